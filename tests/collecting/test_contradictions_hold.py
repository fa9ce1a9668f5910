"""What holds for contradictions between any articles: both sides, each in its sentence, and none of what is gone."""

from functools import cache

from collecting.compared import briefed
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.collecting import collect
from generator.collection import Collection
from generator.model import Briefing

TEXTS = (
    "NATO said that 20,000 Norland soldiers were near Sudmark.",
    "The ministry in Sudmark said that 90,000 Norland soldiers were near Sudmark.",
    "Berg said Norland had sent tanks to Kesh. Turnout in Lorvik was 83 percent, the election commission said.",
    "Norland denied that it had sent tanks to Kesh. Observers put turnout in Lorvik at 32 percent.",
    "Monitors said that Norland had sent tanks to Kesh. About 40,000 Norland soldiers were near Sudmark, Holm said.",
    "The police said that 12 people were killed in an explosion in Brovany on Monday.",
    "The hospital said that 15 people were killed in the blast in Brovany on Monday. Berg said no tanks are in Kesh.",
    "Norland tanks are standing in Kesh, the mayor said.",
)


@cache
def pool() -> tuple[Briefing, ...]:
    return tuple(briefed(*TEXTS, days=("2014-03-30", "2014-03-29", "2014-03-28")))


def chosen(places: list[int]) -> Collection:
    return collect(pool()[place] for place in places)


ORDERS = st.lists(st.integers(0, len(TEXTS) - 1), unique=True)


@settings(max_examples=60, deadline=None)
@given(ORDERS)
def test_every_side_leads_to_a_sentence_that_holds_its_words(places: list[int]) -> None:
    for contradiction in chosen(places).contradictions:
        for side in contradiction.sides:
            assert side.cites
            assert any(side.finding.says in side.briefing.text(id_) for id_ in side.cites)
            if side.finding.as_of:
                assert any(side.finding.as_of in side.briefing.text(id_) for id_ in side.cites)


@settings(max_examples=60, deadline=None)
@given(ORDERS)
def test_a_contradiction_has_sides_of_two_articles_that_differ(places: list[int]) -> None:
    for contradiction in chosen(places).contradictions:
        assert len({side.briefing.article.path for side in contradiction.sides}) > 1
        if contradiction.kind == "figure":
            assert len({side.finding.says for side in contradiction.sides}) > 1
        else:
            assert {side.finding.status == "denied" for side in contradiction.sides} == {True, False}


@settings(max_examples=60, deadline=None)
@given(ORDERS)
def test_the_order_of_the_articles_never_matters(places: list[int]) -> None:
    assert chosen(places).contradictions == chosen(sorted(places)).contradictions


@settings(max_examples=60, deadline=None)
@given(ORDERS, st.integers(0, len(TEXTS) - 1))
def test_removing_an_article_removes_every_trace_of_it(places: list[int], gone: int) -> None:
    path = pool()[gone].article.path
    left = chosen([place for place in places if place != gone]).contradictions
    assert all(side.briefing.article.path != path for item in left for side in item.sides)


def test_the_articles_of_these_tests_contradict_each_other() -> None:
    assert {item.kind for item in chosen(list(range(len(TEXTS)))).contradictions} == {"figure", "claim"}
