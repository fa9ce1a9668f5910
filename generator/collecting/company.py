"""Who appears with whom, and what connects them: each tie rests on a finding or on a sentence that says so.

To stand in one article, or in one sentence, is no tie. The cost grows with the pairs of actors in each article, of
whom the weightiest count: an article that names thousands would fill gigabytes with pairs.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from generator.collecting.joining import Known
from generator.collecting.meeting import encounters
from generator.collecting.replying import answers
from generator.collection import Companion, Link, Sourced, Tie
from generator.model import Briefing, Dispute, Finding, Position

WEIGHTIEST = 60  # actors of an article that are told who appears with them
SIDES = 30  # of a dispute, an encounter or a proposal, among which pairs are made


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """Two actors of one article, what connects them, and the finding that shows it; `directed` from one to other."""

    one: str
    other: str
    link: Link
    finding: Finding
    directed: bool = False


def companies(briefings: Sequence[Briefing], known_as: Known) -> Mapping[str, tuple[Companion, ...]]:
    """Return by dossier who appears with it: most articles with a tie first, then most ties, then most articles."""
    shared: dict[str, dict[str, list[Briefing]]] = defaultdict(lambda: defaultdict(list))
    ties: dict[tuple[str, str], dict[object, Tie]] = defaultdict(dict)
    for briefing in briefings:
        path = briefing.article.path
        names = sorted({known_as[path, actor.name] for actor in briefing.findings.actors[:WEIGHTIEST]})
        for name in names:
            for other in names:
                if name != other:
                    shared[name][other].append(briefing)
        for bond in bonds(briefing):
            one, other = known_as.get((path, bond.one), ""), known_as.get((path, bond.other), "")
            if one != other and other in shared.get(one, {}):
                tie = Tie(
                    link=bond.link,
                    source=Sourced(briefing=briefing, finding=bond.finding),
                    by=one if bond.directed else None,
                )
                key = (tie.link, tie.by, path, bond.finding.cites)
                ties[one, other].setdefault(key, tie)
                ties[other, one].setdefault(key, tie)
    return {
        name: tuple(sorted((_companion(o, told, ties.get((name, o), {})) for o, told in others.items()), key=_strength))
        for name, others in shared.items()
    }


def _companion(name: str, briefings: Sequence[Briefing], ties: Mapping[object, Tie]) -> Companion:
    return Companion(name=name, briefings=tuple(briefings), ties=tuple(ties.values()))


def _strength(companion: Companion) -> tuple[int, int, int, str, str]:
    tied = {tie.source.briefing.article.path for tie in companion.ties}
    name = companion.name
    return -len(tied), -len(companion.ties), -len(companion.briefings), name.casefold(), name


def bonds(briefing: Briefing) -> Iterator[Bond]:
    """Yield what connects the actors of an article, by their names in it."""
    yield from _of_encounters(briefing)
    yield from _of_proposals(briefing)
    for dispute in briefing.findings.disputes:
        for one, other in _opposed(dispute):
            yield Bond(one=one, other=other, link="disagreed", finding=dispute)
    for quote in briefing.findings.quotes:
        if quote.by and quote.to:
            yield Bond(one=quote.by, other=quote.to, link="spoke to", finding=quote, directed=True)


def _of_encounters(briefing: Briefing) -> Iterator[Bond]:
    for met in encounters(briefing):
        ones, others = met.ones[:SIDES], met.others[:SIDES]
        pairs = product(ones, others) if others else combinations(ones, 2)
        for one, other in pairs:
            yield Bond(one=one, other=other, link=met.link, finding=met.finding, directed=met.directed)


def _of_proposals(briefing: Briefing) -> Iterator[Bond]:
    for proposal in briefing.findings.proposals:
        for one, other in combinations(proposal.by[:SIDES], 2):
            link: Link = "agreed" if proposal.state == "agreed" else "acted together"
            yield Bond(one=one, other=other, link=link, finding=proposal)
        for one, other in product(proposal.by[:SIDES], proposal.to[:SIDES]):
            yield Bond(one=one, other=other, link="proposed to", finding=proposal, directed=True)
    for name, proposal, reply in answers(briefing):
        for maker in proposal.by[:SIDES]:
            yield Bond(one=name, other=maker, link="answered", finding=reply, directed=True)


def _opposed(dispute: Dispute) -> Iterator[tuple[str, str]]:
    """Yield the pairs who take different sides.

    Of a figure, those who name different numbers; of a claim, those who make it and those who deny it. Where nobody
    denies it, as when each accuses the other, all sides differ.
    """
    denied = any(position.status == "denied" for position in dispute.positions)

    def side(position: Position) -> object:
        if dispute.kind == "figure":
            return position.says
        return position.status == "denied" if denied else position.by

    for one, other in combinations(dispute.positions[:SIDES], 2):
        if one.by and other.by and side(one) != side(other):
            yield one.by, other.by
