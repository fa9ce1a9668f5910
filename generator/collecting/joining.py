"""Actors of many articles to dossiers: who is the same, by name.

The rules, in the order of their certainty; an editor's `actors.yml` stands before all of them:

1. One full name of a person is one person, and one key of a body (see `bodies`) one body. A person's name is two where
   both the states and the roles differ.
2. A shorter name ("J. Kerry", "OSCE") joins a fuller one if exactly one fits.
3. A bare surname joins a full name if exactly one person of that surname fits, and neither country, nor sex, nor
   roles contradict.

Whoever is left by itself although others bear the name becomes a Doubt. Names are looked up by keys, so the cost grows
with the number of actors, and with the number of given names to one family name.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.collecting.editing import claims
from generator.collecting.entitling import entitle
from generator.collecting.gathering import Unit, place_of, units_of
from generator.collecting.parties import Open, Parties
from generator.collecting.shortening import settle_bodies, settle_persons
from generator.collection import Doubt, Join, Sourced
from generator.model import Actor, Briefing

Known = Mapping[tuple[str, str], str]
NAMESAKES = "One name, but kind, country or roles do not show that it is one actor."


def identify(briefings: Iterable[Briefing], joins: tuple[Join, ...]) -> tuple[Known, tuple[Doubt, ...]]:
    """Return the dossier's name for each article's path and actor's name, and the joins that are in doubt."""
    members = {
        (b.article.path, actor.name): Sourced(briefing=b, finding=actor)
        for b in briefings
        for actor in b.findings.actors
    }
    units = units_of(members.values(), claims(members.values(), joins))
    parties = Parties(units)
    left = [*settle_persons(units, parties), *settle_bodies(units, parties)]
    grouped: dict[int, list[Unit]] = defaultdict(list)
    for unit in units:
        grouped[id(parties.of(unit))].append(unit)
    titles = dict(zip(grouped, entitle(list(grouped.values())), strict=True))
    name_of = {id(unit): titles[id(parties.of(unit))] for unit in units}
    known = {place_of(member): name_of[id(unit)] for unit in units for member in unit.members}
    return known, tuple(_doubts(units, parties, left, name_of))


def _doubts(
    units: Sequence[Unit], parties: Parties, left: Sequence[Open], name_of: Mapping[int, str]
) -> Iterator[Doubt]:
    """Yield what is in doubt, by the names of the dossiers in question."""
    found: dict[tuple[str, ...], Doubt] = {}
    for item in left:
        others = {name_of[id(unit)] for unit in item.fitting} - {name_of[id(item.unit)]}
        names = (name_of[id(item.unit)], *sorted(others, key=str.casefold))
        found.setdefault(names, Doubt(names=names, why=item.why, mention=item.unit.members[0]))
    told = {name for names in found for name in names[:1]}
    for names, mention in _namesakes(units, parties, name_of):
        if len(set(names) - told) > 1:
            found.setdefault(names, Doubt(names=names, why=NAMESAKES, mention=mention))
    yield from (found[names] for names in sorted(found, key=lambda names: [name.casefold() for name in names]))


def _namesakes(
    units: Sequence[Unit], parties: Parties, name_of: Mapping[int, str]
) -> Iterator[tuple[tuple[str, ...], Sourced[Actor]]]:
    """Yield the dossiers that one name, which is no common noun, leads to."""
    sharing: dict[str, dict[str, Unit]] = defaultdict(dict)
    for unit in units:
        if unit.name or unit.key:
            for spelling in sorted(unit.spellings):
                sharing[spelling].setdefault(name_of[id(unit)], unit)
    for same in sharing.values():
        if len(same) > 1 and sum(not parties.edited(unit) for unit in same.values()) > 0:
            yield tuple(sorted(same, key=str.casefold)), same[min(same, key=str.casefold)].members[0]
