"""Tells who gives a figure or makes a claim, across articles, and how far apart in time two articles stand."""

from datetime import date
from typing import Protocol

from generator.collecting.joining import Known
from generator.model import Briefing

Names = frozenset[str]
FAR = 10_000  # days, for articles without a date


class Told(Protocol):
    """What somebody tells, with the days that it is about, if it gives any."""

    @property
    def by(self) -> str | None: ...  # noqa: D102

    @property
    def start(self) -> str | None: ...  # noqa: D102

    @property
    def end(self) -> str | None: ...  # noqa: D102


def claimant(briefing: Briefing, by: str | None, known_as: Known) -> Names:
    """Return under which names a claimant is known, here and in the collection; the outlet, where nobody is named."""
    if by is None:
        return frozenset({f"outlet:{briefing.article.outlet or briefing.article.path}"})
    return frozenset(_bare(name) for name in (by, known_as.get((briefing.article.path, by), by)))


def is_same(one: Names, other: Names) -> bool:
    """Tell whether two claimants may be one: the same words, or fewer ("the interior ministry", "the ministry")."""
    pairs = ((set(a.split()), set(b.split())) for a in one for b in other)
    return any(left <= right or right <= left for left, right in pairs)


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ")


def days_apart(one: Briefing, other: Briefing) -> int:
    """Return how many days lie between two publications; FAR if one of them has no date."""
    first, second = one.article.published, other.article.published
    if first is None or second is None:
        return FAR
    return abs((date.fromisoformat(first[:10]) - date.fromisoformat(second[:10])).days)


def overlap(one: Told, other: Told) -> bool | None:
    """Tell whether two tellings are of the same days; None if not both give any."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return None
    return one.start <= other.end and other.start <= one.end
