"""Keeps finished briefings, so that an unchanged seed is not analysed again.

A briefing depends on the seed's bytes and path, on the generator's own code and word lists, and on the versions of
the libraries that read and parse. The key is a hash of all of these, so a kept briefing is never out of date.
"""

import hashlib
import os
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec

from generator.model import Briefing

LIBRARIES = ("spacy", "trafilatura", "markdown-it-py", "py3langid", "htmldate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """A folder of briefings as JSON files; safe to delete at any time."""

    folder: Path
    pipeline: str

    def key(self, seed: str, path: Path) -> str | None:
        """Return the name under which the briefing of a seed is kept, or None for what is no readable file.

        `seed` is the path by which the article is known, `path` where it stands.
        """
        try:
            data = path.read_bytes() if path.is_file() and not path.is_symlink() else None
        except OSError:
            data = None
        if data is None:
            return None
        parts = (seed.encode("utf-8", "surrogateescape"), data, _installed(self.pipeline).encode(), _code().encode())
        return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()

    def get(self, key: str | None) -> Briefing | None:
        """Return the kept briefing, or None if there is none or it cannot be read."""
        try:
            return msgspec.json.decode((self.folder / f"{key}.json").read_bytes(), type=Briefing)
        except (OSError, msgspec.MsgspecError):
            return None

    def put(self, key: str | None, briefing: Briefing) -> None:
        """Keep a briefing; written whole or not at all."""
        if key is None:
            return
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f"{key}.{os.getpid()}.part"
        part.write_bytes(msgspec.json.encode(briefing))
        part.replace(self.folder / f"{key}.json")

    def forget_all_but(self, keys: set[str | None]) -> None:
        """Delete the briefings that no seed needs any more."""
        for path in self.folder.glob("*.json"):
            if path.stem not in keys:
                path.unlink(missing_ok=True)


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
