"""Many mentions to one actor: who acts, speaks, is addressed or is accused in an article.

Names and descriptions are found, joined to entries, kept where they act at least once, and sorted by their weight.
"""

from collections.abc import Mapping

from generator.grammar import SUBJECTS
from generator.language import Document, Token, sentence_bounds
from generator.lexicons import words
from generator.model import Actor, Mention, Span, Statement
from generator.resolving.acting import acts, head_of
from generator.resolving.apposing import apposed_noun
from generator.resolving.countries import forms, is_seat
from generator.resolving.deciding import actors_among
from generator.resolving.definite import refer_definites
from generator.resolving.describing import is_party_of_its_own
from generator.resolving.entries import Entry, Place, state_of
from generator.resolving.grouping import describe
from generator.resolving.home import Home, belongs_to, home_of, served
from generator.resolving.joining import join
from generator.resolving.matching import Forms
from generator.resolving.names import Name, find_names
from generator.resolving.namesakes import bearer, with_titles
from generator.resolving.naming import described_as, named_within, names
from generator.resolving.nouns import is_body, is_honorific, is_role
from generator.resolving.origins import based_in, origin
from generator.resolving.ranking import by_weight
from generator.resolving.references import refer
from generator.resolving.registry import register
from generator.resolving.roles import roles_of

ORGANISED = frozenset({"member", "fighters", "militants", "leadership"})


def resolve(document: Document) -> tuple[Actor, ...]:
    """Return one actor a person, group, body or state, the weightiest first."""
    found = with_titles(name for _, tokens in document.body() for name in find_names(tokens))
    by_form = register(found)
    _give_roles(found, by_form)
    _find_places(document, by_form)
    entries = list({id(e): e for e in [*by_form.values(), *describe(document, by_form)]}.values())
    entries = join(document, [e for e in entries if e.places or e.within])
    entries += refer_definites(document, entries)
    entries = actors_among(document, entries)
    refer(document, entries)
    _settle_home(document, entries)
    described = described_as(document, entries)
    return tuple(_actor(document, entry, described) for entry in by_weight(entries))


def _settle_home(document: Document, entries: list[Entry]) -> None:
    """Give those without a state the one of the body in their role, or of the story where they are its own."""
    home = home_of(document)
    for entry in [e for e in entries if e.kind != "person"]:
        _settle(home, entry)
    bodies = served(entries)
    for entry in [e for e in entries if e.kind == "person" and _country(e) is None]:
        serves = [b for role in entry.roles for t in role.tokens if (b := bodies.get((id(t.doc), t.i))) is not None]
        entry.code = next((code for body in serves if (code := _country(body))), None)
        if not any(body.rule == "actor.world-body" for body in serves):
            _settle(home, entry)


def _settle(home: Home | None, entry: Entry) -> None:
    if home and _country(entry) is None and belongs_to(home, entry):
        entry.code = home.code


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
            entry = bearer(form, tokens, entry)
            sign, modifies = _sign(tokens, entry, heading=sentence.heading)
            if (is_seat(form) and not sign) or (modifies and entry.rule == "actor.state" and _is_in_title(tokens[-1])):
                continue
            if sentence.id:
                entry.forms.append(form)
            (entry.within if modifies else entry.places).append(Place(sentence.id, tokens, "name", sign))


def _sign(tokens: list[Token], entry: Entry, *, heading: bool) -> tuple[str | None, bool]:
    """Return by which sign a name acts, and whether it only modifies a noun: "the Kremlin spokesman"."""
    noun = _modified(tokens)
    if noun is None:
        told = entry.kind == "person" and _is_told(head_of(tokens))
        return (None if heading else acts(tokens) or ("subject" if told else _sign_of_noun(tokens, entry))), False
    last = tokens[-1]
    if noun.i > last.i + 2 and is_party_of_its_own(last, last.nbor(2)):
        return (None if heading else acts([noun])), False
    if entry.media and noun.lemma_.lower() in words("acting", "deeds"):
        return (None if heading else "owner"), False
    if entry.kind == "organisation" and (is_body(noun) or noun.lower_ in ORGANISED):
        return (None if heading else acts([noun])), False
    return None, True


def _is_in_title(last: Token) -> bool:
    """Tell whether a state's name only begins the name of a paper, show or firm: "France Today"."""
    after = last.nbor(1)
    named = after.text[:1].isupper() and last.ent_type_ == after.ent_type_ == "ORG"
    return named and not (is_body(after) or is_role(after) or is_honorific(after))


def _sign_of_noun(tokens: list[Token], entry: Entry) -> str | None:
    """Return what the noun before a person's name and a comma does, whatever the parse makes of the name behind it."""
    first = tokens[0]
    if entry.kind != "person" or len(tokens) < 2 or first.i < sentence_bounds(first)[0] + 2:
        return None
    if (apposed := apposed_noun(first)) is not None:
        return acts([apposed[0]])
    comma, noun = first.nbor(-1), first.nbor(-2)
    return acts([noun]) if comma.text == "," and noun.text in forms() and noun.nbor(-1).tag_ == "DT" else None


def _is_told(head: Token) -> bool:
    """Tell whether a clause says something of a person, if only what he or she is: "Berg was late", "Berg, who"."""
    who = (t for c in head.rights if c.dep_ == "relcl" for t in c.lefts if t.lower_ == "who")
    return head.dep_ in SUBJECTS or any(t.dep_ in SUBJECTS for t in who)


def _modified(tokens: list[Token]) -> Token | None:
    """Return the noun that a name only modifies: spokesman in "the Kremlin spokesman"."""
    last = tokens[-1]
    inside = {t.i for t in tokens}
    for token in tokens:
        above = token.head
        if token.dep_ in {"compound", "amod", "nmod"} and above.i not in inside and above.i > last.i:
            return above
    return None


def _actor(document: Document, entry: Entry, described: Mapping[str, set[int]]) -> Actor:
    name, aliases = names(document, entry, described)
    spans = [(document.span(p.tokens[0], p.tokens[-1]), p.form) for p in sorted(entry.places, key=lambda p: p.sentence)]
    named = tuple(span for span, form in spans if form != "pronoun" and span.sentence)
    if not any(document.words(span) == name for span in named):
        named += tuple(named_within(document, entry, name))
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
        text = role.text or document.words(span)
        proof = tuple(document.span(t) for t in role.proof)
        found.setdefault(text.lower(), Statement(text=text, evidence=(span, *proof), rule=role.rule))
    return tuple(found.values())
