"""Seed files to articles. READERS is the ordered table of formats: one line a reader."""

import re
from collections.abc import Callable
from pathlib import Path

from generator.model import Article
from generator.reading.files import load
from generator.reading.html import read_html
from generator.reading.markdown import read_markdown
from generator.reading.text import read_text

Reader = Callable[[str, bytes], Article]

READERS: tuple[tuple[tuple[str, ...], Reader], ...] = (
    ((".html", ".htm", ".xhtml"), read_html),
    ((".md", ".markdown", ".mdown"), read_markdown),
    ((".txt", ".text"), read_text),
)
ENDINGS = tuple(ending for endings, _ in READERS for ending in endings)
SNIFFED: tuple[tuple[re.Pattern[bytes], Reader], ...] = (
    (
        re.compile(
            rb"\A[\s\xef\xbb\xbf]{0,20}(?:<!--.{0,400}?-->\s{0,20})?<(?:!doctype html|html|head|body)\b",
            re.IGNORECASE | re.DOTALL,
        ),
        read_html,
    ),
    (re.compile(rb"\A[\s\xef\xbb\xbf]{0,20}(?:---|\+\+\+)[ \t]*\r?\n"), read_markdown),
)


def read(path: Path, shown: str | None = None, within: Path | None = None) -> Article:
    """Read one seed; `shown` is the path by which the article is to be known (default: as given).

    It may be a link, but only to a place inside the folder `within` (default: the one that it stands in).

    The file's ending decides what it is read as; without a known one its first bytes do, and text is the rest.
    Raises SeedError with what is wrong and what to do.
    """
    name = shown or str(path)
    data = load(path, name, within)
    return _reader(path, data)(name, data)


def _reader(path: Path, data: bytes) -> Reader:
    for endings, reader in READERS:
        if path.suffix.lower() in endings:
            return reader
    return next((reader for sign, reader in SNIFFED if sign.match(data)), read_text)
