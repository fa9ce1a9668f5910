"""A dispute over a figure as a picture: each side's figure on one axis from zero, in the article's order, all alike."""

from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import format_compact_decimal, format_decimal

from generator.amounts import Amount, comparable, read_amount
from generator.collection import Contradiction
from generator.model import Dispute
from generator.publishing.escaping import Markdown
from generator.publishing.pictures.drawing import LEADING, SIZE, SMALL, WIDTH, Drawing, figure
from generator.publishing.pictures.lettering import Lettering, letter, width
from generator.publishing.wording import OUTLET_ITSELF, day, status

EDGE = 5.0  # left of zero
LABEL = 130.0  # most room for a figure beside its mark
RADIUS = 5.0
TRACK = 20.0  # height of the part with the mark
AIR = 10.0
ARROW = 26.0  # length of what is open above
COMPACT = 1_000_000  # from here on an axis says "2 million"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Side:
    """Who gives a figure, a remark on it, and the figure as written and as read."""

    who: str
    says: str
    note: str = ""
    amount: Amount | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """The axis: `most` is the amount at its end, which lies `length` from zero."""

    most: Decimal
    length: float

    def x(self, value: Decimal) -> float:
        return EDGE + float(value / self.most) * self.length


def dispute_picture(dispute: Dispute, name: str) -> Markdown:
    """Return the picture of a dispute over a figure; empty if fewer than two sides hold comparable numbers.

    `name` makes the ids of the figure, unique on a page.
    """
    if dispute.kind != "figure":
        return Markdown()
    sides = []
    for position in dispute.positions:
        stands = status(position, dispute)
        notes = (position.as_of or "", "" if stands == "disputed" else stands)
        who = position.by or OUTLET_ITSELF
        sides.append(_side(who, position.says, " · ".join(filter(None, notes))))
    return _picture(dispute.about, sides, name, "Figures as the article gives them, in its order; none is checked.")


def contradiction_picture(contradiction: Contradiction, name: str) -> Markdown:
    """Return the picture of figures that stand in different articles; empty as `dispute_picture` is."""
    if contradiction.kind != "figure":
        return Markdown()
    sides = []
    for side in contradiction.sides:
        article = side.briefing.article
        told = (article.outlet or "Article", day(article.published) if article.published else "undated")
        who = side.finding.by or OUTLET_ITSELF
        sides.append(_side(who, side.finding.says, ", ".join(told)))
    return _picture(
        contradiction.about, sides, name, "Figures as the articles give them, oldest first; none is checked."
    )


def _side(who: str, says: str, note: str) -> _Side:
    return _Side(who=who, says=says, note=note, amount=read_amount(says))


def _picture(about: str, sides: list[_Side], name: str, caption: str) -> Markdown:
    amounts = tuple(side.amount for side in sides if side.amount)
    most = max((end for amount in amounts for end in amount.ends), default=Decimal(0))
    if len(amounts) < 2 or not most or not comparable(amounts):
        return Markdown()
    room = min(LABEL, max(width(side.says, SIZE, bold=True) for side in sides if side.amount))
    ahead = ARROW if any(amount.high is None for amount in amounts) else 0
    scale = _Scale(most=most, length=WIDTH - EDGE - RADIUS - 7 - ahead - room)
    drawing = Drawing()
    base = 0.0
    for side in sides:
        base = _draw_side(drawing, side, scale, base, room)
    drawing.height = _draw_numbers(drawing, scale, base)
    told = "; ".join(f"{side.who}: {side.says}" for side in sides)
    description = f"{told}. A table says the same."
    return figure(drawing, name=name, title=f"Disputed figures: {about}", description=description, caption=caption)


def _draw_side(drawing: Drawing, side: _Side, scale: _Scale, top: float, room: float) -> float:
    """Draw a side from `top` down and return where it ends."""
    who = letter(side.who, SIZE, WIDTH, 2)
    base = top + LEADING
    drawing.text(0, base, who, size=SIZE)
    base += LEADING * (len(who.lines) - 1)
    if side.note:
        after = width(who.lines[-1], SIZE) + 8
        fits = after + width(side.note, SMALL) <= WIDTH
        base += 0 if fits else LEADING
        drawing.text(after if fits else 0, base, letter(side.note, SMALL, WIDTH, 1), "quiet", SMALL)
    if side.amount is None:
        says = letter(side.says, SIZE, WIDTH, 3, bold=True)
        drawing.text(0, base + LEADING, says, "strong")
        return base + LEADING * len(says.lines) + AIR
    says = letter(side.says, SIZE, room, 3, bold=True)
    half = max(TRACK, LEADING * len(says.lines) + 4) / 2
    middle = base + 4 + half
    _draw_rules(drawing, scale, middle - half, middle + half)
    end = _draw_amount(drawing, side.amount, scale, middle)
    drawing.text(end + 7, _centred(middle, says), says, "strong")
    return middle + half + AIR


def _centred(middle: float, lettering: Lettering) -> float:
    """Return the base of the first of some lines that stand around a height."""
    return middle + 4 - LEADING * (len(lettering.lines) - 1) / 2


def _draw_amount(drawing: Drawing, amount: Amount, scale: _Scale, y: float) -> float:
    """Draw an amount and return where its mark ends: what is open is a broken line, above the least with an arrow."""
    left, right = (scale.x(amount.ends[0]), scale.x(amount.ends[-1]))
    drawing.line(scale.x(Decimal(0)), y, left, y, "mark broken" if amount.low is None else "mark", 2)
    if left < right:
        drawing.bar(left, y - 3, right - left, 6)
        drawing.dot(left, y, RADIUS)
    drawing.dot(right, y, RADIUS)
    if amount.high is not None:
        return right + RADIUS
    drawing.line(right, y, right + ARROW, y, "mark broken", 2)
    drawing.arrowhead(right + ARROW, y)
    return right + ARROW


def _draw_rules(drawing: Drawing, scale: _Scale, top: float, foot: float) -> None:
    """Draw a line at zero and at each round number, behind one side's mark alone, so that none crosses a name."""
    for value in _round_numbers(scale):
        drawing.line(scale.x(value), top, scale.x(value), foot, "rule" if value else "line")


def _draw_numbers(drawing: Drawing, scale: _Scale, top: float) -> float:
    """Write the round numbers under the axis and return where they end."""
    for value in _round_numbers(scale):
        words = _number(value)
        drawing.text(max(scale.x(value), width(words, SMALL) / 2), top + 6, words, "quiet", SMALL, "middle")
    return top + 12


def _round_numbers(scale: _Scale) -> list[Decimal]:
    step = _step(scale.most)
    return [step * place for place in range(int(scale.most / step) + 1)]


def _step(most: Decimal) -> Decimal:
    """Return the round number by which an axis counts in one to four steps."""
    power = Decimal(10) ** most.adjusted()
    return next(s for part in ("0.2", "0.25", "0.5", "1", "2", "2.5", "5") if most / (s := Decimal(part) * power) < 4)


def _number(value: Decimal) -> str:
    if value < COMPACT:
        return format_decimal(value, locale="en")
    return format_compact_decimal(value, format_type="long", locale="en", fraction_digits=2)
