"""Fixtures: sites with hostile words in all fields beside their harmless twins, built once by each builder."""

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from builders import project_for, whole, write_pages
from filling import Twins, all_twins
from payloads import collected, payloads
from sharing import shared

from generator.publishing.site import plan
from generator.settings import Settings

POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


@dataclass(frozen=True, slots=True, kw_only=True)
class Sites:
    """A site of hostile words and one of harmless words by one builder, with the paths of their files in one order."""

    harmless: Path
    hostile: Path
    harmless_paths: tuple[str, ...]
    hostile_paths: tuple[str, ...]

    def pages(self) -> list[tuple[str, str]]:
        """Return the paths of built pages, hostile and harmless."""
        both = zip(self.hostile_paths, self.harmless_paths, strict=True)
        return [
            (ours.replace(".md", ".html"), theirs.replace(".md", ".html"))
            for ours, theirs in both
            if ours.endswith(".md")
        ]


@pytest.fixture(scope="session")
def attacked() -> Callable[[str], Twins]:
    """Return a function to the collection that a builder is given: each string stands in some field of an article.

    Zensical takes no section of more than 256 KiB into its index, so it gets fewer strings of public collections.
    """

    @cache
    def twins_for(builder: str) -> Twins:
        made = [text for kind in payloads().values() for text in kind]
        return all_twins([*made, *collected()[:: 1 if builder == "mkdocs" else 5]])

    return twins_for


@pytest.fixture(scope="session")
def sites(attacked: Callable[[str], Twins], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Sites]:
    """Return a function that builds both twins' sites with a builder, "mkdocs" or "zensical"."""

    def built(builder: str) -> Sites:
        paths = []
        for side in ("harmless", "hostile"):
            collection = getattr(attacked(builder), side)

            def make(folder: Path) -> None:
                folder.mkdir()
                pages = plan(collection, Settings())  # noqa: B023
                write_pages(project_for(folder), pages)
                (folder / "paths.json").write_text(json.dumps([*pages]))
                whole(builder, folder)

            paths.append(shared(tmp_path_factory, f"{side}-{builder}", make))
        harmless, hostile = paths
        return Sites(
            harmless=harmless / "site",
            hostile=hostile / "site",
            harmless_paths=tuple(json.loads((harmless / "paths.json").read_text())),
            hostile_paths=tuple(json.loads((hostile / "paths.json").read_text())),
        )

    return built


@pytest.fixture(scope="session")
def bare(sites: Callable[[str], Sites], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return a function to the hostile site of a builder without its Content-Security-Policy."""

    def stripped(builder: str) -> Path:
        def make(folder: Path) -> None:
            shutil.copytree(sites(builder).hostile, folder)
            for page in folder.rglob("*.html"):
                page.write_text(POLICY.sub("", page.read_text("utf-8")), "utf-8")

        return shared(tmp_path_factory, f"bare-{builder}", make)

    return stripped
