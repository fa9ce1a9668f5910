"""Reads what a side is ready to give and what a body plans: "is ready to lift the ban", "plans to close two mines"."""

from collections.abc import Iterator

from generator.extracting.drafts import Draft, infinitive_after, is_doubtful
from generator.extracting.points import split_points
from generator.extracting.scene import Scene
from generator.grammar import governors
from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.tracing import declined


def read_intending(scene: Scene, token: Token) -> Iterator[Draft]:
    """Yield the offer that "ready to" makes, or the plan that "intends to" tells."""
    if draft := _ready(scene, token) or _planned(scene, token):
        yield draft


def _ready(scene: Scene, word: Token) -> Draft | None:
    """Return what a side is ready to do for another: "is willing to revoke the ban"."""
    before = word.doc[max(sentence_bounds(word)[0], word.i - 4) : word.i]
    predicate = any(t.lemma_ in {"be", "remain", "stand", "stay"} for t in before) and before[-1].lower_ != "well"
    if word.lemma_ not in words("proposals", "ready") or word.pos_ not in {"ADJ", "VERB"} or not predicate:
        return None
    first = infinitive_after(word, 4)
    verb = next(governors(word), word) if word.pos_ == "ADJ" else word
    if first is None or _main(first).lemma_ not in words("proposals", "concede"):
        return None
    if is_doubtful(verb) or any(t.lower_ == "but" for t in first.doc[first.i : sentence_bounds(first)[1]]):
        declined("proposal.ready", word, "the readiness is negated, possible or taken back")
        return None
    return _draft(scene, verb, first, "proposal.ready", "Offer to")


def _planned(scene: Scene, verb: Token) -> Draft | None:
    """Return a measure that a body plans: "the ministry intends to close two mines"; a person's plans are none."""
    if verb.lemma_ not in words("proposals", "intend") or verb.pos_ != "VERB":
        return None
    first = infinitive_after(verb, 3)
    if first is None or _main(first).lemma_ not in words("proposals", "measures"):
        return None
    named = [scene.index.named(n) for n in scene.parties(verb)]
    if is_doubtful(verb) or any(a is not None and a.kind == "person" for a in named):
        declined("proposal.planned", verb, "it is negated or possible, or a person's own plan")
        return None
    draft = _draft(scene, verb, first, "proposal.planned", "Plan to")
    if draft and any(t.ent_type_ in {"DATE", "TIME"} for point in draft.points for t in point):
        declined("proposal.planned", verb, "it has a date, and so is an event to come")
        return None
    return draft


def _main(first: Token) -> Token:
    """Return the verb of an infinitive that opens with an adverb or a negation."""
    return first if first.tag_ == "VB" else next((t for t in first.ancestors if t.tag_ == "VB"), first)


def _draft(scene: Scene, verb: Token, first: Token, rule: str, title: str) -> Draft | None:
    by, points = scene.parties(verb), split_points(scene.document, first)
    if not by or not points:
        declined(rule, verb, "no one who offers or plans it is named")
        return None
    return Draft(act="offer", trigger=verb, rule=rule, by=by, title=title, points=points)
