"""Reads what is demanded as a thing, and what somebody is given a time to do: "demanded a ceasefire"."""

from generator.extracting.proposals.drafts import Draft, infinitive_after
from generator.extracting.proposals.points import split_points
from generator.extracting.shared.scene import Scene
from generator.grammar import following
from generator.language import Token
from generator.lexicons import lexicon, words
from generator.tracing import declined

ADDRESSED = frozenset({"dobj", "pobj", "dative", "nsubj", "conj", "iobj"})


def ask_thing(scene: Scene, verb: Token) -> Draft | None:
    """Return a thing that is demanded or sought: "demanded a ceasefire"; "to seek" something is a wish, no demand."""
    openings = lexicon("proposals")["demand"]
    things = [t for t in verb.rights if t.dep_ == "dobj"]
    if verb.lemma_ not in openings or not things or things[0].pos_ != "NOUN":
        return None
    wished = verb.lemma_ in {"seek", "want"}
    own = wished and (verb.tag_ == "VB" or not _is_sought(things[0]))
    if own or things[0].lemma_ in words("proposals", "trifles"):
        declined("proposal.demanded", verb, "what is sought is wanted for oneself, or is no proposal")
        return None
    points = split_points(scene.document, things[0].left_edge)
    return Draft(
        act="ask",
        trigger=verb,
        rule="proposal.demanded",
        by=scene.parties(verb),
        state="demanded",
        title=openings[verb.lemma_],
        points=points,
    )


def _is_sought(thing: Token) -> bool:
    """Tell whether a thing, or another of its list, is what one seeks of others: "a rise and an end to night work"."""
    listed = [
        t for first in (thing, *(c for c in thing.children if c.dep_ == "appos")) for t in (first, *first.conjuncts)
    ]
    return any(t.lemma_ in words("proposals", "sought") for t in listed)


def give_until(scene: Scene, verb: Token) -> Draft | None:
    """Return what somebody is given a time to do: "gave the rebels until Friday to leave"."""
    until = next((t for t in following(verb, 8) if t.lower_ == "until"), None)
    first = infinitive_after(until, 8) if until is not None and verb.lemma_ == "give" else None
    whom = [t for t in verb.rights if until is not None and t.i < until.i]
    if first is None or not whom:
        return None
    return Draft(
        act="ask",
        trigger=verb,
        rule="proposal.deadline",
        by=scene.parties(verb),
        to=addressed(scene, list(verb.doc[verb.i + 1 : until.i])) if until is not None else (),
        state="demanded",
        title="Demand to",
        points=split_points(scene.document, first),
    )


def addressed(scene: Scene, tokens: list[Token]) -> tuple[str, ...]:
    """Return the names of those whom a verb addresses, among the words after it."""
    inner = {t.i for t in tokens if t.dep_ == "prep"}
    return scene.names([t for t in tokens if t.dep_ in ADDRESSED and t.head.i not in inner])
