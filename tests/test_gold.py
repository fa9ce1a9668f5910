"""Checks the form of the hand-made answers in tests/gold, without running the pipeline; see tests/gold/README.md."""

import calendar
import html
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest

from generator.model import ActorKind, ProposalState, QuestionKind

FOLDER = Path(__file__).parent / "gold"
CASES = sorted(path.parent for path in FOLDER.glob("*/gold.json"))
KEYS = {
    *("id", "source", "title", "published", "outlet", "outlet_accept", "agencies", "body"),
    *("actors", "proposals", "disputes", "questions", "quotes", "dates", "essential"),
}
LINK = re.compile(r"\[([^\][]*)\]\([^()]*\)")
TAG = re.compile(r"<[^<>]*>")
QUOTATION = re.compile(r'“([^“”]+)”|"([^"]+)"')
DAY = re.compile("|".join(calendar.day_name))

Case = dict[str, Any]


@pytest.fixture(params=CASES, ids=lambda folder: folder.name)
def folder(request: pytest.FixtureRequest) -> Path:
    path: Path = request.param
    return path


@pytest.fixture
def case(folder: Path) -> Case:
    answers: Case = json.loads((folder / "gold.json").read_text("utf-8"))
    return answers


def visible(text: str) -> str:
    """Return a file's text as a reader sees it: without tags and link targets, white space made single."""
    return " ".join(html.unescape(TAG.sub(" ", LINK.sub(r"\1", text))).split())


def evidence(case: Case) -> Iterator[str]:
    for section in ("proposals", "disputes", "questions", "dates"):
        for item in case[section]:
            assert item["evidence"], item
            yield from item["evidence"]
    for sentences in case["essential"]:
        yield from sentences


def names(case: Case) -> set[str]:
    return {name.lower() for actor in case["actors"] for name in (actor["name"], *actor["accept"])}


def claimants(case: Case) -> Iterator[str | None]:
    for proposal in case["proposals"]:
        yield from (*proposal["by"], *proposal["to"])
    for dispute in case["disputes"]:
        yield from (position["by"] for position in dispute["positions"])
    yield from (quote["by"] for quote in case["quotes"])


def test_there_are_cases() -> None:
    assert CASES


def test_a_case_has_one_article_and_all_keys(folder: Path, case: Case) -> None:
    assert len(list(folder.glob("article.*"))) == 1
    assert set(case) == KEYS
    assert case["id"] == folder.name


def test_title_and_body_stand_in_the_article(folder: Path, case: Case) -> None:
    (path,) = folder.glob("article.*")
    text = visible(path.read_text("utf-8"))
    for paragraph in (case["title"], *case["body"]):
        assert paragraph in text


def test_evidence_is_copied_from_one_paragraph_of_the_body(case: Case) -> None:
    for sentence in evidence(case):
        assert any(sentence in paragraph for paragraph in case["body"]), sentence


def test_points_positions_and_times_are_words_of_their_evidence(case: Case) -> None:
    told = [(point, proposal) for proposal in case["proposals"] for point in proposal["points"]]
    told += [(position["says"], dispute) for dispute in case["disputes"] for position in dispute["positions"]]
    told += [(event["as_written"], event) for event in case["dates"]]
    for words, item in told:
        assert any(words in sentence for sentence in item["evidence"]), words


def test_every_quotation_of_four_words_or_more_is_listed_and_no_other(case: Case) -> None:
    found = [(a or b).strip().rstrip(",") for text in case["body"] for a, b in QUOTATION.findall(text)]
    assert [quote["text"] for quote in case["quotes"]] == [words for words in found if len(words.split()) >= 4]


def test_dates_are_days_in_order_no_longer_than_a_month_and_on_their_weekday(case: Case) -> None:
    for event in case["dates"]:
        start, end = date.fromisoformat(event["start"]), date.fromisoformat(event["end"])
        assert 0 <= (end - start).days < 31, event
        assert set(DAY.findall(event["as_written"])) <= {calendar.day_name[start.weekday()]}, event


def test_what_is_planned_lies_ahead_and_what_happened_does_not(case: Case) -> None:
    for event in case["dates"]:
        assert event["end"] >= case["published"] if event["planned"] else event["start"] <= case["published"], event


def test_kinds_states_and_countries_are_known(case: Case) -> None:
    for actor in case["actors"]:
        assert actor["kind"] in get_args(ActorKind), actor
        assert actor["country"] is None or re.fullmatch("[A-Z]{2}", actor["country"]), actor
    assert {proposal["state"] for proposal in case["proposals"]} <= set(get_args(ProposalState))
    assert {dispute["kind"] for dispute in case["disputes"]} <= {"figure", "claim"}
    assert {question["kind"] for question in case["questions"]} <= set(get_args(QuestionKind))


def test_whoever_proposes_claims_or_speaks_is_an_actor(case: Case) -> None:
    for name in claimants(case):
        assert name is None or name.lower() in names(case), name


def test_actors_are_named_in_the_article_each_once(case: Case) -> None:
    text = " ".join((case["title"], *case["body"]))
    full = [actor["name"] for actor in case["actors"]]
    assert len(set(full)) == len(full)
    assert all(name in text for name in full)


def test_two_to_six_actors_are_main_and_three_to_six_facts_essential(case: Case) -> None:
    assert 2 <= sum(actor.get("main", False) for actor in case["actors"]) <= 6
    assert 3 <= len(case["essential"]) <= 6
