"""The data files: the collection as CSV, each briefing as JSON, and the checksums that tell ours from a person's."""

import csv
import hashlib
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample import ARTICLE, BRIEFING, CORRECTED

from generator.collecting import collect
from generator.publishing.data import data_files
from generator.publishing.escaping import csv_cell
from generator.publishing.site import Changes, paths_of, plan, write
from generator.publishing.sums import SUMS
from generator.publishing.tables import TABLES
from generator.settings import Settings, SourceText

COLLECTION = collect([CORRECTED])
JSON = "data/briefings/herring-talks.json"
EDITED = "edited by hand, so it was kept as it is"


def files(settings: Settings | None = None) -> dict[str, str]:
    return dict(data_files(COLLECTION, settings or Settings()))


def rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files()[f"data/{name}.csv"], newline="")))


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_has_its_columns_and_a_row_for_each_finding(table) -> None:
    found = rows(table.name)
    assert list(found[0]) == list(table.columns)
    assert len(found) == len(list(table.rows(COLLECTION)))


def test_a_row_says_in_which_sentences_it_stands() -> None:
    [quote] = rows("quotes")
    assert (quote["by"], quote["article"], quote["published"]) == ("Lars Holm", ARTICLE.path, "2021-05-12")
    assert quote["text"] in BRIEFING.text(int(quote["sentences"]))


def test_several_values_in_one_cell_stand_apart() -> None:
    [proposal] = rows("proposals")
    assert proposal["points"].split(" | ")[1] == "a shared register of boats & crews"


@given(st.text(max_size=30))
def test_no_cell_is_a_formula_or_a_second_line(text: str) -> None:
    cell = csv_cell(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
    assert cell.splitlines() in ([], [cell])


@pytest.mark.parametrize(("mode", "sentences"), [("full", 10), ("cited", 10), ("none", 0)])
def test_json_holds_no_more_of_the_text_than_the_page(mode: SourceText, sentences: int) -> None:
    extra = replace(BRIEFING, sentences=(*BRIEFING.sentences, replace(BRIEFING.sentences[-1], id=11)))
    [text] = [t for p, t in data_files(collect([extra]), Settings(source_text=mode)) if p == JSON]
    article = json.loads(text)["article"]
    assert len(article["sentences"]) == sentences + (mode == "full")
    assert bool(article["removed"]) == (mode != "none")


@pytest.fixture
def project(tmp_path: Path) -> Settings:
    settings = Settings(root=tmp_path)
    write(plan(COLLECTION, settings), settings)
    return settings


def again(project: Settings) -> Changes:
    return write(plan(COLLECTION, project), project)


def test_the_checksums_are_those_of_the_files(project: Settings) -> None:
    lines = (project.folder("docs") / SUMS).read_text("utf-8").splitlines()
    assert len(lines) == len(files())
    for line in lines:
        digest, name = line.split("  ")
        assert hashlib.sha256((project.folder("docs") / "data" / name).read_bytes()).hexdigest() == digest


def test_an_edited_data_file_is_kept_and_named(project: Settings) -> None:
    path = project.folder("docs") / "data" / "quotes.csv"
    path.write_bytes(path.read_bytes() + b"mine\r\n")
    changes = again(project)
    assert path.read_bytes().endswith(b"mine\r\n")
    assert [str(problem) for problem in changes.kept if EDITED in problem.problem] == [
        f"docs/data/quotes.csv: {EDITED}. Delete it to have it generated again."
    ]


def test_the_data_of_a_seed_that_is_gone_are_removed(project: Settings) -> None:
    docs = project.folder("docs")
    (docs / "data" / "mine.csv").write_text("a,b\n", "utf-8")
    changes = write(plan(collect([]), project), project)
    assert JSON in changes.removed
    assert not (docs / JSON).exists()
    assert (docs / "data" / "mine.csv").exists()


def test_a_run_that_was_killed_between_two_data_files_is_made_good(project: Settings) -> None:
    docs = project.folder("docs")
    other = collect([replace(BRIEFING, article=replace(ARTICLE, title="Another headline"))])
    wanted = plan(other, project)
    old = (docs / SUMS).read_text("utf-8")
    new = [f"{hashlib.sha256(wanted[f'data/{n}'].encode()).hexdigest()}  {n}" for n in ("briefings.csv", JSON[5:])]
    (docs / SUMS).write_text(old + "\n".join(new) + "\n", "utf-8")
    (docs / "data" / "briefings.csv").write_bytes(wanted["data/briefings.csv"].encode())
    assert write(plan(COLLECTION, project), project).kept == ()
    assert (docs / SUMS).read_text("utf-8") == old
    assert again(project) == Changes()


def test_the_data_of_a_seed_that_fails_stay_ours_until_it_is_mended_or_removed(project: Settings) -> None:
    two = collect([BRIEFING, replace(BRIEFING, article=replace(ARTICLE, path="seeds/second.txt"))])
    second = "data/briefings/second.json"
    write(plan(two, project), project)
    for _ in range(2):
        changes = write(plan(COLLECTION, project), project, keep=paths_of("seeds/second.txt", project))
        assert second not in changes.removed
    assert write(plan(two, project), project).kept == ()
    write(plan(COLLECTION, project), project, keep=paths_of("seeds/second.txt", project))
    assert second in again(project).removed


def test_a_list_of_checksums_that_is_not_ours_is_left_alone(project: Settings) -> None:
    path = project.folder("docs") / SUMS
    path.write_text("my notes\n", "utf-8")
    changes = again(project)
    assert path.read_text("utf-8") == "my notes\n"
    assert changes.kept[0].file == f"docs/{SUMS}"
