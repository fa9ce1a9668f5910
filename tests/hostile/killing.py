"""Kills real runs at every write call and at random moments, and tells what is torn, lost or different afterwards.

Started as a program of its own by `test_kill.py`: it loads everything once and forks for each kill. In the child the
functions by which Python writes are counted, and at a chosen call, or with half of a text written, it kills itself.
"""

import io
import json
import os
import random
import shutil
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

from invented import LATER, files_below, write_project

from generator.build import build
from generator.publishing.packing import pack
from generator.publishing.templating import OWN_TEMPLATES
from generator.settings import Settings

CALLS = ("fsync", "replace", "rename", "unlink", "mkdir", "rmdir", "write", "ftruncate")
SUMS = "data/SHA256SUMS"
REVIEW = "review: reviewed\nby: Ines Vogt\non: 2021-05-20\n"
NOTE = b"\nA note by hand.\n"


@dataclass(slots=True, kw_only=True)
class Tally:
    """What the kills of one scenario showed."""

    points: int = 0
    differences: list[str] = field(default_factory=list)
    torn: list[str] = field(default_factory=list)
    flagged: list[str] = field(default_factory=list)


class Fuse:
    """Counts the calls that write, and kills this process at one of them."""

    def __init__(self, limit: int) -> None:
        self.left = limit

    def burn(self) -> None:
        self.left -= 1
        if self.left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def guard(self) -> None:
        """Put the fuse into each function that changes the disk."""
        for name in CALLS:
            setattr(os, name, self._burning(getattr(os, name)))
        open_file, open_handle = io.open, os.open

        def opened(file: Any, mode: str = "r", *args: Any, **more: Any) -> Any:
            if not set(mode) & set("wxa+"):
                return open_file(file, mode, *args, **more)
            self.burn()
            return Halving(open_file(file, mode, *args, **more), self)

        def handled(path: Any, flags: int, *args: Any, **more: Any) -> int:
            if flags & os.O_CREAT:
                self.burn()
            return open_handle(path, flags, *args, **more)

        io.open, os.open = opened, handled  # type: ignore[assignment]

    def _burning(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def burning(target: Any, *args: Any, **more: Any) -> Any:
            there = isinstance(target, int) or Path(target).exists()
            if there != (call.__name__ == "mkdir"):  # else nothing on the disk changes
                self.burn()
            return call(target, *args, **more)

        return burning


class Halving:
    """A file in which a text can stay half written."""

    def __init__(self, file: Any, fuse: Fuse) -> None:
        self.file, self.fuse = file, fuse

    def write(self, data: Any) -> int:
        self.fuse.burn()
        half = len(data) // 2
        self.file.write(data[:half])
        self.file.flush()
        self.fuse.burn()
        self.file.write(data[half:])
        return len(data)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.file, name)


def run_forked(work: Callable[[], object], fuse: Fuse | None = None, seconds: float | None = None) -> bool:
    """Do something in a child; tell whether it was killed, by its fuse or from outside after some seconds."""
    child = os.fork()
    if not child:
        status = 1
        with suppress(BaseException):
            if fuse:
                fuse.guard()
            work()
            status = 0
        os._exit(status)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    if not os.WIFSIGNALED(status) and os.WEXITSTATUS(status):
        raise SystemExit("a run failed that should have gone well")
    return os.WIFSIGNALED(status)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scenario:
    """A project before a run, and what that run makes of it when nobody disturbs it."""

    name: str
    start: Path
    work: Path
    run: Callable[[Path], tuple[str, ...]]
    before: dict[str, bytes]
    after: dict[str, bytes]
    told: tuple[str, ...]

    def reset(self) -> None:
        """Bring the project back to how it was before the run."""
        shutil.rmtree(self.work, ignore_errors=True)
        shutil.copytree(self.start, self.work)

    def kill(self, tally: Tally, fuse: Fuse | None = None, seconds: float | None = None) -> bool:
        """Kill one run and look at what it left, then at what another run makes of it; False if it came to its end."""
        self.reset()
        if not run_forked(lambda: self.run(self.work), fuse, seconds):
            return False
        tally.points += 1
        tally.torn += self._torn()
        told = self.run(self.work)
        tally.flagged += [line for line in told if line not in self.told]
        now = made(self.work)
        differing = {path for path in {*now, *self.after} if now.get(path) != self.after.get(path)}
        tally.differences += [f"{self.name}, point {tally.points}: {path}" for path in sorted(differing)]
        return True

    def _torn(self) -> Iterator[str]:
        for path, data in made(self.work).items():
            lines = {line for side in (self.before, self.after) for line in side.get(path, b"").splitlines()}
            known = data in (self.before.get(path), self.after.get(path)) or (
                path.endswith(SUMS) and data.endswith(b"\n") and lines.issuperset(data.splitlines())
            )
            if not known and not path.endswith(".part"):
                yield f"{self.name}: {path}"
        for path, data in self.before.items():
            if path in self.after and not (self.work / path).exists():
                yield f"{self.name}: {path} is gone, {len(data)} bytes"


def made(root: Path) -> dict[str, bytes]:
    """Return what runs made of a project, and all else in it, but for the number of the process in the lock."""
    return {path: data for path, data in files_below(root).items() if path != ".cache/lock"}


def building(root: Path) -> tuple[str, ...]:
    """Build a project and return its problems, a line each."""
    return tuple(map(str, build(Settings(root=root)).failures))


def packing(root: Path) -> tuple[str, ...]:
    """Pack the site of a project."""
    pack(root / "site", root / "site.zip")
    return ()


def scenario(name: str, folder: Path, start: Path, run: Callable[[Path], tuple[str, ...]] = building) -> Scenario:
    """Return a scenario of a project as it stands."""
    work = folder / "work"
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(start, work)
    told = tuple(line.replace(str(start), str(work)) for line in run(work))
    return Scenario(name=name, start=start, work=work, run=run, before=made(start), after=made(work), told=told)


def prepare(built: Path, later: Path) -> None:
    """Build a project, and one in which a seed changed, in whose cache the changed seed's briefing is found ready."""
    write_project(built)
    shutil.copytree(OWN_TEMPLATES, built / "templates")
    building(built)
    shutil.copytree(built, later)
    (later / "seeds" / "patrol.txt").write_text(LATER, "utf-8")
    building(later)


def first(root: Path, _: Path) -> None:
    """Take the pages away; the cache stays."""
    shutil.rmtree(root / "docs")


def altered(root: Path, later: Path) -> None:
    """Change a seed, whose new briefing is in the cache already."""
    (root / "seeds" / "patrol.txt").write_text(LATER, "utf-8")
    shutil.copytree(later / ".cache", root / ".cache", dirs_exist_ok=True)


def removed(root: Path, _: Path) -> None:
    """Take a seed and its folder away."""
    shutil.rmtree(root / "seeds" / "north")


def edited(root: Path, later: Path) -> None:
    """Edit a page and a table by hand, change a seed that both tell of, and review another one."""
    for path in ("docs/briefings/patrol.md", "docs/data/quotes.csv"):
        (root / path).write_bytes((root / path).read_bytes() + NOTE)
    (root / "seeds" / "quay.edits.yml").write_text(REVIEW, "utf-8")
    altered(root, later)


def with_template(root: Path, _: Path) -> None:
    """Change a template."""
    template = root / "templates" / "briefing.md.j2"
    template.write_text(template.read_text("utf-8") + "\nA last line.\n", "utf-8")


def with_site(root: Path, _: Path) -> None:
    """Put a site there that was packed and then changed."""
    (root / "site").mkdir()
    for path in ("index.html", "search.js"):
        (root / "site" / path).write_text(path, "utf-8")
    packing(root)
    (root / "site" / "index.html").write_text("newer", "utf-8")


def without_cache(root: Path, _: Path) -> None:
    """Take most of the cache away, so that it is written again; this loads the language pipeline, so it comes last."""
    for kept in sorted((root / ".cache" / "briefings").iterdir())[:2]:
        kept.unlink()


CHANGES = (first, altered, removed, edited, with_template, with_site, without_cache)


def scenarios(folder: Path) -> Iterator[Scenario]:
    """Yield the scenarios, each made from a project that was built."""
    built, later = folder / "built", folder / "later"
    run_forked(lambda: prepare(built, later))
    for change in CHANGES:
        start = folder / change.__name__
        shutil.copytree(built, start)
        change(start, later)
        yield scenario(change.__name__, folder, start, packing if change is with_site else building)


def attack(this: Scenario, moments: int, chance: random.Random) -> Tally:
    """Kill the run of a scenario at every write call in turn, and at random moments."""
    tally = Tally()
    limit = 0
    while this.kill(tally, fuse=Fuse(limit)):
        limit += 1
    start = time.monotonic()
    this.reset()
    run_forked(lambda: this.run(this.work))
    length = time.monotonic() - start
    for _ in range(moments):
        this.kill(tally, seconds=chance.uniform(0, length))
    return tally


def main(folder: Path) -> None:
    """Attack every scenario and write the tallies as JSON."""
    chance = random.Random(5)  # noqa: S311 - the same moments each time
    json.dump({this.name: asdict(attack(this, 6, chance)) for this in scenarios(folder)}, sys.stdout)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
