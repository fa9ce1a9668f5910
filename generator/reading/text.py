"""Raw text dumps of web pages: a title bar, menus, the article, and whatever else stood on the page.

Talks end without result | World | The Example | 30.03.2014
  1. Home
  2. Search
Talks end without result
The two sides ...
"""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.model import Article, Removed
from generator.reading.bylines import address_of, authors_of
from generator.reading.cleaning import clean, limited, lines_of
from generator.reading.dates import find_dates
from generator.reading.dating import Candidate, candidates, choose
from generator.reading.decoding import decode
from generator.reading.finishing import finish
from generator.reading.furniture import ends_sentence, is_listed, reason_to_remove, word_count
from generator.reading.headlines import find_headline
from generator.reading.mainrun import cut, is_prose, main_run, worth
from generator.reading.mastheads import is_masthead, section_below
from generator.reading.outlets import outlet_of, usual_name
from generator.reading.pruning import is_date_line, prune
from generator.reading.titlebar import TitleBar, looks_like_name, read_title_bar, squeeze
from generator.reading.tongue import language_of
from generator.reading.wrapping import unwrap

READ_LIMIT = 1_000_000
HEAD_REACH = 25
FOOT_REACH = 12
LEAD_WORDS = 8
HEADLINE_WORDS = 40
SENTENCE_WORDS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where things are among a page's lines: the headline (-1: nowhere), the text from `start` to `end`."""

    headline: int
    start: int
    end: int


def read_text(shown: str, data: bytes) -> Article:
    """Read a text dump. Raises SeedError if it holds no running text."""
    raw, notes = decode(data, READ_LIMIT)
    text, left = limited(raw, READ_LIMIT)
    text, changes = clean(text)
    lines = [line for line in unwrap(lines_of(text)) if line]
    return article_of(shown, data, lines, (*notes, *left, *changes))


def article_of(
    shown: str, data: bytes, lines: Sequence[str], notes: Sequence[str], declared: str | None = None
) -> Article:
    """Make an article of the non-blank lines of a page, the title bar first; `declared` is its known date."""
    language = language_of("\n".join(sorted(lines[:3000], key=len, reverse=True)[:30]))
    bar = _title_bar(lines, language)
    layout = lay_out(lines, bar, language)
    title = read_title_bar(lines[layout.headline], lines).headline if layout.headline > 0 else bar.headline
    head = lines[layout.headline + 1 : layout.start]
    furniture = [*lines[1 : layout.start], *lines[layout.end :]]
    leads = [line for line in head if _is_lead(line, language)]
    kept, removed = prune([*leads, *lines[layout.start : layout.end]], title)
    outlet = usual_name(bar.outlet, furniture) or _outlet_line(head) or outlet_of(furniture)
    published, doubts = (declared, ()) if declared else choose(_dates(lines, bar, layout), lines, language)
    return finish(
        shown=shown,
        data=data,
        title=title,
        paragraphs=kept,
        removed=_outside(lines, layout, title, leads, removed),
        head=head,
        outlet=outlet,
        section=bar.section or (None if bar.headline else section_below(lines, layout.headline)),
        url=address_of(furniture),
        authors=[name for name in authors_of(head) if name != outlet],
        published=published,
        notes=(*notes, *doubts),
    )


def _title_bar(lines: Sequence[str], language: str) -> TitleBar:
    """Read the first line, unless it is a button or running text; a headline can be a sentence, even two."""
    if is_masthead(lines):
        return TitleBar(headline="", outlet=lines[0])
    if not lines or word_count(lines[0]) < 2 or reason_to_remove(lines[0]) or is_listed(lines[0]):
        return TitleBar(headline="")
    if word_count(lines[0]) > HEADLINE_WORDS:
        return TitleBar(headline="")
    dated = any(is_date_line(line) for line in lines[1:3])
    if is_prose(lines[0], language) and word_count(lines[0]) > (HEADLINE_WORDS if dated else SENTENCE_WORDS):
        return TitleBar(headline="")
    return read_title_bar(lines[0], lines[1:])


def _outlet_line(head: Sequence[str]) -> str | None:
    """Return the outlet of a line such as "The Example, April 17, 2014"."""
    for line in head[:3]:
        found = find_dates(line)
        if len(found) == 1 and found[0].end >= len(line) - 1:
            name = line[: found[0].start].rstrip(" ,|·•-–—:")
            if name and looks_like_name(name) and not reason_to_remove(name):
                return name
    return None


def lay_out(lines: Sequence[str], bar: TitleBar, language: str) -> Layout:
    """Find headline and text: the run of lines worth most, cut at a headline inside it."""
    values = [worth(line, language) for line in lines]
    start, end = main_run(values[1:] if bar.headline else values)
    if bar.headline:
        start, end = start + 1, end + 1
    repeated = [i for i, line in enumerate(lines) if i and squeeze(line) == squeeze(bar.headline)]
    inside = [i for i in repeated if start <= i < end and 2 * sum(values[i:end]) > sum(values[start:end])]
    if inside:
        start = inside[0] + 1
    end = cut(lines, values, start, end)
    headline = find_headline(lines, bar.headline, start, end)
    return Layout(headline=headline, start=max(start, headline + 1), end=end)


def _is_lead(line: str, language: str) -> bool:
    return (
        word_count(line) >= LEAD_WORDS
        and not reason_to_remove(line)
        and (ends_sentence(line) or is_prose(line + ".", language))
    )


def _dates(lines: Sequence[str], bar: TitleBar, layout: Layout) -> list[Candidate]:
    found = candidates(bar.date, 0) if bar.date else []
    for i, line in enumerate(lines):
        if layout.headline < i < layout.start:
            rank = 1.0
        elif layout.start <= i < layout.end:
            rank = 2.0
        elif layout.end <= i < layout.end + FOOT_REACH:
            rank = 3.0
        elif layout.headline - HEAD_REACH <= i < layout.headline:
            rank = 2.5
        else:
            continue
        found += candidates(line, rank, lines[i - 1] if i else "")
    return found


def _outside(
    lines: Sequence[str], layout: Layout, title: str, leads: Sequence[str], inner: Sequence[Removed]
) -> tuple[Removed, ...]:
    """Return the removal log in the order of the page."""
    before = []
    for i, line in enumerate(lines[: layout.start]):
        if line in leads and i > layout.headline:
            continue
        if i == 0 and line == title:
            continue
        reason = "title bar" if i == 0 else "headline repeated" if line == title else reason_to_remove(line)
        before.append(Removed(text=line, reason=reason or "before the text"))
    after = [Removed(text=line, reason=reason_to_remove(line) or "after the text") for line in lines[layout.end :]]
    return (*before, *inner, *after)
