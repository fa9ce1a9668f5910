"""Tells whether a phrase says whose people are meant: "election officials", "his aides", "lawyers for the family"."""

from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.resolving.countries import forms
from generator.resolving.nouns import singular

TAILS = frozenset({"of", "for", "at", "in", "from"})
NAMING = frozenset({"NOUN", "PROPN"})


def told(head: Token, phrase: list[Token]) -> bool:
    """Tell whether a phrase says whose people are meant: by a name, a nationality or a noun ("election officials")."""
    whose = {"NNP", "NNPS", "NN", "NNS"}
    if any(t.tag_ in whose or t.text in forms() or t.lower_ in words("bodies", "whose") for t in phrase[:-1]):
        return True
    if any(t.lower_ in words("bodies", "informed") for t in head.rights):
        return True
    if singular(head) in {"minister", "secretary"} and len(phrase) > 1:
        return True
    if singular(head) in words("bodies", "telling") and (_is_owned(phrase[0]) or _is_placed(head) or _is_cited(head)):
        return True
    return any(c.lower_ == "of" and any(t.tag_ == "NNP" for t in c.subtree) for c in head.rights)


def _is_owned(first: Token) -> bool:
    """Tell whether a possessive stands before a description: "his aides", "Berg's allies"."""
    before = first.nbor(-1) if first.i > sentence_bounds(first)[0] else first
    return before.lower_ in {"his", "her"} or before.tag_ == "POS"


def _is_placed(head: Token) -> bool:
    """Tell whether a phrase behind a noun tells whose people: "lawyers for the family", "workers at the port"."""
    return any(c.lower_ in TAILS and any(t.dep_ == "pobj" and t.pos_ in NAMING for t in c.rights) for c in head.rights)


def _is_cited(head: Token) -> bool:
    """Tell whether those who are asked for what they know speak: "analysts said"."""
    sources = words("bodies", "sources")
    bare = not any(t.dep_ in {"det", "poss"} for t in head.lefts)
    return bare and singular(head) in sources and head.dep_ == "nsubj" and head.head.lemma_ in words("verbs", "say")
