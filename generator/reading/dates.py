"""Dates as pages write them: 30.03.2014, April 17, 2014, 2014-04-17, Sun 30 Mar 2014 12.27 GMT, 30 de marzo de 2014.

Month and weekday names come from the Unicode CLDR through Babel. A date of two small numbers and a year has
two readings; both are kept, and `dating` decides between them by evidence or not at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from generator.lexicons import patterns, words

SMALL_YEAR = 69


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A date as written: its place in the line and its readings, day first before month first.

    `weekday` (Monday is 0) is the name beside it; `form` tells dates of one habit ("/" or "-") apart.
    """

    start: int
    end: int
    readings: tuple[date, ...]
    form: str
    weekday: int | None = None

    @property
    def day(self) -> date | None:
        """The day, if there is one reading alone."""
        return self.readings[0] if len(self.readings) == 1 else None


@cache
def _names(kind: str) -> dict[str, int]:
    """Return the names of months (1 to 12) or days (0 to 6) in the languages of the lexicon."""
    from babel import Locale

    found: dict[str, set[int]] = {}
    for code in sorted(words("pages", "date_languages")):
        locale = Locale(code)
        table = locale.months if kind == "months" else locale.days
        for context in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in table[context][width].items():
                    found.setdefault(name.lower().rstrip("."), set()).add(number)
    found |= {"sept": {9}} if kind == "months" else {}
    return {name: numbers.pop() for name, numbers in found.items() if len(numbers) == 1}


def find_dates(line: str) -> list[Written]:
    """Return the dates written in a line, in order, none within another.

    Dumps glue neighbours together ("Jane DoeApril 17, 2014"): where a word is no month, the search goes on inside it.
    """
    found: list[Written] = []
    for pattern in patterns("pages", "dates"):
        at = 0
        while match := pattern.regex.search(line, at):
            readings = tuple(_readings(match.groupdict()))
            at = match.end() if readings else match.start() + 1
            if readings and not any(match.start() < d.end and d.start < match.end() for d in found):
                found.append(_written(line, match, readings))
    return sorted(found, key=lambda d: d.start)


def _written(line: str, match: re.Match[str], readings: tuple[date, ...]) -> Written:
    weekday = _weekday_beside(line, match.start(), match.end())
    form = match.groupdict().get("sep") or "word"
    fits = tuple(r for r in readings if weekday == r.weekday())
    return Written(
        start=match.start(), end=match.end(), readings=fits or readings, form=form, weekday=weekday if fits else None
    )


def _readings(parts: dict[str, str | None]) -> Iterator[date]:
    year = int(parts["y"] or 0)
    year += 0 if year > 99 else 2000 if year < SMALL_YEAR else 1900
    month = parts.get("month")
    if month is not None:
        pairs = [(_names("months").get(month.lower(), 0), int(parts["d"] or 0))]
    elif parts.get("a") is None:
        pairs = [(int(parts["m"] or 0), int(parts["d"] or 0))]
    else:
        a, b = int(parts["a"] or 0), int(parts["b"] or 0)
        pairs = [(b, a)] if parts.get("sep") == "." or a == b else [(b, a), (a, b)]
    for month_number, day in pairs:
        try:
            yield date(year, month_number, day)
        except ValueError:
            continue


def _weekday_beside(line: str, start: int, end: int) -> int | None:
    before = re.findall(r"[^\W\d_]{2,}", line[max(0, start - 20) : start])[-1:]
    after = re.findall(r"[^\W\d_]{2,}", line[end : end + 16])[:1]
    for word in before + after:
        number = _names("days").get(word.lower())
        if number is not None:
            return number
    return None
