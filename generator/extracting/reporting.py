"""Reads terms that an article reports from a deal: "..., according to the agreement", "the document says ..."."""

from generator.extracting.points import split_points
from generator.extracting.scene import Scene
from generator.grammar import subjects
from generator.language import Token, sentence_bounds

TERMS = frozenset({"will", "would", "must", "shall", "should"})
TOLD = frozenset({"say", "state", "read", "stipulate", "specify"})


def reported(scene: Scene, noun: Token) -> tuple[tuple[Token, ...], ...]:
    """Return the terms that a sentence reports from the deal or document that a noun names."""
    verb = _according(noun) if noun.dep_ == "pobj" else _said(noun)
    if verb is None:
        return ()
    modal = next((t for t in verb.lefts if t.lower_ in TERMS), None)
    own = subjects(verb)
    if modal is None or not own or own[0].i > modal.i:
        return ()
    first = own[0].left_edge
    return split_points(scene.document, first, verb=verb, stop=_stop(noun, first))


def _according(noun: Token) -> Token | None:
    """Return the verb of the clause beside "according to (the agreement)"."""
    return noun.head.head.head if noun.head.lower_ == "to" and noun.head.head.lower_ == "according" else None


def _said(noun: Token) -> Token | None:
    """Return the verb of what a document says: "the prisoners will be freed, the document says"."""
    if noun.dep_ != "nsubj" or noun.head.lemma_ not in TOLD:
        return None
    return next((t for t in noun.head.children if t.dep_ == "ccomp"), None)


def _stop(noun: Token, first: Token) -> Token | None:
    """Return the mark before the words that name the document, if they follow the terms."""
    if noun.i < first.i:
        return None
    marks = [t for t in noun.doc[max(first.i, sentence_bounds(noun)[0]) : noun.i] if t.text == ","]
    return marks[-1] if marks else None
