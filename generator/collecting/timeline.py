"""The collection's timeline: every dated event once, with all articles that tell it."""

from collections.abc import Sequence

from generator.collecting.joining import Known
from generator.collection import Happening, Sourced
from generator.model import Briefing


def happenings(briefings: Sequence[Briefing], known_as: Known) -> tuple[Happening, ...]:  # noqa: ARG001
    """Return the dated events of all articles by day; `briefings` are oldest first."""
    found = [Sourced(briefing=b, finding=event) for b in briefings for event in b.findings.timeline]
    found.sort(key=lambda s: (s.finding.start, s.finding.end))
    return tuple(
        Happening(start=s.finding.start, end=s.finding.end, planned=s.finding.planned, told=(s,)) for s in found
    )
