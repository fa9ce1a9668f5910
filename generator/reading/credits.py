"""News agencies credited in a page: in sign-offs, datelines, bylines and notes below the text."""

import re
from collections.abc import Iterable, Sequence

from generator.lexicons import words
from generator.reading.dates import find_dates
from generator.reading.furniture import is_agency, is_sign_off

DATELINE = re.compile(r"^[^()]{2,60}\(([^()]{2,40})\)\s?\.?\s?[-–—―_]")
# A town in capitals, a name in brackets and a dash: a dateline whatever the agency.
WIRE = re.compile(r"^[A-Z][A-Z'/. -]{2,40}(?:, [A-Z][\w. ]{1,30})? \(([A-Z][\w.&]*(?: [A-Z][\w.&]*){0,2})\) ?[-–—―_]")
LAST_WORDS = re.compile(r"(?:\(([^()]{2,60})\)|[-–—]\s?([A-Z][\w. -]{1,30}))\W{0,20}$")
BYLINE = re.compile(
    r"^(?:by|von|par|por|di|source|quelle|fuente|fonte|from)?\s?:?\s?(.{2,60}?)(?:\s{1,3}in\s{1,3}[A-Z].{2,30})?$",
    re.IGNORECASE,
)
SIGNED_BY = re.compile(r"^[a-zäöü]{2,4}(?:/[a-zäöü]{2,4}){1,4} ?\(")
AGENCY_NAME = re.compile(r"^[A-Z][\w.&-]*(?: [A-Z][\w.&-]*){0,3}$")
ABBREVIATION = re.compile(r"^[A-Z]{2,5}$")
SOURCE = re.compile(r"^(?:sources?|quellen?|fuentes?|fonti?)\s?:\s?(.{2,60}?)\.?$", re.IGNORECASE)
SOURCE_LIMIT = 70  # characters
NAMES = re.compile(r"[A-Z][\w.-]*(?: [A-Z][\w.-]*)*|\b(?:dpa|epd)\b")
LIST = re.compile(r"(?:(?<!\s)\s+)?[/,;&|+]\s*| and | und | et | y ")


def _names(text: str) -> list[str]:
    return [n.strip(" .,;:()[]—–-") for n in LIST.split(text) if n.strip(" .,;:()[]—–-")]


def listed(text: str, alone: bool = False) -> list[str]:
    """Return the names of a list if all of them are agencies, as written: "dpa, AP, AFP"."""
    names = _names(text)
    return names if names and all(is_agency(n, alone) for n in names) else []


def in_sign_off(line: str) -> list[str]:
    """Return the agencies of a sign-off: "ab/cd (dpa, AFP)" or "(AP)" or "AP".

    What editors put in brackets behind their initials are agencies, whatever they are called.
    """
    if not is_sign_off(line):
        return []
    inner = line[line.find("(") + 1 :].rstrip(" .)") if "(" in line else line
    names = _names(inner)
    if SIGNED_BY.match(line) and all(AGENCY_NAME.match(n) or is_agency(n) for n in names) and not find_dates(inner):
        return names
    return listed(inner) or [n for n in names if is_agency(n)]


def in_source(line: str, paragraphs: Sequence[str]) -> list[str]:
    """Return the agencies of a line such as "Source: AFP" below the text.

    An abbreviation or a name such as "Northern Press" is one too, unless the text speaks of it: then it is the
    source of a figure or a table.
    """
    found = SOURCE.match(line) if len(line) <= SOURCE_LIMIT else None
    names = _names(found[1]) if found else []
    if all(is_agency(n) or (_may_be_agency(n) and not any(n in p for p in paragraphs)) for n in names):
        return names
    return []


def _may_be_agency(name: str) -> bool:
    wired = any(word.lower() in words("pages", "agency_words") for word in name.split())
    return bool(AGENCY_NAME.match(name)) and (wired or bool(ABBREVIATION.match(name)))


def in_byline(line: str) -> list[str]:
    """Return the agencies of a byline: "By Associated Press", "Agence France-Presse in Paris", "Source: AFP"."""
    if len(line) > 100:
        return []
    found = BYLINE.match(line)
    return listed(found[1], alone=True) if found else []


def in_dateline(paragraph: str) -> list[str]:
    """Return the agencies of a dateline: "GENEVA (AP) — ", "Berlin (dpa/AFP) - "."""
    opening = paragraph[:120]
    found = DATELINE.match(opening)
    named = listed(found[1]) if found else []
    wire = None if named else WIRE.match(opening)
    return named if wire is None or wire[1].lower() in words("dates", "weekdays") else [wire[1]]


def in_last_words(paragraph: str) -> list[str]:
    """Return the agencies at the end of the last paragraph: "... he said. (AFP)", "... he said. — Reuters"."""
    found = LAST_WORDS.search(paragraph[-80:])
    return listed(found[1] or found[2], alone=not found[1]) if found else []


def in_note(line: str) -> list[str]:
    """Return the agencies that a note names: "With files from AFP", "AP contributed to this report"."""
    spans = [n for name in NAMES.findall(line) for n in (name, *name.split()) if is_agency(n)]
    return [n for n in dict.fromkeys(spans) if not any(n != o and n in o for o in spans)]


def agencies(
    head: Iterable[str], paragraphs: Sequence[str], removed: Iterable[tuple[str, str]], outlet: str | None
) -> tuple[str, ...]:
    """Return the agencies credited, as written, each once, less the outlet itself.

    `head` are the lines between headline and text; `removed` are pairs of a line taken out and its reason.
    Photo credits are no credit for the text.
    """
    found = [n for line in head for n in in_byline(line)]
    found += [n for p in paragraphs[:2] for n in in_dateline(p)]
    found += in_last_words(paragraphs[-1]) if paragraphs else []
    for line, reason in removed:
        if reason == "sign-off":
            found += in_sign_off(line)
        elif reason in ("credit: contributed", "credit: material of agencies"):
            found += in_note(line)
        elif reason in ("after the text", "outside the text"):
            found += in_source(line, paragraphs)
        elif reason == "credit: byline":
            found += in_byline(line)
        elif reason == "credit: dateline":
            found += in_dateline(line)
    once = {n.lower().removeprefix("the "): n for n in reversed(found)}
    own = (outlet or "").lower().removeprefix("the ")
    return tuple(n for n in dict.fromkeys(found) if n in once.values() and n.lower().removeprefix("the ") != own)
