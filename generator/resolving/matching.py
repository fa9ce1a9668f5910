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
    """Written forms, with their lengths by first word; a class since all tokens ask the index that is built once."""

    def __init__(self, forms: Mapping[str, Value]) -> None:
        self._forms = forms
        self._lengths: dict[str, list[int]] = defaultdict(list)
        for form in sorted(forms, key=len, reverse=True):
            lengths = self._lengths[first[0]] if (first := FIRST_WORD.match(form)) else []
            if lengths[-1:] != [len(form)]:
                lengths.append(len(form))

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
        for length in self._lengths.get(first.text, ()):
            end = first.idx + length
            if (form := text[first.idx : end]) in self._forms:
                inside = [t for t in tokens[place : place + length] if t.idx < end]
                if inside[-1].idx + len(inside[-1].text) == end:
                    return Match(inside, form, self._forms[form])
        return None
