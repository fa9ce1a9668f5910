"""The feed of the newest briefings: valid Atom, the same in every run, and text of articles as nothing but text."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from figures import Count
from hypothesis import given, settings
from hypothesis import strategies as st
from sample import ARTICLE, BRIEFING

from generator.collecting import collect
from generator.model import Briefing, Correction, Review
from generator.publishing.data import data_files
from generator.publishing.escaping import clean
from generator.publishing.feed import FEED, NEWEST, atom
from generator.publishing.linking import briefing_path
from generator.publishing.site import plan
from generator.settings import Settings, SourceText

EXAMPLES = 1_500
ATOM = "{http://www.w3.org/2005/Atom}"
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
URN = re.compile(r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
LINK = re.compile(r"\.\./briefings/[a-z0-9_-]+\.html")
# What RFC 4287 asks of an element, as far as the feed has it: the fewest and the most of each child.
FEED_HOLDS = {"id": (1, 1), "title": (1, 1), "updated": (1, 1), "author": (1, 9), "link": (1, 1), "entry": (0, NEWEST)}
ENTRY_HOLDS = {
    "id": (1, 1), "title": (1, 1), "updated": (1, 1), "published": (1, 1), "link": (1, 1), "summary": (0, 1),
    "category": (0, 99),
}  # fmt: skip
ATTRIBUTES = {"link": {"rel", "type", "href"}, "category": {"term"}}
HOSTILE = (
    "</title><script>alert(1)</script>", "]]>", "<![CDATA[", "&lt;b&gt;", "&#0;", "&xxe;", "<?xml?>", "<!--", "-->",
    '"', "'", "\x00", "\x0b", "\ud800", "\ufffe", "\u2028", "\u202e", "\x85", "\r\n", "\t", "x", " ", "–", "\U0001f600",
)  # fmt: skip
TEXT = st.lists(st.sampled_from(HOSTILE), max_size=6).map("".join) | st.text(max_size=30)


def feed(briefings: Iterable[Briefing], mode: SourceText = "cited") -> ET.Element:
    return ET.fromstring(atom(collect(briefings), Settings(source_text=mode)).encode())  # noqa: S314 - our own text


def published(path: str, day: str | None, **more: str) -> Briefing:
    return replace(BRIEFING, article=replace(ARTICLE, path=f"seeds/{path}", published=day, **more))


def texts(root: ET.Element, name: str) -> list[str]:
    return [element.text or "" for element in root.iter(f"{ATOM}{name}")]


def assert_valid(root: ET.Element) -> None:
    """Hold a feed to the rules of RFC 4287."""
    assert root.tag == f"{ATOM}feed"
    entries = root.findall(f"{ATOM}entry")
    for element, holds in ((root, FEED_HOLDS), *((entry, ENTRY_HOLDS) for entry in entries)):
        found = Counter(child.tag.removeprefix(ATOM) for child in element)
        assert set(found) <= set(holds)
        assert {name for name, (fewest, most) in holds.items() if not fewest <= found[name] <= most} == set()
    for element in root.iter():
        assert set(element.attrib) - {"{http://www.w3.org/XML/1998/namespace}lang"} == ATTRIBUTES.get(
            element.tag.removeprefix(ATOM), set()
        )
    ids = texts(root, "id")
    assert len(set(ids)) == len(ids)
    assert [id_ for id_ in ids if not URN.fullmatch(id_)] == []
    moments = texts(root, "updated") + texts(root, "published")
    assert [moment for moment in moments if not INSTANT.fullmatch(moment)] == []
    assert [e.tag for e in root.findall(f"{ATOM}author/*")] == [f"{ATOM}name"]
    assert all(entry.find(f"{ATOM}link[@rel='alternate']") is not None for entry in entries)


def test_an_entry_says_what_is_new_and_leads_to_its_page() -> None:
    root = feed([BRIEFING])
    assert_valid(root)
    (entry,) = root.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == "Norland and Sudmark meet over herring"
    assert entry.findtext(f"{ATOM}published") == "2021-05-12T00:00:00Z"
    assert entry.findtext(f"{ATOM}summary") == BRIEFING.findings.bottom_line[0].text
    assert [link.get("href") for link in entry.iter(f"{ATOM}link")] == ["../briefings/herring-talks.html"]
    assert "The Fjord Post" in [category.get("term") for category in entry.iter(f"{ATOM}category")]


def test_the_newest_come_first_and_no_more_than_the_limit() -> None:
    days = [f"2021-{month:02}-{day:02}" for month in range(1, 5) for day in range(1, 29)]
    root = feed([published(f"{day}.txt", day) for day in reversed(days)])
    assert_valid(root)
    assert texts(root, "published") == [f"{day}T00:00:00Z" for day in sorted(days, reverse=True)[:NEWEST]]


def test_an_article_without_a_day_is_left_out() -> None:
    assert len(feed([published("a.txt", None), published("b.txt", "2021-05-12")]).findall(f"{ATOM}entry")) == 1


@pytest.mark.parametrize("briefings", [[], [published("a.txt", None)]])
def test_a_feed_without_entries_is_valid_and_takes_no_day_from_the_clock(briefings: list[Briefing]) -> None:
    root = feed(briefings)
    assert_valid(root)
    assert texts(root, "updated") == ["1970-01-01T00:00:00Z"]


def test_a_correction_or_a_review_is_a_change_of_its_day() -> None:
    correction = Correction(what="quote", action="removed", why="Said by another.", by="Eva", on="2021-06-01")
    older = replace(published("a.txt", "2021-05-01"), corrections=(correction,))
    reviewed = replace(published("b.txt", "2021-05-12"), review=Review(by="Eva", on="2021-05-20"))
    root = feed([older, reviewed])
    assert texts(root, "updated") == ["2021-06-01T00:00:00Z", "2021-05-20T00:00:00Z", "2021-06-01T00:00:00Z"]
    assert texts(root, "published") == ["2021-05-12T00:00:00Z", "2021-05-01T00:00:00Z"]


def test_an_id_stays_when_other_articles_come_and_changes_with_the_text_of_its_own() -> None:
    one, other = published("a.txt", "2021-05-12"), published("b.txt", "2021-05-13")
    (alone,) = texts(feed([one]), "id")[1:]
    assert texts(feed([other, one]), "id")[1:] == [texts(feed([other]), "id")[1], alone]
    assert texts(feed([published("a.txt", "2021-05-12", sha256="0" * 64)]), "id")[1:] != [alone]


@pytest.mark.parametrize(("mode", "shown"), [("full", True), ("cited", True), ("none", False)])
def test_the_feed_tells_no_more_of_the_text_than_the_page(mode: SourceText, shown: bool) -> None:
    silent = replace(BRIEFING, analysed=False, findings=replace(BRIEFING.findings, bottom_line=(), key_points=()))
    assert bool(texts(feed([silent], mode), "summary")) == shown


def test_the_feed_is_the_same_in_every_order_of_the_articles_and_stands_among_the_data_files() -> None:
    briefings = [published(f"{name}.txt", f"2021-05-{day}") for day, name in enumerate("abcdefgh", 10)]
    there, back = (dict(data_files(collect(order), Settings())) for order in (briefings, briefings[::-1]))
    assert there[FEED] == back[FEED]
    assert FEED in plan(collect(briefings), Settings())["data.md"]


@settings(max_examples=EXAMPLES)
@given(title=TEXT, outlet=TEXT, path=TEXT, summary=TEXT)
def test_any_text_stays_text(title: str, outlet: str, path: str, summary: str) -> None:
    line = replace(BRIEFING.findings.bottom_line[0], text=summary)
    briefing = replace(
        published(path, "2021-05-12", title=title, outlet=outlet),
        findings=replace(BRIEFING.findings, bottom_line=(line,)),
    )
    root = feed([briefing])
    assert_valid(root)
    assert texts(root, "title")[1:] == [clean(title)]
    assert texts(root, "summary") == [clean(summary)] * bool(summary)
    terms = [category.get("term") for category in root.iter(f"{ATOM}category")]
    assert not clean(outlet) or clean(outlet) in terms
    (link,) = [link.get("href") or "" for link in root.findall(f"{ATOM}entry/{ATOM}link")]
    assert LINK.fullmatch(link)
    assert link == f"../{briefing_path(briefing.article.path, Settings()).removesuffix('.md')}.html"


def test_hostile_texts_add_no_element(count: Count) -> None:
    def elements(texts: Iterable[str]) -> list[str]:
        some = [published(f"{n}.txt", "2021-05-12", title=text, outlet=text) for n, text in enumerate(texts)]
        return [element.tag for element in feed(some).iter()]

    seen = [text for text in HOSTILE if clean(text)]
    added = len(elements(seen)) - len(elements(["Qz"] * len(seen)))
    count("hostile strings tried", 2 * len(seen) + 4 * EXAMPLES)
    count("elements added", added)
    assert added == 0
