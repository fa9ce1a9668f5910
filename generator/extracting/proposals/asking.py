"""Reads demands and appeals: "urged them to stop", "called for talks", "insisted that the army leave"."""

from collections.abc import Iterator

from generator.extracting.proposals.demanding import ask_thing, give_until
from generator.extracting.proposals.drafts import Draft, is_in_force, is_unreal
from generator.extracting.proposals.listing import listed_later
from generator.extracting.proposals.obliging import oblige
from generator.extracting.proposals.points import split_points
from generator.extracting.proposals.reporting import tells_of_proposal
from generator.extracting.proposals.urging import ask_to, want_done
from generator.extracting.shared.scene import Scene
from generator.grammar import following, is_passive
from generator.language import Token, sentence_bounds
from generator.lexicons import lexicon, words
from generator.tracing import declined

LONGEST_VENUE = 9  # tokens between a verb of calling and its "for"


def read_asking(scene: Scene, token: Token) -> Iterator[Draft]:
    """Yield the demand that a verb makes, if it does."""
    if token.pos_ in {"VERB", "AUX"}:
        draft = _ask(scene, token) or oblige(scene, token)
        if draft and not draft.by and not draft.to:
            declined(draft.rule, token, "no one who asks is named")
        if draft and (draft.by or (draft.to and is_passive(token))) and draft.points:
            yield draft


def _ask(scene: Scene, verb: Token) -> Draft | None:
    cues = [name for name in ("ask_for", "ask_that", "ask_to", "demand") if verb.lemma_ in lexicon("proposals")[name]]
    if (not cues and verb.lemma_ != "give") or tells_of_proposal(scene, verb):
        return None
    if is_unreal(verb):
        if cues:
            declined("proposal.asked", verb, "the verb is negated, possible or hoped for")
        return None
    if is_in_force(verb):
        declined("proposal.asked", verb, "it is what a rule in force asks")
        return None
    if _is_polled(verb):
        declined("proposal.asked", verb, "it is what people say in a survey")
        return None
    if is_passive(verb):
        return ask_to(scene, verb)
    return (
        _ask_for(scene, verb)
        or _ask_that(scene, verb)
        or ask_to(scene, verb)
        or want_done(scene, verb)
        or ask_thing(scene, verb)
        or give_until(scene, verb)
    )


def _is_polled(verb: Token) -> bool:
    """Tell whether a survey is the source: "according to a survey", "a poll found that most want"."""
    start, end = sentence_bounds(verb)
    for noun in (t for t in verb.doc[start:end] if t.lemma_.lower() in words("proposals", "surveys")):
        source = noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.nbor(-1).lower_ == "according"
        cited = noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.i < verb.i
        if source or cited or (noun.dep_ == "nsubj" and noun.head.is_ancestor(verb)):
            return True
    return False


def _ask_for(scene: Scene, verb: Token) -> Draft | None:
    """Return what a verb calls for: "called (again) for talks"."""
    openings = lexicon("proposals")["ask_for"]
    if verb.lemma_ not in openings:
        return None
    after = next((t for t in following(verb, 3) if t.pos_ not in {"ADV", "PART"}), None)
    after = _past_time(verb, after) if after is not None else None
    if after is None or after.lower_ != "for" or after.i + 1 >= sentence_bounds(verb)[1]:
        return None
    first = verb.doc[after.i + 1]
    thing = next((t for t in after.children if t.dep_ == "pobj"), first)
    if first.tag_ in {"VBZ", "VBD", "VBP"} or thing.lemma_ in words("proposals", "favours") or thing.pos_ == "PRON":
        declined("proposal.call-for", verb, "what is asked for is a favour, or only a pronoun")
        return None
    points = split_points(scene.document, first)
    return Draft(
        act="ask",
        trigger=verb,
        rule="proposal.call-for",
        by=scene.parties(verb),
        state="demanded",
        title=openings[verb.lemma_],
        points=points,
    )


def _past_time(verb: Token, first: Token) -> Token:
    """Return the "for" behind the time or venue of a call: "called on Friday for", "called in a statement for"."""
    opens = first.lower_ in {"on", "in", "at", "during", "late", "early"}
    calls = next((t for t in following(verb, LONGEST_VENUE) if t.lower_ == "for"), None) if opens else None
    if calls is None:
        return first
    between = list(verb.doc[first.i + 1 : calls.i])
    nouns = [t for t in between if t.pos_ in {"NOUN", "PROPN", "NUM"}]
    venue = any(t.lemma_ in words("proposals", "venues") for t in nouns)
    times = bool(nouns) and all(t.ent_type_ in {"DATE", "TIME", "GPE"} for t in nouns)
    plain = not any(t.pos_ in {"VERB", "AUX", "PUNCT", "CCONJ"} for t in between)
    return calls if plain and (venue or (times and first.lower_ != "on") or _is_dated(nouns)) else first


def _is_dated(nouns: list[Token]) -> bool:
    return bool(nouns) and nouns[0].ent_type_ in {"DATE", "TIME"}


def _ask_that(scene: Scene, verb: Token) -> Draft | None:
    """Return a clause that is asked for: "insisted that the army leave", "suggested that talks should resume"."""
    openings = lexicon("proposals")["ask_that"]
    if verb.lemma_ not in openings:
        return None
    for inner in (t for t in verb.rights if t.dep_ == "ccomp"):
        own = [t for t in inner.lefts if t.dep_ in {"nsubj", "nsubjpass"}]
        if own and own[0].lower_ == "they" and _are_listed(verb):
            declined("proposal.asked-that", verb, "it tells only by when what is listed must be done")
            return None
        if own and _is_wished(verb, inner):
            points = split_points(scene.document, own[0].left_edge, verb=inner)
            return Draft(
                act="ask",
                trigger=verb,
                rule="proposal.asked-that",
                by=scene.parties(verb),
                to=scene.names(own),
                state="proposed" if openings[verb.lemma_].startswith("Proposal") else "demanded",
                title=openings[verb.lemma_],
                points=points,
            )
        declined("proposal.asked-that", verb, "the clause tells a fact, and asks nothing")
    return None


def _are_listed(verb: Token) -> bool:
    """Tell whether "they" are the points that the clause before sets and a list behind a colon tells."""
    before = [t for t in verb.head.rights if t.dep_ == "dobj" and t.i < verb.i] if verb.dep_ == "conj" else []
    return any(listed_later(t) is not None for t in before)


def _is_wished(verb: Token, inner: Token) -> bool:
    """Tell whether a clause is in the subjunctive, or says what should be: "that he go", not "that he goes"."""
    auxiliary = [t for t in inner.lefts if t.dep_ in {"aux", "auxpass"}]
    past = verb.tag_ in {"VBD", "VBN"}
    bare = inner.tag_ == "VB" or (inner.tag_ == "VBP" and past and inner.lemma_ not in words("proposals", "states"))
    expected = any(t.lower_ in {"able", "have"} for t in inner.children)
    obliged = not expected and any(t.lower_ in words("proposals", "obligation") for t in inner.lefts)
    return (bare and not auxiliary) or [t.lower_ for t in auxiliary] == ["be"] or obliged
