"""Tells where a list or a clause goes on after words in its middle: a relative clause, a time, a short clause."""

from collections.abc import Sequence
from itertools import pairwise

from generator.grammar import FINITE
from generator.language import Token

TAIL_WORDS = 16  # tokens within which an attribution or a relative clause is looked for


def list_resumes(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a list of infinitives goes on after a clause: "to charge phones while they can and to wait"."""
    after = tokens[place : place + TAIL_WORDS]
    ends = next((n for n, t in enumerate(after) if t.text in {",", ";"}), 0)
    if tokens[place].pos_ == "ADP" and not any(t.tag_ in FINITE for t in after[:ends]):
        nouns = {"DET", "ADJ", "NOUN", "PROPN"}
        return any(a.text in {",", ";"} and b.pos_ in nouns | {"CCONJ"} for a, b in pairwise(after)) and any(
            a.lower_ == "and" and b.pos_ in nouns for a, b in pairwise(tokens[place : place + 3 * TAIL_WORDS])
        )
    if tokens[place].lower_ not in {"while", "because", "after", "since"} or tokens[0].tag_ != "VB":
        return False
    return any(a.lower_ == "and" and b.lower_ == "to" and b.dep_ == "aux" for a, b in pairwise(after))


def resumption(tokens: Sequence[Token], place: int) -> int:
    """Return where a relative clause that a comma opens ends, if its noun's own verb follows, else 0.

    "Chad, which joined in May, agreed" ends at the second comma.
    """
    if tokens[place].text != "," or place + 1 >= len(tokens) or tokens[place + 1].tag_ not in {"WDT", "WP"}:
        return 0
    for at in range(place + 2, min(place + TAIL_WORDS, len(tokens) - 2)):
        if tokens[at].text == ",":
            after = [t for t in tokens[at + 1 : at + 3] if t.pos_ != "ADV"]
            finite = bool(after) and after[0].tag_ in FINITE and after[0].lemma_ != "say"
            return at if finite else 0
    return 0
