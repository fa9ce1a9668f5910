"""The same articles give the same bytes: on another day, in another zone, locale, order and folder, warm or cold."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from invented import ARTICLES, files_below, write_project

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
PARTS = ("mkdocs.yml", "briefings.yml", "overrides", "templates", "generator", "docs")
WRITTEN_BY_HAND = ("assets", "schema")
JOINS = {
    "seeds/actors.yml": "Ada Lorne:\n  names: [Lorne]\n",
    "seeds/north/actors.yml": "Mira Stend: {apart: [Nobody]}\n",
}
HERE_AND_NOW = {"TZ": "UTC", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONHASHSEED": "0"}
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "7", "ANOTHER_DAY": "yes"}


def make_project(root: Path, files: dict[str, str]) -> Path:
    """Make a project with its own copy of the program and of the pages written by hand, and some seeds in order."""
    root.mkdir(parents=True)
    for part in PARTS:
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, root / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(ROOT / part, root / part)
    generated = {"actors", "briefings", "data", "registers"}
    for path in (root / "docs").iterdir():
        if path.name in generated:
            shutil.rmtree(path)
    return write_project(root, files)


@contextmanager
def running(program: str, root: Path, variables: dict[str, str], umask: int) -> Iterator[None]:
    """Start a build, and at the end of the `with` wait for it."""
    path = os.pathsep.join([str(root), str(HERE / "elsewhere")])
    kept = {name: value for name, value in os.environ.items() if name not in ("SOURCE_DATE_EPOCH", "LANG")}
    environment = {**kept, "PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1", **variables}
    command = [sys.executable, "-m", program, "build"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=root, env=environment, umask=umask, stdout=pipe, stderr=pipe, text=True) as run:
        yield
        _, said = run.communicate(timeout=300)
    assert run.returncode in (0, 1 if program == "generator" else 0), said


def test_the_same_articles_give_the_same_bytes_wherever_and_whenever(tmp_path: Path) -> None:
    files = ARTICLES | JOINS
    backwards = dict(reversed(files.items()))
    first = make_project(tmp_path / "a", files)
    warm = make_project(tmp_path / "b c" / "ö #1", backwards)
    cold = make_project(tmp_path / "d", backwards)
    with running("mkdocs", first, HERE_AND_NOW, 0o022), running("generator", cold, ELSEWHERE, 0o022):
        pass
    shutil.copytree(first / ".cache", warm / ".cache")
    with running("mkdocs", warm, ELSEWHERE, 0o077):
        pass
    docs, site = files_below(first / "docs"), files_below(first / "site")
    assert files_below(warm / "docs") == docs == files_below(cold / "docs")
    assert "briefings/quay.md" in docs
    other = files_below(warm / "site")
    assert other.keys() == site.keys()
    assert [path for path in site if site[path] != other[path]] == []
