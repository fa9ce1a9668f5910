"""Where the article's text lies among the lines of a page.

Each line is worth something: running text counts for it, short lines and links against it. The article is the
run of neighbouring lines with the largest sum. (Pasternack and Roth, "Extracting article text from the web with
maximum subsequence segmentation", 2009; function words as the sign of running text are jusText's, 2011.)
"""

from collections.abc import Sequence
from functools import cache

from generator.reading.furniture import (
    WORD,
    ends_article,
    ends_sentence,
    is_final,
    is_listed,
    reason_to_remove,
    without_sign_off,
    word_count,
)

PROSE_WORDS = 9
MOST_WORDS = 60
SHORT_COST = -3.0
LISTED_COST = -4.0
FURNITURE_COST = -3.0
END_COST = -24.0
LEAST_FUNCTION_WORDS = 0.2
SAID_ENOUGH = 120.0
SHORT_RUN = 4
REACH = 24


@cache
def function_words(language: str) -> frozenset[str]:
    """Return the commonest words of a language by its ISO 639-1 code; empty if there is no list."""
    import justext
    from babel import Locale, UnknownLocaleError

    try:
        name = Locale.parse(language).get_display_name("en") or ""
        return frozenset(justext.get_stoplist(name.replace(" ", "_")))
    except (UnknownLocaleError, ValueError):
        return frozenset()


def function_share(line: str, language: str) -> float | None:
    """Return the share of function words in a line, or None where the language has no list."""
    common, found = function_words(language), WORD.findall(line.lower())
    return sum(w in common for w in found) / len(found) if common and found else None


def is_prose(line: str, language: str) -> bool:
    """Tell whether a line is running text: long, ends as a sentence, and holds function words."""
    if word_count(line) < PROSE_WORDS or not ends_sentence(without_sign_off(line)[0]):
        return False
    share = function_share(line, language)
    return share is None or share >= LEAST_FUNCTION_WORDS


def worth(line: str, language: str) -> float:
    """Return what a line counts for (above 0) or against (below 0) being the article's text."""
    if ends_article(line):
        return END_COST
    if reason_to_remove(line):
        return FURNITURE_COST
    count = word_count(line)
    if is_prose(line, language):
        return float(min(count, MOST_WORDS))
    if is_listed(line):
        return LISTED_COST
    share = function_share(line, language)
    if count >= 2 * PROSE_WORDS and (share is None or share >= LEAST_FUNCTION_WORDS):
        return min(count, MOST_WORDS) / 3
    if count >= 5 and ends_sentence(line):
        return count / 2
    return SHORT_COST


def main_run(values: Sequence[float]) -> tuple[int, int]:
    """Return start and end (exclusive) of the run with the largest sum; (0, 0) if no value is above 0."""
    best, span, total, start = 0.0, (0, 0), 0.0, 0
    for i, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, i
        total += value
        if total > best:
            best, span = total, (start, i + 1)
    return span


def cut(lines: Sequence[str], values: Sequence[float], start: int, end: int) -> int:
    """Return where the run from `start` to `end` really ends.

    Comments, credits and notices of rights end an article that has had its say. The heading of another matter, or
    some short lines in a row, do so unless running text, two lines together, soon goes on.
    """
    said, short = 0.0, 0
    for i in range(start, end):
        if said >= SAID_ENOUGH:
            if is_final(lines[i]):
                return i
            if ends_article(lines[i]) and not _goes_on(values, i + 1, end):
                return i
            if short == SHORT_RUN and not _goes_on(values, i, end):
                return i - short
        said += max(values[i], 0.0)
        short = 0 if values[i] > 0 else short + 1
    return end


def _goes_on(values: Sequence[float], start: int, end: int) -> bool:
    near = values[start : min(start + REACH, end)]
    together = 0
    for value in near:
        together = together + 1 if value >= PROSE_WORDS else together if value == FURNITURE_COST else 0
        if together == 2:
            return True
    return False
