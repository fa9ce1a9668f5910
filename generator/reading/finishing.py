"""What all readers end with: limits, language, credits, and the Article itself."""

import hashlib
from collections.abc import Iterable, Sequence

from generator.cleaning import clean
from generator.errors import SeedError
from generator.model import Article, Removed
from generator.reading.cleaning import cleaned_article
from generator.reading.credits import agencies
from generator.reading.tongue import language_of

PARAGRAPH_LIMIT = 10_000
TEXT_LIMIT = 200_000
REMOVED_LIMIT = 2_000
TITLE_LIMIT = 500
UNTITLED_WORDS = 12


def finish(
    *,
    shown: str,
    data: bytes,
    title: str,
    paragraphs: Sequence[str],
    removed: Sequence[Removed] = (),
    head: Iterable[str] = (),
    credited: Sequence[str] = (),
    outlet: str | None = None,
    published: str | None = None,
    section: str | None = None,
    url: str | None = None,
    authors: Sequence[str] = (),
    notes: Sequence[str] = (),
) -> Article:
    """Make the Article of what a reader found; `head` are the lines between headline and text.

    Raises SeedError if no text is left.
    """
    paragraphs, title = [text for text in paragraphs if clean(text)], title if clean(title) else ""
    if not paragraphs:
        raise SeedError(shown, "no running text was found in it, only page furniture", "Save the article's own text.")
    kept, more = limited(paragraphs)
    named = tuple(credited) or agencies(head, kept, [(r.text, r.reason) for r in removed], outlet)
    if len(removed) > REMOVED_LIMIT:
        more = (*more, f"Of {len(removed)} lines removed, the first {REMOVED_LIMIT} are listed.")
    article = Article(
        path=shown,
        sha256=hashlib.sha256(data).hexdigest(),
        title=title[:TITLE_LIMIT].rstrip() or opening(kept[0]),
        paragraphs=kept,
        published=published,
        outlet=outlet,
        section=section,
        url=url,
        agencies=named,
        authors=tuple(authors),
        language=language_of("\n".join(kept[:40])),
        removed=tuple(removed[:REMOVED_LIMIT]),
        notes=(*notes, *more, *(() if title else ("No headline was found; the first words stand for it.",))),
    )
    return cleaned_article(article)


def opening(paragraph: str) -> str:
    """Return the first words of a paragraph, to stand for a missing headline."""
    return " ".join(paragraph.split()[:UNTITLED_WORDS])[:TITLE_LIMIT].rstrip()


def limited(paragraphs: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the paragraphs within the limits of length, and remarks on what was split or left out."""
    notes = []
    pieces = [piece for p in paragraphs for piece in _split(p)]
    if len(pieces) > len(paragraphs):
        notes.append(f"Paragraphs of more than {PARAGRAPH_LIMIT:,} characters were split.")
    kept: list[str] = []
    total = 0
    for piece in pieces:
        total += len(piece)
        if total > TEXT_LIMIT and kept:
            break
        kept.append(piece)
    if left := len(pieces) - len(kept):
        notes.append(f"The text is longer than {TEXT_LIMIT:,} characters; its last {left:,} paragraphs were left out.")
    return tuple(kept), tuple(notes)


def _split(paragraph: str) -> list[str]:
    pieces = []
    while len(paragraph) > PARAGRAPH_LIMIT:
        window = paragraph[:PARAGRAPH_LIMIT]
        at = max(window.rfind(". ") + 1, window.rfind("。") + 1) or window.rfind(" ")
        at = at if at > PARAGRAPH_LIMIT // 2 else PARAGRAPH_LIMIT
        pieces.append(paragraph[:at].strip())
        paragraph = paragraph[at:].strip()
    return [*pieces, paragraph] if paragraph else pieces
