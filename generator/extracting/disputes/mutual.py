"""Reads what two sides say of each other alike: "accused each other of breaking the truce", "disagree over whether"."""

from generator.extracting.disputes.claims import is_mutual
from generator.extracting.disputes.wording import run, worded
from generator.extracting.shared.scene import Scene, agent_tokens
from generator.grammar import following, is_modal, is_negated
from generator.language import Token, sentence_tokens
from generator.lexicons import words
from generator.tracing import declined

RULE = "dispute.mutual"
ASKING = frozenset({"whether", "how", "who", "what", "why", "when", "where", "which"})
NEAR = 3  # tokens from "disagree" to the question


def read_mutual(scene: Scene, verb: Token) -> tuple[tuple[str, ...], tuple[Token, ...]] | None:
    """Return two sides or more and the words by which they blame or contradict each other."""
    if verb.pos_ != "VERB" or not _is_mutual(verb):
        return None
    if is_negated(verb) or is_modal(verb):
        declined(RULE, verb, "the verb is negated or only possible")
        return None
    by = _sides(scene, verb)
    if len(by) < 2:
        declined(RULE, verb, "no two sides are named")
        return None
    said = run(scene, verb)
    return (by, said) if said else None


def _is_mutual(verb: Token) -> bool:
    blames = verb.lemma_ in words("disputes", "accuse") and is_mutual(verb)
    return blames or _trades(verb) or _differs(verb)


def _trades(verb: Token) -> bool:
    """Tell whether a verb with its object means mutual blame: "traded accusations"."""
    objects = {t.lemma_ for t in verb.rights if t.dep_ == "dobj"}
    return verb.lemma_ in words("disputes", "trade") and bool(objects & words("disputes", "blame"))


def _differs(verb: Token) -> bool:
    """Tell whether a verb says that two sides hold different things to be so: "disagree over whether it is"."""
    return verb.lemma_ in words("disputes", "differ") and any(t.lower_ in ASKING for t in following(verb, NEAR))


def _sides(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return the sides: those named before the verb, as actors or as worded, or those "both sides" stands for."""
    found: dict[str, None] = {}
    for token in agent_tokens(verb):
        if token.pos_ in {"NOUN", "PROPN"}:
            names = scene.names([token])
            if (
                not names
                and not list(token.conjuncts)
                and any(c.lower_ in {"both", "each", "two"} for c in token.children)
            ):
                return scene.two_before(verb) or _between(scene, verb)
            found.update(dict.fromkeys(names or (_alone(scene, token),)))
    return tuple(found) if len(found) > 1 else scene.two_before(verb) or _between(scene, verb)


def _between(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return the two that "each side" means in "talks between A and B broke down with each side accusing the other"."""
    for between in sentence_tokens(verb):
        if between.lower_ == "between" and between.i < verb.i:
            both = [t for first in between.rights if first.dep_ == "pobj" for t in (first, *first.conjuncts)]
            return tuple(next(iter(scene.names([t])), None) or _alone(scene, t) for t in both)
    return ()


def _alone(scene: Scene, noun: Token) -> str:
    """Return a side as worded, without the sides that are joined to it."""
    joined = {t.i for c in noun.children if c.dep_ in {"cc", "conj", "preconj"} for t in c.subtree}
    text = worded(scene, noun)
    if not joined:
        return text
    own = [t for t in noun.subtree if t.i not in joined and t.i <= noun.i]
    return scene.document.words(scene.document.span(own[0], noun))
