"""Tells whose proposal a noun names ("a French plan", "the demands of the nurses") and what its verb makes of it."""

from generator.extracting.proposals.contents import noun_class
from generator.extracting.proposals.drafts import is_done, is_doubtful, rejects, withdraws
from generator.extracting.shared.agency import agent_tokens, is_party
from generator.extracting.shared.scene import Scene
from generator.grammar import governors, is_negated, noun_phrase
from generator.language import Token
from generator.lexicons import words
from generator.model import ProposalState

BESIDE = frozenset({"at", "upon", "after", "before", "under", "despite", "since", "during", "following", "amid"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our"})


def owner(scene: Scene, noun: Token) -> tuple[tuple[str, ...], ProposalState]:
    """Return who brings a proposal forward, and its state by the verb that governs it."""
    before = [t for t in noun_phrase(noun) if t.i < noun.i]
    by = tuple(a.name for a in scene.owners(before)) or scene.names(_owned_by(noun)) or scene.makers(noun)
    by = by or _worded_owner(scene, noun)
    verb = next(governors(noun), None)
    if verb is not None and noun.dep_ == "dobj" and any(t.lower_ in {"its", "their"} for t in before):
        own = [t for t in agent_tokens(verb) if t.pos_ != "PRON"]
        by = scene.names(own) if own else by
    if verb is None or noun.dep_ not in {"dobj", "nsubjpass", "pobj", "nsubj", "conj"} or _stands_beside(noun):
        return by, "proposed"
    agents = scene.agents(verb) if noun.dep_ in {"dobj", "nsubjpass", "pobj", "conj"} else ()
    lemma, real = verb.lemma_, is_done(verb)
    if noun.dep_ != "nsubj" and withdraws(verb) and not is_doubtful(verb):
        return by or agents, "withdrawn"
    denied = lemma == "deny" and noun_class(noun.lemma_) == "demand"
    if noun.dep_ != "nsubj" and (rejects(verb) or denied) and real:
        return by, "rejected"
    if lemma in words("proposals", "conclude") and (noun_class(noun.lemma_) == "deal" or noun.lemma_ == "intent"):
        sides = () if is_negated(verb) else scene.two_before(verb) or scene.parties(verb)
        return by or sides, "agreed" if real else "proposed"
    if lemma in words("proposals", "agree") and noun.dep_ == "pobj" and noun.head.lower_ == "to":
        return by, "accepted" if real else "proposed"
    if noun.head.head.lower_ in {"favour", "favor"} and lemma == "vote" and real:
        return by or scene.parties(verb), "accepted"
    if lemma in words("proposals", "accept") and real and noun_class(noun.lemma_) != "deal":
        passes = lemma in words("proposals", "enact") and not any(t.dep_ == "poss" for t in noun.lefts)
        return by or (agents if passes else ()), "accepted"
    if lemma in words("proposals", "present") and noun.dep_ == "dobj" and not is_negated(verb):
        return by or agents or (scene.parties(verb) if real else ()), "proposed"
    return by, "proposed"


def _stands_beside(noun: Token) -> bool:
    """Tell whether a noun only tells when or why something was done: "at her request, the board dropped the ban"."""
    return noun.dep_ == "pobj" and noun.head.lower_ in BESIDE


def _owned_by(noun: Token) -> list[Token]:
    """Return who stands behind a noun in "the demands of the protesters", "a plan by the mediators"."""
    return [
        t
        for p in noun.rights
        if p.dep_ == "prep" and p.lower_ in {"of", "by", "from"}
        for obj in p.children
        if obj.dep_ == "pobj" and p.i == noun.i + 1
        for t in (obj, *obj.conjuncts)
    ]


def _worded_owner(scene: Scene, noun: Token) -> tuple[str, ...]:
    """Return the party that owns a proposal as worded, where it is no actor: "requests by the boy's relatives"."""
    beside = [t for t in noun.lefts if t.dep_ == "poss"] or _owned_by(noun)
    for party in (t for t in beside if t.pos_ == "NOUN" and is_party(t)):
        last = [t for t in noun_phrase(party) if t.i <= party.i][-1]
        return (scene.document.words(scene.document.span(party.left_edge, last)),)
    return ()


def is_definite(noun: Token) -> bool:
    """Tell whether a noun points back to what was told before: "the plan", "their demands"."""
    return any(t.lower_ in DEFINITE or t.dep_ == "poss" for t in noun.lefts)
