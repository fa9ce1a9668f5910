"""Reads obligations that a speaker lays on others: "said the army must leave", "told them they must wait"."""

from generator.extracting.proposals.drafts import Draft
from generator.extracting.proposals.points import split_points
from generator.extracting.shared.scene import Scene
from generator.grammar import subjects
from generator.language import Token
from generator.lexicons import words
from generator.tracing import declined


def oblige(scene: Scene, verb: Token) -> Draft | None:
    """Return what a speaker says others must do: "said the government must release prisoners"."""
    if verb.lemma_ == "require":
        return _require(scene, verb)
    modal = next((t for t in verb.lefts if t.lower_ in words("proposals", "obligation")), None)
    own = subjects(verb)
    if not own or not _is_duty(verb, modal, own[0]) or _is_otherwise(verb, own):
        return None
    if _is_view(verb):
        declined("proposal.obliged", verb, "it is told as a view, and not as a demand")
        return None
    by, to = scene.speaker(verb), _obliged(scene, verb, own)
    if not by or set(to) & set(by):
        return None
    acts = scene.index.at(own[0]) is not None or own[0].lemma_ in words("proposals", "parties") or own[0].pos_ == "PRON"
    weak = not (acts and to) and own[0].lemma_ not in words("proposals", "parties")
    points = split_points(scene.document, own[0].left_edge, verb=verb)
    return Draft(
        act="oblige",
        trigger=verb,
        rule="proposal.obliged",
        weak=weak,
        by=by,
        to=to,
        state="demanded",
        title="Demand that",
        points=points,
    )


def _require(scene: Scene, verb: Token) -> Draft | None:
    """Return what a speaker says a settlement requires: "said peace required an end to the raids"."""
    things = [t for t in verb.rights if t.dep_ == "dobj"]
    by = scene.speaker(verb)
    asked = any(t.dep_ == "mark" and t.lower_ in {"whether", "if"} for t in verb.lefts)
    if asked or not things or not by or not any(t.lemma_ in words("proposals", "settlements") for t in subjects(verb)):
        return None
    return Draft(
        act="oblige",
        trigger=verb,
        rule="proposal.obliged",
        by=by,
        state="demanded",
        title="Demand for",
        points=split_points(scene.document, things[0].left_edge),
    )


def _is_duty(verb: Token, modal: Token | None, subject: Token) -> bool:
    """Tell whether a verb after its subject is what the subject must or needs to do; a pronoun that needs is none."""
    if modal is not None:
        guess = verb.tag_ == "VBG"
        if verb.lemma_ in words("proposals", "expecting"):
            return False
        hollow = verb.lemma_ == "do" and any(t.lower_ in {"so", "that", "it"} for t in verb.rights)
        return subject.i <= min(verb.i, modal.i) and not guess and not hollow
    things = {"xcomp", "dobj"} if verb.tag_ == "VBP" else {"xcomp"}
    needs = verb.lemma_ == "need" and any(t.dep_ in things for t in verb.rights)
    if any(t.lemma_ in words("proposals", "knowing") for t in verb.rights if t.dep_ == "xcomp"):
        return False
    return needs and subject.pos_ != "PRON" and subject.i <= verb.i


def _is_view(verb: Token) -> bool:
    """Tell whether a clause with "must" is only what somebody other than a speaker feels: "they feel he must wait"."""
    held = verb.dep_ == "ccomp" and verb.head.lemma_ in words("proposals", "views")
    return held and not any(t.lower_ in {"i", "we"} for t in subjects(verb.head))


def _is_otherwise(verb: Token, own: list[Token]) -> bool:
    """Tell whether a clause with "must" or "should" asks, supposes or expects, or the parse has torn its subject."""
    able = any(t.lower_ in {"able", "have"} and t.tag_ in {"JJ", "VB"} for t in verb.children)
    relative = verb.dep_ == "relcl" or any(t.tag_ in {"WDT", "WP"} or t.dep_ == "csubj" for t in own)
    supposed = any(t.dep_ == "mark" and t.lower_ in {"if", "as", "whether"} for t in verb.children)
    asked = any(t.tag_ in {"WRB", "WP"} for t in verb.lefts)
    before = verb.doc[own[0].left_edge.i : own[0].i]
    torn = any(t.tag_ in {"VBD", "VBZ", "VBP"} and t.dep_ != "relcl" for t in before)
    return able or relative or supposed or asked or torn


def _obliged(scene: Scene, verb: Token, own: list[Token]) -> tuple[str, ...]:
    """Return who must do what a verb says: its subjects, or else whom the verb of saying above it addresses."""
    told = _told(scene, next((a for a in verb.ancestors if a.lemma_ in words("verbs", "say")), None))
    return (told if own[0].pos_ == "PRON" else ()) or scene.names(own) or told


def _told(scene: Scene, above: Token | None) -> tuple[str, ...]:
    """Return whom a verb of saying addresses ("told the parties it should ...")."""
    if above is None:
        return ()
    return scene.names([t for t in above.rights if t.dep_ in {"dobj", "dative"}])
