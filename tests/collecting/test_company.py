"""Who appears with whom, and what connects them."""

from collections.abc import Sequence
from typing import Any

import pytest
from told import actor, found_in, told

from generator.collecting import collect
from generator.collection import Companion
from generator.model import Briefing, Dispute, Position, Proposal, Quote, Span, Statement

EVIDENCE: dict[str, Any] = {"evidence": (Span(sentence=1, start=0, end=4),), "rule": "test"}
PERSONS = {"Berg": "Anna Berg", "Holm": "Lars Holm", "Dahl": "Carl Dahl"}


def said(text: str, path: str = "1.txt", **findings: object) -> Briefing:
    """Make an article in which Anna Berg, Lars Holm and Carl Dahl are mentioned by their surnames."""
    actors = [found_in(text, full, name) for name, full in PERSONS.items() if name in text]
    return told(path, *actors, text=text, **findings)


def company(name: str, *briefings: Briefing) -> Sequence[Companion]:
    return next(d for d in collect(briefings).dossiers if d.name == name).company


def ties(name: str, other: str, *briefings: Briefing) -> list[str]:
    found = next((c for c in company(name, *briefings) if c.name == other), None)
    return [tie.link for tie in found.ties] if found else []


@pytest.mark.parametrize(
    "text",
    [
        "Berg met Holm in Oslo on Monday.",
        "Berg and Holm met behind closed doors.",
        "Foreign Minister Berg and her counterpart Holm had met in Oslo.",
        "Berg, who met Holm on Monday, was confident.",
        "Berg spoke by telephone with Holm on Monday.",
        "Berg talked to Prime Minister Holm.",
        "Talks between Prime Minister Berg and the union leader Holm ended at noon.",
        "Berg left Oslo after talks with Holm.",
        "After five hours of talks with Holm, Berg said the plan was dead.",
        "Berg held talks with Holm.",
        "Berg and Holm spoke for an hour on the phone.",
        "Berg discussed the plan by telephone with Holm.",
        "Berg hosted Holm at the castle.",
    ],
)
def test_who_met_or_talked_is_tied(text: str) -> None:
    assert ties("Anna Berg", "Lars Holm", said(text)) == ["met or talked"]
    assert ties("Lars Holm", "Anna Berg", said(text)) == ["met or talked"]


@pytest.mark.parametrize(
    "text",
    [
        "Berg and Holm were in Oslo on Monday.",
        "Berg criticised Holm.",
        "Berg will meet Holm on Monday.",
        "Berg has not met Holm.",
        "Berg refused to meet Holm.",
        "Berg called for talks between Dahl and Holm.",
        "Berg has arrived for talks with Holm.",
        "Berg reportedly met Holm.",
        "Berg hoped she had met Holm's conditions.",
        "Berg met Holm's lawyer.",
        "Berg spoke about Holm.",
        "Officials of Berg said the mayor's son met with Holm.",
        "Holm left before a meeting between Berg's aides.",
        "Berg was in town when the union met with Holm.",
    ],
)
def test_an_encounter_that_is_not_told_ties_nobody(text: str) -> None:
    assert ties("Anna Berg", "Lars Holm", said(text)) == []


def test_who_is_only_named_beside_an_encounter_has_no_tie() -> None:
    briefing = said("Berg said that Holm met Dahl.")
    assert ties("Lars Holm", "Carl Dahl", briefing) == ["met or talked"]
    assert ties("Anna Berg", "Lars Holm", briefing) == ties("Anna Berg", "Carl Dahl", briefing) == []
    assert [c.name for c in company("Anna Berg", briefing)] == ["Carl Dahl", "Lars Holm"]


def test_several_who_met_one_are_all_tied_to_him() -> None:
    briefing = said("Berg and Dahl met Holm in Oslo.")
    assert ties("Lars Holm", "Anna Berg", briefing) == ties("Lars Holm", "Carl Dahl", briefing) == ["met or talked"]


@pytest.mark.parametrize(
    "text",
    [
        "Berg and Holm issued a joint statement.",
        "The deal was signed by Berg and Holm.",
        "Berg signed the deal together with Holm.",
    ],
)
def test_who_acted_together_is_tied(text: str) -> None:
    assert ties("Anna Berg", "Lars Holm", said(text)) == ["acted together"]


def test_a_tie_cites_the_sentence_that_shows_it() -> None:
    (companion,) = company("Anna Berg", said("It rained.\nBerg met Holm."))
    (tie,) = companion.ties
    assert tie.source.cites == (2,)
    assert {tie.source.briefing.words(span) for span in tie.source.finding.evidence} == {"Berg", "met", "Holm"}


def test_what_one_says_to_another_says_who_spoke() -> None:
    quote = Quote(text="No,", by="Anna Berg", to="Lars Holm", **EVIDENCE)
    (companion,) = company("Lars Holm", said("Berg and Holm.", quotes=(quote,)))
    assert [(tie.link, tie.by) for tie in companion.ties] == [("spoke to", "Anna Berg")]


def test_proposals_tie_makers_addressees_and_those_who_answer() -> None:
    text = "Berg offered Dahl a plan.\nHolm rejected the plan."
    reply = said(text).sentences[1].text
    actors = said(text).findings.actors
    statement = Statement(text=reply, evidence=(actors[1].mentions[0].span,), rule="proposal.reply")
    plan = Proposal(title="Plan", by=("Anna Berg",), to=("Carl Dahl",), replies=(statement,), **EVIDENCE)
    briefing = said(text, proposals=(plan,))
    assert ties("Carl Dahl", "Anna Berg", briefing) == ["proposed to"]
    assert ties("Lars Holm", "Anna Berg", briefing) == ["answered"]
    assert ties("Lars Holm", "Carl Dahl", briefing) == []


@pytest.mark.parametrize(("state", "link"), [("agreed", "agreed"), ("proposed", "acted together")])
def test_makers_of_one_proposal_agreed_or_acted_together(state: str, link: str) -> None:
    plan = Proposal(title="Plan", by=("Anna Berg", "Lars Holm"), state=state, **EVIDENCE)  # type: ignore[arg-type]
    assert ties("Anna Berg", "Lars Holm", said("Berg, Holm.", proposals=(plan,))) == [link]


def disputed(*sides: tuple[str, str, str], kind: str = "claim") -> Briefing:
    positions = tuple(Position(by=by, says=says, status=status, **EVIDENCE) for by, says, status in sides)  # type: ignore[arg-type]
    dispute = Dispute(kind=kind, about="it", positions=positions, **EVIDENCE)  # type: ignore[arg-type]
    return said("Berg, Holm, Dahl.", disputes=(dispute,))


def test_who_claims_and_who_denies_disagree_but_not_two_who_claim() -> None:
    briefing = disputed(
        ("Anna Berg", "yes", "attributed"), ("Carl Dahl", "yes, too", "attributed"), ("Lars Holm", "no", "denied")
    )
    assert ties("Lars Holm", "Anna Berg", briefing) == ties("Lars Holm", "Carl Dahl", briefing) == ["disagreed"]
    assert ties("Anna Berg", "Carl Dahl", briefing) == []


def test_who_gives_the_same_figure_does_not_disagree() -> None:
    briefing = disputed(
        ("Anna Berg", "300", "attributed"),
        ("Carl Dahl", "300", "attributed"),
        ("Lars Holm", "20", "attributed"),
        kind="figure",
    )
    assert ties("Anna Berg", "Carl Dahl", briefing) == []
    assert ties("Anna Berg", "Lars Holm", briefing) == ["disagreed"]


def test_company_stands_by_articles_with_a_tie_then_ties_then_articles() -> None:
    together = [said("Berg, Dahl.", f"{n}.txt") for n in range(3)]
    found = company("Anna Berg", *together, said("Berg met Holm.", "x.txt"))
    assert [c.name for c in found] == ["Lars Holm", "Carl Dahl"]
    assert [len(c.briefings) for c in found] == [1, 3]


def test_nobody_keeps_company_with_himself() -> None:
    assert (
        company("Ukraine", told("1.txt", actor("Ukraine", "government", "UA"), actor("Kyiv", "government", "UA"))) == ()
    )
