"""Resolves time expressions to days, against the day of publication and the direction of the sentence.

Direction (past or future) comes from the grammar around the expression. With it an own grammar beats general date
parsers on news by a wide margin: those do not know that "met on Friday" and "will meet on Friday" differ.
"""

from calendar import isleap
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from generator.calendars import Days, feast_day, month_days, shifted
from generator.lexicons import lexicon
from generator.reckoning import LONGEST, Direction, Setting, ago, from_anchor, span, today, weekday, within
from generator.timex import MONTHS, Timex

__all__ = ["DEADLINE", "LONGEST", "Days", "Direction", "Setting", "resolve"]

FEASTS: dict[str, list[int]] = lexicon("dates")["feasts"]
DEADLINE = frozenset({"by", "until", "till", "no later than", "not later than"})
AGAINST = 1.8  # how much farther a date seems that lies against an unsure direction


def resolve(timex: Timex, setting: Setting) -> Days | None:
    """Return the first and last day of an expression, or None if it cannot be resolved.

    Without a publication day only dates with a year are resolved. An impossible date ("31 June") is none.
    """
    try:
        if timex.rule == "relative":
            return from_anchor(timex, setting.anchor)
        if "year" in timex.parts and timex.rule != "week":
            return _at_end(timex, _absolute(timex, int(timex.parts["year"])))
        if setting.published is None:
            return None
        return _at_end(timex, RESOLVERS[timex.rule](timex, setting, setting.published))
    except (ValueError, OverflowError):
        return None


def _at_end(timex: Timex, days: Days | None) -> Days | None:
    """Return the last day of a month where its end is meant: "by the end of March"."""
    end = timex.parts.get("early") == "end" and "month" in {timex.rule, timex.parts.get("unit")}
    return (days[1], days[1]) if days and end else days


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
    """Resolve a month without a year.

    "Last February" is this year's where that is at least two months ago. Said in March it is last year's: this
    year's, only just over, would be "February" alone or "last month".
    """
    month, which = MONTHS[timex.parts["month"].rstrip(".")], timex.parts.get("which", "")
    if "whose" in timex.parts:
        return month_days(published.year + {"last": -1, "this": 0, "next": 1}[timex.parts["whose"]], month)
    if which == "last":
        return month_days(published.year - (month >= published.month - 1), month)
    if which == "next" or (timex.parts.get("lead") in DEADLINE and setting.direction != "past"):
        return next(c for k in (0, 1) if (c := month_days(published.year + k, month))[1] >= published)
    return _choose([month_days(published.year + k, month) for k in (-1, 0, 1)], setting, published)


def _monthday(timex: Timex, setting: Setting, published: date) -> Days:
    """Resolve "the 14th" to the nearest month that has such a day and lies in the direction of the sentence."""
    shifts: Iterable[int] = {"this": (0,), "last": (-1,), "next": (1,)}.get(timex.parts.get("which", ""), range(-2, 3))
    day = int(timex.parts["day"])
    months = [month_days(*shifted(published, shift)) for shift in shifts]
    choices = [(first.replace(day=day),) * 2 for first, last in months if day <= last.day]
    return _choose(choices, setting, published)


RESOLVERS: dict[str, Callable[[Timex, Setting, date], Days | None]] = {
    "day": _day,
    "week": _week,
    "feast": _feast,
    "month": _bare_month,
    "weekday": weekday,
    "today": today,
    "span": span,
    "monthday": _monthday,
    "ago": ago,
    "within": within,
}
