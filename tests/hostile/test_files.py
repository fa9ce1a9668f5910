"""Files that break things, all at once among good ones: each gets one line, and nothing of the good ones changes."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from figures import Count
from files import cases, make

from generator.__main__ import main
from generator.reading import confining

ROOT = Path(__file__).parent.parent.parent
GOOD = """Ministers meet in Oslo | World | The Fjord Post | 12.05.2021

Ministers meet in Oslo

Foreign Minister Anna Berg met her Danish counterpart Lars Holm in Oslo on Tuesday to discuss fishing quotas.

Berg said that 300 boats had crossed the line. Holm put the number at 120, and the two sides agreed to meet again.
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a built project with two good articles, in which a file may take two seconds to read."""
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    (tmp_path / "seeds").mkdir()
    for town in ("Oslo", "Bergen"):
        (tmp_path / "seeds" / f"{town.lower()}.txt").write_text(GOOD.replace("Oslo", town), "utf-8")
    (tmp_path / "beside.txt").write_text(GOOD, "utf-8")
    monkeypatch.chdir(tmp_path)
    confining.end_children()
    monkeypatch.setattr(confining, "CPU_SECONDS", 2)
    assert build().exit_code == 0
    yield tmp_path
    confining.end_children()


def build() -> Result:
    return CliRunner().invoke(main, ["build"])


def pages(project: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted((project / "docs").rglob("*")) if path.is_file()}


def shown(name: str) -> str:
    """Return a name as it is printed: on one line, and doing nothing to a terminal."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in f"seeds/{name}")


def test_bad_files_among_good_ones_get_a_line_each_and_change_nothing(project: Path, count: Count) -> None:
    before, tried = pages(project), cases()
    for case in tried:
        make(case, project / "seeds")
    done = build()
    lines = done.stderr.splitlines()
    said = {case.name: [line for line in lines if line.startswith(f"{shown(case.where)}: ")] for case in tried}
    wrong = {case.name: said[case.name] for case in tried if [case.holds in line for line in said[case.name]] != [True]}
    assert not wrong
    assert sum(line.startswith("seeds/") for line in lines) == len(tried)
    assert all(line.count(". ") >= 1 and line.endswith(".") for found in said.values() for line in found)
    assert done.exit_code == 1
    assert pages(project) == before
    count("bad files tried", len(tried))
    count("lines reported for bad files", sum(map(len, said.values())))
