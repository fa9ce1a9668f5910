"""Tells who of several with one surname is meant by it: by the form of address, the headline, or who was named last.

A title that who bears the surname in full never has, beside another state, tells another person.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.language import Token, sentence_bounds
from generator.resolving.countries import forms
from generator.resolving.describing import country
from generator.resolving.entries import Entry
from generator.resolving.genders import sex_of
from generator.resolving.names import Name
from generator.resolving.nouns import is_honorific, is_role
from generator.resolving.origins import nationality
from generator.resolving.roles import before, roles_of

BEARERS = 100  # of one surname that are told apart


def bearer(form: str, tokens: list[Token], entry: Entry) -> Entry:
    """Return whom a surname means where it stands alone; `entry` is who bears it first in the text."""
    sharing = entry.namesakes.get(form, [])[:BEARERS]
    if len(sharing) < 2:
        return entry
    first = tokens[0]
    if first.i > sentence_bounds(first)[0] and is_honorific(first.nbor(-1)):
        sex = sex_of(first.nbor(-1).lower_)
        fitting = [e for e in sharing if sex and sex_of(e.name.split()[0].lower()) == sex]
        if len(fitting) == 1:
            return fitting[0]
    heading = [e for e in sharing if e.places and not e.places[0].sentence]
    return heading[0] if heading else max(sharing, key=_last_named) if any(e.places for e in sharing) else entry


def _last_named(entry: Entry) -> tuple[int, int]:
    """Return the last place so far where an entry is named in full."""
    named = ((p.sentence, p.tokens[-1].i) for p in reversed(entry.places) if len(p.tokens) > 1)
    return next(named, (-1, -1))


def with_titles(names: Iterable[Name]) -> list[Name]:
    """Return the names, with the title as part of a surname that means another than who bears it in full.

    "King Omar of Chad" is not "Libya's Ali Omar", who is no king and of another state.
    """
    listed = list(names)
    full: dict[str, list[Name]] = {}
    for name in listed:
        if name.kind == "person" and len(name.tokens) > 1:
            full.setdefault(name.tokens[-1].text, []).append(name)
    apart = {(n.title.lower_, n.text) for n in listed if n.title is not None and _means_another(n, full)}
    return [
        replace(n, tokens=(n.title, *n.tokens)) if n.title is not None and (n.title.lower_, n.text) in apart else n
        for n in listed
    ]


def _means_another(name: Name, full: Mapping[str, list[Name]]) -> bool:
    title, code = name.title, _state(name)
    if title is None or len(name.tokens) > 1 or not is_role(title) or title.i + 1 != name.tokens[0].i or code is None:
        return False
    bearers = full.get(name.text, [])[:BEARERS]
    titles = {t.lower_ for f in bearers for role in roles_of(f) for t in role.tokens}
    states = {state for f in bearers if (state := _state(f))}
    return title.lower_ not in titles and bool(states) and code not in states


def _state(name: Name) -> str | None:
    """Return the state told beside a name: by its owner, its role, or "of Chad" behind it."""
    first = name.tokens[0]
    if first.i >= sentence_bounds(first)[0] + 2 and first.nbor(-1).tag_ == "POS":
        owner = forms().get(first.nbor(-2).text)
        return owner.code if owner else None
    told = [list(role.tokens) for role in roles_of(name)]
    told += [before(name.title, first.i)] if name.title is not None else []
    return next((code for tokens in told if (code := country(tokens))), None) or nationality(list(name.tokens))
