"""Dates, counts and enumerations in words."""

import pytest

from generator.publishing.wording import count, country, day, days, language, listing


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2014-03-30", "2014-03-30", "30 March 2014"),
        ("2014-03-24", "2014-03-30", "24–30 March 2014"),
        ("2014-04-01", "2014-04-30", "April 2014"),
        ("2012-02-01", "2012-02-29", "February 2012"),
        ("2014-03-28", "2014-04-02", "28 March – 2 April 2014"),
        ("2014-12-30", "2015-01-02", "30 December 2014 – 2 January 2015"),
    ],
)
def test_spans_of_days_keep_their_precision(start: str, end: str, words: str) -> None:
    assert days(start, end) == words


def test_words_are_counted_listed_and_named() -> None:
    assert day("2021-05-01") == "1 May 2021"
    assert [count(n, "reply", "replies") for n in (0, 1, 2)] == ["0 replies", "1 reply", "2 replies"]
    assert [listing(parts) for parts in (("a",), ("a", "b"), ("a", "b", "c"))] == ["a", "a and b", "a, b and c"]
    assert (country("FR"), country("XQ"), country(None)) == ("France", "XQ", "")
    assert (language("de"), language("xx-none")) == ("German (de)", "xx-none")
