"""Time expressions are found and resolved; what only looks like a date is left alone."""

from collections.abc import Callable
from datetime import date

import pytest

from generator.days import Setting, resolve
from generator.model import Briefing
from generator.timex import time_expressions
from generator.tracing import listening

SUNDAY = date(2014, 3, 30)


def days(text: str, **setting: object) -> list[str]:
    """Return "first..last" of each expression in a text read on Sunday, 30 March 2014."""
    against = Setting(**({"published": SUNDAY, "direction": "past", "sure": True} | setting))
    found = [resolve(timex, against) for timex in time_expressions(text)]
    return ["none" if pair is None else "..".join(str(d) for d in dict.fromkeys(pair)) for pair in found]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("on Saturday", "2014-03-29"),
        ("on Sunday", "2014-03-30"),
        ("last Sunday", "2014-03-23"),
        ("late on Monday night", "2014-03-24"),
        ("today", "2014-03-30"),
        ("last night", "2014-03-29"),
        ("yesterday morning", "2014-03-29"),
        ("two days ago", "2014-03-28"),
        ("two weeks ago", "2014-03-10..2014-03-16"),
        ("this week", "2014-03-24..2014-03-30"),
        ("last week", "2014-03-17..2014-03-23"),
        ("over the weekend", "2014-03-29..2014-03-30"),
        ("last month", "2014-02-01..2014-02-28"),
        ("earlier this month", "2014-03-01..2014-03-30"),
        ("early October", "2013-10-01..2013-10-31"),
        ("last November", "2013-11-01..2013-11-30"),
        ("in June last year", "2013-06-01..2013-06-30"),
        ("Nov. 24", "2013-11-24"),
        ("17 March", "2014-03-17"),
        ("March 17-18", "2014-03-17..2014-03-18"),
        ("the week of March 3", "2014-03-03..2014-03-09"),
        ("on Friday, March 28", "2014-03-28"),
        ("on Christmas Day", "2013-12-25"),
        ("Thanksgiving", "2013-11-28"),
        ("1 May 2012", "2012-05-01"),
        ("2012-05-01", "2012-05-01"),
        ("in December 2012", "2012-12-01..2012-12-31"),
        ("Sept. 3, 1998", "1998-09-03"),
        ("between 3 and 5 March", "2014-03-03..2014-03-05"),
        ("early Monday", "2014-03-24"),
        ("on the 14th", "2014-03-14"),
        ("on the 31st", "2014-01-31"),
        ("on the 14th of last month", "2014-02-14"),
        ("last February", "2013-02-01..2013-02-28"),
        ("last January", "2014-01-01..2014-01-31"),
        ("last week after talks", "2014-03-17..2014-03-23"),
        ("the March storm", "2014-03-01..2014-03-31"),
    ],
)
def test_the_past_is_resolved_backwards(text: str, want: str) -> None:
    assert days(text) == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("on Saturday", "2014-04-05"),
        ("on Sunday", "2014-03-30"),
        ("next Sunday", "2014-04-06"),
        ("tomorrow", "2014-03-31"),
        ("next week", "2014-03-31..2014-04-06"),
        ("next month", "2014-04-01..2014-04-30"),
        ("later this month", "2014-03-30..2014-03-31"),
        ("by June", "2014-06-01..2014-06-30"),
        ("no later than February", "2015-02-01..2015-02-28"),
        ("within one week", "2014-03-30..2014-04-06"),
        ("within a week of Saturday", "2014-03-29..2014-04-05"),
        ("on 2 January", "2015-01-02"),
        ("on the 14th", "2014-04-14"),
        ("next weekend", "2014-04-05..2014-04-06"),
        ("this weekend", "2014-03-29..2014-03-30"),
    ],
)
def test_the_future_is_resolved_forwards(text: str, want: str) -> None:
    assert days(text, direction="future") == [want]


@pytest.mark.parametrize(
    ("text", "want"), [("April 2", "2014-04-02"), ("March 2", "2014-03-02"), ("December", "2013-12-01..2013-12-31")]
)
def test_without_a_sure_tense_the_nearest_date_is_meant(text: str, want: str) -> None:
    assert days(text, sure=False) == [want]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("the following day", "2014-03-06"),
        ("the next morning", "2014-03-06"),
        ("that day", "2014-03-05"),
        ("a day earlier", "2014-03-04"),
        ("the previous evening", "2014-03-04"),
        ("two days later", "2014-03-07"),
        ("three days before", "2014-03-02"),
        ("a week later", "2014-03-10..2014-03-16"),
    ],
)
def test_a_day_may_count_from_the_day_named_before(text: str, want: str) -> None:
    assert days(text, anchor=date(2014, 3, 5)) == [want]
    assert days(text) == ["none"]


@pytest.mark.parametrize("text", ["on Friday", "last week", "April 2", "two days ago", "in May", "within a week"])
def test_without_a_publication_day_a_date_without_a_year_stays_open(text: str) -> None:
    assert days(text, published=None) == ["none"]


@pytest.mark.parametrize(
    "text",
    [
        "in 2012",
        "recently",
        "for three weeks",
        "they may march",
        "the decision may come",
        "the day before they left",
        "50 of 30",
        "Mondays are dull",
        "the month",
        "5/12/2014",
        "on the 14th floor",
        "the 14th amendment",
        "two days after the storm",
        "a week before they left",
        "the long March on Rome",
        "the fourth quarter",
    ],
)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert time_expressions(text) == ()


@pytest.mark.parametrize("text", ["31 June", "February 30", "30 February 2012"])
def test_an_impossible_day_resolves_to_nothing(text: str) -> None:
    assert days(text) == ["none"]


def test_the_longest_of_overlapping_expressions_is_taken() -> None:
    assert [t.text for t in time_expressions("He spoke on Friday, March 28, and on Saturday.")] == [
        "on Friday, March 28",
        "on Saturday",
    ]


def test_the_29th_of_february_falls_in_a_leap_year() -> None:
    assert days("on February 29", published=date(2013, 3, 1)) == ["2012-02-29"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The council meets every Monday.", "it is a habit"),
        ("Jane Doe reads the Sunday Times.", "the word is part of a name"),
        ("Will the bridge open tomorrow?", "the sentence asks"),
        ("Thousands have fled since February.", "something has lasted since then"),
        ("Today the bridge is owned by a bank.", "it means nowadays"),
        ("The bridge was built in 1998.", "a year alone is no day"),
        ("Jane Doe was ill for three weeks.", "a length of time is no day"),
        ("The mayor is 46 years old.", "an age is no day"),
        ("Copyright 2016 by the Graz Courier.", "a year alone is no day"),
    ],
)
def test_a_rule_that_looks_at_a_date_and_declines_says_why(
    text: str, why: str, brief_text: Callable[..., Briefing]
) -> None:
    with listening() as notes:
        brief_text(text)
    assert why in [note.why for note in notes if note.rule.startswith("date")]


def test_without_a_publication_day_a_weekday_is_declined_for_that(brief_text: Callable[..., Briefing]) -> None:
    with listening() as notes:
        brief_text("Jane Doe resigned on Friday.", published=None)
    assert [note.why for note in notes if note.rule == "date.weekday"] == [
        "the article has no day of publication from which it could count"
    ]
