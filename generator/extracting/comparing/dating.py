"""Tells as of which day a figure or an assertion holds: by the date in its own clause, not the day it was told."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.days import Setting, resolve
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Sentence, Span
from generator.timex import time_expressions


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dated:
    """A date of a sentence: characters `start` to `end`, its words and tokens, and its first and last day, if known."""

    start: int
    end: int
    text: str
    tokens: tuple[Token, ...]
    first: str | None
    last: str | None

    def of_clause(self, clause: Sequence[Token]) -> bool:
        """Tell whether a date belongs to a clause, and not to a verb of telling in it."""
        inside = {t.i for t in clause}
        own = [t for t in self.tokens if t.i in inside]
        above = next((a for t in own for a in t.ancestors if a.pos_ in {"VERB", "AUX"}), None)
        return bool(own) and (above is None or above.lemma_ not in words("verbs", "say"))


def dates_of(document: Document, sentence: Sentence) -> list[Dated]:
    """Return the dates of a sentence, those that cannot be resolved without their days."""
    published = date.fromisoformat(document.article.published[:10]) if document.article.published else None
    found = []
    for timex in time_expressions(sentence.text):
        days = resolve(timex, Setting(published=published, direction="past"))
        tokens = document.covered(Span(sentence=sentence.id, start=timex.start, end=timex.end))
        first, last = (day.isoformat() for day in days) if days else (None, None)
        found.append(
            Dated(start=timex.start, end=timex.end, text=timex.text, tokens=tuple(tokens), first=first, last=last)
        )
    return found
