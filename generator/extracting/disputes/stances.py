"""Reads stances: who is for or against what ("backs the bill", "vowed to fight it", "called the plan a mistake")."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.extracting.disputes.claims import Claim
from generator.extracting.disputes.wording import run
from generator.extracting.shared.agency import agent_tokens, is_party
from generator.extracting.shared.scene import Scene
from generator.grammar import is_negated, is_passive
from generator.language import Token, sentence_id
from generator.lexicons import lexicon, words
from generator.tracing import declined

RULE = "dispute.opposed"
Side = Literal["for", "against"]
OTHER: dict[Side, Side] = {"for": "against", "against": "for"}
LIVING = frozenset({"PERSON", "ORG", "GPE", "NORP"})
NEAR = 3  # sentences between two stances on one matter
POINTING = frozenset({"the", "this", "that", "such"})
WISHED = frozenset({"could", "may", "might", "can"})


@dataclass(frozen=True, eq=False)
class Stance:
    """Where somebody stands: on which side, in which words, and `thing`, the noun for what it is about."""

    side: Side
    claim: Claim
    thing: Token


def opposed_stances(scene: Scene) -> Iterator[tuple[Claim, Claim]]:
    """Yield pairs of stances, for and against one matter, that two sides take near each other."""
    taken: list[Stance] = []
    for _, tokens in scene.document.body():
        for now in (found for t in tokens for found in read_stances(scene, t)):
            for then in reversed(taken):
                if sentence_id(now.thing) - sentence_id(then.thing) > NEAR:
                    break
                against = now.side != then.side and _is_one_matter(now.thing, then.thing)
                if (against or _undoes(now, then)) and _is_other(now, then):
                    yield then.claim, now.claim
                    break
            taken.append(now)


def _is_other(one: Stance, other: Stance) -> bool:
    left, right = ((s.claim.by or "").lower().removeprefix("the ") for s in (one, other))
    return left not in right and right not in left


def _undoes(now: Stance, then: Stance) -> bool:
    """Tell whether a stance is against what the other side did: "vetoed the bill", "voted to override the veto"."""
    return now.side == "against" and now.thing.lemma_.lower() == then.claim.trigger.lemma_.lower()


def _is_one_matter(now: Token, then: Token) -> bool:
    """Tell whether two things are one: the same measure, or a word that points back at what was just told."""
    measures = words("disputes", "matter_nouns")
    names = [{t.lower_ for t in thing.lefts if t.pos_ in {"PROPN", "ADJ", "NUM"}} for thing in (now, then)]
    if then.pos_ == "PRON":
        return False
    if now.lemma_.lower() == then.lemma_.lower():
        return not names[0] or not names[1] or bool(names[0] & names[1])
    beside = sentence_id(now) - sentence_id(then) <= 1
    points = now.lemma_.lower() in measures and any(t.lower_ in POINTING for t in now.lefts) and not list(now.rights)
    return beside and (points or now.lower_ in {"it", "this", "that"})


def read_stances(scene: Scene, token: Token) -> Iterator[Stance]:
    """Yield where a word says that somebody stands: by a verb with its thing, a side's name, or a judgement."""
    if token.pos_ in {"VERB", "AUX"}:
        for side, thing in _sides(token):
            if _is_open(token) and (stance := _stance(scene, token, side, thing)):
                yield stance


def _sides(verb: Token) -> Iterator[tuple[Side, Token]]:
    """Yield the sides that a verb takes, each with its thing: "oppose the bill", "vote against it", "call it wrong"."""
    things = [t for t in (verb.lefts if is_passive(verb) else verb.rights) if t.dep_ in {"dobj", "nsubjpass"}]
    for side in OTHER:
        named = lexicon("disputes")["stances"][side]
        if verb.lemma_ in named["verbs"]:
            yield from ((side, thing) for thing in things)
        if verb.lemma_ in words("disputes", "calling"):
            judged = {
                t.lower_
                for t in verb.subtree
                if t.i > verb.i and t.dep_ in {"oprd", "pobj", "attr", "amod", "ccomp", "acomp"}
            }
            judging = judged & set(named["judgements"])
            yield from ((side, thing) for thing in (things or _small(verb)) if judging)
        for word in (
            *verb.rights,
            *(t for c in verb.rights if c.dep_ in {"acomp", "attr", "dobj", "prep"} for t in c.rights),
        ):
            noun = word.head.pos_ == "NOUN" and word.head.lemma_ not in words("disputes", "standpoints")
            if word.dep_ == "prep" and not noun and word.lower_ in named["after"].get(word.head.lemma_, ()):
                yield from ((side, t) for t in word.rights if t.dep_ == "pobj")


def _small(verb: Token) -> list[Token]:
    """Return the subject of the small clause after a verb of calling: "called [the bill a mistake]"."""
    return [s for c in verb.rights if c.dep_ in {"ccomp", "oprd"} for s in c.lefts if s.dep_ == "nsubj"]


def _is_open(verb: Token) -> bool:
    """Tell whether a stance is taken, and not only possible, asked about or hoped for."""
    able = any(t.dep_ == "aux" and t.lower_ in WISHED for t in verb.lefts)
    if able or any(t.dep_ == "mark" and t.lower_ in {"if", "unless", "whether"} for t in verb.lefts):
        declined(RULE, verb, "the stance is only possible")
        return False
    return True


def _stance(scene: Scene, verb: Token, side: Side, thing: Token) -> Stance | None:
    by = scene.holder(verb)
    said = run(scene, verb)
    if by is None or not said:
        declined(RULE, verb, "nobody is named who takes the stance")
        return None
    if scene.index.named(by) is None and not any(is_party(t) for t in agent_tokens(verb)):
        declined(RULE, verb, "who takes the stance is neither a person nor a body")
        return None
    if thing.ent_type_ in LIVING and thing.pos_ == "PROPN":
        declined(RULE, verb, "it is about somebody and not about a matter")
        return None
    return Stance(OTHER[side] if is_negated(verb) else side, Claim(by, said, verb), thing)
