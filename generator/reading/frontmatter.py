"""Front matter: the YAML or TOML block above a Markdown text, read liberally."""

import html
import re
import tomllib
from collections.abc import Mapping
from datetime import date
from typing import Any

import yaml

from generator.lexicons import lexicon
from generator.reading.cleaning import one_line

BLOCK = re.compile(r"\A\s{0,20}(---|\+\+\+)[ \t]*\n(.{0,64000}?)\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
PLAIN_LINE = re.compile(r"^([A-Za-z][\w -]{1,30}):[ \t]*(.{1,500})$", re.MULTILINE)
BROKEN = "The front matter is no valid YAML; its plain lines were read."
VALUE_LIMIT = 500


def split_front_matter(text: str) -> tuple[dict[str, list[str]], str, tuple[str, ...]]:
    """Return the front matter's values by lower-case key, the text below it, and remarks. Never fails."""
    found = BLOCK.match(text)
    if not found:
        return {}, text, ()
    rest = text[found.end() :]
    try:
        content = tomllib.loads(found[2]) if found[1] == "+++" else yaml.load(found[2], Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError):
        content = {key: value.strip(" '\"") for key, value in PLAIN_LINE.findall(found[2])}
        return _values(content), rest, (BROKEN,) if content else ()
    if not isinstance(content, dict):
        return {}, text, ()
    return _values(content), rest, ()


def _values(content: Mapping[Any, Any]) -> dict[str, list[str]]:
    return {_key(key): values for key, value in content.items() if (values := _texts(value))}


def _key(key: object) -> str:
    return str(key).lower().replace("-", "_").replace(" ", "_")


def _texts(value: object) -> list[str]:
    """Return the texts of a value: one, or those of a flat list."""
    if isinstance(value, list):
        return [text for item in value[:20] if not isinstance(item, list) for text in _texts(item)]
    if isinstance(value, dict):
        return [
            text
            for key in ("name", "title")
            if key in value and not isinstance(value[key], dict)
            for text in _texts(value[key])
        ]
    if isinstance(value, date):
        return [value.isoformat()]
    text = (
        one_line(html.unescape(str(value)))[:VALUE_LIMIT] if value is not None and not isinstance(value, bool) else ""
    )
    return [text] if text else []


def first(values: Mapping[str, list[str]], topic: str) -> str | None:
    """Return the first value under any of a topic's keys (lexicon `front_matter.yml`), in the order of the keys."""
    return next((values[key][0] for key in lexicon("front_matter")[topic] if key in values), None)


def every(values: Mapping[str, list[str]], topic: str) -> tuple[str, ...]:
    """Return all values under the first of a topic's keys that is given, lists divided at commas."""
    found = next((values[key] for key in lexicon("front_matter")[topic] if key in values), [])
    return tuple(part.strip() for value in found for part in re.split(r"[,;]", value) if part.strip())
