"""Finds what stands between quotation marks: one quotation is one pair of marks.

A quotation may run over several sentences, and over several paragraphs when each of them opens with the mark
again. Marks that do not match end with the paragraph: a newspaper that forgets the closing mark at the end of a
paragraph is common, one that forgets it in the middle is not.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import Document
from generator.model import Sentence, Span

OPENING = frozenset("“„«")
CLOSING = frozenset("”»")
STRAIGHT = '"'
BEFORE_OPENING = frozenset(" ([{—–-/'‘")
AFTER_CLOSING = frozenset(" .,;:!?)]}—–-/'’")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Quoted words, paragraph by paragraph: the article's own text without the marks, and its spans, one a sentence."""

    paragraphs: tuple[tuple[str, tuple[Span, ...]], ...]

    @property
    def text(self) -> str:
        """Return the whole text."""
        return " ".join(text for text, _ in self.paragraphs)

    @property
    def pieces(self) -> tuple[Span, ...]:
        """Return all spans in order."""
        return tuple(piece for _, pieces in self.paragraphs for piece in pieces)


def quotations(document: Document) -> tuple[Quotation, ...]:
    """Return the quotations of the running text, of any length, in order of their closing marks."""
    paragraphs = [_Paragraph(document, found) for found in _paragraphs(document)]
    single = not any(mark in p.text for p in paragraphs for mark in (*OPENING, *CLOSING, STRAIGHT))
    done: list[Quotation] = []
    running: list[tuple[_Paragraph, int, int]] = []
    for here, following in zip(paragraphs, [*paragraphs[1:], None], strict=False):
        pairs, left_open = _pairs(_single_as_double(here.text) if single else here.text)
        for start, end in pairs:
            if running and start == 1:
                done.append(_quotation([*running, (here, start, end)]))
                running = []
            else:
                done.append(_quotation([(here, start, end)]))
        if left_open is None:
            running = []
        elif following is not None and following.opens():
            running = [*running, (here, left_open, len(here.text))] if left_open == 1 or not running else running
        else:
            done.append(_quotation([*running, (here, left_open, len(here.text))]))
            running = []
    return tuple(q for q in done if q.paragraphs)


def quoted_tokens(document: Document, found: tuple[Quotation, ...]) -> frozenset[tuple[int, int]]:
    """Return (sentence id, token index) of every token inside a quotation."""
    return frozenset(
        (piece.sentence, token.i) for q in found for piece in q.pieces for token in document.covered(piece)
    )


def word_count(text: str) -> int:
    """Return the number of words of a text; a lone mark or dash is none."""
    return sum(any(c.isalnum() for c in word) for word in text.split())


class _Paragraph:
    """The text of one paragraph and where its sentences stand in it."""

    def __init__(self, document: Document, sentences: list[Sentence]) -> None:
        self.text = document.article.paragraphs[sentences[0].paragraph - 1]
        self.places: list[tuple[Sentence, int]] = []
        at = 0
        for sentence in sentences:
            at = self.text.find(sentence.text, at)
            self.places.append((sentence, at))
            at += len(sentence.text)

    def opens(self) -> bool:
        """Tell whether the paragraph begins with an opening mark."""
        return self.text[:1] in OPENING or self.text[:1] == STRAIGHT

    def spans(self, start: int, end: int) -> Iterator[Span]:
        """Yield where characters `start` to `end` of the paragraph stand, one span a sentence."""
        for sentence, base in self.places:
            first, last = max(start - base, 0), min(end - base, len(sentence.text))
            if first < last and sentence.text[first:last].strip():
                yield Span(sentence=sentence.id, start=first, end=last)


def _paragraphs(document: Document) -> Iterator[list[Sentence]]:
    group: list[Sentence] = []
    for sentence, _ in document.body():
        if group and sentence.paragraph != group[0].paragraph:
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def _quotation(parts: list[tuple[_Paragraph, int, int]]) -> Quotation:
    paragraphs = []
    for paragraph, start, end in parts:
        text = paragraph.text[start:end].strip(" ,").strip(STRAIGHT + "“”").strip(" ,")
        pieces = tuple(paragraph.spans(start, end))
        if text and pieces:
            paragraphs.append((text, pieces))
    return Quotation(paragraphs=tuple(paragraphs))


def _pairs(text: str) -> tuple[list[tuple[int, int]], int | None]:
    """Return the (start, end) of the words between matching marks, and where an unmatched last mark opens."""
    pairs: list[tuple[int, int]] = []
    stack: list[int] = []
    closers = sum(c in CLOSING for c in text)
    for at, mark in enumerate(text):
        if mark in OPENING or (mark == STRAIGHT and _opens(text, at, bool(stack))):
            if stack and (mark == STRAIGHT or closers <= len(stack)):
                stack.clear()
            stack.append(at + 1)
        elif mark in CLOSING or (mark == STRAIGHT and stack):
            closers -= mark in CLOSING
            if stack:
                pairs.append((stack.pop(), at))
    return sorted(pairs), stack[0] if stack else None


def _opens(text: str, at: int, inside: bool) -> bool:
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    can_open = (not before or before in BEFORE_OPENING) and bool(after.strip())
    can_close = bool(before.strip()) and (not after or after in AFTER_CLOSING)
    return can_open and not (inside and can_close)


def _single_as_double(text: str) -> str:
    """Turn single quotation marks into double ones, and leave apostrophes as they are."""
    marks = list(text)
    for at, mark in enumerate(text):
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        if mark in "'‘" and (not before or before in BEFORE_OPENING - {"'", "‘"}) and after.isalnum():
            marks[at] = "“"
        elif mark in "'’" and before in {",", ".", "?", "!"} and after not in {"'", "’"}:
            marks[at] = "”"
    return "".join(marks)
