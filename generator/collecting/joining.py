"""Actors of many articles to dossiers: who is the same, by name."""

from collections.abc import Iterable, Mapping

from generator.collection import Doubt, Join
from generator.model import Briefing

Known = Mapping[tuple[str, str], str]


def identify(briefings: Iterable[Briefing], joins: tuple[Join, ...]) -> tuple[Known, tuple[Doubt, ...]]:
    """Return the dossier's name for each article's path and actor's name, and the joins that are in doubt."""
    named = {name.casefold(): join.name for join in joins for name in (join.name, *join.names)}
    known: dict[tuple[str, str], str] = {}
    spelled: dict[str, str] = {}
    for briefing in briefings:
        for actor in briefing.findings.actors:
            name = named.get(actor.name.casefold(), actor.name)
            known[briefing.article.path, actor.name] = spelled.setdefault(name.casefold(), name)
    return known, ()
