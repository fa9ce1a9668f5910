"""Every kind of page is read on a phone, and every briefing on paper."""

import re
from pathlib import Path

import pytest
from opening import Visit, serving, visiting
from playwright.sync_api import Browser, Page, expect
from projects import ONCE

pytestmark = pytest.mark.browser
WIDE = """() => [document.documentElement, ...document.querySelectorAll(".md-typeset__scrollwrap")]
    .filter(e => e.scrollWidth > e.clientWidth).map(e => e.outerHTML.slice(0, 200))"""
# Sizes of all text that is shown, in CSS pixels; a picture's letters are as large as the picture is drawn.
SMALL = """least => [...document.querySelectorAll("body *")].filter(e => {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.data.trim())) return false
    if (!e.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
    const scale = e.ownerSVGElement ? e.getScreenCTM().a : 1
    const size = parseFloat(getComputedStyle(e).fontSize) * scale
    return size > 0 && size < least - 0.01  // none: an icon stands in place of the text
}).map(e => getComputedStyle(e).fontSize + " " + e.outerHTML.slice(0, 150))"""
# Links that are all that their block holds, or all of its first line; those inside a sentence are as high as its lines.
LOW = """() => [...document.querySelectorAll("article a[href]:not(.headerlink), footer a[href]")].filter(a => {
    const block = a.closest("p, li, td, h2, h3, strong, nav")
    const alone = block && (block.textContent.trim() === a.textContent.trim() || a.closest(".crumbs, .tags"))
    const box = a.getBoundingClientRect()
    return alone && !a.hash.startsWith("#fn") && box.height > 0 && box.height < 23.9
}).map(a => a.getBoundingClientRect().height + " " + a.outerHTML.slice(0, 150))"""
PAGE = re.compile(rb"/Type\s*/Page\b")
FLOORS = """([selector, least]) => [...document.querySelectorAll(selector)]
    .filter(e => e.checkVisibility() && parseFloat(getComputedStyle(e).fontSize) * 0.75 < least - 0.01)
    .map(e => getComputedStyle(e).fontSize + " " + e.outerHTML.slice(0, 150))"""


def test_no_page_scrolls_sideways_on_a_phone(held: Page) -> None:
    held.wait_for_load_state("load")
    assert held.evaluate(WIDE) == []


def test_text_on_a_phone_is_large_enough_to_read(held: Page) -> None:
    assert held.evaluate(SMALL, 11) == []


def test_links_that_stand_alone_take_a_finger(held: Page) -> None:
    assert held.evaluate(LOW) == []


def papers(page: Page) -> int:
    """Return how many sheets of A4 a page takes."""
    return len(PAGE.findall(page.pdf(format="A4")))


@ONCE
def test_every_briefing_prints_on_three_pages_at_most(visit: Visit, site: Path, address: str) -> None:
    page = visit("index.html")
    files = sorted(file.name for file in (site / "briefings").glob("*.html") if file.name != "index.html")
    assert len(files) > 25
    numbers = {}
    for name in files:
        page.goto(f"{address}/briefings/{name}")
        numbers[name] = papers(page)
    assert {name: number for name, number in numbers.items() if not 1 <= number <= 3} == {}


def test_a_briefing_with_the_whole_text_prints_on_three_pages_too(
    browser: Browser, small: Path, page_path: str
) -> None:
    with serving(small / "site") as address, visiting(browser, address) as visit:
        page = visit(page_path)
        expect(page.locator("article")).to_contain_text("sentences, numbered as they are cited")
        assert 1 <= papers(page) <= 3


@ONCE
def test_small_type_on_paper_stays_legible(visit: Visit, paths: dict[str, str]) -> None:
    for kind in ["the seed's briefing", "the longest briefing", "the shortest briefing"]:
        page = visit(paths[kind])
        page.emulate_media(media="print")
        assert page.evaluate(FLOORS, ["article :is(p, li, td, blockquote):not(.footnote *, .meta, .tags *)", 7.5]) == []
        assert page.evaluate(FLOORS, [".bottom-line p, #key-points + ul li", 8.5]) == []
        assert page.evaluate(FLOORS, [".footnote li, .footnote p", 7.5]) == []
        for selector in [".md-header", ".md-tabs", ".md-sidebar--secondary", ".md-footer", ".neighbours", ".crumbs"]:
            for part in page.locator(selector).all():
                expect(part).to_be_hidden()
