"""Encounters: who met, talked to, told or acted together with whom, as single sentences say.

A sentence must say so in so many words, in the past or as under way; what is wanted, planned, denied or possible is
none, nor is it an encounter to be named in the same sentence.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from generator.collecting.rows import Party, Row, Word, is_owner, is_titling, rows
from generator.collecting.subjects import owns, subject_before
from generator.collection import Link
from generator.lexicons import words
from generator.model import Briefing, Span, Statement

REACH = 10  # words between a verb or noun and "with"
NEAR = 3  # words before a noun that tell whether the encounter is to come
MARKS = frozenset({";", ":", '"', "“", "”", "(", ")", "`"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Encounter:
    """Some actors and some others, by their names in the article, what they did, and the sentence that says so.

    `others` is empty where those of `ones` met or did it with each other; `by` tells that `ones` did it to `others`.
    """

    link: Link
    ones: tuple[str, ...]
    others: tuple[str, ...] = ()
    directed: bool = False
    finding: Statement


def encounters(briefing: Briefing) -> Iterator[Encounter]:
    """Yield the encounters that an article tells, in its order."""
    for row in rows(briefing, _telling()):
        for place, item in enumerate(row):
            if isinstance(item, Word):
                yield from _at(briefing, row, place, item)


@cache
def _telling() -> re.Pattern[str]:
    """Return what finds the words at which an encounter is looked for."""
    lists = ("encounters", "met", "talked", "told", "jointly", "signed", "beside")
    listed = sorted(frozenset().union(*(words("company", name) for name in lists)))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b", re.IGNORECASE)


def _at(briefing: Briefing, row: Row, place: int, word: Word) -> Iterator[Encounter]:
    one, other = None, None
    link: Link = "met or talked"
    if word.lower in words("company", "encounters"):
        one, other = _by_noun(row, place)
    elif word.lower in words("company", "jointly") | words("company", "signed") | words("company", "beside"):
        one, other = _jointly(row, place, word.lower)
        link = "acted together"
    elif word.lower in words("company", "met") | words("company", "talked") | words("company", "told"):
        one, other, link = _by_verb(row, place, word.lower)
    if one is None or (other is None and len(one.actors) < 2):
        return
    others = tuple(name for name in other.actors if name not in one.actors) if other else ()
    if other is None or others:
        spans = (*one.spans, word.span, *(other.spans if other else ()))
        yield _encounter(briefing, link, one.actors, others, spans)


def _encounter(
    briefing: Briefing, link: Link, ones: tuple[str, ...], others: tuple[str, ...], spans: Sequence[Span]
) -> Encounter:
    text = briefing.text(spans[0].sentence)
    finding = Statement(text=text, evidence=tuple(sorted(set(spans))), rule="company.encounter")
    return Encounter(link=link, ones=ones, others=others, directed=link == "spoke to", finding=finding)


def _jointly(row: Row, place: int, word: str) -> tuple[Party | None, Party | None]:
    """Return who acted together: "Berg and Holm issued a joint statement", "signed by Berg and Holm", "with Holm"."""
    after = row[place + 1] if place + 1 < len(row) else None
    if word in words("company", "signed") and isinstance(after, Word) and after.lower == "by":
        return (
            (_next_party(row, place + 1), None) if not _is_unreal(row[max(0, place - NEAR) : place]) else (None, None)
        )
    one = subject_before(row, place)
    between = row[_place(row, one) + 1 : place] if one else ()
    if one is None or _is_unreal(between) or any(isinstance(i, Word) and i.lower == "to" for i in between):
        return None, None
    if word in words("company", "beside"):
        with_ = isinstance(after, Word) and after.lower == "with"
        other = _next_party(row, place + with_) if with_ or word == "alongside" else None
        return (one, other) if other else (None, None)
    return (one, None) if len(between) <= REACH // 2 else (None, None)


def _by_verb(row: Row, place: int, verb: str) -> tuple[Party | None, Party | None, Link]:
    """Return who met or told whom by a verb: "Berg met Holm", "Berg and Holm met"."""
    one = subject_before(row, place)
    between = row[_place(row, one) + 1 : place] if one else ()
    if one is None or _is_unreal(between) or _has(between, "saying"):
        return None, None, "met or talked"
    if verb in words("company", "told"):
        other = _next_party(row, place)
        return one, other if other and other.person else None, "spoke to" if other and other.person else "met or talked"
    other = _next_party(row, place) if verb in words("company", "met") else None
    other = other or (_behind(row, place, frozenset({"with", "to"})) if verb in words("company", "talked") else None)
    together = verb in words("company", "met") or _says_each_other(row, place)
    return (one, other, "met or talked") if other or together else (None, None, "met or talked")


def _by_noun(row: Row, place: int) -> tuple[Party | None, Party | None]:
    """Return who met by a noun: "talks between Berg and Holm", "after talks with Holm, Berg", "Berg held talks"."""
    if _is_unreal(row[max(0, place - NEAR) : place], ahead=True):
        return None, None
    after = row[place + 1] if place + 1 < len(row) else None
    if isinstance(after, Word) and after.lower == "between":
        found = _next_party(row, place + 1)
        real = not _is_unreal(row[:place]) and not _is_unreal(row[place + 1 :][:REACH])
        return (found, None) if found and len(found.actors) > 1 and real else (None, None)
    other = _behind(row, place, frozenset({"with"}))
    owner = _owner(row, place)
    one = _known(row, owner) if owner else subject_before(row, place) or _behind_comma(row, other)
    if one is None or (other is None and not (len(one.actors) > 1 and _holds(row, place))):
        return None, None
    return (None, None) if _is_unreal(row[_place(row, one) + 1 : place]) else (one, other)


def _owner(row: Row, place: int) -> Party | None:
    """Return whose encounter a noun is: "after his first talks"."""
    return next((i for i in row[max(0, place - NEAR) : place] if isinstance(i, Party) and is_owner(i)), None)


def _known(row: Row, owner: Party) -> Party | None:
    """Return the party whom "his" stands for, if the same sentence names it."""
    named = (item for item in row if isinstance(item, Party) and not is_owner(item))
    return owner if any(set(owner.actors) <= set(item.actors) for item in named) else None


def _holds(row: Row, place: int) -> bool:
    return _has(row[max(0, place - NEAR) : place], "holding")


def _place(row: Row, party: Party) -> int:
    return next(i for i, item in enumerate(row) if item is party)


def _has(items: Row, listed: str) -> bool:
    return any(isinstance(item, Word) and item.lower in words("company", listed) for item in items)


def _is_unreal(between: Row, *, ahead: bool = False) -> bool:
    told = {item.lower for item in between if isinstance(item, Word)}
    return bool(told & words("company", "unreal")) or (ahead and bool(told & words("company", "ahead")))


def _next_party(row: Row, place: int) -> Party | None:
    """Return the party right behind a word, with nothing but a title between."""
    for at, item in enumerate(row[place + 1 :], place + 1):
        if isinstance(item, Party):
            return None if item.pronoun or owns(row, at) else item
        if not is_titling(item) or (item.text == "," and item is row[place + 1]):
            return None
    return None


def _behind(row: Row, place: int, small: frozenset[str]) -> Party | None:
    """Return the party behind "with" or "to" after a word, in the same clause: "talks in Oslo with Holm"."""
    for at, item in enumerate(row[place + 1 : place + 1 + REACH], place + 1):
        if isinstance(item, Word):
            if item.text in MARKS or item.text == "," or _has([item], "clauses") or _has([item], "ends"):
                return None
            if item.lower in small and (found := _next_party(row, at)):
                return found
    return None


def _behind_comma(row: Row, other: Party | None) -> Party | None:
    """Return who stands behind an opening phrase: "After talks with Holm, | Berg said"."""
    if other is None:
        return None
    rest = row[_place(row, other) + 1 :]
    comma = isinstance(rest[0], Word) and rest[0].text == "," if rest else False
    return next((i for i in rest[1 : 2 + REACH] if isinstance(i, Party)), None) if comma else None


def _says_each_other(row: Row, place: int) -> bool:
    told = [item.lower for item in row[place + 1 : place + 1 + REACH] if isinstance(item, Word)]
    return bool({"phone", "telephone", "each", "another"} & set(told))
