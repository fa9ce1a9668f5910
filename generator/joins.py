"""`actors.yml`: an editor's words on who is who, where the rules cannot know."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.collection import Join
from generator.errors import Problem, SeedError, SettingsError, YamlError, shown
from generator.opening import read_regular
from generator.settings import Settings
from generator.yamltext import SIZE_LIMIT, parse_pairs

FILE_NAME = "actors.yml"
REMEDY = "Mend it; docs/adding-articles.md tells its form."
KEYS = {
    "names": "the names that articles use for this actor",
    "apart": "names of others, with whom this actor is never joined",
    "articles": "the only articles for which the entry holds, by their paths or parts of them",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """What `actors.yml` says, and what is wrong with each entry of it that cannot be used."""

    joins: tuple[Join, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_entries(settings: Settings) -> Entries:
    """Read `actors.yml` in the folder of seeds and in those below; without one nobody is joined or parted.

    An entry holds for the articles of its file's folder and of those below. One with a mistake is left out and named,
    the others hold. Raises SettingsError for a file that is no YAML, so that the last good pages stay.
    """
    joins: dict[str, Join] = {}
    problems: list[Problem] = []
    seeds = settings.folder("seeds")
    for path in sorted(seeds.rglob(FILE_NAME)):
        file = path.relative_to(settings.root).as_posix()
        hidden = any(part.startswith(".") for part in path.relative_to(seeds).parts)
        for name, lists in () if hidden else _pairs(path, file, seeds):
            wrong = list(_mistakes(name, lists, joins))
            problems += [Problem(file=file, problem=f"{shown(name)} {what}", remedy=remedy) for what, remedy in wrong]
            if not wrong:
                told = {key: _texts(values) for key, values in lists}
                joins[name.casefold()] = Join(name=name, file=file, **told)
    problems += _shared(joins.values())
    return Entries(joins=tuple(joins.values()), problems=tuple(problems))


def _pairs(path: Path, file: str, seeds: Path) -> tuple[tuple[Any, Any], ...]:
    """Return the entries of a file as they are written: one that is there twice must not be lost in silence."""
    try:
        found = parse_pairs(read_regular(path, file, SIZE_LIMIT, seeds).decode("utf-8"))
    except SeedError as error:
        raise SettingsError(file, error.told.problem, error.told.remedy) from error
    except (YamlError, UnicodeDecodeError) as error:
        raise SettingsError(file, f"not readable as YAML ({error})", REMEDY) from error
    if found is not None and not isinstance(found, tuple):
        raise SettingsError(file, "expected a name a line", f"Write under each name lists of {_choices()}.")
    return found or ()


def _shared(joins: Iterable[Join]) -> Iterator[Problem]:
    """Yield the names that two entries of a file have for all articles; the first one counts."""
    owners: dict[tuple[str, str], str] = {}
    for join in (join for join in joins if not join.articles):
        for name in dict.fromkeys((join.name, *join.names)):
            owner = owners.setdefault((join.file, name.casefold()), join.name)
            if owner != join.name:
                problem = f"{shown(join.name)} has the name {shown(name)}, which {shown(owner)} has too"
                yield Problem(file=join.file, problem=problem, remedy="Take it out of one, or give both articles.")


def _mistakes(name: object, lists: object, known: dict[str, Join]) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with an entry, and what to do."""
    if not isinstance(name, str) or not name.strip():
        yield "is no name", "Write it in quotation marks."
    elif name.casefold() in known:
        yield "is there twice", "Put both entries under one name, or add in brackets who is meant."
    if lists is None:
        yield "says nothing", f"Give it one of {_choices()}, or take it out."
    elif not isinstance(lists, tuple):
        yield "has under it no lists", f"Write one of {_choices()}, as in: {{names: [Anna Berg, A. Berg]}}."
    else:
        yield from _wrong_lists(lists)


def _wrong_lists(lists: tuple[tuple[Any, Any], ...]) -> Iterator[tuple[str, str]]:
    told = [key for key, _ in lists]
    for key, values in lists:
        listed = values if isinstance(values, list) else [values]
        if not isinstance(key, str) or key not in KEYS:
            yield f"has the unknown word {shown(key)}; known are {_choices()}", "Mend it, or take it out."
        elif told.count(key) > 1:
            yield f"has {key!r} twice", "Put both lists together."
        elif not all(isinstance(value, str) and value.strip() for value in listed):
            yield f"has in {key!r} what is no text", f"Write a list of {KEYS[key]}, in quotation marks where need be."


def _texts(values: str | list[str]) -> tuple[str, ...]:
    return (values,) if isinstance(values, str) else tuple(values)


def _choices() -> str:
    return ", ".join(KEYS)
