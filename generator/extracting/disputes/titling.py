"""Words what a dispute is about so that it can be read alone: a pronoun that points out of it gives way to a name."""

from generator.extracting.disputes.claims import Claim, is_mutual
from generator.extracting.shared.phrasing import is_empty, is_plural, words_of
from generator.extracting.shared.pronouns import names_for
from generator.extracting.shared.scene import Scene
from generator.grammar import SUBJECTS, noun_phrase, torn_clause
from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.model import Span

NOUNS = frozenset({"NOUN", "PROPN"})
LONGEST = 6  # tokens of a thing that takes the place of "it"


def titled(scene: Scene, said: tuple[Token, ...]) -> tuple[str, tuple[Span, ...]]:
    """Return words with names for the pronouns that point out of them, and where the article gives those names.

    The text is empty where there is nothing to name or a pronoun cannot be named.
    """
    document = scene.document
    standing = names_for(document, scene.index, said)
    if standing:
        names = {i: s.text for i, s in standing.items()}
        return words_of(document, said, within=True, names=names), tuple(s.span for s in standing.values())
    things = {t.i: thing for t in said if (thing := _thing_before(t, said))}
    if not things:
        return "", ()
    names = {i: _the(words_of(document, phrase, within=True)) for i, phrase in things.items()}
    return words_of(document, said, within=True, names=names), ()


def opened(said: tuple[Token, ...], verb: Token) -> tuple[Token, ...]:
    """Return what two sides say of each other with the "each" before its verb: "each accused the other"."""
    each = [t for t in verb.doc[verb.i - 1 : verb.i] if t.lower_ == "each"] if verb.i else []
    return (each[0], *said) if each and is_mutual(verb) else said


def _thing_before(pronoun: Token, said: tuple[Token, ...]) -> list[Token]:
    """Return the thing that an object "it" stands for: the subject of the last clause before that is about a thing."""
    if pronoun.lower_ != "it" or pronoun.dep_ not in {"dobj", "pobj"} or is_empty(pronoun):
        return []
    start = sentence_bounds(pronoun)[0]
    nouns = [t for t in pronoun.doc[start : said[0].i] if t.pos_ in NOUNS]
    before = [t for t in nouns if t.dep_ in SUBJECTS or torn_clause(t) is not None]
    own = {t.i for t in said}
    things = [t for t in before if _is_thing(t) and t.head.i not in own]
    phrase = [t for t in noun_phrase(things[-1]) if t.i <= things[-1].i] if things else []
    return phrase if len(phrase) <= LONGEST else []


def _is_thing(noun: Token) -> bool:
    persons = words("disputes", "persons") | words("roles", "persons") | words("bodies", "organisations")
    return noun.pos_ == "NOUN" and not is_plural(noun) and not noun.ent_type_ and noun.lemma_.lower() not in persons


def _the(thing: str) -> str:
    first, _, rest = thing.partition(" ")
    return f"the {rest}" if first in {"a", "an"} else thing


def is_of_denial(claim: Claim, denial: Claim) -> bool:
    """Tell whether a claim is known only from what denies it, so that nobody is said to make it."""
    inside = {t.i for t in denial.trigger.subtree}
    return claim.by is None and claim.trigger.i in inside and not denial.weak
