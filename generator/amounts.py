"""Reads a figure as an article writes it: "at least 70", "6,000 to 8,000 men", "£1.1m a year", "two million euros".

Babel's reader of decimals does the digits, with English grouping; the words around them are in `lexicons/amounts.yml`.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

from babel.numbers import NumberFormatError, parse_decimal

from generator.lexicons import lexicon

DIGITS = 15  # more of them are no count of anything, and a float could not hold them
UNIT_WORDS = 4  # more words after a number tell something else than what it counts
BETWEEN = re.compile(r"(?<=[0-9a-z%]) ?[-–—] ?(?=[$£€¥]?[0-9])")
GROUP = re.compile(r"(?<![0-9.,])([0-9]{1,3}) (?=[0-9]{3}(?![0-9]))")
NUMBER = re.compile(r"([^\w\s.,;:~+-]|[a-z]{2,3}\$)?([0-9][0-9.,]*)([a-z]{1,2}|%)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """An amount from `low` to `high`; None where it is open: "at least 70" has no `high`, "up to 20" no `low`.

    `unit` is what the number is of, in lower case: "per cent", "tonnes", "£"; empty if it is a number alone.
    """

    low: Decimal | None
    high: Decimal | None
    unit: str = ""

    @property
    def ends(self) -> tuple[Decimal, ...]:
        """The one or two numbers that are written."""
        return tuple(dict.fromkeys(end for end in (self.low, self.high) if end is not None))


def read_amount(text: str) -> Amount | None:
    """Return the amount that a text gives, or None if it is not one plain number or range with at most a unit."""
    line = BETWEEN.sub(" to ", " ".join(text.lower().split()))
    opened, rest = _without(_grouped(line), "opening")
    bound, rest = _bound(rest)
    first, rest = _number(rest)
    if first is None:
        return None
    joined, after = _without(rest, "ranging")
    second, last = _number(_bound(after)[1]) if joined else (None, rest)
    if second is None:
        return None if opened else _amount(bound, first, first, rest)
    if first.scale == 1 and first.value < second.value:
        first = _Number(value=first.value, scale=second.scale, sign=first.sign)
    plain = first.total < second.total and bound in ("", "about")
    return _amount(bound, first, second, last) if plain else None


def comparable(amounts: tuple[Amount, ...]) -> bool:
    """Tell whether amounts can stand on one scale: units are the same or not written, and shares are shares."""
    units = {amount.unit for amount in amounts}
    return len(units - {""}) < 2 and not ("per cent" in units and "" in units)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Number:
    value: Decimal
    scale: int = 1
    sign: str = ""

    @property
    def total(self) -> Decimal:
        return self.value * self.scale


def _amount(bound: str, first: _Number, last: _Number, rest: str) -> Amount | None:
    words = rest.split()
    if len(words) > UNIT_WORDS or any(character.isdigit() for character in rest):
        return None
    share = rest in lexicon("amounts")["shares"]
    unit = "per cent" if share else " ".join(filter(None, (first.sign or last.sign, rest)))
    return Amount(
        low=None if bound == "most" else first.total, high=None if bound == "least" else last.total, unit=unit
    )


def _grouped(line: str) -> str:
    """Join the groups of a number that spaces part: "100 000"."""
    return GROUP.sub(r"\1", line)


def _bound(line: str) -> tuple[str, str]:
    """Return which end of an amount the words before its number give, "least", "most" or neither, and the rest."""
    for name in ("least", "most", "about"):
        found, rest = _without(line, name)
        if found:
            return name, rest
    return "", line


def _without(line: str, name: str) -> tuple[bool, str]:
    """Return whether a line begins with one of some words, the longest first, and the line without it."""
    for phrase in sorted(lexicon("amounts")[name], key=len, reverse=True):
        if line.startswith(f"{phrase} ") or (phrase == "~" and line.startswith(phrase)):
            return True, line.removeprefix(phrase).lstrip()
    return False, line


def _number(line: str) -> tuple[_Number | None, str]:
    """Return the number that a line begins with, its word for thousands or millions included, and the rest."""
    word, _, rest = line.partition(" ")
    spelt = lexicon("disputes")["numerals"].get(word)
    found = NUMBER.fullmatch(f"{spelt}" if spelt else word)
    value = _decimal(found[2]) if found else None
    if found is None or value is None:
        return None, line
    scales = lexicon("amounts")["scales"]
    suffix, scale = found[3] or "", 1
    if suffix in scales:
        suffix, scale = "", scales[suffix]
    while not suffix and (following := rest.split(" ", 1))[0] in scales:
        scale, rest = scale * scales[following[0]], " ".join(following[1:])
    return _Number(value=value, scale=scale, sign=found[1] or ""), f"{suffix} {rest}".strip()


def _decimal(digits: str) -> Decimal | None:
    try:
        return parse_decimal(digits, locale="en", strict=True) if len(digits.replace(",", "")) <= DIGITS else None
    except NumberFormatError:
        return None
