"""Finds whom "the two presidents" and "the two men" mean."""

from generator.grammar import ActorIndex
from generator.language import Token

BACK = 5  # sentences in which the two were named


def two_bearers(index: ActorIndex, noun: Token) -> tuple[str, ...]:
    """Return whom "the two presidents" means: the only two persons whose role, as told, has that noun."""
    office = noun.lemma_.lower()
    held = [a.name for a in index.actors if any(office in r.text.lower().split() for r in a.roles)]
    return tuple(held) if len(held) == 2 else ()


def two_persons(index: ActorIndex, verb: Token) -> tuple[str, ...]:
    """Return whom "the two men" means: the only two persons whom the nearest sentence with two of them names."""
    here = index.document.id_of(verb)
    for sentence in range(here - 1, max(0, here - BACK), -1):
        found = [a.name for a in index.within(index.document.tokens(sentence)) if a.kind == "person"]
        if len(found) > 1:
            return tuple(found) if len(found) == 2 else ()
    return ()
