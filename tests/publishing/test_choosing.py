"""The home page shows what a reader understands without the articles: figures first, names, nothing that leans."""

from dataclasses import replace
from typing import Any

from sample import ARTICLE, BRIEFING

from generator.collection import Collection, Contradiction, OpenQuestion, Passage, Plan, Sourced
from generator.model import Dispute, Event, Position, Question, Span
from generator.publishing.choosing import across, coming, disputes_for_home, questions_for_home, unreported

HERE: dict[str, Any] = {"evidence": (Span(sentence=1, start=0, end=3),), "rule": "test"}


def asked(text: str, kind: Any = "unclear", answered: bool = False) -> OpenQuestion:
    raised = (Sourced(briefing=BRIEFING, finding=Question(kind=kind, text=text, **HERE)),)
    return OpenQuestion(raised=raised, answers=(Passage(briefing=BRIEFING, cites=(1,)),) if answered else ())


def shown(*questions: OpenQuestion) -> list[str]:
    chosen = questions_for_home(Collection(briefings=(BRIEFING,), questions=questions), 6)
    return [question.raised[0].finding.text for question in chosen]


def test_a_question_that_says_what_it_means_is_shown_newest_first() -> None:
    first, second = "Will Norland reopen the ferry line?", "Who commands the herring fleet?"
    assert shown(asked(first), asked(second)) == [second, first]


def test_questions_that_lean_that_say_little_or_that_may_be_answered_are_left_to_the_register() -> None:
    assert shown(asked("Will the two meet there in Norland?"), asked("What remains to be done?")) == []
    assert shown(asked("Will Norland reopen the ferry line?", answered=True)) == []
    assert shown(asked("Is Norland right to blame the ferry line?", kind="unconfirmed")) == []


def test_one_article_gives_few_questions() -> None:
    assert len(shown(*(asked(f"Will Norland reopen ferry line {n}?") for n in range(5)))) == 2


def planned(text: str, due: bool = False) -> Plan:
    event = Event(start="2021-06-01", end="2021-06-01", as_written="on 1 June", event=text, planned=True, **HERE)
    return Plan(announced=(Sourced(briefing=BRIEFING, finding=event),), due=due)


def test_what_comes_next_names_somebody_and_says_that_it_lies_ahead() -> None:
    fitting = planned("The ministers of Norland are to meet in Port Ivory")
    others = (
        planned("They are to meet in Port Ivory"),
        planned("the deal secures the ferries of Norland"),
        planned("The ministers of Norland will meet in Port Ivory", due=True),
    )
    assert coming(Collection(briefings=(BRIEFING,), plans=(*others, fitting)), 6) == [fitting]
    past = replace(fitting, due=True)
    collection = Collection(briefings=(BRIEFING,), plans=(replace(others[0], due=True), past, fitting))
    assert unreported(collection, 6) == [past]
    reported = replace(past, reports=(Passage(briefing=BRIEFING, cites=(1,)),))
    assert unreported(replace(collection, plans=(reported,)), 6) == []


def dispute(kind: Any, by: str | None, sentence: int = 1) -> Sourced[Dispute]:
    span = (Span(sentence=sentence, start=0, end=3),)
    positions = tuple(Position(by=who, says="300", evidence=span, rule="test") for who in (by, "Sudmark"))
    return Sourced(
        briefing=BRIEFING,
        finding=Dispute(kind=kind, about="boats at sea", positions=positions, evidence=span, rule="t"),
    )


def test_figures_come_before_claims_and_a_claim_needs_somebody_who_makes_it() -> None:
    claim, figure, nobody = dispute("claim", "Norland"), dispute("figure", None), dispute("claim", None)
    assert disputes_for_home(Collection(briefings=(BRIEFING,), disputes=(figure, claim)), 6) == [figure]
    assert disputes_for_home(Collection(briefings=(BRIEFING,), disputes=(claim, nobody)), 6) == [claim]
    assert disputes_for_home(Collection(briefings=(BRIEFING,), disputes=(nobody,)), 6) == []


def test_what_is_disputed_across_articles_is_not_shown_twice() -> None:
    item = dispute("figure", "Norland")
    sides = tuple(Sourced(briefing=BRIEFING, finding=position) for position in item.finding.positions)
    whole = Contradiction(kind="figure", about="boats at sea", sides=sides)
    assert disputes_for_home(Collection(briefings=(BRIEFING,), disputes=(item,), contradictions=(whole,)), 6) == []


def test_across_articles_figures_come_first_and_then_the_newest() -> None:
    assert ARTICLE.published
    sides = tuple(Sourced(briefing=BRIEFING, finding=p) for p in dispute("figure", "Norland").finding.positions)
    claim, figure = (Contradiction(kind=kind, about="boats", sides=sides) for kind in ("claim", "figure"))  # type: ignore[arg-type]
    assert across(Collection(briefings=(BRIEFING,), contradictions=(claim, figure))) == [figure, claim]
