"""Tells whether a name acts where it stands: acts, speaks, is addressed or accused, or takes part in talks.

A place that only is a place ("in Paris") does nothing, and so is no actor.
"""

from generator.grammar import SUBJECTS
from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.resolving.countries import forms
from generator.resolving.nouns import is_body, is_role

LONGEST_LIST = 12
LISTED = frozenset({"conj", "appos", "npadvmod"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ"})

# Prepositions, the list of words before them, and what a name after them does.
COMPLEMENTS = (
    (frozenset({"on"}), "calls", "addressed"),
    (frozenset({"with"}), "talk_verbs", "party"),
    (frozenset({"to"}), "to", "party"),
    (frozenset({"with", "between", "among"}), "talk_nouns", "party"),
    (frozenset({"of"}), "gatherings", "member"),
    (frozenset({"of"}), "undergone", "addressed"),
    (frozenset({"to"}), "writings", "party"),
    (frozenset({"on", "against"}), "targeted", "addressed"),
    (frozenset({"from", "among"}), "deeds", "owner"),
    (frozenset({"from"}), "staff", "agent"),
)


def head_of(tokens: list[Token]) -> Token:
    """Return the token of a name or description that the others hang on."""
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[-1])


def acts(tokens: list[Token]) -> str | None:
    """Return by which sign a name acts, or None.

    The signs: "subject", "passive", "agent", "source" (according to), "addressed", "party" (to talks),
    "owner" (of a deed) and "member".
    """
    head = head_of(tokens)
    for _ in range(LONGEST_LIST):
        if head.dep_ in LISTED and head.head.i != head.i and head.head.pos_ in NOMINAL:
            head = _whole(head.head) if head.dep_ == "appos" and head.nbor(-1).lower_ != "the" else head.head
        elif head.dep_ == "pobj" and head.head.lower_ in {"including", "like"} and head.head.dep_ == "prep":
            head = head.head.head
        else:
            break
    return _sign(head) or ("subject" if _speaks_next(tokens[0], tokens[-1]) or _spoken_before(tokens) else None)


def _whole(noun: Token) -> Token:
    """Return the noun that an apposition tells more of: members in "two members of the board, Anna Berg, left"."""
    above = noun.head
    return above.head if noun.dep_ == "pobj" and above.lower_ == "of" and is_role(above.head) else noun


def _speaks_next(first: Token, last: Token) -> bool:
    """Tell whether a verb of saying follows right away, whatever the parse makes of a long title before the name.

    In "Doctors at Mercy Hospital said" others speak; in "his lawyer, Anna Berg, said" the name stands between commas.
    """
    end = sentence_bounds(last)[1]
    if last.i + 1 >= end:
        return False
    verb = last.nbor(1)
    if verb.text == "," and last.i + 2 < end and first.i > sentence_bounds(first)[0] and first.nbor(-1).text == ",":
        verb = last.nbor(2)
    others = [t for t in verb.lefts if t.dep_ in SUBJECTS and (not is_role(t) or last.text in forms())]
    says = verb.lemma_ in words("verbs", "say") | words("quotes", "strong")
    return verb.tag_ in {"VBD", "VBZ"} and says and not any(last in t.subtree for t in others)


def _spoken_before(tokens: list[Token]) -> bool:
    """Tell whether a verb of saying stands right before and nothing is said of the name: "It is late," added Berg."""
    start, end = sentence_bounds(tokens[0])
    if tokens[0].i < start + 2 or tokens[-1].i + 1 >= end:
        return False
    verb, mark = tokens[0].nbor(-1), tokens[0].nbor(-2)
    said = verb.tag_ in {"VBD", "VBZ", "VBN"} and verb.lemma_ in words("verbs", "say")
    return said and mark.text in {",", '"'} and tokens[-1].nbor(1).is_punct


def _sign(head: Token) -> str | None:
    label, above = head.dep_, head.head
    if label in SUBJECTS:
        return _as_subject(head, above)
    if label in {"dobj", "dative", "oprd"} or (label == "attr" and above.lemma_ == "be" and _cleft(above)):
        told = above.lemma_ in words("acting", "address") or above.lower_ == "citing" or label == "attr"
        return "addressed" if told else _included(above)
    if label == "poss":
        return "owner" if above.lemma_.lower() in words("acting", "deeds") else None
    if label == "pobj":
        return _after_preposition(above)
    return None


def _as_subject(head: Token, verb: Token) -> str | None:
    if head.dep_ == "nsubjpass":
        return "addressed" if verb.lemma_ in words("acting", "address") else "passive"
    if verb.lemma_ in words("acting", "idle"):
        stance = any(
            t.lower_ in words("acting", "stances")
            for t in verb.rights
            if t.dep_ in {"acomp", "attr", "prep", "oprd", "xcomp"}
        )
        will = verb.lemma_ == "be" and any(t.dep_ == "xcomp" and t.tag_ == "VB" for t in verb.rights)
        owns = will or any(t.dep_ == "dobj" and t.lemma_ in words("acting", "deeds") for t in verb.rights)
        return "subject" if stance or owns else None
    return "subject" if verb.pos_ in {"VERB", "AUX"} or verb.tag_.startswith("V") else None


def _cleft(verb: Token) -> bool:
    return any(t.lower_ == "it" for t in verb.lefts) and any(t.dep_ == "relcl" for c in verb.rights for t in c.children)


def _included(verb: Token) -> str | None:
    above = verb.head if verb.dep_ == "xcomp" else verb
    if verb.lemma_ in {"include", "comprise"} and verb.dep_ == "relcl" and is_body(verb.head):
        return "member"
    gathering = [
        t
        for v in (verb, above, above.head if above.dep_ in {"xcomp", "acomp"} else above)
        for t in v.lefts
        if t.dep_ in SUBJECTS and t.lemma_.lower() in words("acting", "talk_nouns")
    ]
    return "member" if verb.lemma_ in {"include", "involve", "bring"} and gathering else None


def _after_preposition(preposition: Token) -> str | None:
    above, word = preposition.head, preposition.lower_
    done = above.tag_ in {"VBN", "VBD"} or above.pos_ in {"NOUN", "PROPN"}
    if preposition.dep_ == "agent" or (word == "by" and done):
        return "agent"
    if word == "to" and above.lower_ == "according":
        return "source"
    if word == "of" and above.tag_ == "NNS" and above.dep_ in SUBJECTS and above.lemma_ in words("acting", "delegates"):
        return "member"
    if word == "of" and above.lemma_.lower() in words("acting", "parts"):
        return _sign(above)
    for prepositions, topic, sign in COMPLEMENTS:
        if word in prepositions and above.lemma_.lower() in words("acting", topic):
            return sign
    return None
