"""The title bar of a page, `headline | section | outlet | date`, and the headline among the page's lines."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.lexicons import words
from generator.reading.dates import find_dates
from generator.reading.furniture import ends_sentence, word_count

STRONG = re.compile(r"(?<!\s)\s+(?:\||::|»|«|›|‹|•|·|¦)\s+")
WEAK = re.compile(r"(?<!\s)\s+[-–—~]+\s+")
DOMAIN = re.compile(r"^(?:www\.)?[\w-]{2,40}(?:\.[a-z]{2,10}){1,2}$", re.IGNORECASE)
NAME_LIMIT = 5
HEADLINE_LEAST = 3
LIMIT = 400
LINES = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleBar:
    """The parts of a title bar; `date` is the text of its date part."""

    headline: str
    outlet: str | None = None
    section: str | None = None
    date: str | None = None


def squeeze(text: str) -> str:
    """Return the words of a text in lower case, for comparison."""
    return " ".join(re.findall(r"\w+", text.lower()))


def read_title_bar(line: str, others: Sequence[str] = ()) -> TitleBar:
    """Take a title bar apart; `others` are further lines of the page, which tell a headline from a name.

    A dash can be part of a headline: what follows the last one is a name only if it looks like one.
    """
    if len(line) > LIMIT:
        return TitleBar(headline=line)
    parts = [p for p in STRONG.split(line.strip(" |-–—»«›‹·•")) if p]
    if not parts:
        return TitleBar(headline=line)
    dates = [p for p in parts[1:] if _is_date(p)]
    parts = [p for p in parts if p not in dates]
    known = {squeeze(other) for other in others}
    spoken = [other for other in others[:LINES] if word_count(other) > NAME_LIMIT]
    if len(parts) == 1:
        head, name = _split_at_dash(parts[0], known, spoken)
        return TitleBar(headline=head, outlet=name, date=dates[0] if dates else None)
    at = _headline_part(parts, known)
    names = parts[at + 1 :] or parts[:at]
    head, section = _split_at_dash(parts[at], known, spoken)
    middle = names[:-1] if parts[at + 1 :] else names[1:]
    outlet = names[-1] if parts[at + 1 :] else names[0]
    sections = [p for p in middle if word_count(p) <= NAME_LIMIT] + ([section] if section else [])
    return TitleBar(
        headline=head,
        outlet=outlet if looks_like_name(outlet) else None,
        section=sections[0] if sections else None,
        date=dates[0] if dates else None,
    )


def _is_date(part: str) -> bool:
    found = find_dates(part)
    return bool(found) and len(part) < 40


def _headline_part(parts: Sequence[str], known: set[str]) -> int:
    """Return the place of the part that the page repeats, else of the longest."""
    repeated = [i for i, p in enumerate(parts) if squeeze(p) in known and word_count(p) >= HEADLINE_LEAST]
    return repeated[0] if repeated else max(range(len(parts)), key=lambda i: (word_count(parts[i]), -i))


def _split_at_dash(text: str, known: set[str], spoken: Sequence[str]) -> tuple[str, str | None]:
    found = list(WEAK.finditer(text))
    if not found or squeeze(text) in known:
        return text, None
    head, name = text[: found[-1].start()], text[found[-1].end() :]
    if word_count(head) < HEADLINE_LEAST or not looks_like_name(name) or _speaks(name, known, spoken):
        return text, None
    if len(found) > 1 and squeeze(head) not in known:
        head = _split_at_dash(head, known, spoken)[0]
    return head, name


def _speaks(name: str, known: set[str], spoken: Sequence[str]) -> bool:
    """Tell whether a name after a dash is of somebody whom the text is about: "Talks must go on - Doe"."""
    if len(name.split()) > 2 or name.isupper() or DOMAIN.match(name) or squeeze(name) in known:
        return False
    return name.lower() not in words("pages", "agencies") and sum(name in line for line in spoken) > 1


def looks_like_name(text: str) -> bool:
    """Tell whether a text can be an outlet's or a section's name: few words, capitals, no end of a sentence."""
    if DOMAIN.match(text):
        return True
    found = text.split()
    if not 1 <= len(found) <= NAME_LIMIT or len(text) > 50 or (ends_sentence(text) and not text.endswith("!")):
        return False
    if any(c in text for c in '?"“”:;,') or text.lower() in words("pages", "no_outlet"):
        return False
    large = [w for w in found if not w[0].islower()]
    return not found[0][0].isdigit() and len(large) >= len([w for w in found if len(w) > 3])
