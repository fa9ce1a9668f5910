"""Joins names to entries: one a person, body or state, with all the forms in which the text writes it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from generator.language import Token
from generator.lexicons import lexicon
from generator.model import ActorKind
from generator.resolving.countries import forms, names_of
from generator.resolving.describing import country
from generator.resolving.names import Name, is_body
from generator.resolving.roles import Role
from generator.resolving.settling import parts, settle, speaks, surnames


@dataclass(slots=True, eq=False)
class Place:
    """A place where an entry is named, described or referred to, and the sign that it acts there."""

    sentence: int
    tokens: list[Token]
    form: Literal["name", "description", "pronoun"]
    sign: str | None


@dataclass(slots=True, eq=False)
class Entry:
    """What is known of one actor while the article is read; the only thing here that changes."""

    name: str
    kind: ActorKind
    rule: str
    code: str | None = None
    media: bool = False
    trust: int = 3
    forms: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)


def plain(text: str) -> str:
    """Return a name for comparison: lower case, hyphens as spaces."""
    return text.lower().replace("-", " ").removeprefix("the ")


def register(names: Iterable[Name]) -> dict[str, Entry]:
    """Return the entries of an article by each of their written forms."""
    found = settle(list(names))
    by_form: dict[str, Entry] = {}
    _states(by_form)
    _persons(found, by_form)
    _bodies(found, by_form)
    return by_form


def _states(by_form: dict[str, Entry]) -> None:
    for written, form in forms().items():
        if form.kind in {"name", "seat"}:
            state = by_form.get("state:" + form.code) or Entry(
                names_of(form.code)[0], "government", "actor.state", form.code
            )
            by_form["state:" + form.code] = by_form[written] = state
        elif form.kind == "body":
            by_form[written] = Entry(written, "organisation", "actor.national-body", form.code)
    for names in lexicon("bodies")["world"]:
        entry = Entry(names[0], "organisation", "actor.world-body")
        by_form.update(dict.fromkeys(names, entry))


def _bodies(names: list[Name], by_form: dict[str, Entry]) -> None:
    for name in names:
        text = name.text
        if name.kind == "person" or text in by_form:
            continue
        entry = Entry(
            text, "organisation", "actor.body", country(list(name.tokens)), name.kind == "media", name.trust
        )
        by_form[text] = entry
        if acronym := _acronym(name):
            by_form[acronym] = entry
        _shorten(name, entry, by_form)


def _acronym(name: Name) -> str | None:
    """Return the acronym that follows a name in brackets."""
    last = name.tokens[-1]
    doc = last.doc
    if last.i + 3 < len(doc) and doc[last.i + 1].text in {"(", "["} and doc[last.i + 3].text in {")", "]"}:
        inside: str = doc[last.i + 2].text
        return inside if inside.isupper() or inside[:1].isupper() else None
    return None


def _shorten(name: Name, entry: Entry, by_form: dict[str, Entry]) -> None:
    """Add the proper part of a name before its head noun: "Mahan" of "Mahan Air"; and its initials."""
    tokens = [t for t in name.tokens if t.text != "-"]
    if is_body(tokens[-1]) and len(tokens) == 2 and tokens[0].text not in forms() and not is_body(tokens[0]):
        if tokens[0].tag_ == "NNP" and tokens[0].text[0].isupper() and tokens[0].lower_ not in COMMON:
            by_form.setdefault(tokens[0].text, entry)
    initials = "".join(t.text[0] for t in tokens if t.text[0].isupper())
    if len(initials) > 2:
        by_form.setdefault(initials, entry)


COMMON = frozenset(
    "foreign defense defence interior justice finance security state national international federal central supreme high general "
    "special joint united european african arab middle north south east west new free people communist labour labor social democratic "
    "republican conservative liberal green popular islamic local city county public military naval air world global human civil royal "
    "congressional presidential parliamentary senior military economic prime health education energy trade coast border red black white".split()
)


def _persons(names: list[Name], by_form: dict[str, Entry]) -> None:
    persons = [n for n in names if n.kind == "person"]
    full = [n for n in persons if parts(n) > 1]
    by_plain: dict[str, Entry] = {}
    for name in full:
        known = by_form.get(name.text)
        if known is not None and known.kind != "person":
            continue
        entry = by_plain.get(plain(name.text)) or _same_person(name, by_plain)
        if entry is None:
            entry = Entry(name.text, "person", "actor.full-name", trust=name.trust)
        by_plain[plain(name.text)] = by_form[name.text] = entry
        entry.trust = max(entry.trust, name.trust)
    for name in full:
        entry = by_plain.get(plain(name.text))
        if entry is not None:
            for short in surnames(name):
                by_form.setdefault(short, entry)
                by_form.setdefault(short[0].upper() + short[1:], entry)
    alone = {n.text for n in persons if parts(n) == 1}
    for name in full:
        entry, first = by_plain.get(plain(name.text)), name.tokens[0].text
        if entry is not None and first in alone and not alone & set(surnames(name)):
            by_form.setdefault(first, entry)
    for name in persons:
        if parts(name) == 1 and name.text not in by_form and (name.trust == 3 or speaks(name)):
            by_form[name.text] = Entry(name.text, "person", "actor.one-word-name", trust=name.trust)


def _same_person(name: Name, known: dict[str, Entry]) -> Entry | None:
    """Return the person with the same first and last name ("Ali Omar" and "Ali Hassan Omar")."""
    words_ = plain(name.text).split()
    for text, entry in known.items():
        other = text.split()
        if (other[0], other[-1]) == (words_[0], words_[-1]):
            return entry
    return None
