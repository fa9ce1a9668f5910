"""Reads replies to proposals: who accepted, rejected, welcomed or ignored them, in the article's words."""

from collections.abc import Iterator

from generator.extracting.drafts import Draft
from generator.extracting.linking import Thread
from generator.extracting.scene import Scene
from generator.grammar import governors, is_modal
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
                span = scene.document.whole(sentence)
                text = scene.document.words(span)
                found.setdefault(sentence, Statement(text=text, evidence=(span,), rule="proposal.reply"))
    return tuple(found[sentence] for sentence in sorted(found))


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
