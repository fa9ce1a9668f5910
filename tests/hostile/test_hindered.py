"""Runs that cannot do all they should: no page is half written or lost, and one clear line says why."""

import hashlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result
from invented import ARTICLES, PARTS, files_below, write_project
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.__main__ import main
from generator.build import build
from generator.mkdocs_hook import on_pre_build
from generator.publishing.sums import SUMS
from generator.settings import Settings

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "docs" / "schema" / "report-1.json").read_text("utf-8"))
NOBODY = 65534
HOLDER = """
import sys
from pathlib import Path
from generator.locking import locked
with locked(Path(".cache")):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture(scope="module")
def built() -> Iterator[Path]:
    """Return a project that was built; anybody may read it."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        root = write_project(Path(name, "built"))
        shutil.copytree(ROOT / "templates", root / "templates")
        build(Settings(root=root))
        yield root


@pytest.fixture
def project(built: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a project of its own whose template changed since it was built, and where the command line runs."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        root = shutil.copytree(built, Path(name, "project"))
        template = root / "templates" / "briefing.md.j2"
        template.write_text(template.read_text("utf-8") + "\nA last line.\n", "utf-8")
        monkeypatch.chdir(root)
        yield root


@contextmanager
def somebody() -> Iterator[None]:
    """Go on as a user for whom rights hold: the administrator may write anywhere."""
    administrator = os.geteuid() == 0
    if administrator:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if administrator:
            os.seteuid(0)


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def report(done: Result) -> dict[str, Any]:
    """Return the report of a command as it is told to machines, held against its schema."""
    return report_of(done.stdout)


def report_of(printed: str) -> dict[str, Any]:
    (line,) = printed.splitlines()
    told = json.loads(line)
    jsonschema.Draft202012Validator(SCHEMA).validate(told)
    return dict(told)


def program(*arguments: str, cwd: Path, preexec_fn: Any = None, **variables: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), **variables}
    return subprocess.run(
        command, cwd=cwd, preexec_fn=preexec_fn, capture_output=True, encoding="utf-8", env=environment, timeout=120
    )


def test_the_schema_of_reports_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_machines_are_told_the_same_as_people(project: Path) -> None:
    (project / "seeds" / "empty.txt").touch()
    (project / "docs" / "briefings" / "quay.md").write_text("mine", "utf-8")
    people = run("build")
    assert (people.exit_code, len(people.stderr.splitlines())) == (1, 2)
    assert people.stdout.splitlines()[-1] == "3 briefings, 2 pages changed, 2 problems."
    machines = run("build", "--json")
    told = report(machines)
    assert (machines.exit_code, machines.stderr) == (1, "")
    assert (told["briefings"], told["written"], told["removed"]) == (3, [], [])
    lines = [f"{found['file']}: {found['problem']}. {found['remedy']}" for found in told["problems"]]
    assert lines == people.stderr.splitlines()
    assert report(run("check", "--json"))["problems"]


@pytest.mark.parametrize("command", ["build", "check"])
def test_machines_are_told_too_why_nothing_can_be_done(project: Path, command: str) -> None:
    shutil.rmtree(project / "seeds")
    done = run(command, "--json")
    assert (done.exit_code, done.stderr) == (2, "")
    assert report(done)["problems"] == [
        {
            "file": "seeds",
            "problem": "no such folder",
            "remedy": "Put your articles there, or name another in briefings.yml.",
        }
    ]


@pytest.fixture
def holder(project: Path) -> Iterator[subprocess.Popen[str]]:
    """Run a process that holds the lock of a project until it is told to end."""
    pipe, environment = subprocess.PIPE, {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", HOLDER]
    with subprocess.Popen(command, cwd=project, env=environment, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdout
        assert process.stdout.readline() == "held\n"
        yield process
        process.kill()


@pytest.mark.parametrize("command", ["build", "check"])
def test_a_second_run_names_the_first_and_does_not_wait(
    project: Path, holder: subprocess.Popen[str], command: str
) -> None:
    before = files_below(project)
    done = run(command)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr == (
        f".cache/lock: the process {holder.pid} is working on this project. "
        "Wait until it has ended, or end it; then start this one again.\n"
    )
    assert files_below(project) == before
    assert str(holder.pid) in str(report(run(command, "--json"))["problems"])


def test_mkdocs_names_the_run_that_is_at_work(project: Path, holder: subprocess.Popen[str]) -> None:
    config = MkDocsConfig(str(project / "mkdocs.yml"))
    config.docs_dir = str(project / "docs")
    with pytest.raises(PluginError, match=f"the process {holder.pid} is working on this project"):
        on_pre_build(config=config)


@pytest.mark.usefixtures("project")
def test_what_writes_nothing_does_not_ask_for_the_lock(holder: subprocess.Popen[str]) -> None:
    assert holder.poll() is None
    assert run("show", "--json", "seeds/quay.txt").exit_code == 0


def test_a_lock_goes_with_its_process_however_that_ends(project: Path, holder: subprocess.Popen[str]) -> None:
    holder.kill()
    holder.wait(20)
    assert (project / ".cache" / "lock").read_text() == f"{holder.pid}\n"
    assert run("build").exit_code == 0


def test_a_full_disk_leaves_old_pages_or_new_ones_and_nothing_half(project: Path) -> None:
    old = files_below(project / "docs")
    limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (3500, 3500))
    done = program("build", cwd=project, preexec_fn=limit)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("docs/")
    assert done.stderr.endswith(
        ": cannot be written (File too large). "
        "Check that the disk has room and that you may write to the folder; then run it again.\n"
    )
    assert done.stderr.count("\n") == 1
    left = files_below(project / "docs")
    assert run("build").exit_code == 0
    new = files_below(project / "docs")
    assert [path for path in left if left[path] not in (old.get(path), new.get(path)) and path != SUMS] == []
    assert left.keys() == old.keys()
    assert old != new


def test_pages_that_may_not_be_written_stay_as_they_are(project: Path) -> None:
    before = files_below(project / "docs")
    for folder in (project / "docs", *(project / "docs").rglob("*/")):
        folder.chmod(0o555)
    with somebody():
        done = run("build", "--json")
    (problem,) = report(done)["problems"][-1:]
    assert done.exit_code == 2
    assert "cannot be written (Permission denied)" in problem["problem"]
    assert files_below(project / "docs") == before


@pytest.mark.parametrize("kind", ["may not be written", "is a file"])
def test_without_a_cache_the_pages_are_published_and_that_is_said(project: Path, kind: str) -> None:
    if kind == "is a file":
        shutil.rmtree(project / ".cache")
        (project / ".cache").write_text("mine", "utf-8")
    else:
        (project / "seeds" / "quay.txt").write_text(ARTICLES["seeds/quay.txt"].replace("300", "400"), "utf-8")
        for folder in (project / ".cache", project / ".cache" / "briefings"):
            folder.chmod(0o555)
    for path in (project / "docs", *(project / "docs").rglob("*")) if os.geteuid() == 0 else ():
        os.chown(path, NOBODY, -1)
    with somebody():
        done = run("build")
    assert done.exit_code == 1
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == [".cache", ".cache/briefings"]
    assert "A last line." in (project / "docs" / "briefings" / "quay.md").read_text("utf-8")
    assert run("check").exit_code == 0


def test_a_seed_that_vanishes_under_the_run_is_told_and_keeps_its_pages(project: Path) -> None:
    before = files_below(project / "docs")
    shutil.rmtree(project / ".cache")

    def vanish(*_: object) -> None:
        (project / "seeds" / "quay.txt").unlink(missing_ok=True)

    done = build(Settings(root=project), vanish)
    assert [str(problem) for problem in done.failures] == ["seeds/quay.txt: no such file. Check the name."]
    after = files_below(project / "docs")
    assert after["briefings/quay.md"] == before["briefings/quay.md"]
    assert build(Settings(root=project)).failures == ()
    assert "briefings/quay.md" not in files_below(project / "docs")


def replaced_by_file(root: Path) -> None:
    shutil.rmtree(root / "docs" / "actors")
    (root / "docs" / "actors").write_text("mine", "utf-8")


def with_wrong_template(root: Path) -> None:
    (root / "templates" / "briefing.md.j2").write_text("{{ briefing.nothing.at.all }}", "utf-8")


def with_no_seed(root: Path) -> None:
    shutil.rmtree(root / "seeds")
    (root / "seeds").mkdir()


STOPS: dict[str, tuple[Callable[[Path], None], str]] = {
    "a file stands where a folder should": (replaced_by_file, "docs/actors: is a file where the folder of pages"),
    "a template is wrong": (with_wrong_template, "templates/briefing.md.j2:1: "),
    "no seed is there": (with_no_seed, "seeds: holds no article, but docs/briefings holds their pages, which were all"),
}


@pytest.mark.parametrize("stop", STOPS)
def test_where_a_run_cannot_go_on_every_page_stays_and_one_line_says_why(project: Path, stop: str) -> None:
    spoil, said = STOPS[stop]
    spoil(project)
    before = files_below(project / "docs")
    done = run("build")
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(said)
    assert done.stderr.count("\n") == 1
    assert files_below(project / "docs") == before


def test_when_the_last_article_is_to_go_its_pages_are_deleted_first(project: Path) -> None:
    with_no_seed(project)
    shutil.rmtree(project / "docs" / "briefings")
    done = run("build")
    assert (done.exit_code, done.stdout.splitlines()[-1][:10]) == (0, "0 briefing")
    assert not list((project / "docs" / "data" / "briefings").iterdir())


def test_a_folder_in_the_place_of_a_page_is_told_and_the_others_are_written(project: Path) -> None:
    page = project / "docs" / "briefings" / "quay.md"
    page.unlink()
    (page / "inner").mkdir(parents=True)
    done = run("build")
    assert done.exit_code == 1
    assert done.stderr.startswith("docs/briefings/quay.md: not written by this program")
    assert "A last line." in (project / "docs" / "briefings" / "patrol.md").read_text("utf-8")
    assert (page / "inner").is_dir()


def test_a_run_that_is_interrupted_takes_its_half_away(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    before = files_below(project / "docs")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", interrupt)
        with pytest.raises(KeyboardInterrupt):
            build(Settings(root=project))
    assert files_below(project / "docs") == before
    assert not list(project.rglob(PARTS))


def test_a_list_of_checksums_cannot_make_the_program_remove_what_others_wrote(project: Path) -> None:
    mine, outside = project / "docs" / "data" / "mine.csv", project / "notes.json"
    for path in (mine, outside):
        path.write_text("a,b\n", "utf-8")
    sums = project / "docs" / SUMS
    digest = hashlib.sha256(mine.read_bytes()).hexdigest()
    sums.write_text(f"{sums.read_text('utf-8')}{digest}  mine.csv\n", "utf-8")
    run("build")
    sums.write_text(f"{sums.read_text('utf-8')}{digest}  briefings/../../../notes.json\n", "utf-8")
    assert run("build").exit_code == 1
    assert mine.is_file()
    assert outside.is_file()


ODD = os.fsdecode(b"a[/b]\n\x1b[31m\xff.txt")  # a folder and a file in it


def test_a_file_name_cannot_act_on_a_terminal_and_machines_get_it_as_it_is(project: Path) -> None:
    path = project / "seeds" / ODD
    path.parent.mkdir()
    path.touch()
    done = program("build", cwd=project, FORCE_COLOR="1")
    assert done.returncode == 1, done.stderr
    assert r"seeds/a[/b]\n\x1b[31m\udcff.txt: " in done.stderr.splitlines()[-1]
    assert "\x1b[31m" not in done.stderr
    machines = program("build", "--json", cwd=project)
    assert report_of(machines.stdout)["problems"][0]["file"] == f"seeds/{ODD}"


def test_what_is_printed_is_utf8_whatever_the_system_says(project: Path) -> None:
    (project / "seeds" / "quay.txt").write_text(ARTICLES["seeds/quay.txt"].replace("Lorne", "Łorne"), "utf-8")
    done = program("show", "--json", "seeds/quay.txt", cwd=project, PYTHONIOENCODING="latin-1")
    assert done.returncode == 0, done.stderr
    assert "Łorne" in done.stdout
