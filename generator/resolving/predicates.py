"""Finds what the text says of a name behind it: "Anna Berg, head of the party", "who heads it", "is its head"."""

from collections.abc import Sequence
from itertools import takewhile

from generator.grammar import FINITE, is_modal, is_negated
from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.resolving.nouns import is_body, is_role

ARTICLES = frozenset({"a", "an", "the", "another"})
OWNERS = frozenset({"his", "her", "their", "its"})
STOPS = frozenset(
    {",", ";", ".", ":", "(", ")", '"', "-", "--", "–", "—", "who", "whose", "which", "that", "where", "when"}
)
SINCE = frozenset({"now", "then", "once", "currently", "also", "himself", "herself"})
AT_WORK = frozenset({"as", "for", "at", "on", "in", "with"})
LONGEST = 14


def after(last: Token) -> list[Token]:
    """Return the words of "Anna Berg, head of the party," and "Anna Berg, who heads the party,"."""
    doc, end = last.doc, sentence_bounds(last)[1]
    place = last.i + 1
    if place >= end or doc[place].text not in {",", "(", "-", "–", "—"}:
        return []
    place += 1
    if place + 2 < end and doc[place].like_num and doc[place + 1].text == ",":  # an age
        place += 2
    if place < end and doc[place].lower_ in {"who", "which"}:
        return _heads(place + 1, last, end)
    start = place
    while place < end and doc[place].lower_ in ARTICLES | OWNERS | SINCE | words("roles", "standing") - {"ex"}:
        place += 1
    standing = (i for i in range(start, place) if doc[i].lower_ in words("roles", "standing"))
    return _noun_phrase(next(standing, place), last)


def called(name: Sequence[Token]) -> list[Token]:
    """Return what a clause says someone is: "Anna Berg is the head of the party", "Berg became mayor"."""
    head = next((t for t in name if t.dep_ == "nsubj"), None)
    verb = head.head if head is not None else None
    if verb is None or verb.lemma_ not in {"be", "become", "remain"} or verb.tag_ not in FINITE - {"MD"} | {"VBN"}:
        return []
    if is_negated(verb) or is_modal(verb) or any(t.dep_ == "mark" and t.lower_ != "that" for t in verb.lefts):
        return []
    noun = next((t for t in verb.rights if t.dep_ == "attr" and t.tag_ in {"NN", "NNP"} and is_role(t)), None)
    if noun is None or any(t.lower_ in words("names", "empty") - ARTICLES - OWNERS for t in noun.lefts):
        return []
    start = next(i for i in range(verb.i + 1, noun.i + 1) if noun.doc[i].lower_ not in ARTICLES | SINCE)
    return _noun_phrase(start, name[-1])


def _noun_phrase(place: int, last: Token) -> list[Token]:
    doc, end = last.doc, sentence_bounds(last)[1]
    words_: list[Token] = []
    while place < end and len(words_) < LONGEST:
        token = doc[place]
        if (
            token.text in STOPS - {"-"}
            or (token.text == "-" and token.whitespace_)
            or token.lower_ in words("names", "calendar")
        ):
            break
        ends = token.lower_ == "and" and any(is_role(t) for t in words_) and not _is_in_name(token, words_)
        if token.tag_ in FINITE or ends:
            break
        words_.append(token)
        place += 1
    role_at = next((i for i, t in enumerate(words_) if is_role(t) and t.tag_ in {"NN", "NNP"}), None)
    if role_at is None or any(
        t.pos_ in {"VERB", "ADP"} and t.lower_ != "of" and t.text != "'s" for t in words_[:role_at]
    ):
        return []
    if words_[0].tag_ == "CC" or _titles_another(words_[role_at]):
        return []
    return words_ if place < end and doc[place].text in STOPS | {"and"} else words_[: role_at + 1]


def _is_in_name(joint: Token, before: list[Token]) -> bool:
    """Tell whether "and" stands inside a body's name: "the Security and Defence Council", "the Fund for X and Y"."""
    after = joint.nbor(1)
    if before[-1].tag_ != "NNP" or not after.text[:1].isupper() or after.ent_type_ == "PERSON":
        return False
    row = list(takewhile(lambda t: t.text[:1].isupper(), joint.doc[joint.i + 1 : joint.i + 4]))
    start = next((n for n in range(len(before) - 1, -1, -1) if before[n].lower_ in ARTICLES | {"of"}), 0)
    opened = [t for t in before[start:] if is_body(t)]
    topics = bool(opened) and any(t.lower_ == "for" for t in before[start:])
    return topics or (not opened and any(is_body(t) for t in row[1:]))


def _titles_another(noun: Token) -> bool:
    """Tell whether a role noun is the title of the next name in a list: "Anna Berg, Minister Ali Omar and ..."."""
    following = noun.nbor(1) if noun.i + 1 < len(noun.doc) else noun
    return following.tag_ == "NNP" and following.ent_type_ == "PERSON"


def _heads(place: int, name: Token, end: int) -> list[Token]:
    """Return what "who" does for a living: "heads the party", "has served on the board", "teaches at the school"."""
    doc = name.doc
    while place < end and (doc[place].dep_ in {"aux", "neg"} or doc[place].lower_ in SINCE):
        place += 1
    if place + 1 >= end or doc[place].dep_ == "neg" or doc[place].tag_ == "VB":
        return []
    verb, following = doc[place].lemma_, doc[place + 1].lower_
    if verb not in words("roles", "heading") and (verb not in words("roles", "serving") or following not in AT_WORK):
        return []
    found = list(takewhile(lambda t: t.text not in {",", ".", ";"}, doc[place : min(end, place + LONGEST)]))
    return found if len(found) > 1 else []
