"""Where a finding stands in a briefing: found by its kind, a sentence that it cites, and some of its words."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.checking.evidence import holds
from generator.editing.entries import Entry
from generator.editing.forms import KINDS, Kind, UnfitError
from generator.errors import shown
from generator.model import Briefing, Dispute, Event, Finding, Findings

LISTED = 5
SIDES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a finding stands: the number of the one in the section, and that of its part if it is a part (-1: none)."""

    kind: Kind
    number: int
    part: int = -1


def find(briefing: Briefing, entry: Entry) -> tuple[Place, Finding]:
    """Return the finding that an entry names and its place. Raises UnfitError if there is none, or are several.

    It must rest on the very sentence and hold the very words, so that it is never another one because the article
    or a rule has changed.
    """
    kind = KINDS[entry.finding]
    here = [(place, f) for place, f in _all(briefing.findings, kind) if entry.sentence in f.cites]
    holding = [(place, f) for place, f in here if any(holds(text, entry.words) for text in texts_of(kind, f))]
    exact = [(place, f) for place, f in holding if entry.words in texts_of(kind, f)]
    found = exact if len(exact) == 1 else holding
    if len(found) == 1:
        return found[0]
    if found:
        raise UnfitError(f"{len(found)} hold the words {shown(entry.words)}: {_told(kind, found)}", "Give more words.")
    what = f"no {entry.finding} that cites it holds the words {shown(entry.words)}"
    raise UnfitError(f"{what}; there is {_told(kind, here)}", "Mend it, or take it out if it is needed no more.")


def texts_of(kind: Kind, finding: Finding) -> tuple[str, ...]:
    """Return the texts that tell a finding apart, the chief one first."""
    found: list[str] = []
    for name in kind.words:
        value: str | tuple[str, ...] = getattr(finding, name)
        found += [value] if isinstance(value, str) else value
    return tuple(found)


def _told(kind: Kind, found: list[tuple[Place, Any]]) -> str:
    told = [shown(texts_of(kind, finding)[0]) for _, finding in found[:LISTED]]
    return ", ".join(told) + (f" and {len(found) - LISTED} more" if len(found) > LISTED else "") or "none"


def _all(findings: Findings, kind: Kind) -> Iterator[tuple[Place, Finding]]:
    for number, finding in enumerate(getattr(findings, kind.section)):
        if not kind.part:
            yield Place(kind=kind, number=number), finding
        for part, inner in enumerate(getattr(finding, kind.part) if kind.part else ()):
            yield Place(kind=kind, number=number, part=part), inner


def put(findings: Findings, place: Place, new: Finding | None) -> Findings:
    """Return findings with another in a place, or none there. Raises UnfitError where a dispute would lose a side."""
    section: tuple[Any, ...] = getattr(findings, place.kind.section)
    if place.kind.part:
        whole = section[place.number]
        parts = _with(getattr(whole, place.kind.part), place.part, new)
        if isinstance(whole, Dispute) and len(parts) < SIDES:
            raise UnfitError("a dispute must keep two sides", "Remove the dispute instead.")
        new = replace(whole, **{place.kind.part: parts})
    return replace(findings, **{place.kind.section: in_order(_with(section, place.number, new))})


def _with(found: tuple[Any, ...], number: int, new: Finding | None) -> tuple[Any, ...]:
    return (*found[:number], *([] if new is None else [new]), *found[number + 1 :])


def in_order(found: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return findings as their section shows them: events by day, all others as they are."""
    events = found and isinstance(found[0], Event)
    return tuple(sorted(found, key=lambda event: (event.start, event.end))) if events else found


def renamed(findings: Findings, old: str, new: str) -> Findings:
    """Return findings in which an actor has another name, wherever one says by whom or to whom."""
    disputes = (
        replace(d, positions=tuple(replace(p, by=new) if p.by == old else p for p in d.positions))
        for d in findings.disputes
    )
    return replace(
        findings,
        quotes=tuple(replace(q, by=_name(q.by, old, new), to=_name(q.to, old, new)) for q in findings.quotes),
        proposals=tuple(
            replace(p, by=tuple(new if n == old else n for n in p.by), to=tuple(new if n == old else n for n in p.to))
            for p in findings.proposals
        ),
        disputes=tuple(disputes),
        figures=tuple(replace(f, by=_name(f.by, old, new)) for f in findings.figures),
        assertions=tuple(replace(a, by=_name(a.by, old, new)) for a in findings.assertions),
    )


def _name(name: str | None, old: str, new: str) -> str | None:
    return new if name == old else name
