"""A second builder makes the same pages of the same files, so that the archive outlives any one of them."""

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from markup import markup, pages
from playwright.sync_api import Browser, expect
from projects import HEADLINE, QUIET
from sharing import shared

ADDRESS = "https://example.org/archive"


@pytest.fixture(scope="session")
def rebuilt(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build what was generated with Zensical and return the folder of its site."""

    def make(copy: Path) -> None:
        shutil.copytree(project, copy, ignore=shutil.ignore_patterns("site", ".cache"))
        command = [sys.executable, "-m", "zensical", "build", "--strict"]
        done = subprocess.run(command, cwd=copy, env=QUIET, capture_output=True, text=True, timeout=300)
        assert done.returncode == 0, done.stdout + done.stderr

    return shared(tmp_path_factory, "rebuilt", make) / "site"


def test_both_builders_make_the_same_pages(site: Path, rebuilt: Path) -> None:
    assert len(pages(site)) > 5
    assert pages(rebuilt) == pages(site)


def test_both_builders_make_the_same_titles_and_headings(site: Path, rebuilt: Path) -> None:
    for path in pages(site):
        ours, theirs = (markup(folder / path, path) for folder in (site, rebuilt))
        assert ours.headings, path
        assert (theirs.title, theirs.headings) == (ours.title, ours.headings), path


def test_both_builders_make_the_same_links(site: Path, rebuilt: Path) -> None:
    for path in pages(site):
        ours, theirs = (Counter(markup(folder / path, f"{ADDRESS}/{path}").links) for folder in (site, rebuilt))
        assert theirs == ours, path


def test_both_builders_number_citations_by_sentence(site: Path, rebuilt: Path, page_path: str) -> None:
    for folder in (site, rebuilt):
        cited = [(target.rpartition("#fn:")[2], words) for target, words in markup(folder / page_path, "").links
                 if "#fn:" in target]  # fmt: skip
        assert len(cited) > 5
        assert [pair for pair in cited if pair[0] != pair[1]] == []


def test_both_builders_carry_files_over(site: Path, rebuilt: Path) -> None:
    ours = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    docs = rebuilt.parent / "docs"
    assets = {path.relative_to(docs).as_posix() for path in docs.rglob("*") if path.is_file() and path.suffix != ".md"}
    assert assets <= ours
    for name in assets:
        assert (rebuilt / name).read_bytes() == (docs / name).read_bytes(), name


@pytest.mark.browser
def test_the_second_builders_site_is_searched_from_disk_too(browser: Browser, rebuilt: Path, page_path: str) -> None:
    context = browser.new_context(offline=True)
    context.set_default_timeout(20_000)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto((rebuilt / "adding-articles.html").as_uri())
    page.get_by_role("button", name="Search").first.click()
    expect(page.locator("input:focus")).to_have_count(1, timeout=20_000)
    page.keyboard.insert_text(HEADLINE)
    expect(page.locator(f'a[href*="{page_path}"]').first).to_be_visible(timeout=20_000)
    context.close()
    assert [address for address in asked if not address.startswith("file:")] == []
