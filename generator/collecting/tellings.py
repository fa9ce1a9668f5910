"""Tellings: a dated event as one article words it, made comparable with the wordings of others."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile

from generator.collecting.copying import words
from generator.collecting.joining import Known
from generator.collecting.stems import stem
from generator.collection import Sourced
from generator.lexicons import lexicon
from generator.lexicons import words as listed
from generator.model import Actor, Briefing, Event

ANYWHERE = -1  # stands for every sentence: an event may name an actor more fully than its sentence does
NOT = listed("happenings", "not")
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
EMPTY = listed("summary", "untelling") | listed("happenings", "empty")

Named = tuple[str, Actor]  # the words of a name between spaces, and who is meant


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An event with the dossiers named in it, those of them that are persons, its numbers and its other words.

    `leading` is who stands at its beginning and so acts in it, if anybody; `denied` tells whether it says that
    something did not happen.
    """

    source: Sourced[Event]
    actors: frozenset[str]
    persons: frozenset[str]
    leading: str | None
    denied: bool
    numbers: frozenset[str]
    words: frozenset[str]

    @property
    def tokens(self) -> frozenset[str]:
        """Return everything by which two tellings are compared."""
        return self.actors | self.words


def tellings(briefings: Sequence[Briefing], known_as: Known) -> Iterator[Telling]:
    """Yield the events of all articles, in the order of `briefings` and as each article's timeline has them."""
    for briefing in briefings:
        named = _named(briefing)
        for event in briefing.findings.timeline:
            text = _spaced(event.event)
            found = [pair for id_ in (*event.cites, ANYWHERE) for pair in named.get(id_, ()) if pair[0] in text]
            yield _telling(briefing, event, found, known_as)


def _named(briefing: Briefing) -> dict[int, list[Named]]:
    """Return the words that name or describe actors in the sentences of events; a pronoun may be anybody's."""
    cited = {id_ for event in briefing.findings.timeline for id_ in event.cites}
    named: dict[int, list[Named]] = defaultdict(list)
    for actor in briefing.findings.actors if cited else ():
        forms = {(ANYWHERE, actor.name)}
        forms |= {(m.span.sentence, briefing.words(m.span)) for m in actor.mentions if m.form != "pronoun"}
        for id_, form in sorted(forms):
            if id_ in cited | {ANYWHERE} and (spaced := _spaced(form)).strip():
                named[id_].append((spaced, actor))
    return named


def _spaced(text: str) -> str:
    return f" {' '.join(words(text))} "


def _telling(briefing: Briefing, event: Event, found: Sequence[Named], known_as: Known) -> Telling:
    dossier = {actor.name: known_as[briefing.article.path, actor.name] for _, actor in found}
    text = _spaced(event.event)
    named = {word for form, _ in found for word in form.split()}
    roles = {word for _, actor in found for role in actor.roles for word in words(role.text)}
    content = set(words(event.event)) - named - roles - EMPTY - set(words(event.as_written))
    return Telling(
        source=Sourced(briefing=briefing, finding=event),
        actors=frozenset(dossier.values()),
        persons=frozenset(dossier[actor.name] for _, actor in found if actor.kind == "person"),
        leading=_leading(found, content, text, dossier),
        denied=not NOT.isdisjoint(text.split()),
        numbers=frozenset(NUMBER.findall(event.event)) - frozenset(NUMBER.findall(event.as_written)),
        words=frozenset(_kind(word) for word in content if not word.isdigit()) - {""},
    )


def _leading(found: Sequence[Named], content: set[str], text: str, dossier: Mapping[str, str]) -> str | None:
    """Return the dossier of the last name before the first word that says what happens; in the genitive none acts."""
    before = f" {' '.join(takewhile(lambda word: word not in content, text.split()))} "
    first = [(before.rindex(form), form, actor.name) for form, actor in found if form in before]
    acting = [
        name for place, form, name in sorted(first) if " s " not in (before[place + len(form) - 1 :][:3], form[-3:])
    ]
    return dossier[acting[-1]] if acting else None


def _kind(word: str) -> str:
    """Return the stem of a word, or what stands for all words that may tell of one and the same thing."""
    return ALIKE.get(word) or ALIKE.get(stem(word)) or stem(word)


ALIKE: dict[str, str] = {
    key: group[0]
    for group in (*reversed(lexicon("dates")["alike"]), *lexicon("happenings")["alike"])
    for word in group
    for key in (word, stem(word))
    if key
}
