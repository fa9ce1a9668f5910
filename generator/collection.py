"""The nouns of the collection: what spans the briefings.

Every value points back to a briefing and to the finding, or the sentences, that it rests on. Tuples are in order of
publication, oldest first and undated articles last, unless a docstring says otherwise.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, Literal, TypeVar

from generator.model import (
    Actor,
    ActorKind,
    Briefing,
    Correction,
    Dispute,
    Event,
    Finding,
    Position,
    Proposal,
    Question,
    Quote,
    Statement,
)  # fmt: skip

F_co = TypeVar("F_co", bound=Finding, covariant=True)
Link = Literal["met or talked", "agreed", "proposed to", "answered", "disagreed", "spoke to", "acted together"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sourced(Generic[F_co]):
    """A finding together with the briefing it stands in."""

    briefing: Briefing
    finding: F_co

    @property
    def cites(self) -> tuple[int, ...]:
        """Ids of the sentences that the finding rests on."""
        return self.finding.cites


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """Some sentences of one article, by their ids; `why` tells a reader why they are shown ("names Kerry, talks")."""

    briefing: Briefing
    cites: tuple[int, ...]
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """A side that somebody takes in a dispute."""

    briefing: Briefing
    dispute: Dispute
    position: Position


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """A statement by which a proposal was answered, in the article of the proposal or in a later one."""

    briefing: Briefing
    proposal: Proposal
    statement: Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One thing that connects two actors, with the finding that shows it.

    `by` is the dossier's name of the one who proposed, answered or spoke to the other; None for what both did.
    """

    link: Link
    source: Sourced[Finding]
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Companion:
    """Another dossier, by its name, with the briefings that hold both and what connects the two."""

    name: str
    briefings: tuple[Briefing, ...]
    ties: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """What the collection holds of one actor. No two dossiers have the same `name`, upper or lower case.

    `names` are the other names used, most frequent first; `company` is strongest first.
    """

    name: str
    kind: ActorKind
    country: str | None = None
    names: tuple[str, ...] = ()
    actors: tuple[Sourced[Actor], ...] = ()
    roles: tuple[Sourced[Statement], ...] = ()
    quotes: tuple[Sourced[Quote], ...] = ()
    quoted_about: tuple[Sourced[Quote], ...] = ()
    stances: tuple[Stance, ...] = ()
    proposed: tuple[Sourced[Proposal], ...] = ()
    addressed: tuple[Sourced[Proposal], ...] = ()
    answered: tuple[Reply, ...] = ()
    events: tuple[Sourced[Event], ...] = ()
    company: tuple[Companion, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """Actors that may be one, and were not joined because the names alone do not tell.

    `names` are those of the dossiers in question, `mention` the actor as one article names it.
    """

    names: tuple[str, ...]
    why: str
    mention: Sourced[Actor] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Join:
    """What an editor says of an actor in `actors.yml`: names that are one, and articles or names that are not.

    `articles` (paths or parts of paths), if any, limit the names to those articles. `file` is the path of the file,
    whose folder limits them too.
    """

    name: str
    names: tuple[str, ...] = ()
    apart: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    file: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalThread:
    """One proposal over time: every article that tells it, and replies that later articles report."""

    title: str
    tellings: tuple[Sourced[Proposal], ...]
    replies: tuple[Passage, ...] = ()

    @property
    def course(self) -> tuple[Sourced[Proposal], ...]:
        """The tellings at which the state is another than before, the first included."""
        states = [None, *(telling.finding.state for telling in self.tellings)]
        return tuple(t for t, before in zip(self.tellings, states, strict=False) if t.finding.state != before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Values for one quantity, or a claim and its denial, that stand in different articles."""

    kind: Literal["figure", "claim"]
    about: str
    sides: tuple[Sourced[Position], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenQuestion:
    """A question, the articles that raise it, and sentences of later articles that possibly answer it."""

    raised: tuple[Sourced[Question], ...]
    answers: tuple[Passage, ...] = ()

    @property
    def closed(self) -> Correction | None:
        """An editor's word that it is open no longer: given in the newest article that raises it, which is the test."""
        return self.raised[-1].finding.closed


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """A planned event, the articles that announce it, and the sentences of later articles that may report it.

    `due` tells whether its last day lies before the newest article's day of publication.
    """

    announced: tuple[Sourced[Event], ...]
    reports: tuple[Passage, ...] = ()
    due: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One dated event with all articles that tell it; the days `start` to `end` (inclusive) are those of the first."""

    start: str
    end: str
    planned: bool
    told: tuple[Sourced[Event], ...]
    dossiers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """The happenings of one actor, by the name of the dossier: a lane in the picture of the timeline."""

    name: str
    happenings: tuple[Happening, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Articles that share so many sentences that they have one origin, with the agencies that they credit.

    `shared` holds each sentence that two or more of them print, as one passage an article.
    """

    briefings: tuple[Briefing, ...]
    agencies: tuple[str, ...] = ()
    shared: tuple[tuple[Passage, ...], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """Another briefing worth reading, and why: shared dossiers and proposals, by their names and titles."""

    briefing: Briefing
    actors: tuple[str, ...] = ()
    proposals: tuple[str, ...] = ()
    same_origin: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Collection:
    """Everything that spans the briefings. `briefings` and `months` are newest first.

    `months` groups the briefings by the month of publication ("2014-03", or None for undated ones); `known_as` gives
    the dossier's name for an article's path and an actor's name in it; `related` is by article path.
    """

    briefings: tuple[Briefing, ...]
    months: tuple[tuple[str | None, tuple[Briefing, ...]], ...] = ()
    outlets: tuple[str, ...] = ()
    first: str | None = None
    last: str | None = None
    dossiers: tuple[Dossier, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    known_as: Mapping[tuple[str, str], str] = field(default_factory=dict)
    proposals: tuple[ProposalThread, ...] = ()
    disputes: tuple[Sourced[Dispute], ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    questions: tuple[OpenQuestion, ...] = ()
    plans: tuple[Plan, ...] = ()
    timeline: tuple[Happening, ...] = ()
    lanes: tuple[Lane, ...] = ()
    origins: tuple[Origin, ...] = ()
    related: Mapping[str, tuple[Relation, ...]] = field(default_factory=dict)
