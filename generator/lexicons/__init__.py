"""Words and phrase patterns as data: one YAML file a topic, read once.

A word list is a list of lemmas; a pattern is a regular expression with its own `matches` and `rejects`, which
`tests/test_lexicons.py` runs. Adding a word is one line in one file.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A phrase pattern: it must be found in every text of `matches` and in none of `rejects`."""

    name: str
    regex: re.Pattern[str]
    matches: tuple[str, ...]
    rejects: tuple[str, ...]


@cache
def lexicon(topic: str) -> dict[str, Any]:
    """Return the whole content of `generator/lexicons/<topic>.yml`."""
    text = files(__package__).joinpath(f"{topic}.yml").read_text("utf-8")
    content: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return content


@cache
def words(topic: str, name: str) -> frozenset[str]:
    """Return one word list, for example `words("verbs", "say")`."""
    return frozenset(lexicon(topic)[name])


@cache
def patterns(topic: str, name: str) -> tuple[Pattern, ...]:
    """Return one list of patterns, case-insensitive, in the file's order."""
    return tuple(
        Pattern(
            name=f"{topic}.{name}.{entry['name']}",
            regex=re.compile(entry["pattern"], re.IGNORECASE),
            matches=tuple(entry["matches"]),
            rejects=tuple(entry["rejects"]),
        )
        for entry in lexicon(topic)[name]
    )
