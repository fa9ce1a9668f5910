"""Runs the case files in tests/cases: one Markdown file a section, one heading a case.

Below its heading a case holds an article and a YAML block. The block's list must equal the findings of the
file's section, key by key; keys that a case does not name are not compared, so `- {}` only counts a finding.
`published:` and `title:` before the text set the article's date (default 2014-03-30) and headline.
"""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from articles import PIPELINE, article_of

from generator.briefing import brief
from generator.publishing.data import briefing_dict

CASES = Path(__file__).parent / "cases"
CASE = re.compile(r"^## (?P<name>.+?)\n(?P<text>.*?)^```yaml\n(?P<want>.*?)^```", re.MULTILINE | re.DOTALL)
SETTING = re.compile(r"^(published|title): (.*)\n", re.MULTILINE)


def cases() -> list[Any]:
    return [
        pytest.param(
            path.stem, case["text"], yaml.load(case["want"], Loader=yaml.BaseLoader), id=f"{path.stem}: {case['name']}"
        )
        for path in sorted(CASES.glob("*.md"))
        for case in CASE.finditer(path.read_text("utf-8"))
    ]


def same(want: Any, got: Any) -> Any:
    """Reduce what was found to the keys that the case names, as text, so that a difference reads well."""
    if isinstance(want, dict) and isinstance(got, dict):
        return {key: same(value, got.get(key)) for key, value in want.items()}
    if isinstance(want, list) and isinstance(got, list):
        return [same(w, g) for w, g in zip(want, got, strict=False)] + got[len(want) :]
    return (
        "null"
        if got is None
        else str(got).lower()
        if isinstance(got, bool)
        else got
        if isinstance(got, (dict, list))
        else str(got)
    )


@pytest.mark.parametrize(("section", "text", "want"), cases())
def test_case_files_hold(section: str, text: str, want: list[Any]) -> None:
    settings = {key: None if value == "null" else value for key, value in SETTING.findall(text)}
    found = briefing_dict(brief(article_of(SETTING.sub("", text), **settings), PIPELINE))
    got = found[section]
    assert same(want or [], got) == (want or [])
