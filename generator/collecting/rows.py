"""A sentence as a row of words and of the parties named in it: what patterns of encounters are looked for in.

There is no parse of the articles any more when collections are made, so that order and small words must do: who stands
behind a preposition is no subject, and names with "and" or commas between them are one party.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.lexicons import words
from generator.model import Actor, Briefing, Mention, Span

TITLE = 8  # words that a title before a name has at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word or mark as written, and where it stands."""

    text: str
    span: Span

    @property
    def lower(self) -> str:
        """Return the word in small letters."""
        return self.text.lower()


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """One or several actors named together, where they stand, and whether all are persons; `text` is the first name."""

    text: str
    actors: tuple[str, ...]
    spans: tuple[Span, ...]
    person: bool
    pronoun: bool = False


Row = Sequence[Word | Party]


def rows(briefing: Briefing, telling: re.Pattern[str]) -> Iterator[Row]:
    """Yield a row for each sentence of the body that names two actors or more and has one of some telling words."""
    named: dict[int, list[tuple[Mention, Actor]]] = defaultdict(list)
    for actor in briefing.findings.actors:
        for mention in actor.mentions:
            named[mention.span.sentence].append((mention, actor))
    for sentence in briefing.sentences:
        found = named.get(sentence.id, [])
        several = len({actor.name for _, actor in found}) > 1
        if several and not sentence.heading and telling.search(sentence.text):
            yield _listed(_without_owners(list(_row(sentence.text, found))))


def _row(text: str, found: Iterable[tuple[Mention, Actor]]) -> Iterator[Word | Party]:
    at: dict[Span, list[tuple[Mention, Actor]]] = defaultdict(list)
    for mention, actor in found:
        at[mention.span].append((mention, actor))
    place = 0
    for span in sorted(at, key=lambda s: (s.start, -s.end)):
        if span.start < place:
            continue
        yield from _words(text, place, span.start, span.sentence)
        here = at[span]
        yield Party(
            text=text[span.start : span.end],
            actors=tuple(dict.fromkeys(actor.name for _, actor in here)),
            spans=(span,),
            person=all(actor.kind == "person" for _, actor in here),
            pronoun=all(mention.form == "pronoun" for mention, _ in here),
        )
        place = span.end
    if at:
        yield from _words(text, place, len(text), next(iter(at)).sentence)


def _words(text: str, start: int, end: int, sentence: int) -> Iterator[Word]:
    for found in re.finditer(r"['’]s\b|[\w'’-]+|[^\w\s]", text[start:end]):
        place = Span(sentence=sentence, start=start + found.start(), end=start + found.end())
        yield Word(text=found[0], span=place)


def _without_owners(row: Row) -> Row:
    """Leave out who only begins the title of another: "Norway's | foreign minister, Anna Berg"."""
    kept: list[Word | Party] = []
    for place, item in enumerate(row):
        if isinstance(item, Party) and not item.person and _begins_title(row, place):
            continue
        kept.append(item)
    return kept


def _begins_title(row: Row, place: int) -> bool:
    between: list[Word] = []
    for item in row[place + 1 : place + 2 + TITLE]:
        if isinstance(item, Party):
            told = [word.lower for word in between]
            return item.person and bool(told) and told[0] not in {",", "and", "&"} and any(map(_is_role, told))
        if not is_titling(item):
            return False
        between.append(item)
    return False


def _is_role(word: str) -> bool:
    return word in words("roles", "persons") or word in words("roles", "heads_of_state")


def is_titling(item: Word | Party) -> bool:
    """Tell whether a word may stand in a title before a name."""
    if isinstance(item, Party):
        return False
    listed = (words("company", "titling"), words("names", "common"), words("bodies", "organisations"))
    return item.text[:1].isupper() or _is_role(item.lower) or any(item.lower in some for some in listed)


def _listed(row: Row) -> Row:
    """Put together who are named in one list: "Berg, Foreign Minister Lars Holm and the union".

    An "and" begins it from behind. A comma alone joins none: "After talks with Berg, Holm said".
    """
    found: list[Word | Party] = []
    for item in row:
        found.append(item)
        joining = frozenset({"and", "&"})
        while isinstance(item, Party) and (first := _listed_before(found, joining)) is not None:
            found[first:] = [_together(found[first], found[-1])]
            joining = frozenset({","})
    return found


def _together(one: Word | Party, other: Word | Party) -> Word | Party:
    if isinstance(one, Word) or isinstance(other, Word):
        return other
    actors = tuple(dict.fromkeys((*one.actors, *other.actors)))
    return replace(one, actors=actors, spans=(*one.spans, *other.spans), person=one.person and other.person)


def _listed_before(found: Row, joining: frozenset[str]) -> int | None:
    """Return the place of the party that the last one is listed with, by a word of joining and a title between."""
    between: list[Word] = []
    for place in range(len(found) - 2, max(-1, len(found) - 3 - TITLE), -1):
        item = found[place]
        if isinstance(item, Party):
            listed = bool(between) and _joins([w.lower for w in reversed(between)], joining)
            apart = is_owner(item) or _is_pronoun(found[-1]) or (joining == {","} and _is_opening(found, place))
            return place if listed and not apart else None
        if not is_titling(item):
            return None
        between.append(item)
    return None


def _joins(between: Sequence[str], joining: frozenset[str]) -> bool:
    """Tell whether the words between two names join them; ", the minister," tells who the first is."""
    rest = between[1:] if between[0] == "," and between[1:2] == ["and"] else between
    return rest[0] in joining and "and" not in rest[1:]


def _is_opening(found: Row, place: int) -> bool:
    """Tell whether a party stands in a phrase that opens the sentence: "After talks with Berg, ..."."""
    first = found[0]
    opens = isinstance(first, Word) and first.lower in words("company", "openings")
    return opens and not any(isinstance(item, Word) and item.text == "," for item in found[:place])


def _is_pronoun(item: Word | Party) -> bool:
    return isinstance(item, Party) and item.pronoun


def is_owner(party: Party) -> bool:
    """Tell whether a party is a pronoun such as "his"."""
    return party.pronoun and party.text.lower() in {"his", "her", "hers", "its", "their", "theirs"}
