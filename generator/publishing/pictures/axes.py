"""An axis of months from left to right: where a day lies, and which days are named under it."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.publishing.pictures.drawing import SMALL, Drawing
from generator.publishing.pictures.lettering import width
from generator.publishing.wording import MONTHS

EDGE = 6.0  # left and right of the axis
LABEL = 31.0  # room for the name of a month
STEPS = (1, 2, 3, 6, 12, 24, 60, 120, 1200, 12000)  # months from one name to the next
WEEKS = 2  # months up to which weeks are named too


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The days from the first of a month to the last of another, over a length in units."""

    first: date
    last: date
    length: float

    @property
    def months(self) -> int:
        """The number of months."""
        return (self.last.year - self.first.year) * 12 + self.last.month - self.first.month + 1

    @property
    def day(self) -> float:
        """The length of one day."""
        return self.length / ((self.last - self.first).days + 1)

    def x(self, day: date) -> float:
        """Return where a day begins."""
        return EDGE + (day - self.first).days * self.day


def axis_between(first: date, last: date, wide: float) -> Axis:
    """Return the axis of the months from one day to another in a drawing of some width."""
    end = last.replace(day=monthrange(last.year, last.month)[1])
    return Axis(first=first.replace(day=1), last=end, length=wide - 2 * EDGE)


def ticks(axis: Axis) -> Iterator[tuple[date, str]]:
    """Yield the days that are named and their names: of as many months as there is room for, or of weeks."""
    every = next(step for step in STEPS if step * axis.length / axis.months >= LABEL or step == STEPS[-1])
    for number in range(axis.first.year * 12 + axis.first.month - 1, axis.last.year * 12 + axis.last.month):
        year, month = divmod(number, 12)
        if number % every == 0:
            yield date(year, month + 1, 1), MONTHS[month][:3] if every < 12 else ""
        if axis.months <= WEEKS:
            yield from ((date(year, month + 1, day), str(day)) for day in (8, 15, 22))


def draw_line(drawing: Drawing, axis: Axis, y: float) -> None:
    """Draw the line of an axis with its ticks."""
    drawing.line(0, y, drawing.width, y, "line")
    for day, _ in ticks(axis):
        drawing.line(axis.x(day), y, axis.x(day), y + 3, "line")


def draw_names(drawing: Drawing, axis: Axis, y: float) -> float:
    """Write the names of months and weeks under `y`, years under them, and return where they end."""
    year, base = 0, y + SMALL
    low = base
    for day, name in ticks(axis):
        x, new = axis.x(day), str(day.year) if day.year != year else ""
        if x + max(width(name, SMALL), width(new, SMALL)) > drawing.width:
            continue
        if name:
            drawing.text(x, base, name, "quiet", SMALL)
        if new:
            low = base + 13 if name else base
            drawing.text(x, low, new, "quiet", SMALL)
        year = day.year
    return low + 5
