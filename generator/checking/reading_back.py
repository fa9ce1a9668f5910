"""Reads a briefing's page back: its headline, its footnotes, and its statements line by line."""

import html
import re
from dataclasses import dataclass, field

STATED = ("Bottom line", "Key points", "Disputed", "Proposals", "Actors", "Timeline", "Open questions", "Quotes")
DEFINITION = re.compile(r"\[\^([^\]\s]+)\]: (?:Sentence \d+: |Headline: )?(.*)")
PARTIAL = re.compile(r"^\d+ of \d+ sentences? (?:is|are) cited and shown\.$", re.MULTILINE)
MARKER = re.compile(r"\s*(?:>+ ?|[-*+] |\d+[.)] |### )")
RULE = re.compile(r"\|(?:\s*:?-+:?\s*\|)+\s*")
HEADING_ID = re.compile(r" \{ #[\w-]+ \}$")
HIDDEN = "the text is not shown here"


@dataclass(slots=True, kw_only=True)
class Statement:
    """A line that states something: its number in the file, its section, and its text or the cells of its row.

    `about` and `speaker` hold the lines whose citations it shares: a subheading those beneath it, an attribution the
    quotation above it.
    """

    line: int
    section: str
    text: str
    cells: tuple[str, ...] = ()
    nested: bool = False
    heading: bool = False
    below_heading: bool = False
    about: str = ""
    speaker: str = ""


@dataclass(slots=True, kw_only=True)
class Page:
    """A page as read back; `partial` tells that only cited sentences are shown, `text_hidden` that none are."""

    headline: str = ""
    sources: dict[str, str] = field(default_factory=dict)
    statements: list[Statement] = field(default_factory=list)
    partial: bool = False
    text_hidden: bool = False


def read_page(markdown: str) -> Page:
    """Return a page's headline, footnotes and statements; other parts of the page are left out."""
    page = Page(text_hidden=HIDDEN in markdown, partial=bool(PARTIAL.search(markdown)))
    section, open_line = "", False
    for number, line in enumerate(_without_front_matter(markdown), 1):
        if found := DEFINITION.fullmatch(line):
            page.sources[found[1]] = html.unescape(found[2])
        elif line.startswith("# "):
            page.headline = html.unescape(HEADING_ID.sub("", line[2:]))
        elif line.startswith("## "):
            section = line[3:].strip()
        elif section in STATED and line.strip() and not line.startswith("<"):
            if RULE.fullmatch(line):
                page.statements.pop()
            elif open_line and not line.startswith("|") and not MARKER.match(line):
                page.statements[-1].text += f" {line.strip()}"
            else:
                page.statements.append(_statement(number, section, line))
        open_line = bool(line.strip()) and bool(page.statements) and not line.startswith(("|", "#", "<"))
    _share_citations(page.statements)
    return page


def _statement(number: int, section: str, line: str) -> Statement:
    if line.startswith("|"):
        cells = tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
        return Statement(line=number, section=section, text=line, cells=cells)
    text = MARKER.sub("", line, count=1).strip()
    return Statement(
        line=number, section=section, text=text, nested=line.startswith("    "), heading=line.startswith("### ")
    )


def _share_citations(statements: list[Statement]) -> None:
    """Let a subheading rest on what is beneath it, and an attribution on the quotation above it."""
    for place, statement in enumerate(statements):
        statement.below_heading = bool(place) and statements[place - 1].heading
        if statement.heading:
            for below in statements[place + 1 :]:
                if below.heading or below.section != statement.section:
                    break
                statement.about += f" {below.text}"
        elif statement.section == "Quotes" and statement.text.startswith("—") and place:
            statement.speaker = statements[place - 1].text


def _without_front_matter(markdown: str) -> list[str]:
    lines = markdown.splitlines()
    if lines[:1] == ["---"] and "---" in lines[1:]:
        end = lines.index("---", 1)
        return [""] * (end + 1) + lines[end + 1 :]
    return lines
