"""Words that lean on others: what a reader must be shown beside a title, a question or an event out of its article."""

import re

from generator.lexicons import words
from generator.model import Briefing

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
SOON = 3  # words at the beginning of a sentence among which a pronoun points back
# A town in capitals, the name of an agency in brackets and a dash, as wire stories begin.
DATELINE = re.compile(r"^[A-Z][A-Z'’. -]{1,40}(?:, [A-Z][\w. ]{1,30})? \([^()]{2,40}\) ?[-–—―] ?")


def leans(text: str) -> bool:
    """Tell whether some words name somebody or something that another sentence told: "request to them", "the two".

    "He" leans on nothing behind a name, "there" beside a form of "be", and "the two" where a noun follows.
    """
    told = WORD.findall(text)
    return any(_points_back(told, place) for place in range(len(told)))


def leans_at_start(text: str) -> bool:
    """Tell whether a sentence begins with what another one told: "They are to meet", "But he said"."""
    told = WORD.findall(text)
    return any(_points_back(told, place) for place in range(min(SOON, len(told))))


def tells(word: str) -> bool:
    """Tell whether a word says something by itself."""
    return len(word) > 1 and word.casefold() not in words("registers", "stop")


def _points_back(told: list[str], place: int) -> bool:
    word = told[place].casefold()
    before, after = (told[n].casefold() if 0 <= n < len(told) else "" for n in (place - 1, place + 1))
    be = words("registers", "be")
    if word == "there":
        return before not in be and after not in be
    if word in words("registers", "leaning_on_persons"):
        return not any(name[0].isupper() and tells(name) for name in told[:place])
    if before == "the" and word in words("registers", "leaning_after_the"):
        return not (after.endswith("s") and tells(after))
    return word in words("registers", "leaning") and after not in words("registers", "leaning_to")


def sentence_before(briefing: Briefing, cites: tuple[int, ...]) -> tuple[int, ...]:
    """Return the id of the sentence before the last of some, none at the start of the article or of a section."""
    last = max(cites, default=0)
    before = briefing.sentences[last - 2] if last > 1 else None
    return (before.id,) if before is not None and not before.heading else ()


def beside_event(briefing: Briefing, cites: tuple[int, ...], text: str) -> tuple[int, ...]:
    """Return the sentence to show beside an event that begins with a pronoun: the one before it, if any."""
    return sentence_before(briefing, cites) if leans_at_start(text) else ()


def beside_words(briefing: Briefing, cites: tuple[int, ...], text: str) -> tuple[int, ...]:
    """Return the sentences to show beside a title or question that leans on its article, none if it stands alone.

    They are the first that it rests on and, if that one points back itself, the one before.
    """
    if not leans(text) or not cites:
        return ()
    first = min(cites)
    before = sentence_before(briefing, (first,)) if leans(briefing.text(first)) else ()
    return (*before, first)


def plain_line(text: str) -> str:
    """Return a sentence as it is quoted on a page of the collection: without the dateline of a wire story."""
    return DATELINE.sub("", text)
