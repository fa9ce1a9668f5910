"""Lines that say the same, put together: sides, roles, quotations, proposals and events that several articles tell."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from generator.collection import Collection, Dossier, Happening, ProposalThread, Reply, Sourced
from generator.lexicons import words
from generator.model import Briefing, Dispute, Event, Finding, Position, Proposal, Quote, Statement

T = TypeVar("T")
Key = tuple[str, int]
MARKS = str.maketrans("’‘“”", "''\"\"")


def alike(items: Iterable[T], key: Callable[[T], Hashable]) -> list[list[T]]:
    """Return items of one key together, in the order of the first of each."""
    found: dict[Hashable, list[T]] = {}
    for item in items:
        found.setdefault(key(item), []).append(item)
    return list(found.values())


def sides_of(dispute: Dispute) -> list[list[Position]]:
    """Return the sides of a dispute as rows of a table.

    Of a claim, sides that say the same in the same sentences are one row. A claim that is only denied has no
    row where its words are those of the denial.
    """
    if dispute.kind == "figure":
        return [[position] for position in dispute.positions]
    denials = {p.cites for p in dispute.positions if p.status == "denied"}
    shown = [p for p in dispute.positions if not (p.status == "implied" and p.cites in denials)]
    return alike(shown, lambda position: (position.cites, position.status, position.says))


def points_beside(proposal: Proposal, title: str) -> tuple[Statement, ...]:
    """Return the points to list below the title of a proposal: none where the title holds the only one."""
    points = proposal.points
    return () if len(points) == 1 and _folded(points[0].text) in _folded(title) else points


def roles_of(dossier: Dossier) -> list[tuple[str, list[Sourced[Statement]]]]:
    """Return each role once, in the order of first use, with all places where it stands.

    Two that differ by capitals or the form of an apostrophe are one, worded as most articles do.
    """
    groups = alike(dossier.roles, lambda role: _folded(role.finding.text))
    return [(_commonest([role.finding.text for role in group]), group) for group in groups]


def role_in_index(dossier: Dossier) -> str:
    """Return the newest role that does not only tell whose somebody is, as "counterpart" does; or nothing."""
    roles = [role.finding.text for role in reversed(dossier.roles)]
    return next((text for text in roles if words("registers", "relative").isdisjoint(text.casefold().split())), "")


def quotes_of(quotes: Iterable[Sourced[Quote]]) -> list[list[Sourced[Quote]]]:
    """Return each quotation once, with all articles that print it."""
    return alike(quotes, lambda quote: (_folded(quote.finding.text), quote.finding.by))


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Which thread a proposal belongs to and which happening an event, by article path and finding."""

    threads: Mapping[Key, ProposalThread]
    happenings: Mapping[Key, Happening]


def registered(collection: Collection) -> Register:
    """Return where the collection's proposals and events stand; made once for all dossiers."""
    return Register(
        threads={_key(t.briefing, t.finding): thread for thread in collection.proposals for t in thread.tellings},
        happenings={_key(t.briefing, t.finding): h for h in collection.timeline for t in h.told},
    )


def proposals_of(
    proposals: Iterable[Sourced[Proposal]], register: Register
) -> list[tuple[str, list[Sourced[Proposal]]]]:
    """Return proposals of a dossier, each once with all articles that tell it, titled as in the register."""
    groups = alike(proposals, lambda item: _thread(item.briefing, item.finding, register))
    return [(_title(group[0].briefing, group[0].finding, register), group) for group in groups]


def answers_of(answered: Iterable[Reply], register: Register) -> list[tuple[str, list[Reply]]]:
    """Return replies of a dossier by the proposal that they are to, titled as in the register."""
    groups = alike(answered, lambda reply: _thread(reply.briefing, reply.proposal, register))
    return [(_title(group[0].briefing, group[0].proposal, register), group) for group in groups]


def events_of(dossier: Dossier, register: Register) -> list[list[Sourced[Event]]]:
    """Return the events that name an actor by day, those together that the timeline holds to be one."""
    groups = alike(dossier.events, lambda item: _happening(item, register))
    return sorted(groups, key=lambda group: group[0].finding.start)


def _thread(briefing: Briefing, proposal: Proposal, register: Register) -> Hashable:
    key = _key(briefing, proposal)
    thread = register.threads.get(key)
    return key if thread is None else id(thread)


def _title(briefing: Briefing, proposal: Proposal, register: Register) -> str:
    thread = register.threads.get(_key(briefing, proposal))
    return proposal.title if thread is None else thread.title


def _happening(item: Sourced[Event], register: Register) -> Hashable:
    key = _key(item.briefing, item.finding)
    happening = register.happenings.get(key)
    return key if happening is None else id(happening)


def _key(briefing: Briefing, finding: Finding) -> Key:
    return briefing.article.path, id(finding)


def _folded(text: str) -> str:
    return text.translate(MARKS).casefold().strip(".,;:!? ")


def _commonest(texts: Sequence[str]) -> str:
    return max(dict.fromkeys(texts), key=texts.count)
