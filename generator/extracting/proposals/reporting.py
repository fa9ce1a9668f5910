"""Reads terms that an article reports from a deal: "..., according to the agreement", "the document says ..."."""

from generator.extracting.proposals.contents import noun_class
from generator.extracting.proposals.points import split_points
from generator.extracting.shared.scene import Scene
from generator.grammar import subjects
from generator.language import Token, sentence_bounds

TERMS = frozenset({"will", "would", "must", "shall", "should"})
TOLD = frozenset({"say", "state", "read", "stipulate", "specify"})


def tells_of_proposal(scene: Scene, verb: Token) -> bool:
    """Tell whether the "it" of a verb goes on with a proposal: "The paper says ... It also calls for ..."."""
    return bool(told_before(scene, verb))


def told_before(scene: Scene, verb: Token) -> list[Token]:
    """Return the nouns before the sentence of a verb that its "it" may go on with, as a document's terms are told."""
    here = scene.document.id_of(verb)
    own = [t for t in verb.lefts if t.dep_ == "nsubj"]
    if not own or own[0].lower_ != "it" or verb.tag_ != "VBZ" or here < 2:
        return []
    before = here - 1
    if before > 1 and any(t.lower_ == "it" and t.dep_ in {"dobj", "pobj"} for t in scene.document.tokens(before)):
        before -= 1
    named = [t for t in scene.document.tokens(before) if noun_class(t.lemma_.lower())]
    return [t for t in named if (t.dep_.startswith("nsubj") and t.head.dep_ == "ROOT") or t.head.lower_ == "under"]


def reported(scene: Scene, noun: Token) -> tuple[tuple[Token, ...], ...]:
    """Return the terms that a sentence reports from the deal or document that a noun names."""
    verb = _according(noun) if noun.dep_ == "pobj" else _said(noun)
    return terms_of(scene, verb, noun) if verb is not None else ()


def terms_of(scene: Scene, verb: Token, noun: Token | None = None) -> tuple[tuple[Token, ...], ...]:
    """Return the terms that a verb with "must" or "will" opens, up to the words that name their source after them."""
    modal = next((t for t in verb.lefts if t.lower_ in TERMS), None)
    own = [t for t in subjects(verb) if t.tag_ not in {"WDT", "WP"}]
    if modal is None or not own or own[0].i > modal.i:
        return ()
    first = own[0].left_edge
    return split_points(scene.document, first, verb=verb, stop=_stop(noun, first) if noun is not None else None)


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
