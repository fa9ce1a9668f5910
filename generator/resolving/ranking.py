"""Sorts actors by their weight in the story: how often the text has them, how early, and whether its headline does.

A logistic regression on the salient names in the Wikinews texts of GUM (the Georgetown University Multilayer corpus)
gave these three signs; who is a subject, of which kind, or spread over the text told no more, nor did finer weights.
"""

from math import log

from generator.resolving.entries import Entry

LEAD = 3  # sentences; news tells its main actors first
OFTEN, HEADLINE, IN_HEADLINE, EARLY = 1.5, 3.0, 1.0, 4.0


def by_weight(entries: list[Entry]) -> list[Entry]:
    """Return the entries, the weightiest first; the text's order decides between equals."""
    return sorted(entries, key=lambda e: (-weight(e), _first(e), e.name))


def weight(entry: Entry) -> float:
    """Return an entry's weight by the number of its mentions, the first of them, and the headline.

    In "Danish minister resigns" the state is in the headline too, but only as part of another's name.
    """
    told = [p.sentence for p in entry.places if p.sentence]
    total = OFTEN * log(1 + len(told)) + EARLY / (1 + min(told, default=LEAD))
    if any(not p.sentence for p in entry.places):
        return total + HEADLINE
    return total + (IN_HEADLINE if any(not p.sentence for p in entry.within) else 0.0)


def _first(entry: Entry) -> tuple[int, int]:
    return min((p.sentence, p.tokens[0].i) for p in entry.places or entry.within)
