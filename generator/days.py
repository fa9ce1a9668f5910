"""Resolves time expressions to days, against the day of publication and the direction of the sentence.

Direction (past or future) comes from the grammar around the expression. With it an own grammar beats general date
parsers on news by a wide margin: those do not know that "met on Friday" and "will meet on Friday" differ.
"""

from calendar import isleap
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from generator.calendars import Days, feast_day, month_days, shifted
from generator.lexicons import lexicon
from generator.timex import MONTHS, NUMBERS, Timex

Direction = Literal["past", "future", "open"]

WEEKDAYS = {d: n for n, d in enumerate(lexicon("dates")["weekdays"])}
FEASTS: dict[str, list[int]] = lexicon("dates")["feasts"]
SHIFTS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}
LONGEST = 31  # days; what is longer is a period, not the date of an event
DEADLINE = frozenset({"by", "until", "till", "no later than", "not later than"})
AGAINST = 1.8  # how much farther a date seems that lies against an unsure direction


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What an expression is resolved against.

    `direction` is `sure` where the expression hangs on the verb that gives it. `anchor` is the day that "the
    following day" counts from: the last day named before it.
    """

    published: date | None
    direction: Direction = "open"
    sure: bool = False
    anchor: date | None = None


def resolve(timex: Timex, setting: Setting) -> Days | None:
    """Return the first and last day of an expression, or None if it cannot be resolved.

    Without a publication day only dates with a year are resolved. An impossible date ("31 June") is none.
    """
    try:
        if timex.rule == "relative":
            return _relative(timex, setting.anchor)
        if "year" in timex.parts and timex.rule != "week":
            return _absolute(timex, int(timex.parts["year"]))
        if setting.published is None:
            return None
        return RESOLVERS[timex.rule](timex, setting, setting.published)
    except (ValueError, OverflowError):
        return None


def _relative(timex: Timex, anchor: date | None) -> Days | None:
    if anchor is None:
        return None
    day = anchor + timedelta(days=1 if "after" in timex.parts else -1 if "prior" in timex.parts else 0)
    return day, day


def _absolute(timex: Timex, year: int) -> Days:
    parts = timex.parts
    month = int(parts["month"]) if parts["month"].isdigit() else MONTHS[parts["month"].rstrip(".")]
    if "day" not in parts:
        return month_days(year, month)
    return date(year, month, int(parts["day"])), date(year, month, int(parts.get("day2", parts["day"])))


def _day(timex: Timex, setting: Setting, published: date) -> Days:
    if "year" in timex.parts:
        return _absolute(timex, int(timex.parts["year"]))
    return _choose([_absolute(timex, year) for year in _years(timex, published.year)], setting, published)


def _years(timex: Timex, year: int) -> Iterator[int]:
    leap_day = (timex.parts.get("month", "")[:3], timex.parts.get("day")) == ("feb", "29")
    for candidate in (year - 1, year, year + 1):
        if not leap_day or isleap(candidate):
            yield candidate


def _choose(choices: list[Days], setting: Setting, published: date) -> Days:
    """Choose the last past or the first coming of some dates; in doubt the nearest, a date against the tense last."""
    past = [c for c in choices if c[0] <= published]
    coming = [c for c in choices if c[1] >= published]
    if setting.sure and setting.direction == "past" and past:
        return past[-1]
    if setting.sure and setting.direction == "future" and coming:
        return coming[0]
    return min(choices, key=lambda c: _distance(c, setting, published))


def _distance(days: Days, setting: Setting, published: date) -> float:
    away = (days[0] - published).days
    against = (away > 0 and setting.direction == "past") or (days[1] < published and setting.direction == "future")
    return abs(away) * (AGAINST if against else 1)


def _feast(timex: Timex, setting: Setting, published: date) -> Days:
    """Resolve a feast by its month and day, or by its month, weekday and which of the month's."""
    month, *rule = FEASTS[timex.parts["feast"].replace("’", "'")]
    days = [feast_day(published.year + k, month, rule) for k in (-1, 0, 1)]
    return _choose([(day, day) for day in days], setting, published)


def _week(timex: Timex, setting: Setting, published: date) -> Days:
    day = _day(timex, setting, published)[0]
    return day, day + timedelta(days=6)


def _bare_month(timex: Timex, setting: Setting, published: date) -> Days:
    month, which = MONTHS[timex.parts["month"].rstrip(".")], timex.parts.get("which", "")
    if "whose" in timex.parts:
        return month_days(published.year + {"last": -1, "this": 0, "next": 1}[timex.parts["whose"]], month)
    if which == "last":
        return month_days(published.year - (month >= published.month - 1), month)
    if which == "next" or (timex.parts.get("lead") in DEADLINE and setting.direction != "past"):
        return next(c for k in (0, 1) if (c := month_days(published.year + k, month))[1] >= published)
    return _choose([month_days(published.year + k, month) for k in (-1, 0, 1)], setting, published)


def _weekday(timex: Timex, setting: Setting, published: date) -> Days:
    which = timex.parts.get("which", "")
    back = (published.weekday() - WEEKDAYS[timex.parts["weekday"]]) % 7
    if which in {"next", "this coming"}:
        day = published + timedelta(days=7 - back)
    elif which in {"last", "the previous", "this past"}:
        day = published - timedelta(days=back or 7)
    elif setting.direction == "future":
        day = published + timedelta(days=(7 - back) % 7)
    else:
        day = published - timedelta(days=back)
    return day, day


def _today(timex: Timex, setting: Setting, published: date) -> Days:
    del setting
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(timex.parts["word"], 0)
    day = published + timedelta(days=shift)
    return day, day


def _span(timex: Timex, setting: Setting, published: date) -> Days:
    unit, which, early = timex.parts["unit"], timex.parts["which"], timex.parts.get("early", "")
    shift = SHIFTS.get(which, 0)
    if unit == "weekend":
        return _weekend(published, shift, setting.direction)
    if unit == "week":
        monday = published - timedelta(days=published.weekday() - 7 * shift)
        first, last = monday, monday + timedelta(days=6)
    else:
        first, last = month_days(*shifted(published, shift))
    if shift == 0 and (
        early in {"later", "end"} or (setting.direction == "future" and early not in {"earlier", "early"})
    ):
        return published, last
    return first, published if shift == 0 else last


def _weekend(published: date, shift: int, direction: Direction) -> Days:
    """Return a Saturday and Sunday: the last one for what is past, on a weekend the running one."""
    saturday = published + timedelta(days=5 - published.weekday())
    if shift < 0 or (shift == 0 and direction != "future" and published.weekday() < 5):
        saturday -= timedelta(days=7)
    if shift > 0 and published.weekday() >= 5:
        saturday += timedelta(days=7)
    return saturday, saturday + timedelta(days=1)


def _number(timex: Timex) -> int:
    word = timex.parts["number"]
    return int(word) if word.isdigit() else NUMBERS[word]


def _ago(timex: Timex, setting: Setting, published: date) -> Days | None:
    del setting
    number, unit = _number(timex), timex.parts["unit"]
    if unit == "month":
        return month_days(*shifted(published, -number))
    day = published - timedelta(days=number * (7 if unit == "week" else 1))
    if unit == "week":
        monday = day - timedelta(days=day.weekday())
        return monday, monday + timedelta(days=6)
    return day, day


def _within(timex: Timex, setting: Setting, published: date) -> Days | None:
    if setting.direction == "past":
        return None
    start = _weekday(timex, replace(setting, direction="past"), published)[0] if "weekday" in timex.parts else published
    length = _number(timex) * (7 if timex.parts["unit"] == "week" else 1)
    return (start, start + timedelta(days=length)) if length <= LONGEST else None


RESOLVERS: dict[str, Callable[[Timex, Setting, date], Days | None]] = {
    "day": _day,
    "week": _week,
    "feast": _feast,
    "month": _bare_month,
    "weekday": _weekday,
    "today": _today,
    "span": _span,
    "ago": _ago,
    "within": _within,
}
