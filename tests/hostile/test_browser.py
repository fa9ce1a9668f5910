"""Hostile words in a real browser: no script of theirs runs, no request leaves, no element comes up.

The pages are opened without their Content-Security-Policy, so that the escape alone is shown to hold; some with it.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from conftest import Sites
from figures import Count
from opening import Pages, ask, serving
from payloads import MARK
from playwright.sync_api import Browser, Dialog, Page, Route

pytestmark = pytest.mark.browser

# Whatever runs sets the mark, or calls a function that does; an element with the id "hostile" would not be one.
TRAP = """
for (const name of ['alert', 'confirm', 'prompt', 'print', 'open'])
  window[name] = () => { window.hostile = 1 }
"""
# The elements below a node by tag and names of attributes, without pictures and
# without notes on the letters of a name, which are others in the twin.
INVENTORY = """
root => {
  const made = {}
  for (const element of root.querySelectorAll('*')) {
    if (element.closest('figure.picture')) continue
    if (element.localName === 'li' && /^The name “.*” mixes .* letters\\.$/s.test(element.textContent.trim())) continue
    const key = [element.localName, ...element.getAttributeNames().sort()].join(' ')
    made[key] = (made[key] || 0) + 1
  }
  return made
}
"""
PARSED = f"html => ({INVENTORY})(new DOMParser().parseFromString(html, 'text/html'))"
POINT = """
() => document.querySelectorAll('article [title], article a').forEach(
  element => element.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})))
"""
ASKED = (
    "Berg", "script alert", "onerror", "javascript", "window.hostile=1", "<img src=x", "svg", "title", "{{ 7*7 }}",
    "iframe", "&lt;", "[^1]", "\u202e", "base64", "mkdocs.yml", "matching nothing at all", "July", "plan", "boats line",
)  # fmt: skip
# Where a page has several tags, the theme marks what it found at wrong places, and may cut its own mark in two.
CUT_MARK = re.compile(r"[</mark]+( mark)?")
PLACES = (
    "#<img src=x onerror=window.hostile=1>",
    "#fn:1",
    '#"><script>window.hostile=1</script>',
    "?q=<img src=x onerror=window.hostile=1>",
    "?h=<img src=x onerror=window.hostile=1>",
    "#javascript:window.hostile=1",
    "?h=script+onerror#__search",
)
MISSING_PAGES = (
    "<script>window.hostile=1</script>",
    "x/../%22%3E%3Cimg%20src=x%20onerror=window.hostile=1%3E",
    "x?<svg onload=window.hostile=1>",
)


@dataclass(kw_only=True)
class Watched:
    """A page of a browser, and what went out or came up while it was used."""

    page: Page
    base: str
    left: list[str] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)
    runs: int = 0

    def visit(self, path: str) -> None:
        """Open a page, and count whether a script has run there."""
        self.page.goto(f"{self.base}/{path}")
        self.look()

    def look(self) -> None:
        """Count whether a script of the words has run."""
        self.runs += self.page.evaluate("window.hostile === 1 || document.title === 'hostile'")

    def told(self, count: Count) -> None:
        """Count what was seen, and fail if it is anything."""
        count("scripts run", self.runs + len(self.dialogs))
        count("requests that left", len(self.left) + len(self.missing))
        assert (self.runs, self.dialogs, self.left, self.missing) == (0, [], [], [])


@contextmanager
def watched(browser: Browser, folder: Path) -> Iterator[Watched]:
    """Serve a site and give a page that watches itself."""
    with serving(folder, Site) as base:
        context = browser.new_context()
        context.add_init_script(TRAP)
        seen = Watched(page=context.new_page(), base=base)

        def guard(route: Route) -> None:
            if route.request.url.startswith(f"{base}/"):
                route.continue_()
            else:
                seen.left.append(route.request.url)
                route.abort()

        def dismiss(dialog: Dialog) -> None:
            seen.dialogs.append(dialog.message)
            dialog.dismiss()

        context.route("**/*", guard)
        context.on("dialog", dismiss)
        context.on("response", lambda r: r.status >= 400 and seen.missing.append(r.url))
        yield seen
        context.close()


class Site(Pages):
    """Serves a site as GitHub Pages does, from the root of its address."""

    def translate_path(self, path: str) -> str:
        """Return the file of an address."""
        return super().translate_path(f"/repo{path}")


def test_no_page_runs_or_loads_what_its_words_say(
    browser: Browser, sites: Callable[[str], Sites], bare: Callable[[str], Path], count: Count
) -> None:
    with watched(browser, bare("mkdocs")) as seen:
        for hostile, _ in sites("mkdocs").pages():
            seen.visit(hostile)
            for citation in seen.page.locator("a.footnote-ref").all()[:2]:
                citation.hover()
                citation.focus()
            seen.page.evaluate(POINT)
            seen.look()
        seen.told(count)


def test_a_browser_finds_no_element_that_the_twin_has_not(
    browser: Browser, sites: Callable[[str], Sites], count: Count
) -> None:
    both = sites("mkdocs")
    page = browser.new_page()
    for hostile, harmless in both.pages():
        made = [
            Counter(page.evaluate(PARSED, file.read_text("utf-8")))
            for file in (both.hostile / hostile, both.harmless / harmless)
        ]
        count("elements added", (made[0] - made[1]).total())
        assert made[0] == made[1], hostile
    page.close()


def test_the_second_builders_pages_run_and_load_nothing_either(
    browser: Browser, sites: Callable[[str], Sites], bare: Callable[[str], Path], count: Count
) -> None:
    with watched(browser, bare("zensical")) as seen:
        for hostile, _ in sites("zensical").pages()[::2]:
            seen.visit(hostile)
        seen.told(count)


def test_some_pages_with_their_policy_run_and_load_nothing(
    browser: Browser, sites: Callable[[str], Sites], count: Count
) -> None:
    both = sites("mkdocs")
    with watched(browser, both.hostile) as seen:
        for hostile, _ in both.pages()[::6]:
            seen.visit(hostile)
        seen.told(count)


def test_results_of_a_search_run_nothing_and_hold_only_what_the_theme_makes(
    browser: Browser, bare: Callable[[str], Path], sites: Callable[[str], Sites], count: Count
) -> None:
    made: list[Counter[str]] = []
    for folder in (sites("mkdocs").harmless, bare("mkdocs")):
        with watched(browser, folder) as seen:
            seen.visit("index.html")
            found: Counter[str] = Counter()
            for words in ASKED:
                ask(seen.page, words, found=False)
                seen.page.wait_for_timeout(150)
                found += Counter(seen.page.locator(".md-search-result").evaluate(INVENTORY))
                seen.look()
            made.append(found)
            seen.told(count)
    added = [key for key in made[1] if key not in made[0] and not CUT_MARK.fullmatch(key)]
    count("elements added", len(added))
    assert added == []
    assert made[1].total() > 1_000


def test_addresses_run_nothing(
    browser: Browser, bare: Callable[[str], Path], sites: Callable[[str], Sites], count: Count
) -> None:
    briefing = sites("mkdocs").pages()[0][0]
    with watched(browser, bare("mkdocs")) as seen:
        for place in PLACES:
            seen.visit("404.html")
            seen.visit(f"{briefing}{place}")
        seen.told(count)
        for path in MISSING_PAGES:
            seen.visit(path)
            assert seen.page.title().startswith("Page not found")
        seen.missing.clear()
        seen.told(count)


CONTROLS = {
    "script": f"<script>{MARK}</script>",
    "handler": f"<img src=x onerror={MARK}>",
    "tooltip": f"<a title=x onmouseover={MARK}>x</a>",
    "dialog": "<script>alert(1)</script>",
    "frame": f"<iframe srcdoc='<script>parent.{MARK}</script>'></iframe>",
    "request": "<img src=http://hostile.example/x.png>",
    "style": "<link rel=stylesheet href=//hostile.example/x>",
    "missing": "<img src=nosuch.png>",
}


@pytest.mark.parametrize("name", CONTROLS)
def test_what_is_looked_for_would_be_found(browser: Browser, bare: Callable[[str], Path], name: str) -> None:
    page = next((bare("mkdocs") / "briefings").glob("herring*.html")).read_text("utf-8")
    hurt = page.replace("</article>", f"{CONTROLS[name]}</article>")
    with watched(browser, bare("mkdocs")) as seen:
        seen.page.route("**/control.html", lambda route: route.fulfill(body=hurt, content_type="text/html"))
        seen.visit("briefings/control.html")
        seen.page.locator("article [title]").last.hover()
        seen.look()
        with pytest.raises(AssertionError):
            seen.told(lambda *_: None)


def test_an_added_element_would_be_found(browser: Browser) -> None:
    page = browser.new_page()
    assert page.evaluate(PARSED, "<p>x") != page.evaluate(PARSED, "<p onclick=x>x")
    assert page.evaluate(PARSED, "<p>x") != page.evaluate(PARSED, "<p>x<b>x</b>")
    page.close()
