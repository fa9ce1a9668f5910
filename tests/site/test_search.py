"""Search as readers ask: by name, place, date, figure, words of a proposal or a quotation."""

import json
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from generator.mkdocs_hook import weighted

Visit = Callable[..., Page]
pytestmark = pytest.mark.browser
SEED = "Kerry and Lavrov meet to hash out diplomatic Ukraine solution"
# What is typed, the page that must come first, and the section that its entry must name ("" for the page itself).
ASKED = [
    ("30 March 2014", SEED, ""),
    ('"30 March 2014"', SEED, ""),
    ("Kerry framework monitors", SEED, "Framework to de-escalate the situation in Ukraine"),
    ("100,000", SEED, "Bottom line"),
    ("leave Debaltseve losses", "Ukrainian troops leave Debaltseve, figures for losses differ", ""),
    ("Steinmeier", "Frank-Walter Steinmeier", ""),
    ("tagliavini", "Heidi Tagliavini", ""),
    ("seven points", "Putin sets out seven points for eastern Ukraine, Yatsenyuk dismisses them", ""),
]


def ask(page: Page, words: str) -> list[list[str]]:
    """Type words as a reader does and return the titles of each result: the page's, then those of its sections."""
    page.locator(".md-search__input").click()
    page.keyboard.type(words, delay=10)
    expect(page.locator(".md-search-result__item").first).to_be_visible()
    results = page.locator(".md-search-result__item").all()[:3]
    return [[title.strip() for title in result.locator("h1, h2").all_text_contents()] for result in results]


@pytest.mark.parametrize(("words", "title", "section"), ASKED, ids=[words for words, _, _ in ASKED])
def test_what_a_reader_asks_for_comes_first(visit: Visit, words: str, title: str, section: str) -> None:
    first = ask(visit("index.html"), words)[0]
    assert first[0] == title
    assert not section or section in first[1:]


def test_a_summary_weighs_more_than_a_source_sentence() -> None:
    places = ["", "#bottom-line", "#timeline", "#source-text"]
    docs = [{"location": f"briefings/x.html{place}", "title": "X", "text": "word"} for place in places]
    weights = [doc["boost"] for doc in json.loads(weighted(json.dumps({"docs": docs})))["docs"]]
    assert weights == sorted(weights, reverse=True)
    assert len(set(weights)) == 4


def test_an_empty_entry_above_a_headline_gives_way_to_the_headlines_own() -> None:
    docs = [
        {"location": "briefings/x.html", "title": "X", "text": ""},
        {"location": "briefings/x.html#x", "title": "X", "text": "30 March 2014"},
        {"location": "method.html", "title": "M", "text": "kept as it is"},
    ]
    found = json.loads(weighted(json.dumps({"docs": docs})))["docs"]
    assert [(doc["location"], doc["text"]) for doc in found] == [
        ("briefings/x.html", "30 March 2014"), ("method.html", "kept as it is"),
    ]  # fmt: skip
    assert "boost" not in found[1]
