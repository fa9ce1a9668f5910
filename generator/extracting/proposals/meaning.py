"""Tells whom a description of a person means: "the senator", after a sentence in which one person acts."""

from generator.extracting.proposals.drafts import Draft
from generator.extracting.shared.scene import Scene
from generator.language import Document, Token
from generator.lexicons import words


def meant(scene: Scene, draft: Draft) -> tuple[str, ...]:
    """Return the proposers of a draft, a bare description such as "the senator" replaced by the person it means."""
    known = len(draft.by) == 1 and scene.index.named(draft.by[0]) is not None
    parts = draft.by[0].split() if draft.by else []
    if known or len(draft.by) != 1 or len(parts) != 2 or parts[0] != "the" or parts[1] not in words("roles", "persons"):
        return draft.by
    before = _root_before(scene.document, draft.trigger)
    persons = [n for n in scene.agents(before) if (a := scene.index.named(n)) and a.kind == "person"] if before else []
    return (persons[0],) if len(persons) == 1 else draft.by


def _root_before(document: Document, token: Token) -> Token | None:
    """Return the main verb of the sentence before that of a token."""
    before = document.tokens(document.id_of(token) - 1) if document.id_of(token) > 1 else None
    return before.root if before is not None and len(before) else None
