"""Which units are one, while shorter names are joined to fuller ones, and what an editor's entries allow."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.collecting.gathering import Unit
from generator.collecting.spelling import plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Open:
    """A unit that is left by itself, those whom its name fits, and why it was not joined with one of them."""

    unit: Unit
    fitting: tuple[Unit, ...]
    why: str


class Parties:
    """Which units are one; kept as a class since joining changes what a party is called and who is in it."""

    def __init__(self, units: Sequence[Unit]) -> None:
        """Take all units, each at first a party of its own."""
        self._leader = {id(unit): unit for unit in units}
        self._entry = {id(unit): unit.entry for unit in units}
        self._names = {id(unit): unit.spellings for unit in units}

    def of(self, unit: Unit) -> Unit:
        """Return the unit that stands for the whole party of a unit."""
        while self._leader[id(unit)] is not unit:
            unit = self._leader[id(unit)]
        return unit

    def edited(self, unit: Unit) -> bool:
        """Tell whether an editor has named the party of a unit."""
        return self._entry[id(self.of(unit))] is not None

    def may_join(self, unit: Unit, other: Unit) -> bool:
        """Tell whether an editor's entries leave it open that the parties of two units are one.

        Two entries are two actors, and an entry for some articles holds for no others.
        """
        ours, theirs = id(self.of(unit)), id(self.of(other))
        entries = [entry for entry in (self._entry[ours], self._entry[theirs]) if entry]
        if len(entries) > 1 or any(entry.articles for entry in entries):
            return False
        names = self._names[ours] | self._names[theirs]
        return not any(names & set(map(plain, entry.apart)) for entry in entries)

    def join(self, unit: Unit, other: Unit) -> None:
        """Make the party of a unit part of another's."""
        lesser, leader = self.of(unit), self.of(other)
        self._leader[id(lesser)] = leader
        self._entry[id(leader)] = self._entry[id(leader)] or self._entry[id(lesser)]
        self._names[id(leader)] |= self._names[id(lesser)]

    def settle(self, choices: Sequence[tuple[Unit, Sequence[Unit]]]) -> list[Open]:
        """Join each unit with the one party among those that fit it, and return the units that more than one fits.

        All choices are made before the first is carried out, so their order does not matter; of two entries of an
        editor that fit one party, neither gets it.
        """
        chosen, several = [], []
        for unit, fitting in choices:
            free = {id(self.of(other)): other for other in fitting if self.may_join(unit, other)}
            if len(free) == 1:
                chosen.append((unit, *free.values()))
            elif free:
                several.append(Open(unit=unit, fitting=tuple(free.values()), why=SEVERAL))
        claims = Counter(id(self.of(other)) for unit, other in chosen if unit.entry)
        for unit, other in chosen:
            if unit.entry and claims[id(self.of(other))] > 1:
                several.append(Open(unit=unit, fitting=(other,), why=CLAIMED))
            else:
                self.join(unit, other)
        return several


SEVERAL = "The name fits more than one."
CLAIMED = "Two entries of actors.yml would take it."
