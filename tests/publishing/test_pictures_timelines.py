"""A briefing's timeline as a picture."""

from datetime import date, timedelta

import pytest
from drawn import check, says, texts
from goldens import same_as_golden
from hypothesis import given, settings
from hypothesis import strategies as st
from sample import ARTICLE, FINDINGS

from generator.model import Event, Span
from generator.publishing.escaping import clean
from generator.publishing.pictures.timelines import timeline_picture


def event(words: str, start: str, end: str = "", planned: bool = False) -> Event:
    evidence = (Span(sentence=1, start=0, end=1),)
    return Event(
        start=start, end=end or start, as_written="", event=words, planned=planned, evidence=evidence, rule="x"
    )


days = st.dates(date(2012, 1, 1), date(2016, 1, 1))
events = st.builds(
    lambda words, start, length, planned: event(
        words, start.isoformat(), (start + timedelta(days=length)).isoformat(), planned
    ),
    st.text(max_size=200),
    days,
    st.sampled_from([0, 0, 0, 1, 6, 30, 800]),
    st.booleans(),
)


def test_the_sample_looks_as_it_did() -> None:
    picture = timeline_picture(FINDINGS.timeline, ARTICLE.published)
    check(picture)
    same_as_golden("picture-timeline.html", picture.replace("><", ">\n<") + "\n")


@settings(deadline=None)
@given(st.lists(events, min_size=2, max_size=30).map(tuple), st.one_of(st.none(), days.map(date.isoformat)))
def test_any_events_give_a_sound_picture_that_tells_them_all(found: tuple[Event, ...], published: str | None) -> None:
    picture = timeline_picture(found, published)
    if picture:
        figure = check(picture)
        assert all(says(figure, clean(each.event)) for each in found)
        assert picture == timeline_picture(found, published)


def test_days_are_dots_spans_are_bars_and_planned_ones_are_hollow() -> None:
    picture = timeline_picture(
        (
            event("a", "2021-05-10"),
            event("b", "2021-05-11", "2021-05-14"),
            event("c", "2021-06-01", planned=True),
            event("d", "2021-06-02", "2021-06-09", planned=True),
        ),
        None,
    )
    figure = check(picture)
    assert [dot.get("class") for dot in figure.iter("circle")] == ["mark", "mark hollow"]
    assert [bar.get("class") for bar in figure.iter("rect")] == ["mark", "mark hollow"]
    assert [text for text, _ in texts(figure) if "·" in text] == ["1 June 2021 · planned", "2–9 June 2021 · planned"]


def test_the_day_of_publication_stands_between_what_was_and_what_is_planned() -> None:
    picture = timeline_picture(
        (event("ahead", "2021-05-12", planned=True), event("same day", "2021-05-12"), event("before", "2021-05-10")),
        "2021-05-12",
    )
    assert [text for text, _ in texts(check(picture))] == [
        "10 May 2021", "before", "12 May 2021", "same day", "12 May 2021 · article published", "12 May 2021 · planned",
        "ahead",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("other", "words"),
    [
        ("2021-05-12", None),
        ("2021-05-24", "14 days later"),
        ("2021-10-08", "about 5 months later"),
        ("2024-05-10", "about 3 years later"),
    ],
)
def test_a_long_step_is_told_in_words_on_a_broken_line(other: str, words: str | None) -> None:
    figure = check(timeline_picture((event("a", "2021-05-10"), event("b", other)), None))
    assert [text for text, _ in texts(figure) if "later" in text] == ([words] if words else [])
    assert ("line broken" in {line.get("class") for line in figure.iter("line")}) == bool(words)


def test_a_step_counts_from_the_end_of_a_span() -> None:
    figure = check(timeline_picture((event("a", "2021-05-01", "2021-05-31"), event("b", "2021-06-01")), None))
    assert not [text for text, _ in texts(figure) if "later" in text]


def test_a_bar_ends_before_the_first_event_after_it_and_reaches_those_within() -> None:
    figure = check(
        timeline_picture(
            (event("a", "2021-05-01", "2021-05-04"), event("b", "2021-05-03"), event("c", "2021-05-05")), None
        )
    )
    (bar,) = figure.iter("rect")
    within, after = (float(dot.get("cy", "")) for dot in figure.iter("circle"))
    foot = float(bar.get("y", "")) + float(bar.get("height", ""))
    assert within < foot < after


def test_bars_of_overlapping_spans_stand_side_by_side() -> None:
    spans = [event("x", f"2021-05-0{n}", "2021-05-20") for n in range(1, 5)]
    bars = check(timeline_picture((*spans, event("y", "2021-05-21", "2021-05-22")), None)).iter("rect")
    places = [bar.get("x") for bar in bars]
    assert len(set(places[:4])) == 4
    assert places[4] in places[:4]


@pytest.mark.parametrize(
    ("found", "published"),
    [
        ((), "2021-05-12"),
        ((event("alone", "2021-05-10"),), "2021-05-12"),
        ((event("one", "2021-05-10"), event("same day", "2021-05-10")), None),
    ],
)
def test_there_is_no_picture_of_less_than_two_events_and_two_days(
    found: tuple[Event, ...], published: str | None
) -> None:
    assert timeline_picture(found, published) == ""


def test_many_events_have_one_line_each_with_the_whole_words_in_a_title() -> None:
    words = "Delegates from all of the districts came together in the town hall for a long debate"
    figure = check(timeline_picture(tuple(event(words, f"2021-05-{n:02}") for n in range(1, 31)), None))
    assert {title for text, title in texts(figure) if text.startswith("Delegates")} == {words}
    assert float(next(figure.iter("svg")).get("height", "")) < 1500
