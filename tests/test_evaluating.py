"""Scoring briefings against answers made by hand: figures that can be checked on paper, and errors to read."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from generator.__main__ import main
from generator.evaluating.answers import ActorAnswer
from generator.evaluating.likeness import covers, name_likeness, overlap, paired, same_actor, words
from generator.evaluating.marks import Mark, figures

ARTICLE = """---
title: Veldt and Norra meet on the river
date: 2019-05-07
outlet: The Upland Post
---
Veldt's foreign minister, Anna Brandt, met her Norran counterpart in Oslo on Monday. "We are close to a deal on the
river," Brandt told reporters. The two will meet again on Thursday.

Norra said 400 people had left the valley. Veldt put the number at 90.
"""
ANSWERS: dict[str, Any] = {
    "title": "Veldt and Norra meet on the river",
    "published": "2019-05-07",
    "outlet": "The Upland Post",
    "body": ARTICLE.split("---\n")[2].split("\n\n"),
    "actors": [
        {"name": "Anna Brandt", "kind": "person", "accept": ["Brandt"], "role": "foreign minister", "main": True},
        {"name": "Otto Halm", "kind": "person"},
    ],
    "proposals": [],
    "disputes": [
        {
            "about": "how many people left",
            "positions": [{"by": "Norra", "says": "400"}, {"by": "Veldt", "says": "90"}],
            "evidence": ["Norra said 400 people had left the valley.", "Veldt put the number at 90."],
        }
    ],
    "questions": [],
    "quotes": [{"text": "We are close to a deal on the river,", "by": "Anna Brandt"}],
    "dates": [
        {
            "as_written": "on Thursday",
            "start": "2019-05-09",
            "end": "2019-05-09",
            "planned": True,
            "evidence": ["The two will meet again on Thursday."],
        }
    ],
    "essential": [["Norra said 400 people had left the valley."], ["A sentence that is not there."]],
}


@pytest.fixture
def case(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "cases" / "river"
    folder.mkdir(parents=True)
    (folder / "article.md").write_text(ARTICLE, "utf-8")
    (folder / "gold.json").write_text(json.dumps(ANSWERS), "utf-8")
    return folder


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["evaluate", "cases", *arguments])


def row(text: str, name: str) -> list[str]:
    line = next(line for line in text.splitlines() if line.startswith(f"{name}  "))
    return line.removeprefix(name).split()


@pytest.mark.usefixtures("case")
def test_evaluate_prints_a_figure_a_row_and_each_error_with_its_sentence() -> None:
    done = run()
    assert done.exit_code == 0
    assert row(done.stdout, "title") == ["1.000", "1", "0", "0"]
    assert row(done.stdout, "quote speaker") == ["1.000", "1", "0", "0"]
    assert row(done.stdout, "disputes") == ["1.000", "1.000", "1.000", "1", "0", "0"]
    assert row(done.stdout, "dispute positions")[0] == "1.000"
    assert row(done.stdout, "actors")[-3:-1] == ["1", "1"]
    assert "    missed  Otto Halm (person)\n" in done.stdout
    wrong = done.stdout.index('    wrong   2019-05-06 ("on Monday"): ')
    assert done.stdout[wrong:].splitlines()[1].strip().startswith("| Veldt's foreign minister, Anna Brandt, met")


@pytest.mark.usefixtures("case")
def test_a_statement_that_cites_the_whole_article_brings_no_essential() -> None:
    assert "    missed  A sentence that is not there.\n" in run("--row", "essentials in the summary").stdout


@pytest.mark.usefixtures("case")
def test_only_the_rows_that_are_asked_for_tell_their_errors() -> None:
    done = run("--row", "timeline")
    assert done.stdout.startswith("timeline: 0 missed, 1 wrong\n")
    assert "Otto Halm" not in done.stdout


def test_two_versions_are_compared_as_gains_and_losses_a_case(case: Path) -> None:
    assert run("--save", "before.json").exit_code == 0
    answers = {**ANSWERS, "actors": ANSWERS["actors"][:1], "title": "Another title"}
    (case / "gold.json").write_text(json.dumps(answers), "utf-8")
    lines = run("--against", "before.json").stdout.splitlines()
    assert lines[0] == "river"
    assert "  gain  actors, missed: Otto Halm (person)" in lines
    assert "  loss  title, wrong: Veldt and Norra meet on the river, not Another title" in lines
    assert "1 gains, 1 losses" in lines
    assert "title: 1.000 before, 0.000 now" in lines


@pytest.mark.usefixtures("case")
def test_a_figure_below_its_floor_is_named_and_ends_with_status_1() -> None:
    Path("floors.json").write_text('{"title": 1.0, "main actors": 1.0, "actors": 0.99}')
    done = run("--floors", "floors.json")
    assert done.exit_code == 1
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == ["actors"]


def test_an_article_without_a_briefing_counts_as_one_in_which_nothing_was_found(case: Path) -> None:
    (case / "article.md").write_bytes(b"")
    done = run()
    assert done.exit_code == 1
    assert done.stderr.startswith("cases/river/article.md: ")
    assert row(done.stdout, "quotes") == ["0.000", "1.000", "0.000", "0", "1", "0"]


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        ("cases/river/gold.json", "{}", "missing required field"),
        ("cases/river/gold.json", "no json", "tests/gold/README.md"),
        ("before.json", "[]", "Save it anew"),
        ("floors.json", '{"actors": "much"}', "figures by row"),
        ("floors.json", '{"acters": 0.9}', "the rows are title, published"),
    ],
)
@pytest.mark.usefixtures("case")
def test_what_cannot_be_read_is_told_on_one_line(name: str, text: str, says: str) -> None:
    for file, content in (("before.json", "{}"), ("floors.json", "{}"), (name, text)):
        Path(file).write_text(content)
    options = ["--against", "before.json"] if name == "before.json" else ["--floors", "floors.json"]
    done = run(*options)
    assert done.exit_code == 2
    assert done.stdout == ""
    assert says in done.stderr


def test_a_folder_without_cases_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("cases").mkdir()
    done = run()
    assert done.exit_code == 2
    assert "cases: holds no case" in done.stderr


def test_a_list_is_weighed_and_a_value_is_a_share() -> None:
    marks = [
        *(Mark(row="actors", outcome=outcome, what="") for outcome in ("right", "right", "missed", "wrong")),
        *(Mark(row="actor kind", outcome=outcome, what="") for outcome in ("right", "right", "right", "wrong")),
        Mark(row="body text", outcome="right", what="", count=30),
        Mark(row="body text", outcome="wrong", what="", count=10),
    ]
    by_row = {f.row: f for f in figures(marks)}
    assert by_row["actors"].figure == pytest.approx(2 * 2 / (3 + 3))
    assert by_row["actor kind"].figure == pytest.approx(3 / 4)
    assert by_row["body text"].precision == pytest.approx(3 / 4)
    assert by_row["quotes"].figure == 1.0


def test_wordings_are_compared_by_their_content_words() -> None:
    assert words("Zoë’s 1,200 “Jets”") == ["zoe", "1,200", "jets"]
    assert overlap("the foreign ministers of Veldt", "Veldt's foreign minister") == 1.0
    assert overlap("", "anything") == 0.0
    assert covers("Norra said 400 people had left the valley on Monday", "400 people had left the valley")
    assert not covers("Norra said people had left", "400 people had left the valley")


def test_a_name_is_known_by_its_forms_and_without_its_title() -> None:
    brandt = ActorAnswer(name="Anna Brandt", kind="person", accept=("Brandt",))
    assert [name_likeness(brandt, n) for n in ("Anna Brandt", "Brandt", "Mrs Anna Brandt", "Anna")] == [1, 0.9, 0.8, 0]
    assert same_actor("Brandt", "Anna Brandt", [brandt])
    assert same_actor(None, None, [brandt])
    assert not same_actor(None, "Brandt", [brandt])


@given(st.lists(st.integers(0, 9)), st.lists(st.integers(0, 9)))
def test_each_item_is_in_one_pair_at_most_and_none_is_lost(wanted: list[int], found: list[int]) -> None:
    pairs, missed, extra = paired(wanted, found, lambda w, f: float(w == f), 1.0)
    assert all(w == f for w, f in pairs)
    assert sorted([*(w for w, _ in pairs), *missed]) == sorted(wanted)
    assert sorted([*(f for _, f in pairs), *extra]) == sorted(found)
    assert not {*missed} & {*extra}
