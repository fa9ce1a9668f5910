"""Contradictions across articles: other values for one quantity, and claims beside denials.

Nothing here says who is right: every side stands with its claimant and its sentence. Where one article has a dispute of
its own about a figure that others contradict, all its sides are shown.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

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
    sides = [side for g in given for side in (_value(g), *_beside(g))]
    return Contradiction(kind="figure", about=about[0].upper() + about[1:], sides=tuple(_each_once(sides)))


def _beside(given: Given) -> Iterator[Sourced[Position]]:
    """Yield the other sides of a dispute in which a figure stands in its own article."""
    for dispute in given.briefing.findings.disputes if given.figure.by else ():
        own = [p for p in dispute.positions if p.by == given.figure.by and set(p.cites) & set(given.figure.cites)]
        if dispute.kind == "figure" and any(p.says == given.figure.says for p in own):
            for position in dispute.positions:
                if position not in own:
                    yield Sourced(briefing=given.briefing, finding=replace(position, rule=RULE))


def _each_once(sides: Iterable[Sourced[Position]]) -> Iterator[Sourced[Position]]:
    """Yield sides without those of an article that give the same value for the same claimant in the same sentences."""
    seen: set[tuple[str, str | None, str, tuple[int, ...]]] = set()
    for side in sides:
        key = (side.briefing.article.path, side.finding.by, side.finding.says, side.cites)
        if key not in seen:
            seen.add(key)
            yield side


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
