"""Arithmetic of the calendar: months, feasts and spans of days."""

from datetime import date, timedelta

Days = tuple[date, date]


def month_days(year: int, month: int) -> Days:
    """Return the first and last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def feast_day(year: int, month: int, rule: list[int]) -> date:
    """Return a feast by its day of the month, or by its weekday (Monday is 0) and which one of the month it is."""
    if len(rule) == 1:
        return date(year, month, rule[0])
    weekday, which = rule
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))


def week_days(day: date) -> Days:
    """Return the Monday and the Sunday of a day's week."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + timedelta(days=6)


def weekend_days(day: date, weeks: int) -> Days:
    """Return the Saturday and the Sunday of the week that lies some weeks after a day's own."""
    sunday = week_days(day + timedelta(days=7 * weeks))[1]
    return sunday - timedelta(days=1), sunday


def shifted(published: date, months: int) -> tuple[int, int]:
    """Return the year and month some months after a day."""
    count = published.year * 12 + published.month - 1 + months
    return count // 12, count % 12 + 1
