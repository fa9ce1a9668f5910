"""Joins descriptions to the state or body they mean, and makes entries of groups and of persons without a name."""

from collections import defaultdict
from itertools import takewhile

from generator.language import Document, Token, sentence_bounds, words_of
from generator.lexicons import words
from generator.resolving.acting import acts, head_of
from generator.resolving.bodies import Bodies, each
from generator.resolving.describing import Description, country, find_descriptions, is_party_of_its_own
from generator.resolving.entries import Described, Entry, Place, told_by
from generator.resolving.nouns import is_honorific, singular
from generator.resolving.peoples import note_peoples
from generator.resolving.roles import Role
from generator.tracing import declined

APART = frozenset({"and", "pro", "anti"})  # words that make another group: "Danish and Greek officers"
SPEECH = frozenset({"subject", "addressed", "source"})


def describe(document: Document, by_form: dict[str, Entry]) -> list[Entry]:
    """Note descriptions of known entries, and return the new entries that only descriptions name."""
    bodies, made = Bodies(by_form), Described()
    places: defaultdict[int, list[Place]] = defaultdict(list)
    for entry in each(by_form):
        for place in entry.places:
            places[place.sentence].append(place)
    for sentence, tokens in document.body():
        inside = frozenset(t.i for p in places[sentence.id] for t in p.tokens)
        heads = {p.tokens[0].i for p in places[sentence.id]}
        for found in find_descriptions(tokens, inside):
            place = Place(sentence.id, list(found.tokens), "description", _sign(found))
            if not _stands_for_known(found, place, by_form, bodies):
                _make(found, place, heads, made)
        note_peoples(document, sentence, by_form, made)
    return _settle_troops(made.entries, by_form)


def _stands_for_known(found: Description, place: Place, by_form: dict[str, Entry], bodies: Bodies) -> bool:
    """Note a description with the state or body that it stands for; tell whether there is one."""
    if found.kind == "government":
        known = _state(found, by_form)
    elif found.kind == "organisation":
        known = bodies.named(found)
    else:
        known = _owner(found, place.sentence, bodies) if found.kind == "group" else None
    if known is None:
        return False
    known.places.append(place)
    if known.kind == "organisation":
        bodies.note(known, place)
    return True


def _make(found: Description, place: Place, heads: set[int], made: Described) -> None:
    """Make an entry of those whom nothing but a description names, if they act."""
    if found.kind == "government":
        if place.sign and _is_owned_by_place(found):
            _note(found, place, made)
    elif not place.sign:
        declined(f"actor.{found.kind}", found.head, "those described are only mentioned and do nothing")
    elif not _is_named(found, heads):
        _note(found, place, made)


def _sign(found: Description) -> str | None:
    """Return by which sign those described act; beside a party of its own ("Kenya and Western governments") they do."""
    first = head_of(list(found.tokens))
    above = first.head
    beside = first.dep_ == "conj" and above.head.i == found.head.i and is_party_of_its_own(above, first)
    return acts(list(found.tokens)) or (acts([found.head]) if beside else None)


def _owner(found: Description, sentence: int, bodies: Bodies) -> Entry | None:
    """Return the body whose people are meant: "Front fighters" for the Front."""
    if found.head.lower_ not in words("bodies", "own_people") or len(found.tokens) < 2:
        return None
    return bodies.before(sentence, found.tokens[-2].i)


def _settle_troops(made: list[Entry], by_form: dict[str, Entry]) -> list[Entry]:
    """Give a state's soldiers to the state, where it acts by itself or they do not act on their own."""
    kept = []
    for entry in made:
        state = by_form.get(f"state:{entry.code}") if entry.code else None
        noun = singular(head_of(entry.places[0].tokens))
        soldiers = state is not None and noun in words("bodies", "troops") and "security" not in entry.name.lower()
        group = entry.kind == "group" or not any(p.sign == "subject" for p in entry.places)
        if soldiers and state is not None and group and any(p.sign and p.sign != "passive" for p in state.places):
            state.places += entry.places
        else:
            kept.append(entry)
    return kept


def _is_named(found: Description, heads: set[int]) -> bool:
    """Tell whether the name stands right beside a description: "the minister, Anna Berg"."""
    doc = found.head.doc
    place_told = [t.right_edge.i for t in found.head.rights if t.lower_ == "in" and t.dep_ == "prep"]
    for last in {found.head.i, _office(found)[-1].i, *place_told}:
        place = last + 1
        while place < len(doc) and (doc[place].text == "," or is_honorific(doc[place])):
            place += 1
        if place in heads:
            return found.kind == "person"
    return False


def _state(found: Description, by_form: dict[str, Entry]) -> Entry | None:
    """Return the state that "the Danish government", "the government of Denmark", "the Omar regime" means."""
    code = found.code or country([t for t in found.head.subtree if t.i > found.head.i][:6])
    return by_form.get(f"state:{code}") if code else None


def _note(found: Description, place: Place, made: Described) -> None:
    if found.kind == "person":
        if not _is_new_person(found, place):
            declined("actor.unnamed-person", found.head, "one without a name counts only where new and speaking")
            return
        entry = Entry(_with_tail(found), "person", "actor.unnamed-person", found.code)
        if singular(found.head) not in words("roles", "sources"):
            entry.roles.append(Role(_office(found), "role.description"))
        entry.forms.append(entry.name)
        made.add(entry)
    else:
        known = next((e for e in made.alike(found.text) if _same(e, found)), None)
        rule = "actor.group" if found.kind == "group" else "actor.described-body"
        informed = any(t.lower_ in words("bodies", "informed") for t in found.head.rights)
        entry = known or Entry(_with_tail(found) if informed else found.text, found.kind, rule, found.code)
        entry.forms.append(entry.name if informed else found.text)
        entry.code = entry.code or found.code
        if known is None:
            made.add(entry)
    entry.places.append(place)


def _office(found: Description) -> tuple[Token, ...]:
    """Return a description with what its office is of: "spokeswoman for the ministry"."""
    for child in found.head.rights:
        tail = list(takewhile(_goes_on, child.subtree))
        if child.lower_ in {"for", "of", "at"} and len(tail) < 9:
            return (*found.tokens, *(t for t in tail if t.i > found.tokens[-1].i))
    return found.tokens


def _is_owned_by_place(found: Description) -> bool:
    """Tell whether a government is that of a region or town, or of a state unknown here: "Ruritania's government"."""
    return any(t.tag_ == "POS" and t.nbor(-1).tag_ == "NNP" and t.nbor(-1).ent_type_ != "PERSON" for t in found.tokens)


def _goes_on(token: Token) -> bool:
    """Tell whether a tail goes on: a comma ends it, since a name or another thought follows."""
    return token.text not in {",", "(", "-", "–", "—", '"'} or not token.whitespace_


def _is_new_person(found: Description, place: Place) -> bool:
    """Tell whether "a diplomat", "one voter", "France's foreign minister" speaks or is told."""
    verb = (found.head.head if found.head.dep_ == "conj" else found.head).head
    bare = len(found.tokens) == 1 and len(_office(found)) == 1 and _with_tail(found) == found.text
    if bare and (
        singular(found.head) in {*words("roles", "sources"), "official"} or found.head.lower_.startswith("spokes")
    ):
        return False
    saying = words("verbs", "say") | {"quote", "cite"}
    says = place.sign == "source" or (verb.lemma_ in saying and place.sign in SPEECH)
    first = found.tokens[0]
    article = first.nbor(-1).lower_ if first.i > sentence_bounds(first)[0] else ""
    owned = any(t.tag_ == "POS" for t in found.tokens) and found.code is not None
    decides = place.sign == "subject" and singular(found.head) in words("roles", "deciders")
    return (
        (says or decides)
        and (article in {"a", "an", "one", "another"} or owned)
        and found.head.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "conj"}
    )


def _with_tail(found: Description) -> str:
    """Return a description with what tells the person apart: "source close to the talks"."""
    tail: list[Token] = [found.head]
    for child in found.head.rights:
        told = list(takewhile(_goes_on, child.subtree))
        if child.dep_ in {"amod", "prep", "acl"} and child.tag_ in {"JJ", "IN", "VBN"} and len(told) < 8:
            tail = [t for t in told if t.i > found.head.i] or tail
            break
    return words_of(found.tokens[0], tail[-1])


def _same(entry: Entry, found: Description) -> bool:
    """Tell whether two descriptions with one head noun mean one group: one's words are among the other's."""
    if entry.kind != found.kind or (entry.code and found.code and entry.code != found.code):
        return False
    mine, other = told_by(entry.name), told_by(found.text)
    if mine[-1:] != other[-1:] or (len(mine) == 1) != (len(other) == 1) or APART & {*mine} != APART & {*other}:
        return False
    return set(mine) <= set(other) or set(other) <= set(mine)
