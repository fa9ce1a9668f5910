"""Texts made to slow a pattern down, derived from its own parse tree.

A backtracking engine is slow where a text can be shared out among repeats in many ways, or where each of many starts
runs far before it fails. So for each repeat there is a text that gets there, turns it many times, and lets what
follows fail; and one in which getting there is repeated too, for searches that start again at every place.
"""

import re
from collections.abc import Iterator
from re import _compiler, _constants, _parser
from typing import Any, NamedTuple

from stepping import UNITS, Text, compiled

REPEATS = (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT)
PICKS = 4  # texts that get to one repeat, by other branches and other characters
ALONE = 12  # characters that are repeated alone; a pattern that tells more apart is a list of words
CANDIDATES = (
    "a0 -A_.,:(\"'<>[]|/é“–…\n\t\x00!"
    + "".join(map(chr, range(33, 127)))
    + "\xa0ß中\U0001f600\u200d\ufe0f\u0628\u094d\u0915\ue000"
)


class Attack(NamedTuple):
    """A text of any length: `pump` repeated between `head` and `tail`."""

    head: Text
    pump: Text
    tail: Text

    def text(self, length: int) -> Text:
        return self.head + self.pump * max(1, length // len(self.pump)) + self.tail


def attacks(pattern: re.Pattern[Any]) -> list[Attack]:
    """Return the attacks on a pattern, each once."""
    tree = _parser.parse(pattern.pattern, pattern.flags)
    maker = _Maker(tree, isinstance(pattern.pattern, bytes))
    found = dict.fromkeys(Attack(*map(maker.cast, attack)) for attack in maker.attacks())
    return [attack for attack in found if attack.pump]


class _Maker:
    """What a pattern's attacks are made of: its tree, and one character for each kind that it tells apart."""

    def __init__(self, tree: Any, binary: bool) -> None:
        self.tree, self.flags, self.binary = tree, tree.state.flags, binary
        self.fits: dict[str, dict[str, bool]] = {}
        self.preferred = ""
        units = [*_units(tree, self.flags)]
        kinds: dict[tuple[bool, ...], str] = {}
        for letter in CANDIDATES:
            kinds.setdefault(tuple(self.fit(unit, flags, letter) for unit, flags in units), letter)
        self.letters = [letter for _, letter in sorted(kinds.items(), key=lambda kind: -sum(kind[0]))]

    def cast(self, text: str) -> Text:
        return text.encode("latin-1", "replace") if self.binary else text

    def fit(self, unit: Any, flags: int, letter: str) -> bool:
        known = self.fits.setdefault(f"{flags} {unit}", {})
        if letter not in known:
            known[letter] = bool(compiled(unit, flags).match(self.cast(letter)))
        return known[letter]

    def attacks(self) -> Iterator[tuple[str, str, str]]:
        tails = tuple(dict.fromkeys(("", self.letters[-1], "\n")))
        for letter in self.letters[:ALONE]:
            yield from (("", letter, tail) for tail in tails)
        for pick in range(PICKS):
            for before, body, flags in self.repeats(self.tree, self.flags, "", pick):
                for pump in self.pumps(body, flags, pick):
                    yield from ((before, pump, tail) for tail in tails)
                    yield "", before + pump, ""
            yield "", self.sample(self.tree, self.flags, pick), ""
        for letter in self.letters[:ALONE]:
            self.preferred = letter
            yield from (("", self.sample(self.tree, self.flags, 1), tail) for tail in tails)

    def pumps(self, body: Any, flags: int, pick: int) -> list[str]:
        if len(body) == 1 and body[0][0] in UNITS:
            return self.fitting(body[0], flags)[:ALONE] if pick < 2 else []
        return [self.sample(body, flags, pick)]

    def repeats(self, items: Any, flags: int, before: str, pick: int) -> Iterator[tuple[str, Any, int]]:
        """Yield for each repeat a text that gets there, what it repeats, and the flags there."""
        for kind, content in items:
            if kind in REPEATS and content[1] > 1:
                yield before, content[2], flags
            for inner, inner_flags in _inner(kind, content, flags):
                yield from self.repeats(inner, inner_flags, before, pick)
            before += self.sample([(kind, content)], flags, pick)

    def sample(self, items: Any, flags: int, pick: int) -> str:
        """Return a text that the items match, as far as what they look at around it lets them."""
        return "".join(self.said(kind, content, flags, pick) for kind, content in items)

    def said(self, kind: Any, content: Any, flags: int, pick: int) -> str:
        if kind in UNITS:
            fitting = self.fitting((kind, content), flags)
            return fitting[pick % len(fitting)] if fitting else ""
        if kind in REPEATS:
            turns = range(max(content[0], min(content[1], pick % 2)))
            return "".join(self.sample(content[2], flags, pick + turn) for turn in turns)
        if kind is _constants.BRANCH:
            return self.sample(content[1][pick % len(content[1])], flags, pick)
        if kind is _constants.ASSERT_NOT or (kind is _constants.ASSERT and content[0] > 0):
            return ""
        return "".join(self.sample(inner, more, pick) for inner, more in _inner(kind, content, flags))

    def fitting(self, unit: Any, flags: int) -> list[str]:
        if unit[0] is _constants.LITERAL:
            return [chr(unit[1])]
        if self.preferred and self.fit(unit, flags, self.preferred):
            return [self.preferred]
        return [letter for letter in self.letters if self.fit(unit, flags, letter)]


def _inner(kind: Any, content: Any, flags: int) -> list[tuple[Any, int]]:
    """Return the trees inside a node, with the flags that hold there."""
    if kind in REPEATS:
        return [(content[2], flags)]
    if kind is _constants.BRANCH:
        return [(items, flags) for items in content[1]]
    if kind is _constants.SUBPATTERN:
        return [(content[3], _compiler._combine_flags(flags, content[1], content[2]))]
    if kind in (_constants.ASSERT, _constants.ASSERT_NOT):
        return [(content[1], flags)]
    return [(content, flags)] if kind is _constants.ATOMIC_GROUP else []


def _units(items: Any, flags: int) -> Iterator[tuple[Any, int]]:
    for kind, content in items:
        if kind in UNITS:
            yield (kind, content), flags
        for inner, inner_flags in _inner(kind, content, flags):
            yield from _units(inner, inner_flags)
