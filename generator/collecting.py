"""Briefings to what spans them: the archive and the home page's lists."""

from collections.abc import Iterable
from itertools import groupby

from generator.model import Briefing, Collection

UNDATED = "0000"


def collect(briefings: Iterable[Briefing]) -> Collection:
    """Return what the home page and the archive need; the order of the input does not matter."""
    ordered = tuple(sorted(sorted(briefings, key=lambda b: b.article.path), key=_published, reverse=True))
    dates = sorted(b.article.published for b in ordered if b.article.published)
    return Collection(
        briefings=ordered,
        months=tuple((month, tuple(group)) for month, group in groupby(ordered, _month)),
        disputes=tuple((b, dispute) for b in ordered for dispute in b.findings.disputes),
        upcoming=tuple((b, event) for b in ordered for event in b.findings.timeline if event.planned),
        questions=tuple((b, question) for b in ordered for question in b.findings.questions),
        outlets=tuple(sorted({b.article.outlet for b in ordered if b.article.outlet})),
        first=dates[0] if dates else None,
        last=dates[-1] if dates else None,
    )


def _published(briefing: Briefing) -> str:
    return briefing.article.published or UNDATED


def _month(briefing: Briefing) -> str | None:
    return briefing.article.published[:7] if briefing.article.published else None
