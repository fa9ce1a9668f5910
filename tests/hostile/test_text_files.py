"""Hostile words in files of seeds and of edits, through the whole program and the real build, into a browser."""

import shutil
from pathlib import Path

import pytest
import yaml
from builders import whole
from conftest import POLICY
from figures import Count
from payloads import MARK, payloads, spread
from playwright.sync_api import Browser
from projects import ROOT
from sharing import shared
from test_browser import watched

from generator.cleaning import clean

ARTICLES = 16
READ_BY_THE_SEED = ("Markdown", "front matter", "swallowing")
QUOTED = 7
NAMES = (
    "a<img src=x onerror=window.hostile=1>",
    "[x](javascript:window.hostile=1)",
    "a#b?c%d",
    "{{ config }}",
    "x' onclick='window.hostile=1",
    "\u202efdp",
    "--8<-- mkdocs.yml",
    "<svg onload=window.hostile=1>",
    "con",
    "a\nb",
    "*[US]: x",
    "`x`",
    "=1+1",
    "&lt;b&gt;",
    "\u200bx",
    "x" * 240,
)
ACTIVE = "article " + ", article ".join(("script", "iframe", "img", "form", "style", "base"))


def seed(words: tuple[str, ...], number: int) -> str:
    """Return an article in Markdown whose fields, headline and quotations hold hostile words."""
    line = [" ".join(word.split()) for word in words]
    front = {
        "title": f"Berg and Holm meet over herring {line[0]}",
        "author": line[1],
        "site": f"Post {line[2]}",
        "date": "2021-05-12",
        "section": line[3],
        "url": f"https://news.example/{number}?{line[4]}",
    }
    body = [f'"We will sign {text} for another season," Anna Berg said on Tuesday.' for text in line[5 : 5 + QUOTED]]
    opening = f"Foreign Minister Anna Berg met Lars Holm in Port Ivory {number} times to discuss the herring quota."
    return f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n\n" + "\n\n".join([opening, *body]) + "\n"


@pytest.fixture(scope="session")
def used() -> list[tuple[str, ...]]:
    """Return the hostile words of each article; Markdown that a file itself holds would be read as such."""
    kinds = {
        kind: texts for kind, texts in payloads().items() if kind not in ("Markdown", "front matter", "swallowing")
    }
    strings = [text.encode("utf-8", "replace").decode() for text in spread(kinds, ARTICLES * 14)]
    return [tuple(strings[number::ARTICLES]) for number in range(ARTICLES)]


@pytest.fixture(scope="session")
def built(used: list[tuple[str, ...]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site that the real command makes of seeds with hostile words, without its policy."""

    def make(folder: Path) -> None:
        for part in ("generator", "templates", "overrides", "docs"):
            shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__", "briefings"))
        for part in ("mkdocs.yml", "briefings.yml"):
            shutil.copy2(ROOT / part, folder / part)
        (folder / "seeds").mkdir()
        for number, (name, words) in enumerate(zip(NAMES, used, strict=True)):
            (folder / "seeds" / f"{name}.md").write_text(seed(words, number), "utf-8")
            edits = {
                "review": "reviewed",
                "by": f"Kim {words[12]}",
                "on": "2021-06-14",
                "article": {"agencies": [f"Agency {words[13]}"], "why": f"See {words[12]}"},
            }
            (folder / "seeds" / f"{name}.edits.yml").write_text(yaml.safe_dump(edits), "utf-8")
        for page in whole("mkdocs", folder).rglob("*.html"):
            page.write_text(POLICY.sub("", page.read_text("utf-8")), "utf-8")

    return shared(tmp_path_factory, "from-files", make)


@pytest.mark.browser
def test_seeds_and_edits_of_hostile_words_make_pages_that_say_them_and_run_nothing(
    browser: Browser, built: Path, used: list[tuple[str, ...]], count: Count
) -> None:
    pages = sorted(path.relative_to(built / "site").as_posix() for path in (built / "site").rglob("*.html"))
    briefings = [path for path in pages if path.startswith("briefings/") and path != "briefings/index.html"]
    assert len(briefings) == ARTICLES
    said = ""
    with watched(browser, built / "site") as seen:
        for path in pages:
            seen.visit(path)
            assert seen.page.locator(ACTIVE).count() == 0, path
            said += seen.page.locator("article").text_content() or ""
        seen.told(count)
    squeezed = "".join(said.split())
    shown = [text for words in used for text in words if "".join(clean(text).split()) in squeezed]
    assert len(shown) > ARTICLES * 7
    assert sum(MARK in text for text in shown) > ARTICLES
    count("hostile strings tried", len({text for words in used for text in words}))
