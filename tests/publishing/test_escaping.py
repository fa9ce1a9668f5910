"""Article text stays text: in Markdown, YAML, addresses and file names."""

import html
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser

import pytest
import yaml
from built import bold_markdown, site_markdown
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from jinja2 import TemplateRuntimeError
from markdown_it import MarkdownIt

from generator.publishing.escaping import Markdown, address, clean, finalize, front_matter, markdown, slug

EXAMPLES = 1_500
HARMLESS = "Qz"
PAGE = """\
# {}

{}

{} · {} ({}, {})

- {}
- {}[^1]
    - {}: {}

1. {}

| A | B |
| --- | --- |
| {} | {}[^1] |

> “{}”[^1]

— {}

<div markdown="1">

{}[^1]
{}

</div>

**[{}](page.md)**

**{}:** {}

[^1]: Sentence 1: {}
[^2]: Sentence 2: {}
"""
FRAGMENTS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "<![CDATA[", "<![ IGNORE [", "</div>",
    "<?php", "javascript:alert(1)", "[x](javascript:alert(1))", "![x](http://x.example/x.png)", "[x]: http://x.example",
    "{: onclick=alert(1) }", "{ #id .class }", "{{ config }}", "{% raw %}", "[^1]", "[^1]: x", "*[US]: x",
    "--8<-- \"x\"",
    "!!! note", "??? note", "=== \"x\"", "///", "///Footnotes Go Here///", ":::", "```", "~~~", "    ", "\t",
    "| a | b |",
    "| --- |", "---", "***", "===", "- [x] ", "1. ", "1986. ", "A. ", "iv) ", "#", "# ", "> ", "+ ", "* ",
    "_x_", "**x**",
    "`x`", "$x$", "$$", "^x^", "~x~", "==x==", "++x++", "\\", "\\*", "&amp;", "&lt;", "&#60;", "&", ";",
    "http://x.example",
    "https://", "www.x.example", "x@x.example", "mailto:x", "@user", "#12", "!12", "?12", ":smile:", ":", "(c)", "(tm)",
    "0123456789abcdef0123456789abcdef01234567", "[TOC]", "[[x]]", "{x}", "\u0002", "\u0003", "\u0002klzzwxh:0\u0003",
    "\u202e", "\u200b", "\ufeff", "\u2028", "\x85", "\x0c", "\ud800", "\U000e0041", "\x00", "x", "a b",
    "Kerry", "100,000",
    "!", "?", "...", "--", "“x”", "'", '"', "\n", "\n\n", "\r\n", "__config", "</title>", "٣. ", "½",
]  # fmt: skip
HOSTILE = st.lists(st.sampled_from(FRAGMENTS), max_size=8).map("".join) | st.text(max_size=40)


class Tree(HTMLParser):
    """The elements of some HTML with their attributes, and its text; a heading's own id follows its words."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        of_heading = ("id", "href") if ("class", "headerlink") in attrs else ("id",)
        self.elements.append((tag, tuple((key, value) for key, value in attrs if key not in of_heading)))

    def handle_data(self, data: str) -> None:
        self.words += data


def with_commonmark(text: str) -> str:
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)


def words(tree: Tree) -> str:
    return re.sub(r"\s", "", tree.words)


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=HOSTILE)
def test_text_reads_the_same_and_makes_nothing_on_the_site(text: str) -> None:
    assert_inert(text, site_markdown)


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=HOSTILE)
def test_text_reads_the_same_and_makes_nothing_in_commonmark(text: str) -> None:
    assert_inert(text, with_commonmark)


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=HOSTILE)
@example(text="_x_" + "01234567" * 5)
def test_text_reads_the_same_and_makes_nothing_with_many_more_extensions(text: str) -> None:
    assert_inert(text, bold_markdown)


def assert_inert(text: str, render: Callable[[str], str]) -> None:
    assume(clean(text))
    expected = tree_of_harmless(render)
    got = Tree(render(PAGE.replace("{}", markdown(text))))
    assert got.elements == expected.elements
    assert words(got) == words(expected).replace(HARMLESS, re.sub(r"\s", "", clean(text)))


@cache
def tree_of_harmless(render: Callable[[str], str]) -> Tree:
    return Tree(render(PAGE.replace("{}", HARMLESS)))


@pytest.mark.parametrize(
    "text",
    [
        "Kerry's plan for 100,000 troops, 2.5% of GDP (UN) – “now”?",
        "It is unclear; talks at 10:30 a.m. in St. Petersburg, Dr. No said.",
        "“We have absolutely no intention,” he told Russian-speaking viewers...",
    ],
)
def test_usual_text_stays_as_it_is(text: str) -> None:
    assert markdown(text) == text


@given(text=HOSTILE)
def test_cleaning_leaves_one_line_of_visible_whole_characters(text: str) -> None:
    cleaned = clean(text)
    assert cleaned == clean(cleaned) == " ".join(cleaned.split())
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in cleaned)
    assert not re.search("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]", cleaned)
    cleaned.encode()


def test_a_lone_surrogate_becomes_the_replacement_character() -> None:
    assert clean("a\ud800b") == "a\ufffdb"


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=HOSTILE)
def test_front_matter_holds_the_text_escaped_for_html(text: str) -> None:
    written = front_matter({"title": text, "tags": (text,), "source": {"outlet": text}})
    found = re.fullmatch(r"^-{3}[ \t]*\n(.*?\n)(?:\.{3}|-{3})[ \t]*\n(.*)", written, re.DOTALL)
    assert found
    assert found[2] == ""
    values = yaml.safe_load(found[1])
    assert html.unescape(values["title"]) == clean(text)
    assert not set("<>\"'") & set(values["title"])
    assert values["tags"] == [values["title"]] == [values["source"]["outlet"]]


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "data:text/html,x", "//x.example", "http://[", "http://u:p@x.example/",
    "ftp://x.example",
        "http://x.example:99999/", "http://a．b/", "http://x\u2100.example/", "http://", "", None, "x.example",
    "http:///x",
    ],
)  # fmt: skip
def test_only_plain_web_addresses_become_links(url: str | None) -> None:
    assert address(url) is None


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://x.example/a?b=1&c=2", "https://x.example/a?b=1&amp;c=2"),
        ('https://x.example/"><script>', "https://x.example/%22%3E%3Cscript%3E"),
        ("HTTP://X.example/é%zz%20#top", "http://x.example/%C3%A9%25zz%20"),
        ("https://x.example:8080", "https://x.example:8080"),
    ],
)
def test_web_addresses_are_percent_encoded(url: str, safe: str) -> None:
    assert address(url) == safe


@given(url=st.text() | HOSTILE.map("https://x.example/{}".format))
def test_an_address_cannot_leave_its_attribute(url: str) -> None:
    safe = address(url)
    assert safe is None or re.fullmatch(r"https?://[\w./?=;,:&+~%-]*", safe, re.ASCII)


def test_a_text_file_named_like_a_page_keeps_its_name() -> None:
    assert slug("summit-in-oslo.txt") == "summit-in-oslo"


NAMES = [
    "a b.txt", "a-b.txt", "A-B.txt", "a_b.txt", "a#b.txt", "a?b.txt", "a%b.txt", "a'b.txt", 'a"b.txt',
    "a-b.html", "a-b.md",
    "a/b.txt", "é.txt", "e\u0301.txt", "مرحبا.txt", "\u202ea.txt", "con.txt", "NUL.txt", "index.txt",
    "com1.txt", ".txt", "-.txt",
    "x" * 251 + ".txt", "x" * 250 + "y.txt", "\udcff.txt", "a-b", "a.b.txt",
]  # fmt: skip


def test_file_names_give_distinct_portable_slugs() -> None:
    slugs = [slug(name) for name in NAMES]
    assert len({s.casefold() for s in slugs}) == len(NAMES)
    assert all(re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", s) and len(s) <= 80 for s in slugs)
    assert not {"con", "nul", "com1", "index"} & set(slugs)


@given(names=st.sets(st.text(min_size=1, max_size=30), max_size=20))
def test_any_names_give_distinct_slugs(names: set[str]) -> None:
    assert len({slug(f"{name}.txt") for name in names}) == len(names)


def test_a_template_prints_our_own_markdown_as_it_is_and_nothing_else() -> None:
    assert finalize(Markdown("**x**")) == "**x**"
    assert finalize("**x**") == "&ast;&ast;x&ast;&ast;"
    assert finalize(Markdown("**") + "x") == "&ast;&ast;x"
    assert finalize(7) == "7"
    with pytest.raises(TemplateRuntimeError, match="NoneType"):
        finalize(None)
