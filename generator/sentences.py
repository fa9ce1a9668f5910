"""Where sentences begin and end, and where a dateline ends: rules over plain text, made for news.

Citations are whole sentences, so a wrong boundary spoils every statement that rests on it. The parser's own
boundaries fall inside quotations and after abbreviations; these rules decide first and the parser keeps to them.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from generator.lexicons import words

LONGEST = 2_000  # characters; what runs on longer is a list or a table, and is cut at white space
CANDIDATE = re.compile(r"(?P<end>[.!?…]{1,8})(?P<close>[\"')\]]{0,3})(?P<gap>\s+)|(?P<wide>[。！？])")
WORD_BEFORE = re.compile(r"[\w.'-]{1,40}$")
WORD = re.compile(r"\S")
NEXT_WORD = re.compile(r"[\"'`(\[]{0,3}([\w'-]+)")
SPEAKER_ASKS = re.compile(r"(?:[A-Z][\w'.-]{0,40} ){1,4}([a-z]+)")
DOTTED = re.compile(r"[A-Za-z]\.[A-Za-z]$")
TIME_GOES_ON = re.compile(r"[A-Z]{2,4}\b|(?:[A-Z]\w{1,40} ){1,3}[Tt]ime\b")  # "GMT", "Paris time"
HEADING_WORDS = 12
CLOSING = "\"')]”’»“ "
FINAL = (".", "!", "?", "…", ":", ";", ",")

TOWNS = r"[A-Z][A-Z.'-]+(?:[ /][A-Z][A-Z.'-]+){0,3}"
TOWN = rf"(?:{TOWNS}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)"
PLACE = r"(?:, (?:[A-Z][a-z.]+ ?){1,3}){0,2}"
DAY = r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8})(?:,? \d{4})?)"
DASH = r" ?(?:[-–—―_]{1,2}|:) ?"
CREDIT = r" \([A-Z][\w ,./-]{1,30}\)"
DATELINES = (
    re.compile(rf"^{TOWN}{PLACE}{DAY}?{CREDIT}{DASH}(?:{DAY}{DASH})?"),
    re.compile(rf"^{TOWNS}{PLACE}{DAY}?{CREDIT},? "),
    re.compile(rf"^{TOWN}{PLACE}{DAY}{DASH}"),
    re.compile(rf"^{TOWNS}{PLACE}{DAY},? "),
    re.compile(rf"^{TOWNS}{PLACE} ?(?:[-–—―]{{1,2}}) "),
)
BARE_TOWN = re.compile(rf"^(?P<town>{TOWNS}) (?=[A-Z][a-z]|A [a-z]|\"|U\.)")


def is_heading(paragraph: str) -> bool:
    """Tell whether a paragraph is a heading: short, and without a final mark."""
    bare = paragraph.rstrip().rstrip(CLOSING)
    return len(paragraph.split()) <= HEADING_WORDS and not bare.endswith(FINAL)


def sentence_ranges(text: str) -> list[tuple[int, int]]:
    """Return the start and end of each sentence of a paragraph; nothing but white space lies between them.

    The text's quotation marks are plain. A heading is one sentence.
    """
    if is_heading(text):
        ranges = [(0, len(text))]
    else:
        cuts = [0, *_boundaries(text), len(text)]
        ranges = list(pairwise(cuts))
    return [piece for start, end in ranges for piece in _trimmed(text, start, end)]


def dateline(text: str, elsewhere: str) -> int:
    """Return the length of the dateline that opens a paragraph ("AMMAN/BEIRUT (Reuters) - "), or 0.

    A bare town in capitals ("BEIRUT The army said") is told from an acronym by `elsewhere`, the rest of the
    article: an acronym comes back in capitals, a dateline does not.
    """
    for pattern in DATELINES:
        if (found := pattern.match(text)) and found.end() < len(text):
            return found.end()
    found = BARE_TOWN.match(text)
    if not found or found["town"] in elsewhere or len(found["town"]) < 4:
        return 0
    return 0 if words("sentences", "acronyms") & set(found["town"].split()) else found.end()


def _boundaries(text: str) -> Iterator[int]:
    start = 0
    for found in CANDIDATE.finditer(text):
        if found.end() < len(text) and (found["wide"] or _ends(text, start, found)):
            start = found.end()
            yield start


def _ends(text: str, start: int, found: re.Match[str]) -> bool:
    following = NEXT_WORD.match(text, found.end())
    if not following:
        return text[found.end()] in "\"'`([$€£#@"
    word = following[1]
    if word[0].islower() and not (word.partition("-")[0] in words("sentences", "particles") and found["end"] == "."):
        return False
    if '"' in found["close"] or "'" in found["close"]:
        return found["end"] == "." or not _asks(text, found.end())
    return found["end"] != "." or _full_stop(text, start, found, word)


def _asks(text: str, position: int) -> bool:
    """Tell whether the words after a quoted question ('Anna Berg asked' after '"Why?"') belong to its sentence."""
    speaker = SPEAKER_ASKS.match(text, position)
    return speaker is not None and speaker[1] in words("sentences", "asked")


def _full_stop(text: str, start: int, found: re.Match[str], following: str) -> bool:
    before = WORD_BEFORE.search(text, max(start, found.start() - 40), found.start())
    if not before or not any(c.isalpha() for c in text[max(start, found.start() - 40) : found.start()]):
        return not before or found.start() - start > 4
    word = before[0].lstrip("'-.")
    if word in words("sentences", "titles"):
        return False
    if word in words("sentences", "numbered"):
        return not following[0].isdigit()
    if word in words("sentences", "clock"):
        return following.lower() not in words("names", "calendar") and not TIME_GOES_ON.match(text, found.end())
    if word in words("sentences", "abbreviations") or DOTTED.search(word) or (len(word) == 1 and word.isupper()):
        return following in words("sentences", "starters")
    return True


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a range without the white space around it, cut where it is too long for a sentence."""
    while start < end:
        opening = WORD.search(text, start, end)
        if not opening:
            return
        start, stop = opening.start(), end
        if end - start > LONGEST:
            space = text.rfind(" ", start + 1, start + LONGEST)
            stop = space if space > 0 else start + LONGEST
        last = start + len(text[start:stop].rstrip())
        if last > start:
            yield start, last
        start = max(stop, start + 1)
