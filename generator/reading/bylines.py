"""Who wrote it and where it stood, as lines near the headline say: "By Jane Doe and John Roe", an address."""

import re
from collections.abc import Iterable

from generator.lexicons import patterns
from generator.reading.addresses import is_address
from generator.reading.dates import find_dates
from generator.reading.furniture import is_agency

SEPARATOR = re.compile(r"(?:(?<!\s)\s+)?(?:,|;|\||•|·|/| and | und | et | y | e | en )\s*")
NAME = re.compile(r"^(?:[^\W\d_][\w.\'’-]*\s){1,4}[^\W\d_][\w.\'’-]+$")
ADDRESS = re.compile(r"^(?:[\w ]{1,20}:?\s)?(https?://\S{4,500})$", re.IGNORECASE)


def authors_of(lines: Iterable[str]) -> tuple[str, ...]:
    """Return the persons named in the bylines, in order: two to five capitalised words each."""
    found: list[str] = []
    for line in lines:
        dates = find_dates(line) if len(line) < 150 else []
        if match := patterns("pages", "bylines")[0].regex.search(line[: dates[0].start] if dates else line):
            found += [name for part in SEPARATOR.split(match["names"]) if _is_name(name := part.strip(" .,;|-–—"))]
    return tuple(dict.fromkeys(found))


def _is_name(text: str) -> bool:
    large = sum(word[0].isupper() for word in text.split())
    return bool(NAME.match(text)) and large >= 2 and text[0].isupper() and not is_agency(text)


def address_of(lines: Iterable[str]) -> str | None:
    """Return the one address that stands alone on a line, with a label or without, if there is but one."""
    found = {match[1] for line in lines if (match := ADDRESS.match(line)) and is_address(match[1])}
    return found.pop() if len(found) == 1 else None
