"""Copies of this project for tests to build, and the real command to build them with."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
HEADLINE = "Kerry and Lavrov meet to hash out diplomatic Ukraine solution"
PARTS = ("mkdocs.yml", "briefings.yml", "docs", "generator", "overrides", "seeds", "templates")
QUIET = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}  # the theme's notice about MkDocs 2 is no warning about a page


def copy_project(target: Path) -> Path:
    """Copy what a site is built from to a folder of its own, and return that folder."""
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(ROOT / part, target / part)
    return target


def mkdocs(project: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run the real command in a project, with variables of the environment, and return its status and words."""
    command = [sys.executable, "-m", "mkdocs", *arguments]
    return subprocess.run(command, cwd=project, env=QUIET | variables, capture_output=True, text=True, timeout=300)
