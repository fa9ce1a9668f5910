"""Dossiers to their names: the name that articles use most, told apart where two actors share it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import PurePosixPath

from babel import Locale

from generator.collecting.gathering import Unit
from generator.collecting.persons import person_name
from generator.collection import Sourced
from generator.model import Actor

Members = tuple[Sourced[Actor], ...]


def entitle(parties: Sequence[Sequence[Unit]]) -> list[str]:
    """Return a name for each party, no two the same in upper or lower case.

    Where two would be, each gets in brackets what tells it apart: its kind, state, day of publication, or article.
    """
    members = [tuple(m for unit in units for m in unit.members) for units in parties]
    given = [next((u.entry.name for u in units if u.entry), None) for units in parties]
    names = [own or usual_name(found) for own, found in zip(given, members, strict=True)]
    sharing: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        sharing[name.casefold()].append(number)
    for numbers in [numbers for numbers in sharing.values() if len(numbers) > 1]:
        apart = _apart([members[n] for n in numbers if not given[n]])
        for number, told in zip([n for n in numbers if not given[n]], apart, strict=True):
            names[number] = f"{names[number]} ({told})"
    return _unique(names, given)


def usual_name(members: Members) -> str:
    """Return the name used by most articles, a full name before a bare one, the longest where several are."""
    used = Counter(m.finding.name for m in members)
    return max(used, key=lambda name: (_is_full(name, members), used[name], len(name), name))


def _is_full(name: str, members: Members) -> bool:
    found = person_name(name) if members[0].finding.kind == "person" else None
    return found is None or bool(found.given)


def _apart(sharing: Sequence[Members]) -> list[str]:
    """Return for each of some parties with one name what tells it from the others, in as few words as possible."""
    for ways in ((_kind,), (_state,), (_kind, _state), (_day,), (_kind, _day), (_day, _stem), (_kind, _path)):
        told = [", ".join(filter(None, (way(members) for way in ways))) for members in sharing]
        if all(told) and len({text.casefold() for text in told}) == len(told):
            return told
    return [_path(members) for members in sharing]


def _kind(members: Members) -> str:
    return members[0].finding.kind


def _state(members: Members) -> str:
    code = next((m.finding.country for m in members if m.finding.country), None)
    return str(Locale("en").territories.get(code, code)) if code else ""


def _day(members: Members) -> str:
    return min((m.briefing.article.published for m in members if m.briefing.article.published), default="")


def _stem(members: Members) -> str:
    return PurePosixPath(_path(members)).stem


def _path(members: Members) -> str:
    return min(m.briefing.article.path for m in members)


def _unique(names: Sequence[str], given: Sequence[str | None]) -> list[str]:
    """Number names that are still the same as another's, such as one that an editor gave."""
    taken = {own.casefold() for own in given if own}
    found = []
    for name, own in zip(names, given, strict=True):
        text, number = name, 1
        while not own and text.casefold() in taken:
            number += 1
            text = f"{name} {number}"
        taken.add(text.casefold())
        found.append(text)
    return found
