"""Proposals over time: one proposal in several articles is one thread, and later articles report its replies."""

from collections.abc import Callable

import pytest

from generator.collecting import collect
from generator.collection import ProposalThread
from generator.model import Briefing

Brief = Callable[..., Briefing]
PLAN = (
    "Foreign Minister Anna Berg presented a plan for the Grey Strait in Port Ivory on Monday. "
    "It calls for a joint patrol, a shared register of boats and a ban on night fishing."
)


def threads(*briefings: Briefing) -> tuple[ProposalThread, ...]:
    return collect(briefings).proposals


def of_the_plan(brief_text: Brief, later: str, published: str = "2021-05-06") -> ProposalThread:
    """Return the thread of Berg's plan of 3 May, with another article."""
    plan = brief_text(PLAN, path="plan", published="2021-05-03")
    return threads(plan, brief_text(later, path="later", published=published))[0]


@pytest.mark.parametrize(
    "later",
    [
        "Anna Berg told parliament that her plan for the Grey Strait includes a joint patrol, a shared register of "
        "boats and a ban on night fishing. She presented the plan on Monday.",
        "Sudmark's parliament voted against Anna Berg's plan for the Grey Strait.",
        "The parliament of Sudmark met on Thursday. It dismissed the plan by Anna Berg for a joint patrol in the Grey "
        "Strait as unworkable.",
    ],
)
def test_a_proposal_that_two_articles_tell_is_one_thread(brief_text: Brief, later: str) -> None:
    thread = of_the_plan(brief_text, later)
    assert [telling.briefing.article.path for telling in thread.tellings] == ["plan", "later"]
    assert thread.replies == ()


@pytest.mark.parametrize(
    "later",
    [
        # another plan of the same person
        "Anna Berg presented a plan for the steel mills of Norland on Thursday. It calls for a tax on coal, two new "
        "furnaces and a fund for the miners.",
        # the same plan, word for word, of somebody else
        "Opposition leader Pia Lund presented a plan for the Grey Strait in Port Ivory on Thursday. It calls for a "
        "joint patrol, a shared register of boats and a ban on night fishing.",
        # another kind of proposal on the same matter
        "Anna Berg demanded a ban on night fishing in the Grey Strait on Thursday.",
    ],
)
def test_another_proposal_is_another_thread(brief_text: Brief, later: str) -> None:
    assert len(of_the_plan(brief_text, later).tellings) == 1


def test_a_plan_of_the_same_words_that_was_made_on_another_day_is_another_thread(brief_text: Brief) -> None:
    assert len(of_the_plan(brief_text, PLAN, published="2021-06-09").tellings) == 1


def test_a_demand_that_is_made_again_after_months_is_another_thread(brief_text: Brief) -> None:
    demand = "Anna Berg urged Sudmark to free the crew of a herring boat."
    found = threads(
        brief_text(demand, path="a", published="2021-01-03"), brief_text(demand, path="b", published="2021-05-03")
    )
    assert [len(thread.tellings) for thread in found] == [1, 1]


def test_the_course_of_a_thread_holds_the_tellings_at_which_its_state_changes(brief_text: Brief) -> None:
    demand = "Anna Berg urged the union to postpone the strike of the herring fleet."
    refused = "The union rejected a request by Anna Berg to postpone the strike of the herring fleet."
    days = (("a", "2021-05-03", demand), ("b", "2021-05-04", demand), ("c", "2021-05-05", refused))
    thread = threads(*(brief_text(text, path=path, published=day) for path, day, text in days))[0]
    assert [t.finding.state for t in thread.tellings] == ["demanded", "demanded", "rejected"]
    assert [t.briefing.article.path for t in thread.course] == ["a", "c"]


@pytest.mark.parametrize(
    ("later", "cites"),
    [
        ("Lars Holm, the president of Sudmark, rejected Berg's plan for the Grey Strait on Thursday.", (1,)),
        ("Pia Lund welcomed the plan that Anna Berg had presented for the Grey Strait.", (1,)),
        ("The fishermen of Sudmark turned down Anna Berg's plan by a wide margin.", (1,)),
        ("The Grey Strait plan was rejected by the fishermen of Sudmark.", (1,)),
        (
            'Lars Holm spoke of the patrol plan that Anna Berg had presented. "We have read it," he said. '
            "Holm called the plan a trap.",
            (1, 3),
        ),
        ("Anna Berg wants a joint patrol in the strait. Sudmark rejects a joint patrol.", (1, 2)),
    ],
)
def test_a_later_article_reports_a_reply(brief_text: Brief, later: str, cites: tuple[int, ...]) -> None:
    (reply,) = of_the_plan(brief_text, later).replies
    assert (reply.briefing.article.path, reply.cites) == ("later", cites)


@pytest.mark.parametrize(
    "later",
    [
        "Lars Holm said it was unclear whether Sudmark would accept Berg's plan for the Grey Strait.",
        "Sudmark has not rejected Berg's plan for the Grey Strait.",
        "Anna Berg rejected the plan of the opposition.",
        "The fishermen of Sudmark turned down Anna Berg's plan for a treaty.",
        "The union rejected Anna Berg's plan for the steel mills.",
        "Pia Lund presented a plan for the harbour. The union rejected the plan.",
        "Anna Berg presented a plan for the mills on Thursday. Lars Holm rejected the plan.",
        "Lars Holm rejected the plan.",
        "Lars Holm rejected a plan for a new bridge.",
        "Sudmark rejects a joint statement.",
    ],
)
def test_what_answers_nothing_or_something_else_is_no_reply(brief_text: Brief, later: str) -> None:
    assert of_the_plan(brief_text, later).replies == ()


@pytest.mark.parametrize("published", ["2021-05-01", "2021-05-03", "2022-05-06", None])
def test_a_reply_is_published_after_the_proposal_and_not_long_after(brief_text: Brief, published: str | None) -> None:
    later = "Lars Holm, the president of Sudmark, rejected Berg's plan for the Grey Strait."
    plan = brief_text(PLAN, path="plan", published="2021-05-03")
    found = threads(plan, brief_text(later, path="later", published=published))
    assert [thread.replies for thread in found if thread.tellings[0].briefing == plan] == [()]


OFFER = "Foreign Minister Anna Berg proposed that Denmark pay 31 million crowns for the herring of last year."


@pytest.mark.parametrize(
    ("later", "taken_up"),
    [
        ("Denmark promised to pay 31 million crowns for the herring in two instalments.", True),
        ("Portugal promised to pay 31 million crowns for the herring in two instalments.", False),
        ("Denmark demanded that Anna Berg pay 31 million crowns for the herring in two instalments.", False),
        ("Denmark promised to pay its teachers more.", False),
    ],
)
def test_a_proposal_is_taken_up_by_those_who_plan_the_same_themselves(
    brief_text: Brief, later: str, taken_up: bool
) -> None:
    offer = brief_text(OFFER, path="offer", published="2021-05-03")
    found = threads(offer, brief_text(later, path="later", published="2021-05-20"))[0]
    assert [(reply.briefing.article.path, reply.cites) for reply in found.replies] == [("later", (1,))] * taken_up


def test_a_reply_that_fits_two_proposals_equally_well_answers_neither(brief_text: Brief) -> None:
    other = (
        "Anna Berg presented a plan for the steel mills of Norland on Monday. "
        "It calls for a tax on coal and a fund for the miners."
    )
    later = "Lars Holm rejected Anna Berg's plan."
    found = threads(
        brief_text(PLAN, path="a", published="2021-05-03"),
        brief_text(other, path="b", published="2021-05-03"),
        brief_text(later, path="c", published="2021-05-06"),
    )
    assert [thread.replies for thread in found] == [(), ()]


def test_why_a_reply_is_shown_is_told_in_words_of_its_sentences(brief_text: Brief) -> None:
    later = "Pia Lund welcomed the plan that Anna Berg had presented for the Grey Strait."
    (reply,) = of_the_plan(brief_text, later).replies
    assert reply.why == "says “welcomed … plan” and names “Anna Berg” and “Grey Strait”"
