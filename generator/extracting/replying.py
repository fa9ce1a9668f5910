"""Reads replies to proposals: who accepted, rejected, welcomed or ignored them, in the article's words."""

from collections.abc import Iterator

from generator.extracting.drafts import Draft
from generator.extracting.linking import Thread
from generator.extracting.scene import Scene
from generator.grammar import governors, is_modal, is_negated
from generator.language import Token
from generator.lexicons import words
from generator.model import Statement


def replies(scene: Scene, thread: Thread) -> tuple[Statement, ...]:
    """Return the answers of others to a proposal, each once, in the article's order."""
    found: dict[int, Statement] = {}
    for draft in sorted(thread.drafts, key=lambda d: d.trigger.i):
        for verb in _answers(draft):
            sentence = scene.document.id_of(verb)
            by = set(scene.agents(verb))
            if by and not by & set(thread.by) and not is_modal(verb):
                found.setdefault(sentence, _statement(scene, sentence, "proposal.reply"))
    found.update({s: r for s, r in _silences(scene, thread) if s not in found})
    return tuple(found[sentence] for sentence in sorted(found))


def silent(scene: Scene, thread: Thread) -> bool:
    """Tell whether the article says that someone has not answered a proposal yet."""
    return any(True for _ in _silences(scene, thread))


def _silences(scene: Scene, thread: Thread) -> Iterator[tuple[int, Statement]]:
    """Yield what says right after a proposal or another reply that someone "has not yet answered"."""
    told = {scene.document.id_of(d.trigger) for d in thread.drafts}
    for sentence in sorted({n + 1 for n in told} - told):
        if sentence > len(scene.document.sentences):
            continue
        for verb in scene.document.tokens(sentence):
            bare = verb.lemma_ in words("proposals", "silent") and not any(t.dep_ == "prep" for t in verb.children)
            by = set(scene.parties(verb)) if bare and is_negated(verb) and verb.pos_ == "VERB" else set()
            if by and not by & set(thread.by):
                yield sentence, _statement(scene, sentence, "proposal.no-reply")


def _statement(scene: Scene, sentence: int, rule: str) -> Statement:
    """Return a sentence as a statement, without the dateline before it."""
    tokens = scene.document.tokens(sentence)
    span = scene.document.span(tokens[0], tokens[-1])
    return Statement(text=scene.document.words(span), evidence=(span,), rule=rule)


def _answers(draft: Draft) -> Iterator[Token]:
    """Yield the verb or adjective that answers what a noun names: "rejected the plan", "opposed to the plan"."""
    if draft.noun is None or draft.noun.dep_ not in {"dobj", "pobj", "nsubjpass"}:
        return
    for above in draft.noun.ancestors:
        if above.lemma_ in words("proposals", "reply") or above.lower_ in {"opposed", "open"}:
            yield above if above.pos_ == "VERB" else next(governors(above), above)
            return
        if above.pos_ == "VERB":
            return
