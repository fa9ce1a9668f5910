"""Reads what somebody is asked or ordered to do: "urged them to stop", "were told by the court to pay"."""

from generator.extracting.proposals.demanding import addressed
from generator.extracting.proposals.drafts import Draft, infinitive_after
from generator.extracting.proposals.points import split_points
from generator.extracting.shared.agency import agent_tokens, is_party
from generator.extracting.shared.cutting import trimmed
from generator.extracting.shared.scene import Scene
from generator.grammar import is_passive, noun_phrase, subjects
from generator.language import Token
from generator.lexicons import lexicon, words
from generator.tracing import declined

RULE = "proposal.asked-to"
LONG_NAME = 9  # tokens of an addressee, beyond which a title gives the first noun alone


def ask_to(scene: Scene, verb: Token) -> Draft | None:
    """Return what somebody is asked to do: "urged the parties to stop", "appealed to the union to wait"."""
    openings = lexicon("proposals")["ask_to"]
    if verb.lemma_ not in openings:
        return None
    if is_passive(verb):
        return _asked(scene, verb)
    first = infinitive_after(verb)
    if first is None or first.i - verb.i < 3:
        return None
    between = [t for t in verb.doc[verb.i + 1 : first.i] if t.lower_ not in {"to", "on", "upon"}]
    if not _asks_someone(scene, verb, between) or not _is_bound(verb, first):
        declined(RULE, verb, "nobody who could do it is asked")
        return None
    points = split_points(scene.document, first)
    return Draft(
        act="ask",
        trigger=verb,
        rule=RULE,
        by=scene.parties(verb),
        to=addressed(scene, between),
        state="proposed" if verb.lemma_ in words("proposals", "invite") else "demanded",
        title=_title(scene, openings[verb.lemma_], between, first),
        points=points,
    )


def _asked(scene: Scene, verb: Token) -> Draft | None:
    """Return what the subject of a passive is asked to do: "the firm was ordered by the court to pay"."""
    own, first = [t for t in subjects(verb) if t.i < verb.i], infinitive_after(verb, 12)
    inner = next((t for t in verb.rights if t.dep_ in {"xcomp", "advcl", "ccomp"}), None)
    by = scene.names(agent_tokens(verb))
    if not own or first is None or inner is None or not any(t.tag_ == "TO" for t in inner.lefts):
        return None
    asked = scene.names(own) or ((own[0].text,) if is_party(own[0]) else ())
    if not asked or (not by and verb.lemma_ not in words("proposals", "orders")):
        declined(RULE, verb, "neither who asks nor a party that is ordered is named")
        return None
    return Draft(
        act="ask",
        trigger=verb,
        rule=RULE,
        by=by,
        to=asked,
        state="demanded",
        title=_title(scene, lexicon("proposals")["ask_to"][verb.lemma_], noun_phrase(own[0]), first),
        points=split_points(scene.document, first),
    )


def want_done(scene: Scene, verb: Token) -> Draft | None:
    """Return what somebody wants to be done with a thing: "wants the boy returned to him"."""
    done = (t for t in verb.rights if t.tag_ in {"VBN", "VBD"} and t.dep_ in {"ccomp", "xcomp", "oprd"})
    inner = next(done, None)
    own = [t for t in inner.lefts if t.dep_ in {"nsubj", "nsubjpass", "dobj"}] if inner is not None else []
    if verb.lemma_ != "want" or inner is None or not own or any(t.dep_ in {"aux", "mark"} for t in inner.lefts):
        return None
    if own[0].left_edge.lower_ in {"a", "an"}:
        return None
    return Draft(
        act="ask",
        trigger=verb,
        rule="proposal.wanted-done",
        by=scene.parties(verb),
        state="demanded",
        title="Demand to have",
        points=split_points(scene.document, own[0].left_edge, verb=inner),
    )


def _title(scene: Scene, opening: str, between: list[Token], first: Token) -> str:
    """Return how a title opens that names the addressee: "Call on the parties to"; no apposition, no clause."""
    ends = (n for n, t in enumerate(between) if n and (t.text in {",", "(", ";"} or t.tag_ in {"WDT", "WP"}))
    named = [t for t in between[: next(ends, len(between))] if t.ent_type_ != "DATE"] or between[:1]
    if len(named) > LONG_NAME:
        named = named[: next((n for n, t in enumerate(named) if n and t.dep_ == "prep" and t.lower_ != "of"), None)]
    named = trimmed(named) or between[:1]
    who = scene.document.words(scene.document.span(named[0], named[-1]))
    who = who[0].lower() + who[1:] if named[0].pos_ == "DET" else who
    return f"{opening} {who}" if first.lower_ in {"not", "never"} else f"{opening} {who} to"


def _is_bound(verb: Token, first: Token) -> bool:
    """Tell whether an infinitive belongs to a verb that also takes other objects ("told the firm plans to close")."""
    if verb.lemma_ not in words("proposals", "orders"):
        return True
    main = first if first.tag_ == "VB" else next((t for t in first.ancestors if t.tag_ == "VB"), first)
    return main.head.i == verb.i and not any(t.tag_ in {"WRB", "WP"} for t in verb.doc[verb.i : main.i])


def _asks_someone(scene: Scene, verb: Token, between: list[Token]) -> bool:
    """Tell whether the words between a verb and an infinitive say who is asked ("urged the parties to stop")."""
    nominal = any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in between)
    if not nominal or any(t.lower_ in {"for", "about"} for t in between[:2]):
        return False
    if between[-1].lemma_ in words("proposals", "audience"):
        return False
    if verb.lemma_ in {"call", "appeal", "plead"} and verb.doc[verb.i + 1].lower_ not in {"on", "upon", "to"}:
        return False
    orders = verb.lemma_ in words("proposals", "orders")
    if verb.lemma_ not in {"want", "push"} and not orders:
        return True
    own = any(t.dep_ == "poss" and t.pos_ == "PRON" for t in between)
    if orders and (own or any(t.lemma_ == "have" and t.i < verb.i for t in verb.children)):
        return False
    return bool(addressed(scene, between)) or any(is_party(t) or t.tag_ == "PRP" for t in between)
