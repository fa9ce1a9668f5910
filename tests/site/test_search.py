"""Search as readers ask: by name, place, date, figure, words of a proposal or a quotation."""

import json

import pytest
from opening import Visit, ask

from generator.mkdocs_hook import weighted

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


@pytest.mark.browser
def test_what_a_reader_asks_for_comes_first(visit: Visit) -> None:
    page = visit("index.html")
    for words, title, section in ASKED:
        ask(page, words)
        titles = page.locator(".md-search-result__item").first.locator("h1, h2").all_text_contents()
        first, *sections = [text.strip() for text in titles]
        assert first == title, words
        assert not section or section in sections, words


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
