"""Finds and reads edits files: `summit.edits.yml` beside `summit.txt`, or `summit.txt.edits.yml` where names clash."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from generator.editing.entries import NOTHING, Edits, edits_of
from generator.editing.forms import UnfitError
from generator.errors import Problem, SeedError, YamlError
from generator.opening import cause, read_regular
from generator.settings import Settings
from generator.yamltext import SIZE_LIMIT, parse

ENDINGS = (".edits.yml", ".edits.yaml")
LIST = "Allow it; until then corrections that stand there are not applied."


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What editors say: edits by the path of the seed, problems of the files, and seeds whose file cannot be read.

    Of such a seed nobody knows what an editor took out, so its last good briefing is to stay.
    """

    edits: Mapping[str, Edits] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    unread: frozenset[str] = frozenset()

    def of(self, seed: str) -> Edits:
        """Return what an editor says of one article."""
        return self.edits.get(seed, NOTHING)


NO_EDITS = Desk()


def read_edits(settings: Settings, seeds: Iterable[str]) -> Desk:
    """Read the edits files below the folder of seeds; `seeds` are the paths of all seeds relative to the root."""
    folder = settings.folder("seeds")
    files = {path.relative_to(settings.root).as_posix(): path for path in _files(folder)}
    return _desk(files, seeds, folder)


def read_edits_beside(path: Path, seed: str) -> Desk:
    """Read the edits file of one seed alone, which stands at `path` and is known as `seed`."""
    folder = PurePosixPath(seed).parent
    try:
        names = sorted(entry.name for entry in path.parent.iterdir())
    except PermissionError as error:
        problem = f"cannot be listed ({cause(error)})"
        return Desk(problems=(Problem(file=str(path.parent), problem=problem, remedy=LIST),))
    except (OSError, ValueError):  # of which the reading of the article tells
        return NO_EDITS
    files = {(folder / name).as_posix(): path.with_name(name) for name in names if name.endswith(ENDINGS)}
    beside = [(folder / name).as_posix() for name in names if not name.endswith((".yml", ".yaml"))]
    by_name = _stems(beside)
    own = {file: place for file, place in files.items() if seed in _meant(file, by_name)}
    return _desk(own, beside, path.parent)


def _files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(parent, name) for name in sorted(names) if name.endswith(ENDINGS) and name[0] != ".")


def _desk(files: Mapping[str, Path], seeds: Iterable[str], within: Path) -> Desk:
    edits: dict[str, Edits] = {}
    problems: list[Problem] = []
    unread: set[str] = set()
    by_name = _stems(seeds)
    for file, path in sorted(files.items()):
        try:
            seed = _seed_of(file, by_name)
            if seed in edits or seed in unread:
                raise UnfitError(f"is the second file of edits for {seed}", "Put both into one.")
        except UnfitError as unfit:
            problems.append(Problem(file=file, problem=unfit.problem, remedy=unfit.remedy))
            continue
        try:
            edits[seed], found = _read(path, file, within)
            problems += found
        except UnfitError as unfit:
            unread.add(seed)
            problems.append(Problem(file=file, problem=unfit.problem, remedy=unfit.remedy))
    return Desk(edits=edits, problems=tuple(problems), unread=frozenset(unread))


def _read(path: Path, file: str, within: Path) -> tuple[Edits, tuple[Problem, ...]]:
    try:
        return edits_of(file, parse(read_regular(path, file, SIZE_LIMIT, within).decode("utf-8")))
    except SeedError as error:
        raise UnfitError(error.told.problem, error.told.remedy) from error
    except (YamlError, UnicodeDecodeError) as error:
        raise UnfitError(
            f"is not readable as YAML ({error})", "Mend it; until then the page stays as it is."
        ) from error


def _stems(seeds: Iterable[str]) -> Mapping[str, list[str]]:
    """Return seeds by their paths, and by their paths without the ending."""
    found = defaultdict(list)
    for seed in sorted(seeds):
        for name in {seed, str(PurePosixPath(seed).with_suffix(""))}:
            found[name].append(seed)
    return found


def _meant(file: str, by_name: Mapping[str, list[str]]) -> list[str]:
    """Return the seeds that a file of edits can mean: the one of the very name, or those that differ in the ending."""
    name = file.rpartition(".edits.")[0]
    found = by_name.get(name, [])
    return [name] if name in found else found


def _seed_of(file: str, by_name: Mapping[str, list[str]]) -> str:
    found = _meant(file, by_name)
    if not found:
        raise UnfitError("there is no article beside it with this name", "Rename it after its article, or delete it.")
    if len(found) > 1:
        names = [PurePosixPath(seed).name for seed in found]
        raise UnfitError(f"may mean {' or '.join(names)}", f"Name it after one, as in {names[0]}{ENDINGS[0]}.")
    return found[0]
