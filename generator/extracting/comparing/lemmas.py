"""The words by which things and clauses of several articles are compared: lemmas, families of lemmas, states."""

from collections.abc import Iterable
from functools import cache

from generator.extracting.shared.agency import state_of
from generator.language import Token
from generator.lexicons import lexicon, words

CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB"})
NO_WORDS = frozenset({"DATE", "TIME", "CARDINAL", "ORDINAL", "PERCENT", "MONEY", "QUANTITY"})


@cache
def _families(kind: str) -> dict[str, str]:
    return {lemma: name for name, lemmas in lexicon("comparing")[kind].items() for lemma in lemmas}


def lemma_of(token: Token) -> str:
    """Return the word by which a token is compared: a name with "@" (a state by its code), its family, or its lemma."""
    if token.text[:1].isupper() and (code := state_of([token])):
        return f"@{code}"
    lemma = token.lemma_.lower()
    if token.pos_ == "PROPN":
        return f"@{lemma}"
    return _families("verb_families" if token.pos_ == "VERB" else "families").get(lemma, lemma)


def matter(tokens: Iterable[Token]) -> tuple[str, ...]:
    """Return the words of matter among tokens, each once, in order."""
    plain = words("comparing", "plain")
    units = lexicon("comparing")["units"]
    kept = (
        t
        for t in tokens
        if t.pos_ in CONTENT and t.ent_type_ not in NO_WORDS and len(t.text) > 1 and t.lemma_.lower() not in plain
    )
    return tuple(dict.fromkeys(lemma_of(t) for t in kept if t.text[0].isalnum() and t.lemma_.lower() not in units))
