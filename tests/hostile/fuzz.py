"""Fuzzes the readers, the escape and the whole program for as long as one likes.

    python tests/hostile/fuzz.py --minutes 60 [--seed N] [--target readers|escape|whole] [--out FOLDER]
    python tests/hostile/fuzz.py --replay FOLDER/readers-0f1e2d3c.html

It runs in rounds, hypothesis with a new seed each, on the target that has had least time. What led to a kind of
outcome that was not seen before is edited further in later rounds. A failure is made small, saved with the line that
tries it again, and its like is not reported a second time. Exit status 1 tells that something failed.
"""

import argparse
import hashlib
import signal
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parent), str(HERE.parent / "publishing"), str(HERE)]

from fuzz_inputs import Input, articles
from fuzz_targets import DIGITS, TARGETS, Target
from hypothesis import HealthCheck, Phase, Verbosity, given, seed, settings

KEPT = 500  # inputs that led to something new, by target
SHRINKING = 60.0  # seconds for a failure, after hypothesis has made it small in its own way


class TooSlowError(Exception):
    """An input took more time of the processor than its target allows."""


@dataclass(slots=True)
class Tally:
    """What was tried on one target, and what it showed."""

    tried: int = 0
    seconds: float = 0.0
    rounds: int = 0
    failures: Counter[str] = field(default_factory=Counter)
    outcomes: set[str] = field(default_factory=set)
    kept: list[Input] = field(default_factory=list)


def fuzz(
    targets: dict[str, Target], out: Path, *, first_seed: int = 0, until: Callable[[dict[str, Tally]], bool]
) -> dict[str, Tally]:
    """Try rounds on the targets until the function says that it is enough; save failures below `out`."""
    tallies = {name: Tally() for name in targets}
    start = articles()
    while not until(tallies):
        name = min(tallies, key=lambda n: tallies[n].seconds)
        tally, target = tallies[name], targets[name]
        began = time.monotonic()
        failed = _round(target, tally, first_seed + tally.rounds, (*start, *tally.kept[-KEPT:]))
        if failed:
            _save(name, target, *failed, out)
        tally.rounds += 1
        tally.seconds += time.monotonic() - began
    return tallies


def _round(target: Target, tally: Tally, number: int, corpus: tuple[Input, ...]) -> tuple[Input, str] | None:
    """Try a round of examples; return the smallest that failed in a way that is new, and the way."""
    failed: list[tuple[Input, str]] = []
    fresh: list[Input] = []

    @seed(number)
    @settings(
        max_examples=target.examples,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        phases=(Phase.generate, Phase.shrink),
        verbosity=Verbosity.quiet,
        report_multiple_bugs=False,
    )
    @given(target.inputs(corpus))
    def property_(tried: Input) -> None:
        tally.tried += 1
        way = way_it_fails(target, tried, lambda kind: _note(kind, tried, tally, fresh))
        if way in tally.failures:
            tally.failures[way] += 1
        elif way:
            failed.append((tried, way))
            raise AssertionError(way)

    try:
        property_()
    except Exception:
        if not failed:
            raise
        tally.failures[failed[-1][1]] += 1
    tally.kept += fresh
    return failed[-1] if failed else None


def _note(kind: str, tried: Input, tally: Tally, fresh: list[Input]) -> None:
    if kind not in tally.outcomes:
        tally.outcomes.add(kind)
        fresh.append(tried)


def way_it_fails(target: Target, tried: Input, note: Callable[[str], None] = lambda _: None) -> str:
    """Return in one line how an input fails, "" if it holds; what differs by chance, such as numbers, is left out."""
    began = time.process_time()
    try:
        with _limited(target.seconds):
            kind = target.check(tried)
        if time.process_time() - began > target.seconds:
            raise TooSlowError(f"took more than {target.seconds:.0f} seconds")
    except Exception as error:
        place = traceback.extract_tb(error.__traceback__)[-1]
        said = (str(error).splitlines() or [""])[0][:120]
        return DIGITS.sub("0", f"{type(error).__name__} in {Path(place.filename).name}, {place.name}: {said}")
    note(kind)
    return ""


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise TooSlowError after some seconds of the processor, where the system has such a clock."""
    if not hasattr(signal, "SIGPROF"):
        yield
        return

    def stop(_: int, frame: FrameType | None) -> None:
        raise TooSlowError(f"took more than {seconds:.0f} seconds, at last in {frame.f_code.co_name if frame else '?'}")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _save(name: str, target: Target, tried: Input, way: str, out: Path) -> None:
    small = smaller(tried, lambda shorter: way_it_fails(target, shorter) == way)
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"{name}-{hashlib.sha256(small.data).hexdigest()[:8]}{Path(small.name).suffix}"
    path.write_bytes(small.data)
    print(f"{name} fails: {way}\n    python tests/hostile/fuzz.py --replay {path}", flush=True)


def smaller(tried: Input, fails: Callable[[Input], bool]) -> Input:
    """Return an input that still fails, without the stretches of bytes that it fails without (as delta debugging)."""
    until = time.monotonic() + SHRINKING
    length = len(tried.data) // 2
    while length:
        start = 0
        while start < len(tried.data):
            if time.monotonic() > until:
                return tried
            shorter = Input(name=tried.name, data=tried.data[:start] + tried.data[start + length :])
            if fails(shorter):
                tried = shorter
            else:
                start += length
        length //= 2
    return tried


def replay(saved: Path) -> None:
    """Try a saved input again; raises what it raises."""
    target = TARGETS[saved.name.partition("-")[0]]
    target.check(Input(name=f"a{saved.suffix}", data=saved.read_bytes()))


def main() -> int:
    """Fuzz as the command line says, print the figures, and return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--target", choices=TARGETS, action="append")
    parser.add_argument("--out", type=Path, default=Path("fuzz-failures"))
    parser.add_argument("--replay", type=Path, help="try one saved input again")
    chosen = parser.parse_args()
    if chosen.replay:
        replay(chosen.replay)
        print("It holds.")
        return 0
    end = time.monotonic() + chosen.minutes * 60
    targets = {name: target for name, target in TARGETS.items() if name in (chosen.target or TARGETS)}
    tallies = fuzz(targets, chosen.out, first_seed=chosen.seed * 1_000_000, until=lambda _: time.monotonic() > end)
    for name, tally in tallies.items():
        speed = tally.tried / max(tally.seconds, 1e-9)
        print(
            f"{name}: {tally.tried:,} inputs in {tally.rounds} rounds, {speed:.1f} a second, {len(tally.outcomes):,} "
            f"kinds of outcome, {len(tally.failures)} kinds of failure ({sum(tally.failures.values())} inputs)"
        )
    return any(tally.failures for tally in tallies.values())


if __name__ == "__main__":
    sys.exit(main())
