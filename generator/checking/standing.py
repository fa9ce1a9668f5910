"""Holds the pages to the law as they stand on the disk, also those that a person edited."""

from collections.abc import Iterator
from pathlib import Path

from generator.checking.pages import check_page
from generator.errors import Problem

ARCHIVE = "index.md"


def check_pages(docs: Path) -> tuple[int, tuple[Problem, ...]]:
    """Return how many pages of briefings stand in a folder of pages, and what is wrong with each.

    What is no regular file, such as a pipe that never ends, is not opened.
    """
    pages = [path for path in sorted((docs / "briefings").glob("*.md")) if path.name != ARCHIVE]
    return len(pages), tuple(problem for path in pages for problem in _problems(path))


def _problems(path: Path) -> Iterator[Problem]:
    if not path.is_file():
        yield Problem(file=str(path), problem="is no regular file", remedy="Move it away.")
        return
    try:
        problems, remedy = check_page(path.read_text("utf-8")), "Mend it, or delete the page and build it again."
    except (OSError, UnicodeDecodeError) as error:
        problems, remedy = (f"is no page that can be read ({error})",), "Move it away."
    yield from (Problem(file=str(path), problem=problem, remedy=remedy) for problem in problems)
