"""Tells who gives a figure or makes a claim, across articles."""

from generator.collecting.joining import Known
from generator.model import Briefing

Names = frozenset[str]


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
