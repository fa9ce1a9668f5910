"""Saved web pages: text, and what they declare."""

import json
from pathlib import Path

import pytest

from generator.model import Article
from generator.reading import read

BODY = [
    "The two sides met in the capital on Monday and agreed to hold more talks in June, a spokesman said.",
    "The envoy told reporters that the plan had been sent to both governments, but that no answer had come so far.",
    "Observers say that the border has been quiet since the spring, although the army has not left the bridge.",
]
TEXT = "".join(f"<p>{p}</p>" for p in BODY)


@pytest.fixture
def page(tmp_path: Path):
    def make(head: str, body: str, name: str = "page.html") -> Article:
        path = tmp_path / name
        path.write_text(f"<!DOCTYPE html><html lang=en><head>{head}</head><body>{body}</body></html>", "utf-8")
        return read(path)

    return make


def test_text_and_declarations_are_read(page):
    head = (
        "<title>Envoys agree to more talks | World | The Example</title>"
        '<meta property="og:site_name" content="The Example">'
        '<meta property="article:published_time" content="2014-03-30T23:10Z">'
        '<link rel="canonical" href="https://example.org/talks">'
    )
    article = page(
        head, f"<nav><a>Home</a><a>World</a></nav><article><h1>Envoys agree to more talks</h1>{TEXT}</article>"
    )
    assert list(article.paragraphs) == BODY
    assert (article.title, article.outlet, article.published) == (
        "Envoys agree to more talks",
        "The Example",
        "2014-03-30",
    )
    assert article.url == "https://example.org/talks"
    assert "Home" in " ".join(line.text for line in article.removed)


def test_json_ld_is_read(page):
    record = {
        "@graph": [
            {
                "@type": "NewsArticle",
                "headline": "Envoys agree &amp; go on",
                "datePublished": "2014-03-30",
                "author": [{"name": "Jane Doe"}],
                "publisher": {"name": "The Example"},
            }
        ]
    }
    article = page(f'<script type="application/ld+json">{json.dumps(record)}</script>', f"<article>{TEXT}</article>")
    assert (article.title, article.outlet, article.published) == ("Envoys agree & go on", "The Example", "2014-03-30")
    assert article.authors == ("Jane Doe",)


def test_a_date_that_is_only_shown_is_found(page):
    article = page(
        "<title>Envoys agree</title>", f"<article><h1>Envoys agree</h1><p>Published 30 March 2014</p>{TEXT}</article>"
    )
    assert article.published == "2014-03-30"


def test_deep_nesting_loses_no_text(page):
    article = page("<title>Envoys agree to more talks</title>", "<div>" * 3000 + TEXT)
    assert list(article.paragraphs) == BODY


@pytest.mark.parametrize("junk", ['<a href="' * 20_000, "<!--" * 50_000, "<![x" * 20_000, "<" * 100_000])
def test_what_opens_and_never_closes_costs_no_time(page, junk):
    article = page("<title>Envoys agree to more talks</title>", TEXT + junk)
    assert BODY[0] in article.paragraphs


def test_a_page_without_an_ending_is_recognised(page):
    assert list(page("<title>Envoys agree</title>", f"<article>{TEXT}</article>", name="page").paragraphs) == BODY


def test_credits_and_sign_offs_leave_the_text(page):
    article = page(
        "<title>Envoys agree</title>", f"<article><h1>Envoys agree</h1>{TEXT}<p>ab/cd (dpa, AFP)</p></article>"
    )
    assert list(article.paragraphs) == BODY
    assert article.agencies == ("dpa", "AFP")


def test_a_standfirst_that_the_page_marks_as_such_opens_the_text(page):
    lead = "Ministers leave the city without a date, and the army keeps the bridge"
    top = f'<h1>Envoys agree to more talks</h1><p class="story-standfirst">{lead}</p><p class="byline">By Jane Doe</p>'
    article = page("<title>Envoys agree to more talks</title>", f"<article>{top}{TEXT}</article>")
    assert list(article.paragraphs) == [lead, *BODY]


@pytest.mark.parametrize("section", ["World", ["World", "Asia"]])
def test_json_ld_names_the_section(page, section):
    record = {"@type": "NewsArticle", "headline": "Envoys agree to more talks", "articleSection": section}
    article = page(f'<script type="application/ld+json">{json.dumps(record)}</script>', f"<article>{TEXT}</article>")
    assert article.section == "World"


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ('<p class="byline">By Jane Doe</p>', ("Jane Doe",)),
        ('<div class="meta byline">By Jane Doe and John Roe</div>', ("Jane Doe", "John Roe")),
        ('<p class="byline">Staff</p>', ()),
        ('<p class="bystander">By Jane Doe</p>', ()),
    ],
)
def test_a_line_that_markup_calls_a_byline_names_the_authors(page, line, authors):
    article = page("", f"<article><h1>Envoys agree to more talks</h1>{line}{TEXT}</article>")
    assert article.authors == authors


def test_links_side_by_side_are_told_apart_in_the_log_and_words_stay_whole(page):
    links = "<div><a>Ferries sail again</a><a>Budget talks go on</a></div><p><b>S</b>hare <a>wid</a>ely</p>"
    article = page("", f"<article><h1>Envoys agree to more talks</h1>{TEXT}</article>{links}")
    log = [line.text for line in article.removed]
    assert "Ferries sail again Budget talks go on" in log
    assert "Share widely" in log


@pytest.mark.parametrize(
    "spoilt",
    [
        "<div>" * 300,
        "<b>" * 5000,
        "<!-- ",
        "<![ IGNORE [",
        "<![CDATA[",
        "\0",
        "<frameset>",
        f'<i title="{"x " * 100_000}">',
    ],
)
@pytest.mark.parametrize("after", [0, 2])
def test_text_that_a_parser_cuts_off_or_loses_is_read_all_the_same(page, spoilt, after):
    rows = [f"<p>{paragraph}</p>" for paragraph in BODY]
    article = page("", f"<h1>Envoys agree</h1>{''.join(rows[:after])}{spoilt}{''.join(rows[after:])}")
    assert [paragraph for paragraph in article.paragraphs if paragraph in BODY] == BODY


@pytest.mark.parametrize("ending", ["html", "xhtml"])
def test_entities_are_not_expanded_and_bring_in_no_file(tmp_path: Path, ending):
    (tmp_path / "secret").write_text("a secret of the system")
    swelling = "".join(f"<!ENTITY e{n + 1} '{f'&e{n};' * 10}'>" for n in range(9))
    outer = f"<!ENTITY e0 'lol'>{swelling}<!ENTITY out SYSTEM 'file://{tmp_path}/secret'>"
    path = tmp_path / f"page.{ending}"
    body = f"<h1>Envoys agree</h1><p>It holds &e9; and &out; too.</p>{TEXT}"
    path.write_text(f"<?xml version='1.0'?><!DOCTYPE html [{outer}]><html><body>{body}</body></html>")
    article = read(path)
    everything = [article.title, *article.paragraphs, *(line.text for line in article.removed)]
    assert list(article.paragraphs)[-3:] == BODY
    assert sum(map(len, everything)) < 2000
    assert "secret of the system" not in " ".join(everything)


def test_pictures_of_many_megabytes_inside_a_page_do_not_hide_its_text(page):
    article = page("", f'<h1>Envoys agree</h1><img src="data:image/png;base64,{"iVBORw0K" * 1_000_000}">{TEXT}')
    assert list(article.paragraphs) == BODY
    assert not any("characters were read" in note for note in article.notes)


def test_open_marked_sections_are_passed_over(page):
    assert list(page("", f"<h1>Envoys agree</h1>{'<![' * 10_000}]]>{TEXT}").paragraphs) == BODY
