"""Front matter: the YAML or TOML block above a Markdown text, read liberally and within bounds."""

import html
import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, time
from typing import Any

from generator.errors import YamlError
from generator.lexicons import lexicon
from generator.reading.cleaning import one_line
from generator.yamltext import parse_pairs

BLOCK = re.compile(r"\A\s{0,20}(---|\+\+\+)[ \t]*\n(.{0,64000}?)\n(?:\1|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
PLAIN_LINE = re.compile(r"^([A-Za-z][\w -]{1,30}):[ \t]*+(.{1,500})$", re.MULTILINE)
BROKEN = "The front matter is no valid YAML; its plain lines were read."
VALUE_LIMIT = 500
ITEM_LIMIT = 20
TOML_LIMIT = 10_000

Pairs = tuple[tuple[Any, Any], ...]


def split_front_matter(text: str) -> tuple[dict[str, list[str]], str, tuple[str, ...]]:
    """Return the front matter's values by lower-case key, the text below it, and remarks. Never fails."""
    found = BLOCK.match(text)
    if not found:
        return {}, text, ()
    rest = text[found.end() :]
    try:
        content = _toml(found[2]) if found[1] == "+++" else parse_pairs(found[2])
    except (YamlError, tomllib.TOMLDecodeError, ValueError, RecursionError):
        content = tuple((key, value.strip(" '\"")) for key, value in PLAIN_LINE.findall(found[2]))
        return _values(content), rest, (BROKEN,) if content else ()
    if not isinstance(content, tuple):
        return {}, text, ()
    return _values(content), rest, tuple(_repeated(content))


def _toml(text: str) -> Pairs:
    """Read TOML of usual size; the parser's time grows with the square of the dots in a key."""
    if len(text) > TOML_LIMIT:
        raise ValueError("too long")
    return tuple(tomllib.loads(text).items())


def _repeated(content: Pairs) -> Iterator[str]:
    """Yield a remark for each key that is there several times."""
    for key, times in Counter(_key(key) for key, _ in content).items():
        if times > 1:
            yield f"The front matter has {key[:VALUE_LIMIT]!r} {times} times; the last one counts."


def _values(content: Pairs) -> dict[str, list[str]]:
    return {_key(key): values for key, value in content if (values := _texts(value))}


def _pairs(value: dict[str, Any] | Pairs) -> Pairs:
    return tuple(value.items()) if isinstance(value, dict) else value


def _key(key: object) -> str:
    return str(key).lower().replace("-", "_").replace(" ", "_")


def _texts(value: object) -> list[str]:
    """Return the texts of a value: one, or those of a flat list."""
    if isinstance(value, list):
        return [text for item in value[:ITEM_LIMIT] if not isinstance(item, list) for text in _texts(item)]
    if isinstance(value, dict | tuple):
        inner = dict(pair for pair in _pairs(value) if isinstance(pair[0], str))
        named = [inner[key] for key in ("name", "title") if key in inner]
        return [text for item in named if not isinstance(item, dict | tuple) for text in _texts(item)]
    if isinstance(value, date | time):
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
