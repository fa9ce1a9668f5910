"""Keeps finished briefings, so that an unchanged seed is not analysed again, and one that breaks stays as it last was.

A briefing depends on the seed's bytes and path, on the generator's own code and word lists, and on the versions of
the libraries that read and parse. The key is a hash of all of these, so a briefing found by it is never out of date.
There is one file a seed, which holds the key and the briefing: its last good one.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec

from generator.errors import Problem, SeedError, WritingError
from generator.model import Briefing
from generator.opening import SEED_LIMIT, read_regular
from generator.writing import clear_parts, remove, write_whole

REMEDY = "Make it writable, or make room; until then each run reads anew what it could not keep."
OURS = re.compile(r"[0-9a-f]{64}\.json")  # the folder may be one that holds other things too
LIBRARIES = ("spacy", "trafilatura", "markdown-it-py", "py3langid", "htmldate", "regex")


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """A folder of briefings, by the paths of their seeds.

    Safe to delete at any time; but a seed that cannot be read any more is then gone until it is mended. Where nothing
    can be written, that is kept in `troubles` once, and nothing else is hindered.
    """

    folder: Path
    pipeline: str
    troubles: list[Problem] = field(default_factory=list)

    def key(self, seed: str, path: Path, within: Path | None = None, edits: str = "") -> str | None:
        """Return what the briefing of a seed depends on as one word, or None for what is no readable file.

        `seed` is the path by which the article is known, `path` where it stands, `within` the folder it may not leave,
        `edits` what an editor says of the article.
        """
        try:
            data = read_regular(path, seed, SEED_LIMIT, within)
        except SeedError:
            return None
        parts = (_bytes(seed), data, _bytes(edits), _installed(self.pipeline).encode(), _code().encode())
        return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()

    def get(self, seed: str, key: str | None) -> Briefing | None:
        """Return the kept briefing of a seed, or None if there is none with this key or it cannot be read."""
        found, data = self._read(seed)
        return _decoded(data) if found == key else None

    def last(self, seed: str) -> Briefing | None:
        """Return the last good briefing of a seed, whatever the seed holds now, or None if there was none."""
        return _decoded(self._read(seed)[1])

    def put(self, seed: str, key: str | None, briefing: Briefing) -> None:
        """Keep the briefing of a seed in place of the one before; written whole or not at all."""
        if key is None or self.troubles:
            return
        with self._bearing():
            write_whole(self._path(seed), key.encode() + b"\n" + msgspec.json.encode(briefing))

    def forget_all_but(self, seeds: Iterable[str]) -> None:
        """Delete the briefings of seeds that are gone, and what a killed run left half written."""
        needed = {self._path(seed).name for seed in seeds}
        with self._bearing():
            clear_parts(self.folder)
            for path in self.folder.glob("*.json"):
                if OURS.fullmatch(path.name) and path.name not in needed:
                    remove(path)

    @contextmanager
    def _bearing(self) -> Iterator[None]:
        """Remember that nothing can be written here: the pages can be published without it."""
        try:
            yield
        except WritingError as error:
            self.troubles[:] = [replace(error.told, file=str(self.folder), remedy=REMEDY)]

    def _path(self, seed: str) -> Path:
        return self.folder / f"{hashlib.sha256(_bytes(seed)).hexdigest()}.json"

    def _read(self, seed: str) -> tuple[str, bytes]:
        try:
            path = self._path(seed)
            key, _, data = (path.read_bytes() if path.is_file() else b"").partition(b"\n")
        except OSError:
            return "", b""
        return key.decode("ascii", "replace"), data


def _bytes(seed: str) -> bytes:
    return seed.encode("utf-8", "surrogateescape")


def _decoded(data: bytes) -> Briefing | None:
    try:
        return msgspec.json.decode(data, type=Briefing)
    except msgspec.MsgspecError:
        return None


@cache
def _code() -> str:
    digest = hashlib.sha256()
    for path in _source_files(files("generator")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def _source_files(folder: Traversable) -> list[Traversable]:
    found = []
    for path in sorted(folder.iterdir(), key=lambda p: p.name):
        if path.is_dir():
            found += _source_files(path)
        elif path.name.endswith((".py", ".yml")):
            found.append(path)
    return found


@cache
def _installed(pipeline: str) -> str:
    found = []
    for name in (*LIBRARIES, pipeline):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} unknown")
    return "; ".join(found)
