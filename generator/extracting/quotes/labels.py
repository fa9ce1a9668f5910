"""Finds speakers that are named outside any sentence: labels ("DOE: ...") and signatures ('"..." - Jane Doe')."""

import re

from generator.extracting.quotes.frames import DASHES, Frame
from generator.grammar import ActorIndex
from generator.language import Token
from generator.lexicons import words

LABEL = re.compile(r"(?P<name>[A-Z][A-Z.'’ -]{1,40}): (?=\S)")
LONGEST_LABEL = 5  # tokens, the colon included
LONGEST_NAME = 5
QUOTES = "\"'”’"
ROLES = words("roles", "persons")
TURNS = words("quotes", "turns")


def labelled(before: list[Token]) -> Token | None:
    """Return the last word of "DOE:", "Jane Doe:" or "Reporter:" before a quotation, if nothing else stands there."""
    name = before[:-1]
    if not 1 <= len(name) < LONGEST_LABEL or before[-1].text != ":":
        return None
    named = all(t.pos_ == "PROPN" or t.text.isupper() for t in name)
    known = name[-1].lower_ in ROLES or name[-1].lower_ in TURNS
    return name[-1] if named or (known and name[0].text[:1].isupper()) else None


def signed(frame: Frame) -> Token | None:
    """Return the last word of a name that follows a quotation after a dash, if nothing else does."""
    name = [t for t in frame.after if t.text.strip(QUOTES) not in DASHES]
    dashed = frame.opens and bool(frame.after) and frame.after[0].text.strip(QUOTES) in DASHES
    if dashed and 1 < len(name) <= LONGEST_NAME and all(t.text[:1].isupper() for t in name):
        return name[-1]
    return None


def label_of(text: str) -> tuple[str | None, str]:
    """Part the label in capitals from quoted words: "DOE: We won." gives ("DOE", "We won.")."""
    found = LABEL.match(text)
    return (found["name"], text[found.end() :]) if found else (None, text)


def actor_of(label: str, index: ActorIndex) -> str:
    """Return the one actor whose name or last word of it is a label in capitals, else the label itself."""
    wanted = label.casefold()
    fitting = [a.name for a in index.actors if wanted in {a.name.casefold(), a.name.casefold().split()[-1]}]
    return fitting[0] if len(fitting) == 1 else label
