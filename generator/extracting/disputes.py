"""Finds disputes: figures that differ by claimant (`figures`), and claims beside their denials (`claims`)."""

from collections.abc import Iterator

from generator.extracting.claims import disputed_claims
from generator.extracting.drafts import Scene
from generator.extracting.figures import disputed_figures
from generator.grammar import ActorIndex
from generator.language import Document
from generator.model import Dispute, Findings


def find_disputes(document: Document, found: Findings) -> Iterator[Dispute]:
    """Yield the disputes of an article, figures first."""
    index = ActorIndex(document, found.actors)
    yield from disputed_figures(document, index)
    yield from disputed_claims(Scene(document, index, found.quotes))
