"""Dates as pages write them, and which of them is the day of publication."""

import pytest

from generator.reading.dates import find_dates
from generator.reading.dating import candidates, choose


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("30.03.2014", "2014-03-30"),
        ("03.04.2014", "2014-04-03"),
        ("April 17, 2014", "2014-04-17"),
        ("Thursday, April 17th, 2014", "2014-04-17"),
        ("2014-04-17", "2014-04-17"),
        ("2014-04-17T23:30:00Z", "2014-04-17"),
        ("2014/04/17", "2014-04-17"),
        ("17 Apr 2014", "2014-04-17"),
        ("17-Apr-2014", "2014-04-17"),
        ("Sun 30 Mar 2014 12.27 GMT", "2014-03-30"),
        ("Sept. 3, 2014", "2014-09-03"),
        ("30. März 2014", "2014-03-30"),
        ("1er avril 2014", "2014-04-01"),
        ("30 de marzo de 2014", "2014-03-30"),
        ("30 марта 2014", "2014-03-30"),
        ("2014年4月17日", "2014-04-17"),
        ("25/03/2014", "2014-03-25"),
        ("03/25/14", "2014-03-25"),
        ("Friday 04/03/2022", "2022-03-04"),
        ("Jane DoeMarch 7, 20247:55 AM", "2024-03-07"),
    ],
)
def test_usual_forms_are_read(text, day):
    assert [d.day.isoformat() for d in find_dates(text)] == [day]


@pytest.mark.parametrize(
    "text", ["31.02.2014", "version 192.168.10.1", "in 2014", "17 Brumaire 2014", "99/99/2014", ""]
)
def test_what_is_no_date_is_not_read(text):
    assert find_dates(text) == []


def published(*lines: str, language: str = "en", region: str = ""):
    found = [c for i, line in enumerate(lines) for c in candidates(line, 1.0, lines[i - 1] if i else "")]
    return choose(found, lines, language, region)


def test_two_readings_without_evidence_are_reported_and_not_guessed():
    day, notes = published("04/03/2022")
    assert day is None
    assert notes == ("The date “04/03/2022” cannot be decided: 2022-03-04 or 2022-04-03.",)


@pytest.mark.parametrize(
    ("lines", "language", "region", "day"),
    [
        (["04/03/2022", "Last visited 25/12/2021"], "en", "", "2022-03-04"),
        (["04/03/2022", "Last visited 12/25/2021"], "en", "", "2022-04-03"),
        (["04/03/2022", "The talks of March 2, 2022 had no result."], "en", "", "2022-03-04"),
        (["04/03/2022"], "fr", "", "2022-03-04"),
        (["04/03/2022"], "en", "GB", "2022-03-04"),
        (["04/03/2022"], "en", "US", "2022-04-03"),
        (["04/04/2022"], "en", "", "2022-04-04"),
    ],
)
def test_evidence_decides_between_two_readings(lines, language, region, day):
    assert published(*lines, language=language, region=region)[0] == day


def test_contradicting_habits_decide_nothing():
    assert published("04/03/2022", "25/12/2021", "12/25/2021")[0] is None


def test_published_beats_updated_and_the_other_date_is_noted():
    day, notes = published("Updated 5 May 2014", "Published 3 May 2014")
    assert day == "2014-05-03"
    assert notes == ("Other dates on the page: 5 May 2014.",)


def test_a_label_may_stand_on_the_line_above():
    assert published("Last updated", "5 May 2014", "First published", "3 May 2014")[0] == "2014-05-03"


def test_no_date_is_said():
    assert published("Nothing here") == (None, ("No publication date was found.",))


def test_a_date_within_running_text_is_no_publication_date():
    assert published("The treaty of 3 May 1915 was signed in the capital by both sides.")[0] is None
