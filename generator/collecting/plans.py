"""Planned events: who announced them, and whether a later article reports them."""

from collections.abc import Sequence

from generator.collecting.joining import Known
from generator.collection import Plan, Sourced
from generator.model import Briefing


def plans(briefings: Sequence[Briefing], known_as: Known) -> tuple[Plan, ...]:  # noqa: ARG001
    """Return every planned event by its day; `briefings` are oldest first."""
    last = max((b.article.published for b in briefings if b.article.published), default="")
    found = [Sourced(briefing=b, finding=event) for b in briefings for event in b.findings.timeline if event.planned]
    found.sort(key=lambda s: (s.finding.start, s.finding.end))
    return tuple(Plan(announced=(event,), due=event.finding.end < last) for event in found)
