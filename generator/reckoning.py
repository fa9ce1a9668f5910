"""Reckons the days of expressions that count from a day: "on Friday", "next week", "two days ago", "the day before".

Most count from the day of publication, some from the day named before them. Each function takes the expression, what it
is resolved against and the day of publication.
"""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from generator.calendars import Days, month_days, shifted, week_days, weekend_days
from generator.lexicons import lexicon
from generator.timex import NUMBERS, Timex

Direction = Literal["past", "future", "open"]

WEEKDAYS = {d: n for n, d in enumerate(lexicon("dates")["weekdays"])}
SHIFTS = {"last": -1, "past": -1, "previous": -1, "next": 1, "coming": 1}
LONGEST = 31  # days; what is longer is a period, not the date of an event


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


def from_anchor(timex: Timex, anchor: date | None) -> Days | None:
    """Return the day that "that day", "the following day" or "two days later" means, from the day named before."""
    if anchor is None:
        return None
    if "way" in timex.parts:
        forward = timex.parts["way"] in {"later", "after"}
        return _days_away(timex, anchor, _count_of(timex) if forward else -_count_of(timex))
    day = anchor + timedelta(days=1 if "after" in timex.parts else -1 if "prior" in timex.parts else 0)
    return day, day


def _days_away(timex: Timex, day: date, number: int) -> Days:
    """Return the day some days from another, or the week some weeks from it, Monday to Sunday."""
    day += timedelta(days=number * (7 if timex.parts["unit"] == "week" else 1))
    return (day, day) if timex.parts["unit"] == "day" else week_days(day)


def weekday(timex: Timex, setting: Setting, published: date) -> Days:
    """Return the last such weekday up to publication, or the first one from then on if the sentence looks ahead.

    Where that is not sure, the day that was yesterday stays yesterday: it would hardly name the one in six days.
    """
    which = timex.parts.get("which", "")
    back = (published.weekday() - WEEKDAYS[timex.parts["weekday"]]) % 7
    if which in {"next", "this coming"}:
        day = published + timedelta(days=7 - back)
    elif which in {"last", "the previous", "this past"}:
        day = published - timedelta(days=back or 7)
    elif setting.direction == "future" and (setting.sure or back != 1):
        day = published + timedelta(days=(7 - back) % 7)
    else:
        day = published - timedelta(days=back)
    return day, day


def today(timex: Timex, setting: Setting, published: date) -> Days:
    """Return the day of publication, the one before or the one after."""
    del setting
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(timex.parts["word"], 0)
    day = published + timedelta(days=shift)
    return day, day


def span(timex: Timex, setting: Setting, published: date) -> Days:
    """Return a week, a month or a weekend; of the running one, the part before or after publication."""
    unit, which, early = timex.parts["unit"], timex.parts["which"], timex.parts.get("early", "")
    shift = SHIFTS.get(which, 0)
    if unit == "weekend":
        return weekend_days(published, _weekends_away(published, shift, setting.direction))
    if unit == "week":
        first, last = week_days(published + timedelta(days=7 * shift))
    else:
        first, last = month_days(*shifted(published, shift))
    if shift == 0 and (
        early in {"later", "end"} or (setting.direction == "future" and early not in {"earlier", "early"})
    ):
        return published, last
    return first, published if shift == 0 else last


def _weekends_away(published: date, shift: int, direction: Direction) -> int:
    """Return which weekend is meant, counted from that of the running week: on a weekend "the weekend" is that one."""
    running = published.weekday() >= 5
    if shift:
        return int(running) if shift > 0 else -1
    return 0 if running or direction == "future" else -1


def ago(timex: Timex, setting: Setting, published: date) -> Days | None:
    """Return the day, week or month that lies so many back."""
    del setting
    number = _count_of(timex)
    if timex.parts["unit"] == "month":
        return month_days(*shifted(published, -number))
    return _days_away(timex, published, -number)


def within(timex: Timex, setting: Setting, published: date) -> Days | None:
    """Return the days from publication to a deadline; none in the past or for a long term."""
    if setting.direction == "past":
        return None
    start = weekday(timex, replace(setting, direction="past"), published)[0] if "weekday" in timex.parts else published
    length = _count_of(timex) * (7 if timex.parts["unit"] == "week" else 1)
    return (start, start + timedelta(days=length)) if length <= LONGEST else None


def _count_of(timex: Timex) -> int:
    word = timex.parts["number"]
    return int(word) if word.isdigit() else NUMBERS[word]
