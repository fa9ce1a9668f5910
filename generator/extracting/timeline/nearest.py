"""Finds the noun that a date stands behind, where the parse gives the date to a verb that it cannot belong to.

"He died within weeks of his capture on May 5" dates the capture. So does a tense that takes no day of the past ("has
condemned the invasion of Kuwait on Aug. 2"), and a clause that goes on with what the noun says ("a warning from
Moscow on Thursday that ...").
"""

from generator.grammar import auxiliaries
from generator.language import Token
from generator.lexicons import words

HAPPENINGS = words("dates", "happenings")
PARTING = words("dates", "parting")
SUDDEN = words("dates", "sudden")
JUDGING = words("dates", "judging")
MEASURES = frozenset({"hour", "day", "week", "month", "year", "minute"})
STEPS = 4  # nouns and prepositions from the last word before a date up to the happening


def happening_before(root: Token) -> Token | None:
    """Return the happening right before a date to which the date belongs, though it hangs on a verb; else None."""
    opening = root.head if root.dep_ == "pobj" else root
    owner = opening.head
    first = opening.left_edge
    if owner.pos_ not in {"VERB", "AUX", "ADJ"} or first.i <= owner.i + 1 or opening.i < owner.i:
        return None
    noun = _happening(first.nbor(-1), owner)
    if noun is None:
        return None
    return noun if _is_measured_from(noun) or _is_judged(noun, owner) or _goes_on(noun, root) else None


def _happening(last: Token, owner: Token) -> Token | None:
    """Climb from the last word before a date to a noun that happens, below the verb."""
    for _ in range(STEPS):
        if last.pos_ not in {"NOUN", "PROPN", "ADP"} or last.i <= owner.i:
            return None
        if last.pos_ == "NOUN" and last.lemma_.lower() in HAPPENINGS:
            return last
        last = last.head
    return None


def _is_measured_from(noun: Token) -> bool:
    """Tell "within weeks of his capture" and "two days after the attack", from which something is counted."""
    before = noun.head
    counted = before.lower_ == "of" and before.head.lemma_.lower() in MEASURES
    return noun.dep_ == "pobj" and (counted or before.lower_ in PARTING)


def _is_judged(noun: Token, verb: Token) -> bool:
    """Tell an attack that somebody has condemned: the perfect takes no day of the past, so the attack has it."""
    perfect = any(t.lemma_ == "have" for t in auxiliaries(verb))
    own = any(c.dep_ == "poss" or c.lower_ == "of" for c in noun.children)
    judged = noun.dep_ == "dobj" and verb.lemma_.lower() in JUDGING and noun.lemma_.lower() in SUDDEN
    return judged and perfect and own


def _goes_on(noun: Token, root: Token) -> bool:
    """Tell a date that stands between a noun and the clause with what it says: "warnings on Thursday that"."""
    last = root.right_edge
    following = last.nbor() if last.i + 1 < len(last.doc) else None
    saying = noun.lemma_.lower() in {"warning", "threat", "announcement", "report", "statement"}
    below = noun.dep_ == "pobj" or noun.head.lemma_.lower() in JUDGING
    return saying and below and following is not None and following.lower_ == "that" and following.dep_ == "mark"
