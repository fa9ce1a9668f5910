"""Sets claims against what records show otherwise: "accused him of ..., though documents show that he ..."."""

from collections.abc import Iterator

from generator.extracting.disputes.claims import Claim, named, read_claims
from generator.extracting.disputes.opposing import in_common
from generator.extracting.disputes.wording import run
from generator.extracting.shared.scene import Scene
from generator.grammar import (
    is_negated,
    subjects,
)
from generator.language import Token, sentence_tokens
from generator.lexicons import words
from generator.tracing import declined

RULE = "dispute.denied"
BESIDE = 1  # sentences between a claim and what records show


TURNING = frozenset({"but", "however", "though", "although", "yet", "while", "actually"})


def on_record(scene: Scene) -> Iterator[tuple[Claim, Claim]]:
    """Yield claims beside what records show otherwise: "accused him of ..., though documents show that ..."."""
    claims: list[tuple[int, Claim]] = []
    for sentence, tokens in scene.document.body():
        for token in tokens:
            shown = _shown(scene, token) if token.lemma_ in words("disputes", "showing") else None
            near = [
                c for n, c in reversed(claims) if sentence.id - n <= BESIDE and shown and c.trigger not in shown.said
            ]
            meant = next(
                (c for c in near if c.by and (c.strong or in_common(c.said, shown.said) if shown else ())), None
            )
            if shown is not None and meant is not None and token not in meant.said:
                yield meant, shown
            claims += [(sentence.id, c) for c in read_claims(scene, token)]


def _shown(scene: Scene, verb: Token) -> Claim | None:
    """Return what records show, if a turn is made to it: "though a review indicates", "in fact, figures show"."""
    sources = {t.lemma_.lower() for s in subjects(verb) for t in s.subtree}
    before = verb.doc[sentence_tokens(verb).start : verb.i]
    turned = any(t.lower_ in TURNING for t in before) or "in fact" in before.text.lower()
    inner = next((t for t in verb.rights if t.dep_ == "ccomp"), None)
    if inner is None or not sources & words("disputes", "records") or is_negated(verb):
        return None
    if not turned:
        declined(RULE, verb, "no word sets what records show against a claim")
        return None
    said = run(scene, inner.left_edge)
    return Claim(None, said, verb, named(scene, said)) if said else None
