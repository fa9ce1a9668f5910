"""Whatever an article's words are, the pages of the collection hold only what their templates made."""

import re
from html.parser import HTMLParser
from typing import Any

import msgspec
import pytest
from built import site_markdown
from hostile_words import FRAGMENTS
from hypothesis import given, settings
from hypothesis import strategies as st
from sample import BRIEFING

from generator.collecting import collect
from generator.model import Briefing
from generator.publishing.site import plan
from generator.settings import Settings

# Fields that hold no words of the article.
OURS = {
    "path", "sha256", "published", "url", "language", "kind", "status", "state", "country", "start", "end", "rule",
    "form", "reason", "unit",
}  # fmt: skip
TAGS = {
    "a", "blockquote", "br", "circle", "code", "desc", "div", "em", "figcaption", "figure", "g", "h1", "h2", "h3", "hr",
    "line", "li", "nav", "ol", "p", "path", "polyline", "rect", "section", "small", "strong", "sup", "svg", "table",
    "tbody", "td", "text", "th", "thead", "title", "tr", "tspan", "ul", "defs", "marker", "polygon",
}  # fmt: skip
EVENTS = re.compile(r"on\w+|style|src|srcset|formaction|xlink:href", re.IGNORECASE)
# A page of the site, a data file, or the place the sample article was saved from.
ADDRESS = re.compile(r"(?:\.\./)*[\w/.-]*(?:\.md|\.json|\.csv|SHA256SUMS)?(?:#[\w:.-]*)?|https://news\.example/.*")


class Seen(HTMLParser):
    """Every element with its attributes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))


def with_words(value: Any, words: str) -> Any:
    """Return a value with some words after every text of the article in it."""
    match value:
        case str():
            return f"{value} {words}"
        case list() | tuple():
            return [with_words(inner, words) for inner in value]
        case dict():
            return {key: inner if key in OURS else with_words(inner, words) for key, inner in value.items()}
    return value


def pages(words: str) -> dict[str, str]:
    briefing = msgspec.convert(with_words(msgspec.to_builtins(BRIEFING), words), Briefing)
    texts = plan(collect([briefing, BRIEFING]), Settings())
    return {path: site_markdown(text.split("\n---\n", 1)[1]) for path, text in texts.items() if path.endswith(".md")}


def assert_only_ours(path: str, built: str) -> None:
    for tag, attributes in Seen(built).elements:
        assert tag in TAGS, (path, tag)
        assert not [name for name in attributes if EVENTS.fullmatch(name)], (path, tag, attributes)
        if tag == "a":
            assert ADDRESS.fullmatch(attributes.get("href") or ""), (path, attributes)


@pytest.mark.parametrize("words", FRAGMENTS)
def test_no_page_holds_more_than_its_template_made(words: str) -> None:
    for path, built in pages(words).items():
        assert_only_ours(path, built)


@settings(max_examples=60)
@given(words=st.lists(st.sampled_from(FRAGMENTS), max_size=5).map("".join) | st.text(max_size=40))
def test_no_mixture_of_marks_adds_to_a_page(words: str) -> None:
    for path, built in pages(words).items():
        assert_only_ours(path, built)


def test_what_is_looked_for_would_be_found() -> None:
    for text in ['<p onclick="x">', "<script>", '<a href="javascript:x">', "<img>"]:
        with pytest.raises(AssertionError):
            assert_only_ours("x.md", text)
