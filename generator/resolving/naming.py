"""Tells by which name an actor is shown, and by which others the text calls it.

A delegation or troops are sent by a state and no other name of it; what two actors are called names neither, and the
words of a role beside a name are shown as the role.
"""

from collections.abc import Iterable, Iterator, Mapping

from generator.language import Document
from generator.lexicons import words
from generator.model import Span
from generator.resolving.acting import head_of
from generator.resolving.countries import names_of
from generator.resolving.entries import Entry, Place, plain
from generator.resolving.nouns import singular


def described_as(document: Document, entries: Iterable[Entry]) -> dict[str, set[int]]:
    """Return the ids (as Python's `id`) of the entries that a text describes, by the description."""
    found: dict[str, set[int]] = {}
    for entry in entries:
        for place in entry.places:
            if place.form == "description":
                found.setdefault(_text(document, place), set()).add(id(entry))
    return found


def names(document: Document, entry: Entry, described: Mapping[str, set[int]]) -> tuple[str, tuple[str, ...]]:
    """Return the fullest form in the text, and the others as written, each once; see `described_as`."""
    written = dict.fromkeys(entry.forms)
    for place in entry.places:
        if place.form != "description" or _is_sent(place) or any(place.tokens[-1] in r.tokens for r in entry.roles):
            continue
        if not described[text := _text(document, place)] - {id(entry)}:
            written.setdefault(text)
    if entry.kind in {"government", "place"} and entry.code:
        ranked = [n for n in names_of(entry.code) if n in written]
    else:
        ranked = sorted(entry.forms, key=lambda f: (-len(f), f))
    name = ranked[0] if ranked else next(iter(written), entry.name)
    return name, tuple(form for form in written if plain(form) != plain(name))


def _text(document: Document, place: Place) -> str:
    return document.words(document.span(place.tokens[0], place.tokens[-1]))


def _is_sent(place: Place) -> bool:
    """Tell whether a description is of those whom a state or body sends: "the Danish delegation", "U.S. troops"."""
    return singular(head_of(place.tokens)) in words("bodies", "sent") | words("bodies", "troops") - {"army"}


def named_within(document: Document, entry: Entry, name: str) -> Iterator[Span]:
    """Yield the first place in running text where a name stands that elsewhere is only shortened."""
    spans = (document.span(p.tokens[0], p.tokens[-1]) for p in entry.within if p.sentence)
    yield from [span for span in spans if document.words(span) == name][:1]
