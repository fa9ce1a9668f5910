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

    def key(self, path: str, data: bytes) -> str:
        """Return the name under which the briefing of a seed's path and bytes is kept."""
        parts = (path.encode(), data, self.pipeline.encode(), _installed(self.pipeline).encode(), _code().encode())
        return hashlib.sha256(b"\0".join(hashlib.sha256(part).digest() for part in parts)).hexdigest()

    def get(self, key: str) -> Briefing | None:
        """Return the kept briefing, or None if there is none or it cannot be read."""
        try:
            return msgspec.json.decode((self.folder / f"{key}.json").read_bytes(), type=Briefing)
        except (OSError, msgspec.MsgspecError):
            return None

    def put(self, key: str, briefing: Briefing) -> None:
        """Keep a briefing; written whole or not at all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        part = self.folder / f"{key}.{os.getpid()}.part"
        part.write_bytes(msgspec.json.encode(briefing))
        part.replace(self.folder / f"{key}.json")

    def forget_all_but(self, keys: set[str]) -> None:
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


def _installed(pipeline: str) -> str:
    found = []
    for name in (*LIBRARIES, pipeline):
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            found.append(f"{name} unknown")
    return "; ".join(found)
