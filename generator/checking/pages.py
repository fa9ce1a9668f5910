"""Holds a published page to the law: reads it back and checks each statement against the footnotes it cites.

The page is the plain Markdown that the templates write. Names of actors, which the table of actors holds with their own
citations, may stand wherever a page says who speaks. Computed dates stand in the timeline's first column, nowhere else.
"""

import html
import re
from collections.abc import Iterable, Iterator

from generator.checking.evidence import problems_in
from generator.checking.reading_back import HEADING_ID, Line, Page, read_page

FIXED = frozenset({"", "the article itself", "not named", "speaker not identified", "not stated", "not shown here"})
STATUSES = frozenset(
    {"stated", "attributed", "quoted", "disputed", "denied", "hedged", "planned", "computed", "only denied"}
)
CITES = re.compile(r"(?:\[\^[^\[\]\s]+\])+|(?: \[(?:\d+|headline)\])+|\(\[[^\]]{0,40}\]\(#source-text\)\)")
LABEL = re.compile(r"\[\^?([^\[\]\s]+)\]")
WHOLE = "](#source-text)"
BOLD = re.compile(r"^\*\*[^*]*:\*\* ")
LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
TAGS = re.compile(r"</?\w[^<>]*>|\*\*")


def check_page(markdown: str) -> tuple[str, ...]:
    """Return the problems of a briefing's page, one line each: which line of the file, and what is wrong with it."""
    page = read_page(markdown)
    actors = [_text(s.cells[0]) for s in page.lines if s.section == "Actors" and s.cells]
    return tuple(
        f"line {line.number} ({line.section}): {problem}"
        for line in page.lines
        for problem in _check(line, page, actors)
    )


def _check(line: Line, page: Page, actors: list[str]) -> Iterator[str]:
    match line.section, line.cells:
        case "Actors", (name, role, *_):
            yield from _cited(name, page)
            yield from _cited(role, page) if _text(role) else ()
        case "Timeline", (_, written, event):
            yield from _row((written, event.removeprefix("Planned: ")), "", page, actors)
        case "Disputed", (who, says, rest):
            yield from _row((says, "" if rest in STATUSES else rest), who, page, actors)
        case _, (*cells,) if cells:
            yield from _row(cells, "", page, actors)
        case _:
            yield from _line(line, page, actors)


def _row(cells: Iterable[str], who: str, page: Page, actors: list[str]) -> Iterator[str]:
    row = " ".join(cells)
    if not CITES.search(row):
        yield "cites no sentence"
    for cell in cells:
        yield from _held(cell, row, page)
    yield from _held(who, row, page, actors)


def _line(line: Line, page: Page, actors: list[str]) -> Iterator[str]:
    text = line.text
    if line.section == "Proposals" and line.below_heading:
        yield from _cited(text, page, actors)
    elif line.heading:  # its first letter is large whether or not a name begins there
        words = HEADING_ID.sub("", text)
        yield from _held(words[:1].lower() + words[1:], line.shares, page, actors)
    elif line.shares:
        yield from _held(text, line.shares, page, actors)
    elif line.section == "Open questions" and line.nested:
        who, _, says = text.partition(": ")
        yield from _cited(says, page)
        yield from _held(who, says, page, actors)
    elif text != "Replies:":
        yield from _cited(BOLD.sub("", text), page)


def _cited(text: str, page: Page, names: Iterable[str] = ()) -> Iterator[str]:
    """Check a text piece by piece, each with the citations that follow it; every word must be followed by one."""
    end = 0
    for cites in CITES.finditer(text):
        yield from _held(text[end : cites.start()], cites[0], page, names)
        end = cites.end()
    if re.search(r"\w", _text(text[end:])):
        yield f'"{_text(text[end:])}" cites no sentence'


def _held(text: str, citing: str, page: Page, names: Iterable[str] = ()) -> Iterator[str]:
    shown = _text(text)
    if shown in FIXED or page.hidden or (WHOLE in citing and page.partial):
        return
    labels = [label for cites in CITES.findall(citing) for label in LABEL.findall(cites)]
    cited = page.sources if WHOLE in citing else {label: page.sources.get(label, "") for label in labels}
    yield from (f"cites [^{label}], which the page does not define" for label in labels if label not in page.sources)
    for problem in problems_in(shown, [*cited.values(), page.headline, *names]):
        yield f"{problem} is not in the sentences it cites"


def _text(markdown: str) -> str:
    """Return what a reader sees of some Markdown, without its citations."""
    return html.unescape(TAGS.sub("", LINK.sub(r"\1", CITES.sub("", markdown)))).strip(" ;—")
