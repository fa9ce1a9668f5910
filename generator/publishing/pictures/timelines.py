"""A briefing's timeline as a picture: days as dots and spans as bars along one line from the top down.

Steps between days grow with each doubling of the days between them, and long ones are told in words: on a true scale
a year would press the days of a week into one dot.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise
from math import inf

from generator.model import Event
from generator.publishing.escaping import Markdown
from generator.publishing.pictures.drawing import LEADING, SIZE, SMALL, WIDTH, Drawing, figure
from generator.publishing.pictures.lettering import Lettering, letter
from generator.publishing.wording import count, days

AXIS = 6.0  # from the left edge to the line, without bars
LANE = 9.0  # from one bar to the next
LANES = 6
THICK = 5.0  # of a bar
RADIUS = 4.5
TOLD = 14  # days from which a step is told in words
TOLD_AIR = 28.0  # room for these words


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spacing:
    """How a timeline of up to `events` events is set: lines an event, `air` between rows, and what a step adds.

    `step` is what a doubling of the days between two rows adds, `longest` the most that it adds.
    """

    events: float
    lines: int
    air: float
    step: float
    longest: float


SPACINGS = (
    _Spacing(events=12, lines=3, air=12, step=6, longest=40),
    _Spacing(events=24, lines=2, air=9, step=4, longest=32),
    _Spacing(events=inf, lines=1, air=6, step=1.5, longest=12),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """The events of the same days, or the day of publication if there are none; `start` and `end` are ISO days."""

    start: str
    end: str
    planned: bool = False
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    """A row where it stands: `y` is the height of its mark, `air` that of the free space over it.

    `step` is the number of days since all before it ended.
    """

    row: _Row
    y: float
    air: float
    step: int
    words: tuple[Lettering, ...]


def timeline_picture(events: tuple[Event, ...], published: str | None, name: str = "timeline") -> Markdown:
    """Return the picture of events and of the day of publication, an ISO day; empty for fewer than two of each.

    `name` makes the ids of the figure, unique on a page.
    """
    rows = _rows(events, published)
    if len(events) < 2 or len(rows) < 2:
        return Markdown()
    lanes = _lanes([row for row in rows if row.start < row.end])
    axis = AXIS + LANE * len(set(lanes.values()))
    placed, height = _layout(rows, axis + 14, len(events))
    drawing = Drawing(height=height)
    _draw_axis(drawing, placed, axis)
    for each in placed:
        if each.row.start < each.row.end:
            _draw_bar(drawing, each, _foot(each, placed, height), axis - LANE * (lanes[each.row] + 1), axis)
        _draw_row(drawing, each, axis)
    first, last = min(row.start for row in rows if row.events), max(row.end for row in rows if row.events)
    planned = sum(event.planned for event in events)
    told = f"{count(len(events), 'event')}, {days(first, last)}{f', {planned} planned' if planned else ''}."
    caption = ("Dots are days", ", bars spans of days" if lanes else "", "; steps are not to scale.")
    description = f"{told} The table of the timeline says the same."
    return figure(drawing, name=name, title="Timeline of the events", description=description, caption="".join(caption))


def _rows(events: Iterable[Event], published: str | None) -> list[_Row]:
    """Return the events by their days, and among them the day of publication: after what was, before what is to be."""

    def key(event: Event) -> tuple[str, bool, str]:
        return event.start, event.planned, event.end

    rows = [
        _Row(start=start, end=end, planned=planned, events=tuple(same))
        for (start, planned, end), same in groupby(sorted(events, key=key), key)
    ]
    if published:
        place = sum((row.start, row.planned) <= (published, False) for row in rows)
        rows.insert(place, _Row(start=published, end=published))
    return rows


def _lanes(spans: list[_Row]) -> dict[_Row, int]:
    """Return which bar stands in which lane: the first that is free, or of the full ones the first to be."""
    ends: list[str] = []
    lanes = {}
    for row in spans:
        free = next((lane for lane, end in enumerate(ends) if end < row.start), len(ends))
        if free == LANES:
            free = ends.index(min(ends))
        ends[free : free + 1] = [row.end]
        lanes[row] = free
    return lanes


def _layout(rows: list[_Row], left: float, number: int) -> tuple[list[_Placed], float]:
    """Return the rows with their places, and the height of it all."""
    spacing = next(spacing for spacing in SPACINGS if number <= spacing.events)
    placed: list[_Placed] = []
    base, ended = 0.0, rows[0].start
    for row in rows:
        step = max((date.fromisoformat(row.start) - date.fromisoformat(ended)).days, 0)
        ended = max(ended, row.end)
        air = spacing.air + (min(spacing.step * (step.bit_length() - 1), spacing.longest) if step else 0)
        air = max(air, TOLD_AIR) if step >= TOLD else air
        base += LEADING + (air if placed else 0)
        words = tuple(letter(event.event, SIZE, WIDTH - left, spacing.lines) for event in row.events)
        placed.append(_Placed(row=row, y=base - 4, air=air, step=step, words=words))
        base += sum(LEADING * len(lettering.lines) for lettering in words) + 3 * max(len(words) - 1, 0)
    return placed, base + 8


def _foot(bar: _Placed, placed: list[_Placed], height: float) -> float:
    """Return how far down a bar reaches: to the last row of its last day, or short of the first row after it."""
    after = next((each for each in placed if each.row.start > bar.row.end), None)
    within = [each.y for each in placed if each.row.start == bar.row.end]
    if within:
        return within[-1] + RADIUS
    return after.y - LEADING if after else height - 2


def _draw_axis(drawing: Drawing, placed: list[_Placed], axis: float) -> None:
    for above, below in pairwise(placed):
        far = below.step >= TOLD
        drawing.line(axis, above.y, axis, below.y, "line broken" if far else "line", 1.5)
        if far:
            middle = below.y + 4 - LEADING - below.air / 2
            drawing.text(axis + 14, middle + 6, _later(below.step), "quiet", SMALL)


def _later(step: int) -> str:
    """Return a number of days in words, exact up to a hundred: "52 days later", "about 5 months later"."""
    if step < 100:
        return f"{step} days later"
    months = round(step / 30.44)
    return f"about {months} months later" if months < 24 else f"about {round(step / 365.25)} years later"


def _draw_bar(drawing: Drawing, each: _Placed, foot: float, x: float, axis: float) -> None:
    top = each.y - THICK / 2
    drawing.line(x, each.y, axis + 9, each.y, "line")
    drawing.bar(x - THICK / 2, top, THICK, max(foot - top, 2 * THICK), each.row.planned)


def _draw_row(drawing: Drawing, each: _Placed, axis: float) -> None:
    row, left, base = each.row, axis + 14, each.y + 4
    if not row.events:
        drawing.line(axis - 5, each.y, axis + 9, each.y, "published", 2)
        drawing.text(left, base, f"{days(row.start, row.end)} · article published", "published strong", SMALL)
        return
    if row.start == row.end:
        drawing.dot(axis, each.y, RADIUS, row.planned)
    drawing.text(left, base, days(row.start, row.end) + (" · planned" if row.planned else ""), "strong", SMALL)
    for lettering in each.words:
        drawing.text(left, base + LEADING, lettering)
        base += LEADING * len(lettering.lines) + 3
