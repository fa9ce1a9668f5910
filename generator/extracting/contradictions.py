"""Reads statements of opposite polarity on one thing: "troops had crossed the border", "no troops had crossed"."""

from collections.abc import Iterator

from generator.extracting.claims import Claim, run
from generator.extracting.scene import Scene
from generator.grammar import is_modal, is_negated, subjects
from generator.language import Token
from generator.lexicons import words

NEAR = 4  # sentences between what two speakers say
RECENT = 12  # sayings with which a new one is compared


def contradictions(scene: Scene) -> Iterator[tuple[Claim, Claim]]:
    """Yield pairs of what two speakers say, the first told first, where one affirms what the other negates."""
    told: list[tuple[int, Token, Claim]] = []
    for sentence, tokens in scene.document.body():
        for inner, claim in (found for t in tokens for found in _told(scene, t)):
            for place, earlier, other in reversed(told[-RECENT:]):
                if sentence.id - place <= NEAR and claim.by != other.by and _opposed(inner, earlier):
                    yield other, claim
                    break
            told.append((sentence.id, inner, claim))


def _told(scene: Scene, verb: Token) -> Iterator[tuple[Token, Claim]]:
    if verb.pos_ != "VERB" or verb.lemma_ not in words("verbs", "say"):
        return
    for inner in (t for t in verb.children if t.dep_ == "ccomp" and t.pos_ == "VERB"):
        by, said = scene.holder(verb), run(scene, inner.left_edge)
        if by and said:
            yield inner, Claim(by, said, verb)


def _opposed(one: Token, other: Token) -> bool:
    same = one.lemma_ == other.lemma_ and one.lemma_ not in {"be", "have", "do"}
    about = {t.lemma_.lower() for t in subjects(one)} & {t.lemma_.lower() for t in subjects(other)}
    if not same or not about or is_modal(one) or is_modal(other):
        return False
    return is_negated(one) != is_negated(other) and len(_things(one) & _things(other)) > 1


def _things(verb: Token) -> set[str]:
    """Return the lemmas of the nouns in a clause."""
    return {t.lemma_.lower() for t in verb.subtree if t.pos_ in {"NOUN", "PROPN"}}
