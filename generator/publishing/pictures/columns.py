"""Columns that count the happenings of a lane by the week or the month, on one scale for all lanes."""

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from generator.collection import Happening, Lane
from generator.publishing.pictures.axes import EDGE, Axis
from generator.publishing.pictures.drawing import WIDTH, Drawing
from generator.publishing.wording import count, day, month

HIGHEST = 44.0  # units of the highest column
THINNEST = 5.0  # room for a column
GAP = 1.0
LEAST = 3.0  # units of the lowest column

Counts = Mapping[date, tuple[int, int]]  # by the first day of a week or month: reported and planned happenings


def unit(axis: Axis) -> str:
    """Return what a column counts: the happenings of a "week" if there is room, else of a "month"."""
    return "week" if axis.day * 7 >= THINNEST else "month"


def draw_columns(drawing: Drawing, lane: Lane, axis: Axis, top: float, by: str, most: int) -> float:
    """Draw the columns of a lane from `top` down, planned happenings hollow on top, and return where they end.

    `most` is the number that the highest column of all lanes stands for; `by` is "week" or "month".
    """
    counted = counts(lane.happenings, by)
    highest = max((sum(numbers) for numbers in counted.values()), default=0)
    base = top + LEAST + highest / most * HIGHEST
    for start, numbers in sorted(counted.items()):
        left = max(axis.x(start), EDGE)
        right = min(axis.x(start) + _length(start, by) * axis.day, EDGE + axis.length)
        reach = base
        for number, planned in zip(numbers, (False, True), strict=True):
            if number:
                high = max(number / most * HIGHEST, LEAST)
                reach -= high
                told = _told(start, by, number, planned) if drawing.width > WIDTH else ""
                drawing.bar(left + GAP / 2, reach, max(right - left, 2 * GAP) - GAP, high, planned, told, square=True)
    return base


def counts(happenings: Iterable[Happening], by: str) -> Counts:
    """Return how many happenings begin in each week or month, those that are planned apart."""
    found: dict[date, list[int]] = defaultdict(lambda: [0, 0])
    for happening in happenings:
        day = date.fromisoformat(happening.start)
        start = day.replace(day=1) if by == "month" else day - timedelta(days=day.weekday())
        found[start][happening.planned] += 1
    return {start: (done, planned) for start, (done, planned) in found.items()}


def _length(start: date, by: str) -> int:
    return monthrange(start.year, start.month)[1] if by == "month" else 7


def _told(start: date, by: str, number: int, planned: bool) -> str:
    when = month(start.isoformat()) if by == "month" else f"Week of {day(start.isoformat())}"
    return f"{when}: {count(number, 'event')}{', planned' if planned else ''}"
