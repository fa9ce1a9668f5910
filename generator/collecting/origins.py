"""Origins: articles that print mostly the same sentences, such as two outlets with one agency's copy.

Two articles are linked when one prints half of the other's own words or more, so that a shortened copy and an outlet's
own update are found. Articles are taken oldest first, and the longest first of a day, since what is cut was whole
before: each joins the group of the earlier one with which it shares most, if it also shares something with the group's
first. So a digest that copies two articles joins one of them, and does not make the two one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.collecting.copying import Copies, copies, weights
from generator.collection import Origin, Passage
from generator.model import Briefing

UNDATED = "9999"
LINKED = 0.5  # the part of one article's own words that the other prints too
KIN = 0.2  # the same between an article and the first of its group
LEAST = 40  # words of sentences in common

Groups = list[list[int]]
Pair = tuple[int, int]


def origins(briefings: Sequence[Briefing]) -> tuple[Origin, ...]:
    """Return the groups of two or more articles that have one origin; `briefings` are oldest first.

    An agency is named when one of the articles credits it. No article is in two groups.
    """
    copied = copies(briefings)
    shares = _shares(briefings, copied)
    groups = _groups(_by_age(briefings), shares)
    return tuple(_origin(briefings, group, copied) for group in sorted(groups))


def _by_age(briefings: Sequence[Briefing]) -> list[int]:
    def age(place: int) -> tuple[str, int, str]:
        article = briefings[place].article
        return article.published or UNDATED, -sum(len(text) for text in article.paragraphs), article.path

    return sorted(range(len(briefings)), key=age)


def _shares(briefings: Sequence[Briefing], copied: Copies) -> dict[Pair, float]:
    """Return the greater part of own words that one of two articles has in common with the other, if these suffice."""
    counts = {place: weights(briefings[place]) for pair in copied for place in pair}
    shares: dict[Pair, float] = {}
    for (one, other), ids in copied.items():
        for place, common in ((one, {id_ for id_, _ in ids}), (other, {id_ for _, id_ in ids})):
            both = sum(counts[place].get(id_, 0) for id_ in common)
            if both >= LEAST:
                shares[one, other] = max(shares.get((one, other), 0), both / sum(counts[place].values()))
    return shares


def _groups(order: Iterable[int], shares: Mapping[Pair, float]) -> Groups:
    linked: dict[int, list[int]] = defaultdict(list)
    for (one, other), share in shares.items():
        if share >= LINKED:
            linked[one].append(other)
            linked[other].append(one)
    group_of: dict[int, list[int]] = {}
    for place in order:
        earlier = [other for other in linked[place] if other in group_of]
        kin = [other for other in earlier if _share(shares, place, group_of[other][0]) >= KIN]
        nearest = max(kin, key=lambda other: (_share(shares, place, other), -other), default=None)
        group_of[place] = [] if nearest is None else group_of[nearest]
        group_of[place].append(place)
    return [sorted(group) for place, group in group_of.items() if group[0] == place and len(group) > 1]


def _share(shares: Mapping[Pair, float], one: int, other: int) -> float:
    return shares.get((min(one, other), max(one, other)), 0.0)


def _origin(briefings: Sequence[Briefing], group: Sequence[int], copied: Copies) -> Origin:
    members = [briefings[place] for place in group]
    return Origin(
        briefings=tuple(members),
        agencies=tuple(dict.fromkeys(agency for b in members for agency in b.article.agencies)),
        shared=tuple(_shared(briefings, group, copied)),
    )


def _shared(briefings: Sequence[Briefing], group: Sequence[int], copied: Copies) -> list[tuple[Passage, ...]]:
    """Return the sentences in common, in the order of the first article that prints each."""
    printed: dict[tuple[int, int], set[tuple[int, int]]] = {}
    for number, one in enumerate(group):
        for other in group[number + 1 :]:
            for id_, its_id in copied.get((one, other), ()):
                here, there = printed.setdefault((one, id_), {(one, id_)}), printed.get((other, its_id))
                here |= there or {(other, its_id)}
                printed.update(dict.fromkeys(here, here))
    return [_passages(briefings, found) for found in _once(printed.values())]


def _once(sets: Iterable[set[Pair]]) -> list[list[Pair]]:
    return sorted(sorted(found) for found in {id(found): found for found in sets}.values())


def _passages(briefings: Sequence[Briefing], found: Sequence[Pair]) -> tuple[Passage, ...]:
    ids: dict[int, list[int]] = defaultdict(list)
    for place, id_ in found:
        ids[place].append(id_)
    return tuple(Passage(briefing=briefings[place], cites=tuple(cites)) for place, cites in ids.items())
