"""Files of edits in a whole project: what they change in its pages, and what becomes of a broken one."""

import json
import re
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from sample import BRIEFING

from generator.build import build, edited
from generator.editing import edit
from generator.editing.entries import edits_of
from generator.model import Briefing
from generator.settings import Settings
from generator.yamltext import parse

ROOT = Path(__file__).parent.parent
SEED = """Ministers meet in Oslo

Foreign Minister Anna Berg met her Danish counterpart Lars Holm in Oslo on Tuesday to discuss fishing quotas.

Berg said that 300 boats had crossed the line. "We will not look on for another season," Holm told reporters.

It was unclear whether Denmark would send its full delegation.
"""
LATER = """Delegation arrives in Oslo

Denmark's full delegation arrived in Oslo on Monday, Foreign Minister Anna Berg told the parliament.
"""
EDITS = """
review: reviewed
by: Mara Lind
on: 2021-06-14
article: {published: 2021-05-12, outlet: The Fjord Post, why: The archive gives both.}
corrections:
  - finding: quote
    sentence: 3
    words: We will not look on
    change: {by: Anna Berg}
    why: The recording has her voice.
  - finding: question
    sentence: 4
    words: its full delegation
    close: seeds/later.txt
    why: It came.
"""
SCHEMA = json.loads((ROOT / "docs" / "schema" / "edits-1.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def named(told: Any) -> Any:
    """Return what YAML told with the key `on` as a word, as the program and editors of YAML 1.2 read it."""
    match told:
        case dict():
            return {"on" if key is True else key: named(value) for key, value in told.items()}
        case list():
            return [named(value) for value in told]
    return told


@pytest.fixture
def project(tmp_path: Path) -> Settings:
    """Return the settings of a project with two seeds and edits of one."""
    (tmp_path / "seeds").mkdir()
    for name, text in (("oslo.txt", SEED), ("later.txt", LATER), ("oslo.edits.yml", EDITS)):
        (tmp_path / "seeds" / name).write_text(text, "utf-8")
    return Settings(root=tmp_path)


def pages(project: Settings) -> dict[str, str]:
    docs = project.folder("docs")
    return {p.relative_to(docs).as_posix(): p.read_text("utf-8") for p in sorted(docs.rglob("*")) if p.is_file()}


def edits(project: Settings) -> Path:
    return project.folder("seeds") / "oslo.edits.yml"


def test_what_an_editor_says_is_on_every_page_it_concerns(project: Settings) -> None:
    assert build(project).failures == ()
    found = pages(project)
    briefing = found["briefings/oslo.md"]
    assert "12 May 2021 · The Fjord Post ·" in briefing
    assert "| 11 May 2021 | on Tuesday |" in briefing, "the day of publication resolves the dates of the text"
    assert "— Anna Berg, to reporters" in briefing
    assert "reviewed by Mara Lind, 14 June 2021" in briefing
    assert "It came." in found["registers/questions.md"]
    assert "(briefings/later.md)" in found["corrections.md"]
    assert "We will not look on" in found["actors/anna-berg.md"]
    assert "The archive gives both." in found["corrections.md"]
    assert "The recording has her voice." in found["data/corrections.csv"]


def test_without_its_file_a_briefing_is_as_if_nobody_had_corrected_it(project: Settings) -> None:
    build(project)
    edits(project).unlink()
    build(project)
    found = pages(project)
    shutil.rmtree(project.folder("docs"))
    shutil.rmtree(project.folder("cache"))
    build(project)
    assert pages(project) == found
    assert "No briefing was corrected yet." in found["corrections.md"]


def test_a_build_again_and_a_build_without_the_cache_change_nothing(project: Settings) -> None:
    build(project)
    before = pages(project)
    assert (build(project).written, pages(project)) == ((), before)
    shutil.rmtree(project.folder("cache"))
    assert (build(project).written, pages(project)) == ((), before)


def test_only_what_is_said_of_the_article_makes_it_be_analysed_again(
    project: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(project)
    monkeypatch.setattr("generator.build.brief", None)
    edits(project).write_text(EDITS.replace("It came.", "It came late."), "utf-8")
    assert build(project).failures == ()
    assert "It came late." in pages(project)["corrections.md"]
    edits(project).write_text(EDITS.replace("2021-05-12", "2021-05-13"), "utf-8")
    assert "oslo.txt: it broke the program" in str(build(project).failures[0])


BROKEN = {
    "no YAML": b"corrections: [",
    "no text": b"\xff\xfe\x00",
    "an alias": b"a: &x [*x]",
    "half of it": EDITS.encode()[:-20] + b"\n  x: [",
}


@pytest.mark.parametrize("broken", BROKEN)
def test_a_file_that_breaks_leaves_the_collection_as_it_last_was(project: Settings, broken: str) -> None:
    build(project)
    before = pages(project)
    edits(project).write_bytes(BROKEN[broken])
    for _ in range(2):
        report = build(project)
        assert [problem.file for problem in report.failures] == ["seeds/oslo.edits.yml"]
        assert (report.written, report.removed, pages(project)) == ((), (), before)


def test_without_the_cache_a_file_that_breaks_leaves_its_page_alone_and_nothing_uncorrected(project: Settings) -> None:
    build(project)
    before = pages(project)["briefings/oslo.md"]
    edits(project).write_bytes(b"[")
    shutil.rmtree(project.folder("cache"))
    assert build(project).briefings == 1
    assert pages(project)["briefings/oslo.md"] == before
    assert "We will not look on" not in pages(project)["index.md"] + pages(project)["data/quotes.csv"]


def test_a_correction_never_falls_on_another_sentence_when_the_article_changes(project: Settings) -> None:
    text = SEED.replace("Berg said that 300", "It rained. Berg said that 300")
    (project.folder("seeds") / "oslo.txt").write_text(text, "utf-8")
    report = build(project)
    assert [str(problem).split(":")[1] for problem in report.failures] == [
        " correction 1 (quote, sentence 3)",
        " correction 2 (question, sentence 4)",
    ]
    assert "— Lars Holm, to reporters" in pages(project)["briefings/oslo.md"]


def test_a_file_of_edits_without_an_article_is_one_line_and_the_rest_is_published(project: Settings) -> None:
    edits(project).rename(edits(project).with_name("bergen.edits.yml"))
    report = build(project)
    (line,) = [str(problem) for problem in report.failures]
    assert line.startswith("seeds/bergen.edits.yml: there is no article beside it with this name. Rename it")
    assert report.briefings == 2


def test_a_correction_in_a_seed_that_broke_still_holds(project: Settings) -> None:
    build(project)
    before = pages(project)
    (project.folder("seeds") / "oslo.txt").write_bytes(b"")
    assert [problem.file for problem in build(project).failures] == ["seeds/oslo.txt"]
    assert pages(project) == before


def test_one_seed_is_shown_as_its_editor_corrected_it(project: Settings) -> None:
    briefing, problems = edited(project.folder("seeds") / "oslo.txt", project)
    assert isinstance(briefing, Briefing)
    assert (briefing.state, len(briefing.corrections), problems) == ("reviewed", 3, ())


def test_the_example_of_the_guide_does_what_the_guide_says(project: Settings) -> None:
    guide = (ROOT / "docs" / "correcting.md").read_text("utf-8")
    (article,) = re.findall(r"```text\n(.*?)```", guide, re.DOTALL)
    example = re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL)[0]
    for name, text in (("herring.txt", article), ("herring-signed.txt", LATER)):
        (project.folder("seeds") / name).write_text(text, "utf-8")
    build(project)
    before = pages(project)["briefings/herring.md"]
    (project.folder("seeds") / "herring.edits.yml").write_text(example, "utf-8")
    assert build(project).failures == ()
    after = pages(project)["briefings/herring.md"]
    told = [
        ("\nUndated · ", "\n12 May 2021 · The Fjord Post · "),
        (" · draft · ", " · [reviewed, corrected](#corrections) · "),
        ("— speaker not identified", "— Anna Berg"),
        ("| | organisation |", "| | government |"),
    ]
    assert [(old in before, new in before, old in after, new in after) for old, new in told] == (
        [(True, False, False, True)] * len(told)
    )
    assert "| 11 May 2021 | on Tuesday |" in after
    assert "(herring-signed.md)" in after


def test_the_files_of_the_guide_and_of_the_demonstration_follow_the_schema() -> None:
    guide = (ROOT / "docs" / "correcting.md").read_text("utf-8")
    example, added = (named(parse(text)) for text in re.findall(r"```yaml\n(.*?)```", guide, re.DOTALL))
    demonstration = sorted((ROOT / "seeds" / "demo").glob("*.edits.yml"))
    assert demonstration
    told = [example, {**example, "corrections": added}, *(named(parse(p.read_text("utf-8"))) for p in demonstration)]
    for one in told:
        VALIDATOR.validate(one)
        assert edits_of("x.edits.yml", one)[1] == ()


MISTAKES = yaml.safe_load((Path(__file__).parent / "edits" / "mistakes.yml").read_text("utf-8"))
SIGNED = {"why": "x", "by": "Mara Lind", "on": "2021-05-14"}


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["name"])
def test_the_schema_takes_a_correction_where_the_program_does(mistake: dict[str, Any]) -> None:
    entry = mistake["entry"]
    told = {"corrections": [{**SIGNED, **entry} if isinstance(entry, dict) else entry]}
    found, problems = edits_of("x.edits.yml", told)
    formal = [str(problem) for problem in problems]
    assert bool(formal) or edit(BRIEFING, found, ())[1]
    if not mistake.get("beyond_schema"):
        assert VALIDATOR.is_valid(told) == (not formal)
