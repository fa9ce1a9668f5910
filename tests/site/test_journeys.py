"""The main journeys of a reader, from disk with the network blocked, and the ways between all pages."""

import re
from pathlib import Path

import lxml.html
import pytest
from markup import markup, pages
from opening import Visit
from playwright.sync_api import Page, expect

BASE = "http://site.invalid"
FROM_DISK = pytest.mark.parametrize("visit", ["file"], indirect=True)
SENTENCE = 'a[href*="briefings/"][href*="#fn:"]'


def at_a_sentence(page: Page) -> None:
    """Hold that the browser stands at a source sentence of a briefing."""
    expect(page).to_have_url(re.compile(r"/briefings/[^/]+\.html#fn:"))
    expect(page.locator(".footnote li:target")).to_be_in_viewport()


@pytest.mark.browser
@FROM_DISK
def test_from_home_to_a_briefing_to_a_sentence_and_back(visit: Visit) -> None:
    page = visit("index.html")
    headline = page.locator(".cards a").first
    title = headline.text_content() or ""
    headline.click()
    expect(page.locator("article h1")).to_contain_text(title)
    page.locator("article .footnote-ref").first.click()
    at_a_sentence(page)
    page.locator(".footnote li:target .footnote-backref").first.click()
    expect(page.locator(":target > .footnote-ref")).to_be_in_viewport()
    page.locator(".crumbs").get_by_role("link", name="Home").click()
    expect(page).to_have_url(re.compile(r"/index\.html$"))


@pytest.mark.browser
@FROM_DISK
@pytest.mark.parametrize("tab", ["Proposals", "Disputed", "Questions", "Planned", "Timeline"])
def test_from_a_register_to_a_sentence(visit: Visit, tab: str) -> None:
    page = visit("index.html")
    page.locator(".md-tabs").get_by_role("link", name=tab).click()
    page.locator(f"article {SENTENCE}").first.click()
    at_a_sentence(page)


@pytest.mark.browser
@FROM_DISK
def test_from_home_to_an_actor_to_a_sentence(visit: Visit) -> None:
    page = visit("index.html")
    page.locator(".figures").get_by_role("link", name="actors").click()
    page.locator(".index a").first.click()
    expect(page.locator(".crumbs")).to_contain_text("Actors")
    page.locator(f"article {SENTENCE}").first.click()
    at_a_sentence(page)


@pytest.mark.browser
@FROM_DISK
def test_from_a_briefing_to_its_tags_and_to_its_neighbours(visit: Visit, page_path: str) -> None:
    page = visit(page_path)
    title = page.locator("article h1").text_content() or ""
    page.locator(".neighbours a").last.click()
    expect(page.locator("article h1")).not_to_have_text(title)
    page.locator(".neighbours a").first.click()
    expect(page.locator("article h1")).to_have_text(title)
    tag = page.locator(".tags a").first
    name = tag.text_content() or ""
    tag.click()
    expect(page.locator("h2:target")).to_contain_text(name)
    expect(page.locator("h2:target")).to_be_in_viewport()


@pytest.mark.browser
@FROM_DISK
def test_files_of_data_are_there_to_be_taken(visit: Visit, site: Path) -> None:
    page = visit("index.html")
    page.locator(".md-tabs").get_by_role("link", name="About").click()
    page.goto(page.url.rpartition("/")[0] + "/data.html")
    targets = [link.get_attribute("href") or "" for link in page.locator("article a[href]").all()]
    files = [target for target in targets if target.endswith((".csv", ".json", "SHA256SUMS"))]
    assert len([name for name in files if name.endswith(".csv")]) > 3
    assert len([name for name in files if name.endswith(".json")]) > 25
    assert [name for name in files if not (site / name).is_file()] == []


@pytest.fixture(scope="module")
def ways(site: Path) -> dict[str, set[str]]:
    """Return for each page of the site the pages that it links to."""
    known = {path: markup(site / path, f"{BASE}/{path}").addresses for path in pages(site)}
    paths = {
        path: {a.partition("#")[0].removeprefix(f"{BASE}/") for a in addresses} for path, addresses in known.items()
    }
    return {path: targets & known.keys() for path, targets in paths.items()}


def test_every_page_is_three_clicks_from_home_at_most(ways: dict[str, set[str]]) -> None:
    reached = {"index.html"}
    for _ in range(3):
        reached = reached.union(*(ways[path] for path in reached))
    assert set(ways) - reached == set()


def test_every_page_has_a_way_home(ways: dict[str, set[str]]) -> None:
    assert [path for path, targets in ways.items() if "index.html" not in targets] == []


def test_breadcrumbs_of_generated_pages_lead_home(site: Path) -> None:
    generated = [path for path in pages(site) if "/" in path or path in ("timeline.html", "outlets.html", "tags.html")]
    assert len(generated) > 100
    for path in generated:
        crumbs = lxml.html.fromstring((site / path).read_bytes()).xpath('//article//nav[@aria-label="Breadcrumbs"]//a')
        assert [a.text_content() for a in crumbs][:1] == ["Home"], path
        for a in crumbs:
            assert (site / path).parent.joinpath(a.get("href")).resolve().is_file(), path
        assert (site / path).parent.joinpath(crumbs[0].get("href")).resolve() == (site / "index.html").resolve()


def neighbours(site: Path, path: str) -> dict[str, str]:
    """Return the briefings before and after one in time, as far as there are any."""
    found = {}
    for item in lxml.html.fromstring((site / path).read_bytes()).xpath('//nav[@class="neighbours"]//li'):
        (label,), (link,) = item.xpath(".//small"), item.xpath(".//a")
        found[label.text_content()] = f"briefings/{link.get('href')}"
    return found


def test_earlier_and_later_are_each_others_inverse_and_pass_every_briefing(site: Path) -> None:
    briefings = {path: neighbours(site, path) for path in pages(site) if path.startswith("briefings/")}
    del briefings["briefings/index.html"]
    for path, ways in briefings.items():
        assert all(briefings[ways["Later"]]["Earlier"] == path for _ in ways if "Later" in ways), path
        assert all(briefings[ways["Earlier"]]["Later"] == path for _ in ways if "Earlier" in ways), path
    (first,) = [path for path, ways in briefings.items() if "Earlier" not in ways]
    passed, here = [first], first
    while "Later" in briefings[here]:
        here = briefings[here]["Later"]
        passed.append(here)
    assert sorted(passed) == sorted(briefings)
