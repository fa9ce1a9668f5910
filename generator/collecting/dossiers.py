"""Dossiers: what all articles hold of one actor, each line with the finding it rests on."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeVar

from generator.collecting.company import companies
from generator.collecting.joining import Known
from generator.collecting.naming import about, forms_by_sentence, named
from generator.collecting.replying import answers
from generator.collection import Dossier, Reply, Sourced, Stance
from generator.model import Actor, ActorKind, Briefing, Event, Proposal, Quote, Statement

T = TypeVar("T")
Filed = Mapping[str, tuple[T, ...]]
Named = Iterator[tuple[str, T]]  # an actor's name in an article, and what is found for it there


def dossiers(briefings: Sequence[Briefing], known_as: Known) -> tuple[Dossier, ...]:
    """Return a dossier for everyone in at least one briefing, by name; `briefings` are oldest first."""
    file = partial(_filed, briefings, known_as)
    actors, roles, stances, events = file(_actors), file(_roles), file(_stances), file(_events)
    quotes, quoted_about = file(_quotes), file(_quotes_about)
    proposed, addressed, answered = file(_proposed), file(_addressed), file(_answered)
    company = companies(briefings, known_as)
    return tuple(
        Dossier(
            name=name,
            kind=_kind(actors[name]),
            country=_country(actors[name]),
            names=_names(actors[name], name),
            actors=actors[name],
            roles=roles.get(name, ()),
            quotes=quotes.get(name, ()),
            quoted_about=quoted_about.get(name, ()),
            stances=stances.get(name, ()),
            proposed=proposed.get(name, ()),
            addressed=addressed.get(name, ()),
            answered=answered.get(name, ()),
            events=events.get(name, ()),
            company=company.get(name, ()),
        )
        for name in sorted(actors, key=lambda name: (name.casefold(), name))
    )


def _filed(briefings: Sequence[Briefing], known_as: Known, find: Callable[[Briefing], Named[T]]) -> Filed[T]:
    """Return what is found in all articles by the dossiers it belongs to, each finding once."""
    filed: dict[str, list[T]] = defaultdict(list)
    for briefing in briefings:
        here: dict[str, list[T]] = defaultdict(list)
        for name, item in find(briefing):
            dossier = known_as.get((briefing.article.path, name))
            if dossier is not None and item not in here[dossier]:
                here[dossier].append(item)
        for dossier, items in here.items():
            filed[dossier] += items
    return {dossier: tuple(items) for dossier, items in filed.items()}


def _actors(briefing: Briefing) -> Named[Sourced[Actor]]:
    for actor in briefing.findings.actors:
        yield actor.name, Sourced(briefing=briefing, finding=actor)


def _roles(briefing: Briefing) -> Named[Sourced[Statement]]:
    for actor in briefing.findings.actors:
        for role in actor.roles:
            yield actor.name, Sourced(briefing=briefing, finding=role)


def _quotes(briefing: Briefing) -> Named[Sourced[Quote]]:
    for quote in briefing.findings.quotes:
        if quote.by:
            yield quote.by, Sourced(briefing=briefing, finding=quote)


def _quotes_about(briefing: Briefing) -> Named[Sourced[Quote]]:
    for quote in briefing.findings.quotes:
        for name in about(briefing, quote):
            yield name, Sourced(briefing=briefing, finding=quote)


def _stances(briefing: Briefing) -> Named[Stance]:
    for dispute in briefing.findings.disputes:
        for position in dispute.positions:
            if position.by:
                yield position.by, Stance(briefing=briefing, dispute=dispute, position=position)


def _proposed(briefing: Briefing) -> Named[Sourced[Proposal]]:
    return _of_proposals(briefing, lambda proposal: proposal.by)


def _addressed(briefing: Briefing) -> Named[Sourced[Proposal]]:
    return _of_proposals(briefing, lambda proposal: proposal.to)


def _of_proposals(briefing: Briefing, who: Callable[[Proposal], Iterable[str]]) -> Named[Sourced[Proposal]]:
    for proposal in briefing.findings.proposals:
        for name in who(proposal):
            yield name, Sourced(briefing=briefing, finding=proposal)


def _answered(briefing: Briefing) -> Named[Reply]:
    for name, proposal, statement in answers(briefing):
        yield name, Reply(briefing=briefing, proposal=proposal, statement=statement)


def _events(briefing: Briefing) -> Named[Sourced[Event]]:
    forms = forms_by_sentence(briefing) if briefing.findings.timeline else {}
    for event in briefing.findings.timeline:
        for name in named(event.event, [form for id_ in event.cites for form in forms.get(id_, ())]):
            yield name, Sourced(briefing=briefing, finding=event)


def _kind(actors: Iterable[Sourced[Actor]]) -> ActorKind:
    """Return the kind that most articles tell; of two alike the first in the alphabet."""
    return _most(actor.finding.kind for actor in actors) or "person"


def _country(actors: Iterable[Sourced[Actor]]) -> str | None:
    return _most(actor.finding.country for actor in actors if actor.finding.country)


def _most(values: Iterable[T]) -> T | None:
    counted = Counter(values)
    return min(counted, key=lambda value: (-counted[value], str(value)), default=None)


def _names(actors: Iterable[Sourced[Actor]], name: str) -> tuple[str, ...]:
    """Return the other names, those in most articles first; two that differ by capitals alone are one."""
    counted = Counter(form for actor in actors for form in {actor.finding.name, *actor.finding.aliases})
    spelled: dict[str, str] = {}
    for form in sorted(counted, key=lambda form: (-counted[form], form)):
        spelled.setdefault(form.casefold(), form)
    return tuple(form for folded, form in spelled.items() if folded != name.casefold())
