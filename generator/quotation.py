"""Finds what stands between quotation marks: one quotation is one pair of marks.

A quotation may run over several sentences, and over several paragraphs when each of them opens with the mark
again. Marks that do not match end with the paragraph: a newspaper that forgets the closing mark at the end of a
paragraph is common, one that forgets it in the middle is not. Marks may be curly, low („ “), guillemets, straight, or
those of TeX (``so''), whose closing mark alone is none: it may be inches or seconds. Single marks count in an article
that uses them where others use double ones.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from generator.language import Document
from generator.model import Sentence, Span

MARK = re.compile("``|''(?!')|[“”„«»\"]")
OPENING = frozenset({"“", "„", "«", "``"})
CLOSING = frozenset({"”", "»"})
STRAIGHT = frozenset({'"', "''"})
BEFORE_OPENING = frozenset(" ([{—–-/'‘")
AFTER_CLOSING = frozenset(" .,;:!?)]}—–-/'’")
CLOSED = frozenset(",.?!…—-")
DEEPEST = 4  # quotations inside each other; more are marks without a partner
NEUTRAL = "x"  # stands for marks that do not count


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
    texts = _with_double_marks(_known_marks([p.text for p in paragraphs]))
    done: list[Quotation] = []
    running: list[tuple[_Paragraph, int, int]] = []
    for here, text, following in zip(paragraphs, texts, (*texts[1:], ""), strict=False):
        pairs, left_open = _pairs(text)
        begins = _begins(text)
        for start, end in pairs:
            if running and start == begins:
                done.append(_quotation([*running, (here, start, end)]))
                running = []
            else:
                done.append(_quotation([(here, start, end)]))
        if left_open is None or (running and left_open != begins):
            running = []
        if left_open is not None:
            running.append((here, left_open, len(here.text)))
            if not _begins(following):
                done.append(_quotation(running))
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
        self.bases = [base for _, base in self.places]

    def spans(self, start: int, end: int) -> Iterator[Span]:
        """Yield where characters `start` to `end` of the paragraph stand, one span a sentence."""
        for at in range(max(bisect_right(self.bases, start) - 1, 0), bisect_left(self.bases, end)):
            sentence, base = self.places[at]
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
        text = paragraph.text[start:end].strip(" ,").strip('"“”').strip(" ,")
        pieces = tuple(paragraph.spans(start, end))
        if text and pieces:
            paragraphs.append((text, pieces))
    return Quotation(paragraphs=tuple(paragraphs))


def _begins(text: str) -> int:
    """Return where the words begin of a paragraph that begins with an opening mark, 0 if it does not."""
    mark = MARK.match(text)
    return mark.end() if mark and mark[0] not in CLOSING else 0


def _pairs(text: str) -> tuple[list[tuple[int, int]], int | None]:
    """Return the (start, end) of the words between matching marks, and where an unmatched last mark opens."""
    pairs: list[tuple[int, int]] = []
    stack: list[re.Match[str]] = []
    marks = list(MARK.finditer(text))
    closers = sum(mark[0] in CLOSING for mark in marks)
    even = sum(mark[0] in STRAIGHT for mark in marks) % 2 == 0
    for mark in marks:
        closers -= mark[0] in CLOSING
        if _opens(text, mark, stack, even):
            if len(stack) == DEEPEST or (stack and (mark[0] not in OPENING or closers <= len(stack))):
                stack.clear()
            stack.append(mark)
        elif stack:
            pairs.append((stack.pop().end(), mark.start()))
    return sorted(pairs), stack[0].end() if stack else None


def _opens(text: str, mark: re.Match[str], stack: list[re.Match[str]], even: bool) -> bool:
    """Tell whether a mark opens a quotation; for straight, typed and mistyped ones its place decides.

    Where straight marks are even in number, one inside a quotation closes it, however it is spaced.
    """
    before, after = text[max(mark.start() - 1, 0) : mark.start()], text[mark.end() : mark.end() + 1]
    can_open = (not before or before in BEFORE_OPENING) and bool(after.strip())
    can_close = bool(before.strip()) and (not after or after in AFTER_CLOSING)
    if mark[0] == "“" and stack:
        return stack[-1][0] != "„" and (can_open or not can_close)
    if mark[0] in OPENING:
        return True
    if mark[0] in CLOSING:
        return not stack and can_open and after.isalnum()
    if stack:
        return can_open and not (can_close or even)
    return can_open or (even and before in {",", ":"} and text[mark.end() : mark.end() + 2].strip()[:1].isupper())


def _known_marks(texts: list[str]) -> list[str]:
    """Return the texts of an article, of the same length, without the closing marks of TeX if it has no opening one."""
    return texts if any("``" in text for text in texts) else [text.replace("''", 2 * NEUTRAL) for text in texts]


def _with_double_marks(texts: list[str]) -> list[str]:
    """Return the texts of an article, of the same length, with double marks where it uses single ones instead.

    It does so if more quotations stand between single marks than between double ones, nested ones aside.
    """
    views = [_single_as_double(text) for text in texts]
    double = sum(len(_pairs(_blanked(text, view))[0]) for text, view in zip(texts, views, strict=True))
    single = sum(len(_pairs(_single_as_double(_blanked(text, text)))[0]) for text in texts)
    if single <= double:
        return texts
    return [text if _pairs(view) == ([], None) else view for text, view in zip(texts, views, strict=True)]


def _blanked(text: str, view: str) -> str:
    """Return a text with what stands between the matching marks of a view of it made one long word."""
    parts = []
    place = 0
    for start, end in _pairs(view)[0]:
        parts += [text[place:start], NEUTRAL * (end - max(start, place))]
        place = max(end, place)
    return "".join((*parts, text[place:]))


def _single_as_double(text: str) -> str:
    """Turn single quotation marks into double ones and double ones into a letter; leave apostrophes as they are."""
    marks = list(MARK.sub(lambda mark: NEUTRAL * len(mark[0]), text))
    for at, mark in enumerate(marks):
        before, after = "".join(marks[max(at - 1, 0) : at]), "".join(marks[at + 1 : at + 2])
        if mark in "‘'`" and (not before or before in BEFORE_OPENING) and (after.isalpha() or mark == "‘"):
            marks[at] = "“"
        elif mark in "'’" and not after.isalnum() and (before in CLOSED or (before.isalnum() and before != "s")):
            marks[at] = "”"
    return "".join(marks)
