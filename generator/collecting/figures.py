"""Figures that differ from article to article for one thing.

Figures are compared if they count the same kind of thing in the same unit, in clauses that share names or words of
matter, and stand in articles of about the same days. They differ if no value fits both, rounding and "at least"
considered. Not compared are figures of one claimant, whose later one is an update, and what grows from day to day.
Cost: figures of one kind are sorted by day, and each meets only those of the next days, at most MOST.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.collecting.claimants import Names, claimant, is_same
from generator.collecting.days import days_apart, overlap
from generator.collecting.joining import Known
from generator.lexicons import lexicon, words
from generator.model import Briefing, Figure

STILL = 45  # days within which articles may give a value that does not change, such as a price or a turnout
MOVING = 7  # days within which they may give one that can change
LONG = 21  # the same, if one is more than twice the other
SAME_DAY = 1
DRIFT = 1.5  # how many times the lower value the higher one is at least, if it can change and days lie between
LEAP = 2.0  # the same, if weeks lie between
MOST = 60  # figures of one kind with which one is compared
SHARED = 2  # words of matter that two figures have in common
STANDING = frozenset({"attended"})
GENERAL = frozenset({"people", *lexicon("disputes")["matters"]})
WORD = re.compile(r"\w+(?:['-]\w+)*")
FEW = 3  # articles that may hold a name by which two of them are of one story
STATES = {
    form: code for code, state in lexicon("countries").items() for form in (*state["names"], *state["adjectives"])
}
LEAST = 10  # counts of things below this are seldom estimates


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Given:
    """A figure with its article, under which name its claimant is known, and its words of matter.

    `near` are the names in its sentence and headline, `names` those of them that few articles have.
    """

    briefing: Briefing
    figure: Figure
    by: Names
    words: frozenset[str]
    near: frozenset[str]
    names: frozenset[str]


def given_figures(briefings: Sequence[Briefing], known_as: Known) -> list[Given]:
    """Return the figures of all articles in order; of the names near them those that few articles have."""
    near = [_names(briefing) for briefing in briefings]
    held = Counter(name for names in near for name in set().union(*names))
    few = max(FEW, len(briefings) // 10)
    rare = {name for name, articles in held.items() if articles <= few}
    return [
        Given(
            briefing=b,
            figure=f,
            by=claimant(b, f.by, known_as),
            words=_words(f),
            near=frozenset(own),
            names=frozenset(own & rare),
        )
        for b, names in zip(briefings, near, strict=True)
        for f, own in zip(b.findings.figures, names, strict=True)
    ]


def differing(given: Sequence[Given]) -> Iterator[tuple[int, int]]:
    """Yield pairs of figures of two articles that differ, by their places in the sequence."""
    kinds: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, one in enumerate(given):
        kinds[one.figure.unit, one.figure.kind].append(place)
    for places in kinds.values():
        for at, first in enumerate(places):
            for second in places[at + 1 : at + 1 + MOST]:
                if days_apart(given[first].briefing, given[second].briefing) > STILL:
                    break
                if differ(given[first], given[second]):
                    yield first, second


def differ(one: Given, other: Given) -> bool:
    """Tell whether two figures of one kind are of one thing, of two articles and claimants, and exclude each other."""
    if one.briefing.article.path == other.briefing.article.path or is_same(one.by, other.by):
        return False
    ratio = _ratio(one.figure, other.figure) if _is_large(one.figure) or _is_large(other.figure) else 1.0
    return ratio > 1 and _same_thing(one, other) and _same_time(one, other, ratio)


def _ratio(one: Figure, other: Figure) -> float:
    """Return how many times the lower of two figures the higher one is at least; 1 if a value fits both."""
    low, high = sorted((one, other), key=lambda f: (f.low or 0.0, f.high or f.low or 0.0))
    if low.high is None or high.low is None or low.high >= high.low:
        return 1.0
    return high.low / low.high if low.high > 0 else float("inf")


def _is_large(figure: Figure) -> bool:
    """Tell whether a figure is worth comparing: an amount, a toll, or a count that is not small."""
    return bool(figure.unit) or figure.kind in GENERAL or (figure.high or figure.low or 0) >= LEAST


def _words(figure: Figure) -> frozenset[str]:
    places = (place.partition(" ")[2] for place in figure.places)
    return frozenset(word.removeprefix("@") for word in (*figure.narrowed, *figure.scope, *places))


def _names(briefing: Briefing) -> list[set[str]]:
    """Return for each figure of an article the names in its sentence and in the headline, which tells the story."""
    named = (word.removesuffix("'s") for word in WORD.findall(briefing.article.title) if word[0].isupper())
    title = {STATES.get(word, word.lower()) for word in named}
    return [
        title | {word.removeprefix("@") for word in (*f.scope, *f.around) if word[0] == "@"}
        for f in briefing.findings.figures
    ]


def _same_thing(one: Given, other: Given) -> bool:
    """Tell whether two figures of one kind count one thing.

    Nothing narrows one of them alone, their places agree, and their clauses share words of matter and a name.
    """
    left, right = one.figure, other.figure
    around = one.words | one.names, other.words | other.names
    if any(w not in around[1] for w in _bare(left.narrowed)) or any(w not in around[0] for w in _bare(right.narrowed)):
        return False
    shared = one.words & other.words
    named = (one.names & other.names) | (shared & {w[1:] for w in (*left.scope, *left.narrowed) if w[0] == "@"})
    if not named or not _same_place(one, other):
        return False
    own = left.kind not in GENERAL
    return len(shared | named) + own >= SHARED and 2 * len(shared) >= min(len(one.words), len(other.words))


def _bare(names: tuple[str, ...]) -> list[str]:
    return [name.removeprefix("@") for name in names]


def _same_place(one: Given, other: Given) -> bool:
    """Tell whether figures may be of one place: both in or both near it, and no names of others.

    Places told together are one place, of which each is a part.
    """
    ways = [{place.partition(" ")[0] for place in given.figure.places} for given in (one, other)]
    if ways[0] and ways[1] and not ways[0] & ways[1]:
        return False
    places = [{p.partition(" @")[2] for p in given.figure.places} - {""} for given in (one, other)]
    joined = [{place for place in names if "+" in place} for names in places]
    if joined[0] != joined[1]:
        return False
    if places[0] and places[1]:
        return bool(places[0] & places[1])
    told, held = (places[0], other) if places[0] else (places[1], one)
    return not told or bool(told & (held.words | held.near))


def _same_time(one: Given, other: Given, ratio: float) -> bool:
    """Tell whether two figures are of one time: the same days, or articles so close that little can have changed."""
    apart = days_apart(one.briefing, other.briefing)
    together = overlap(one.figure, other.figure)
    kind, unit = one.figure.kind, one.figure.unit
    growing = kind in lexicon("disputes")["matters"] and kind not in STANDING
    if together is False or (growing and not (together and _is_until(one.figure) and _is_until(other.figure))):
        return together is not False and apart < SAME_DAY
    if together or unit or kind in STANDING:
        return apart <= STILL
    return apart <= SAME_DAY or (apart <= MOVING and ratio >= DRIFT) or (apart <= LONG and ratio >= LEAP)


def _is_until(figure: Figure) -> bool:
    """Tell whether a figure is dated by the day up to which was counted: "by 10 August"."""
    return (figure.as_of or "").lower().partition(" ")[0] in words("comparing", "until")
