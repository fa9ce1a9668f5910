"""Keeps quotation marks around quoted words when a sentence is cut, and tidies the edges of what is left.

Quoted words are told with both their marks and unbroken, or not at all: without the marks they would read as the
outlet's own.
"""

import re

from generator.extracting.timeline.shortening import bared, cut_back, word_count
from generator.language import Token, sentence_bounds

HALF_BRACKET = re.compile(r" \([^()]*$")
STOP_BEFORE_MARK = re.compile(r"\.(?=(?:''|[\"”])$)")
COMMA_BEFORE_MARK = re.compile(r",(?=(?:''|[\"”])$)")
MARKS = frozenset({'"', "``", "''", "`"})


def with_marks(tokens: list[Token], longest: int) -> list[Token]:
    """Return tokens of one sentence with every quotation among them whole and marked.

    A quotation that was cut is completed where `longest` words allow it; otherwise the words end before it.
    """
    if not tokens:
        return tokens
    kept = {t.i for t in tokens if t.text not in MARKS}
    for opening, closing in _pairs(tokens[0]):
        inside = [i for i in range(opening + 1, closing) if tokens[0].doc[i].is_alpha]
        if not any(i in kept for i in inside):
            continue
        whole = set(range(opening, closing + 1))
        if (
            closing < _end(tokens[0])
            and opening >= 0
            and word_count([tokens[0].doc[i] for i in kept | whole]) <= longest
        ):
            kept |= whole
        else:
            kept = {t.i for t in cut_back([t for t in tokens if t.i in kept], opening)}
    left = [tokens[0].doc[i] for i in sorted(kept)]
    return left if len(left) == len(tokens) else _bared(left)


def _bared(tokens: list[Token]) -> list[Token]:
    """Drop marks and joining words at the edges, but for quotation marks."""
    if tokens and tokens[-1].text in MARKS:
        return tokens
    first = next((k for k, t in enumerate(tokens) if t.text not in MARKS), 0)
    return tokens[:first] + bared(tokens[first:])


def _pairs(token: Token) -> list[tuple[int, int]]:
    """Return the places of the marks of each quotation in a token's sentence; one without a partner runs to the edge.

    A closing mark without an opening one ends a quotation from before the sentence; "''" alone is a slip.
    """
    start, end = sentence_bounds(token)
    pairs: list[tuple[int, int]] = []
    opening: int | None = None
    for i in range(start, end):
        mark = token.doc[i]
        if mark.text not in MARKS or (mark.text == "`" and opening is not None and i == opening + 1):
            continue
        if opening is not None:
            pairs.append((opening, i))
            opening = None
        elif not pairs and mark.text == '"' and i > start and _closes(mark):
            pairs.append((-1, i))
        elif mark.text != "''" or _opens(mark):
            opening = i
    return pairs if opening is None else [*pairs, (opening, end)]


def _opens(mark: Token) -> bool:
    """Tell the mark of a text that opens and closes quotations with the same two strokes."""
    return not mark.whitespace_ and (mark.is_sent_start is True or (mark.i > 0 and bool(mark.nbor(-1).whitespace_)))


def _closes(mark: Token) -> bool:
    return bool(mark.whitespace_) and not mark.nbor(-1).whitespace_


def _end(token: Token) -> int:
    return sentence_bounds(token)[1]


def tidy(text: str) -> str:
    """Close the gaps that dropped words leave, and drop stray marks at the edges, but for quotation marks."""
    if text.count("(") != text.count(")"):
        text = HALF_BRACKET.sub("", text).replace("(", "").replace(")", "")
    text = COMMA_BEFORE_MARK.sub("", text)
    return " ".join(text.replace(",,", ",").replace(":,", ":").replace(" ,", ",").split()).strip(" ,;:-–—")
