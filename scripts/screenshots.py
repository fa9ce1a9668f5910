"""Takes the pictures that the README shows, from the built site. Run `make site` before it."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "assets" / "screenshots"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def take() -> None:
    """Open each page as a reader does, and save its picture."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1240, "height": 1000}, color_scheme="light")
        for name, (address, look) in SHOTS.items():
            page.goto((ROOT / "site" / address).as_uri())
            look(page)
            page.wait_for_timeout(600)
            page.screenshot(path=PICTURES / f"{name}.png")
        browser.close()


def _as_it_is(_: Page) -> None:
    """Change nothing."""


def _point_at_a_figure(page: Page) -> None:
    """Point at the citation of a disputed figure, so that its sentence shows."""
    page.locator("#disputed ~ .md-typeset__scrollwrap .footnote-ref").first.hover()
    page.locator(".md-tooltip2--active").wait_for()


def _go_to_the_network(page: Page) -> None:
    page.evaluate("document.querySelector('#connected-with').scrollIntoView(); scrollBy(0, -70)")


SHOTS = {
    "home": ("index.html", _as_it_is),
    "briefing": ("briefings/dw-kerry-lavrov.html", _point_at_a_figure),
    "dossier": ("actors/john-kerry.html", _go_to_the_network),
}


if __name__ == "__main__":
    take()
