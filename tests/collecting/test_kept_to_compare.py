"""What an article keeps to be compared by: held by its sentences, kept between builds, in no published data."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from articles import PIPELINE
from collecting.compared import briefed

from generator.checking import check_briefing
from generator.extracting.comparing.numbers import numbers
from generator.model import Briefing
from generator.publishing.data import briefing_dict
from generator.store import Store

TEXT = "NATO said that more than 20,000 Norland soldiers were near Sudmark. Berg denied that Norland sent tanks to Ise."


def told() -> Briefing:
    (briefing,) = briefed(TEXT)
    return briefing


def test_figures_and_assertions_are_kept_out_of_the_published_data() -> None:
    briefing = told()
    assert [f.says for f in briefing.findings.figures] == ["more than 20,000"]
    assert any(a.denies for a in briefing.findings.assertions)
    assert not {"figures", "assertions"} & briefing_dict(briefing).keys()


def test_figures_and_assertions_outlast_a_build(tmp_path: Path) -> None:
    store, briefing = Store(folder=tmp_path, pipeline=PIPELINE), told()
    store.put("0.txt", "key", briefing)
    assert store.get("0.txt", "key") == briefing


@pytest.mark.parametrize(
    ("section", "change", "problem"),
    [
        ("figures", {"says": "30,000 soldiers"}, 'figure 1: "30,000 soldiers" is not in the sentences it cites'),
        ("figures", {"by": "Holm"}, 'figure 1: "Holm" is no actor of the briefing'),
        ("figures", {"as_of": "on Friday"}, 'figure 1: "on Friday" is not in the sentences it cites'),
        ("assertions", {"says": "Norland sold tanks"}, 'assertion 1: "Norland sold tanks" is not in'),
    ],
)
def test_what_its_sentences_do_not_hold_is_refused(section: str, change: dict[str, Any], problem: str) -> None:
    briefing = told()
    assert check_briefing(briefing) == ()
    first, *others = getattr(briefing.findings, section)
    changed = replace(briefing.findings, **{section: (replace(first, **change), *others)})
    assert any(problem in line for line in check_briefing(replace(briefing, findings=changed)))


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("at least 20 people", 20, None),
        ("no more than 20 people", None, 20),
        ("no fewer than 20 people", 20, None),
        ("between 3,000 and 4,000 men", 2_850, 4_200),
        ("3 to 4 million people", 3_000_000, 4_200_000),
        ("almost 100,000 men", 90_000, 100_000),
        ("12 people", 12, 12),
        ("2,100 people", 2_050, 2_150),
        ("$1.7bn", 1_650_000_000, 1_750_000_000),
    ],
)
def test_a_number_means_a_range(text: str, low: float | None, high: float | None) -> None:
    (number,) = numbers(text)
    assert number.low == (None if low is None else pytest.approx(low))
    assert number.high == (None if high is None else pytest.approx(high))


def test_two_units_are_no_range() -> None:
    assert [(n.unit, n.low) for n in numbers("rose 3% to $8 billion")][1][0] == "dollar"
    assert len(list(numbers("rose 3% to $8 billion"))) == 2
