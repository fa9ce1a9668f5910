"""Finds the words that name who does what a verb says, and tells which nouns can name a party to a proposal."""

from functools import cache

from generator.grammar import subjects
from generator.language import Token
from generator.lexicons import lexicon, words
from generator.model import Actor


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
        return _authors(verb.head) if verb.tag_ == "VBG" else [verb.head]
    torn = verb.dep_ == "ccomp" and verb.tag_ in {"VBZ", "VBD", "VBP"}
    if not torn and verb.dep_ in {"advcl", "xcomp", "ccomp", "pcomp", "conj", "prep"} and verb.head.i != verb.i:
        return agent_tokens(verb.head, depth - 1)
    return []


def coordinated(noun: Token) -> list[Token]:
    """Return the parties of a coordination of which the parse makes one noun phrase, in the article's order.

    "Kenya and rebel leaders" hangs Kenya on the leaders, and "Chad, Kenya, Mali and Peru" makes of Kenya an apposition.
    """
    before = [t for t in noun.lefts if t.dep_ == "nmod" and t.pos_ == "PROPN" and _joins_adjective(t, noun)]
    listed = (t for t in noun.rights if t.dep_ == "appos" and t.pos_ == "PROPN" and noun.pos_ == "PROPN")
    second = next((t for t in listed if t.left_edge.i == noun.i + 2 and noun.nbor().text == ","), None)
    items = [second, *second.conjuncts] if second is not None else []
    closed = len(items) > 1 and any(t.lower_ == "and" for item in items for t in item.rights if t.dep_ == "cc")
    return [*before, noun, *(items if closed else [])]


def _joins_adjective(first: Token, noun: Token) -> bool:
    """Tell whether "and" joins a name and an adjective before a noun: the name then is a party by itself."""
    and_ = any(t.lower_ == "and" and t.i == first.i + 1 for t in first.rights)
    return (
        and_
        and not first.text.isupper()
        and any(t.tag_ in {"JJ", "NN"} for t in first.conjuncts)
        and noun.tag_ == "NNS"
    )


def _authors(noun: Token) -> list[Token]:
    """Return who speaks by a noun with a participle: the union in "a letter from the union asking", else the noun."""
    return [t for p in noun.rights if p.lower_ == "from" for t in p.children if t.dep_ == "pobj"] or [noun]


def is_party(noun: Token) -> bool:
    """Tell whether a noun names a body, a group or a person that can propose, ask or agree: "the port authority"."""
    lemma = noun.lemma_.lower()
    bodies = (
        words("proposals", "parties")
        | words("proposals", "firms")
        | words("bodies", "organisations")
        | words("bodies", "groups")
    )
    return lemma in bodies or lemma in words("roles", "persons")


def agrees(pronoun: Token, actor: Actor) -> bool:
    """Tell whether a pronoun may stand for an actor: "it" and "they" for no person, "he" and "she" for no other."""
    return pronoun.lower_ not in ({"it", "they"} if actor.kind == "person" else {"he", "she"})


def may_mean(pronoun: Token, noun: Token) -> bool:
    """Tell whether a pronoun may stand for a common noun: "he" for "her father", "it" for "the firm"."""
    plural, person = noun.tag_ in {"NNS", "NNPS"}, noun.lemma_.lower() in words("roles", "persons")
    forms = {"they"} if plural else {"he", "she"} if person else {"it"}
    return pronoun.lower_ in forms


@cache
def _adjectives() -> dict[str, str]:
    return {a: code for code, state in lexicon("countries").items() for a in (*state["adjectives"], *state["names"])}


def state_of(tokens: list[Token]) -> str | None:
    """Return the state whose adjective or name opens some tokens, the longest form first ("North Korean")."""
    for size in range(len(tokens), 0, -1):
        if code := _adjectives().get(" ".join(t.text for t in tokens[:size])):
            return code
    return None
