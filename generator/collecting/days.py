"""How far apart days lie, and whether spans of days meet."""

from collections.abc import Iterable, Sequence
from datetime import date

from generator.model import Assertion, Briefing, Figure

FAR = 10_000  # days, for articles without a date


def days_between(one: str, other: str) -> int:
    """Return the days from one ISO day to another, below 0 if the other is earlier."""
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def days_apart(one: Briefing, other: Briefing, undated: int = FAR) -> int:
    """Return how many days lie between two publications; `undated` if one of them has no date."""
    first, second = one.article.published, other.article.published
    return undated if first is None or second is None else abs(days_between(first[:10], second[:10]))


def overlapping(one: Iterable[tuple[str, str]], other: Sequence[tuple[str, str]]) -> bool:
    """Tell whether any two spans of days have a day in common."""
    return any(a <= d and c <= b for a, b in one for c, d in other)


def overlap(one: Figure | Assertion, other: Figure | Assertion) -> bool | None:
    """Tell whether what two articles tell is about the same days; None if not both give any."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return None
    return overlapping([(one.start, one.end)], [(other.start, other.end)])
