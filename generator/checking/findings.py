"""Holds a briefing to the law before it becomes a page."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from generator.checking.evidence import holds, holds_each, problems_in
from generator.model import (
    Actor,
    Assertion,
    Briefing,
    Dispute,
    Event,
    Figure,
    Finding,
    Proposal,
    Question,
    Quote,
    Statement,
)  # fmt: skip

NOT_HELD = "is not in the sentences it cites"


def check_briefing(briefing: Briefing) -> tuple[str, ...]:
    """Return the problems of a briefing, one line each: which statement, and what is wrong with it."""
    return tuple(problem for _, _, problem in _Checker(briefing).problems())


def leave_out_what_does_not_hold(briefing: Briefing) -> Briefing:
    """Return a briefing without the findings that have a problem; a note tells how many were left out and why.

    Other findings may name an actor that goes, so this is repeated until all that is left holds.
    """
    notes: list[str] = []
    while problems := list(_Checker(briefing).problems()):
        bad = {(section, finding) for section, finding, _ in problems}
        kept = {
            section: tuple(f for f in getattr(briefing.findings, section) if (section, f) not in bad)
            for section in {section for section, _ in bad}
        }
        briefing = replace(briefing, findings=replace(briefing.findings, **kept))
        notes += [f"Left out, since its sentences do not hold it: {problem}" for _, _, problem in problems]
    article = replace(briefing.article, notes=(*briefing.article.notes, *notes))
    return replace(briefing, article=article)


class _Checker:
    """One briefing with its sentences and the names of its actors at hand."""

    def __init__(self, briefing: Briefing) -> None:
        self.briefing = briefing
        self.whole = " ".join([briefing.article.title, *(sentence.text for sentence in briefing.sentences)])
        self.actors = {name for actor in briefing.findings.actors for name in (actor.name, *actor.aliases)}

    def problems(self) -> Iterator[tuple[str, Finding, str]]:
        """Yield each problem with the section and the finding that has it."""
        checks: tuple[tuple[str, Callable[[int, Any], Iterator[str]]], ...] = (
            ("bottom_line", lambda number, found: self._statement(f"bottom line {number}", found)),
            ("key_points", lambda number, found: self._statement(f"key point {number}", found)),
            ("actors", self._actor),
            ("disputes", self._dispute),
            ("proposals", self._proposal),
            ("timeline", self._event),
            ("questions", self._question),
            ("quotes", self._quote),
            ("figures", self._figure),
            ("assertions", self._assertion),
        )
        for section, check in checks:
            for number, finding in enumerate(getattr(self.briefing.findings, section), 1):
                for problem in check(number, finding):
                    yield section, finding, problem

    def _sources(self, finding: Finding) -> list[str]:
        known = range(1, len(self.briefing.sentences) + 1)
        return [*(self.briefing.text(id_) for id_ in finding.cites if id_ in known), self.briefing.article.title]

    def _evidence(self, place: str, finding: Finding) -> Iterator[str]:
        if not finding.evidence:
            yield f"{place}: cites no sentence"
        for span in finding.evidence:
            known = 0 <= span.sentence <= len(self.briefing.sentences)
            if not known or not 0 <= span.start < span.end <= len(self.briefing.text(span.sentence)):
                yield f"{place}: its evidence lies outside sentence {span.sentence} ({span.start} to {span.end})"

    def _text(self, place: str, text: str, finding: Finding) -> Iterator[str]:
        if not text.strip():
            yield f"{place}: says nothing"
        for problem in problems_in(text, self._sources(finding)):
            yield f"{place}: {problem} {NOT_HELD}"

    def _held(self, place: str, part: str | None, finding: Finding) -> Iterator[str]:
        if part is not None and not holds(" ".join(self._sources(finding)), part):
            yield f'{place}: "{part}" {NOT_HELD}'

    def _names(self, place: str, names: tuple[str | None, ...], finding: Finding) -> Iterator[str]:
        for name in names:
            if name is not None and name not in self.actors and not holds_each(self._sources(finding), name):
                yield f'{place}: "{name}" is no actor of the briefing and {NOT_HELD}'

    def _statement(self, place: str, statement: Statement) -> Iterator[str]:
        yield from self._evidence(place, statement)
        yield from self._text(place, statement.text, statement)
        everything = set(range(1, len(self.briefing.sentences) + 1))
        if statement.status == "absent" and not everything <= set(statement.cites):
            yield f"{place}: says that something is absent, but does not cite every sentence"

    def _actor(self, number: int, actor: Actor) -> Iterator[str]:
        place = f"actor {number} ({actor.name})"
        yield from self._evidence(place, actor)
        mentioned = [self.briefing.text(id_) for id_ in dict.fromkeys(m.span.sentence for m in actor.mentions)]
        if not holds_each([*self._sources(actor), *mentioned], actor.name):
            yield f"{place}: the name {NOT_HELD}"
        for name in actor.aliases:
            if not holds_each([self.whole], name):
                yield f'{place}: the form "{name}" is not in the article'
        for role in actor.roles:
            yield from self._statement(f"{place}, role", role)

    def _dispute(self, number: int, dispute: Dispute) -> Iterator[str]:
        place = f"dispute {number}"
        yield from self._evidence(place, dispute)
        yield from self._text(place, dispute.about, dispute)
        for side, position in enumerate(dispute.positions, 1):
            where = f"{place}, side {side}"
            yield from self._evidence(where, position)
            yield from self._text(where, position.says, position)
            yield from self._names(where, (position.by,), position)
            yield from self._held(where, position.as_of, position)

    def _proposal(self, number: int, proposal: Proposal) -> Iterator[str]:
        place = f"proposal {number}"
        yield from self._evidence(place, proposal)
        yield from self._text(place, proposal.title, proposal)
        yield from self._names(place, (*proposal.by, *proposal.to), proposal)
        yield from self._held(place, proposal.when, proposal)
        for point, statement in enumerate(proposal.points, 1):
            yield from self._statement(f"{place}, point {point}", statement)
        for reply, statement in enumerate(proposal.replies, 1):
            yield from self._statement(f"{place}, reply {reply}", statement)

    def _event(self, number: int, event: Event) -> Iterator[str]:
        place = f"event {number}"
        yield from self._evidence(place, event)
        yield from self._text(place, event.event, event)
        yield from self._held(place, event.as_written, event)
        try:
            ordered = date.fromisoformat(event.start) <= date.fromisoformat(event.end)
        except ValueError:
            ordered = False
        if not ordered:
            yield f"{place}: {event.start} to {event.end} is no span of days"

    def _question(self, number: int, question: Question) -> Iterator[str]:
        yield from self._evidence(f"question {number}", question)
        yield from self._text(f"question {number}", question.text, question)

    def _quote(self, number: int, quote: Quote) -> Iterator[str]:
        place = f"quote {number}"
        yield from self._evidence(place, quote)
        yield from self._held(place, quote.text, quote)
        yield from self._names(place, (quote.by, quote.to), quote)
        yield from self._held(place, quote.when, quote)

    def _figure(self, number: int, figure: Figure) -> Iterator[str]:
        place = f"figure {number}"
        yield from self._evidence(place, figure)
        yield from self._held(place, figure.says, figure)
        yield from self._text(place, figure.counted, figure)
        yield from self._names(place, (figure.by,), figure)
        yield from self._held(place, figure.as_of, figure)

    def _assertion(self, number: int, assertion: Assertion) -> Iterator[str]:
        place = f"assertion {number}"
        yield from self._evidence(place, assertion)
        yield from self._held(place, assertion.says, assertion)
        yield from self._names(place, (assertion.by,), assertion)
