"""The site in a real browser, over http and from disk without a network."""

import re

import pytest
from opening import Visit, ask
from playwright.sync_api import expect
from projects import ONCE

pytestmark = pytest.mark.browser


def test_search_finds_the_briefing_opens_it_and_marks_the_word(visit: Visit, page_path: str) -> None:
    page = visit("index.html")
    for words in ["residence", '"Russian-speaking"', '"Lavrov"', '"30 March 2014"', "residen", "Lavr"]:
        ask(page, words)
        expect(page.locator(f'.md-search-result__item a[href*="{page_path}"]').first).to_be_visible()
    ask(page, "xylophone", found=False)
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")
    ask(page, "Lavrov")
    page.locator(f'.md-search-result__item a[href*="{page_path}?h=lavrov"]').first.click()
    expect(page.locator("article mark").first).to_have_text(re.compile("Lavrov", re.IGNORECASE))


def test_the_browsers_own_worker_is_used_where_it_can_be(visit: Visit) -> None:
    page = visit("index.html")
    assert page.evaluate("Worker === window.IFrameWorker") == page.url.startswith("file:")


@ONCE
def test_pointing_at_a_citation_shows_its_sentence(visit: Visit, page_path: str) -> None:
    page = visit(page_path)
    citation = page.locator("article .footnote-ref").first
    target = (citation.get_attribute("href") or "").removeprefix("#")
    sentence = page.locator(f'[id="{target}"] p').first.evaluate("p => p.firstChild.textContent.trim()")
    assert len(sentence.split()) > 3
    citation.hover()
    expect(page.locator(".md-tooltip2--active")).to_contain_text(sentence)


def test_a_citation_leads_to_its_sentence_and_back(visit: Visit, page_path: str) -> None:
    page = visit(page_path)
    page.locator("article .footnote-ref").first.click()
    expect(page.locator(".footnote li:target")).to_be_in_viewport()
    page.locator(".footnote li:target .footnote-backref").first.click()
    expect(page.locator(":target > .footnote-ref")).to_be_in_viewport()


@ONCE
def test_a_citation_shows_the_number_of_its_sentence(visit: Visit, page_path: str) -> None:
    page = visit(page_path)
    wrong = """() => [...document.querySelectorAll("article .footnote-ref")]
        .filter(a => a.hash !== "#fn:" + a.textContent).map(a => a.outerHTML)"""
    assert page.evaluate(wrong) == []
    assert page.locator("article .footnote-ref").count() > 5


@ONCE
def test_a_readers_choice_of_colours_is_kept(visit: Visit) -> None:
    page = visit("index.html", color_scheme="light")
    for name in ["Switch to light colours", "Switch to dark colours"]:
        page.locator(f'label[title="{name}"]').click()
    for _ in range(2):
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.reload()


@ONCE
def test_paper_shows_the_text_and_the_sources_without_the_navigation(visit: Visit, page_path: str) -> None:
    page = visit(page_path)
    page.emulate_media(media="print")
    for selector in [".md-header", ".md-tabs", ".md-sidebar--secondary", ".md-footer", ".headerlink >> nth=0"]:
        expect(page.locator(selector)).to_be_hidden()
    expect(page.locator("article h1")).to_be_visible()
    expect(page.locator("article .footnote li").first).to_be_visible()


@ONCE
def test_paper_shows_addresses(visit: Visit, page_path: str) -> None:
    page = visit(page_path)
    page.emulate_media(media="print")
    shown = """() => { const a = document.createElement("a"); a.href = "https://example.org/x"; a.textContent = "source"
        document.querySelector("article").append(a); return getComputedStyle(a, "::after").content }"""
    assert "https://example.org/x" in page.evaluate(shown)
