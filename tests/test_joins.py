"""The file `actors.yml`: what an editor may write in it, and what is said of mistakes."""

from pathlib import Path

import pytest

from generator.collection import Join
from generator.errors import SettingsError
from generator.joins import Entries, read_entries
from generator.settings import Settings

FILE = "seeds/actors.yml"


def read(folder: Path, text: str) -> Entries:
    (folder / "seeds").mkdir(exist_ok=True)
    (folder / "seeds" / "actors.yml").write_text(text, "utf-8")
    return read_entries(Settings(root=folder))


def test_an_entry_holds_names_others_and_articles(tmp_path: Path) -> None:
    text = """
        Anna Berg:
          names: [Berg, Anne Berg]
          apart: [A. Berg]
        Lars Holm (striker):
          names: Lars Holm
          articles: [sport/, "2021-05-*"]
        """
    assert read(tmp_path, text) == Entries(
        joins=(
            Join(name="Anna Berg", names=("Berg", "Anne Berg"), apart=("A. Berg",), file=FILE),
            Join(name="Lars Holm (striker)", names=("Lars Holm",), articles=("sport/", "2021-05-*"), file=FILE),
        )
    )


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "{}"])
def test_a_file_that_says_nothing_joins_nobody(tmp_path: Path, text: str) -> None:
    assert read(tmp_path, text) == Entries()


def test_without_a_file_nobody_is_joined(tmp_path: Path) -> None:
    assert read_entries(Settings(root=tmp_path)) == Entries()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Anna Berg:", "'Anna Berg' says nothing. Give it one of names, apart, articles, or take it out."),
        (
            "Anna Berg: Berg",
            "'Anna Berg' has under it no lists. "
            "Write one of names, apart, articles, as in: {names: [Anna Berg, A. Berg]}.",
        ),
        (
            "Anna Berg: [Berg]",
            "'Anna Berg' has under it no lists. "
            "Write one of names, apart, articles, as in: {names: [Anna Berg, A. Berg]}.",
        ),
        (
            "Anna Berg: {alias: [Berg]}",
            "'Anna Berg' has the unknown word 'alias'; known are names, apart, articles. Mend it, or take it out.",
        ),
        (
            "Anna Berg: {names: [1]}",
            "'Anna Berg' has in 'names' what is no text. Write a list of the names that articles use for this actor, "
            "in quotation marks where need be.",
        ),
        ("Anna Berg: {names: [Berg], names: [B.]}", "'Anna Berg' has 'names' twice. Put both lists together."),
        (
            "Anna Berg: {[a]: [Berg]}",
            "'Anna Berg' has the unknown word ['a']; known are names, apart, articles. Mend it, or take it out.",
        ),
        ("'': {names: [Berg]}", "'' is no name. Write it in quotation marks."),
        (
            "Off: {names: [1]}",
            "'Off' has in 'names' what is no text. Write a list of the names that articles use for this actor, "
            "in quotation marks where need be.",
        ),
        (
            "Anna Berg: {names: [Berg]}\nanna berg: {names: [B.]}",
            "'anna berg' is there twice. Put both entries under one name, or add in brackets who is meant.",
        ),
        (
            "Anna Berg: {names: [Berg]}\nLars Berg: {names: [Berg]}",
            "'Lars Berg' has the name 'Berg', which 'Anna Berg' has too. Take it out of one, or give both articles.",
        ),
    ],
)
def test_a_mistake_is_told_in_one_line_and_the_other_entries_hold(tmp_path: Path, text: str, problem: str) -> None:
    found = read(tmp_path, f"{text}\nLars Holm: {{names: [Holm]}}\n")
    assert str(found.problems[0]) == f"seeds/actors.yml: {problem}"
    assert Join(name="Lars Holm", names=("Holm",), file=FILE) in found.joins


@pytest.mark.parametrize("text", ["Anna Berg: [", "- Anna Berg", "Anna Berg", "\x00", "!!python/name:os.system {}"])
def test_a_file_of_another_form_is_told_in_one_line(tmp_path: Path, text: str) -> None:
    with pytest.raises(SettingsError, match=r"^seeds/actors\.yml: [^\n]+$"):
        read(tmp_path, text)


def test_a_file_in_another_encoding_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "actors.yml").write_bytes("José: {names: [Jose]}".encode("latin-1"))
    with pytest.raises(SettingsError, match=r"actors\.yml: not readable as YAML"):
        read_entries(Settings(root=tmp_path))


def test_a_file_in_a_folder_below_is_read_too_and_a_hidden_one_is_not(tmp_path: Path) -> None:
    for folder, name in (("demo", "Anna Berg"), (".hidden", "Lars Holm")):
        (tmp_path / "seeds" / folder).mkdir(parents=True)
        (tmp_path / "seeds" / folder / "actors.yml").write_text(f"{name}: {{names: [B.]}}", "utf-8")
    assert read(tmp_path, "Carl Dahl: {names: [D.]}").joins == (
        Join(name="Carl Dahl", names=("D.",), file="seeds/actors.yml"),
        Join(name="Anna Berg", names=("B.",), file="seeds/demo/actors.yml"),
    )
