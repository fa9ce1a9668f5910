"""Events as they are compared: by their days, and by how much of a plan's wording another one holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.collecting.shelf import Shelf
from generator.collecting.stems import WORD, content, lower_words, stem
from generator.collection import Sourced
from generator.lexicons import words
from generator.model import Event

LEAD = 1  # the sentence whose event the headline tells too
SHARED = 2  # words that two wordings must share
NAMES_ALONE = 0.7  # weighted share of the plan's words where all that are shared are names
MANY = 4  # such names
LONG_ENOUGH = 3  # words of a plan without what follows it
HAPPENING = 0.28  # weighted share of the plan's words, where a happening and the day agree


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An event of one article: its stems without those of its date.

    `told` adds those of the headline to an event of the first sentence, which news headlines tell, `wide` those of the
    sentences that tell it; `common` are those of its stems that are not written as names.
    """

    article: int
    sourced: Sourced[Event]
    stems: frozenset[str]
    told: frozenset[str]
    wide: frozenset[str]
    common: frozenset[str]

    @property
    def days(self) -> tuple[str, str]:
        """The first and last day."""
        return self.sourced.finding.start, self.sourced.finding.end

    @property
    def of_one_day(self) -> bool:
        """Whether the day is known."""
        return self.days[0] == self.days[1]


def dated(shelf: Shelf, *, planned: bool) -> Iterator[Dated]:
    """Yield the events of all articles that are planned, or those that are not, oldest article first.

    What is said not to take place is no plan.
    """
    for article, briefing in enumerate(shelf.briefings):
        for event in briefing.findings.timeline:
            if event.planned is planned and not (planned and _is_negated(event)):
                yield _dated(shelf, article, event)


def _dated(shelf: Shelf, article: int, event: Event) -> Dated:
    briefing = shelf.briefings[article]
    stems = _without_date(content(_before_its_time(event.event) if event.planned else event.event), event)
    told = stems | (_without_date(shelf.line(article, 0).stems, event) if LEAD in event.cites else frozenset())
    wide = frozenset[str]().union(*(shelf.line(article, n).stems for n in event.cites))
    lower = {stem(word) for word in WORD.findall(event.event) if word.islower()}
    return Dated(
        article=article,
        sourced=Sourced(briefing=briefing, finding=event),
        stems=stems,
        told=told,
        wide=_without_date(wide, event) | told,
        common=stems & lower,
    )


def _is_negated(event: Event) -> bool:
    return not words("happenings", "not").isdisjoint(lower_words(event.event))


def _before_its_time(text: str) -> str:
    """Return what is planned without the other happening by which its time is told ("after the talks in Oslo")."""
    told = text.split()
    places = (n for n, word in enumerate(told) if word.lower() in words("company", "ends"))
    end = next(places, len(told))
    return " ".join(told[:end]) if end >= LONG_ENOUGH else text


def _without_date(stems: frozenset[str], event: Event) -> frozenset[str]:
    return frozenset(s for s in stems - content(event.as_written) if not (s.isdigit() and len(s) <= len("31")))


def shared_words(plan: Dated, stems: frozenset[str], share: float, shelf: Shelf) -> frozenset[str]:
    """Return the stems that other words share with a plan's, none if they do not tell of one event.

    They must make up `share` of the plan's words, by weight, be two at least, and neither names nor common words alone;
    names alone tell of one event where they are many and nearly all of it.
    """
    shared = plan.stems & stems
    if len(shared) < SHARED or not shelf.rare(shared):
        return frozenset()
    least = share if shared & plan.common else max(share, NAMES_ALONE) if len(shared) >= MANY else 1.0
    return shared if covered(plan, shared, shelf) >= least else frozenset()


def shared_happening(plan: Dated, other: Dated, shelf: Shelf) -> frozenset[str]:
    """Return the stems that two events of one day share, if a happening that is seldom twice a day is among them."""
    shared = plan.stems & other.stems
    named = shared & {stem(word) for word in words("registers", "happenings")}
    return shared if named and covered(plan, shared, shelf) >= HAPPENING else frozenset()


def covered(plan: Dated, stems: frozenset[str], shelf: Shelf) -> float:
    """Return which share of a plan's words some stems make up, by weight."""
    whole = shelf.weight(plan.stems)
    return shelf.weight(plan.stems & stems) / whole if whole else 0.0
