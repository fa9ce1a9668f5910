"""Names the parts of a sentence that add least: words that link it to the one before, brackets, datelines, dashes."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extracting.summary.adjuncts import DASHES
from generator.extracting.summary.binding import is_bound
from generator.grammar import subjects
from generator.language import Token, Tokens
from generator.lexicons import words

DATELINE = 8  # tokens within which a dateline ends


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Tokens that may be left out, and how dear that is."""

    tokens: frozenset[int]
    cost: int


def links(tokens: Tokens) -> Iterator[Part]:
    """Yield the words that only link a sentence to the one before."""
    first = tokens[0]
    if first.lower_ in words("summary", "joints") or (
        first.lower_ in words("summary", "links") and first.dep_ in {"advmod", "cc"}
    ):
        comma = {tokens[1].i} if len(tokens) > 1 and tokens[1].text == "," else set()
        yield Part(tokens=frozenset({first.i} | comma), cost=0)
    yield from _datelines(tokens)
    for token in tokens[1:]:
        if token.lower_ in words("summary", "inner_links") and token.dep_ == "advmod" and token.n_lefts == 0:
            around = {token.i - 1, token.i, token.i + 1} if _between_commas(token) else {token.i}
            if not is_bound(token, aside=False):
                yield Part(tokens=frozenset(around), cost=0)


def _datelines(tokens: Tokens) -> Iterator[Part]:
    """Yield names before a dash that opens the sentence: "OSLO _ The minister"."""
    dash = next((t for t in tokens[1:DATELINE] if t.text in DASHES | {"-", "_"} and t.nbor(-1).whitespace_), None)
    if dash is None or dash.i + 1 >= tokens.end or not tokens.doc[dash.i + 1].is_title:
        return
    before = tokens.doc[tokens.start : dash.i]
    if all(t.pos_ == "PROPN" or t.is_punct for t in before):
        yield Part(tokens=frozenset(range(tokens.start, dash.i + 1)), cost=0)


def _between_commas(token: Token) -> bool:
    return token.i + 1 < len(token.doc) and token.nbor(-1).text == "," and token.nbor().text == ","


def brackets(tokens: Tokens) -> Iterator[Part]:
    """Yield what stands between round brackets."""
    open_: list[int] = []
    for token in tokens:
        if token.text == "(":
            open_.append(token.i)
        elif token.text == ")" and open_:
            start = open_.pop()
            if not open_:
                yield Part(tokens=frozenset(range(start, token.i + 1)), cost=0)


def dashed(tokens: Tokens) -> Iterator[Part]:
    """Yield what stands between two dashes."""
    dashes = [t for t in tokens if t.text in DASHES]
    root = next((t for t in tokens if t.dep_ == "ROOT"), None)
    if len(dashes) == 2 and root and any(t.i < dashes[0].i for t in subjects(root)):
        inside = tokens.doc[dashes[0].i + 1 : dashes[1].i]
        if not any(is_bound(t, aside=True) for t in inside):
            yield Part(tokens=frozenset(range(dashes[0].i, dashes[1].i + 1)), cost=1)
