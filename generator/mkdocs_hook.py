"""Lets MkDocs generate the briefings before it builds: the only module that knows MkDocs.

MkDocs loads this file by the path given under `hooks` in `mkdocs.yml` and calls the functions by their names.
"""

import base64
import gzip
import hashlib
import json
import logging
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer

from generator.build import build
from generator.errors import BriefingsError
from generator.settings import read_settings
from generator.writing import write_whole

# What a hit counts in the sections of a briefing and a dossier; "" is the headline with the line of facts below it. A
# dossier repeats what briefings say, so that only its name stands before them.
WEIGHTS = {
    "briefings": {"": 8.0, "bottom-line": 4.0, "key-points": 3.0, "source-text": 0.5, "others": 2.0},
    "actors": {"": 4.0, "others": 0.3},
}
LOG = logging.getLogger("mkdocs.hooks.briefings")
SERVERS: list[LiveReloadServer] = []


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Write the pages that changed; a seed that fails is a warning, so that `--strict` fails and the rest is built.

    Where nothing can be written, a build ends; a preview says so and shows the last good pages until that is mended.
    """
    root = Path(os.path.relpath(Path(config.config_file_path).parent))
    try:
        with _unwatched(config.docs_dir):
            report = build(replace(read_settings(root), docs=os.path.relpath(config.docs_dir, root)), _tell)
    except (BriefingsError, OSError) as error:
        if not SERVERS:
            raise PluginError(str(error)) from error
        LOG.error(str(error))
        return
    for failure in report.failures:
        LOG.warning(str(failure))


def on_serve(server: LiveReloadServer, **_: Any) -> None:
    """Remember the server of a preview."""
    SERVERS[:] = [server]


@contextmanager
def _unwatched(folder: str) -> Iterator[None]:
    """Let a preview not take the pages that are written meanwhile for edits, which would build the site once more.

    An edit of a page by hand is not lost: pages are read after they were written.
    """
    for server in SERVERS:
        server.unwatch(folder)
    try:
        yield
    finally:
        for server in SERVERS:
            server.watch(folder)


def _tell(number: int, total: int, _: str) -> None:
    """Say now and then how far a long run has come."""
    if number % 25 == 0:
        LOG.info(f"Read {number} of {total} seeds")


def on_post_build(*, config: MkDocsConfig) -> None:
    """Let a search put a briefing's headline and summary before its source sentences, and take the day out.

    MkDocs writes the day of a build into the packed list of addresses; without it the same pages give the same bytes.
    """
    index, addresses = Path(config.site_dir, "search", "search_index.json"), Path(config.site_dir, "sitemap.xml")
    if index.is_file():
        write_whole(index, weighted(index.read_text("utf-8")).encode())
    if addresses.is_file():
        write_whole(addresses.with_suffix(".xml.gz"), gzip.compress(addresses.read_bytes(), mtime=0))


def weighted(index: str) -> str:
    """Return the theme's search index with a weight for each section of a briefing or dossier, by the section's id.

    The breadcrumbs above a headline make an entry of their own, which is empty; the headline's own takes its place.
    """
    found = json.loads(index)
    entries: list[dict[str, Any]] = found["docs"]
    kept: list[dict[str, Any]] = []
    for before, entry in zip([None, *entries], entries, strict=False):
        page, _, section = entry["location"].partition("#")
        if before and before["location"] == page and not before["text"] and before["title"] == entry["title"]:
            kept.pop()
            entry = {**entry, "location": page}
            section = ""
        if weights := WEIGHTS.get(page.partition("/")[0]):
            entry = {**entry, "boost": weights.get(section, weights["others"])}
        kept.append(entry)
    return json.dumps({**found, "docs": kept}, separators=(",", ":"))


def on_env(env: Environment, **_: Any) -> None:
    """Give templates the function `script_hashes`."""
    env.globals["script_hashes"] = script_hashes


def script_hashes(html: str) -> str:
    """Return the inline scripts of some HTML as the hashes by which a Content-Security-Policy allows them."""
    scripts = re.findall(r"<script>(.*?)(?:</script>|\Z)", html, re.DOTALL)
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
