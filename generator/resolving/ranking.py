"""Sorts actors by their weight in the story: how often, how early and how actively the text has them."""

from generator.resolving.registry import Entry

UNNAMED = 0.6  # of the weight: whom the text only describes matters less than whom it names
LEAD = 3  # sentences; news tells its main actors first


def by_weight(entries: list[Entry]) -> list[Entry]:
    """Return the entries, the weightiest first; the text's order decides between equals."""
    return sorted(entries, key=lambda e: (-weight(e), _first(e), e.name))


def weight(entry: Entry) -> float:
    """Return an entry's weight: a point a mention, more where it acts, in the headline and in the lead."""
    total = 0.0
    for place in entry.places:
        total += 0.5 if place.form == "pronoun" else 1.0
        total += {"subject": 1.0, None: 0.0}.get(place.sign, 0.5)
        if place.sentence == 0:
            total += 3.0
        elif place.sentence <= LEAD:
            total += 1.0
    return total if any(p.form == "name" for p in entry.places) else total * UNNAMED


def _first(entry: Entry) -> tuple[int, int]:
    return min((p.sentence, p.tokens[0].i) for p in entry.places)
