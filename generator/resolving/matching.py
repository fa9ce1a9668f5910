"""Finds known forms in the tokens of a sentence: longest first, in linear time."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, NamedTuple, TypeVar

from generator.language import Token, text_of_doc

Value = TypeVar("Value")
FIRST_WORD = re.compile(r"[\w.]+|.")


class Match(NamedTuple, Generic[Value]):
    """A form found at some tokens, and what it stands for."""

    tokens: list[Token]
    form: str
    value: Value


class Forms(Generic[Value]):
    """Written forms by their first word; kept as a class since the index is built once and asked for every token."""

    def __init__(self, forms: Mapping[str, Value]) -> None:
        self._by_first: dict[str, list[tuple[str, Value]]] = defaultdict(list)
        for form in sorted(forms, key=lambda f: (-len(f), f)):
            if first := FIRST_WORD.match(form):
                self._by_first[first[0]].append((form, forms[form]))

    def find(self, tokens: Iterable[Token]) -> Iterator[Match[Value]]:
        """Yield the forms in a sentence from left to right, the longest at each place, none inside another."""
        listed = list(tokens)
        place = 0
        while place < len(listed):
            found = self._at(listed, place)
            if found:
                yield found
            place += len(found.tokens) if found else 1

    def _at(self, tokens: list[Token], place: int) -> Match[Value] | None:
        first = tokens[place]
        text = text_of_doc(first)
        for form, value in self._by_first.get(first.text, ()):
            if text.startswith(form, first.idx):
                end = first.idx + len(form)
                inside = [t for t in tokens[place : place + len(form)] if t.idx < end]
                if inside[-1].idx + len(inside[-1].text) == end:
                    return Match(inside, form, value)
        return None
