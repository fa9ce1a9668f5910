"""Pages are written whole, only when they differ, and never over a person's work."""

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample import ARTICLE, BRIEFING

from generator.checking.standing import check_pages
from generator.collecting import collect
from generator.errors import WritingError
from generator.model import Briefing
from generator.publishing.linking import briefing_path
from generator.publishing.sealing import seal_holds, sealed
from generator.publishing.site import Changes, has_briefings, paths_of, plan, write
from generator.settings import Settings

PAGE = "briefings/herring-talks.md"


@pytest.fixture
def project(tmp_path: Path) -> Settings:
    return Settings(root=tmp_path)


def named(seed: str) -> Briefing:
    return replace(BRIEFING, article=replace(ARTICLE, path=seed))


def publish(project: Settings, *briefings: Briefing, keep: tuple[str, ...] = ()) -> Changes:
    return write(plan(collect(briefings), project), project, keep=keep)


def files(project: Settings) -> dict[str, bytes]:
    docs = project.folder("docs")
    return {
        p.relative_to(docs).as_posix(): p.read_bytes()
        for p in sorted(docs.rglob("*"))
        if p.is_file() and p.name != "SHA256SUMS"
    }


def briefings_of(paths: tuple[str, ...]) -> tuple[str, ...]:
    """Return the briefings among some paths."""
    return tuple(path for path in paths if path.startswith("briefings/"))


def test_a_plan_names_each_page_and_touches_nothing(project: Settings) -> None:
    pages = list(plan(collect([BRIEFING]), project))
    assert pages[0] == PAGE
    assert {"index.md", "timeline.md", "actors/index.md", "actors/anna-berg.md"} < set(pages)
    assert files(project) == {}


def test_what_is_planned_is_written_once(project: Settings) -> None:
    pages = plan(collect([BRIEFING]), project)
    assert write(pages, project).written == tuple(pages)
    assert files(project) == {path: text.encode() for path, text in sorted(pages.items())}
    times = [p.stat().st_mtime_ns for p in sorted(project.folder("docs").rglob("*"))]
    assert write(pages, project) == Changes()
    assert times == [p.stat().st_mtime_ns for p in sorted(project.folder("docs").rglob("*"))]


def test_a_page_edited_by_hand_is_kept_and_named_on_one_line(project: Settings) -> None:
    publish(project, BRIEFING)
    page = project.folder("docs") / PAGE
    page.write_text(page.read_text("utf-8").replace("herring quota", "fish quota"), "utf-8")
    edited = page.read_bytes()
    changes = publish(project, BRIEFING)
    assert page.read_bytes() == edited
    assert list(map(str, changes.kept)) == [
        "docs/briefings/herring-talks.md: edited by hand, so it was kept as it is. "
        "Delete it to have it generated again."
    ]
    page.unlink()
    assert publish(project, BRIEFING).written == (PAGE,)


@pytest.mark.parametrize("text", ["# My own page\n", "", "---\ntitle: Mine\n---\n\nText\n", "---\nchecksum: 12\n---\n"])
def test_a_file_of_somebody_else_is_never_touched(project: Settings, text: str) -> None:
    for path in (PAGE, "index.md", "briefings/mine.md", "about.md"):
        (project.folder("docs") / path).parent.mkdir(parents=True, exist_ok=True)
        (project.folder("docs") / path).write_text(text, "utf-8")
    changes = publish(project, BRIEFING)
    assert [problem.file for problem in changes.kept] == ["docs/briefings/herring-talks.md", "docs/index.md"]
    assert all("not written by this program" in problem.problem for problem in changes.kept)
    assert "briefings/index.md" in changes.written
    assert files(project)["briefings/mine.md"] == files(project)["about.md"] == text.encode()


def test_a_file_that_is_no_text_is_never_touched(project: Settings) -> None:
    (project.folder("docs") / "briefings").mkdir(parents=True)
    (project.folder("docs") / PAGE).write_bytes(b"\xff\xfe\x00")
    assert len(publish(project, BRIEFING).kept) == 1
    assert (project.folder("docs") / PAGE).read_bytes() == b"\xff\xfe\x00"


def test_links_are_not_followed(project: Settings, tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text(plan(collect([BRIEFING]), project)[PAGE], "utf-8")
    before = outside.read_bytes()
    (project.folder("docs") / "briefings").mkdir(parents=True)
    (project.folder("docs") / PAGE).symlink_to(outside)
    assert len(publish(project, BRIEFING).kept) == 1
    publish(project)
    assert (outside.read_bytes(), (project.folder("docs") / PAGE).is_symlink()) == (before, True)


def test_a_folder_that_is_a_link_is_left_alone(project: Settings, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    project.folder("docs").mkdir()
    (project.folder("docs") / "briefings").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "elsewhere" / ".aide-memoire-7.part").write_text("mine", "utf-8")
    changes = publish(project, BRIEFING)
    assert not [path for path in changes.written if path.startswith("briefings/")]
    assert [p.name for p in (tmp_path / "elsewhere").iterdir()] == [".aide-memoire-7.part"]


def test_nothing_is_written_below_a_folder_that_is_a_link(project: Settings, tmp_path: Path) -> None:
    (tmp_path / "elsewhere" / "briefings").mkdir(parents=True)
    project.folder("docs").mkdir()
    (project.folder("docs") / "data").symlink_to(tmp_path / "elsewhere")
    changes = publish(project, BRIEFING)
    assert not [path for path in changes.written if path.startswith("data/")]
    assert [p.name for p in (tmp_path / "elsewhere").rglob("*")] == ["briefings"]


@pytest.mark.parametrize("name", [PAGE, "briefings/mine.md", "data/actors.csv", "data/SHA256SUMS"])
def test_a_pipe_in_the_place_of_a_page_is_not_waited_for(project: Settings, name: str) -> None:
    publish(project, BRIEFING)
    pipe = project.folder("docs") / name
    pipe.unlink(missing_ok=True)
    os.mkfifo(pipe)
    kept = [problem.file for problem in publish(project, BRIEFING).kept]
    assert (name in " ".join(kept), pipe.is_fifo()) == (name != "briefings/mine.md", True)
    assert has_briefings(project) == (name != PAGE)
    found, problems = check_pages(project.folder("docs"))
    assert [p.problem for p in problems] == ["is no regular file"] * name.endswith(".md")
    assert found == 1 + (name == "briefings/mine.md")


def test_the_page_of_a_seed_that_is_gone_is_removed_and_nothing_else(project: Settings) -> None:
    publish(project, BRIEFING, named("seeds/second.txt"))
    own = project.folder("docs") / "briefings" / "mine.md"
    own.write_text("# Mine\n", "utf-8")
    changes = publish(project, BRIEFING)
    assert briefings_of(changes.removed) == ("briefings/second.md",)
    assert set(files(project)) == {*plan(collect([BRIEFING]), project), "briefings/mine.md"}


def test_an_edited_page_of_a_seed_that_is_gone_is_kept_and_named(project: Settings) -> None:
    publish(project, BRIEFING, named("seeds/second.txt"))
    page = project.folder("docs") / "briefings" / "second.md"
    page.write_text(page.read_text("utf-8") + "\nMy note.\n", "utf-8")
    changes = publish(project, BRIEFING)
    assert briefings_of(changes.removed) == ()
    assert list(map(str, changes.kept)) == [
        "docs/briefings/second.md: edited by hand and its seed is gone, so it was kept. "
        "Delete it if it is not needed any more."
    ]


def test_a_seed_that_fails_keeps_its_last_page(project: Settings) -> None:
    publish(project, BRIEFING, named("seeds/second.txt"))
    before = files(project)["briefings/second.md"]
    changes = publish(project, BRIEFING, keep=paths_of("seeds/second.txt", project))
    assert briefings_of(changes.removed) == ()
    assert files(project)["briefings/second.md"] == before


def test_other_line_ends_are_no_edit(project: Settings) -> None:
    publish(project, BRIEFING)
    page = project.folder("docs") / PAGE
    ours = page.read_bytes()
    page.write_bytes(ours.replace(b"\n", b"\r\n"))
    assert publish(project, BRIEFING).written == (PAGE,)
    assert page.read_bytes() == ours


def test_what_an_interrupted_run_left_behind_is_cleared(project: Settings) -> None:
    (project.folder("docs") / "briefings").mkdir(parents=True)
    for name in (".aide-memoire-7.part", ".aide-memoire-12345.part"):
        (project.folder("docs") / "briefings" / name).write_text("half a pa", "utf-8")
    publish(project, BRIEFING)
    assert set(files(project)) == set(plan(collect([BRIEFING]), project))


def test_a_page_is_never_seen_half_written(project: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(project, BRIEFING)
    before = files(project)
    changed = replace(BRIEFING, article=replace(ARTICLE, title="Another headline"))

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(
        WritingError, match=r"docs/.*: cannot be written \(No space left on device\)\. Check that the disk has room"
    ):
        publish(project, changed)
    monkeypatch.undo()
    assert files(project) == before
    publish(project, changed)
    assert not [path for path in files(project) if path.endswith(".part")]


@given(body=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r")), at=st.integers(min_value=0))
def test_a_seal_breaks_with_any_change(body: str, at: int) -> None:
    page = sealed(f"---\ntitle: x\n---\n{body}\n")
    assert seal_holds(page)
    place = at % len(page)
    other = page[:place] + ("y" if page[place] != "y" else "z") + page[place + 1 :]
    assert not seal_holds(other)
    assert seal_holds(f"---\ntitle: x\n---\n{body}\n") is None


def test_pages_stand_beside_each_other_whatever_the_seeds_are_called(project: Settings) -> None:
    seeds = ["seeds/a.txt", "seeds/A.txt", "seeds/a.html", "seeds/b/a.txt", "seeds/index.txt", "seeds/á.txt"]
    paths = [briefing_path(seed, project) for seed in seeds]
    assert len({path.casefold() for path in paths}) == len(seeds)
    assert all(Path(path).parent == Path("briefings") for path in paths)
    assert "briefings/index.md" not in paths
