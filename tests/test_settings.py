"""The settings file: what may stand in it, and what is said when something else does."""

from pathlib import Path

import pytest

from generator.errors import SettingsError
from generator.settings import Settings, read_settings


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert read_settings(tmp_path) == Settings(root=tmp_path)


def test_an_empty_file_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "briefings.yml").write_text("# nothing yet\n")
    assert read_settings(tmp_path) == Settings(root=tmp_path)


def test_a_file_changes_what_it_names(tmp_path: Path) -> None:
    (tmp_path / "briefings.yml").write_text("source_text: full\nseeds: articles\n")
    assert read_settings(tmp_path) == Settings(root=tmp_path, source_text="full", seeds="articles")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("sorce_text: full", "unknown key 'sorce_text'; known are cache, docs"),
        ("source_text: all", "source_text must be one of full, cited, none"),
        ("seeds: 3", "seeds must be text, not 3"),
        ("- seeds", "is no mapping. Write one `key: value` a line; keys are cache, docs"),
        ("seeds: [", "not readable as YAML"),
        ("root: /", "unknown key 'root'"),
        ("on: x", "unknown key 'on'"),
        ("x" * 900, "is no mapping"),
        (f"? {'x' * 90_000}\n: 1", "unknown key 'xxx"),
        ("seeds: /srv/articles", "seeds must be a path from the project's folder. Write it as in ../articles."),
    ],
)
def test_a_wrong_file_is_told_where_and_what(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "briefings.yml").write_text(text)
    with pytest.raises(SettingsError) as error:
        read_settings(tmp_path)
    assert str(error.value).startswith(f"{tmp_path}/briefings.yml: ")
    assert message in str(error.value)
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < len(str(tmp_path)) + 300


def test_a_settings_file_that_is_no_file_is_not_taken_for_none(tmp_path: Path) -> None:
    (tmp_path / "briefings.yml").symlink_to(tmp_path / "gone.yml")
    with pytest.raises(SettingsError, match="is a link to a file that does not exist"):
        read_settings(tmp_path)
