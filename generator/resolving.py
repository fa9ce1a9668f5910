"""Joins mentions to actors: a first version that joins by the last word of a person's name."""

from collections import defaultdict
from collections.abc import Iterable

from generator.language import Document, Tokens
from generator.model import Actor, ActorKind, Mention

KINDS: dict[str, ActorKind] = {"PERSON": "person", "ORG": "organisation", "GPE": "government", "NORP": "group"}


def resolve(document: Document, mentions: Iterable[Tokens]) -> tuple[Actor, ...]:
    """Return one actor a person or body, most mentioned first."""
    groups: dict[tuple[str, str], list[Tokens]] = defaultdict(list)
    for mention in mentions:
        groups[mention.label_, mention[-1].text].append(mention)
    actors = []
    for (label, _), found in groups.items():
        names = sorted({m.text for m in found}, key=lambda n: (-len(n), n))
        spans = [document.span(m[0], m[-1]) for m in found]
        actors.append(
            Actor(
                name=names[0],
                kind=KINDS[label],
                aliases=tuple(names[1:]),
                mentions=tuple(Mention(span=s, form="name") for s in spans),
                evidence=tuple(spans),
                rule="actor.named",
            )
        )
    return tuple(sorted(actors, key=lambda a: (-len(a.mentions), a.mentions[0].span)))
