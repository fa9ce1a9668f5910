"""Fixtures: the real site, built once by the real command, and a browser that lets no request leave.

Without Chromium the browser tests do not run, and the last lines of the run say so. Where CI is set they fail instead.
"""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, sync_playwright
from projects import HEADLINE, copy_project, mkdocs

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium")
SUBPATH = "/repo"
FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"]
MISSING = "Chromium is missing: install it (Debian: apt-get install chromium) or name it in the variable CHROMIUM"

Visit = Callable[..., Page]


@pytest.fixture(scope="session")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of this project whose site was built in strict mode."""
    project = copy_project(tmp_path_factory.mktemp("project"))
    result = mkdocs(project, "build", "--strict")
    assert result.returncode == 0, result.stderr
    return project


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


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A file server that does not talk."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing."""


class Pages(Quiet):
    """Serves a folder under `/repo/` as GitHub Pages does: no listings, and the site's own page for what is missing."""

    def translate_path(self, path: str) -> str:
        """Return the file of an address; one that is not below `/repo/` has none."""
        inside = path.startswith(f"{SUBPATH}/")
        return super().translate_path(path.removeprefix(SUBPATH)) if inside else f"{self.directory}/no-such-file"

    def list_directory(self, path: Any) -> None:  # noqa: ARG002
        """Show no folder."""
        self.send_error(404)

    def send_error(self, code: int, *_: Any) -> None:
        """Answer with the site's page for addresses that are not there."""
        page = Path(self.directory, "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@contextmanager
def serving(folder: Path, handler: type[Quiet] = Quiet) -> Iterator[str]:
    """Serve a folder on this machine and give its address; the folder may be filled when the address is known."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(handler, directory=str(folder)))
    with server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


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
def subpath(project: Path, published: Path) -> Iterator[str]:
    """Build the site for an address under a sub-path, serve it there, and return that address (no slash at its end)."""
    with serving(published, Pages) as host:
        base = f"{host}{SUBPATH}"
        result = mkdocs(project, "build", "--strict", "--site-dir", str(published), SITE_URL=base)
        assert result.returncode == 0, result.stderr
        yield base


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a running Chromium."""
    if CHROMIUM is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(MISSING)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=["http", "file", pytest.param("subpath", marks=pytest.mark.subpath)])
def visit(request: pytest.FixtureRequest, browser: Browser, site: Path) -> Iterator[Visit]:
    """Return a function that opens a page; at the end no request left and no error came up.

    Pages are opened over http, from disk, and over http under a sub-path, as GitHub Pages serves them.
    """
    bases = {"http": "address", "subpath": "subpath"}
    base = request.getfixturevalue(bases[request.param]) if request.param in bases else site.as_uri()
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def guard(route: Route) -> None:
        if route.request.url.startswith(base):
            route.continue_()
        else:
            complaints.append(f"request to {route.request.url}")
            route.abort()

    def visit(path: str, **options: Any) -> Page:
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}} | options)
        context.set_default_timeout(10_000)
        context.set_offline(request.param == "file")
        context.route("**/*", guard)
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: message.type == "error" and complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"{base}/{path}")
        return page

    yield visit
    for context in contexts:
        context.close()
    assert not complaints


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
