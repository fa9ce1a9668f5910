"""Building a whole project: bad seeds among good ones, nothing written twice, nothing lost."""

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig

from generator.briefing import brief
from generator.build import build
from generator.errors import SettingsError
from generator.mkdocs_hook import on_pre_build
from generator.model import Article, Briefing
from generator.settings import Settings

ROOT = Path(__file__).parent.parent
GOOD = """Ministers meet in Oslo | World | The Fjord Post | 12.05.2021

Ministers meet in Oslo

Foreign Minister Anna Berg met her Danish counterpart Lars Holm in Oslo on Tuesday to discuss fishing quotas.

Berg said that 300 boats had crossed the line. Holm put the number at 120, and the two sides agreed to meet again.
"""
BAD: dict[str, bytes] = {
    "binary.txt": bytes(range(256)) * 20,
    "empty.txt": b"",
    "menu.txt": b"1. Home\n2. News\n3. Sport\n4. Contact\n",
    "noise.xyz": b"\x00\x01\x02" * 50,
}


@pytest.fixture
def project(tmp_path: Path) -> Settings:
    """Return the settings of a project with one good seed."""
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "oslo.txt").write_text(GOOD, "utf-8")
    return Settings(root=tmp_path)


def pages(project: Settings) -> dict[str, bytes]:
    docs = project.folder("docs")
    return {p.relative_to(docs).as_posix(): p.read_bytes() for p in sorted(docs.rglob("*.md"))}


def run(project: Settings, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "generator", *arguments]
    return subprocess.run(command, cwd=project.root, capture_output=True, text=True, timeout=120)


def test_bad_seeds_are_named_on_one_line_each_and_the_good_one_is_published(project: Settings) -> None:
    for name, data in BAD.items():
        (project.folder("seeds") / name).write_bytes(data)
    (project.folder("seeds") / "link.txt").symlink_to("/dev/zero")
    os.mkfifo(project.folder("seeds") / "pipe.txt")
    (project.folder("seeds") / "folder.txt").mkdir()
    (project.folder("seeds") / "more").mkdir()
    report = build(project)
    assert report.briefings == 1
    assert "briefings/oslo.md" in pages(project)
    named = sorted(problem.file for problem in report.failures)
    assert named == sorted(f"seeds/{name}" for name in (*BAD, "folder.txt", "link.txt", "pipe.txt"))
    assert all("\n" not in str(problem) for problem in report.failures)


@pytest.mark.parametrize("name", BAD)
def test_a_bad_seed_alone_gives_one_line_and_status_1(project: Settings, name: str) -> None:
    (project.folder("seeds") / "oslo.txt").unlink()
    (project.folder("seeds") / name).write_bytes(BAD[name])
    done = run(project, "build")
    assert done.returncode == 1
    assert done.stderr.startswith(f"seeds/{name}: ")
    assert done.stderr.count("\n") == 1


def test_a_bad_seed_does_not_change_the_pages_of_the_others(project: Settings) -> None:
    build(project)
    before = pages(project)
    for name, data in BAD.items():
        (project.folder("seeds") / name).write_bytes(data)
    build(project)
    assert pages(project) == before


@pytest.fixture
def two(project: Settings) -> Settings:
    """Return the settings of a built project with two good seeds."""
    (project.folder("seeds") / "bergen.txt").write_text(GOOD.replace("Oslo", "Bergen"), "utf-8")
    build(project)
    return project


def test_a_seed_that_breaks_stays_in_the_whole_collection_as_it_last_was(two: Settings) -> None:
    before = pages(two)
    (two.folder("seeds") / "oslo.txt").write_bytes(b"")
    for _ in range(2):
        report = build(two)
        assert [problem.file for problem in report.failures] == ["seeds/oslo.txt"]
        assert (report.briefings, report.written, report.removed) == (2, (), ())
    assert pages(two) == before
    assert b"Ministers meet in Oslo" in before["index.md"]


def test_a_check_does_not_lose_the_last_good_briefing(two: Settings) -> None:
    before = pages(two)
    (two.folder("seeds") / "oslo.txt").write_bytes(b"")
    assert run(two, "check").returncode == 1
    build(two)
    assert pages(two) == before


def test_the_others_go_on_around_a_seed_that_broke(two: Settings) -> None:
    (two.folder("seeds") / "oslo.txt").write_bytes(b"")
    (two.folder("seeds") / "bergen.txt").write_text(GOOD.replace("Oslo", "Hamar"), "utf-8")
    assert build(two).briefings == 2
    assert b"Ministers meet in Hamar" in pages(two)["briefings/oslo.md"]
    assert b"Bergen" not in b"".join(pages(two).values())


def test_a_broken_seed_that_is_mended_is_read_anew(two: Settings) -> None:
    seed = two.folder("seeds") / "oslo.txt"
    seed.write_bytes(b"")
    build(two)
    seed.write_text(GOOD.replace("Oslo", "Hamar"), "utf-8")
    assert build(two).failures == ()
    assert b"Oslo" not in b"".join(pages(two).values())
    assert b"Hamar" in pages(two)["index.md"]


def test_a_broken_seed_that_is_removed_leaves_no_trace(two: Settings) -> None:
    seed = two.folder("seeds") / "oslo.txt"
    seed.write_bytes(b"")
    build(two)
    seed.unlink()
    assert build(two).failures == ()
    assert b"Oslo" not in b"".join(pages(two).values())
    assert len(list((two.folder("cache") / "briefings").iterdir())) == 1


def test_a_broken_seed_under_another_name_is_a_new_one(two: Settings) -> None:
    seed = two.folder("seeds") / "oslo.txt"
    seed.write_bytes(b"")
    seed.rename(seed.with_name("hamar.txt"))
    assert [problem.file for problem in build(two).failures] == ["seeds/hamar.txt"]
    assert b"Oslo" not in b"".join(pages(two).values())


def test_without_the_cache_a_broken_seed_keeps_its_page_alone(two: Settings) -> None:
    before = pages(two)["briefings/oslo.md"]
    (two.folder("seeds") / "oslo.txt").write_bytes(b"")
    shutil.rmtree(two.folder("cache"))
    assert build(two).briefings == 1
    assert pages(two)["briefings/oslo.md"] == before
    assert b"Oslo" not in pages(two)["index.md"]


@pytest.mark.parametrize("spoil", [lambda _: b"", lambda data: data[: len(data) // 2], lambda _: b"\xff\n{}"])
def test_a_spoilt_cache_is_made_anew(two: Settings, spoil: Callable[[bytes], bytes]) -> None:
    before = pages(two)
    for kept in (two.folder("cache") / "briefings").iterdir():
        kept.write_bytes(spoil(kept.read_bytes()))
    assert build(two).failures == ()
    assert pages(two) == before


def test_removing_a_seed_removes_its_page_and_nothing_else(project: Settings) -> None:
    (project.folder("seeds") / "second.txt").write_text(GOOD.replace("Oslo", "Bergen"), "utf-8")
    build(project)
    own = project.folder("docs") / "briefings" / "mine.md"
    own.write_text("# My own page\n", "utf-8")
    (project.folder("seeds") / "second.txt").unlink()
    build(project)
    assert "briefings/second.md" not in pages(project)
    assert own.read_text("utf-8") == "# My own page\n"
    assert b"Bergen" not in b"".join(pages(project).values())


def test_an_unchanged_project_is_not_written_again(project: Settings) -> None:
    assert build(project).written
    again = build(project)
    assert (again.written, again.removed) == ((), ())


def test_a_page_edited_by_hand_is_kept_and_named(project: Settings) -> None:
    build(project)
    page = project.folder("docs") / "briefings" / "oslo.md"
    edited = page.read_text("utf-8").replace("Oslo", "OSLO", 1)
    page.write_text(edited, "utf-8")
    report = build(project)
    assert page.read_text("utf-8") == edited
    assert [problem.file for problem in report.failures] == [str(page.relative_to(project.root))]


def test_two_builds_in_two_places_give_the_same_bytes(
    project: Settings, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("elsewhere")
    shutil.copytree(project.root, other, dirs_exist_ok=True)
    build(project)
    run(Settings(root=other), "build")
    assert pages(project) == pages(Settings(root=other))


def test_nothing_asks_the_network(project: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    (project.folder("seeds") / "page.html").write_text(
        "<html><head><title>Talks</title><script src='https://example.org/a.js'></script></head>"
        f"<body><article><h1>Talks</h1><p>{GOOD}</p><p>{GOOD}</p></article></body></html>"
    )
    (project.folder("seeds") / "note.md").write_text(f"---\ntitle: Talks in Oslo\ndate: 2021-05-12\n---\n\n{GOOD}")
    assert build(project).failures == ()


def test_a_project_without_seeds_is_told_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"seeds: no such folder\. Put your articles there"):
        build(Settings(root=tmp_path))


def test_a_cache_among_other_files_removes_none_of_them(project: Settings) -> None:
    mine = project.root / "briefings" / "mine.json"
    mine.parent.mkdir()
    mine.write_text("{}")
    (project.folder("seeds") / "other.txt").write_text(GOOD.replace("Oslo", "Bergen"), "utf-8")
    build(replace(project, cache="."))
    (project.folder("seeds") / "other.txt").unlink()
    build(replace(project, cache="."))
    assert (len(list(mine.parent.iterdir())), mine.read_text()) == (2, "{}")


@pytest.mark.parametrize("seeds", ["../articles", ".articles"])
def test_articles_may_stand_outside_of_the_project_or_in_a_hidden_folder(project: Settings, seeds: str) -> None:
    root = project.root / "project"
    root.mkdir()
    project.folder("seeds").rename(root / seeds)
    (root / seeds / "actors.yml").write_text("Nobody At All: {names: [N. O.]}", "utf-8")
    report = build(replace(project, root=root, seeds=seeds))
    assert (report.briefings, [problem.file for problem in report.failures]) == (1, [f"{seeds}/actors.yml"])


@pytest.mark.parametrize(("seeds", "docs"), [("seeds", "seeds"), ("seeds", "seeds/pages"), ("", "docs")])
def test_pages_are_not_written_among_the_seeds(project: Settings, seeds: str, docs: str) -> None:
    with pytest.raises(SettingsError, match=r"holds the folder of pages.*Keep them apart"):
        build(replace(project, seeds=seeds, docs=docs))
    assert not list(project.root.rglob("*.md"))


def test_a_long_run_under_mkdocs_says_how_far_it_has_come(project: Settings, caplog: pytest.LogCaptureFixture) -> None:
    text = "Die Minister haben sich am Dienstag in der Hauptstadt getroffen und über die Quoten gesprochen. "
    for number in range(49):
        (project.folder("seeds") / f"{number}.txt").write_text(f"Treffen Nummer {number}\n\n{text * 2}\n", "utf-8")
    config = MkDocsConfig(str(project.root / "mkdocs.yml"))
    config.docs_dir = str(project.folder("docs"))
    with caplog.at_level("INFO", "mkdocs.hooks.briefings"):
        on_pre_build(config=config)
    assert [record.getMessage() for record in caplog.records] == ["Read 25 of 50 seeds", "Read 50 of 50 seeds"]


def test_a_folder_that_cannot_be_listed_does_not_take_its_pages_away(
    project: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = project.folder("seeds") / "2021"
    inner.mkdir()
    (inner / "bergen.txt").write_text(GOOD.replace("Oslo", "Bergen"), "utf-8")
    build(project)
    before = pages(project)
    list_folder = os.scandir

    def refuse(path: str) -> object:
        if Path(path) == inner:
            raise PermissionError(13, "Permission denied", str(path))
        return list_folder(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(SettingsError, match=r"2021: cannot be listed \(Permission denied\)"):
        build(project)
    assert pages(project) == before


def test_a_briefing_that_says_more_than_its_sentences_is_refused(
    project: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def overstated(article: Article, pipeline: str) -> Briefing:
        briefing = brief(article, pipeline)
        (first, *others) = briefing.findings.bottom_line
        wrong = replace(first, text="700 boats had crossed the line.")
        return replace(briefing, findings=replace(briefing.findings, bottom_line=(wrong, *others)))

    monkeypatch.setattr("generator.build.brief", overstated)
    report = build(project)
    assert report.briefings == 0
    assert len(report.failures) == 1
    assert str(report.failures[0]).startswith(
        "seeds/oslo.txt: bottom line 1: the number 700 is not in the sentences it cites"
    )
    assert "briefings/oslo.md" not in pages(project)


LIGHT = {"help": ["--help"], "an unchanged build": ["build"], "check": ["check"]}
WATCH = """
import runpy, sys
try:
    runpy.run_module("generator", run_name="__main__")
except SystemExit as end:
    sys.exit("spaCy was loaded" if "spacy" in sys.modules else end.code)
"""


@pytest.mark.parametrize("case", LIGHT)
def test_spacy_is_not_loaded_for(project: Settings, case: str) -> None:
    build(project)
    done = subprocess.run(
        [sys.executable, "-c", WATCH, *LIGHT[case]], cwd=project.root, capture_output=True, text=True, timeout=60
    )
    assert (done.returncode, done.stderr) == (0, "")
