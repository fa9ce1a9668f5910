"""Joins persons told in two ways: described and later named, a counterpart met by name, one role for several."""

from collections import defaultdict
from collections.abc import Mapping

from generator.language import Document, Token, sentence_bounds
from generator.lexicons import lexicon, words
from generator.resolving.acting import head_of
from generator.resolving.counterparts import by_sentence, meet_counterparts
from generator.resolving.countries import forms
from generator.resolving.describing import country
from generator.resolving.entries import Entry, Place, state_of
from generator.resolving.nouns import is_role, singular
from generator.resolving.origins import nationality
from generator.resolving.roles import Role, as_one, is_mutual

REACH = 4  # sentences
BETWEEN = frozenset({",", "and", "&"})


def join(document: Document, entries: list[Entry]) -> list[Entry]:
    """Return the entries with roles shared out and descriptions joined to the persons they mean."""
    persons = [e for e in entries if e.kind == "person" and e.places]
    told = by_sentence(persons)
    shared: set[Token] = set()
    for sentence, tokens in document.body():
        here = sorted(((p.tokens[0].i, p.tokens[-1].i, e) for e, p in told[sentence.id]), key=lambda h: h[:2])
        plurals = [t for t in tokens if is_role(t) and t.tag_ in {"NNS", "NNPS"}]
        shared |= {t for t in plurals if _share_out(t, here)}
    meet_counterparts(document, persons, told)
    _take_countries(persons)
    gone = [e for e in persons if e.rule == "actor.unnamed-person" and _merge(e, persons)]
    gone += [e for e in entries if e.kind == "group" and e.places and all(p.tokens[-1] in shared for p in e.places)]
    left = {id(e) for e in gone}
    return [e for e in entries if id(e) not in left]


def _share_out(plural: Token, here: list[tuple[int, int, Entry]]) -> bool:
    """Give each of "the foreign ministers of A and B, C and D" the role, and its country where they are as many.

    Tell whether there were any: the names then stand for those whom the plural means.
    """
    listed = _listed_after(plural, here)
    if len(listed) < 2:
        return False
    doc, start = plural.doc, plural.i
    while start > sentence_bounds(plural)[0] and (
        doc[start - 1].tag_ in {"JJ", "NNP", "NN", "NNPS"} or doc[start - 1].lower_ in BETWEEN
    ):
        start -= 1
    while doc[start].lower_ in BETWEEN:
        start += 1
    first_name = min(i for i, _, _ in listed)
    phrase = [doc[i] for i in range(start, first_name) if i <= plural.i or _in_owner(doc[i], plural)]
    while phrase[-1].lower_ in BETWEEN:
        phrase.pop()
    codes = [forms()[t.text].code for t in phrase if t.text in forms()]
    for number, (_, _, entry) in enumerate(listed):
        if not is_mutual(plural):
            entry.roles.append(Role(tuple(phrase), "role.shared", text=as_one(phrase, plural)))
        if len(codes) == len(listed):
            entry.code = entry.code or codes[number]
    return True


def _in_owner(token: Token, plural: Token) -> bool:
    return any(child.lower_ == "of" and token in child.subtree for child in plural.rights)


def _listed_after(plural: Token, here: list[tuple[int, int, Entry]]) -> list[tuple[int, int, Entry]]:
    doc = plural.doc
    later = [h for h in here if h[0] > plural.i]
    if not later or any(not _in_owner(doc[i], plural) and doc[i].text != "," for i in range(plural.i + 1, later[0][0])):
        return []
    head = doc[later[0][0]]
    if doc[later[0][0] - 1].text == "," and plural not in head.ancestors and plural.head not in head.ancestors:
        return []
    listed = later[:1]
    for item in later[1:]:
        gap = range(listed[-1][1] + 1, item[0])
        if all(doc[i].lower_ in BETWEEN for i in gap):
            listed.append(item)
        else:
            break
    return listed


def _take_countries(persons: list[Entry]) -> None:
    """Note the state that owns a name ("France's Anna Berg"), an office, or an office beside it."""
    headed: defaultdict[Token, dict[int, Entry]] = defaultdict(dict)
    for entry in persons:
        for place in entry.places:
            headed[head_of(place.tokens)][id(entry)] = entry
    for entry in persons:
        for place in entry.places:
            first = place.tokens[0]
            if not entry.code and first.i >= sentence_bounds(first)[0] + 2 and first.nbor(-1).tag_ == "POS":
                owner = forms().get(first.nbor(-2).text)
                entry.code = owner.code if owner else None
            entry.code = entry.code or nationality(place.tokens)
        _share_country(entry, headed)
        for role in entry.roles:
            text = " ".join(t.text for t in role.tokens)
            for code, offices in lexicon("roles")["national"].items():
                if not entry.code and any(office in text for office in offices):
                    entry.code = code


def _share_country(entry: Entry, headed: Mapping[Token, dict[int, Entry]]) -> None:
    """Give a minister named beside another of a state that state: "the French president X and defence minister Y"."""
    if entry.code or not entry.roles or any(country(list(r.tokens)) for r in entry.roles):
        return
    head = head_of(entry.places[0].tokens)
    for other in headed.get(head.head, {}).values():
        offices = [r for e in (entry, other) for r in e.roles if r.head.lower_ in words("roles", "offices")]
        if other is not entry and head.dep_ == "conj" and len(offices) > 1:
            entry.code = next((code for r in other.roles if (code := country(list(r.tokens)))), None)


def _merge(unnamed: Entry, persons: list[Entry]) -> bool:
    """Join a description to the person named later with the same role, owner, or with no role at all."""
    named = [e for e in persons if e.rule != "actor.unnamed-person" and e.places]
    fitting = [e for e in named if _same_office(unnamed, e)] or [e for e in named if _introduced_late(unnamed, e)]
    if len(fitting) != 1:
        return False
    entry = fitting[0]
    entry.roles[:0] = unnamed.roles
    entry.code = entry.code or unnamed.code
    entry.places += [Place(p.sentence, p.tokens, "description", p.sign) for p in unnamed.places]
    return True


def _same_office(unnamed: Entry, entry: Entry) -> bool:
    """Tell whether "a spokesman for the party" is the later "the spokesman, Ali Omar", or the owner's only person."""
    head = singular(unnamed.roles[0].head) if unnamed.roles else ""
    later = min(p.sentence for p in entry.places) >= unnamed.places[0].sentence
    if head and later and any(singular(r.head) == head and len(r.tokens) < 3 for r in entry.roles):
        return True
    if head in words("roles", "deciders") and later and _decides(head, entry):
        first = min(p.sentence for p in entry.places)
        return first <= unnamed.places[0].sentence + REACH and len({unnamed.code, state_of(entry), None}) < 3
    return bool(unnamed.code) and not entry.roles and entry.code == unnamed.code


def _decides(noun: str, entry: Entry) -> bool:
    """Tell whether a person holds the office of a judge or the like: "a judge" is the later "Justice Ali Omar"."""
    return any(singular(r.head) in {noun, *lexicon("roles")["rounded"].get(noun, [])} for r in entry.roles)


def _introduced_late(unnamed: Entry, entry: Entry) -> bool:
    """Tell whether a speaker without a role is the one whom the sentences before call "a ministry spokesman"."""
    first = min(p.sentence for p in entry.places)
    near = unnamed.places[0].sentence <= first <= unnamed.places[0].sentence + 2
    speaks = any(
        p.sentence == first and p.sign == "subject" and head_of(p.tokens).head.lemma_ == "say" for p in entry.places
    )
    return near and speaks and not entry.roles and " " in entry.name and entry.trust < 3
