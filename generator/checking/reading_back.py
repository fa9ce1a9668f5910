"""Reads a briefing's page back: its headline, its footnotes, and what it states line by line."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

STATED = ("Bottom line", "Key points", "Disputed", "Proposals", "Actors", "Timeline", "Open questions", "Quotes")
DEFINITION = re.compile(r"\[\^([^\[\]\s]+)\]: (?:Sentence \d+: |Headline: )?(.*)")
PARTIAL = re.compile(r"^\d+ of \d+ sentences? (?:is|are) cited and shown\.$", re.MULTILINE)
HIDDEN = re.compile(r"^\d+ sentences?; the text is not shown here\.$", re.MULTILINE)
HEADLINE = re.compile(r"^# (.*)", re.MULTILINE)
HEADING_ID = re.compile(r" \{ #[\w-]+ \}$")
MARKER = re.compile(r"^\s*(?:>+ ?|[-*+] |\d+[.)] |### )")
RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line that states something: its number in the file, its section, and its text or the cells of its row.

    `shares` holds the lines whose citations it rests on besides its own: a subheading on those beneath it, an
    attribution on the quotation above it.
    """

    number: int
    section: str
    text: str
    cells: tuple[str, ...] = ()
    nested: bool = False
    heading: bool = False
    below_heading: bool = False
    shares: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page as read back; `partial` tells that only cited sentences are shown, `hidden` that none are."""

    headline: str
    sources: dict[str, str]
    lines: tuple[Line, ...]
    partial: bool
    hidden: bool


def read_page(markdown: str) -> Page:
    """Return a page's headline, footnotes and statements; other parts of the page are left out."""
    body = _without_front_matter(markdown)
    headline = HEADLINE.search("\n".join(body))
    footnotes = [found for line in body if (found := DEFINITION.fullmatch(line))]
    return Page(
        headline=html.unescape(HEADING_ID.sub("", headline[1])) if headline else "",
        sources={found[1]: html.unescape(found[2]) for found in footnotes},
        lines=tuple(_sharing(_lines(body))),
        partial=bool(PARTIAL.search(markdown)),
        hidden=not footnotes and bool(HIDDEN.search(markdown)),
    )


def _lines(body: list[str]) -> list[Line]:
    """Return the lines of the sections that state something; a line that goes on from the one above is joined to it."""
    lines: list[Line] = []
    section, goes_on = "", False
    for number, line in enumerate(body, 1):
        if line.startswith("## "):
            section = line[3:].strip()
        elif line.startswith("<nav"):
            section = ""
        elif section in STATED and line.strip() and not line.startswith("<") and not DEFINITION.fullmatch(line):
            if RULE.fullmatch(line):
                lines.pop()
            elif goes_on and not line.startswith("|") and not MARKER.match(line):
                lines[-1] = replace(lines[-1], text=f"{lines[-1].text} {line.strip()}")
            else:
                lines.append(_line(number, section, line))
        goes_on = bool(line.strip()) and bool(lines) and not line.startswith(("|", "#", "<"))
    return lines


def _line(number: int, section: str, line: str) -> Line:
    if line.startswith("|"):
        cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
        return Line(number=number, section=section, text=line, cells=cells)
    text, heading = MARKER.sub("", line, count=1).strip(), line.startswith("### ")
    return Line(number=number, section=section, text=text, nested=line.startswith("    "), heading=heading)


def _sharing(lines: list[Line]) -> Iterator[Line]:
    """Let a subheading rest on what is beneath it, and an attribution on the quotation above it."""
    for place, line in enumerate(lines):
        above = lines[place - 1] if place else None
        if line.heading:
            yield replace(line, shares=_beneath(lines, place))
        elif above and line.section == "Quotes" and line.text.startswith("—"):
            yield replace(line, shares=above.text)
        else:
            yield replace(line, below_heading=bool(above and above.heading))


def _beneath(lines: list[Line], place: int) -> str:
    texts = []
    for line in lines[place + 1 :]:
        if line.heading or line.section != lines[place].section:
            break
        texts.append(line.text)
    return " ".join(texts)


def _without_front_matter(markdown: str) -> list[str]:
    """Return the lines of a page with those of its front matter empty, so that lines keep their numbers."""
    lines = markdown.splitlines()
    if lines[:1] == ["---"] and "---" in lines[1:]:
        end = lines.index("---", 1)
        return [""] * (end + 1) + lines[end + 1 :]
    return lines
