"""Reads YAML that anybody may have written: text, lists and mappings, and nothing that could surprise.

Of the language's features only those are taken that a person uses by hand. There are no anchors, with which a few
lines stand for gigabytes; no tags, which make objects; no merging; no dates and no numbers in base 60, which turn a
written "12:30" into 750; and a key is a word whatever it is, also "on" and "2021". The parser is libyaml, whose events
are put together here without recursion.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.errors import YamlError, shown

SIZE_LIMIT = 1_000_000
DEPTH_LIMIT = 20
COUNT_LIMIT = 100_000
MESSAGE_LIMIT = 200
NUMBER_LIMIT = 30
STR_TAG = "tag:yaml.org,2002:str"
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
TRUTHS = {
    word: value
    for small, value in (("true", True), ("yes", True), ("on", True), ("false", False), ("no", False), ("off", False))
    for word in (small, small.capitalize(), small.upper())
}
Pairs = list[tuple[Any, Any]]
Mapping = Callable[[Pairs, list[int]], Any]


@dataclass(slots=True, kw_only=True)
class _Open:
    """A list or mapping whose end has not come yet: its values so far, and the line of each."""

    mapping: bool
    values: list[Any] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)

    def awaits_key(self) -> bool:
        """Tell whether the next value is a key."""
        return self.mapping and len(self.values) % 2 == 0


def parse(text: str) -> Any:
    """Return what a YAML text holds: str, int, float, bool, None, and lists and dicts of these.

    A number is one only if it is written as it would be printed, so "007" and "1_000" stay text, as dates do. Raises
    YamlError, on one line, for what is no YAML, for a key that is there twice, and for what is too long or too deep.
    """
    return _parse(text, _dict)


def parse_pairs(text: str) -> Any:
    """Return what a YAML text holds as `parse` does, but each mapping as a tuple of pairs, as they are written."""
    return _parse(text, lambda pairs, _: tuple(pairs))


def _parse(text: str, mapping: Mapping) -> Any:
    if len(text) > SIZE_LIMIT:
        raise YamlError(f"it has {len(text):,} characters; the limit is {SIZE_LIMIT:,}")
    try:
        return _composed(yaml.parse(text.removeprefix("\ufeff"), Loader=yaml.CSafeLoader), mapping)
    except (yaml.YAMLError, UnicodeError) as error:
        raise YamlError(_one_line(error)) from error


def _one_line(error: yaml.YAMLError | UnicodeError) -> str:
    mark = getattr(error, "problem_mark", None)
    told = str(getattr(error, "problem", None) or error)
    return f"{f'line {mark.line + 1}: ' if mark else ''}{' '.join(told.split())[:MESSAGE_LIMIT]}"


def _composed(events: Iterator[yaml.Event], mapping: Mapping) -> Any:
    """Put events together; what is open stands on a stack, at its bottom the document itself."""
    stack = [_Open(mapping=False)]
    for number, event in enumerate(events):
        if number > COUNT_LIMIT:
            raise YamlError(f"line {_line(event)}: it holds more than {COUNT_LIMIT:,} entries. Divide it")
        match event:
            case yaml.ScalarEvent():
                _refuse_tag(event)
                _add(stack, event.value if stack[-1].awaits_key() else _scalar(event), event)
            case yaml.CollectionStartEvent():
                _refuse_tag(event)
                _refuse_depth(stack, event)
                stack.append(_Open(mapping=isinstance(event, yaml.MappingStartEvent)))
            case yaml.CollectionEndEvent():
                done = stack.pop()
                value = mapping(_pairs(done.values), done.lines[::2]) if done.mapping else done.values
                _add(stack, value, event)
            case yaml.AliasEvent():
                raise YamlError(
                    f"line {_line(event)}: {shown(f'*{event.anchor}')} refers to another place. Write it out"
                )
    if len(stack[0].values) > 1:
        raise YamlError(f"line {stack[0].lines[1]}: a second document begins. Take out the line of dashes")
    return stack[0].values[0] if stack[0].values else None


def _add(stack: list[_Open], value: Any, event: yaml.Event) -> None:
    stack[-1].values.append(value)
    stack[-1].lines.append(_line(event))


def _pairs(values: list[Any]) -> Pairs:
    return list(zip(values[::2], values[1::2], strict=True))


def _dict(pairs: Pairs, lines: list[int]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for (key, value), line in zip(pairs, lines, strict=True):
        if not isinstance(key, str):
            raise YamlError(f"line {line}: a key must be a word, not a list. Put it in quotation marks")
        if key in found:
            raise YamlError(f"line {line}: {shown(key)} is there twice. Take one out")
        found[key] = value
    return found


def _refuse_tag(event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
    if event.anchor is not None:
        raise YamlError(
            f"line {_line(event)}: {shown(f'&{event.anchor}')} has a meaning here. Put it in quotation marks"
        )
    if event.tag not in (None, STR_TAG):
        raise YamlError(f"line {_line(event)}: {shown(event.tag)} has a meaning here. Put it in quotation marks")


def _refuse_depth(stack: list[_Open], event: yaml.Event) -> None:
    if len(stack) > DEPTH_LIMIT:
        raise YamlError(f"line {_line(event)}: lists within lists are more than {DEPTH_LIMIT} deep. Make it simpler")


def _scalar(event: yaml.ScalarEvent) -> Any:
    text: str = event.value
    if not event.implicit[0] or event.style or event.tag:
        return text
    if text in NOTHING:
        return None
    return TRUTHS[text] if text in TRUTHS else _number(text)


def _number(text: str) -> Any:
    """Return the number that a word is, or the word itself if it would be printed in another way."""
    if len(text) <= NUMBER_LIMIT and text.isascii():
        for kind in (int, float):
            try:
                found = kind(text)
            except ValueError:
                continue
            if str(found) == text and text[-1].isdigit():
                return found
    return text


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 0
