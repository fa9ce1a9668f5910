"""Runs that are killed at any moment: nothing is torn or lost, and another run brings what an undisturbed one would."""

import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from figures import Count
from invented import files_below, write_project

from generator.build import build
from generator.settings import Settings

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
MEMORY = Path("/dev/shm")  # noqa: S108 - where bringing a file to the disk takes no time
PROGRAMS = {"the command line": ("-m", "generator", "build"), "mkdocs": ("-m", "mkdocs", "build")}
FIGURES = {
    "differences": "differences after a kill",
    "torn": "torn pages",
    "flagged": "hand edits falsely flagged",
}


@pytest.fixture
def folder() -> Iterator[Path]:
    """Return an empty folder, in memory where there is such a one."""
    with tempfile.TemporaryDirectory(dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as name:
        yield Path(name)


def start(*command: str, folder: Path) -> subprocess.Popen[str]:
    path = os.pathsep.join(map(str, (ROOT, ROOT / "tests", HERE)))
    environment = {**os.environ, "PYTHONPATH": path, "NO_MKDOCS_2_WARNING": "1"}
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, *command], cwd=folder, env=environment, stdout=pipe, stderr=pipe, text=True
    )


def test_a_run_killed_at_any_write_loses_nothing_and_another_brings_the_same_bytes(folder: Path, count: Count) -> None:
    told, errors = start(str(HERE / "killing.py"), str(folder), folder=folder).communicate(timeout=600)
    tallies = json.loads(told or "null")
    assert tallies, errors
    found = {kind: [one for tally in tallies.values() for one in tally[kind]] for kind in FIGURES}
    points = sum(tally["points"] for tally in tallies.values())
    count("kill points", points)
    for kind, name in FIGURES.items():
        count(name, len(found[kind]))
    assert found == {kind: [] for kind in FIGURES}
    assert points >= 200
    assert min(tally["points"] for tally in tallies.values()) >= 15


@pytest.mark.parametrize("program", PROGRAMS)
def test_a_program_killed_from_outside_leaves_whole_pages_alone(tmp_path: Path, count: Count, program: str) -> None:
    write_project(tmp_path)
    hook = json.dumps(str(ROOT / "generator" / "mkdocs_hook.py"))
    (tmp_path / "mkdocs.yml").write_text(f"site_name: Test\ntheme: mkdocs\nhooks: [{hook}]\n", "utf-8")
    build(Settings(root=tmp_path))
    docs = tmp_path / "docs"
    (docs / "mine.md").write_text("# Mine\n", "utf-8")
    whole = files_below(docs)
    chance, killed = random.Random(5), 0  # noqa: S311 - the same moments each time
    for _ in range(3):
        for path in whole:
            (docs / path).unlink() if path != "mine.md" else None
        run = start(*PROGRAMS[program], folder=tmp_path)
        wanted = chance.randint(2, len(whole) // 2)
        while run.poll() is None and sum(1 for _ in docs.rglob("*.*")) < wanted:
            time.sleep(0.001)
        run.send_signal(signal.SIGKILL)
        run.communicate(timeout=60)
        killed += run.returncode == -signal.SIGKILL
        left = {path: data for path, data in files_below(docs).items() if not path.endswith(".part")}
        assert [path for path, data in left.items() if data != whole[path]] == []
        assert build(Settings(root=tmp_path)).failures == ()
        assert files_below(docs) == whole
    count("kill points", killed)
    assert killed
