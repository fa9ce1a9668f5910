"""What the reader of a page is told about how it was read: the article's notes, and names whose letters may deceive."""

from collections.abc import Iterator

from generator.alphabets import notes_on_names
from generator.model import Briefing


def remarks(briefing: Briefing) -> tuple[str, ...]:
    """Return the article's notes, then a remark for each name on the page that mixes scripts."""
    return (*briefing.article.notes, *notes_on_names(_names(briefing)))


def _names(briefing: Briefing) -> Iterator[str]:
    """Yield the names of a briefing: outlet, agencies, authors, actors, and who speaks, proposes or takes a side."""
    article, found = briefing.article, briefing.findings
    yield from filter(None, (article.outlet, *article.agencies, *article.authors))
    for actor in found.actors:
        yield from (actor.name, *actor.aliases)
    for proposal in found.proposals:
        yield from (*proposal.by, *proposal.to)
    for dispute in found.disputes:
        yield from (side.by for side in dispute.positions if side.by)
    for quote in found.quotes:
        yield from filter(None, (quote.by, quote.to))
