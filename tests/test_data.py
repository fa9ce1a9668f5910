"""The JSON of a briefing, held against its published schema."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from sample import BRIEFING, CORRECTED

from generator.model import Briefing
from generator.publishing.data import briefing_dict, briefing_json

SCHEMA = json.loads((Path(__file__).parent.parent / "docs" / "schema" / "briefing-1.json").read_text("utf-8"))
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_a_briefing_with_every_section_follows_the_schema() -> None:
    data = briefing_dict(CORRECTED)
    assert all(data[section] for section in SCHEMA["properties"])
    VALIDATOR.validate(data)


def test_a_briefing_without_findings_follows_the_schema(brief_text: Callable[..., Briefing]) -> None:
    VALIDATOR.validate(briefing_dict(brief_text("The lake lay still.", published=None)))


@pytest.mark.parametrize("section", ["key_points", "actors", "questions"])
def test_a_finding_that_cites_nothing_does_not_follow_the_schema(section: str) -> None:
    data = briefing_dict(BRIEFING)
    data[section][0]["cites"] = []
    assert not VALIDATOR.is_valid(data)


def test_json_is_one_line_whatever_the_text_holds(brief_text: Callable[..., Briefing]) -> None:
    line = briefing_json(brief_text('He said "yes"\u2028 and left.'))
    assert len(line.splitlines()) == 1
    assert json.loads(line)["schema"] == "briefing/1"
