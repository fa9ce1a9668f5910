"""Contradictions across articles: other values for one quantity, and claims beside denials.

Nothing here says who is right: every side stands with its claimant and its sentence.
"""

from collections.abc import Sequence

from generator.collecting.denials import Said, denied, said_things
from generator.collecting.figures import Given, differing, given_figures
from generator.collecting.grouping import groups
from generator.collecting.joining import Known
from generator.collection import Contradiction, Sourced
from generator.model import Briefing, Position, Status

RULE = "contradiction.across"


def contradictions(briefings: Sequence[Briefing], known_as: Known) -> tuple[Contradiction, ...]:
    """Return what different articles tell differently, figures first; `briefings` are oldest first."""
    given, said = given_figures(briefings, known_as), said_things(briefings, known_as)
    figures = [_of_figures([given[place] for place in group]) for group in groups(differing(given))]
    claims = [_of_claims([said[place] for place in group]) for group in groups(denied(said))]
    return (*figures, *claims)


def _of_figures(given: Sequence[Given]) -> Contradiction:
    fullest = max(given, key=lambda g: (len(g.figure.counted), g.figure.counted))
    about = fullest.figure.counted
    sides = tuple(_value(g) for g in given)
    return Contradiction(kind="figure", about=about[0].upper() + about[1:], sides=sides)


def _value(given: Given) -> Sourced[Position]:
    figure = given.figure
    position = Position(
        by=figure.by,
        says=figure.says,
        as_of=figure.as_of,
        status="attributed" if figure.by else "stated",
        evidence=figure.evidence,
        rule=RULE,
    )
    return Sourced(briefing=given.briefing, finding=position)


def _of_claims(said: Sequence[Said]) -> Contradiction:
    about = next(s.assertion.says for s in said if not s.assertion.denies)
    return Contradiction(kind="claim", about=about[0].upper() + about[1:], sides=tuple(_side(s) for s in said))


def _side(said: Said) -> Sourced[Position]:
    assertion = said.assertion
    stated: Status = "attributed" if assertion.by else "stated"
    position = Position(
        by=assertion.by,
        says=assertion.says,
        status="denied" if assertion.denies else stated,
        evidence=assertion.evidence,
        rule=RULE,
    )
    return Sourced(briefing=said.briefing, finding=position)
