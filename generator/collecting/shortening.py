"""Shorter names to fuller ones: "J. Kerry", "Kerry" and "OSCE" join whom they stand for, if exactly one fits.

Fuller names are settled before shorter ones, so that "J. Kerry" finds "John Kerry" and "John F. Kerry" joined already.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.collecting.bodies import office, short_keys
from generator.collecting.gathering import Unit
from generator.collecting.parties import Open, Parties
from generator.collecting.persons import covers, ends, fits, short_forms
from generator.collecting.spelling import plain

CODED = 2  # parts of a key that names no state
WHOSE = "The name does not say whose it is."
DIFFER = "The name fits, but country, sex or roles differ, or one article names both."


def settle_persons(units: Sequence[Unit], parties: Parties) -> Iterator[Open]:
    """Join persons under shorter names with those under fuller ones, and yield who stays open.

    Full names are looked up by family name and first letter.
    """
    persons = [unit for unit in units if unit.name]
    full: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    short: dict[str, list[Unit]] = defaultdict(list)
    for unit in persons:
        for key in {(n.family, letter) for n in unit.names for letter in (n.parts[0][0], "")}:
            full[key].append(unit)
        for form in _shorts(unit) if unit.name and (unit.name.given or unit.entry) else ():
            short[form].append(unit)
    by_fullness = sorted((u for u in persons if u.name and u.name.given), key=_fullness, reverse=True)
    for _, rank in groupby(by_fullness, key=_fullness):
        yield from _settle([(unit, _fuller(unit, full)) for unit in rank], parties, bare=False)
    bare = [u for u in persons if u.name and not u.name.given and not u.entry]
    yield from _settle([(unit, short.get(unit.name.family, [])) for unit in bare if unit.name], parties, bare=True)
    _join_single_names([u for u in bare if u.name and u.name.family not in short], parties)


def _fullness(unit: Unit) -> tuple[int, int]:
    return unit.name.fullness if unit.name else (0, 0)


def _shorts(unit: Unit) -> set[str]:
    aliases = tuple(alias for m in unit.members for alias in m.finding.aliases)
    return {form for name in unit.names for form in (short_forms(name, aliases) if name.given else {name.family})}


def _fuller(unit: Unit, full: dict[tuple[str, str], list[Unit]]) -> list[Unit]:
    """Return the units whose name covers a unit's own, and those that an editor gave this very name."""
    name = unit.name
    if name is None:
        return []
    found = [
        other
        for other in full[name.family, name.given[0][0]]
        if any(covers(n, name) for n in other.names) or (other.entry and not unit.entry and name in other.names)
    ]
    longer = [o for o in full[name.family, ""] if o not in found and any(ends(n, name) for n in o.names)]
    return found + [other for other in longer if unit.countries & other.countries or unit.roles & other.roles]


def _settle(choices: Sequence[tuple[Unit, Sequence[Unit]]], parties: Parties, *, bare: bool) -> Iterator[Open]:
    fitting = [
        (unit, [o for o in named if o is not unit and not contradicts(unit, o, bare=bare)]) for unit, named in choices
    ]
    yield from parties.settle(fitting)
    for (unit, fit), (_, named) in zip(fitting, choices, strict=True):
        others = tuple(o for o in named if o is not unit and parties.may_join(unit, o))
        if others and not fit:
            yield Open(unit=unit, fitting=others, why=DIFFER)


def contradicts(unit: Unit, other: Unit, *, bare: bool) -> bool:
    """Tell whether two units cannot be one, although their names would fit.

    An article that tells two actors apart is believed. For a bare surname, roles without a common word contradict too,
    unless both belong to one state.
    """
    for ours, theirs in ((unit.countries, other.countries), (unit.sexes, other.sexes)):
        if ours and theirs and not ours & theirs:
            return True
    if bare and unit.roles & other.roles:
        return bool(unit.paths & other.paths)
    roles = bare and unit.roles and other.roles and not unit.countries & other.countries
    return bool(unit.paths & other.paths or roles or _is_another(unit, other))


def _is_another(unit: Unit, other: Unit) -> bool:
    """Tell whether the article writes another given name before a bare surname."""
    given = other.name.given if other.name else ()
    return bool(unit.before) and not any(fits(part, word) for part in given for word in unit.before)


def _join_single_names(units: Sequence[Unit], parties: Parties) -> None:
    """Join those with the same single name, no full one anywhere, one state, and a word of their roles in common."""
    same: dict[tuple[str, str, str], Unit] = {}
    for unit in units:
        for country in sorted(unit.countries):
            for word in sorted(unit.roles):
                first = same.setdefault((unit.name.family if unit.name else "", country, word), unit)
                if parties.of(first) is not parties.of(unit):
                    parties.join(unit, first)


def settle_bodies(units: Sequence[Unit], parties: Parties) -> Iterator[Open]:
    """Join bodies under an acronym or a short name with those that an article calls so, and yield who stays open."""
    bodies = [unit for unit in units if unit.key and unit.key[0] == "organisation"]
    called: dict[str, list[Unit]] = defaultdict(list)
    for unit in bodies:
        for form in {form for m in unit.members for form in short_keys(m)} - unit.spellings:
            called[form].append(unit)
    by_length = sorted(bodies, key=_length, reverse=True)
    for length, rank in groupby(by_length, key=_length):
        choices = [(u, [o for s in sorted(u.spellings) for o in called[s] if _length(o) > length]) for u in rank]
        yield from _settle([c for c in choices if c[1]], parties, bare=False)
    yield from _of_some_state(units, parties)


def _of_some_state(units: Sequence[Unit], parties: Parties) -> Iterator[Open]:
    """Yield the bodies named by an office alone ("Interior Ministry") where a state's own is known by that noun."""
    owned: dict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.key and unit.key[0] == "organisation" and len(unit.key) > CODED:
            owned[unit.key[1]].append(unit)
    for unit in units:
        noun = office(unit.members[0].finding) if not (unit.key or unit.entry) else None
        if noun and (fitting := tuple(o for o in owned[noun] if parties.may_join(unit, o))):
            yield Open(unit=unit, fitting=fitting, why=WHOSE)


def _length(unit: Unit) -> int:
    return max(len(plain(m.finding.name)) for m in unit.members)
