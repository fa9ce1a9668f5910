"""Joins names to entries: one a person, body or state, with all the forms in which the text writes it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from generator.language import sentence_bounds, words_of
from generator.lexicons import lexicon, words
from generator.resolving.addressing import titled_first
from generator.resolving.countries import forms, names_of
from generator.resolving.describing import country
from generator.resolving.entries import Entry, plain
from generator.resolving.names import Name
from generator.resolving.nouns import is_body, is_role
from generator.resolving.regions import regional
from generator.resolving.settling import has_given_name, parts, settle, speaks, surnames
from generator.tracing import declined


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
        owner = country(list(name.tokens), seats=False) or regional(list(name.tokens))
        entry = Entry(text, "organisation", "actor.body", owner, name.kind == "media", name.trust)
        if _is_family(name, by_form):
            entry.kind, entry.rule = "group", "actor.family"
        by_form[text] = entry
        if acronym := _acronym(name):
            entry.code = entry.code or (forms()[acronym].code if acronym in forms() else None)
            by_form[acronym] = entry
        _shorten(name, entry, by_form)


def _is_family(name: Name, by_form: dict[str, Entry]) -> bool:
    """Tell whether a name is the plural of a surname: "the Bergs" where Anna Berg is told."""
    first = name.tokens[0]
    after_the = first.i > sentence_bounds(first)[0] and first.nbor(-1).lower_ == "the"
    one = by_form.get(name.text.removesuffix("s"))
    return after_the and parts(name) == 1 and name.text.endswith("s") and one is not None and one.kind == "person"


def _acronym(name: Name) -> str | None:
    """Return the acronym that follows a name in brackets."""
    last = name.tokens[-1]
    doc = last.doc
    if last.i + 3 < len(doc) and doc[last.i + 1].text in {"(", "["} and doc[last.i + 3].text in {")", "]"}:
        inside: str = doc[last.i + 2].text
        return inside if inside.isupper() or inside[:1].isupper() else None
    return None


def _shorten(name: Name, entry: Entry, by_form: dict[str, Entry]) -> None:
    """Add the proper part of a name before its head noun: "Nordlys" of "Nordlys Air"; and its initials."""
    tokens = [t for t in name.tokens if t.text != "-"]
    first = tokens[0]
    proper = first.tag_ == "NNP" and first.text not in forms() and first.lower_ not in words("names", "common")
    if is_body(tokens[-1]) and len(tokens) == 2 and proper and not is_body(first):
        by_form.setdefault(first.text, entry)
    firm = tokens[-2].text == "&" if len(tokens) > 2 else False
    if firm or (len(tokens) > 1 and tokens[-1].lower_.rstrip(".") in words("bodies", "suffixes")):
        by_form.setdefault(words_of(tokens[0], tokens[-3 if firm else -2]), entry)
        if proper and first.lower_ not in words("names", "empty"):
            by_form.setdefault(first.text, entry)
    initials = "".join(t.text[0] for t in tokens if t.text[0].isupper())
    if len(initials) > 2:
        by_form.setdefault(initials, entry)


def _persons(names: list[Name], by_form: dict[str, Entry]) -> None:
    persons = [n for n in names if n.kind == "person"]
    full = _full_names(persons, by_form)
    for text in titled_first(persons):
        by_form.setdefault(text, Entry(text, "person", "actor.one-word-name"))
    _by_surname(full, by_form)
    _by_given_name(full, {n.text for n in persons if parts(n) == 1}, by_form)
    often = Counter(n.text for n in persons)
    firms = {n.tokens[0].text for n in names if n.tokens[-1].lower_.rstrip(".") in words("bodies", "suffixes")}
    for name in persons:
        given = has_given_name(name) and (often[name.text] > 2 or _is_kin(name))
        told = name.trust == 3 or speaks(name) or given
        if parts(name) > 1 or name.text in by_form or (name.trust < 3 and name.text in firms):
            continue
        if not told:
            declined("actor.one-word-name", name.tokens[0], "one word without a title, a full name or a verb of saying")
        else:
            by_form[name.text] = Entry(name.text, "person", "actor.one-word-name", trust=name.trust)


def _is_kin(name: Name) -> bool:
    """Tell whether a given name stands behind what its bearer is to someone: "the mayor's son, George"."""
    first = name.tokens[0]
    return first.i > sentence_bounds(first)[0] + 1 and first.nbor(-1).text == "," and is_role(first.nbor(-2))


def _by_surname(full: list[tuple[Name, Entry]], by_form: dict[str, Entry]) -> None:
    shared: dict[str, list[Entry]] = {}
    for name, entry in full:
        for short in surnames(name):
            bearers = entry.namesakes[short] = shared.setdefault(short, [])
            if entry not in bearers:
                bearers.append(entry)
            if short not in by_form or by_form[short].kind == "government":  # "Jordan" after "Rep. Ann Jordan"
                by_form[short] = entry
            by_form.setdefault(short[0].upper() + short[1:], entry)
        if parts(name) > 2:
            by_form.setdefault(words_of(name.tokens[0], name.tokens[1]), entry)


def _by_given_name(full: list[tuple[Name, Entry]], alone: set[str], by_form: dict[str, Entry]) -> None:
    """Note the given names that stand alone for a person, whom nobody else's can be meant by."""
    bearers: dict[str, set[int]] = {}
    for name, entry in full:
        bearers.setdefault(name.tokens[0].text, set()).add(id(entry))
    for name, entry in full:
        first = name.tokens[0].text
        shared = any(len(sharing) > 1 for sharing in entry.namesakes.values())
        sure = not alone & set(surnames(name)) or has_given_name(name) or shared
        if sure and first in alone and len(bearers[first]) == 1:
            by_form.setdefault(first, entry)


def _full_names(persons: list[Name], by_form: dict[str, Entry]) -> list[tuple[Name, Entry]]:
    """Note the persons named in full, and return each such name with its entry."""
    by_plain: dict[str, Entry] = {}
    known_by = _Persons()
    full = []
    for name in persons:
        known = by_form.get(name.text)
        if parts(name) < 2 or (known is not None and known.kind != "person"):
            continue
        entry = by_plain.get(plain(name.text)) or known_by.find(name)
        if entry is None:
            entry = Entry(name.text, "person", "actor.full-name", trust=name.trust)
        known_by.add(name, entry)
        by_plain[plain(name.text)] = by_form[name.text] = entry
        entry.trust = max(entry.trust, name.trust)
        full.append((name, entry))
    return full


class _Persons:
    """The persons named so far by parts of their names; a class since each name is looked up and added in turn."""

    def __init__(self) -> None:
        self._order: dict[str, int] = {}
        self._by_part: dict[tuple[str, ...], tuple[int, Entry]] = {}
        self._by_ends: dict[tuple[str, str], tuple[int, Entry]] = {}
        self._whole: dict[tuple[str, ...], tuple[int, Entry]] = {}

    def add(self, name: Name, entry: Entry) -> None:
        """Take a name; the first of several with the same parts counts."""
        words_ = tuple(plain(name.text).split())
        found = len(self._order), entry
        if self._order.setdefault(plain(name.text), len(self._order)) == found[0]:
            self._whole.setdefault(words_, found)
            self._by_ends.setdefault((words_[0], words_[-1]), found)
            for part in _outer_parts(words_):
                self._by_part.setdefault(part, found)

    def find(self, name: Name) -> Entry | None:
        """Return the person with the same first and last names ("Ali Omar", "Ali Hassan" and "Ali Hassan Omar")."""
        words_ = tuple(plain(name.text).split())
        alike = [self._by_ends.get((words_[0], words_[-1])), self._by_part.get(words_)]
        alike += [self._whole.get(part) for part in _outer_parts(words_)]
        return min((found for found in alike if found), key=lambda found: found[0], default=(0, None))[1]


def _outer_parts(words_: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the beginnings and the ends of a name."""
    for size in range(1, len(words_) + 1):
        yield words_[:size]
        yield words_[-size:]
