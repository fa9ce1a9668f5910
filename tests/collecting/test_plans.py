"""Planned events: who announced them, and what may report them."""

from collections.abc import Callable

import pytest

from generator.collecting import collect
from generator.collection import Plan
from generator.model import Briefing

Brief = Callable[..., Briefing]
SUMMIT = "The ministers of Norland and Sudmark will hold a summit on herring in Port Ivory on 21 May, officials said."


def plans(*briefings: Briefing) -> tuple[Plan, ...]:
    return collect(briefings).plans


def of_the_summit(brief_text: Brief, other: str, published: str) -> Plan:
    """Return the plan of a summit on 21 May that an article of 3 May announces, with another article."""
    announced = brief_text(SUMMIT, path="announced", published="2021-05-03")
    found = plans(announced, brief_text(other, path="other", published=published))
    return next(plan for plan in found if plan.announced[0].briefing == announced)


@pytest.mark.parametrize(
    ("other", "published"),
    [
        ("A summit on herring between Norland and Sudmark in Port Ivory ended on Friday without a deal.", "2021-05-22"),
        ("The summit in Port Ivory opened on Friday with a quarrel over herring.", "2021-05-21"),
        ("The herring summit in Port Ivory was postponed after a storm damaged the harbour.", "2021-05-20"),
        ("Norland and Sudmark have called off their summit on herring in Port Ivory.", "2021-05-03"),
        ("Ministers of Norland and Sudmark quarrelled over herring in Port Ivory on 21 May.", "2021-06-30"),
    ],
)
def test_an_event_is_reported_by_what_tells_of_its_day_or_says_what_became_of_it(
    brief_text: Brief, other: str, published: str
) -> None:
    (report,) = of_the_summit(brief_text, other, published).reports
    assert (report.briefing.article.path, report.cites) == ("other", (1,))


@pytest.mark.parametrize(
    ("other", "published"),
    [
        # another meeting of the day
        ("Steel makers of Vestland and Ostmark met in Lake City on Friday.", "2021-05-22"),
        # the same words, another day
        ("The ministers of Norland and Sudmark talked about herring in Port Ivory on 27 May.", "2021-05-30"),
        ("The ministers of Norland and Sudmark talked about herring in Port Ivory on 3 April.", "2021-05-04"),
        # what has not happened yet
        ("Norland said that it would not let the herring summit in Port Ivory be postponed.", "2021-05-04"),
        ("Anna Berg flew to Port Ivory on Friday, where a summit on herring will open.", "2021-05-21"),
        # what lies before the announcement
        ("The herring summit in Port Ivory was postponed after a storm damaged the harbour.", "2021-04-20"),
        # what was held long after
        ("The herring summit of Port Ivory ended in a quarrel.", "2021-09-20"),
    ],
)
def test_another_event_is_no_report(brief_text: Brief, other: str, published: str) -> None:
    assert of_the_summit(brief_text, other, published).reports == ()


def test_a_lead_is_read_together_with_its_headline(brief_text: Brief) -> None:
    plan = brief_text("Anna Berg is expected to take office in June.", path="a", published="2021-05-27")
    text = "Anna Berg was sworn in as president of Norland on Monday."
    report = brief_text(text, path="b", published="2021-06-08", title="Berg takes office in a storm")
    other = brief_text(text, path="c", published="2021-06-08", title="A storm over Norland")
    (found,) = plans(plan, report, other)
    assert [(item.briefing.article.path, item.cites) for item in found.reports] == [("b", (0, 1))]


def test_who_attends_an_event_shows_that_it_is_held(brief_text: Brief) -> None:
    plan = brief_text("A herring summit opens in Port Ivory on Thursday.", path="a", published="2021-05-12")
    text = "Lars Holm, who was attending the herring summit in Port Ivory, welcomed the truce."
    (found,) = plans(plan, brief_text(text, path="b", published="2021-05-14"))
    assert [item.why for item in found.reports] == ["says “attending” and names “herring summit” and “Port Ivory”"]


def test_an_article_does_not_report_what_it_announces(brief_text: Brief) -> None:
    text = f"{SUMMIT} A summit on herring in Port Ivory on 21 May last year was postponed."
    (plan,) = plans(brief_text(text, path="a", published="2021-05-03"))
    assert plan.reports == ()


@pytest.mark.parametrize(
    "other",
    [
        "A summit on herring between Norland and Sudmark is planned in Port Ivory for 21 May.",
        "Anna Berg will attend the herring summit in Port Ivory on 21 May.",
    ],
)
def test_announcements_of_one_event_are_joined(brief_text: Brief, other: str) -> None:
    plan = of_the_summit(brief_text, other, "2021-05-06")
    assert [item.briefing.article.path for item in plan.announced] == ["announced", "other"]


@pytest.mark.parametrize(
    "other",
    [
        "A summit on herring between Norland and Sudmark is planned in Port Ivory for 28 May.",
        "The teachers of Vestland will go on strike on 21 May.",
        "A court in Lake City will hear the case of a banker on 21 May.",
    ],
)
def test_announcements_of_other_days_or_events_are_not_joined(brief_text: Brief, other: str) -> None:
    assert len(of_the_summit(brief_text, other, "2021-05-06").announced) == 1


def test_an_election_of_the_day_is_one_however_it_is_told(brief_text: Brief) -> None:
    told = (
        ("2021-05-03", "Norland's presidential election will be held on 30 May."),
        ("2021-05-10", "Lars Holm called the election in Norland that is planned for 30 May a step ahead."),
        ("2021-06-01", "Pia Lund won 54 percent of the vote on Sunday, Norland's election commission said."),
    )
    (plan,) = plans(*(brief_text(text, path=day, published=day) for day, text in told))
    assert [item.briefing.article.path for item in plan.announced] == ["2021-05-03", "2021-05-10"]
    assert [(item.briefing.article.path, item.why) for item in plan.reports] == [
        ("2021-06-01", "tells of the same day and names “Norland” and “election”")
    ]


@pytest.mark.parametrize(("newest", "due"), [("2021-05-21", False), ("2021-05-22", True)])
def test_a_plan_is_due_once_an_article_is_newer_than_its_last_day(brief_text: Brief, newest: str, due: bool) -> None:
    assert of_the_summit(brief_text, "It rained.", newest).due is due


def test_what_is_said_not_to_take_place_is_no_plan(brief_text: Brief) -> None:
    text = "Norland said that it would not attend the herring summit in Port Ivory on 21 May."
    assert plans(brief_text(text, path="a", published="2021-05-12")) == ()


def test_a_report_of_what_a_plan_is_to_follow_does_not_report_the_plan(brief_text: Brief) -> None:
    text = "Anna Berg will open a herring market on 21 May following her talks with Lars Holm."
    later = "Talks between Anna Berg and Lars Holm ended without a result on 21 May."
    (plan,) = plans(
        brief_text(text, path="a", published="2021-05-12"), brief_text(later, path="b", published="2021-05-24")
    )
    assert plan.reports == ()
