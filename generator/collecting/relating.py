"""Related briefings: which others are worth reading, and why.

Each briefing is a set of actors and proposals, each weighted by how few briefings hold it (Spärck Jones, "A
statistical interpretation of term specificity", 1972), so that an actor in every briefing weighs nothing. The closest
are those that share much and hold little else, as in the vector space model (Salton, Wong and Yang, 1975), and that
lie near in time. A group without a name of its own ("protesters") says less than a name. Candidates come from what is
rarest in a briefing until there are enough of them: the cost grows with the number of briefings.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log, sqrt

from generator.collecting.days import days_apart
from generator.collecting.joining import Known
from generator.collection import Origin, Passage, ProposalThread, Relation, Sourced
from generator.model import Briefing, Proposal

SHOWN = 5  # related briefings
NAMED = 5  # actors given as a reason, rarest first
ENOUGH = 60  # briefings with which one is compared
PROPOSAL = 2  # how much more a shared proposal says than an actor who is as rare
LEAST = log(2)  # weight that must be shared: that of one actor in half of all briefings
GROUP = 0.5  # how much a group of people says compared with a name
HALVED = 180  # days between two articles that halve how close they are
UNDATED = 360  # days that are assumed where one of them has no date

Thing = tuple[str, int]  # an actor by its dossier's name and -1, or a proposal by its title and its thread's place
Things = frozenset[Thing]


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """What each briefing holds, by its place; who holds each thing, how much that weighs, and each one's whole size."""

    things: tuple[Things, ...]
    holders: Mapping[Thing, tuple[int, ...]]
    weight: Mapping[Thing, float]
    size: tuple[float, ...]


def related(
    briefings: Sequence[Briefing],
    known_as: Known,
    threads: Sequence[ProposalThread],
    origins: Sequence[Origin],
) -> Mapping[str, tuple[Relation, ...]]:
    """Return by article path the briefings that share actors, proposals or an origin with it, closest first.

    Those of the same origin come before all others. An actor in every briefing is no reason, and one in most of them is
    none beside others; the reasons are named rarest first. `briefings` are oldest first.
    """
    index = _index(_things(briefings, known_as, threads), _groups(briefings, known_as))
    kin = _kin(briefings, origins)
    found = {}
    for place, briefing in enumerate(briefings):
        close = {other: _closeness(place, other, index) for other in _candidates(place, index)}
        ranked = sorted(
            {other for other in close if close[other]} | kin[place],
            key=lambda o: (o not in kin[place], -close.get(o, 0) * _nearness(briefing, briefings[o]), o),
        )
        found[briefing.article.path] = tuple(
            _relation(briefings[other], _shared(place, other, index), index, same_origin=other in kin[place])
            for other in ranked[:SHOWN]
        )
    return found


def _things(briefings: Sequence[Briefing], known_as: Known, threads: Sequence[ProposalThread]) -> list[Things]:
    found: dict[str, set[Thing]] = {b.article.path: set() for b in briefings}
    for (path, _), name in known_as.items():
        found[path].add((name, -1))
    for place, thread in enumerate(threads):
        sources: tuple[Sourced[Proposal] | Passage, ...] = (*thread.tellings, *thread.replies)
        for source in sources:
            found[source.briefing.article.path].add((thread.title, place))
    return [frozenset(found[b.article.path]) for b in briefings]


def _groups(briefings: Sequence[Briefing], known_as: Known) -> frozenset[str]:
    """Return the names of those whom every article takes for a group of people."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for briefing in briefings:
        for actor in briefing.findings.actors:
            kinds[known_as[briefing.article.path, actor.name]].add(actor.kind)
    return frozenset(name for name, found in kinds.items() if found == {"group"})


def _index(things: Sequence[Things], groups: frozenset[str]) -> Index:
    holders: dict[Thing, list[int]] = defaultdict(list)
    for place, held in enumerate(things):
        for thing in held:
            holders[thing].append(place)

    def factor(thing: Thing) -> float:
        return PROPOSAL if _is_proposal(thing) else GROUP if thing[0] in groups else 1

    weight = {thing: log(len(things) / len(held)) * factor(thing) for thing, held in holders.items()}
    return Index(
        things=tuple(things),
        holders={thing: tuple(held) for thing, held in holders.items()},
        weight=weight,
        size=tuple(sqrt(sum(weight[thing] ** 2 for thing in sorted(held))) for held in things),
    )


def _is_proposal(thing: Thing) -> bool:
    return thing[1] >= 0


def _kin(briefings: Sequence[Briefing], origins: Iterable[Origin]) -> list[set[int]]:
    places = {b.article.path: place for place, b in enumerate(briefings)}
    kin: list[set[int]] = [set() for _ in briefings]
    for origin in origins:
        group = {places[b.article.path] for b in origin.briefings}
        for place in group:
            kin[place] = group - {place}
    return kin


def _candidates(place: int, index: Index) -> set[int]:
    found: set[int] = set()
    for thing in _rarest(index.things[place], index):
        if len(found) > ENOUGH or not index.weight[thing]:
            break
        found.update(index.holders[thing])
    return found - {place}


def _shared(one: int, other: int, index: Index) -> list[Thing]:
    """Return what two briefings share and not all others hold, rarest first."""
    return [thing for thing in _rarest(index.things[one] & index.things[other], index) if index.weight[thing]]


def _rarest(things: Things, index: Index) -> list[Thing]:
    return sorted(things, key=lambda thing: (-index.weight[thing], thing))


def _closeness(one: int, other: int, index: Index) -> float:
    """Return the cosine of two briefings but for the size of the first, or 0 if they share too little."""
    weights = [index.weight[thing] for thing in _shared(one, other, index)]
    return sum(weight**2 for weight in weights) / index.size[other] if sum(weights) >= LEAST else 0.0


def _nearness(one: Briefing, other: Briefing) -> float:
    return float(0.5 ** (days_apart(one, other, UNDATED) / HALVED))


def _relation(briefing: Briefing, shared: Sequence[Thing], index: Index, *, same_origin: bool) -> Relation:
    actors = [thing for thing in shared if not _is_proposal(thing)]
    telling = [thing for thing in actors if 2 * len(index.holders[thing]) <= len(index.things)]
    return Relation(
        briefing=briefing,
        actors=tuple(thing[0] for thing in telling or actors)[:NAMED],
        proposals=tuple(dict.fromkeys(thing[0] for thing in shared if _is_proposal(thing))),
        same_origin=same_origin,
    )
