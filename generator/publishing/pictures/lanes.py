"""The collection's timeline as a picture: a lane an actor over months.

Days are dots, larger and stacked where they crowd, and spans are bars. Where that would not fit, each lane counts its
happenings in columns instead, by the week or by the month.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import groupby
from math import sqrt

from generator.collection import Happening, Lane
from generator.publishing.escaping import Markdown
from generator.publishing.pictures.axes import EDGE, Axis, axis_between, draw_line, draw_names
from generator.publishing.pictures.columns import counts, draw_columns, unit
from generator.publishing.pictures.drawing import LEADING, SIZE, WIDTH, Drawing, figure
from generator.publishing.pictures.lettering import letter
from generator.publishing.wording import count, days, month

SHOWN = 6  # lanes
WIDER = 540.0  # units across on a wide screen
SMALLEST, LARGEST = 2.8, 4.4  # radius of the dot of one happening, and of many
LEVEL = 10.0  # from one dot to the one stacked on it
LEVELS = 9  # more are told in columns
TOLD = 3  # happenings of one day whose words a dot tells
AIR = 13.0  # between lanes


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """A dot or a bar: where it begins and ends from left to right, and the happenings it stands for."""

    left: float
    right: float
    same: tuple[Happening, ...]


def lanes_picture(lanes: tuple[Lane, ...], first: str | None, last: str | None, name: str = "lanes") -> Markdown:
    """Return the picture of what happened from one ISO day to another, by whole months; empty if that is nothing.

    `name` makes the ids of the figure, unique on a page. The cost grows with the number of happenings.
    """
    if first is None or last is None:
        return Markdown()
    narrow, wide = (axis_between(date.fromisoformat(first), date.fromisoformat(last), w) for w in (WIDTH, WIDER))
    told = [Lane(name=lane.name, happenings=_within(lane.happenings, narrow)) for lane in lanes[:SHOWN]]
    if not any(lane.happenings for lane in told):
        return Markdown()
    if any(len(_levels(_marks(lane.happenings, narrow))) > LEVELS for lane in told):
        by = unit(narrow)
        most = max(sum(numbers) for lane in told for numbers in counts(lane.happenings, by).values())
        drawings = [_drawn(told, axis, partial(draw_columns, by=by, most=most)) for axis in (narrow, wide)]
        marks = f"Each column counts the events that begin in a {by}; the highest stands for {most}."
    else:
        drawings = [_drawn(told, axis, _draw_marks) for axis in (narrow, wide)]
        marks = "Each dot is a day, larger for more events; each bar is a span of days."
    start, end = (month(day.isoformat()) for day in (narrow.first, narrow.last))
    return figure(
        *drawings,
        name=name,
        title=f"Events by actor, {start if start == end else f'{start} to {end}'}",
        description="; ".join(f"{lane.name}: {count(len(lane.happenings), 'event')}" for lane in told) + ".",
        caption=" ".join((marks, *_remarks(lanes, told))),
    )


def _remarks(lanes: tuple[Lane, ...], told: list[Lane]) -> Iterator[str]:
    shown = {(h.start, h.end, h.told): h.planned for lane in told for h in lane.happenings}
    if any(shown.values()):
        yield "Hollow: planned."
    if left := len({(h.start, h.end, h.told) for lane in lanes[:SHOWN] for h in lane.happenings} - shown.keys()):
        yield f"{count(left, 'event')} in other months {'is' if left == 1 else 'are'} left out."


def _drawn(lanes: list[Lane], axis: Axis, draw: Callable[[Drawing, Lane, Axis, float], float]) -> Drawing:
    """Return the lanes on an axis; `draw` draws what is in a lane from a height down and returns where that ends."""
    drawing = Drawing(width=axis.length + 2 * EDGE)
    base = 0.0
    for lane in lanes:
        drawing.text(0, base + LEADING, letter(lane.name, SIZE, drawing.width, 1, bold=True), "strong")
        base = draw(drawing, lane, axis, base + LEADING + 6)
        draw_line(drawing, axis, base)
        base += AIR
    drawing.height = draw_names(drawing, axis, base - AIR + 5)
    return drawing


def _within(happenings: Iterable[Happening], axis: Axis) -> tuple[Happening, ...]:
    first, last = axis.first.isoformat(), axis.last.isoformat()
    return tuple(h for h in happenings if first <= h.start and h.end <= last)


def _draw_marks(drawing: Drawing, lane: Lane, axis: Axis, top: float) -> float:
    """Draw the dots and bars of a lane from `top` down and return where they end."""
    levels = _levels(_marks(lane.happenings, axis))
    base = top + LEVEL * max(len(levels), 1)
    for level, marks in enumerate(levels):
        for mark in marks:
            _draw_mark(drawing, mark, base - LEVEL * (level + 0.5))
    return base


def _marks(happenings: Iterable[Happening], axis: Axis) -> list[_Mark]:
    """Return a mark for all happenings of the same days that are planned or not, from left to right."""

    def key(happening: Happening) -> tuple[str, str, bool]:
        return happening.start, happening.end, happening.planned

    marks = []
    for (start, end, _), group in groupby(sorted(happenings, key=key), key):
        same = tuple(group)
        left, right = axis.x(date.fromisoformat(start)), axis.x(date.fromisoformat(end)) + axis.day
        radius = min(SMALLEST * sqrt(len(same)), LARGEST)
        half = radius if start == end else max((right - left) / 2, 2 * SMALLEST)
        middle = min(max((left + right) / 2, EDGE + half), EDGE + axis.length - half)
        marks.append(_Mark(left=middle - half, right=middle + half, same=same))
    return sorted(marks, key=lambda mark: mark.left)


def _levels(marks: Iterable[_Mark]) -> list[list[_Mark]]:
    """Return marks stacked so that none covers another, each on the lowest level that is free."""
    levels: list[list[_Mark]] = []
    for mark in marks:
        free = next((level for level in levels if level[-1].right + 0.6 <= mark.left), None)
        if free is None:
            levels.append(free := [])
        free.append(mark)
    return levels


def _draw_mark(drawing: Drawing, mark: _Mark, y: float) -> None:
    """Draw a mark; only on wide screens, where there is a pointer, does it tell its events."""
    happening = mark.same[0]
    told = _told(mark.same) if drawing.width > WIDTH else ""
    if happening.start == happening.end:
        drawing.dot((mark.left + mark.right) / 2, y, (mark.right - mark.left) / 2, happening.planned, told)
    else:
        high = 2 * SMALLEST
        drawing.bar(mark.left, y - high / 2, mark.right - mark.left, high, happening.planned, told)


def _told(same: tuple[Happening, ...]) -> str:
    words = "; ".join(happening.told[0].finding.event for happening in same[:TOLD] if happening.told)
    more = f"; and {len(same) - TOLD} more" if len(same) > TOLD else ""
    return f"{days(same[0].start, same[0].end)}{', planned' if same[0].planned else ''}: {words}{more}"
