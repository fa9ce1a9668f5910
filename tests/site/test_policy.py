"""The policy of each page: no script runs that the theme did not bring, even if one got into a page."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from opening import serving
from playwright.sync_api import Browser

ATTACKS = {
    "inline script": "<script>document.title = 'hacked'</script>",
    "event handler": "<img src=x onerror=\"document.title = 'hacked'\">",
    "script of another host": "<script src=https://example.org/hacked.js></script>",
    "image of another host": "<img src=https://example.org/hacked.png>",
    "style of another host": "<link rel=stylesheet href=https://example.org/hacked.css>",
    "data frame": "<iframe src=\"data:text/html,<script>parent.document.title='hacked'</script>\"></iframe>",
    "base": "<base href=https://example.org/>",
}


def test_every_page_has_the_policy_before_any_script(site: Path) -> None:
    pages = [page.read_text("utf-8") for page in site.rglob("*.html")]
    assert len(pages) > 5
    for page in pages:
        assert 0 < page.index("Content-Security-Policy") < page.index("<script")


@pytest.fixture(scope="module")
def attacked(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, str]]:
    """Return a site of its own for tests that add pages, and its address."""
    copy = shutil.copytree(site, tmp_path_factory.mktemp("attacked") / "site")
    with serving(copy) as address:
        yield copy, address


@pytest.mark.browser
@pytest.mark.parametrize("name", ATTACKS)
@pytest.mark.parametrize("place", ["http", "file"])
def test_what_got_into_a_page_does_nothing(
    browser: Browser, attacked: tuple[Path, str], page_path: str, name: str, place: str
) -> None:
    site, address = attacked
    whole = (site / page_path).read_text("utf-8")
    hurt = site / page_path.replace(".html", f"-{place}-{name.replace(' ', '-')}.html")
    hurt.write_text(whole.replace("</article>", f"{ATTACKS[name]}</article>"), "utf-8")
    base = address if place == "http" else site.as_uri()
    context = browser.new_context(offline=place == "file")
    sent: list[str] = []
    context.route("https://example.org/**", lambda route: sent.append(route.request.url) or route.abort())
    page = context.new_page()
    page.goto(f"{base}/{hurt.relative_to(site).as_posix()}")
    page.wait_for_load_state("load")
    assert page.title() != "hacked"
    assert page.evaluate("document.baseURI").startswith(base)
    assert sent == []
    context.close()
    hurt.unlink()
