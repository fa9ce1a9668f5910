"""Sorts actors by their weight in the story: how often the text has them, how early, and whether its headline does.

The weights are those of a logistic regression on the salient names of the Wikinews part of GUM (Georgetown University
Multilayer corpus), rounded; who is a subject, of which kind, or spread over the text told no more there.
"""

from math import log

from generator.resolving.registry import Entry

LEAD = 3  # sentences; news tells its main actors first
OFTEN, HEADLINE, EARLY = 2.0, 1.0, 2.0


def by_weight(entries: list[Entry]) -> list[Entry]:
    """Return the entries, the weightiest first; the text's order decides between equals."""
    return sorted(entries, key=lambda e: (-weight(e), _first(e), e.name))


def weight(entry: Entry) -> float:
    """Return an entry's weight by the number of its mentions, the first of them, and the headline."""
    told = [p.sentence for p in entry.places if p.sentence]
    headline = any(not p.sentence for p in (*entry.places, *entry.within))
    return OFTEN * log(1 + len(told)) + HEADLINE * headline + EARLY / min(told, default=LEAD)


def _first(entry: Entry) -> tuple[int, int]:
    return min((p.sentence, p.tokens[0].i) for p in entry.places or entry.within)
