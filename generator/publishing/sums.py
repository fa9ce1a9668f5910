"""SHA256SUMS: the checksums of the data files, in the form of the program `sha256sum`.

A CSV file has no place for a seal of its own, so this list tells our files from those that a person wrote or edited.
Before a file changes the list holds both its checksums, so that a run that is killed leaves no file that is in doubt.
"""

import hashlib
import re
from collections.abc import Collection as Names
from collections.abc import Iterable, Mapping
from pathlib import Path

FOLDER = "data"
SUMS = f"{FOLDER}/SHA256SUMS"
LINE = re.compile(r"([0-9a-f]{64})  ((?:briefings/)?\w[\w.-]*)")  # no path leads out of the folder

Known = frozenset[tuple[str, str]]


def is_data(path: str) -> bool:
    """Tell whether a path inside the folder of pages is that of a data file."""
    return path.startswith(f"{FOLDER}/")


def listed(docs: Path) -> Known | None:
    """Return checksum and name of each file in the list; None for a list that is not ours."""
    path = docs / SUMS
    if path.is_symlink() or path.parent.is_symlink():
        return None
    if not path.exists():
        return frozenset()
    try:
        found = [LINE.fullmatch(line) for line in path.read_text("utf-8").splitlines()] if path.is_file() else [None]
    except (OSError, UnicodeDecodeError):
        return None
    return None if None in found else frozenset((m[1], m[2]) for m in found if m)


def entries(files: Mapping[str, str]) -> Known:
    """Return checksum and name of each data file among some texts by their paths."""
    return frozenset(
        (hashlib.sha256(text.encode()).hexdigest(), path.removeprefix(f"{FOLDER}/"))
        for path, text in files.items()
        if is_data(path)
    )


def settled(known: Known, wanted: Known, keep: Names[str]) -> Known:
    """Return the list as it is after a run: the wanted files, and those at the paths in `keep` as they were listed."""
    names = {name for _, name in wanted}
    return wanted | {entry for entry in known if f"{FOLDER}/{entry[1]}" in keep and entry[1] not in names}


def sums_text(known: Iterable[tuple[str, str]]) -> str:
    """Return the text of the list, by name."""
    return "".join(f"{digest}  {name}\n" for digest, name in sorted(known, key=lambda entry: entry[::-1]))


def is_ours(docs: Path, path: str, known: Known) -> bool:
    """Tell whether a data file is as it was written."""
    file = docs / path
    try:
        data = file.read_bytes() if file.is_file() else None
    except OSError:
        return False
    return data is not None and (hashlib.sha256(data).hexdigest(), path.removeprefix(f"{FOLDER}/")) in known
