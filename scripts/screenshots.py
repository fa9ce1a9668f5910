"""Takes the picture of a briefing that the README shows, from the built site. Run `make site` before it."""

import os
import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "site" / "briefings" / "dw-kerry-lavrov.html"
PICTURE = ROOT / "docs" / "assets" / "screenshots" / "briefing.png"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def take() -> None:
    """Open the page, point at the citation of a disputed figure so that its sentence shows, and save the picture."""
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        page = browser.new_page(viewport={"width": 1240, "height": 1000}, color_scheme="light")
        page.goto(PAGE.as_uri())
        page.locator("#disputed ~ .md-typeset__scrollwrap .footnote-ref").first.hover()
        page.locator(".md-tooltip2--active").wait_for()
        page.wait_for_timeout(600)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    take()
