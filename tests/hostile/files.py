"""Makes the files of `cases/files.yml`, each by its recipe."""

import os
import socket
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent / "cases" / "files.yml"
NOT_IN_YAML = (
    ("a name that is not UTF-8", os.fsdecode(b"name\xff.txt"), {"text": "Talks end.\n"}, "a name that is not UTF-8"),
    ("a name as long as names can be", f"{'a' * 251}.txt", {"text": ""}, "is empty"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A file that is tried: its name, the recipe by which it is made, and what is said of it."""

    name: str
    where: str
    payload: dict[str, Any]
    holds: str


def cases() -> list[Case]:
    """Return all files that are tried."""
    written = [Case(**case) for case in yaml.safe_load(CASES.read_text("utf-8"))]
    return [*written, *(Case(name=n, where=w, payload=p, holds=h) for n, w, p, h in NOT_IN_YAML)]


def make(case: Case, folder: Path) -> None:
    """Put the file of a case into a folder."""
    path = folder / case.where
    match case.payload:
        case {"link": target}:
            path.symlink_to(target)
        case {"pipe": True}:
            os.mkfifo(path)
        case {"folder": True}:
            path.mkdir()
        case {"size": size}:
            with path.open("wb") as file:
                file.truncate(size)
        case {"socket": True}:
            _bind(path)
        case recipe:
            path.write_bytes(_content(recipe))


def _bind(path: Path) -> None:
    here = os.open(path.parent, os.O_RDONLY)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(f"/proc/self/fd/{here}/{path.name}")  # the address of a socket may not be long
    finally:
        os.close(here)


def _content(recipe: dict[str, Any]) -> bytes:
    if "numbered" in recipe:
        middle = "".join(recipe["numbered"].replace("#", str(number)) for number in range(recipe["times"])).encode()
    else:
        piece = (
            bytes.fromhex(recipe["hex"]) if "hex" in recipe else recipe.get("text", recipe.get("repeat", "")).encode()
        )
        middle = piece * recipe.get("times", 1)
    return recipe.get("before", "").encode() + middle + recipe.get("after", "").encode()
