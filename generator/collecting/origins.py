"""Origins: articles that print mostly the same sentences, such as two outlets with one agency's copy.

Two articles are linked when one prints half of the other's own words or more, so that a shortened copy and an outlet's
own update are found. Articles are taken oldest first, and the longest first of a day, since what is cut was whole
before: each joins the group of the earlier one with which it shares most, if it also shares something with the group's
first. So a digest that copies two articles joins one of them, and does not make the two one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from generator.collecting.copying import Copies, Places, copies, weights, words
from generator.collection import Origin, Passage
from generator.model import Briefing

UNDATED = "9999"
LINKED = 0.5  # the part of one article's own words that the other prints too
KIN = 0.2  # the same between an article and the first of its group
LEAST = 40  # words of sentences in common
EDITED = "with small edits"  # said of a passage whose words are not those of the first

Groups = list[list[int]]
Pair = tuple[int, int]  # places of two articles
Printed = tuple[int, int]  # the place of an article and the id of one of its sentences


def origins(briefings: Sequence[Briefing]) -> tuple[Origin, ...]:
    """Return the groups of two or more articles that have one origin; `briefings` are oldest first.

    An outlet's later version of its own article is in a group like any other. An agency is named when one of the
    articles credits it. No article is in two groups.
    """
    copied = copies(briefings)
    shares = _shares(briefings, copied)
    groups = sorted(_groups(_by_age(briefings), shares))
    inside = _inside(groups, copied)
    return tuple(_origin(briefings, group, inside[group[0]]) for group in groups)


def _by_age(briefings: Sequence[Briefing]) -> list[int]:
    def age(place: int) -> tuple[str, int, str]:
        article = briefings[place].article
        return article.published or UNDATED, -sum(len(text) for text in article.paragraphs), article.path

    return sorted(range(len(briefings)), key=age)


def _shares(briefings: Sequence[Briefing], copied: Copies) -> dict[Pair, float]:
    """Return the greater part of own words that one of two articles has in common with the other, if these suffice."""
    counts = {place: weights(briefings[place]) for place in {place for pair in copied for place in pair}}
    totals = {place: sum(count.values()) for place, count in counts.items()}
    shares: dict[Pair, float] = {}
    for (one, other), ids in copied.items():
        for place, common in ((one, {id_ for id_, _ in ids}), (other, {id_ for _, id_ in ids})):
            both = sum(counts[place].get(id_, 0) for id_ in common)
            if both >= LEAST:
                shares[one, other] = max(shares.get((one, other), 0), both / totals[place])
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


def _inside(groups: Groups, copied: Copies) -> Mapping[int, Mapping[Pair, Sequence[Places]]]:
    """Return the copies between the articles of each group, by the group's first place."""
    group_of = {place: group[0] for group in groups for place in group}
    inside: dict[int, dict[Pair, Sequence[Places]]] = {group[0]: {} for group in groups}
    for (one, other), ids in copied.items():
        if one in group_of and group_of[one] == group_of.get(other):
            inside[group_of[one]][one, other] = ids
    return inside


def _origin(briefings: Sequence[Briefing], group: Sequence[int], copied: Mapping[Pair, Sequence[Places]]) -> Origin:
    members = [briefings[place] for place in group]
    return Origin(
        briefings=tuple(members),
        agencies=tuple(dict.fromkeys(agency for b in members for agency in b.article.agencies)),
        shared=tuple(_shared(briefings, copied)),
    )


def _shared(briefings: Sequence[Briefing], copied: Mapping[Pair, Sequence[Places]]) -> list[tuple[Passage, ...]]:
    """Return the sentences in common, in the order of the first article that prints each."""
    first: dict[Printed, Printed] = {}

    def leader(printed: Printed) -> Printed:
        while (above := first.setdefault(printed, printed)) != printed:
            printed = above
        return printed

    for (one, other), ids in copied.items():
        for id_, its_id in ids:
            low, high = sorted((leader((one, id_)), leader((other, its_id))))
            first[high] = low
    same: dict[Printed, list[Printed]] = defaultdict(list)
    for printed in sorted(first):
        same[leader(printed)].append(printed)
    return [_passages(briefings, same[printed]) for printed in sorted(same)]


def _passages(briefings: Sequence[Briefing], printed: Sequence[Printed]) -> tuple[Passage, ...]:
    ids: dict[int, list[int]] = defaultdict(list)
    for place, id_ in printed:
        ids[place].append(id_)
    texts = {place: words(" ".join(briefings[place].text(id_) for id_ in cites)) for place, cites in ids.items()}
    model = texts[printed[0][0]]
    return tuple(
        Passage(briefing=briefings[place], cites=tuple(cites), why="" if texts[place] == model else EDITED)
        for place, cites in ids.items()
    )
