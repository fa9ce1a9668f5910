"""What editors corrected, as the pages tell it: every correction of the collection, and who reviewed what."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.collection import Collection
from generator.model import Briefing, Correction, Review


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """A briefing with its corrections of one day."""

    briefing: Briefing
    on: str
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """A briefing with the word of the person who reviewed it."""

    briefing: Briefing
    review: Review


def corrections(collection: Collection) -> list[Corrected]:
    """Return all corrections by day, oldest first, and those of one day by the days of their articles."""
    found = []
    for briefing in reversed(collection.briefings):
        for on in sorted({correction.on for correction in briefing.corrections}):
            those = tuple(correction for correction in briefing.corrections if correction.on == on)
            found.append(Corrected(briefing=briefing, on=on, corrections=those))
    return sorted(found, key=lambda item: item.on)


def reviews(collection: Collection) -> list[Reviewed]:
    """Return the briefings that a person reviewed, the latest review first."""
    found = (Reviewed(briefing=b, review=b.review) for b in collection.briefings if b.review)
    return sorted(found, key=lambda item: item.review.on, reverse=True)


def answer_to(collection: Collection, correction: Correction) -> Briefing | None:
    """Return the briefing that an editor names as the answer to a question, if it stands in the collection."""
    if correction.answer is None:
        return None
    return next((b for b in collection.briefings if b.article.path == correction.answer), None)


def changes(correction: Correction) -> Iterator[tuple[str, str, str]]:
    """Yield the fields of a correction in words, each with what stands there now and what stood there."""
    for change in correction.changes:
        yield change.field.replace("_", " "), change.after, change.before
