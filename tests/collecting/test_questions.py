"""Open questions: who raises them, and which later sentences possibly answer them."""

from collections.abc import Callable
from typing import Any

import pytest
from told import span, told

from generator.collecting import collect
from generator.collecting import questions as asked_alike
from generator.collection import OpenQuestion, Passage
from generator.model import Briefing, Question, QuestionKind

Brief = Callable[..., Briefing]
TALKS = "Norland's Foreign Minister Anna Berg met her counterpart Lars Holm in Port Ivory on Tuesday."
TREATY = "The parliament of Norland still has to approve the herring treaty. It was signed in Port Ivory."
SHIPS = "Sudmark has reportedly moved two warships into the Grey Strait. Norland fears for its herring."
DEMAND = "Anna Berg urged Sudmark on Tuesday to free the crew of a herring boat. Sudmark has not yet replied."


def questions(*briefings: Briefing) -> tuple[OpenQuestion, ...]:
    return collect(briefings).questions


def first_of(raising: Briefing, *later: Briefing) -> OpenQuestion:
    return next(q for q in questions(raising, *later) if q.raised[0].briefing == raising)


def answered(brief_text: Brief, text: str, later: str, **more: Any) -> list[tuple[int, ...]]:
    """Return the sentences of a later article that possibly answer the first question of an article of 12 May."""
    title = more.pop("title", "Herring in the Grey Strait")
    raising = brief_text(text, path="a", published="2021-05-12", title=title)
    other = brief_text(later, path="b", title=title, **{"published": "2021-05-14"} | more)
    return [answer.cites for answer in first_of(raising, other).answers]


def asking(path: str, text: str, question: str, kind: QuestionKind, published: str = "2021-05-12") -> Briefing:
    """Make an article that raises one question in its first sentence."""
    raised = Question(kind=kind, text=question, evidence=(span(text, text.splitlines()[0]),), rule="test")
    return told(path, text=text, published=published, questions=(raised,))


def test_a_question_that_several_articles_raise_is_one_entry() -> None:
    one = asking("a", "The cause is unknown.", "What is the cause of the fire in the herring market?", "unclear")
    two = asking("b", "Nobody knows.", "What was the cause of the fire at the herring market?", "unclear", "2021-05-13")
    (found,) = questions(two, one)
    assert [item.briefing.article.path for item in found.raised] == ["a", "b"]


@pytest.mark.parametrize(
    ("question", "kind", "published"),
    [
        ("What is the cause of the flood in the herring market?", "unclear", "2021-05-13"),
        ("What is the cause of the fire in the herring market?", "disputed", "2021-05-13"),
        ("What is the cause of the fire in the herring market?", "unclear", "2021-09-13"),
        ("What is the cause of the fire?", "unclear", "2021-05-13"),
    ],
)
def test_another_question_is_another_entry(question: str, kind: QuestionKind, published: str) -> None:
    one = asking("a", "The cause is unknown.", "What is the cause of the fire in the herring market?", "unclear")
    assert len(questions(one, asking("b", "Nobody knows.", question, kind, published))) == 2


@pytest.mark.parametrize(
    "later",
    [
        "Talks between Anna Berg and Lars Holm in Port Ivory on Tuesday ended without an agreement, officials said.",
        "At their meeting in Port Ivory on Tuesday, Anna Berg and Lars Holm agreed on a herring quota.",
        "Anna Berg and Lars Holm failed to settle the quarrel over herring at their talks in Port Ivory.",
    ],
)
def test_what_came_of_a_meeting_is_told_by_a_later_sentence_about_it(brief_text: Brief, later: str) -> None:
    assert answered(brief_text, TALKS, later) == [(1,)]


@pytest.mark.parametrize(
    "later",
    [
        # other people
        "Talks between Anna Berg and Pia Lund in Port Ivory on Tuesday ended without an agreement.",
        # another day
        "Talks between Anna Berg and Lars Holm in Port Ivory on 3 May ended without an agreement.",
        # no outcome
        "Anna Berg and Lars Holm had lunch after their talks in Port Ivory on Tuesday.",
        # nothing that has happened
        "Anna Berg and Lars Holm could sign an agreement at talks in Port Ivory.",
    ],
)
def test_another_meeting_tells_nothing_of_it(brief_text: Brief, later: str) -> None:
    assert answered(brief_text, TALKS, later) == []


@pytest.mark.parametrize(
    "later",
    [
        "The parliament of Norland approved the herring treaty by a wide margin. It was signed in Port Ivory.",
        "The parliament of Norland did not approve the herring treaty. It was signed in Port Ivory.",
    ],
)
def test_what_is_pending_is_told_by_a_later_sentence_that_says_it_has_happened(brief_text: Brief, later: str) -> None:
    assert answered(brief_text, TREATY, later) == [(1,)]


@pytest.mark.parametrize(
    ("later", "title"),
    [
        ("The parliament of Norland will approve the herring treaty. It was signed in Port Ivory.", "Herring"),
        ("The parliament of Norland has yet to approve the herring treaty. It was signed in Port Ivory.", "Herring"),
        ("The parliament of Sudmark approved the steel treaty. It was signed in Port Ivory.", "Herring"),
        ("The parliament of Norland approved the herring treaty of 1921, as a letter shows.", "A museum opens"),
    ],
)
def test_what_has_not_happened_or_is_another_story_is_no_answer(brief_text: Brief, later: str, title: str) -> None:
    lead = "Norland and Sudmark ended nine years of quarrels with a signature in Port Ivory on Tuesday. "
    raising = brief_text(lead + TREATY, path="a", published="2021-05-12", title="Herring: quarrel of neighbours ends")
    assert first_of(raising, brief_text(later, path="b", published="2021-05-14", title=title)).answers == ()


def test_a_planned_event_is_asked_after_until_a_report_of_it(brief_text: Brief) -> None:
    plan = "The ministers of Norland and Sudmark will hold a summit on herring in Port Ivory on 21 May."
    later = "A summit on herring between Norland and Sudmark in Port Ivory ended on Friday without a deal."
    assert answered(brief_text, plan, later, published="2021-05-22") == [(1,)]
    assert answered(brief_text, plan, later.replace("on Friday", "on 3 May"), published="2021-05-22") == []


@pytest.mark.parametrize("verb", ["confirmed", "denied"])
def test_what_is_unconfirmed_is_told_by_a_confirmation_or_a_denial(brief_text: Brief, verb: str) -> None:
    later = f"Sudmark {verb} that it had moved two warships into the Grey Strait. Norland fears for its herring."
    assert answered(brief_text, SHIPS, later) == [(1,)]


def test_who_repeats_what_is_unconfirmed_does_not_confirm_it(brief_text: Brief) -> None:
    later = "Sudmark moved two warships into the Grey Strait, a paper said. Norland fears for its herring."
    assert answered(brief_text, SHIPS, later) == []


def test_a_disputed_figure_is_not_answered_by_later_figures() -> None:
    text = "Berg spoke of 300 boats, Holm of 120."
    one = asking("a", text, "How many boats crossed the line in the Grey Strait?", "disputed")
    later = told("b", text="Berg confirmed that 200 boats crossed the line in the Grey Strait.", published="2021-05-14")
    assert first_of(one, later).answers == ()


def test_what_a_demand_is_answered_is_told_by_its_replies(brief_text: Brief) -> None:
    later = "Sudmark's president rejected Anna Berg's demand to free the crew of the herring boat."
    assert answered(brief_text, DEMAND, later) == [(1,)]
    assert answered(brief_text, DEMAND, "Sudmark's president rejected Anna Berg's demand for a new treaty.") == []


@pytest.mark.parametrize("published", ["2021-05-12", "2021-05-01", None])
def test_an_answer_is_published_later_than_the_question(brief_text: Brief, published: str | None) -> None:
    later = "The parliament of Norland approved the herring treaty by a wide margin. It was signed in Port Ivory."
    assert answered(brief_text, TREATY, later, published=published) == []


def test_why_an_answer_is_shown_is_told_in_words_of_its_sentences(brief_text: Brief) -> None:
    raising = brief_text(SHIPS, path="a", published="2021-05-12", title="Warships")
    text = "Sudmark denied that it had moved two warships into the Grey Strait. Norland fears for its herring."
    later = brief_text(text, path="b", published="2021-05-14", title="Warships")
    (answer,) = first_of(raising, later).answers
    assert answer == Passage(
        briefing=later, cites=(1,), why="says “denied” and names “Sudmark”, “moved” and “Grey Strait”"
    )


def test_twice_the_questions_are_not_four_times_the_comparisons(monkeypatch: pytest.MonkeyPatch) -> None:
    likeness, compared = asked_alike._likeness, []

    def counted(*arguments: Any) -> float:
        compared.append(arguments)
        return likeness(*arguments)

    def comparisons(count: int) -> int:
        compared.clear()
        ask = "What is the cause of the fire in market {0} of harbour {0} near quay {0}?"
        questions(*(asking(f"{n:03}", f"Nobody knows {n}.", ask.format(n), "unclear") for n in range(count)))
        return len(compared)

    monkeypatch.setattr(asked_alike, "_likeness", counted)
    assert 0 < comparisons(300) < 3 * comparisons(150)
