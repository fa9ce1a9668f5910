"""The fuzzer tries its targets for a moment, and a fault that is planted comes out small."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fuzz import HERE, fuzz, main, replay, smaller
from fuzz_inputs import Input, articles, to_bytes, to_text
from fuzz_targets import TARGETS

ROUND = {"readers": 60, "escape": 40, "whole": 12}
FIGURES = {"readers": "bad files tried", "escape": "hostile strings tried", "whole": "bad files tried"}


@pytest.mark.parametrize("name", TARGETS)
def test_a_round_of_the_fuzzer_finds_nothing(name: str, tmp_path: Path, count: Callable[[str, int], None]) -> None:
    target = replace(TARGETS[name], examples=ROUND[name])
    tally = fuzz({name: target}, tmp_path / "out", until=lambda tallies: tallies[name].rounds > 0)[name]
    count(FIGURES[name], tally.tried)
    assert tally.tried >= ROUND[name]
    assert not tally.failures
    assert name == "escape" or len(tally.outcomes) > 2, "inputs that all end alike try nothing"
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("saved", sorted((HERE / "found").iterdir()), ids=lambda path: path.name)
def test_what_failed_once_holds(saved: Path) -> None:
    replay(saved)


def test_a_planted_fault_is_made_small_saved_once_and_can_be_tried_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def check(tried: Input) -> str:
        assert b"said" not in tried.data, f"it says so at {tried.data.index(b'said')}"
        return ""

    planted = replace(TARGETS["readers"], check=check)
    tally = fuzz({"readers": planted}, tmp_path, until=lambda tallies: tallies["readers"].rounds > 1)["readers"]
    assert len(tally.failures) == 1
    (saved,) = tmp_path.iterdir()
    assert saved.read_bytes() == b"said"
    line = capsys.readouterr().out.splitlines()[-1]
    assert line == f"    python tests/hostile/fuzz.py --replay {saved}"
    monkeypatch.setattr("sys.argv", ["fuzz.py", "--replay", str(saved)])
    assert main() == 0, "the readers themselves have no such fault"


def test_what_takes_too_long_is_a_failure(tmp_path: Path) -> None:
    def check(_: Input) -> str:
        while True:
            pass

    slow = replace(TARGETS["readers"], check=check, seconds=0.02, examples=1)
    tally = fuzz({"readers": slow}, tmp_path, until=lambda tallies: tallies["readers"].rounds > 0)["readers"]
    assert "TooSlowError" in next(iter(tally.failures))


def test_a_failing_input_loses_what_it_fails_without() -> None:
    tried = Input(name="a.txt", data=b"abc" * 100 + b"X" + b"def" * 100 + b"Y")
    assert smaller(tried, lambda shorter: b"X" in shorter.data and b"Y" in shorter.data).data == b"XY"


def test_the_suite_has_articles_of_each_kind_to_start_from() -> None:
    assert {".txt", ".md", ".html"} <= {article.name.removeprefix("a") for article in articles()}


def test_text_survives_the_way_into_a_file_and_back() -> None:
    assert to_text(to_bytes("a\ud800\x00é")) == "a\ud800\x00é"
