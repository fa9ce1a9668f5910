"""Many mentions to one actor: who acts, speaks, is addressed or is accused in an article.

Names and descriptions are found, joined to entries, kept where they act at least once, and sorted by their weight.
"""

from generator.language import Document, Token
from generator.model import Actor, Mention, Span, Statement
from generator.resolving.acting import acts
from generator.resolving.countries import names_of
from generator.resolving.describing import country
from generator.resolving.grouping import describe
from generator.resolving.matching import Forms
from generator.resolving.names import Name, find_names
from generator.resolving.ranking import by_weight
from generator.resolving.references import refer
from generator.resolving.registry import Entry, Place, plain, register
from generator.resolving.roles import roles_of


def resolve(document: Document) -> tuple[Actor, ...]:
    """Return one actor a person, group, body or state, the weightiest first."""
    names = [name for _, tokens in document.body() for name in find_names(tokens)]
    by_form = register(names)
    _give_roles(names, by_form)
    _find_places(document, by_form)
    described = describe(document, by_form)
    entries = list({id(e): e for e in [*by_form.values(), *described]}.values())
    entries = [e for e in entries if is_actor(e)]
    refer(document, entries)
    return tuple(_actor(document, entry) for entry in by_weight(document, entries))


def is_actor(entry: Entry) -> bool:
    """Tell whether an entry acts somewhere in the text."""
    signs = [p.sign for p in entry.places if p.sign]
    if entry.media:
        return signs.count("subject") > 1
    if entry.kind == "person":
        return bool(signs) or (len(entry.places) > 1 and entry.trust > 1)
    return bool(signs) and (entry.trust > 0 or "subject" in signs)


def _give_roles(names: list[Name], by_form: dict[str, Entry]) -> None:
    for name in names:
        entry = by_form.get(name.text)
        if entry is not None and entry.kind == "person":
            entry.roles += list(roles_of(name))


def _find_places(document: Document, by_form: dict[str, Entry]) -> None:
    """Note where each form stands."""
    index = Forms({form: entry for form, entry in by_form.items() if not form.startswith("state:")})
    for sentence in (document.headline, *document.sentences):
        for tokens, form, entry in index.find(document.tokens(sentence.id)):
            if sentence.id:
                entry.forms.append(form)
            if not _is_modifier(tokens):
                entry.places.append(Place(sentence.id, tokens, "name", None if sentence.heading else acts(tokens)))


def _is_modifier(tokens: list[Token]) -> bool:
    """Tell whether a name only modifies a noun: "the Kremlin spokesman"."""
    last = tokens[-1]
    inside = {t.i for t in tokens}
    return any(t.dep_ in {"compound", "amod", "nmod"} and t.head.i not in inside and t.head.i > last.i for t in tokens)


def _actor(document: Document, entry: Entry) -> Actor:
    name, aliases = _names(document, entry)
    spans = [(document.span(p.tokens[0], p.tokens[-1]), p.form) for p in sorted(entry.places, key=lambda p: p.sentence)]
    named = tuple(span for span, form in spans if form != "pronoun" and span.sentence)
    return Actor(
        name=name,
        kind=entry.kind,
        country=_country(entry),
        roles=_roles(document, entry),
        aliases=aliases,
        mentions=tuple(Mention(span=span, form=form) for span, form in spans),
        evidence=named or tuple(span for span, _ in spans),
        rule=entry.rule,
    )


def _names(document: Document, entry: Entry) -> tuple[str, tuple[str, ...]]:
    """Return the fullest form in the text, and the others as written, each once."""
    written = dict.fromkeys(entry.forms)
    for place in entry.places:
        if place.form == "description":
            written.setdefault(document.words(document.span(place.tokens[0], place.tokens[-1])))
    if entry.kind == "government" and entry.code:
        ranked = [n for n in names_of(entry.code) if n in written]
    else:
        ranked = sorted(entry.forms, key=lambda f: (-len(f), f))
    name = ranked[0] if ranked else next(iter(written))
    return name, tuple(form for form in written if plain(form) != plain(name))


def _country(entry: Entry) -> str | None:
    if entry.code or entry.kind != "person":
        return entry.code
    return next((code for role in entry.roles if (code := country(list(role.tokens)))), None)


def _roles(document: Document, entry: Entry) -> tuple[Statement, ...]:
    found: dict[str, Statement] = {}
    for role in entry.roles:
        span: Span = document.span(role.tokens[0], role.tokens[-1])
        text = document.words(span)
        found.setdefault(text.lower(), Statement(text=text, evidence=(span,), rule=role.rule))
    return tuple(found.values())
