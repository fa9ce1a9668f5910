"""Related briefings: which others are worth reading, and why."""

from collections.abc import Mapping, Sequence

from generator.collecting.joining import Known
from generator.collection import Origin, ProposalThread, Relation
from generator.model import Briefing


def related(
    briefings: Sequence[Briefing],  # noqa: ARG001
    known_as: Known,  # noqa: ARG001
    threads: Sequence[ProposalThread],  # noqa: ARG001
    origins: Sequence[Origin],  # noqa: ARG001
) -> Mapping[str, tuple[Relation, ...]]:
    """Return by article path the briefings that share actors, proposals or an origin with it, closest first."""
    return {}
