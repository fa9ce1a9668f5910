"""Related briefings: by shared actors, proposals and origin, the rare ones first, and never to itself."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from random import Random
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st
from sample import ARTICLE

from generator.collecting import collect
from generator.collecting.relating import SHOWN, related
from generator.collection import Origin, Passage, ProposalThread, Relation, Sourced
from generator.model import Actor, Briefing, Findings, Proposal, Span

Kind = Literal["person", "group"]
SPAN = (Span(sentence=1, start=0, end=1),)
PLAN = Proposal(title="Plan for the strait", evidence=SPAN, rule="test")


def told(path: str, *names: str, published: str | None = "2021-05-12", kind: Kind = "person") -> Briefing:
    """Make a briefing that names some actors."""
    actors = tuple(Actor(name=name, kind=kind, evidence=SPAN, rule="test") for name in names)
    return Briefing(
        article=replace(ARTICLE, path=path, published=published), sentences=(), findings=Findings(actors=actors)
    )


def relations(
    briefings: Sequence[Briefing], threads: Sequence[ProposalThread] = (), origins: Sequence[Origin] = ()
) -> Mapping[str, tuple[Relation, ...]]:
    known_as = {(b.article.path, a.name): a.name for b in briefings for a in b.findings.actors}
    return related(briefings, known_as, threads, origins)


def paths(found: tuple[Relation, ...]) -> list[str]:
    return [relation.briefing.article.path for relation in found]


def test_a_shared_actor_relates_two_briefings_and_is_the_reason() -> None:
    found = relations([told("a", "Anna Berg"), told("b", "Anna Berg"), told("c", "Ole Lund"), told("d", "Ida Moe")])
    assert [(r.briefing.article.path, r.actors) for r in found["a"]] == [("b", ("Anna Berg",))]
    assert found["c"] == ()


def test_an_actor_in_every_briefing_says_nothing() -> None:
    found = relations([told(path, "Anna Berg", *more) for path, *more in ("a", "b", "c", "d")])
    assert set(found.values()) == {()}


def test_an_actor_in_most_briefings_is_not_enough_alone() -> None:
    found = relations([*(told(path, "Anna Berg") for path in "abcde"), told("f", "Ole Lund"), told("g", "Ida Moe")])
    assert found["a"] == ()


def test_an_actor_in_most_briefings_is_not_named_beside_rarer_ones() -> None:
    pair = [told(path, "Anna Berg", "Ida Moe") for path in "ab"]
    found = relations([*pair, *(told(path, "Anna Berg") for path in "cd"), told("e", "Ole Lund")])
    assert found["a"][0].actors == ("Ida Moe",)


def test_a_rare_actor_weighs_more_than_a_common_one() -> None:
    common = [told(f"common-{number}", "Anna Berg") for number in range(4)]
    others = [told(f"other-{number}", f"Ole Lund {number}") for number in range(6)]
    found = relations([told("a", "Anna Berg", "Ida Moe"), told("z", "Ida Moe"), *common, *others])
    assert paths(found["a"])[0] == "z"


def test_reasons_name_the_rarest_actors_first_and_at_most_five() -> None:
    many = [f"Member {number}" for number in range(9)]
    briefings = [told("a", "Anna Berg", *many), told("b", "Anna Berg", *many), told("c", "Anna Berg"), told("d")]
    (first, *_) = relations(briefings)["a"]
    assert first.actors == tuple(many[:5])


def test_a_name_says_more_than_a_group_of_people_as_rare() -> None:
    crowd = told("crowd", "protesters", kind="group")
    person = told("person", "Anna Berg")
    both = replace(told("a"), findings=Findings(actors=(*crowd.findings.actors, *person.findings.actors)))
    others = [told(f"other-{number}", f"Ole Lund {number}") for number in range(6)]
    assert paths(relations([both, crowd, person, *others])["a"]) == ["person", "crowd"]


def test_one_that_holds_little_else_is_closer_than_a_round_up() -> None:
    everybody = [f"Member {number}" for number in range(12)]
    briefings = [
        told("a", "Anna Berg"),
        told("b", "Anna Berg", *everybody),
        told("c", "Anna Berg"),
        *(told(f"other-{number}") for number in range(3)),
    ]
    assert paths(relations(briefings)["a"]) == ["c", "b"]


def test_of_two_that_share_the_same_the_nearer_in_time_comes_first() -> None:
    briefings = [
        told("a", "Anna Berg", published="2021-05-12"),
        told("b", "Anna Berg", published="2020-01-01"),
        told("c", "Anna Berg", published="2021-06-01"),
        told("d", "Anna Berg", published=None),
        *(told(f"other-{number}") for number in range(8)),
    ]
    assert paths(relations(briefings)["a"]) == ["c", "d", "b"]


def thread(*tellings: Briefing, replies: Sequence[Briefing] = ()) -> ProposalThread:
    return ProposalThread(
        title=PLAN.title,
        tellings=tuple(Sourced(briefing=b, finding=PLAN) for b in tellings),
        replies=tuple(Passage(briefing=b, cites=(1,)) for b in replies),
    )


def test_a_proposal_told_twice_relates_its_tellings_and_its_replies() -> None:
    briefings = [told(path) for path in "abcdefg"]
    found = relations(briefings, [thread(briefings[0], briefings[1], replies=[briefings[2]])])
    assert [(r.briefing.article.path, r.proposals) for r in found["a"]] == [("b", (PLAN.title,)), ("c", (PLAN.title,))]
    assert paths(found["c"]) == ["a", "b"]
    assert found["d"] == ()


def test_two_proposals_with_one_title_are_two() -> None:
    briefings = [told(path) for path in "abcd"]
    assert relations(briefings, [thread(briefings[0]), thread(briefings[1])])["a"] == ()


def test_the_same_origin_comes_first_and_is_said() -> None:
    briefings = [told("a", "Anna Berg"), told("b", "Anna Berg"), told("c"), told("d"), told("e")]
    origin = Origin(briefings=(briefings[0], briefings[3]))
    found = relations(briefings, origins=[origin])
    assert [(r.briefing.article.path, r.same_origin) for r in found["a"]] == [("d", True), ("b", False)]
    assert [(r.briefing.article.path, r.same_origin) for r in found["b"]] == [("a", False)]


def test_five_are_shown_at_most() -> None:
    briefings = [told(f"{n}", "Anna Berg") for n in range(9)] + [told(f"other-{n}") for n in range(12)]
    assert len(relations(briefings)["0"]) == SHOWN == 5


def test_articles_are_related_by_who_is_named_in_them(brief_text: Callable[..., Briefing]) -> None:
    seeds = {
        "a": "Foreign Minister Anna Berg met Lars Holm in Oslo on Tuesday. Holm thanked Berg for the invitation.",
        "b": "Anna Berg told reporters on Friday that she would resign. Lars Holm said he regretted her decision.",
        "c": "Judge Maria Sand heard the first witness on Monday. Sand said the trial would last three weeks.",
        "d": "Coach Peter Falk named a new captain on Sunday. Falk said the team needed a fresh start.",
    }
    found = collect([brief_text(text, path=path) for path, text in seeds.items()])
    assert [(r.briefing.article.path, set(r.actors)) for r in found.related["a"]] == [("b", {"Anna Berg", "Lars Holm"})]
    assert found.related["c"] == ()


names = st.lists(st.sampled_from(["Anna Berg", "Lars Holm", "Ole Lund", "Ida Moe", "Sudmark"]), unique=True)
days = st.sampled_from(["2021-05-12", "2021-06-12", None])
archives = st.lists(st.tuples(names, days), max_size=8).map(
    lambda drawn: [told(f"seed-{n}", *found, published=day) for n, (found, day) in enumerate(drawn)]
)


@given(archives)
def test_nothing_is_related_to_itself_and_every_relation_has_a_reason(briefings: list[Briefing]) -> None:
    found = relations(briefings)
    assert set(found) == {b.article.path for b in briefings}
    for path, near in found.items():
        assert path not in paths(near)
        assert len(set(paths(near))) == len(near) <= SHOWN
        assert all(r.actors or r.proposals or r.same_origin for r in near)


@given(archives, st.randoms(use_true_random=False))
def test_the_order_of_the_briefings_never_matters(briefings: list[Briefing], chance: Random) -> None:
    shuffled = list(briefings)
    chance.shuffle(shuffled)
    assert collect(briefings).related == collect(shuffled).related


@given(archives, st.data())
def test_removing_a_briefing_removes_every_trace_of_it(briefings: list[Briefing], data: st.DataObject) -> None:
    if briefings:
        gone = data.draw(st.sampled_from(briefings)).article.path
        left = relations([b for b in briefings if b.article.path != gone])
        assert gone not in {path for near in left.values() for path in (*left, *paths(near))}
