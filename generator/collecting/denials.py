"""Denials in one article of what is claimed in another.

A denial meets a claim by another if both have the same verb and doer, or the denial says that there is none of
something, and most of its words of matter stand in the claim.
Cost: a denial is compared with the assertions that hold one of its RAREST words, at most MOST of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from generator.collecting.claimants import Names, claimant, is_same
from generator.collecting.days import days_apart, overlap
from generator.collecting.joining import Known
from generator.lexicons import words
from generator.model import Assertion, Briefing

WINDOW = 14  # days between the articles of a claim and of its denial
RAREST = 3
MOST = 200
EXISTING = "exist"
SHARED = 3  # words of matter that a claim and its denial have in common
MOSTLY = 0.7  # part of the words of a denial that a claim holds


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Said:
    """An assertion with its article, under which name its claimant is known, who does it, and its words of matter."""

    briefing: Briefing
    assertion: Assertion
    by: Names
    doers: Names
    words: frozenset[str]


def said_things(briefings: Sequence[Briefing], known_as: Known) -> list[Said]:
    """Return the assertions of all articles in order."""
    return [_said(b, a, known_as) for b in briefings for a in b.findings.assertions]


def denied(said: Sequence[Said]) -> Iterator[tuple[int, int]]:
    """Yield pairs of a claim and a denial in two articles, by their places in the sequence."""
    holding: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(said):
        for word in sorted(one.words):
            holding[word].append(place)
    for place, one in enumerate(said):
        if not one.assertion.denies or one.assertion.by is None:
            continue
        rarest = sorted(one.words, key=lambda word: (len(holding[word]), word))[:RAREST]
        near = dict.fromkeys(chain.from_iterable(holding[word][:MOST] for word in rarest))
        for claim in sorted(near):
            if meets(one, said[claim]):
                yield claim, place


def meets(denial: Said, claim: Said) -> bool:
    """Tell whether a denial is of a claim: in another article, by somebody else, of the same proposition and time."""
    if claim.assertion.denies or claim.briefing.article.path == denial.briefing.article.path:
        return False
    if is_same(denial.by, claim.by) or claim.assertion.ahead != denial.assertion.ahead:
        return False
    if days_apart(denial.briefing, claim.briefing) > WINDOW or overlap(denial.assertion, claim.assertion) is False:
        return False
    return _is_none_of(denial, claim) if denial.assertion.verb == EXISTING else _is_opposite(denial, claim)


def _is_opposite(denial: Said, claim: Said) -> bool:
    """Tell whether a denial has the verb, the doer and the matter of a claim."""
    if denial.assertion.verb != claim.assertion.verb:
        return False
    if denial.doers and claim.doers and not denial.doers & claim.doers:
        return False
    shared = denial.words & claim.words
    whole = shared == denial.words and len(claim.words) <= len(shared) + 1
    return len(shared) >= SHARED - whole and len(shared) >= MOSTLY * len(denial.words)


def _is_none_of(denial: Said, claim: Said) -> bool:
    """Tell whether a denial says that there is none of what a claim is about: "there are no tanks in Norland"."""
    things = {word for word in _bare(denial.assertion.subject) if word in denial.words}
    told = claim.assertion
    placing = not told.subject or told.verb in words("comparing", "placing")
    about = _bare((*told.subject, *(told.things if placing else ())))
    shared = denial.words & claim.words
    return bool(things) and things <= about and len(shared) > len(things) and len(shared) >= MOSTLY * len(denial.words)


def _said(briefing: Briefing, assertion: Assertion, known_as: Known) -> Said:
    path = briefing.article.path
    named = {name for name in assertion.subject if (path, name) in known_as}
    plain = _bare(word for word in assertion.subject if word not in named)
    doers = (form for name in named for form in claimant(briefing, name, known_as))
    verb = {assertion.verb} - words("comparing", "plain") - {EXISTING}
    return Said(
        briefing=briefing,
        assertion=assertion,
        by=claimant(briefing, assertion.by, known_as),
        doers=frozenset({*doers, *plain}),
        words=frozenset({*plain, *_bare(assertion.things), *verb}),
    )


def _bare(lemmas: Iterable[str]) -> set[str]:
    return {lemma.removeprefix("@") for lemma in lemmas}
