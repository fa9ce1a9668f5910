"""The headline among the lines of a page: the line above the text that says what the title bar says."""

from collections.abc import Sequence

from generator.reading.furniture import ends_sentence, reason_to_remove, word_count
from generator.reading.mainrun import function_words
from generator.reading.pruning import is_date_line
from generator.reading.titlebar import squeeze

REACH = 40
BELOW = 4
LENGTH = (3, 32)
LIKENESS = 0.35
COMMON_WORDS = 3


def find_headline(lines: Sequence[str], stated: str, start: int, end: int) -> int:
    """Return the index of the headline, 0 for the title bar, -1 for none.

    `stated` is the title bar's headline, or empty; the text runs from `start` to `end`. A line equal to it wins,
    then the line just above the text that is most like it; without a title bar, the nearest line that can be one.
    """
    window = range(max(1, start - REACH), min(start + BELOW, end))
    if not stated:
        fitting = [i for i in range(max(0, start - REACH), start) if _can_be(lines[i])]
        return fitting[-1] if fitting else -1
    equal = [i for i in range(1, start + BELOW) if i < end and squeeze(lines[i]) == squeeze(stated)]
    if equal:
        return equal[-1]
    wanted = _content(stated)
    alike = [(_likeness(_content(lines[i]), wanted), i) for i in window if _can_be(lines[i])]
    best = max(alike, default=(0.0, 0))
    return best[1] if best[0] >= LIKENESS else 0


def _can_be(line: str) -> bool:
    if not LENGTH[0] <= word_count(line) <= LENGTH[1] or reason_to_remove(line) or is_date_line(line):
        return False
    return not ends_sentence(line) or line[-1] in "?!\"'”’"


def _content(line: str) -> frozenset[str]:
    return frozenset(squeeze(line).split()) - function_words("en")


def _likeness(a: frozenset[str], b: frozenset[str]) -> float:
    common = len(a & b)
    return common / min(len(a), len(b)) if common >= COMMON_WORDS else 0.0
