"""Takes furniture out of the article's run of lines, and says of each line why it went."""

from collections.abc import Sequence

from generator.model import Removed
from generator.reading.dates import find_dates
from generator.reading.furniture import (
    ends_article,
    ends_sentence,
    is_listed,
    reason_to_remove,
    without_sign_off,
    word_count,
)
from generator.reading.titlebar import squeeze

LIST_LENGTH = 3
TEASER_WORDS = 8
PROSE_WORDS = 9
DATE_LINE_WORDS = 10
HEADLINE_LINES, HEADLINE_PART = 3, 4  # opening lines in which a part of the headline, of so many words, is no text


def is_date_line(line: str) -> bool:
    """Tell whether a line is a date with little around it: "Sunday, 10 November 2019", "CNN, May 3, 2013"."""
    found = find_dates(line) if len(line) < 120 else []
    rest = word_count(line) - sum(len(line[d.start : d.end].split()) for d in found)
    return bool(found) and rest <= DATE_LINE_WORDS and not (rest > 4 and (ends_sentence(line) or line[-1] in ":;,"))


def prune(lines: Sequence[str], title: str, lists: bool = True) -> tuple[list[str], list[Removed]]:
    """Return the lines that are text, and those taken out with the reason.

    `lists` says whether runs of short lines are menus (in text dumps) or belong to the text.
    """
    kept: list[str] = []
    removed: list[Removed] = []
    reasons = _reasons(lines, title, lists)
    for line, reason in zip(lines, reasons, strict=True):
        if reason:
            removed.append(Removed(text=line, reason=reason))
        else:
            kept.append(line)
    while kept and not _is_text(kept[-1]):
        removed.append(Removed(text=kept.pop(), reason="short line at the end"))
    if kept and (sign_off := without_sign_off(kept[-1])[1]):
        kept[-1] = without_sign_off(kept[-1])[0]
        removed.append(Removed(text=sign_off, reason="sign-off"))
    return kept, removed


def _reasons(lines: Sequence[str], title: str, lists: bool) -> list[str | None]:
    reasons: list[str | None] = [_own_reason(line, title) for line in lines]
    for i, line in enumerate(lines[:HEADLINE_LINES]):
        if word_count(line) >= HEADLINE_PART and f" {squeeze(line)} " in f" {squeeze(title)} ":
            reasons[i] = "headline repeated"
    _mark_repeated(lines, reasons)
    _mark_after_ends(lines, reasons)
    if lists:
        _mark_lists(lines, reasons)
        _mark_teasers(lines, reasons)
    return reasons


def _own_reason(line: str, title: str) -> str | None:
    if squeeze(line) == squeeze(title):
        return "headline repeated"
    if is_date_line(line):
        return "date line"
    return reason_to_remove(line)


def _mark_repeated(lines: Sequence[str], reasons: list[str | None]) -> None:
    seen: set[str] = set()
    for i, line in enumerate(lines):
        if line in seen and not reasons[i]:
            reasons[i] = "repeated line"
        seen.add(line)


def _mark_after_ends(lines: Sequence[str], reasons: list[str | None]) -> None:
    """Below a heading such as "Related" everything goes up to the next running text."""
    other = False
    for i, line in enumerate(lines):
        if ends_article(line):
            other, reasons[i] = True, "heading of another matter"
        elif _is_text(line) and not (other and word_count(line) < PROSE_WORDS):
            other = False
        elif other and not reasons[i]:
            reasons[i] = "below a heading of another matter"


def _mark_lists(lines: Sequence[str], reasons: list[str | None]) -> None:
    """Three and more short lines in a row are a menu, not subheadings."""
    start = 0
    for i in range(len(lines) + 1):
        if i < len(lines) and (reasons[i] or not _is_text(lines[i])):
            continue
        run = [k for k in range(start, i) if not reasons[k]]
        if len(run) >= LIST_LENGTH:
            for k in run:
                reasons[k] = "list of short lines"
        start = i + 1


def _mark_teasers(lines: Sequence[str], reasons: list[str | None]) -> None:
    """Mark headlines of other articles: long lines without a full stop among paragraphs that have one."""
    left = [line for line, reason in zip(lines, reasons, strict=True) if not reason]
    closed = sum(ends_sentence(line) for line in left)
    if closed < 0.7 * len(left):
        return
    for i, line in enumerate(lines):
        if (
            i
            and not reasons[i]
            and not ends_sentence(line)
            and TEASER_WORDS <= word_count(line) <= 16
            and line[-1] not in ":;,"
        ):
            reasons[i] = "link to another article"


def _is_text(line: str) -> bool:
    if is_listed(line) and not ends_sentence(line):
        return False
    return word_count(line) >= 2 * PROSE_WORDS or (ends_sentence(line) and word_count(line) >= 3)
