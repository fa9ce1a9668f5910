"""Saved web pages: text by trafilatura, metadata by what the page declares.

A page nested too deeply for trafilatura's parser, or with a comment that never ends, comes back from it empty or cut
off without an error. What that parser sees is therefore held against what html.parser sees, and is not believed if it
is less; nor is the article if it is too small a part of it. On 147 real pages it saw no less.
"""

import re
import warnings
from collections.abc import Sequence
from typing import Any

from generator.model import Article, Removed
from generator.reading.cleaning import clean, limited, lines_of
from generator.reading.dating import Candidate, candidates, choose
from generator.reading.declared import declared
from generator.reading.decoding import decode
from generator.reading.finishing import finish
from generator.reading.furniture import reason_to_remove
from generator.reading.markup import SILENT, Page, read_markup
from generator.reading.pruning import prune
from generator.reading.text import article_of

EMBEDDED = re.compile(rb"data:[^,\"'<>\s]{0,100},[A-Za-z0-9+/=%]{100,}")  # files inside the page, some of many MB
LEAST_SEEN = 0.98
LEAST_SHARE = 0.02
LEAST_CHARACTERS = 200
HEAD_LINES = 12
READ_LIMIT = 5_000_000


def read_html(shown: str, data: bytes) -> Article:
    """Read a saved web page. Raises SeedError if it holds no running text."""
    raw, notes = decode(EMBEDDED.sub(b"data:,", data), READ_LIMIT)
    text, left = limited(raw, READ_LIMIT)
    text, changes = clean(text, markup=True)
    notes = (*notes, *left, *changes)
    page = read_markup(text)
    said = declared(page)
    lines = main_text(text, page)
    if not lines:
        everything = [said.title, *(b.text for b in page.blocks)]
        return article_of(shown, data, [line for line in everything if line], notes, said.published)
    lines = [*_leads(page, lines), *lines]
    kept, removed = prune(lines, said.title, lists=False)
    published, doubts = (said.published, ()) if said.published else _shown_date(page, lines)
    return finish(
        shown=shown,
        data=data,
        title=said.title,
        paragraphs=kept,
        removed=[*removed, *left_out(page, lines)],
        head=said.authors,
        outlet=said.outlet,
        section=said.section,
        url=said.url,
        authors=said.authors,
        published=published,
        notes=(*notes, *doubts),
    )


def main_text(html: str, page: Page) -> list[str]:
    """Return the lines that trafilatura takes for the article; none if that is too little to be believed."""
    with warnings.catch_warnings():  # its network half, unused here, warns of extras that are not installed
        warnings.simplefilter("ignore")
        from trafilatura import extract, load_html

    if _length_of(load_html(html)) < LEAST_SEEN * sum(_length(b.text) for b in page.blocks):
        return []
    found = extract(html, include_comments=False, include_tables=True) or ""
    seen = sum(len(b.text) for b in page.blocks)
    if len(found) < LEAST_CHARACTERS and len(found) < LEAST_SHARE * seen:
        return []
    return [line.removeprefix("- ") for line in lines_of(clean(found)[0]) if line]


def _length_of(tree: Any) -> int:
    """Return how many letters and signs an element of lxml and those in it hold, but for what is never shown."""
    total, waiting = 0, [tree] if tree is not None else []
    while waiting:
        element = waiting.pop()
        total += _length(element.tail or "")
        if element.tag not in SILENT:
            total += _length(element.text or "")
            waiting.extend(element)
    return total


def _length(text: str) -> int:
    return sum(map(len, text.split()))


def _leads(page: Page, lines: Sequence[str]) -> list[str]:
    """Return the lines above the text that the page marks as summing it up; they often have no full stop."""
    shown = [b.text for b in page.blocks]
    first = shown.index(lines[0]) if lines[0] in shown else 0
    return [b.text for b in page.blocks[:first] if b.standfirst and not (b.link or reason_to_remove(b.text))]


def left_out(page: Page, lines: Sequence[str]) -> list[Removed]:
    """Return the page's lines that are not in the text: the removal log."""
    text = set(lines)
    return [
        Removed(text=b.text, reason=reason_to_remove(b.text) or ("caption" if b.caption else "outside the text"))
        for b in page.blocks
        if b.text not in text
    ]


def _shown_date(page: Page, lines: Sequence[str]) -> tuple[str | None, tuple[str, ...]]:
    """Look for a date on the lines just above the text."""
    shown = [b.text for b in page.blocks]
    first = lines[0][:40]
    at = next((i for i, line in enumerate(shown) if line.startswith(first)), 0)
    found: list[Candidate] = []
    for i in range(max(0, at - HEAD_LINES), min(at + HEAD_LINES, len(shown))):
        found += candidates(shown[i], 1.0 if i < at else 2.0, shown[i - 1] if i else "")
    language, _, region = page.lang.partition("-")
    return choose(found, shown, language.lower() or "en", region.upper())
