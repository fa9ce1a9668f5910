"""Reads lists: "three points: A; B; and C" after a colon, and points in sentences of their own ("First, ...")."""

from collections.abc import Sequence
from dataclasses import replace

from generator.extracting.proposals.drafts import Draft
from generator.extracting.shared.numbering import numbering
from generator.grammar import following, noun_phrase
from generator.language import Token, sentence_bounds
from generator.lexicons import words

FAR_COLON = 20  # tokens within which a second clause may part them
NEAR_COLON = 9  # tokens between what is listed and the colon


def after_colon(noun: Token) -> Token | None:
    """Return the first word of a list that a colon opens after a noun: "a plan with three points: a truce, ..."."""
    for token in following(noun, NEAR_COLON):
        if token.text == ":":
            before, last = token.nbor(-1), sentence_bounds(noun)[1] - 1
            parts = {before.lemma_.lower(), noun.lemma_.lower()} & words("proposals", "parts")
            lists = before.i == noun.i or bool(parts)
            return token.nbor() if lists and token.i < last else None
        if token.pos_ == "VERB" and token.tag_ != "VBG" and token.lemma_ not in words("proposals", "hold") | {"have"}:
            return None
    return None


def listed_later(noun: Token) -> Token | None:
    """Return the first word of a list behind a colon that a second clause parts from what is listed.

    "Set four conditions and demanded that they be met by Monday: a truce, ..."; the pronoun must stand between.
    """
    if not any(t.dep_ == "nummod" for t in noun.lefts) or noun.lemma_.lower() not in words("proposals", "parts"):
        return None
    pronoun = False
    for token in following(noun, FAR_COLON):
        if token.text == ":":
            return token.nbor() if pronoun and token.i + 1 < sentence_bounds(noun)[1] else None
        pronoun = pronoun or token.lower_ in {"they", "them", "these", "which"}
    return None


def told_points(draft: Draft) -> Draft:
    """Return a draft without points that only count those to come: "nine points", "the following measures"."""
    return replace(draft, points=tuple(p for p in draft.points if not _only_counts(p)))


def _only_counts(point: Sequence[Token]) -> bool:
    rest = point[:-1]
    counted = any(t.pos_ == "NUM" or t.lower_ in {"following", "several", "these"} for t in rest)
    plain = all(t.pos_ in {"NUM", "DET", "ADJ"} or t.lower_ == "following" for t in rest)
    return counted and plain and point[-1].lemma_.lower() in words("proposals", "parts")


def announces(draft: Draft) -> bool:
    """Tell whether a telling leads one to expect a list: "a five-point plan", "three demands", a colon at the end."""
    if draft.noun is None or draft.noun.pos_ == "PRON":
        return False
    phrase = [t for t in noun_phrase(draft.noun) if t.i <= draft.noun.i]
    after = list(following(draft.noun, NEAR_COLON))
    counted = any(t.lemma_.lower() in words("proposals", "parts") or t.dep_ == "nummod" for t in (*phrase[:-1], *after))
    return counted or draft.noun.doc[sentence_bounds(draft.noun)[1] - 1].text == ":"


def read_item(tokens: Sequence[Token], announced: Draft) -> Draft | None:
    """Return the point that a numbered sentence adds to the proposal announced before it."""
    size = numbering(tokens)
    rest = [t for t in tokens[size:] if not t.is_space]
    while rest and rest[-1].is_punct:
        rest.pop()
    if not size or len(rest) < 2 or announced.noun is None:
        return None
    return Draft(
        act="more",
        trigger=rest[0],
        rule="proposal.listed",
        noun=announced.noun,
        definite=True,
        points=(tuple(rest),),
    )
