"""Actors to units: those that are one by one and the same name, before any shorter name is looked at."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from generator.collecting.bodies import body_key
from generator.collecting.persons import PersonName, names_before, person_name
from generator.collecting.spelling import plain
from generator.collection import Join, Sourced
from generator.lexicons import words
from generator.model import Actor
from generator.resolving.countries import forms
from generator.resolving.genders import sex_of

Place = tuple[str, str]  # the path of an article, and the name of an actor in it


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Unit:
    """Appearances of one actor under one name, or under those that an editor gave (`entry`), with what they tell.

    `name` is a person's fullest name; None is for bodies, and for persons who are described and not named. `before`
    are given names that the article writes before what is here a bare surname.
    """

    members: tuple[Sourced[Actor], ...]
    entry: Join | None = None
    key: tuple[str, ...] | None = None
    name: PersonName | None = None
    names: frozenset[PersonName] = frozenset()
    countries: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    sexes: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()

    @property
    def spellings(self) -> frozenset[str]:
        """Return the names of the members in plain letters."""
        return frozenset(plain(m.finding.name) for m in self.members)

    @property
    def paths(self) -> frozenset[str]:
        """Return the paths of the articles."""
        return frozenset(m.briefing.article.path for m in self.members)


def units_of(members: Iterable[Sourced[Actor]], entries: Mapping[Place, Join]) -> list[Unit]:
    """Return the units of all appearances, in an order that does not depend on that of the input."""
    found: dict[Hashable, list[Sourced[Actor]]] = defaultdict(list)
    for member in sorted(members, key=place_of):
        found[_identity(member, entries)].append(member)
    units = []
    for identity, same in found.items():
        entry = entries.get(place_of(same[0]))
        alike = [same] if entry or not isinstance(identity, PersonName) else by_state(same)
        units += [_unit(part, entry) for part in alike]
    return units


def place_of(member: Sourced[Actor]) -> Place:
    """Return the article's path and the actor's name in it."""
    return member.briefing.article.path, member.finding.name


def _identity(member: Sourced[Actor], entries: Mapping[Place, Join]) -> Hashable:
    """Return what is equal for appearances that are one actor for sure."""
    if entry := entries.get(place_of(member)):
        return ("entry", entry.name)
    if member.finding.kind != "person":
        return body_key(member) or place_of(member)
    name = person_name(member.finding.name)
    return name if name is not None and name.given else ("person", *place_of(member))


def _unit(members: Sequence[Sourced[Actor]], entry: Join | None) -> Unit:
    persons = [m for m in members if m.finding.kind == "person"]
    names = frozenset(name for m in persons if (name := person_name(m.finding.name)))
    bare = [m for m in persons if names and not any(name.given for name in names)]
    return Unit(
        members=tuple(members),
        entry=entry,
        key=next((body_key(m) for m in members if m.finding.kind != "person"), None),
        name=max(names, key=lambda n: (n.fullness, n), default=None),
        names=names,
        countries=frozenset(m.finding.country for m in members if m.finding.country),
        roles=frozenset(word for m in persons for word in role_words(m.finding)),
        sexes=frozenset(sex for m in persons for sex in _sexes(m.finding)),
        before=frozenset(word for m in bare for word in _before(m)),
    )


def role_words(actor: Actor) -> frozenset[str]:
    """Return the words of an actor's roles that tell an office or occupation, and not a state or a time."""
    told = (word for role in actor.roles for word in role.text.split() if word.removesuffix("'s") not in forms())
    return frozenset(w for word in told for w in plain(word).split()) - words("company", "small")


def _before(member: Sourced[Actor]) -> frozenset[str]:
    briefing = member.briefing
    return names_before((briefing.article.title, *(s.text for s in briefing.sentences)), member.finding.name)


def _sexes(actor: Actor) -> frozenset[str]:
    told = {*role_words(actor), *plain(actor.name).split()[:1]}
    return frozenset(sex for word in told if (sex := sex_of(word)))


def by_state(members: Sequence[Sourced[Actor]]) -> list[list[Sourced[Actor]]]:
    """Part the bearers of one full name who belong to different states and have different roles.

    Who has no state goes to the one bearer there is, or to the one with a role of the same words; the rest are kept
    together as one more bearer, which is then in doubt.
    """
    states: dict[str, list[Sourced[Actor]]] = defaultdict(list)
    for member in members:
        states[member.finding.country or ""].append(member)
    homeless = states.pop("", [])
    bearers = _bearers([states[code] for code in sorted(states)])
    if not bearers:
        return [homeless]
    roles = [frozenset(w for m in bearer for w in role_words(m.finding)) for bearer in bearers]
    rest: list[Sourced[Actor]] = []
    for member in homeless:
        own = role_words(member.finding)
        fit = list(range(len(bearers))) if len(bearers) == 1 else [i for i, told in enumerate(roles) if told & own]
        (bearers[fit[0]] if len(fit) == 1 else rest).append(member)
    return [*bearers, rest] if rest else bearers


def _bearers(states: Iterable[list[Sourced[Actor]]]) -> list[list[Sourced[Actor]]]:
    """Put together the states whose bearers may be one: those of whom one has no role, or both have the same."""
    found: list[tuple[list[Sourced[Actor]], frozenset[str]]] = []
    for members in states:
        roles = frozenset(word for m in members for word in role_words(m.finding))
        alike = [f for f in found if not roles or not f[1] or roles & f[1]]
        found = [f for f in found if f not in alike]
        found.append(([m for f in [*alike, (members, roles)] for m in f[0]], roles.union(*(f[1] for f in alike))))
    return [members for members, _ in found]
