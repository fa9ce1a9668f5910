"""Tells how an item of a list is numbered: "1)", "(a)", "First,", a bullet."""

from collections.abc import Sequence

from generator.language import Token
from generator.lexicons import words

BULLETS = frozenset({"•", "●", "▪", "*", "-", "–", "—", "·"})
MARKS = frozenset({")", "."})


def numbering(tokens: Sequence[Token]) -> int:
    """Return how many tokens number an item: 2 for "1) ..." and "First, ...", 3 for "(a) ...", 1 for a bullet."""
    texts = [t.lower_ for t in tokens[:3]]
    if texts[:1] == ["("] and texts[2:] == [")"]:
        return 3
    if len(texts) > 1 and texts[1] in MARKS and (tokens[0].like_num or len(texts[0]) == 1) and texts[0] not in MARKS:
        return 2
    if texts and texts[0] in words("proposals", "ordinals") and len(texts) > 1 and texts[1] in {",", ":"}:
        return 2
    return 1 if texts and texts[0] in BULLETS and len(texts) > 1 else 0
