"""The collection's timeline: every dated event once, with all articles that tell it.

Articles tell one event when they date it to the same days and word it alike: half of the actors and words of the
shorter wording stand in the longer one too. No person of the one may stand against another person of the other, nor who
acts in the one against who acts in the other, and neither their numbers may differ nor whether they deny. A planned
event and its report stay two entries, since no rule can say that things went as planned; of one day, what is reported
stands before what was planned. An event is compared only with those of its own days that share a word with it.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from heapq import nsmallest

from generator.collecting.joining import Known
from generator.collecting.tellings import Telling, tellings
from generator.collection import Happening, Lane
from generator.model import Briefing

LANES = 6
LIKE = 0.5  # the part of the shorter wording that the longer one has too
WORDS = 2  # words in common, or
TOKENS = 3  # actors and words in common, with at least one word among them
NEAREST = 100  # events of the same days, of those that share most words, with which a telling is compared
COMPARED = 5  # tellings of an event, oldest first, with which another is compared

Group = list[Telling]


def happenings(briefings: Sequence[Briefing], known_as: Known) -> tuple[Happening, ...]:
    """Return the dated events of all articles by day; `briefings` are oldest first.

    Two events of one article are never one: what it tells twice was joined when it was read.
    """
    days: dict[tuple[str, str, bool], list[Telling]] = defaultdict(list)
    for telling in tellings(briefings, known_as):
        event = telling.source.finding
        days[event.start, event.end, event.planned].append(telling)
    return tuple(_happening(group) for day in sorted(days) for group in _joined(days[day]))


def lanes(timeline: Iterable[Happening]) -> tuple[Lane, ...]:
    """Return the happenings of those who are named in most of them, at most `LANES` actors, most happenings first.

    What several of them take part in is in the lane of each.
    """
    found: dict[str, list[Happening]] = defaultdict(list)
    for happening in timeline:
        for name in happening.dossiers:
            found[name].append(happening)
    most = sorted(found, key=lambda name: (-len(found[name]), name))
    return tuple(Lane(name=name, happenings=tuple(found[name])) for name in most[:LANES])


def _joined(day: Iterable[Telling]) -> list[Group]:
    groups: list[Group] = []
    holding: dict[str, set[int]] = defaultdict(set)
    for telling in day:
        near = Counter(number for word in telling.words for number in holding[word])
        nearest = nsmallest(NEAREST, near, key=lambda number: (-near[number], number))
        best = next((number for number in nearest if _is_told_in(telling, groups[number])), len(groups))
        if best == len(groups):
            groups.append([])
        groups[best].append(telling)
        for word in telling.words:
            holding[word].add(best)
    return groups


def _is_told_in(telling: Telling, group: Group) -> bool:
    path = telling.source.briefing.article.path
    return all(other.source.briefing.article.path != path for other in group) and any(
        _are_alike(telling, other) for other in group[:COMPARED]
    )


def _are_alike(one: Telling, other: Telling) -> bool:
    if one.persons - other.persons and other.persons - one.persons:
        return False
    if one.leading and other.leading and one.leading not in other.actors and other.leading not in one.actors:
        return False
    if one.denied != other.denied:
        return False
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        return False
    both, words = len(one.tokens & other.tokens), len(one.words & other.words)
    half = both >= LIKE * min(len(one.tokens), len(other.tokens))
    return half and (words >= WORDS or (words >= 1 and both >= TOKENS))


def _happening(group: Group) -> Happening:
    first = group[0].source.finding
    named = Counter(name for telling in group for name in telling.actors)
    return Happening(
        start=first.start,
        end=first.end,
        planned=first.planned,
        told=tuple(telling.source for telling in group),
        dossiers=tuple(sorted(named, key=lambda name: (-named[name], name))),
    )
