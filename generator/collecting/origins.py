"""Origins: articles that print mostly the same sentences, such as two outlets with one agency's copy."""

from collections.abc import Sequence

from generator.collection import Origin
from generator.model import Briefing


def origins(briefings: Sequence[Briefing]) -> tuple[Origin, ...]:  # noqa: ARG001
    """Return the groups of two or more articles that have one origin; `briefings` are oldest first."""
    return ()
