"""Fixtures: the real site, built once by the real command, and a browser that lets no request leave.

Where several processes share the tests, they share the built sites too; each has a browser and servers of its own.
Without Chromium the browser tests do not run, and the last lines of the run say so. Where CI is set they fail instead.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from browsers import MISSING
from opening import SUBPATH, Pages, Visit, serving, visiting
from playwright.sync_api import Browser, Page
from projects import HEADLINE, KINDS, PHONE, build_strictly, copy_project
from sharing import shared


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of this project whose site was built in strict mode."""
    return shared(tmp_path_factory, "project", lambda folder: build_strictly(copy_project(folder)))


@pytest.fixture(scope="session")
def site(project: Path) -> Path:
    """Return the folder of the built site."""
    return project / "site"


@pytest.fixture(scope="session")
def page_path(project: Path) -> str:
    """Return the path of the seed's briefing inside the site."""
    pages = (project / "docs" / "briefings").glob("*.md")
    (page,) = [page for page in pages if f"\n# {HEADLINE}" in page.read_text("utf-8")]
    return f"briefings/{page.stem}.html"


@pytest.fixture(scope="session")
def small(project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of the seed and six demonstration articles, built so that pages show the whole text."""

    def make(small: Path) -> None:
        shutil.copytree(project, small, ignore=shutil.ignore_patterns("site"))
        articles = [path for path in sorted((small / "seeds" / "demo").iterdir()) if path.suffix != ".yml"]
        for seed in articles[6:]:
            for file in seed.parent.glob(f"{seed.stem}.*"):
                file.unlink()
        (small / "seeds" / "demo" / "actors.yml").unlink()
        (small / "briefings.yml").write_text("source_text: full\n")
        build_strictly(small)

    return shared(tmp_path_factory, "small", make)


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the site on this machine and return its address."""
    with serving(site) as address:
        yield address


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an empty folder for the site that is built for its address under a sub-path."""
    return tmp_path_factory.mktemp("published")


@pytest.fixture(scope="session")
def subpath(project: Path, published: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the site for an address under a sub-path, serve it there, and return that address (no slash at its end)."""
    copy = tmp_path_factory.mktemp("subpath") / "project"
    shutil.copytree(project, copy, ignore=shutil.ignore_patterns("site"))
    with serving(published, Pages) as host:
        base = f"{host}{SUBPATH}"
        build_strictly(copy, "--site-dir", str(published), SITE_URL=base)
        yield base


@pytest.fixture(params=["http", "file", pytest.param("subpath", marks=pytest.mark.subpath)])
def visit(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Iterator[Visit]:
    """Return a function that opens a page: over http, from disk, or under a sub-path, as GitHub Pages serves it.

    What does not depend on the kind of address is tried on one: `ONCE` of `projects` marks such a test.
    """
    bases = {"http": "address", "subpath": "subpath"}
    base = request.getfixturevalue(bases[request.param]) if request.param in bases else site.as_uri()
    with visiting(browser, base, offline=request.param == "file") as visit:
        yield visit


@pytest.fixture(scope="session")
def paths(site: Path, page_path: str) -> dict[str, str]:
    """Return a page of each kind by the names of `KINDS`: those with the most to show, and a short briefing."""
    briefings = _by_size(site, "briefings", 'id="provenance"')
    people, groups = (_by_size(site, "actors", f'class="meta">{kind}') for kind in ("Person", "Group"))
    chosen = {
        "the seed's briefing": page_path,
        "the longest briefing": next(path for path in reversed(briefings) if path != page_path),
        "the shortest briefing": next(path for path in briefings if path != page_path),
        "a person": people[-1],
        "a group": groups[-1],
    }
    return {kind: chosen.get(kind, kind) for kind in KINDS}


def _by_size(site: Path, folder: str, mark: str) -> list[str]:
    """Return the pages of a folder that hold a mark, shortest first."""
    texts = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in (site / folder).glob("*.html")}
    return sorted((path for path in texts if mark in texts[path]), key=lambda path: (len(texts[path]), path))


@pytest.fixture(scope="module")
def visit_many(browser: Browser, address: str) -> Iterator[Visit]:
    """Return a function that opens a page over http, for tests that share an open page."""
    with visiting(browser, address) as visit:
        yield visit


@pytest.fixture(scope="module", params=KINDS)
def shown(request: pytest.FixtureRequest, visit_many: Visit, paths: dict[str, str]) -> Iterator[Page]:
    """Return a page of each kind on a wide screen in light colours, open while the tests of a module look at it."""
    page = visit_many(paths[request.param], color_scheme="light", reduced_motion="reduce")
    yield page
    page.close()


@pytest.fixture(scope="module", params=KINDS)
def held(request: pytest.FixtureRequest, visit_many: Visit, paths: dict[str, str]) -> Iterator[Page]:
    """Return a page of each kind on a phone in dark colours, open while the tests of a module look at it."""
    page = visit_many(paths[request.param], **PHONE, color_scheme="dark", reduced_motion="reduce")
    yield page
    page.close()


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Iterator[None]:
    """Say in the last lines which browser tests did not run, and how to get them."""
    yield
    missed = [report.nodeid for report in terminalreporter.stats.get("skipped", []) if MISSING in str(report.longrepr)]
    if missed:
        terminalreporter.write_line("")
        terminalreporter.write_line(f"{len(missed)} browser tests did not run. {MISSING}. They are:")
        for name in dict.fromkeys(nodeid.partition("[")[0] for nodeid in missed):
            terminalreporter.write_line(f"  {name}")
