"""What holds for the registers of any collection, whatever its articles say."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from told import found_in, told

from generator.collecting import collect
from generator.collection import Collection, Passage, Sourced
from generator.model import Briefing, Event, Finding, Proposal, Question, Span, Statement

WHO = ("Anna Berg", "Lars Holm", "Sudmark", "Norland")
SENTENCES = st.sampled_from(
    (
        "Anna Berg presented a plan for a joint patrol in the Grey Strait.",
        "Anna Berg presented a plan for the steel mills.",
        "Anna Berg urged Sudmark to free the crew of a herring boat.",
        "Lars Holm rejected Anna Berg's plan for a joint patrol in the Grey Strait.",
        "Sudmark dismissed the demand of Anna Berg to free the crew.",
        "Lars Holm rejects a joint patrol.",
        "Lars Holm called the plan a trap.",
        "The plan was accepted by Sudmark.",
        "Norland and Sudmark will hold a summit on herring in Port Ivory on Friday.",
        "A summit of Norland and Sudmark on herring in Port Ivory ended on Friday.",
        "The herring summit in Port Ivory was postponed.",
        "Anna Berg and Lars Holm met in Port Ivory on Friday.",
        "The talks of Anna Berg and Lars Holm in Port Ivory failed on Friday.",
        "Sudmark reportedly moved two warships into the Grey Strait.",
        "Sudmark denied that it had moved two warships into the Grey Strait.",
    )
)
FRIDAY = "2021-05-07"
DAYS = st.sampled_from((None, "2021-05-04", FRIDAY, "2021-05-08"))
STATES = st.sampled_from(("proposed", "demanded", "agreed", "accepted", "rejected", "withdrawn"))
KINDS = st.sampled_from(("outcome", "pending", "unanswered", "disputed", "unconfirmed", "unclear"))


@st.composite
def briefings(draw: st.DrawFn, path: str) -> Briefing:
    lines = draw(st.lists(SENTENCES, min_size=3, max_size=8))

    def based() -> dict[str, Any]:
        n = draw(st.integers(1, len(lines)))
        return {"evidence": (Span(sentence=n, start=0, end=len(lines[n - 1])),), "rule": "test"}

    def text(found: dict[str, Any]) -> str:
        return lines[found["evidence"][0].sentence - 1]

    def proposal(found: dict[str, Any]) -> Proposal:
        replies = (Statement(text=lines[-1], evidence=(Span(sentence=len(lines), start=0, end=1),), rule="test"),)
        by = draw(st.sampled_from(((), ("Anna Berg",))))
        return Proposal(
            title=text(found), by=by, state=draw(STATES), replies=draw(st.sampled_from(((), replies))), **found
        )

    def event(found: dict[str, Any]) -> Event:
        return Event(
            start=FRIDAY, end=FRIDAY, as_written="on Friday", event=text(found), planned=draw(st.booleans()), **found
        )

    def some(make: Any) -> tuple[Any, ...]:
        return tuple(make(based()) for _ in range(draw(st.integers(0, 3))))

    return told(
        path,
        *(found_in("\n".join(lines), who) for who in WHO),
        text="\n".join(lines),
        published=draw(DAYS),
        proposals=some(proposal),
        questions=some(lambda found: Question(kind=draw(KINDS), text=text(found), **found)),
        timeline=some(event),
    )


COLLECTIONS = st.tuples(*(briefings(path) for path in "abc"))
ANY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def registers(found: Collection) -> tuple[object, ...]:
    return found.proposals, found.questions, found.plans


def places(sourced: Iterable[Sourced[Any]]) -> Counter[tuple[str, Finding]]:
    return Counter((item.briefing.article.path, item.finding) for item in sourced)


def passages(found: Collection) -> list[tuple[Sequence[Sourced[Any]], Passage]]:
    """Return each later sentence with the findings that it is shown for."""
    return [
        *((thread.tellings, reply) for thread in found.proposals for reply in thread.replies),
        *((question.raised, answer) for question in found.questions for answer in question.answers),
        *((plan.announced, report) for plan in found.plans for report in plan.reports),
    ]


@ANY
@given(COLLECTIONS)
def test_every_finding_is_in_exactly_one_entry(told_by: tuple[Briefing, ...]) -> None:
    found = collect(told_by)
    for entries, kind in (
        ([item for thread in found.proposals for item in thread.tellings], "proposals"),
        ([item for question in found.questions for item in question.raised], "questions"),
        ([item for plan in found.plans for item in plan.announced], "timeline"),
    ):
        all_ = (Sourced(briefing=b, finding=f) for b in told_by for f in getattr(b.findings, kind))
        assert places(entries) == places(f for f in all_ if kind != "timeline" or f.finding.planned)


@ANY
@given(COLLECTIONS, st.randoms(use_true_random=False))
def test_the_order_of_the_articles_never_matters(told_by: tuple[Briefing, ...], chance: Any) -> None:
    shuffled = list(told_by)
    chance.shuffle(shuffled)
    assert registers(collect(shuffled)) == registers(collect(told_by))


@ANY
@given(COLLECTIONS)
def test_what_is_shown_for_a_finding_stands_in_a_later_article(told_by: tuple[Briefing, ...]) -> None:
    found = collect(told_by)
    for findings, passage in passages(found):
        first, day = findings[0].briefing.article.published, passage.briefing.article.published
        assert first is not None
        assert day is not None
        assert day > first or (isinstance(findings[0].finding, Event) and day == first)
        assert passage.briefing.article.path != findings[0].briefing.article.path
        assert all(0 <= n <= len(passage.briefing.sentences) for n in passage.cites)
        assert passage.cites
        assert passage.why


@ANY
@given(COLLECTIONS)
def test_the_words_that_say_why_stand_in_the_sentences_shown(told_by: tuple[Briefing, ...]) -> None:
    for _, passage in passages(collect(told_by)):
        text = " ".join(passage.briefing.text(n) for n in passage.cites)
        for part in passage.why.split("“")[1:]:
            assert all(word in text for word in part.split("”")[0].split(" … "))


@ANY
@given(COLLECTIONS)
def test_removing_an_article_removes_every_trace_of_it(told_by: tuple[Briefing, ...]) -> None:
    gone, *left = told_by
    found = collect(left)
    shown = [item for findings, passage in passages(found) for item in (*findings, passage)]
    told_of = [
        *(i for t in found.proposals for i in t.tellings),
        *(i for q in found.questions for i in q.raised),
        *shown,
    ]
    assert all(item.briefing.article.path != gone.article.path for item in told_of)
    assert all(item.briefing.article.path != gone.article.path for p in found.plans for item in p.announced)
