"""Every kind of page is read and used by everyone: axe finds nothing, the keyboard suffices, nothing is hidden.

axe runs through the browser's own door for debuggers, so that pages keep their Content-Security-Policy while it looks.
"""

import re
from itertools import pairwise
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from markup import pages
from opening import Visit
from playwright.sync_api import Locator, Page, expect
from projects import HEADLINE, KINDS, ONCE

pytestmark = pytest.mark.browser
# Lightness by the formula of WCAG 2, of the text of each kind and of what lies behind it. axe leaves out text that
# something lies over, such as a citation under the larger place that takes a finger.
CONTRASTS = """selector => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true })
  const known = new Map()
  const paint = colours => {
    const key = colours.join()
    if (known.has(key)) return known.get(key)
    for (const colour of colours) { canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1) }
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(v => {
      v /= 255
      return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
    })
    known.set(key, 0.2126 * r + 0.7152 * g + 0.0722 * b)
    return known.get(key)
  }
  return [...document.querySelectorAll(selector)].map(element => {
    const behind = []
    for (let e = element; e; e = e.parentElement) behind.unshift(getComputedStyle(e).backgroundColor)
    const [a, b] = [paint(["#fff", ...behind]), paint([...behind, getComputedStyle(element).color])]
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
  })
}"""
TEXT = "article :is(h1, h2, h3, p, li, td, th, a, small, figcaption), header .md-ellipsis, .md-tabs__link"
PLAIN_LINKS = """() => {
  const links = document.querySelectorAll("article a[href]:not(.headerlink, .footnote-backref)")
  return [...links].filter(a => {
    const style = getComputedStyle(a)
    const framed = a.hash.startsWith("#fn:") && parseFloat(style.borderTopWidth) > 0
    return !framed && style.textDecorationLine !== "underline"
  }).map(a => a.outerHTML)
}"""
# Where the focus cannot be seen: what holds it has no outline, or lies off the screen or under something else.
UNSEEN = """() => {
  const places = [...document.querySelectorAll("article a[href], article [tabindex='0'], .md-tabs a, footer a[href]")]
  return places.filter(e => e.checkVisibility({ visibilityProperty: true })).filter(e => {
    e.focus()
    const style = getComputedStyle(e)
    const box = e.getClientRects()[0]
    const over = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2
    return document.activeElement !== e || !outlined || !over || !(e.contains(over) || over.contains(e))
  }).map(e => e.outerHTML.slice(0, 200))
}"""


def violations(page: Page) -> list[str]:
    """Return what axe objects to, with the first place of each rule."""
    found = Axe().run(page).response["violations"]
    return [f"{rule['id']} ({len(rule['nodes'])}): {rule['nodes'][0]['html'][:200]}" for rule in found]


def test_every_page_is_of_a_kind_that_is_looked_at(site: Path, paths: dict[str, str]) -> None:
    assert len(set(paths.values())) == len(KINDS)
    rest = {re.sub(r"^(briefings|actors)/(?!index\.html$).*", r"\1", path) for path in pages(site)}
    assert rest - {"briefings", "actors"} <= set(paths.values())


def test_axe_finds_nothing_on_a_wide_screen_in_light_colours(shown: Page) -> None:
    assert violations(shown) == []


def test_axe_finds_nothing_on_a_phone_in_dark_colours(held: Page) -> None:
    assert violations(held) == []


def test_axe_notices_what_is_wrong(visit_many: Visit) -> None:
    page = visit_many("method.html")
    page.evaluate(
        "document.querySelector('article').append(document.createElement('h6'), document.createElement('img'))"
    )
    assert any(found.startswith("image-alt") for found in violations(page))
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out(shown: Page, scheme: str) -> None:
    shown.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    expect(shown.locator("body")).to_have_attribute("data-md-color-scheme", "default" if scheme == "light" else "slate")
    background = shown.evaluate(
        "getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number)"
    )
    assert (sum(background) / 3 > 128) == (scheme == "light")
    contrasts = shown.evaluate(CONTRASTS, TEXT)
    assert len(contrasts) > 5
    assert min(contrasts) >= 4.5


def test_a_page_has_one_headline_one_main_part_and_named_landmarks(shown: Page) -> None:
    expect(shown.locator("h1")).to_have_count(1)
    for role in ["main", "banner", "contentinfo"]:
        expect(shown.get_by_role(role)).to_have_count(1)
    names = shown.evaluate(
        "[...document.querySelectorAll('nav')].map(nav => nav.ariaLabel || nav.getAttribute('aria-labelledby'))"
    )
    assert all(names)
    levels = shown.evaluate(
        "[...document.querySelectorAll('article :is(h1, h2, h3, h4, h5, h6)')].map(h => +h.tagName[1])"
    )
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_links_are_told_by_more_than_colour(shown: Page) -> None:
    assert shown.evaluate(PLAIN_LINKS) == []


def test_nothing_is_collapsed(shown: Page) -> None:
    expect(shown.locator("article details:not([open]), article [hidden]")).to_have_count(0)


def test_focus_is_seen_wherever_it_goes(shown: Page) -> None:
    shown.keyboard.press("Tab")
    assert shown.evaluate(UNSEEN) == []


def tab_to(page: Page, target: Locator, most: int = 80) -> None:
    """Press the tabulator until something holds the focus, as a reader without a mouse does."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate("e => e === document.activeElement"):
            expect(target).to_be_in_viewport()
            return
    pytest.fail(f"not reached: {target}")


@ONCE
def test_the_keyboard_leads_from_home_to_a_sentence_and_back(visit: Visit) -> None:
    page = visit("index.html")
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('article').contains(document.activeElement)")

    page.reload()
    tab_to(page, page.locator(".md-tabs").get_by_role("link", name="Briefings"))
    page.keyboard.press("Enter")
    expect(page.locator(".md-content h1")).to_contain_text("All briefings")

    tab_to(page, page.locator(".md-search__input"))
    page.keyboard.type(HEADLINE)
    result = page.locator(".md-search-result__link").first
    expect(result).to_have_attribute("href", re.compile(r"\?h=.*solution$"))  # the last word that was typed
    page.keyboard.press("ArrowDown")
    expect(result).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".md-content h1")).to_contain_text(HEADLINE)

    citation = page.locator("article .footnote-ref").first
    tab_to(page, citation)
    page.keyboard.press("Enter")
    expect(page.locator(".footnote li:target")).to_be_in_viewport()
    tab_to(page, page.locator(".footnote li:target .footnote-backref").first)
    page.keyboard.press("Enter")
    expect(page.locator(":target > .footnote-ref")).to_be_in_viewport()


@ONCE
def test_the_tabulator_shows_where_it_is_at_each_step(visit: Visit, page_path: str) -> None:
    seen = """() => {
      const e = document.activeElement
      return [e, e.nextElementSibling, e.closest(".md-search__inner")].some(shown => {
        if (!shown) return false
        const box = shown.getBoundingClientRect(), style = getComputedStyle(shown)
        const framed = style.outlineStyle !== "none" || shown.matches(".md-search__inner")
        return framed && box.width > 4 && box.height > 4 && shown.checkVisibility({ opacityProperty: true })
      })
    }"""
    page = visit(page_path, reduced_motion="reduce")
    for _ in range(40):
        page.keyboard.press("Tab")
        assert page.evaluate(seen), page.evaluate("document.activeElement.outerHTML.slice(0, 200)")
