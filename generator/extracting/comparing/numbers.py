"""Reads what the numbers of a sentence mean: "more than 1,000", "14 billion to 18 billion", "almost 100,000".

A number means a range: from the value to no end for "at least", and as much around it as it was rounded, which is
half of its last written place and at most one part in twenty. Small counts of things are not rounded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.lexicons import lexicon

SPELT: dict[str, str] = lexicon("disputes")["numerals"]
SCALES: dict[str, int] = lexicon("amounts")["scales"]
SIGNS: dict[str, str] = lexicon("comparing")["signs"]
VALUE = re.compile(
    r"(?<![\w.,:/$€£¥])(?<![^\d]-)(?P<sign>(?:US|A|C)?[$]|[€£¥])? ?"
    rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|\b(?:{'|'.join(SPELT)})\b)"
    rf"(?:[ -]?(?P<scale>{'|'.join(sorted(SCALES, key=len, reverse=True))})\b)?"
    r"(?P<share> ?%| ?per ?cent\b)?(?![\w/:]|[.,]\d|-[a-z])",
    re.IGNORECASE,
)
JOINTS = frozenset({"to", "-", "–", "—", "and", "or"})
SMALL = 100  # counts below this are written as they are
ROUNDED = 0.05  # at most this part of a value is rounding
LOOSE = 0.1  # what "about" and "nearly" leave open
MARKS = " \"“'‘("
LONGEST = 24  # characters before a number in which words soften it


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number or range of numbers: characters `start` to `end` of a sentence, what it means, and its own unit.

    `opens` is where the words before it begin that soften it, and `start` if there are none.
    """

    opens: int
    start: int
    end: int
    low: float | None
    high: float | None
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Value:
    start: int
    end: int
    value: float
    slack: float
    unit: str
    scale: int


def numbers(text: str) -> Iterator[Number]:
    """Yield the numbers of a sentence, two that are joined into a range as one."""
    found = [_value(match) for match in VALUE.finditer(text)]
    taken = -1
    for place, first in enumerate(found):
        if place == taken:
            continue
        second = found[place + 1] if place + 1 < len(found) else None
        lower = _range(text, first, second) if second is not None else None
        last = second if lower is not None and second is not None else first
        taken = place + 1 if lower is not None else -1
        meaning, opens = softener(text, first.start, last.end)
        low, high = _bounds(meaning, lower or first, last)
        yield Number(opens=opens, start=first.start, end=last.end, low=low, high=high, unit=last.unit or first.unit)


def _value(match: re.Match[str]) -> _Value:
    written = match["number"].lower()
    digits = SPELT.get(written, written).replace(",", "")
    sign, scaled = (match["sign"] or "")[-1:], (match["scale"] or "").lower()
    metres = scaled == "m" and not sign
    scale = 1 if metres else SCALES.get(scaled, 1)
    unit = "%" if match["share"] else "metre" if metres else SIGNS.get(sign, "")
    value = float(digits) * scale
    place = _last_place(digits) * scale
    exact = value < SMALL and not unit
    slack = 0.0 if exact else min(place / 2, value * ROUNDED)
    return _Value(start=match.start(), end=match.end(), value=value, slack=slack, unit=unit, scale=scale)


def _last_place(digits: str) -> float:
    """Return what the last digit that was not rounded away counts: 100 for 2100, 0.1 for 1.7."""
    if "." in digits:
        return 10.0 ** -len(digits.partition(".")[2])
    return 10.0 ** (len(digits) - len(digits.rstrip("0")))


def _range(text: str, first: _Value, second: _Value) -> _Value | None:
    """Return the lower end of a range, in the scale of its upper end: 3 million in "3 to 4 million"."""
    between = text[first.end : second.start].strip().lower()
    opened = text[: first.start].rstrip().lower().endswith("between")
    if between not in JOINTS or (between == "and" and not opened) or first.unit not in {"", second.unit}:
        return None
    factor = second.scale if first.scale == 1 and first.value < second.value / second.scale else 1
    lower = replace(first, value=first.value * factor, slack=first.slack * factor)
    return lower if lower.value < second.value else None


def _bounds(meaning: str, first: _Value, last: _Value) -> tuple[float | None, float | None]:
    low, high = first.value - first.slack, last.value + last.slack
    match meaning:
        case "least":
            return low, None
        case "most":
            return None, high
        case "nearly":
            return first.value * (1 - LOOSE), last.value
        case "about":
            return first.value * (1 - LOOSE), last.value * (1 + LOOSE)
    return low, high


def softener(text: str, start: int, end: int) -> tuple[str, int]:
    """Return what the words around a number make of it, and where those before it begin.

    The first is "least", "most", "nearly", "about" or nothing.
    """
    before = text[max(0, start - LONGEST) : start].lower().rstrip(MARKS)
    after = text[end : end + LONGEST].lower().lstrip()
    found = [(0, "", start)]
    for meaning, phrases in lexicon("comparing")["softeners"].items():
        at = start - len(text[max(0, start - LONGEST) : start]) + len(before)
        found += [(len(p), meaning, at - len(p)) for p in phrases if re.search(rf"(?<!\w){re.escape(p)}$", before)]
    for meaning, phrases in lexicon("comparing")["softeners_after"].items():
        found += [(len(p), meaning, start) for p in phrases if re.match(rf"{re.escape(p)}(?!\w)", after)]
    _, meaning, opens = max(found)
    return meaning, opens
