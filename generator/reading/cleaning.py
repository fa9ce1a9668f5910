"""The one step in which a file's text is cleaned: plain line ends, no characters that no reader sees.

What is changed, and what stays because scripts and emoji need it, is defined in `generator.cleaning`. A note tells the
reader of the page what was changed. What a file says in other ways than by its text, as in references to characters,
in data inside a page, or by its own name, is cleaned when the article is made of it.
"""

import html
import re
from collections import Counter
from dataclasses import replace

from generator.cleaning import FOUND, cleaned, told
from generator.model import Article, Removed

LINE_END = re.compile("\r\n?")
REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
BINARY_SHARE = 0.02
CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
SAMPLE = 20_000


def looks_binary(text: str) -> bool:
    """Tell whether decoded text is no text: more than one in fifty of its first characters is a control."""
    sample = text[:SAMPLE]
    return len(CONTROLS.findall(sample)) > BINARY_SHARE * len(sample)


def limited(text: str, limit: int) -> tuple[str, tuple[str, ...]]:
    """Return at most `limit` characters, whole lines where there are lines, and a remark if some were left out."""
    if len(text) <= limit:
        return text, ()
    end = text.rfind("\n", limit // 2, limit)
    return text[: end if end > 0 else limit], (f"Only the first {limit:,} characters were read.",)


def clean(text: str, *, markup: bool = False) -> tuple[str, tuple[str, ...]]:
    """Return the text with plain line ends, without hidden characters, and a remark on what was changed.

    In `markup`, references to such characters ("&shy;") count as these, and unusual spaces stay until it is read.
    """
    text = LINE_END.sub("\n", text)
    if markup:
        text = REFERENCE.sub(_resolved, text)
    text, changes = cleaned(text, spaces=not markup)
    return text, (f"Cleaned: {told(changes)}.",) if changes else ()


def _resolved(reference: re.Match[str]) -> str:
    """Return the character that a reference stands for if cleaning looks at it, else the reference."""
    character = html.unescape(reference[0])
    return character if len(character) == 1 and FOUND.match(character) else reference[0]


def cleaned_article(article: Article) -> Article:
    """Return an article with each of its texts cleaned and in one line, and a note on what still had to be changed."""
    changes: Counter[str] = Counter()

    def line(text: str) -> str:
        if text.isascii() and text.isprintable():
            return one_line(text)
        text, found = cleaned(text)
        changes.update(found)
        return one_line(text)

    def lines(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(filter(None, map(line, texts)))

    made = replace(
        article,
        title=line(article.title),
        paragraphs=lines(article.paragraphs),
        outlet=line(article.outlet or "") or None,
        section=line(article.section or "") or None,
        url=line(article.url or "") or None,
        agencies=lines(article.agencies),
        authors=lines(article.authors),
        removed=tuple(Removed(text=text, reason=r.reason) for r in article.removed if (text := line(r.text))),
    )
    notes = [f"Cleaned after reading: {told(changes)}."] if changes else []
    if in_name := cleaned(article.path)[1]:
        notes.append(f"Cleaned in the file's name: {told(in_name)}.")
    return replace(made, notes=tuple(dict.fromkeys((*made.notes, *notes))))


def one_line(text: str) -> str:
    """Return text on one line, each run of white space as one space."""
    return " ".join(text.split())


def lines_of(text: str) -> list[str]:
    """Return the lines of cleaned text, each trimmed, blank ones as empty strings."""
    return [one_line(line) for line in text.split("\n")]
