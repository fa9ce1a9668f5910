"""Article text stays text in HTML, YAML, JSON, SVG, CSV, addresses and the names of files."""

import csv
import html
import io
import json
import re
from xml.etree import ElementTree as ET

import pytest
import yaml
from built import site_markdown
from hostile_words import HOSTILE
from hypothesis import given, settings
from hypothesis import strategies as st
from inert import Tree, with_commonmark

from generator.publishing.escaping import address, clean, csv_cell, front_matter, json_line, name_slug, slug
from generator.publishing.escaping import html as for_html
from generator.publishing.pictures.drawing import Drawing, figure

EXAMPLES = 1_500
FORMULA = tuple("=+-@＝＋－＠")


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=HOSTILE)
def test_an_element_or_attribute_of_html_holds_the_text(text: str) -> None:
    escaped = for_html(text)
    for quote in "\"'":
        tree = Tree(f"<p title={quote}{escaped}{quote}>{escaped}</p>")
        assert tree.elements == [("p", (("title", clean(text)),))]
        assert tree.words == clean(text)
    assert not set("<>\"'") & set(escaped)


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=HOSTILE)
def test_front_matter_holds_the_text_escaped_for_html(text: str) -> None:
    written = front_matter({"title": text, "tags": (text,), "source": {"outlet": text}})
    found = re.fullmatch(r"^-{3}[ \t]*\n(.*?\n)(?:\.{3}|-{3})[ \t]*\n(.*)", written, re.DOTALL)
    assert found
    assert found[2] == ""
    for loader in (yaml.SafeLoader, yaml.CSafeLoader):
        values = yaml.load(found[1], Loader=loader)
        assert html.unescape(values["title"]) == clean(text)
        assert not set("<>\"'") & set(values["title"])
        assert values["tags"] == [values["title"]] == [values["source"]["outlet"]]


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=HOSTILE)
def test_json_holds_the_text_in_one_line(text: str) -> None:
    line = json_line({"text": text, text: [text]})
    whole = re.sub("[\ud800-\udfff]", "\ufffd", json.loads(json.dumps(text)))
    assert json.loads(line) == {"text": whole, whole: [whole]}
    assert len(line.splitlines()) == 1
    line.encode()


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=HOSTILE)
def test_a_cell_holds_the_text_and_no_spreadsheet_takes_it_for_a_formula(text: str) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow(["x", csv_cell(text), "y"])
    ((before, cell, after),) = csv.reader(io.StringIO(out.getvalue(), newline=""))
    assert (before, after) == ("x", "y")
    assert cell.replace("'", "") == clean(text).replace("'", "")
    for separator in (None, ";"):
        for part in cell.split(separator) if separator else [cell]:
            assert not part.strip(" \"'" if separator and part is not cell else "").startswith(FORMULA) or "'" in part


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("x;=1+1", "x;'=1+1"),
        ('x; "@SUM(1)', "x; \"'@SUM(1)"),
        ("talks; a plan", "talks; a plan"),
        ("1 - 2", "1 - 2"),
    ],
)
def test_a_formula_is_marked_where_a_cell_begins(text: str, cell: str) -> None:
    assert csv_cell(text) == cell


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=HOSTILE)
def test_a_picture_holds_the_text_and_no_element_more(text: str) -> None:
    assert _shapes(text) == _shapes("Qz")
    drawn = _drawn(text)
    told = [*ET.fromstring(drawn).itertext()]  # noqa: S314 - it is our own
    assert set(filter(None, told)) <= {clean(text)}
    for render in (site_markdown, with_commonmark):
        assert Tree(render(f"{drawn}\n\nx")).words.split() == [*"".join(told).split(), "x"]


def _drawn(text: str) -> str:
    drawing = Drawing(height=20)
    drawing.text(1, 2, text)
    return figure(drawing, name="x-picture", title=text, description=text, caption=text)


def _shapes(text: str) -> list[tuple[str, tuple[tuple[str, str | None], ...]]]:
    return Tree(site_markdown(f"{_drawn(text)}\n\nx")).elements


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)", "data:text/html,x", "//x.example", "http://[", "http://u:p@x.example/",
    "ftp://x.example",
        "http://x.example:99999/", "http://a．b/", "http://x\u2100.example/", "http://", "", None, "x.example",
    "http:///x", "http://u@x.example", "http://x_y.example", "http://.x", f"http://{'x' * 254}/",
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


@settings(max_examples=EXAMPLES, deadline=None)
@given(url=st.text() | HOSTILE.map("https://x.example/{}".format) | HOSTILE.map("https://x.example?{}".format))
def test_an_address_cannot_leave_its_attribute(url: str) -> None:
    safe = address(url)
    assert safe is None or re.fullmatch(r"https?://[\w./?=;,:&+~%-]*", safe, re.ASCII)
    if safe:
        made = Tree(f'<a href="{safe}" rel="x">').elements
        assert made == [("a", (("href", html.unescape(safe)), ("rel", "x")))]


def test_a_text_file_named_like_a_page_keeps_its_name() -> None:
    assert slug("summit-in-oslo.txt") == "summit-in-oslo"
    assert name_slug("Anna Berg") == "anna-berg"


NAMES = [
    "a b.txt", "a-b.txt", "A-B.txt", "a_b.txt", "a#b.txt", "a?b.txt", "a%b.txt", "a'b.txt", 'a"b.txt',
    "a-b.html", "a-b.md",
    "a/b.txt", "é.txt", "e\u0301.txt", "مرحبا.txt", "\u202ea.txt", "con.txt", "NUL.txt", "index.txt",
    "com1.txt", ".txt", "-.txt",
    "x" * 251 + ".txt", "x" * 250 + "y.txt", "\udcff.txt", "a-b", "a.b.txt",
    "prn.txt", "aux.txt", "com0.txt", "lpt9.txt", "com1.md", "aux.html",
]  # fmt: skip


def test_file_names_give_distinct_portable_slugs() -> None:
    slugs = [slug(name) for name in NAMES]
    assert len({s.casefold() for s in slugs}) == len(NAMES)
    assert all(re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", s) and len(s) <= 80 for s in slugs)
    assert not {"con", "nul", "com1", "index", "prn", "aux", "com0", "lpt9"} & set(slugs)


@settings(max_examples=EXAMPLES, deadline=None)
@given(names=st.sets(st.text(min_size=1, max_size=30) | HOSTILE.filter(bool), max_size=8))
def test_any_names_give_distinct_portable_slugs(names: set[str]) -> None:
    slugs = {slug(f"{name}.txt") for name in names}
    assert len(slugs) == len(names)
    for made in (*slugs, *map(name_slug, names)):
        assert re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", made)
        assert len(made) <= 80
