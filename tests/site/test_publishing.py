"""The site as it is published: under a sub-path of a host, packed into a file, and by a workflow that asks little."""

import re
import subprocess
import sys
import urllib.error
import urllib.request
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import lxml.etree
import lxml.html
import pytest
import yaml
from markup import broken, markup, pages
from playwright.sync_api import Browser, Page, expect
from projects import HEADLINE, ROOT
from sharing import shared

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
PINNED = re.compile(r"uses: [\w-]+/[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


def workflow() -> dict[str, Any]:
    """Return the workflow that publishes as plain values; YAML reads its key `on` as true."""
    (path,) = [path for path in WORKFLOWS if path.name == "pages.yml"]
    loaded: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
    return loaded


@pytest.mark.parametrize("persona", ["regular", "pedantic"])
def test_the_audit_finds_nothing_in_the_workflow(persona: str) -> None:
    command = [Path(sys.executable).with_name("zizmor"), "--offline", "--strict-collection", "--persona", persona]
    done = subprocess.run([*command, ROOT / ".github"], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stdout
    assert "pages.yml" in done.stderr


def test_every_action_is_pinned_by_its_commit_and_says_its_version() -> None:
    lines = [line.strip(" -") for path in WORKFLOWS for line in path.read_text("utf-8").splitlines()]
    uses = [line for line in lines if line.startswith("uses:")]
    assert len(uses) > 5
    assert [line for line in uses if not PINNED.fullmatch(line)] == []


def test_no_job_may_write_but_the_one_that_publishes() -> None:
    assert workflow()["permissions"] == {}
    rights = {name: job["permissions"] for name, job in workflow()["jobs"].items()}
    writing = {name for name, granted in rights.items() if "write" in granted.values()}
    assert writing == {"deploy"}
    assert rights["deploy"] == {"pages": "write", "id-token": "write"}


def test_a_pull_request_is_built_and_checked_and_only_the_default_branch_is_published() -> None:
    jobs = workflow()["jobs"]
    assert "pull_request" in workflow()[True]
    assert sorted(jobs["deploy"]["needs"]) == sorted(set(jobs) - {"deploy"})
    assert "github.event_name != 'pull_request'" in jobs["deploy"]["if"]
    assert "github.ref_name == github.event.repository.default_branch" in jobs["deploy"]["if"]
    assert not any("if" in job for name, job in jobs.items() if name != "deploy")


def test_jobs_end_in_time_and_keep_no_credentials() -> None:
    for job in workflow()["jobs"].values():
        assert job["timeout-minutes"] <= 60
        checkouts = [step for step in job["steps"] if step.get("uses", "").startswith("actions/checkout@")]
        assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_commands_take_values_from_the_environment_alone() -> None:
    runs = [step["run"] for job in workflow()["jobs"].values() for step in job["steps"] if "run" in step]
    assert "make site" in runs
    assert [run for run in runs if "${{" in run] == []


@pytest.mark.subpath
def test_every_link_of_every_page_resolves_under_the_sub_path(subpath: str, published: Path) -> None:
    assert len(pages(published)) > 5
    assert broken(published, subpath) == {}


def test_every_link_of_every_page_resolves_from_disk(site: Path) -> None:
    found = broken(site, "http://site.invalid")
    assert found == {}


def test_a_link_that_leads_nowhere_or_out_of_the_sub_path_is_noticed(tmp_path: Path) -> None:
    bad = ["/outside.html", "none.html", "index.html#none", "../up.html"]
    good = ["index.html#top", "https://example.org/", "#top"]
    links = "".join(f'<a href="{address}">x</a>' for address in [*bad, *good])
    (tmp_path / "index.html").write_text(f'<title>Home</title><body id="top">{links}</body>')
    found = broken(tmp_path, "http://host.invalid/repo")
    assert [address.removeprefix("http://host.invalid/") for address in found["index.html"]] == [
        "outside.html",
        "repo/none.html",
        "repo/index.html#none",
        "up.html",
    ]


@pytest.mark.subpath
def test_every_page_names_its_one_address_and_the_sitemap_lists_them_all(subpath: str, published: Path) -> None:
    addresses = {f"{subpath}/{path}" for path in pages(published)}
    canonical = {path: re.findall(r'rel="canonical" href="([^"]*)"', (published / path).read_text("utf-8"))
                 for path in pages(published)}  # fmt: skip
    assert canonical == {path: [f"{subpath}/{path}"] for path in pages(published)}
    listed = [loc.text for loc in lxml.etree.parse(published / "sitemap.xml").iter(LOC)]
    assert sorted(map(str, listed)) == sorted(addresses)
    for address in addresses:
        with urllib.request.urlopen(address, timeout=20) as answer:  # noqa: S310
            assert answer.status == 200


@pytest.mark.subpath
def test_nothing_that_is_published_depends_on_the_day(subpath: str, published: Path) -> None:
    assert subpath
    assert "lastmod" not in (published / "sitemap.xml").read_text("utf-8")


def test_without_an_address_no_page_and_no_list_claims_one(site: Path) -> None:
    assert [path for path in pages(site) if 'rel="canonical"' in (site / path).read_text("utf-8")] == []
    assert list(lxml.etree.parse(site / "sitemap.xml").iter(LOC)) == []


def open_missing(browser: Browser, address: str) -> tuple[Page, list[str]]:
    """Open an address that is not there; return the page, and the complaints about anything but that address."""
    complaints: list[str] = []
    page = browser.new_page()
    page.set_default_timeout(10_000)
    page.on("console", lambda m: m.type == "error" and m.location["url"] != address and complaints.append(m.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    answer = page.goto(address)
    assert answer
    assert answer.status == 404
    return page, complaints


@pytest.mark.subpath
@pytest.mark.browser
@pytest.mark.parametrize("missing", ["none.html", "briefings/none.html", "a/b/c/d", "assets/"])
def test_a_missing_address_at_any_depth_shows_a_page_that_leads_back(
    browser: Browser, subpath: str, page_path: str, missing: str
) -> None:
    page, complaints = open_missing(browser, f"{subpath}/{missing}")
    expect(page.locator("article h1")).to_have_text("Page not found")
    assert page.evaluate("getComputedStyle(document.querySelector('.md-header')).position") == "sticky"
    page.locator(".md-search__input").click()
    page.keyboard.type(HEADLINE, delay=5)
    expect(page.locator(f'.md-search-result__item a[href*="{page_path}"]').first).to_be_visible()
    page.keyboard.press("Escape")
    page.get_by_role("link", name="Start at the home page").click()
    expect(page).to_have_url(f"{subpath}/index.html")
    assert complaints == []
    page.close()


@pytest.mark.subpath
def test_the_page_for_missing_addresses_lets_no_foreign_script_run(subpath: str, published: Path) -> None:
    assert subpath
    text = (published / "404.html").read_text("utf-8")
    assert 0 < text.index("Content-Security-Policy") < text.index("<script")


@pytest.mark.subpath
def test_beside_the_sub_path_there_is_nothing(subpath: str) -> None:
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(subpath.removesuffix("/repo") + "/index.html", timeout=20)  # noqa: S310


@pytest.fixture(scope="session")
def unpacked(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pack the built site by the real command, unpack it elsewhere, and return the one folder inside."""

    def make(folder: Path) -> None:
        folder.mkdir()
        command = [sys.executable, "-m", "generator", "pack", "--output", str(folder / "given.zip")]
        done = subprocess.run(command, cwd=project, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        with zipfile.ZipFile(folder / "given.zip") as archive:
            archive.extractall(folder)

    folder = shared(tmp_path_factory, "unpacked with spaces & ümlauts", make)
    (inside,) = [path for path in folder.iterdir() if path.is_dir()]
    return inside


def test_the_packed_site_holds_every_page(unpacked: Path, site: Path) -> None:
    assert pages(unpacked) == pages(site)
    assert not (unpacked / "404.html").exists()
    assert broken(unpacked, "http://site.invalid/site") == {}


@pytest.mark.browser
def test_the_packed_site_is_searched_and_read_without_a_network(
    browser: Browser, unpacked: Path, page_path: str
) -> None:
    context = browser.new_context(offline=True)
    context.set_default_timeout(10_000)
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.on("console", lambda message: message.type == "error" and asked.append(message.text))
    page.on("pageerror", lambda error: asked.append(str(error)))
    page.goto((unpacked / "index.html").as_uri())

    page.locator(".md-search__input").click()
    page.keyboard.type(HEADLINE, delay=5)
    page.locator(f'.md-search-result__item a[href*="{page_path}?h="]').first.click()
    expect(page.locator("article h1")).to_contain_text(HEADLINE)

    page.locator("article .footnote-ref").first.click()
    expect(page.locator(".footnote li:target")).to_be_in_viewport()

    page.locator(".md-tabs").get_by_role("link", name="Briefings").click()
    expect(page).to_have_title(markup(unpacked / "briefings" / "index.html", "").title)
    context.close()
    assert [address for address in asked if not address.startswith(unpacked.as_uri())] == []


def test_every_page_names_the_feed_and_the_feed_leads_to_pages(site: Path) -> None:
    for path in [*pages(site), "404.html"]:
        (link,) = lxml.html.fromstring((site / path).read_bytes()).xpath('//link[@type="application/atom+xml"]')
        assert urljoin(f"/{path}", link.get("href")) == "/data/briefings.atom"
    feed = lxml.etree.parse(site / "data" / "briefings.atom")
    targets = [link.get("href") for link in feed.iter("{http://www.w3.org/2005/Atom}link") if link.get("rel") != "self"]
    assert len(targets) > 25
    assert [target for target in targets if not (site / "data" / target).is_file()] == []
