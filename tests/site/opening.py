"""Serving a built site on this machine, and opening its pages in a browser that lets no request leave."""

import functools
import http.server
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

SUBPATH = "/repo"

Visit = Callable[..., Page]


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


@contextmanager
def visiting(browser: Browser, base: str, *, offline: bool = False) -> Iterator[Visit]:
    """Give a function that opens a page below an address; at the end no request left it and no error came up."""
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
        context.set_offline(offline)
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


def ask(page: Page, words: str, *, found: bool = True) -> None:
    """Put words into the search box in place of those before, and wait for the results unless none are expected."""
    box, results = page.locator(".md-search__input"), page.locator(".md-search-result__item")
    box.click()
    box.fill("")
    box.press("End")  # the theme looks at the box when a key is let go
    expect(results).to_have_count(0)
    box.fill(words)
    box.press("End")
    if found:
        expect(results.first).to_be_visible()
