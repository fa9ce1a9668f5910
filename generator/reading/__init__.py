"""Seed files to articles: opened and looked at here, parsed in a process of its own."""

from pathlib import Path

from generator.errors import SeedError
from generator.model import Article
from generator.reading.confining import read_confined
from generator.reading.files import load
from generator.reading.readers import ENDINGS, format_of

__all__ = ["ENDINGS", "read"]


def read(path: Path, shown: str | None = None, within: Path | None = None) -> Article:
    """Read one seed; `shown` is the path by which the article is to be known (default: as given).

    It may be a link, but only to a place inside the folder `within` (default: the one that it stands in). Raises
    SeedError with what is wrong and what to do.
    """
    name = shown or str(path)
    try:
        name.encode()
    except UnicodeEncodeError as error:
        raise SeedError(name, "has a name that is not UTF-8", "Rename it.") from error
    data = load(path, name, within)
    return read_confined(format_of(path, data), name, data)
