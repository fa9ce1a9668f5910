"""Looks up the bodies that names tell by what a description shares with them: words, state and noun, or place."""

from collections import defaultdict
from collections.abc import Iterable

from generator.resolving.describing import Description
from generator.resolving.entries import Entry, Place, plain


def each(by_form: dict[str, Entry]) -> Iterable[Entry]:
    """Return the entries of some forms, each once, in order."""
    return {id(e): e for e in by_form.values()}.values()


class Bodies:
    """The bodies that names tell, by what a description may share with them; a class since all descriptions ask it."""

    def __init__(self, by_form: dict[str, Entry]) -> None:
        self._by_plain: dict[str, Entry] = {}
        self._by_state: defaultdict[tuple[str, str], dict[int, Entry]] = defaultdict(dict)
        self._order: dict[int, int] = {}
        self._ending: defaultdict[tuple[int, int], list[Entry]] = defaultdict(list)
        for form, entry in by_form.items():
            if entry.kind == "organisation":
                self._by_plain.setdefault(plain(form), entry)
                if entry.code:
                    self._by_state[entry.code, form.lower().split()[-1]][id(entry)] = entry
        for number, entry in enumerate(e for e in each(by_form) if e.kind == "organisation"):
            self._order[id(entry)] = number
            for place in (*entry.places, *entry.within):
                self.note(entry, place)

    def note(self, entry: Entry, place: Place) -> None:
        """Take a place where a body is named or described."""
        self._ending[place.sentence, place.tokens[-1].i].append(entry)

    def before(self, sentence: int, last: int) -> Entry | None:
        """Return the body whose name or description ends at a token of a sentence."""
        return min(self._ending.get((sentence, last), ()), key=lambda e: self._order[id(e)], default=None)

    def named(self, found: Description) -> Entry | None:
        """Return the body that is named elsewhere with capitals: "Indonesian navy" and "Indonesian Navy"."""
        if same := self._by_plain.get(plain(found.text)):
            return same
        alike = self._by_state.get((found.code or "", found.head.lower_), {})
        short = len([t for t in found.tokens if t.tag_ != "POS"]) == 2
        return next(iter(alike.values())) if short and len(alike) == 1 else None
