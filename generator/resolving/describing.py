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

DescriptionKind = Literal["government", "organisation", "group", "person"]
MODIFIERS = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "VBN", "VBG", "AFX", "CD"})
LONG_TAIL = 7
ORIGIN = 6  # words before a name that may tell its state


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
            yield Description(tuple(_with_owner(phrase, head)), head, kind, country(phrase))


def phrase_of(head: Token) -> list[Token]:
    """Return a noun with the modifiers before it that tell who is meant."""
    place = head.i
    start = sentence_bounds(head)[0]
    doc = head.doc
    while place > start and (_modifies(doc[place - 1]) or _grades(doc[place - 1])) and not _is_clause(doc[place - 1]):
        place -= 1
    while place < head.i and (_is_empty(doc[place]) or doc[place].tag_ in {"POS", "HYPH", "CD"}):
        place += 1
    return [doc[i] for i in range(place, head.i + 1)]


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
    for child in head.rights:
        tail = list(child.subtree)
        if child.lower_ == "of" and len(tail) < LONG_TAIL:
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
            if (found := forms().get(text)) and (seats or found.kind != "seat"):
                return found.code
    return None


def based_in(name: list[Token]) -> str | None:
    """Return the state of "the Norway-based X"."""
    first = name[0]
    if first.i < sentence_bounds(first)[0] + 3 or first.nbor(-1).lower_ != "based":
        return None
    form = forms().get(first.nbor(-3).text)
    return form.code if form else None


def origin(name: list[Token]) -> str | None:
    """Return the state told beside the name of a body: "Danish airline X", "X of Chad", "German firms including X"."""
    first, last = name[0], name[-1]
    doc, start = first.doc, sentence_bounds(first)[0]
    place = first.i
    while place > start and doc[place - 1].tag_ in MODIFIERS and first.i - place < ORIGIN:
        place -= 1
    beside = [doc[i] for i in range(place, first.i)]
    if beside and (beside[-1].tag_ in {"NN", "JJ", "VBN"}) and (code := country(beside)):
        return code
    if last.i + 2 < len(doc) and doc[last.i + 1].lower_ == "of" and (form := forms().get(doc[last.i + 2].text)):
        return form.code
    if first.i > start + 3 and [t.lower_ for t in doc[first.i - 3 : first.i]] == ["known", "as", "the"]:
        return country(phrase_of(doc[first.i - 4]))
    noun = _listing(last)
    return country(phrase_of(noun)) if noun is not None else None


def _listing(name: Token) -> Token | None:
    """Return the noun whose examples a name is among: firms in "German firms including X and Y"."""
    for above in name.ancestors:
        if above.lower_ == "including":
            return above.head if above.head.pos_ == "NOUN" else None
        if above.pos_ not in {"PROPN", "NOUN"}:
            return None
    return None


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
    pair = " ".join(t.lower_ for t in phrase[-2:])
    if plural and noun in words("bodies", "troops") and any(t.lower_ == "government" for t in phrase):
        return "government"
    if owned and ((not plural and noun in words("bodies", "organs")) or pair in words("bodies", "organs")):
        return "group" if noun == "opposition" else "organisation"
    if plural and (noun in words("bodies", "groups") or pair[:-1] in words("bodies", "groups")):
        return None if noun in words("bodies", "vague") and not _told(head, phrase) else "group"
    if plural and (noun in words("bodies", "vague") or noun in words("roles", "persons")):
        return "group" if _told(head, phrase) else None
    if not plural and noun in words("roles", "persons") and head.tag_ == "NN":
        return "person"
    return None


def _told(head: Token, phrase: list[Token]) -> bool:
    """Tell whether a phrase says whose people are meant: by a name, a nationality or a noun ("election officials")."""
    whose = {"NNP", "NNPS", "NN", "NNS"}
    if any(t.tag_ in whose or t.text in forms() or t.lower_ in words("bodies", "whose") for t in phrase[:-1]):
        return True
    if any(t.lower_ in words("bodies", "informed") for t in head.rights):
        return True
    if singular(head) in {"minister", "secretary"} and len(phrase) > 1:
        return True
    return any(c.lower_ == "of" and any(t.tag_ == "NNP" for t in c.subtree) for c in head.rights)


def _whose(head: Token) -> Token | None:
    """Return the state or person that "government of X", "the X regime" names."""
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((t for t in child.children if t.dep_ == "pobj" and t.pos_ == "PROPN"), None)
        if child.dep_ == "compound" and child.tag_ == "NNP":
            return child
    return None
