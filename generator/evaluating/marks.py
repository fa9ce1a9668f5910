"""Marks: one judgement each, in one row of the table, and the figures that they add up to."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Outcome = Literal["right", "missed", "wrong"]

# Rows whose figure weighs what was missed against what is wrong; that of the others is the share of what is right.
LISTS = frozenset({"agencies", "body text", "actors", "proposals", "proposers", "proposal points"}) | frozenset(
    {"disputes", "dispute positions", "open questions", "quotes", "timeline"}
)
ROWS = (
    "title",
    "published",
    "outlet",
    "agencies",
    "body text",
    "actors",
    "main actors",
    "actor kind",
    "actor country",
    "actor role",
    "proposals",
    "proposers",
    "proposal points",
    "proposal state",
    "disputes",
    "dispute positions",
    "open questions",
    "question kind",
    "quotes",
    "quote speaker",
    "timeline",
    "planned or happened",
    "essentials in the summary",
    "length",
)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mark:
    """One judgement: what it is about, and the sentences in which a reader can see it; `count` is its weight."""

    row: str
    outcome: Outcome
    what: str
    sentences: tuple[str, ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """A row of the table: counts of what is right, missed and wrong, and the figures made of them, 0 to 1."""

    row: str
    right: int
    missed: int
    wrong: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return _share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found; 1 where nothing was wanted."""
        return _share(self.right, self.right + self.missed)

    @property
    def figure(self) -> float:
        """F1 of precision and recall, or the share of what is right."""
        if self.row in LISTS:
            return _share(2 * self.right, 2 * self.right + self.missed + self.wrong)
        return _share(self.right, self.right + self.missed + self.wrong)


def figures(marks: Iterable[Mark]) -> tuple[Figures, ...]:
    """Return the figures of all rows in the order of the table."""
    counts: dict[str, dict[Outcome, int]] = {row: {"right": 0, "missed": 0, "wrong": 0} for row in ROWS}
    for mark in marks:
        counts[mark.row][mark.outcome] += mark.count
    return tuple(Figures(row=row, **counted) for row, counted in counts.items())


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
