"""Dossiers to their names: the name that articles use most, told apart where two actors share it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import PurePosixPath

from babel import Locale

from generator.collecting.gathering import Unit
from generator.collecting.persons import person_name
from generator.collection import Sourced
from generator.model import Actor

Members = tuple[Sourced[Actor], ...]
Ways = tuple[Callable[[Members], str], ...]


def entitle(parties: Sequence[Sequence[Unit]]) -> list[str]:
    """Return a name for each party, no two the same in upper or lower case.

    Where two would be, each gets in brackets what tells it apart: kind, state, day of publication, or article; those
    named by a common noun alone always the day or article.
    """
    members = [tuple(m for unit in units for m in unit.members) for units in parties]
    given = [next((u.entry.name for u in units if u.entry), None) for units in parties]
    names = [own or usual_name(found) for own, found in zip(given, members, strict=True)]
    sharing: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        sharing[name.casefold()].append(number)
    for numbers in [numbers for numbers in sharing.values() if len(numbers) > 1]:
        rest = [n for n in numbers if not given[n]]
        named = all(unit.name or unit.key for n in rest for unit in parties[n])
        for number, told in zip(rest, _apart([members[n] for n in rest], named=named), strict=True):
            names[number] = f"{names[number]} ({told})"
    return _unique(names, given)


def usual_name(members: Members) -> str:
    """Return the name used by most articles, a full name before a bare one, the longest where several are."""
    used = Counter(m.finding.name for m in members)
    return max(used, key=lambda name: (_is_full(name, members), used[name], len(name), name))


def _is_full(name: str, members: Members) -> bool:
    found = person_name(name) if members[0].finding.kind == "person" else None
    return found is None or bool(found.given)


def _apart(sharing: Sequence[Members], *, named: bool) -> list[str]:
    """Return for each of some parties with one name what tells it from the others, in as few words as possible."""
    by_nature: tuple[Ways, ...] = ((_kind,), (_state,), (_kind, _state)) if named else ()
    found: dict[int, str] = {}
    for ways in (*by_nature, (_day,), (_day, _outlet), (_day, _stem)):
        told = {n: [way(members) for way in ways] for n, members in enumerate(sharing) if n not in found}
        used = Counter(", ".join(texts).casefold() for texts in told.values())
        full = {n: ", ".join(texts) for n, texts in told.items() if all(texts)}
        found |= {n: text for n, text in full.items() if used[text.casefold()] == 1}
    return [found.get(n) or f"{_path(members)}, {_kind(members)}" for n, members in enumerate(sharing)]


def _kind(members: Members) -> str:
    return members[0].finding.kind


def _state(members: Members) -> str:
    code = next((m.finding.country for m in members if m.finding.country), None)
    return str(Locale("en").territories.get(code, code)) if code else ""


def _day(members: Members) -> str:
    return min((m.briefing.article.published for m in members if m.briefing.article.published), default="")


def _outlet(members: Members) -> str:
    return min(members, key=_when).briefing.article.outlet or ""


def _when(member: Sourced[Actor]) -> tuple[str, str]:
    return member.briefing.article.published or "9999", member.briefing.article.path


def _stem(members: Members) -> str:
    return PurePosixPath(_path(members)).stem


def _path(members: Members) -> str:
    return min(m.briefing.article.path for m in members)


def _unique(names: Sequence[str], given: Sequence[str | None]) -> list[str]:
    """Return the names, with a number where they are still the same as another or as an editor's."""
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
