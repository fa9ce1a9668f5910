"""Decides which entries are actors: who acts at least once, and whom or what the story is plainly about.

A place is none for being named, but a state that the headline puts the story in is: "Schools in Chad reopen".
"""

from collections.abc import Iterable

from generator.grammar import SUBJECTS
from generator.language import Document
from generator.lexicons import words
from generator.model import ActorKind
from generator.resolving.acting import head_of
from generator.resolving.entries import Entry, Place, plain
from generator.resolving.ranking import LEAD
from generator.tracing import declined

PROMINENT = 3  # times named
TOLD = frozenset({"person", "organisation"})


def actors_among(document: Document, entries: Iterable[Entry]) -> list[Entry]:
    """Return the entries that are actors, among them states that only the headline tells of."""
    outlet = plain(document.article.outlet or "")
    kept = []
    for entry in entries:
        why = _why_none(entry, outlet)
        if why and (kind := _kind_in_headline(entry)):
            entry.kind, entry.rule, why = kind, "actor.headline-state", None
        if why is None:
            kept.append(entry)
        elif entry.places:
            declined(entry.rule, entry.places[0].tokens[-1], why)
    return kept


def _why_none(entry: Entry, outlet: str) -> str | None:
    """Return why an entry is no actor, or None if it is one."""
    signs = [p.sign for p in entry.places if p.sign and (p.sign != "passive" or entry.kind == "person")]
    own = entry.kind == "organisation" and outlet in {plain(entry.name), *map(plain, entry.forms)}
    if own and not _is_institution(outlet):
        return "it is the article's own outlet"
    if entry.media or own:
        reports = any(p.sign == "subject" and _reports(p) for p in entry.places) or signs.count("subject") > 1
        return None if reports else "a medium is only cited"
    if entry.kind == "organisation" and entry.trust < 2 and _is_only_told(entry):
        return "it is only told something, as a medium is in an interview"
    if entry.trust > 0 and _is_prominent(entry):
        return None
    if not signs:
        return "a mere place" if entry.kind == "government" else "it only is mentioned and does nothing"
    if entry.kind == "person" or entry.trust > 0 or "subject" in signs:
        return None
    return "nothing but capitals tells that it is a body, and it is no subject"


def _is_only_told(entry: Entry) -> bool:
    """Tell whether all that a body without a head noun does is to be told something: "Berg told Dalby Today"."""
    signs = [p for p in entry.places if p.sign]
    return bool(signs) and all(p.sign == "addressed" and head_of(p.tokens).head.lemma_ == "tell" for p in signs)


def _is_institution(outlet: str) -> bool:
    """Tell whether an outlet is a body that tells of itself, as a ministry does, rather than a newspaper."""
    told = outlet.split()
    return any(w in words("bodies", "organisations") for w in told) and not any(
        w in words("bodies", "media_words") for w in told
    )


def _is_prominent(entry: Entry) -> bool:
    """Tell whether the story is about someone who does nothing in it: named again and again, from its lead on."""
    if entry.kind not in TOLD and entry.rule != "actor.people":
        return False
    form = "description" if entry.rule == "actor.people" else "name"
    places = (*entry.places, *entry.within) if entry.kind == "person" else entry.places
    named = [p.sentence for p in places if p.form == form]
    told = [sentence for sentence in named if sentence]
    return len(told) >= PROMINENT and min(named) <= LEAD


def _kind_in_headline(entry: Entry) -> ActorKind | None:
    """Return what a state is that only the headline lets act ("Police warn Chad") or has as the place ("in Chad").

    The text must come back to it; "flight to Chad" tells neither.
    """
    if entry.rule != "actor.state" or not any(p.sentence for p in (*entry.places, *entry.within)):
        return None
    heads = [head_of(p.tokens) for p in entry.places if not p.sentence]
    if any(head.dep_ in SUBJECTS | {"dobj"} for head in heads):
        return "government"
    inside = any(head.dep_ == "pobj" and head.head.lower_ in words("bodies", "inside") for head in heads)
    return "place" if inside or any(not p.sentence for p in entry.within) else None


def _reports(place: Place) -> bool:
    """Tell whether a paper tells its own report, rather than being the source after another's words."""
    verb = head_of(place.tokens).head
    return any(t.dep_ in {"ccomp", "dobj", "prt", "prep"} and t.i > verb.i for t in verb.children)
