"""Seed files to articles. READERS is the ordered table of formats: one line a reader."""

from collections.abc import Callable
from pathlib import Path

from generator.errors import SeedError
from generator.model import Article
from generator.reading.text import read_text

Reader = Callable[[Path, bytes], Article]

READERS: tuple[tuple[tuple[str, ...], Reader], ...] = (((".txt", ""), read_text),)


def read(path: Path, shown: str | None = None) -> Article:
    """Read one seed; `shown` is the path by which the article is to be known (default: as given).

    Raises SeedError with what is wrong and what to do.
    """
    data = path.read_bytes()
    for endings, reader in READERS:
        if path.suffix.lower() in endings:
            return reader(path, data)
    known = ", ".join(e for endings, _ in READERS for e in endings if e)
    raise SeedError(shown or path, f"unknown kind of file {path.suffix!r}", f"Known are {known}.")
