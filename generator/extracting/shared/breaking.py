"""Finds where another clause breaks into what a sentence tells: ", and Peru, which ...", "after a bus crashed"."""

from collections.abc import Sequence

from generator.extracting.shared.resuming import TAIL_WORDS
from generator.grammar import FINITE, subjects
from generator.language import Token


def opens_joined_clause(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether ", and" opens a clause beside that of the content: "(asked for aid), and Peru, which ..."."""
    token = tokens[place]
    if token.text != "," or place + 2 >= len(tokens) or tokens[place + 1].lower_ not in {"and", "or"}:
        return False
    opens = tokens[place + 2]
    verbs = (v for v in opens.ancestors if v.dep_ == "conj" and v.tag_ in FINITE and v.i > opens.i)
    return any(v.head.i < tokens[0].i and any(s.left_edge.i == opens.i for s in subjects(v)) for v in verbs)


def opens_event(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether an "after" that is parsed as a preposition opens a clause: "after a bus with 50 pupils crashed"."""
    for token in tokens[place + 1 : place + TAIL_WORDS]:
        if token.text in {",", ";", "who", "which", "that"}:
            return False
        if token.tag_ == "VBD" and token.dep_ not in {"relcl", "acl", "amod"}:
            return True
    return False
