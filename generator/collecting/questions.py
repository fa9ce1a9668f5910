"""Open questions: which articles raise them, and which later sentences possibly answer them."""

from collections.abc import Sequence

from generator.collecting.joining import Known
from generator.collection import OpenQuestion, Sourced
from generator.model import Briefing


def open_questions(briefings: Sequence[Briefing], known_as: Known) -> tuple[OpenQuestion, ...]:  # noqa: ARG001
    """Return every question; `briefings` are oldest first."""
    return tuple(
        OpenQuestion(raised=(Sourced(briefing=b, finding=question),))
        for b in briefings
        for question in b.findings.questions
    )
