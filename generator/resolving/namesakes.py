"""Tells who of several with one surname is meant by it: by the form of address, the headline, or who was named last."""

from generator.language import Token, sentence_bounds
from generator.resolving.entries import Entry
from generator.resolving.genders import sex_of
from generator.resolving.nouns import is_honorific


def bearer(form: str, tokens: list[Token], entry: Entry) -> Entry:
    """Return whom a surname means where it stands alone; `entry` is who bears it first in the text."""
    sharing = entry.namesakes.get(form, [])
    if len(sharing) < 2:
        return entry
    first = tokens[0]
    if first.i > sentence_bounds(first)[0] and is_honorific(first.nbor(-1)):
        sex = sex_of(first.nbor(-1).lower_)
        fitting = [e for e in sharing if sex and sex_of(e.name.split()[0].lower()) == sex]
        if len(fitting) == 1:
            return fitting[0]
    heading = [e for e in sharing if any(not p.sentence for p in e.places)]
    return heading[0] if heading else max(sharing, key=_last_named) if any(e.places for e in sharing) else entry


def _last_named(entry: Entry) -> tuple[int, int]:
    """Return the last place so far where an entry is named in full."""
    named = [(p.sentence, p.tokens[-1].i) for p in entry.places if len(p.tokens) > 1]
    return max(named, default=(-1, -1))
