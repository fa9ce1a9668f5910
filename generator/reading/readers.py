"""READERS is the ordered table of formats: one line a reader. They run in the child process, see `confining.py`."""

import re
from collections.abc import Callable
from pathlib import Path

from generator.model import Article
from generator.reading.html import read_html
from generator.reading.markdown import read_markdown
from generator.reading.text import read_text

Reader = Callable[[str, bytes], Article]

READERS: tuple[tuple[str, tuple[str, ...], Reader], ...] = (
    ("html", (".html", ".htm", ".xhtml"), read_html),
    ("markdown", (".md", ".markdown", ".mdown"), read_markdown),
    ("text", (".txt", ".text"), read_text),
)
ENDINGS = tuple(ending for _, endings, _ in READERS for ending in endings)
SNIFFED: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (
        re.compile(
            rb"\A[\s\xef\xbb\xbf]{0,20}(?:<!--.{0,400}?-->\s{0,20})?<(?:!doctype html|html|head|body)\b",
            re.IGNORECASE | re.DOTALL,
        ),
        "html",
    ),
    (re.compile(rb"\A[\s\xef\xbb\xbf]{0,20}(?:---|\+\+\+)[ \t]*\r?\n"), "markdown"),
)


def format_of(path: Path, data: bytes) -> str:
    """Return the name of a file's format: its ending decides, without a known one its first bytes, else it is text."""
    for name, endings, _ in READERS:
        if path.suffix.lower() in endings:
            return name
    return next((name for sign, name in SNIFFED if sign.match(data)), "text")


def reader_of(name: str) -> Reader:
    """Return the reader of a format by its name."""
    return next(reader for known, _, reader in READERS if known == name)
