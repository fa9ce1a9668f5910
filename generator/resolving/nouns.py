"""Tells the nouns by which names are known: roles, forms of address and the head nouns of bodies."""

from generator.language import Token, sentence_bounds
from generator.lexicons import words


def is_role(token: Token) -> bool:
    """Tell whether a word is a role noun in singular or plural ("minister", "Presidents"), or ends "co-ordinator"."""
    low = token.lower_
    return any(w in words("roles", "persons") for w in (low, low.removesuffix("s"), *_hyphened(token)))


def _hyphened(token: Token) -> tuple[str, ...]:
    """Return the singular of a word that a hyphen parts into tokens, as it is written with and without the hyphen."""
    if token.i < sentence_bounds(token)[0] + 2 or token.nbor(-1).text != "-" or token.nbor(-1).whitespace_:
        return ()
    first, last = token.nbor(-2).lower_, token.lower_.removesuffix("s")
    return (f"{first}{last}", f"{first}-{last}")


def is_honorific(token: Token) -> bool:
    """Tell whether a word is a form of address ("Mr.", "Gen.")."""
    return token.text[:1].isupper() and token.lower_.rstrip(".") in words("roles", "honorifics")


def is_body(token: Token) -> bool:
    """Tell whether a word heads the name of an organisation."""
    return token.lower_.rstrip(".") in words("bodies", "organisations")


def singular(token: Token) -> str:
    """Return a noun in lower case and singular, whatever tag the model gave it."""
    low = token.lower_
    if token.tag_ in {"NNS", "NNPS"} and token.lemma_.lower() != low:
        return token.lemma_.lower()
    if low.endswith("ies"):
        return low[:-3] + "y"
    if low.endswith("men"):
        return low[:-3] + "man"
    return low[:-1] if low.endswith("s") and not low.endswith("ss") and token.tag_ in {"NNS", "NNPS"} else low
