"""Many mentions to one actor: who acts, speaks, is addressed or is accused in an article.

Names and descriptions are found, joined to entries, kept where they act at least once, and sorted by their weight.
"""

from collections.abc import Iterator

from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Actor, Mention, Span, Statement
from generator.resolving.acting import acts, head_of
from generator.resolving.countries import is_seat, names_of
from generator.resolving.definite import refer_definites
from generator.resolving.describing import based_in, origin
from generator.resolving.grouping import describe
from generator.resolving.joining import join
from generator.resolving.matching import Forms
from generator.resolving.names import Name, find_names
from generator.resolving.ranking import LEAD, by_weight
from generator.resolving.references import refer
from generator.resolving.registry import Entry, Place, plain, register, state_of
from generator.resolving.roles import roles_of
from generator.resolving.runs import is_body

PROMINENT = 3  # times named
ORGANISED = frozenset({"member", "fighters", "militants", "leadership"})


def resolve(document: Document) -> tuple[Actor, ...]:
    """Return one actor a person, group, body or state, the weightiest first."""
    names = [name for _, tokens in document.body() for name in find_names(tokens)]
    by_form = register(names)
    _give_roles(names, by_form)
    _find_places(document, by_form)
    described = describe(document, by_form)
    entries = list({id(e): e for e in [*by_form.values(), *described]}.values())
    entries = join(document, [e for e in entries if e.places])
    _mark_outlet(document, entries)
    refer_definites(document, entries)
    entries = [e for e in entries if is_actor(e)]
    refer(document, entries)
    return tuple(_actor(document, entry) for entry in by_weight(entries))


def is_actor(entry: Entry) -> bool:
    """Tell whether an entry acts somewhere in the text."""
    signs = [p.sign for p in entry.places if p.sign and (p.sign != "passive" or entry.kind == "person")]
    if entry.media:
        return any(p.sign == "subject" and _reports(p) for p in entry.places) or signs.count("subject") > 1
    told = entry.kind in {"person", "organisation"} or entry.rule == "actor.people"
    if told and entry.trust > 0 and not entry.media and _is_prominent(entry):
        return True
    if entry.kind == "person":
        return bool(signs)
    return bool(signs) and (entry.trust > 0 or "subject" in signs)


def _is_prominent(entry: Entry) -> bool:
    """Tell whether the story is about someone who does nothing in it: named again and again, from its lead on."""
    form = "description" if entry.rule == "actor.people" else "name"
    named = [p.sentence for p in entry.places if p.form == form and p.sentence]
    return len(named) >= PROMINENT and (min(named) <= LEAD or any(not p.sentence for p in entry.places))


def _mark_outlet(document: Document, entries: list[Entry]) -> None:
    """Mark the outlet of the article as media: it tells the story and seldom acts in it."""
    outlet = plain(document.article.outlet or "")
    for entry in entries:
        entry.media = entry.media or (entry.kind == "organisation" and plain(entry.name) == outlet)


def _reports(place: Place) -> bool:
    """Tell whether a paper tells its own report, rather than being the source after another's words."""
    verb = head_of(place.tokens).head
    return any(t.dep_ in {"ccomp", "dobj", "prt", "prep"} and t.i > verb.i for t in verb.children)


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
            sign, modifies = _sign(tokens, entry, heading=sentence.heading)
            if is_seat(form) and not sign:
                continue
            if sentence.id:
                entry.forms.append(form)
            (entry.within if modifies else entry.places).append(Place(sentence.id, tokens, "name", sign))


def _sign(tokens: list[Token], entry: Entry, *, heading: bool) -> tuple[str | None, bool]:
    """Return by which sign a name acts, and whether it only modifies a noun: "the Kremlin spokesman"."""
    noun = _modified(tokens)
    if noun is None:
        return (None if heading else acts(tokens)), False
    if entry.media and noun.lemma_.lower() in words("acting", "deeds"):
        return (None if heading else "owner"), False
    if entry.kind == "organisation" and (is_body(noun) or noun.lower_ in ORGANISED):
        return (None if heading else acts([noun])), False
    return None, True


def _modified(tokens: list[Token]) -> Token | None:
    """Return the noun that a name only modifies: spokesman in "the Kremlin spokesman"."""
    last = tokens[-1]
    inside = {t.i for t in tokens}
    for token in tokens:
        above = token.head
        if token.dep_ in {"compound", "amod", "nmod"} and above.i not in inside and above.i > last.i:
            return above
    return None


def _actor(document: Document, entry: Entry) -> Actor:
    name, aliases = _names(document, entry)
    spans = [(document.span(p.tokens[0], p.tokens[-1]), p.form) for p in sorted(entry.places, key=lambda p: p.sentence)]
    named = tuple(span for span, form in spans if form != "pronoun" and span.sentence)
    if not any(document.words(span) == name for span in named):
        named += tuple(_named_within(document, entry, name))
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


def _named_within(document: Document, entry: Entry, name: str) -> Iterator[Span]:
    """Yield the first place in running text where a name stands that elsewhere is only shortened."""
    spans = (document.span(p.tokens[0], p.tokens[-1]) for p in entry.within if p.sentence)
    yield from [span for span in spans if document.words(span) == name][:1]


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
    seat = next((code for p in entry.places if p.form == "name" and (code := based_in(p.tokens))), None)
    if seat and entry.kind == "organisation":
        return seat
    if entry.code or entry.kind not in {"person", "organisation"}:
        return entry.code
    if entry.kind == "person":
        return state_of(entry)
    return next((code for p in entry.places if p.form == "name" and (code := origin(p.tokens))), None)


def _roles(document: Document, entry: Entry) -> tuple[Statement, ...]:
    found: dict[str, Statement] = {}
    for role in entry.roles:
        span: Span = document.span(role.tokens[0], role.tokens[-1])
        text = document.words(span)
        proof = tuple(document.span(t) for t in role.proof)
        found.setdefault(text.lower(), Statement(text=text, evidence=(span, *proof), rule=role.rule))
    return tuple(found.values())
