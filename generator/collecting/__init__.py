"""Briefings to what spans them: dossiers, registers, timeline, archive; the order of the input does not matter."""

from collections.abc import Iterable
from itertools import groupby

from generator.collecting.contradictions import contradictions
from generator.collecting.dossiers import dossiers
from generator.collecting.joining import identify
from generator.collecting.origins import origins
from generator.collecting.plans import plans
from generator.collecting.proposals import proposal_threads
from generator.collecting.questions import open_questions
from generator.collecting.relating import related
from generator.collecting.shelf import shelve
from generator.collecting.timeline import happenings, lanes
from generator.collection import Collection, Join, Sourced
from generator.model import Briefing

UNDATED = "9999"


def collect(briefings: Iterable[Briefing], joins: tuple[Join, ...] = ()) -> Collection:
    """Return what spans some briefings; `joins` are an editor's words on who is who."""
    ordered = tuple(sorted(briefings, key=lambda b: (b.article.published or UNDATED, b.article.path)))
    newest = tuple(sorted(ordered, key=lambda b: b.article.published or "", reverse=True))
    dates = [b.article.published for b in ordered if b.article.published]
    known_as, doubts = identify(ordered, joins)
    shelf = shelve(ordered, known_as)
    threads, planned = proposal_threads(shelf), plans(shelf)
    shared = origins(ordered)
    timeline = happenings(ordered, known_as)
    return Collection(
        briefings=newest,
        months=tuple((month, tuple(group)) for month, group in groupby(newest, _month)),
        outlets=tuple(sorted({b.article.outlet for b in ordered if b.article.outlet})),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
        dossiers=dossiers(ordered, known_as),
        doubts=doubts,
        known_as=known_as,
        proposals=threads,
        disputes=tuple(Sourced(briefing=b, finding=dispute) for b in ordered for dispute in b.findings.disputes),
        contradictions=contradictions(ordered, known_as),
        questions=open_questions(shelf, threads, planned),
        plans=planned,
        timeline=timeline,
        lanes=lanes(timeline),
        origins=shared,
        related=related(ordered, known_as, threads, shared),
    )


def _month(briefing: Briefing) -> str | None:
    return briefing.article.published[:7] if briefing.article.published else None
