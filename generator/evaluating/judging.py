"""Makes the marks: what was wanted against what was found, one value, a list, or findings that rest on sentences."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Protocol, TypeVar

from generator.evaluating.likeness import covers, overlap, paired
from generator.evaluating.marks import Mark, Outcome
from generator.model import Briefing, Finding

ALL = "all sentences"
W = TypeVar("W")
F = TypeVar("F")


class Evident(Protocol):
    """An answer that rests on sentences, as the article has them."""

    @property
    def evidence(self) -> tuple[str, ...]:
        """The sentences."""


def resting(briefing: Briefing) -> Callable[[Evident, Finding], float]:
    """Return how far a finding cites an answer's sentences: 0 if none, else 0.5 and half the share that it cites."""

    def likeness(wanted: Evident, found: Finding) -> float:
        cited = [briefing.text(id_) for id_ in found.cites if id_]
        held = sum(any(covers(c, e) or overlap(c, e) >= 0.8 for c in cited) for e in wanted.evidence)
        return 0.5 + 0.5 * held / len(wanted.evidence) if held else 0.0

    return likeness


def judged(row: str, found: object, wanted: object, *, right: bool, of: str = "") -> Mark:
    """Return the mark of a value that is right or wrong; `of` says whose value it is."""
    what = _say(found) if right else f"{_say(found)}, not {_say(wanted)}"
    return Mark(row=row, outcome="right" if right else "wrong", what=f"{of}: {what}" if of else what)


def listed(
    row: str,
    wanted: Sequence[W],
    found: Sequence[F],
    likeness: Callable[[W, F], float],
    least: float,
    *,
    of: str = "",
    say: Callable[[W | F], str] = str,
) -> Iterator[Mark]:
    """Yield the marks of a list inside an answer; `of` says whose list it is."""
    pairs, missed, wrong = paired(wanted, found, likeness, least)
    lists: tuple[tuple[Outcome, Sequence[W | F]], ...] = (
        ("right", [w for w, _ in pairs]),
        ("missed", missed),
        ("wrong", wrong),
    )
    for outcome, items in lists:
        yield from (Mark(row=row, outcome=outcome, what=f"{of}: {say(i)}" if of else say(i)) for i in items)


def answered(row: str, right: Iterable[tuple[str, Evident]], missed: Iterable[tuple[str, Evident]]) -> Iterator[Mark]:
    """Yield the marks of answers that were found, and of those that were not with their sentences."""
    yield from (Mark(row=row, outcome="right", what=what) for what, _ in right)
    yield from (Mark(row=row, outcome="missed", what=what, sentences=w.evidence) for what, w in missed)


def wrong(row: str, what: str, briefing: Briefing, found: Finding) -> Mark:
    """Return the mark of a finding that no answer wants, with the sentences that it cites."""
    everything = len(found.cites) == len(briefing.sentences) > 1
    sentences = (ALL,) if everything else tuple(briefing.text(id_) for id_ in found.cites)
    return Mark(row=row, outcome="wrong", what=what, sentences=sentences)


def _say(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "none" if value in (None, "") else str(value)
