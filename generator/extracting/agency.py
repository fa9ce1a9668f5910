"""Finds the words that name who does what a verb says, and tells which nouns can name a party to a proposal."""

from generator.grammar import subjects
from generator.language import Token
from generator.lexicons import words


def agent_tokens(verb: Token, depth: int = 4) -> list[Token]:
    """Return the tokens that name who does what a verb says, over participles, relative clauses and passives."""
    participle = verb.dep_ == "acl" and verb.tag_ == "VBN"
    if participle or any(t.dep_ in {"nsubjpass", "auxpass"} for t in verb.children):
        return [t for by in verb.children if by.dep_ == "agent" for t in by.children if t.dep_ == "pobj"]
    found = subjects(verb)
    if found and all(t.tag_ in {"WDT", "WP"} for t in found):
        return [verb.head, *verb.head.conjuncts] if verb.dep_ == "relcl" else []
    if found or not depth:
        return found
    if verb.dep_ in {"acl", "relcl"}:
        return [verb.head]
    torn = verb.dep_ == "ccomp" and verb.tag_ in {"VBZ", "VBD", "VBP"}
    if not torn and verb.dep_ in {"advcl", "xcomp", "ccomp", "pcomp", "conj", "prep"} and verb.head.i != verb.i:
        return agent_tokens(verb.head, depth - 1)
    return []


def is_party(noun: Token) -> bool:
    """Tell whether a noun names a body, a group or a person that can propose, ask or agree: "the port authority"."""
    lemma = noun.lemma_.lower()
    bodies = words("proposals", "parties") | words("bodies", "organisations") | words("bodies", "groups")
    return lemma in bodies or lemma in words("roles", "persons")
