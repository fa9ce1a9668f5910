"""The timeline: every dated event once, with all articles that tell it."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample import ARTICLE

from generator.collecting import collect
from generator.collecting.timeline import LANES, happenings, lanes
from generator.collection import Happening
from generator.model import Actor, ActorKind, Briefing, Event, Findings, Mention, Sentence, Span, Statement

KINDS: dict[str, ActorKind] = {"Norland": "government", "Sudmark": "government", "fishermen": "group"}
NAMES = ("Anna Berg", "Lars Holm", "Ida Moe", *KINDS)
DAY = ("2021-05-11", "2021-05-11")


def told(path: str, *events: str, days: tuple[str, str] = DAY, planned: bool = False) -> Briefing:
    """Make a briefing of events, one a sentence; who of `NAMES` stands in a sentence is an actor of it."""
    sentences = tuple(Sentence(id=id_, paragraph=id_, text=text) for id_, text in enumerate(events, 1))
    found = tuple(
        Event(
            start=days[0],
            end=days[1],
            as_written="on Tuesday",
            event=s.text,
            planned=planned,
            evidence=(Span(sentence=s.id, start=0, end=len(s.text)),),
            rule="test",
        )
        for s in sentences
    )
    actors = tuple(_actor(name, sentences) for name in NAMES if any(name in text for text in events))
    return Briefing(
        article=replace(ARTICLE, path=path, published="2021-05-12"),
        sentences=sentences,
        findings=Findings(timeline=found, actors=actors),
    )


def _actor(name: str, sentences: Sequence[Sentence]) -> Actor:
    places = [(s.id, s.text.index(name)) for s in sentences if name in s.text]
    spans = tuple(Span(sentence=id_, start=start, end=start + len(name)) for id_, start in places)
    return Actor(
        name=name,
        kind=KINDS.get(name, "person"),
        mentions=tuple(Mention(span=span, form="name") for span in spans),
        evidence=spans,
        rule="test",
    )


def timeline(*briefings: Briefing) -> tuple[Happening, ...]:
    known_as = {(b.article.path, a.name): a.name for b in briefings for a in b.findings.actors}
    return happenings(briefings, known_as)


def texts(found: Sequence[Happening]) -> list[list[str]]:
    return [[source.finding.event for source in happening.told] for happening in found]


JOINED = {
    "a noun for a verb": ("Anna Berg and Lars Holm met in Port Ivory", "talks between Lars Holm and Anna Berg"),
    "another verb": ("Anna Berg declared a truce in the strait", "The truce Anna Berg announced at sea"),
    "more is told": (
        "Norland and Sudmark signed a treaty on herring",
        "Norland and Sudmark signed the treaty on herring quotas after a night of talks with fishermen",
    ),
    "nobody is named": ("the ferry sank off the western shore", "a ferry sank near the shore in a storm"),
    "one names more": ("Lars Holm opened the fish market", "The fish market was opened"),
    "other numbers beside the same": ("300 boats left the harbour", "300 boats of 12 towns left the harbour"),
}
APART = {
    "another person": ("Anna Berg met Lars Holm in Port Ivory", "Anna Berg met Ida Moe in Port Ivory"),
    "another who acts": ("Norland condemned the raid on the harbour", "Sudmark condemned the raid on the harbour"),
    "other words": ("Anna Berg met Lars Holm", "Anna Berg left the party of Lars Holm"),
    "other numbers": ("300 boats left the harbour", "120 boats left the harbour"),
    "one denies": ("The text of the treaty was published", "The text of the treaty was not published"),
    "one common word": ("Anna Berg visited a school", "Ida Moe said the school would close"),
    "only the actor": ("Anna Berg went home", "Anna Berg laughed"),
}


@pytest.mark.parametrize("pair", JOINED.values(), ids=JOINED)
def test_one_event_is_told_by_two_articles(pair: tuple[str, str]) -> None:
    assert texts(timeline(told("a", pair[0]), told("b", pair[1]))) == [list(pair)]
    assert texts(timeline(told("a", pair[1]), told("b", pair[0]))) == [[pair[1], pair[0]]]


@pytest.mark.parametrize("pair", APART.values(), ids=APART)
def test_two_events_stay_two(pair: tuple[str, str]) -> None:
    assert len(timeline(told("a", pair[0]), told("b", pair[1]))) == 2
    assert len(timeline(told("a", pair[1]), told("b", pair[0]))) == 2


MET = "Anna Berg and Lars Holm met in Port Ivory"


def test_the_same_words_of_another_day_are_another_event() -> None:
    assert len(timeline(told("a", MET), told("b", MET, days=("2021-05-12", "2021-05-12")))) == 2


def test_a_day_and_a_month_are_not_one_date() -> None:
    assert len(timeline(told("a", MET), told("b", MET, days=("2021-05-01", "2021-05-31")))) == 2


def test_planned_events_are_joined_with_each_other() -> None:
    (happening,) = timeline(told("a", MET, planned=True), told("b", MET, planned=True))
    assert (happening.planned, len(happening.told)) == (True, 2)


def test_a_planned_event_and_its_report_are_two_entries_and_the_report_is_first() -> None:
    found = timeline(told("a", MET, planned=True), told("b", MET))
    assert [happening.planned for happening in found] == [False, True]


def test_two_events_of_one_article_stay_two() -> None:
    assert len(timeline(told("a", MET, MET))) == 2
    assert [len(group) for group in texts(timeline(told("a", MET, MET), told("b", MET)))] == [2, 1]


def test_the_timeline_is_in_order_of_days() -> None:
    days = [("2021-05-03", "2021-05-09"), ("2021-05-03", "2021-05-03"), ("2020-12-31", "2020-12-31")]
    found = timeline(*(told(str(n), MET, days=pair) for n, pair in enumerate(days)))
    assert [(happening.start, happening.end) for happening in found] == sorted(days)


def test_dossiers_are_those_named_in_any_telling_the_most_named_first() -> None:
    (happening,) = timeline(told("a", f"{MET} with fishermen"), told("b", MET), told("c", MET.replace("Anna ", "")))
    assert happening.dossiers == ("Lars Holm", "Anna Berg", "fishermen")


def test_an_actor_elsewhere_in_the_sentence_is_not_named_in_the_event() -> None:
    briefing = told("a", "Anna Berg said the ferry sank")
    (event,) = briefing.findings.timeline
    findings = replace(briefing.findings, timeline=(replace(event, event="the ferry sank"),))
    (happening,) = timeline(replace(briefing, findings=findings))
    assert happening.dossiers == ()


def test_a_role_is_not_what_happened() -> None:
    """Two events in which one person does two things under one title stay two."""

    def titled(briefing: Briefing) -> Briefing:
        role = Statement(text="harbour master of the northern port", evidence=(), rule="test")
        actors = tuple(replace(actor, roles=(role,)) for actor in briefing.findings.actors)
        return replace(briefing, findings=replace(briefing.findings, actors=actors))

    one = titled(told("a", "harbour master Ida Moe resigned"))
    two = titled(told("b", "Ida Moe, harbour master of the northern port, praised her crew"))
    assert len(timeline(one, two)) == 2


def test_two_articles_tell_one_meeting(brief_text: Callable[..., Briefing]) -> None:
    one = "Foreign Minister Anna Berg met her counterpart Lars Holm in Oslo on Friday. They spoke about fish."
    two = "Talks between Anna Berg and Lars Holm on Friday in Oslo ended without a result. Holm flew home early."
    other = "On Friday a storm closed the airport of Bergen. Hundreds of passengers slept in the hall."
    found = collect([brief_text(text, path=path) for path, text in {"a": one, "b": two, "c": other}.items()])
    of_friday = [happening for happening in found.timeline if happening.start == "2014-03-28"]
    assert sorted(len(happening.told) for happening in of_friday) == [1, 2]
    (met,) = [happening for happening in of_friday if len(happening.told) == 2]
    assert {"Anna Berg", "Lars Holm"} <= set(met.dossiers)


def test_lanes_are_those_with_most_happenings_and_hold_them_in_order() -> None:
    briefings = [told(f"{n}", f"{name} did thing {n}") for n, name in enumerate([*NAMES, "Ida Moe", "Sudmark"])]
    found = lanes(timeline(*briefings))
    assert [(lane.name, len(lane.happenings)) for lane in found[:3]] == [
        ("Ida Moe", 2),
        ("Sudmark", 2),
        ("Anna Berg", 1),
    ]


def test_there_are_six_lanes_at_most_and_none_without_happenings() -> None:
    one = timeline(told("a", MET))[0]
    many = [replace(one, dossiers=(f"Member {n}",)) for n in range(9)]
    assert len(lanes(many)) == LANES == 6
    assert lanes([]) == lanes([replace(one, dossiers=())]) == ()


EVENTS = [*(text for pair in JOINED.values() for text in pair), *(text for pair in APART.values() for text in pair)]
drawn_days = st.sampled_from([DAY, ("2021-05-01", "2021-05-31")])
archives = st.lists(
    st.tuples(st.lists(st.sampled_from(EVENTS), max_size=3), drawn_days, st.booleans()), max_size=6
).map(lambda drawn: [told(f"seed-{n}", *ev, days=days, planned=p) for n, (ev, days, p) in enumerate(drawn)])


def counted(found: Sequence[Happening]) -> Counter[tuple[str, str]]:
    return Counter((s.briefing.article.path, s.finding.event) for happening in found for s in happening.told)


@given(archives)
def test_every_event_is_in_exactly_one_entry(briefings: list[Briefing]) -> None:
    expected = Counter((b.article.path, e.event) for b in briefings for e in b.findings.timeline)
    assert counted(timeline(*briefings)) == expected


@given(archives)
def test_an_entry_holds_one_day_one_kind_and_one_event_an_article(briefings: list[Briefing]) -> None:
    for happening in timeline(*briefings):
        events = [source.finding for source in happening.told]
        assert {(e.start, e.end, e.planned) for e in events} == {(happening.start, happening.end, happening.planned)}
        articles = [source.briefing.article.path for source in happening.told]
        assert len(set(articles)) == len(articles)


@given(archives, st.randoms(use_true_random=False))
def test_the_order_of_the_briefings_never_matters(briefings: list[Briefing], chance: Random) -> None:
    shuffled = list(briefings)
    chance.shuffle(shuffled)
    assert collect(briefings).timeline == collect(shuffled).timeline
    assert collect(briefings).lanes == collect(shuffled).lanes


@given(archives, st.data())
def test_removing_a_briefing_removes_every_trace_of_it(briefings: list[Briefing], data: st.DataObject) -> None:
    if briefings:
        gone = data.draw(st.sampled_from(briefings)).article.path
        left = timeline(*(b for b in briefings if b.article.path != gone))
        assert gone not in {path for path, _ in counted(left)}
        named = {a.name for b in briefings if b.article.path != gone for a in b.findings.actors}
        assert {name for happening in left for name in happening.dossiers} <= named
