"""What several articles tell stands once in a register or dossier, and different sides never share a row."""

from dataclasses import replace

from sample import BRIEFING

from generator.collecting import collect
from generator.collection import Dossier, Sourced
from generator.model import Dispute, Position, Proposal, Quote, Span, Statement
from generator.publishing.merging import (
    events_of,
    points_beside,
    proposals_of,
    quotes_of,
    registered,
    role_in_index,
    roles_of,
    sides_of,
)

RULE = "test"


def at(sentence: int) -> tuple[Span, ...]:
    return (Span(sentence=sentence, start=0, end=3),)


def side(by: str | None, says: str, sentence: int, status: str = "attributed") -> Position:
    return Position(by=by, says=says, status=status, evidence=at(sentence), rule=RULE)  # type: ignore[arg-type]


def dispute(*positions: Position, kind: str = "claim") -> Dispute:
    return Dispute(kind=kind, about="boats", positions=positions, evidence=at(1), rule=RULE)  # type: ignore[arg-type]


def rows(found: Dispute) -> list[list[str | None]]:
    return [[position.by for position in row] for row in sides_of(found)]


def test_sides_that_say_the_same_in_one_sentence_are_one_row() -> None:
    each = "accuse each other of piracy"
    assert rows(dispute(side("Norland", each, 1), side("Sudmark", each, 1))) == [["Norland", "Sudmark"]]


def test_sides_that_say_different_things_in_one_sentence_stay_apart() -> None:
    assert rows(dispute(side("Norland", "it was illegal", 1), side("Sudmark", "it respected it", 1))) == [
        ["Norland"],
        ["Sudmark"],
    ]
    assert rows(dispute(side("Norland", "300", 1), side("Sudmark", "300", 1), kind="figure")) == [
        ["Norland"],
        ["Sudmark"],
    ]


def test_a_claim_that_only_its_denial_tells_has_no_row_of_its_own() -> None:
    implied, denied = side(None, "boats had left", 2, "implied"), side("Norland", "denied it", 2, "denied")
    assert rows(dispute(implied, denied)) == [["Norland"]]
    assert rows(dispute(replace(implied, evidence=at(1)), denied)) == [[None], ["Norland"]]


def role(text: str) -> Sourced[Statement]:
    return Sourced(briefing=BRIEFING, finding=Statement(text=text, evidence=at(1), rule=RULE))


def test_roles_that_differ_by_capitals_or_apostrophes_are_one() -> None:
    dossier = Dossier(
        name="Anna Berg",
        kind="person",
        roles=(role("Acting President"), role("acting President"), role("acting President"), role("the bank’s head")),
    )
    assert [(text, len(told)) for text, told in roles_of(dossier)] == [("acting President", 3), ("the bank’s head", 1)]


def test_the_index_shows_the_newest_role_that_is_more_than_a_relation() -> None:
    roles = role("Former envoy"), role("mayor of Port Ivory"), role("Norland counterpart")
    assert role_in_index(Dossier(name="Anna Berg", kind="person", roles=roles)) == "mayor of Port Ivory"
    assert role_in_index(Dossier(name="Anna Berg", kind="person", roles=roles[2:])) == ""


def test_a_quotation_that_two_articles_print_stands_once() -> None:
    quotes = [
        Sourced(briefing=BRIEFING, finding=Quote(text=text, by="Anna Berg", evidence=at(1), rule=RULE))
        for text in ("a good day’s work", "a good day's work", "a bad day")
    ]
    assert [len(printed) for printed in quotes_of(quotes)] == [2, 1]


def test_proposals_and_events_of_two_articles_stand_once_in_a_dossier() -> None:
    other = replace(BRIEFING, article=replace(BRIEFING.article, path="seeds/other.txt"))
    collection = collect([BRIEFING, other])
    register = registered(collection)
    dossier = max(collection.dossiers, key=lambda d: len(d.proposed))
    told = [group for _, group in proposals_of(dossier.proposed, register)]
    assert told
    assert all(len(group) == 2 for group in told)
    named = max(collection.dossiers, key=lambda d: len(d.events))
    assert all(len(group) == 2 for group in events_of(named, register))


def test_the_only_point_is_not_listed_where_the_title_holds_it() -> None:
    point = Statement(text="stop the ferries", evidence=at(1), rule=RULE)
    call = Proposal(title="Call on Norland to stop the ferries", points=(point,), evidence=at(1), rule=RULE)
    assert points_beside(call, call.title) == ()
    assert points_beside(call, "Call on Norland") == (point,)
    assert points_beside(replace(call, points=(point, point)), call.title) == (point, point)
