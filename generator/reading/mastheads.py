"""Pages that open with the outlet's own name in place of a title bar, and what stands below it.

The Example News         The Example News
Sunday, 30 March 2014    World | Asia
Talks end without result Talks end without result
                         By Jane Doe
"""

from collections.abc import Sequence

from generator.lexicons import words
from generator.reading.furniture import ends_sentence, reason_to_remove, word_count
from generator.reading.pruning import is_date_line
from generator.reading.titlebar import HEADLINE_LEAST, STRONG, looks_like_name, squeeze

MASTHEAD = 5  # lines in which a name is followed by its date, and the date by a headline
BYLINE = "credit: byline"
BELOW = 2  # lines below a headline among which its byline or its date stands
SECTIONS = 2  # parts of a line that names a section; more are a menu


def is_masthead(lines: Sequence[str]) -> bool:
    """Tell whether the first line is the outlet's name: the headline stands below it, with a date or a byline."""
    name = lines[0] if lines else ""
    media = any(w.lower() in words("bodies", "media_words") for w in name.split())
    if word_count(name) < 2 or not looks_like_name(name):
        return False
    if media and _headline_below(lines):
        return True
    dates = [i for i, line in enumerate(lines[1:MASTHEAD], 1) if is_date_line(line)]
    if not dates or not (media or name.startswith("The ") or name.isupper()):
        return False
    return any(_can_head(line) for line in lines[dates[0] + 1 : dates[0] + 1 + MASTHEAD])


def _headline_below(lines: Sequence[str]) -> bool:
    """Tell whether a headline with its byline or date stands below a name that the headline does not repeat."""
    for i, line in enumerate(lines[1:MASTHEAD], 1):
        if _can_head(line) and not (is_date_line(line) or reason_to_remove(line) or STRONG.search(line)):
            signed = any(reason_to_remove(x) == BYLINE or is_date_line(x) for x in lines[i + 1 : i + 1 + BELOW])
            return signed and squeeze(lines[0]) not in squeeze(line)
    return False


def _can_head(line: str) -> bool:
    return word_count(line) >= HEADLINE_LEAST and not ends_sentence(line)


def section_below(lines: Sequence[str], headline: int) -> str | None:
    """Return the section that a line between the outlet's name and the headline names: "World", "World | Asia"."""
    for line in lines[1 : min(headline, MASTHEAD)]:
        parts = [part.strip() for part in STRONG.split(line)]
        if len(parts) <= SECTIONS and parts[0].lower() in words("pages", "sections"):
            return parts[0]
    return None
