"""Finds who is described rather than named: "US officials", "the Danish government", "a former minister".

A description counts where it acts. It is of a state ("the Danish government", "the Omar regime"), of a body
("the Danish finance ministry"), of a group ("rebels") or of one person without a name ("one diplomat").
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Literal

from generator.grammar import in_quotation
from generator.language import Token, Tokens, sentence_bounds, words_of
from generator.lexicons import words
from generator.resolving.countries import forms
from generator.resolving.nouns import singular
from generator.resolving.telling import TAILS, told

DescriptionKind = Literal["government", "organisation", "group", "person"]
MODIFIERS = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "VBN", "VBG", "AFX", "CD"})
OWNING = frozenset({"amod", "nmod", "compound", "conj"})
LONG_TAIL = 8


@dataclass(frozen=True, slots=True, eq=False)
class Description:
    """A description at its place: the words that name whom it means, and its head noun."""

    tokens: tuple[Token, ...]
    head: Token
    kind: DescriptionKind
    code: str | None

    @property
    def text(self) -> str:
        """Return the description as written, without its article."""
        return words_of(self.tokens[0], self.tokens[-1])


def find_descriptions(tokens: Tokens, taken: frozenset[int]) -> Iterator[Description]:
    """Yield the descriptions in a sentence; `taken` are the indexes of tokens inside names."""
    for head in tokens:
        if head.i in taken or head.tag_ not in {"NN", "NNS", "NNP", "NNPS"} or head.dep_ == "compound":
            continue
        phrase = phrase_of(head)
        kind = _kind(head, phrase)
        if kind and not (kind in {"group", "person"} and in_quotation(phrase[0])):
            yield Description(tuple(_with_owner(phrase, head)), head, kind, _only_country(phrase))


def _only_country(phrase: list[Token]) -> str | None:
    """Return the code of the state whose people are meant; None for two states' ("Danish and Greek officers")."""
    joined = next((n for n, t in enumerate(phrase) if t.lower_ == "and"), None)
    if joined is None:
        return country(phrase)
    codes = {country(phrase[:joined]), country(phrase[joined:])}
    return codes.pop() if len(codes) == 1 else None


def phrase_of(head: Token) -> list[Token]:
    """Return a noun with the modifiers before it that tell who is meant."""
    place = head.i
    start = sentence_bounds(head)[0]
    doc = head.doc
    while place > start and (_modifies(doc[place - 1]) or _grades(doc[place - 1])) and not _is_clause(doc[place - 1]):
        place -= 1
        if place - 2 >= start and _joins_owners(doc[place - 2], doc[place]):
            place -= 2
        elif place - 2 >= start and is_party_of_its_own(doc[place - 2], doc[place]):
            break
    while place < head.i and (_is_empty(doc[place]) or doc[place].tag_ in {"POS", "HYPH", "CD"}):
        place += 1
    return [doc[i] for i in range(place, head.i + 1)]


def _joins_owners(first: Token, second: Token) -> bool:
    """Tell whether "and" joins two that own one plural noun: "Republican and Democratic lawmakers".

    Names behind it share the noun out: "his Danish and Greek counterparts, Anna Berg and Nikos Vassos".
    """
    if is_party_of_its_own(first, second):
        return False
    owners = all(t.text in forms() or t.text[:1].isupper() for t in (first, second))
    owned = second.head.head if second.dep_ == "conj" else second.head
    people = singular(owned) in words("bodies", "groups") | words("bodies", "vague") | words("bodies", "uniformed")
    joined = first.nbor(1).lower_ == "and" and people and second.dep_ in OWNING
    listed = any(t.ent_type_ == "PERSON" or t.text == "," for t in owned.doc[owned.i + 1 : owned.i + 2])
    return joined and owners and owned.tag_ in {"NNS", "NNPS"} and not listed


def is_party_of_its_own(first: Token, second: Token) -> bool:
    """Tell whether a state's name before "and" is a party by itself: "Kenya and Western governments".

    A short form may modify what an adjective modifies too: "US and Danish officials".
    """
    form = forms().get(first.text)
    name = form is not None and form.kind in {"name", "seat"} and not first.text.isupper()
    return name and second.i == first.i + 2 and first.nbor(1).lower_ == "and" and second.tag_ in {"JJ", "NN"}


def _grades(token: Token) -> bool:
    """Tell whether an adverb belongs to the adjective or participle after it: "one highly placed source"."""
    return token.tag_ == "RB" and token.lower_.endswith("ly") and token.nbor(1).tag_ in {"JJ", "VBN"}


def _is_empty(token: Token) -> bool:
    """Tell whether a word does not tell who is meant; "New" in a name does."""
    return token.lower_ in words("names", "empty") and token.tag_ not in {"NNP", "NNPS"}


def _is_clause(token: Token) -> bool:
    """Tell whether a participle has a noun before it that it belongs to: "countries backing insurgents"."""
    return token.tag_ == "VBG" and token.i > sentence_bounds(token)[0] and token.nbor(-1).tag_ in {"NNS", "NNPS"}


def _with_owner(phrase: list[Token], head: Token) -> list[Token]:
    """Add the short of-phrase that tells whose "governments", "members" or "leaders" are meant."""
    if singular(head) not in words("bodies", "vague"):
        return phrase
    bare = len(phrase) == 1 and singular(head) in words("bodies", "telling")
    alone = singular(head) in words("bodies", "groups")
    tails = {"of"} if not bare else {"for"} if alone else TAILS
    for child in head.rights:
        tail = list(child.subtree)
        if child.lower_ in tails and len(tail) < LONG_TAIL:
            return phrase + [t for t in takewhile(lambda t: not t.is_punct, tail) if t.i > head.i]
    return phrase


def _modifies(token: Token) -> bool:
    return (
        token.tag_ in MODIFIERS
        and token.lower_ not in words("names", "calendar")
        and not _is_empty(token)
        and token.text not in words("bodies", "wires")
        and (token.text[0].isalnum() or token.text in {"'s", "'", "-"})
    )


def country(phrase: list[Token], *, seats: bool = True) -> str | None:
    """Return the code of the state that a phrase names as owner or origin; `seats` lets "Kremlin" count."""
    for size in (3, 2, 1):
        for place in range(len(phrase) - size + 1):
            text = words_of(phrase[place], phrase[place + size - 1])
            if _is_stance(phrase[place]):
                continue
            if (found := forms().get(text)) and (seats or found.kind != "seat"):
                return found.code
    return None


def _is_stance(token: Token) -> bool:
    """Tell whether a word says what people are for or against, and not whose they are: "pro-Danish protesters"."""
    if token.i < sentence_bounds(token)[0] + 2:
        return False
    mark, side = token.nbor(-1), token.nbor(-2)
    return mark.text == "-" and not mark.whitespace_ and side.lower_ in {"pro", "anti"}


def _kind(head: Token, phrase: list[Token]) -> DescriptionKind | None:
    noun, plural = singular(head), head.tag_ in {"NNS", "NNPS"}
    owned = country(phrase[:-1]) is not None or any(
        t.tag_ == "POS" and t.i > 0 and t.nbor(-1).tag_ == "NNP" for t in phrase
    )
    if not plural and noun in words("bodies", "governments") and (owned or _whose(head)):
        return "government"
    if owned and noun == "authority" and plural:
        return "government"
    if owned and not plural and noun in words("bodies", "associations"):
        return "organisation"
    if not plural and noun in words("bodies", "followings") and _follows_person(phrase):
        return "organisation"
    pair = " ".join(t.lower_ for t in phrase[-2:])
    if plural and noun in words("bodies", "troops") and any(t.lower_ == "government" for t in phrase):
        return "government"
    if owned and ((not plural and noun in words("bodies", "organs")) or pair in words("bodies", "organs")):
        return "group" if noun == "opposition" else "organisation"
    if plural and (noun in words("bodies", "groups") or pair[:-1] in words("bodies", "groups")):
        return None if noun in words("bodies", "vague") and not told(head, phrase) else "group"
    if plural and (noun in words("bodies", "vague") or noun in words("roles", "persons")):
        return "group" if told(head, phrase) else None
    if not plural and noun in words("roles", "persons") and head.tag_ == "NN":
        return "person"
    return None


def _follows_person(phrase: list[Token]) -> bool:
    """Tell whether a body is called after a person: "the Berg campaign", "Anna Berg's campaign"."""
    names = [t for t in phrase[:-1] if t.tag_ == "NNP" and t.text not in forms()]
    return bool(names) and names[-1].i + 1 >= phrase[-1].i - 1 and names[-1].ent_type_ in {"PERSON", "ORG", ""}


def _whose(head: Token) -> Token | None:
    """Return the state or person that "government of X", "the X regime" names."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((t for t in child.children if t.dep_ == "pobj" and t.pos_ == "PROPN"), None)
        if child.dep_ == "compound" and child.tag_ == "NNP":
            return child
    return None
