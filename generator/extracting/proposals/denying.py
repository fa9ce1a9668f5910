"""Leaves out agreements that only one side claims, where another denies that they were reached."""

from generator.extracting.proposals.drafts import Draft, withdraws
from generator.extracting.shared.scene import Scene
from generator.grammar import is_negated
from generator.language import Token
from generator.lexicons import words
from generator.tracing import declined


def undenied(scene: Scene, drafts: list[Draft]) -> list[Draft]:
    """Return drafts without the agreements that are told as another's words and denied somewhere in the article."""
    claims = [d for d in drafts if d.act == "agree" and _is_claimed(d.trigger)]
    if not claims:
        return drafts
    denials = [inner for _, tokens in scene.document.body() for verb in tokens for inner in _denied(verb)]
    gone = [d for d in claims if any(_is_of(d, inner) for inner in denials)]
    for draft in gone:
        declined(draft.rule, draft.trigger, "another denies that this was agreed")
    return [d for d in drafts if d not in gone]


def _is_claimed(verb: Token) -> bool:
    return verb.dep_ == "ccomp" and verb.head.lemma_ in words("verbs", "say")


def _denied(verb: Token) -> list[Token]:
    """Return what a verb denies was agreed: agreed in "denied that they had agreed", "said they had not agreed"."""
    inner = [
        t for t in verb.rights if t.dep_ in {"ccomp", "xcomp", "pcomp"} and t.lemma_ in words("proposals", "agree")
    ]
    if verb.lemma_ in words("disputes", "denial"):
        return [] if is_negated(verb) or withdraws(verb) else inner
    return [t for t in inner if is_negated(t)] if verb.lemma_ in words("verbs", "say") else []


def _is_of(draft: Draft, inner: Token) -> bool:
    """Tell whether what is denied is an agreement on the same thing."""
    things = {t.lemma_ for p in (*draft.points, *draft.spare) for t in p if t.pos_ == "NOUN"}
    return inner.i != draft.trigger.i and bool(things & {t.lemma_ for t in inner.subtree if t.pos_ == "NOUN"})
