"""Reads a sentence for an answer to a proposal, by its words alone: "rejected the plan", "the plan was rejected".

What counts is a verb of answering in the past or present, and beside it a noun for a proposal that a determiner or a
possessive fixes, or at least something that may be what was proposed ("rejects a federation"). A verb that something
makes unreal ("whether they would accept the plan") answers nothing. One pass over the words of the sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.collecting.proposed import kinds
from generator.collecting.stems import content, lower_words
from generator.lexicons import lexicon, words

TOKEN = re.compile(r"[^\W_]+(?:[.,][0-9]+)*|['’]s?(?!\w)|[^\w\s]")
GAP = 6  # words between a verb of answering and the noun for the proposal
BEFORE = 4  # words before a verb that may make it unreal
AFTER = 7  # words after the noun that tell what it is about
ENDS = frozenset(',;:.()—–"“”')


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """An answer in one sentence: the verb and what it answers, as written, and the characters at which the verb stands.

    `kind` is the class of the noun for the proposal, or empty where there is none and `what` may be its content.
    `matter` are the stems of what is said of it ("his harbour plan", "the plan for the harbour").
    """

    verb: str
    what: str
    start: int
    kind: str
    matter: frozenset[str]
    passive: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tokens:
    """The words and marks of a sentence, as written and in lower case, with the characters at which they start."""

    written: tuple[str, ...]
    lower: tuple[str, ...]
    starts: tuple[int, ...]


def may_answer(text: str) -> bool:
    """Tell at little cost whether a sentence has a verb of answering at all."""
    return not _verbs().isdisjoint(lower_words(text))


@lru_cache(maxsize=1)
def _verbs() -> frozenset[str]:
    listed = words("registers", "answered") | words("registers", "answered_passive")
    return listed | frozenset(lexicon("registers")["answered_with"])


def answers(text: str) -> Iterator[Answer]:
    """Yield the answers to proposals that a sentence tells."""
    found = list(TOKEN.finditer(text))
    written = tuple(match[0] for match in found)
    tokens = _Tokens(
        written=written, lower=tuple(word.lower() for word in written), starts=tuple(match.start() for match in found)
    )
    for place in (n for n, word in enumerate(tokens.lower) if word in _verbs()):
        after = _after_verb(tokens.lower, place)
        passive = _is_passive(tokens.lower, place)
        if (after or passive) and not _is_unreal(tokens.lower, place):
            if passive and (noun := _noun_before(tokens.lower, place)) is not None:
                yield _to_noun(tokens, place, noun, passive=True)
            elif after and (noun := _noun_after(tokens.lower, after)) is not None:
                if _is_definite(tokens.lower[after:noun]):
                    yield _to_noun(tokens, place, noun)
            elif after:
                yield from _to_content(tokens, place, after)


def _after_verb(lower: Sequence[str], place: int) -> int:
    """Return the place after a verb of answering and its particle, 0 where there is none."""
    particles: dict[str, str] = lexicon("registers")["answered_with"]
    if lower[place] in particles:
        return place + 2 if lower[place + 1 : place + 2] == (particles[lower[place]],) else 0
    return place + 1 if lower[place] in words("registers", "answered") else 0


def _is_unreal(lower: Sequence[str], place: int) -> bool:
    return bool(words("registers", "unreal") & set(lower[max(0, place - BEFORE) : place]))


def _is_passive(lower: Sequence[str], place: int) -> bool:
    told = lower[place] in words("registers", "answered_passive")
    return told and bool(words("registers", "be") & set(lower[max(0, place - 2) : place]))


def _noun_after(lower: Sequence[str], start: int) -> int | None:
    """Return the place of the first noun for a proposal that belongs to a verb: nothing ends its phrase before it."""
    for place in range(start, min(start + GAP, len(lower))):
        if lower[place] in kinds() and lower[place + 1 : place + 2] not in {("'s",), ("’s",)}:
            return place
        if _ends_phrase(lower[place]):
            return None
    return None


def _noun_before(lower: Sequence[str], place: int) -> int | None:
    """Return the place of a noun that is the subject of a passive and that a determiner fixes."""
    for noun in range(place - 1, max(-1, place - 1 - GAP), -1):
        if lower[noun] in ENDS:
            return None
        if lower[noun] in kinds():
            return noun if _is_definite(lower[max(0, noun - BEFORE) : noun]) else None
    return None


def _ends_phrase(word: str) -> bool:
    return word in ENDS or (word in words("registers", "breaking") and word not in words("registers", "definite"))


def _is_definite(before: Sequence[str]) -> bool:
    """Tell whether words before a noun fix which one is meant."""
    return bool(words("registers", "definite") & set(_last_phrase(before)))


def _last_phrase(before: Sequence[str]) -> Sequence[str]:
    """Return the words after the last one that ends a phrase."""
    ends = [place for place, word in enumerate(before) if _ends_phrase(word.lower())]
    return before[ends[-1] + 1 :] if ends else before


def _to_noun(tokens: _Tokens, verb: int, noun: int, *, passive: bool = False) -> Answer:
    beside = list(_last_phrase(tokens.written[max(0 if passive else verb + 1, noun - GAP) : noun]))
    if tokens.lower[noun + 1 : noun + 2] and tokens.lower[noun + 1] in words("registers", "matter"):
        beside += _phrase(tokens.written[noun + 2 : noun + 2 + AFTER])
    return Answer(
        verb=tokens.written[verb],
        what=tokens.written[noun],
        start=tokens.starts[verb],
        kind=kinds()[tokens.lower[noun]],
        matter=content(" ".join(beside)),
        passive=passive,
    )


def _to_content(tokens: _Tokens, verb: int, after: int) -> Iterator[Answer]:
    """Yield an answer to what follows a verb that takes what was proposed as its object: "rejects a federation"."""
    if tokens.lower[verb] in words("registers", "answered_content"):
        phrase: list[str] = []
        for word in tokens.written[after : after + GAP]:
            if _ends_phrase(word.lower()):
                break
            phrase.append(word)
        if matter := content(" ".join(phrase)):
            what = " ".join(phrase)
            yield Answer(verb=tokens.written[verb], what=what, start=tokens.starts[verb], kind="", matter=matter)


def _phrase(tokens: Sequence[str]) -> Sequence[str]:
    """Return the words up to the next mark, or the next word that leads away from what they are about."""
    away = words("registers", "leaving") | ENDS
    return tokens[: next((n for n, token in enumerate(tokens) if token.lower() in away), len(tokens))]
