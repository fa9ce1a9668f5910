"""The collection's timeline as a picture with a lane an actor."""

from datetime import date, timedelta
from xml.etree import ElementTree as ET

import pytest
from drawn import check, says, texts
from goldens import same_as_golden
from hypothesis import given, settings
from hypothesis import strategies as st
from sample import BRIEFING, at

from generator.collection import Happening, Lane, Sourced
from generator.model import Event
from generator.publishing.escaping import clean
from generator.publishing.pictures.lanes import lanes_picture


def happening(start: str, end: str = "", planned: bool = False, words: str = "The ministers met") -> Happening:
    end = end or start
    event = Event(start=start, end=end, as_written="", event=words, planned=planned, **at((1, "on Tuesday")))
    return Happening(start=start, end=end, planned=planned, told=(Sourced(briefing=BRIEFING, finding=event),))


def drawings(picture: str) -> list[ET.Element]:
    """Return the narrow and the wide drawing, each looked over."""
    figure = check(picture)
    found = list(figure.iter("svg"))
    assert [svg.get("class") for svg in found] == ["narrow", "wide"]
    return found


LANES = (
    Lane(
        name="Norland",
        happenings=(
            happening("2021-03-02"),
            happening("2021-05-11", words="Berg offered a plan"),
            happening("2021-05-11"),
            happening("2021-05-12", "2021-06-20"),
            happening("2021-06-21", planned=True),
        ),
    ),
    Lane(name="Sudmark", happenings=(happening("2021-05-11"),)),
)
days = st.dates(date(2012, 1, 1), date(2016, 1, 1))
happenings = st.builds(
    lambda start, length, planned, words: happening(
        start.isoformat(), (start + timedelta(days=length)).isoformat(), planned, words
    ),
    days,
    st.sampled_from([0, 0, 0, 1, 6, 30, 800]),
    st.booleans(),
    st.text(max_size=40),
)
lanes = st.builds(Lane, name=st.text(max_size=90), happenings=st.lists(happenings, max_size=30).map(tuple))


def test_lanes_look_as_they_did() -> None:
    picture = lanes_picture(LANES, "2021-03-12", "2021-06-12")
    check(picture)
    same_as_golden("picture-lanes.html", picture.replace("><", ">\n<") + "\n")


@settings(deadline=None)
@given(st.lists(lanes, max_size=8).map(tuple), days, st.integers(0, 1500))
def test_any_lanes_give_a_sound_picture_with_the_names_of_six(
    found: tuple[Lane, ...], first: date, length: int
) -> None:
    span = first.isoformat(), (first + timedelta(days=length)).isoformat()
    picture = lanes_picture(found, *span)
    if picture:
        figure = check(picture)
        assert all(says(figure, clean(lane.name)) for lane in found[:6])
        assert picture == lanes_picture(found, *span)


@pytest.mark.parametrize("span", [("0001-01-01", "9999-12-31"), ("9999-12-01", "9999-12-31")])
def test_the_first_and_the_last_days_of_all_can_be_drawn(span: tuple[str, str]) -> None:
    lane = Lane(name="x", happenings=tuple(happening(day) for day in (*span, "9999-12-31") for _ in range(9)))
    assert drawings(lanes_picture((lane,), *span))


def test_a_day_is_a_dot_that_grows_with_its_events_and_a_span_is_a_bar() -> None:
    narrow, _ = drawings(lanes_picture(LANES[:1], "2021-03-01", "2021-06-30"))
    assert [dot.get("r") for dot in narrow.iter("circle") if dot.get("class") == "mark"] == ["2.8", "4"]
    assert len(list(narrow.iter("rect"))) == 1
    assert [dot.get("class") for dot in narrow.iter("circle")].count("mark hollow") == 1


def test_dots_tell_their_events_on_wide_screens_alone() -> None:
    narrow, wide = drawings(lanes_picture(LANES[:1], "2021-03-01", "2021-06-30"))
    assert [dot.find("title") for dot in narrow.iter("circle")] == [None] * 3
    assert [dot.findtext("title") for dot in wide.iter("circle")] == [
        "2 March 2021: The ministers met",
        "11 May 2021: Berg offered a plan; The ministers met",
        "21 June 2021, planned: The ministers met",
    ]


def test_marks_that_would_meet_are_stacked() -> None:
    near = Lane(name="x", happenings=tuple(happening(f"2021-05-{day:02}") for day in (1, 2, 3, 30)))
    narrow, _ = drawings(lanes_picture((near,), "2021-01-01", "2021-12-31"))
    heights = [dot.get("cy") for dot in narrow.iter("circle")]
    assert len(set(heights)) == 3
    assert {heights[0]} == {max(heights, key=lambda height: float(height or 0))}


@pytest.mark.parametrize(
    ("years", "by", "most", "planned"),
    [
        (1, "week", 23, "Week of 1 February 2021: 2 events, planned"),
        (3, "month", 93, "February 2021: 2 events, planned"),
    ],
)
def test_crowded_lanes_count_in_columns(years: int, by: str, most: int, planned: str) -> None:
    crowd = [happening((date(2021, 1, 1) + timedelta(days=n // 3)).isoformat()) for n in range(3 * 360 * years)]
    lane = Lane(name="x", happenings=(*crowd, *(happening("2021-02-02", planned=True),) * 2))
    picture = lanes_picture((lane,), "2021-01-01", f"{2020 + years}-12-31")
    figure = check(picture)
    assert f"begin in a {by}; the highest stands for {most}." in figure.findtext("figcaption", "")
    assert not list(figure.iter("circle"))
    told = [bar.findtext("title") for bar in drawings(picture)[1].iter("rect")]
    assert planned in told
    assert sum(title.endswith("planned") for title in told if title) == 1


def test_months_are_named_under_the_lanes_with_the_year_once() -> None:
    narrow, _ = drawings(lanes_picture(LANES, "2021-03-12", "2021-06-12"))
    assert [text for text, _ in texts(narrow)] == ["Norland", "Sudmark", "Mar", "2021", "Apr", "May", "Jun"]


def test_what_lies_in_other_months_is_counted_once() -> None:
    figure = check(lanes_picture(LANES, "2021-05-01", "2021-05-31"))
    assert "3 events in other months are left out." in figure.findtext("figcaption", "")


def test_no_events_are_no_picture() -> None:
    assert lanes_picture((), "2021-05-01", "2021-05-31") == ""
    assert lanes_picture(LANES, "2020-05-01", "2020-05-31") == ""
