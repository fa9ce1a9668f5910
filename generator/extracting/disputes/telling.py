"""Finds what a noun of claiming says: "the claim that it ...", "fears it may ...", "allegations of torture"."""

from generator.extracting.disputes.wording import OPENED
from generator.grammar import following
from generator.language import Token, sentence_bounds
from generator.lexicons import words

NEAR = 6  # tokens from a noun of claiming to the "that" which opens what is claimed


def content_of(noun: Token) -> Token | None:
    """Return the first word of what a noun says: "the claim that it ...", "the claim it had ...", "fears it may"."""
    for clause in noun.rights:
        mark = next((t for t in clause.lefts if t.dep_ == "mark" and t.lower_ == "that"), None)
        if clause.dep_ in {"acl", "ccomp"} and mark is not None:
            return None if _is_advice(clause) else mark.nbor()
    for mark in following(noun, NEAR):
        if mark.lower_ == "that" and mark.i + 1 < sentence_bounds(mark)[1]:
            finite = mark.nbor().pos_ in {"VERB", "AUX"}
            beside = mark.i == noun.i + 1 or mark.nbor(-1).tag_ == "VBG"
            if mark.dep_ == "mark" or (not finite and (mark.dep_ in {"nsubj", "pobj"} or beside)):
                return mark.nbor()
    for clause in noun.rights:
        own = [t.left_edge for t in clause.lefts if t.dep_ in OPENED]
        if clause.dep_ in {"acl", "relcl", "ccomp"} and own and own[0].i == noun.i + 1:
            return None if own[0].tag_ in {"WDT", "WP"} or _has_gap(clause) else own[0]
    return None


def _is_advice(clause: Token) -> bool:
    """Tell whether a clause says what should be done: "suggestions that the father travel to Lima"."""
    return clause.tag_ == "VB" and not any(t.dep_ in {"aux", "auxpass"} for t in clause.lefts)


def _has_gap(clause: Token) -> bool:
    """Tell whether a clause after a noun may be about it: "the claims he made", not "the claim he made a bomb"."""
    return clause.dep_ != "ccomp" and not any(
        t.dep_ in {"dobj", "attr", "acomp", "xcomp", "ccomp"} for t in clause.rights
    )


def charge_of(noun: Token) -> Token | None:
    """Return the noun itself if "of" and its content follow: "allegations of torture"."""
    of = noun.i + 2 < sentence_bounds(noun)[1] and noun.nbor().lower_ == "of"
    return noun if of and noun.lemma_ in words("disputes", "blame") else None
