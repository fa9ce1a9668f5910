"""Copies of this project for tests to build, and the real command to build them with."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
HEADLINE = "Kerry and Lavrov meet to hash out diplomatic Ukraine solution"
PARTS = ("mkdocs.yml", "briefings.yml", "docs", "generator", "overrides", "seeds", "templates", ".cache/briefings")
# One page of each kind, by its path, or by a name for which the fixture `paths` has one.
KINDS = (
    "index.html", "briefings/index.html", "the seed's briefing", "the longest briefing", "the shortest briefing",
    "actors/index.html", "a person", "a group", "registers/proposals.html", "registers/disputes.html",
    "registers/questions.html", "registers/plans.html", "timeline.html", "outlets.html", "tags.html",
    "corrections.html", "data.html", "method.html", "adding-articles.html", "correcting.html", "changing-rules.html",
    "evaluation.html", "publishing.html", "404.html",
)  # fmt: skip
PHONE = {"viewport": {"width": 412, "height": 915}}
# For a test whose outcome does not depend on whether a page is opened over http, from disk or under a sub-path.
ONCE = pytest.mark.parametrize("visit", ["http"], indirect=True)
QUIET = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}  # the theme's notice about MkDocs 2 is no warning about a page


def copy_project(target: Path) -> Path:
    """Copy what a site is built from to a folder of its own, and return that folder.

    Finished briefings come along where there are some; one that the code or its seed has outdated is never used.
    """
    target.mkdir(exist_ok=True)
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        elif (ROOT / part).exists():
            shutil.copy2(ROOT / part, target / part)
    return target


def mkdocs(project: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the real command in a project, with variables of the environment, and return its status and words."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=project, env=QUIET | variables, capture_output=True, text=True, timeout=300)


def build_strictly(project: Path, *arguments: str, **variables: str) -> None:
    """Build a project's site in strict mode; what goes wrong fails the test."""
    result = mkdocs(project, "build", "--strict", *arguments, **variables)
    assert result.returncode == 0, result.stderr
