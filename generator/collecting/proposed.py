"""Proposals as they are compared across articles: by what they are called, whose they are and what they say."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.collecting.shelf import Shelf, told_in
from generator.collecting.stems import WORD, content
from generator.collection import Sourced
from generator.lexicons import lexicon, words
from generator.model import Proposal

ANSWERS = frozenset({"accepted", "rejected", "withdrawn"})  # states that tell of a reply, which has a day of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A proposal in one article: the class of its noun, its proposers' dossiers, and stems.

    `core` are the stems of title and points, `wide` those of the sentences that tell it, `near` those around them.
    `own` are the stems of the proposers' names, which the first two leave out with the nouns for proposals. `days` are
    those on which it was made.
    """

    article: int
    place: int
    sourced: Sourced[Proposal]
    kind: str
    by: frozenset[str]
    core: frozenset[str]
    wide: frozenset[str]
    near: frozenset[str]
    own: frozenset[str]
    days: tuple[tuple[str, str], ...]


def tellings(shelf: Shelf) -> Iterator[Telling]:
    """Yield the proposals of all articles, oldest first."""
    for article, briefing in enumerate(shelf.briefings):
        for place, proposal in enumerate(briefing.findings.proposals):
            yield _telling(shelf, article, place, proposal)


def _telling(shelf: Shelf, article: int, place: int, proposal: Proposal) -> Telling:
    briefing = shelf.briefings[article]
    by = frozenset(shelf.known_as.get((briefing.article.path, name), name) for name in proposal.by)
    own = content(" ".join((*proposal.by, *sorted(by))))
    left_out = own | naming()
    told = frozenset[str]().union(*(shelf.line(article, n).stems for n in proposal.cites))
    around = {m for n in proposal.cites for m in (0, n - 1, n, n + 1) if 0 <= m <= len(briefing.sentences)}
    near = frozenset[str]().union(*(shelf.line(article, n).stems for n in sorted(around)))
    core = content(" ".join((proposal.title, *(point.text for point in proposal.points))))
    return Telling(
        article=article,
        place=place,
        sourced=Sourced(briefing=briefing, finding=proposal),
        kind=kind_of(proposal.title),
        by=by,
        core=core - left_out,
        wide=(told | core) - left_out,
        near=near,
        own=own,
        days=() if proposal.state in ANSWERS else told_in(briefing, proposal.cites[0]),
    )


def kind_of(title: str) -> str:
    """Return the class of the first noun of a title that names a proposal: "plan", "deal", "bill", "demand" ...

    >>> kind_of("Call on the owners to reopen the mine")
    'demand'
    """
    return next((kinds()[w] for w in WORD.findall(title.lower()) if w in kinds()), "demand")


@lru_cache(maxsize=1)
def kinds() -> dict[str, str]:
    """Return the class of each noun that names a proposal, in its singular and plural."""
    classes: dict[str, list[str]] = lexicon("proposals")["nouns"]
    named = {noun: kind for kind, nouns in classes.items() for noun in nouns} | lexicon("registers")["acts"]
    return {form: kind for noun, kind in named.items() for form in (noun, _plural(noun))}


def _plural(noun: str) -> str:
    return noun[:-1] + "ies" if noun.endswith("y") else noun + "s"


@lru_cache(maxsize=1)
def naming() -> frozenset[str]:
    """Return the stems of words that name a proposal and say nothing of its matter."""
    return content(" ".join(sorted({*kinds(), *words("registers", "naming")})))
