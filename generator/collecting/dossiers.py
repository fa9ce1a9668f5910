"""Dossiers: what all articles hold of one actor."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from generator.collecting.company import companies
from generator.collecting.joining import Known
from generator.collection import Companion, Dossier, Reply, Sourced, Stance
from generator.model import Actor, Briefing, Finding, Findings, Quote

F = TypeVar("F", bound=Finding)
Appearances = Sequence[Sourced[Actor]]


def dossiers(briefings: Sequence[Briefing], known_as: Known) -> tuple[Dossier, ...]:
    """Return a dossier for everyone in at least one briefing, by name; `briefings` are oldest first."""
    found: dict[str, list[Sourced[Actor]]] = defaultdict(list)
    for briefing in briefings:
        for actor in briefing.findings.actors:
            found[known_as[briefing.article.path, actor.name]].append(Sourced(briefing=briefing, finding=actor))
    company = companies(briefings, known_as)
    return tuple(_dossier(name, found[name], company.get(name, ())) for name in sorted(found, key=str.casefold))


def _dossier(name: str, actors: Appearances, company: tuple[Companion, ...]) -> Dossier:
    own = [actor.finding for actor in actors]
    other = Counter(form for actor in own for form in (actor.name, *actor.aliases) if form != name)
    return Dossier(
        name=name,
        kind=Counter(actor.kind for actor in own).most_common(1)[0][0],
        country=next(iter(Counter(actor.country for actor in own if actor.country)), None),
        names=tuple(form for form, _ in sorted(other.items(), key=lambda item: (-item[1], item[0]))),
        actors=tuple(actors),
        roles=tuple(Sourced(briefing=a.briefing, finding=role) for a in actors for role in a.finding.roles),
        quotes=_where(actors, lambda f: f.quotes, lambda quote, who: quote.by == who),
        quoted_about=tuple(_quotes_about(actors)),
        stances=tuple(_stances(actors)),
        proposed=_where(actors, lambda f: f.proposals, lambda proposal, who: who in proposal.by),
        addressed=_where(actors, lambda f: f.proposals, lambda proposal, who: who in proposal.to),
        answered=tuple(_answered(actors)),
        events=_where(actors, lambda f: f.timeline, lambda event, who: who in event.event),
        company=company,
    )


def _where(
    actors: Appearances, kind: Callable[[Findings], Iterable[F]], holds: Callable[[F, str], bool]
) -> tuple[Sourced[F], ...]:
    """Return the findings of a kind, in the actor's articles, for which something holds of the actor's name there."""
    return tuple(
        Sourced(briefing=a.briefing, finding=finding)
        for a in actors
        for finding in kind(a.briefing.findings)
        if holds(finding, a.finding.name)
    )


def _quotes_about(actors: Appearances) -> Iterator[Sourced[Quote]]:
    for actor in actors:
        named = {mention.span.sentence for mention in actor.finding.mentions if mention.form == "name"}
        for quote in actor.briefing.findings.quotes:
            if quote.by != actor.finding.name and named & set(quote.cites):
                yield Sourced(briefing=actor.briefing, finding=quote)


def _stances(actors: Appearances) -> Iterator[Stance]:
    for actor in actors:
        for dispute in actor.briefing.findings.disputes:
            for position in dispute.positions:
                if position.by == actor.finding.name:
                    yield Stance(briefing=actor.briefing, dispute=dispute, position=position)


def _answered(actors: Appearances) -> Iterator[Reply]:
    for actor in actors:
        named = {mention.span for mention in actor.finding.mentions}
        for proposal in actor.briefing.findings.proposals:
            for statement in proposal.replies:
                if named & set(statement.evidence):
                    yield Reply(briefing=actor.briefing, proposal=proposal, statement=statement)
