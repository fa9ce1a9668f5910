"""Tells where a clause places what it tells of: inside a place, or near it."""

from collections.abc import Iterable

from generator.extracting.comparing.lemmas import NO_WORDS, lemma_of
from generator.language import Token
from generator.lexicons import lexicon, words

PLACES = frozenset({"GPE", "LOC", "FAC"})


def places_of(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return the places among tokens, each once, after the way: "in border", a name as "near @UA".

    Places that are told together are one, "in @paris+rome", since what is counted there is more than in each.
    """
    found: dict[str, None] = {}
    for preposition in tokens:
        way = _way(preposition)
        for noun in (t for t in preposition.rights if way and t.dep_ in {"pobj", "pcomp"}):
            joined = [t for t in (noun, *noun.conjuncts) if t.pos_ in {"NOUN", "PROPN"} and _can_be_place(t)]
            if len(joined) > 1:
                found[f"{way} @{'+'.join(sorted(lemma_of(t).removeprefix('@') for t in joined))}"] = None
            else:
                found.update(dict.fromkeys(f"{way} {name}" for t in joined for name in _names(t)))
    return tuple(found)


def _can_be_place(noun: Token) -> bool:
    counted = any(t.tag_ == "CD" for t in noun.lefts) or noun.lemma_.lower() in lexicon("comparing")["units"]
    return not counted and noun.ent_type_ not in NO_WORDS


def _way(preposition: Token) -> str | None:
    if preposition.pos_ not in {"ADP", "SCONJ", "ADV"}:
        return None
    above = preposition.head
    if preposition.lower_ == "to" and above.lower_ in words("comparing", "near"):
        return "near"
    for way in ("near", "inside"):
        if preposition.lower_ in words("comparing", way):
            return "near" if way == "near" else "in"
    return None


def _names(noun: Token) -> Iterable[str]:
    """Yield a place and the names that narrow it: "the Sudmark border", "the Lorvik region"."""
    for token in (*(t for t in noun.lefts if t.dep_ in {"amod", "compound", "nmod", "poss"}), noun):
        name = lemma_of(token)
        if token.i == noun.i or name.startswith("@"):
            yield f"@{name}" if token.ent_type_ in PLACES and not name.startswith("@") else name
