"""The site in a real browser, over http and from disk without a network."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

Visit = Callable[..., Page]
pytestmark = pytest.mark.browser
PAGES = ["index.html", "briefings/index.html", "tags.html", "method.html", "adding-articles.html"]
PHONE = {"viewport": {"width": 412, "height": 915}}
# Lightness by the formula of WCAG 2, of the text of each kind and of what lies behind it.
CONTRASTS = """selector => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })
  const paint = colours => {
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1) }
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(v => {
      v /= 255
      return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  return [...document.querySelectorAll(selector)].map(element => {
    const behind = []
    for (let e = element; e; e = e.parentElement) behind.unshift(getComputedStyle(e).backgroundColor)
    const [a, b] = [paint(["#fff", ...behind]), paint([...behind, getComputedStyle(element).color])]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  })
}"""


def search(page: Page, words: str) -> Page:
    """Type words into the search box as a reader does."""
    page.locator(".md-search__input").click()
    page.keyboard.type(words, delay=10)
    return page


@pytest.mark.parametrize(
    "words", ["Lavrov", "residence", '"Russian-speaking"', '"Lavrov"', '"30 March 2014"', "residen", "Lavr"]
)
def test_search_finds_the_briefing(visit: Visit, page_path: str, words: str) -> None:
    page = search(visit("index.html"), words)
    found = page.locator(f'.md-search-result__item a[href*="{page_path}"]')
    expect(found.first).to_be_visible()


def test_search_says_when_nothing_is_found(visit: Visit) -> None:
    page = search(visit("index.html"), "xylophone")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")


def test_a_found_page_opens_and_marks_the_word(visit: Visit, page_path: str) -> None:
    page = search(visit("index.html"), "Lavrov")
    page.locator(f'.md-search-result__item a[href*="{page_path}?h=lavrov"]').first.click()
    expect(page.locator("article mark").first).to_have_text(re.compile("Lavrov", re.IGNORECASE))


def test_the_browsers_own_worker_is_used_where_it_can_be(visit: Visit) -> None:
    page = visit("index.html")
    assert page.evaluate("Worker === window.IFrameWorker") == page.url.startswith("file:")


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


def test_a_citation_shows_the_number_of_its_sentence(visit: Visit, page_path: str) -> None:
    page = visit(page_path)
    wrong = """() => [...document.querySelectorAll("article .footnote-ref")]
        .filter(a => a.hash !== "#fn:" + a.textContent).map(a => a.outerHTML)"""
    assert page.evaluate(wrong) == []
    assert page.locator("article .footnote-ref").count() > 5


def test_no_page_scrolls_sideways_on_a_phone(visit: Visit, page_path: str) -> None:
    for path in [*PAGES, page_path]:
        page = visit(path, **PHONE)
        page.wait_for_load_state("load")
        wide = """() => [document.documentElement, ...document.querySelectorAll(".md-typeset__scrollwrap")]
            .filter(e => e.scrollWidth > e.clientWidth).map(e => e.outerHTML.slice(0, 200))"""
        assert page.evaluate(wide) == [], path


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_in_light_and_in_dark(visit: Visit, page_path: str, scheme: str) -> None:
    for path in [*PAGES, page_path]:
        page = visit(path, color_scheme=scheme, reduced_motion="reduce")
        background = page.evaluate(
            "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
        )
        assert (sum(background) / 3 > 128) == (scheme == "light")
        contrasts = page.evaluate(
            CONTRASTS, "article :is(h1, h2, p, li, td, th, a), header .md-ellipsis, .md-tabs__link"
        )
        assert len(contrasts) > 5
        assert min(contrasts) >= 4.5, path


def test_a_readers_choice_of_colours_is_kept(visit: Visit) -> None:
    page = visit("index.html", color_scheme="light")
    for name in ["Switch to light colours", "Switch to dark colours"]:
        page.locator(f'label[title="{name}"]').click()
    for _ in range(2):
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.reload()


def test_links_and_citations_are_told_by_more_than_colour(visit: Visit, page_path: str) -> None:
    page = visit(page_path)
    plain = """() => [...document.querySelectorAll("article a[href]:not(.headerlink, .footnote-backref)")].filter(a => {
        const style = getComputedStyle(a)
        const framed = a.matches(".footnote-ref") && parseFloat(style.borderTopWidth) > 0
        return !framed && style.textDecorationLine !== "underline"
    }).map(a => a.outerHTML)"""
    assert page.evaluate(plain) == []


def test_the_keyboard_reaches_citations_and_shows_where_it_is(visit: Visit, page_path: str) -> None:
    page = visit(page_path)
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.footnote-ref')"):
            break
    outline = page.evaluate(
        "(s => [s.outlineStyle, parseFloat(s.outlineWidth)])(getComputedStyle(document.activeElement))"
    )
    assert page.evaluate("document.activeElement.className").startswith("footnote-ref")
    assert outline[0] != "none"
    assert outline[1] >= 2


def test_paper_shows_the_text_and_the_sources_without_the_navigation(visit: Visit, page_path: str) -> None:
    page = visit(page_path)
    page.emulate_media(media="print")
    for selector in [".md-header", ".md-tabs", ".md-sidebar--secondary", ".md-footer", ".headerlink >> nth=0"]:
        expect(page.locator(selector)).to_be_hidden()
    expect(page.locator("article h1")).to_be_visible()
    expect(page.locator("article .footnote li").first).to_be_visible()


def test_paper_shows_addresses(visit: Visit, page_path: str) -> None:
    page = visit(page_path)
    page.emulate_media(media="print")
    shown = """() => { const a = document.createElement("a"); a.href = "https://example.org/x"; a.textContent = "source"
        document.querySelector("article").append(a); return getComputedStyle(a, "::after").content }"""
    assert "https://example.org/x" in page.evaluate(shown)
