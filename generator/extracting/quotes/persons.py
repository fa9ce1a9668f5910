"""Tells persons apart by how the article speaks of them: pronouns, places as subject, given names."""

from collections.abc import Sequence

from generator.grammar import SUBJECTS, ActorIndex
from generator.language import Token
from generator.model import Actor


def is_called(actor: Actor, pronoun: Token, index: ActorIndex) -> bool:
    """Tell whether an actor is meant by that same pronoun elsewhere in the article."""
    places = [m.span for m in actor.mentions if m.form == "pronoun" and m.span != index.document.span(pronoun)]
    return any(index.document.words(span).lower() == pronoun.lower_ for span in places)


def own_pronoun(actor: Actor, index: ActorIndex) -> str | None:
    """Return the pronoun by which a sentence that describes somebody goes on: "an aide said that he knew"."""
    described = {m.span.sentence for m in actor.mentions if m.form != "pronoun"}
    near = [m.span for m in actor.mentions if m.form == "pronoun" and m.span.sentence in described]
    return next((word for span in near if (word := index.document.words(span).lower()) in {"he", "she"}), None)


def names_subject(actor: Actor | None, since: Sequence[tuple[int, int]], until: Token, index: ActorIndex) -> bool:
    """Tell whether an actor is the subject of a clause after a place and before a token..

    A place is a sentence's id and a token's index; `since` may be empty.
    """
    if actor is None:
        return False
    document, start = index.document, max(since, default=(0, 0))
    named = [t for m in actor.mentions if m.form != "pronoun" for t in document.covered(m.span) if t.dep_ in SUBJECTS]
    return any(start < (document.id_of(t), t.i) < (document.id_of(until), until.i) for t in named)


def namesake(name: str, token: Token, said: str, index: ActorIndex) -> str | None:
    """Return the other person of a surname if the words said name this one: nobody tells of himself by name."""
    given, family, spoken = name.split()[0], token.text, said.split()
    first = token.nbor(-1).text if token.i else ""
    if given not in spoken or given in {family, first} or name.split()[-1] != family:
        return None
    kin = [a for a in index.actors if a.kind == "person" and a.name.split()[-1] == family and a.name != name]
    others = [a for a in kin if a.name.split()[0] not in spoken]
    return max(others, key=lambda a: len(a.mentions)).name if others else None
