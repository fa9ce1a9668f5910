"""Entries of lists under headings: by month, outlet, agency, tag."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from generator.model import Briefing
from generator.publishing import wording
from generator.publishing.escaping import name_slug

T = TypeVar("T")
Groups = list[tuple[str, list[T]]]
UNDATED = "Undated"


def by_month(entries: Iterable[T], day_of: Callable[[T], str | None]) -> Groups[T]:
    """Return entries under the names of their months, newest first and undated ones last.

    Inside a month the order stays, turned round.
    """
    found: dict[str, list[T]] = defaultdict(list)
    for entry in entries:
        found[(day_of(entry) or "")[:7]].append(entry)
    return [
        (wording.month(f"{month}-01") if month else UNDATED, found[month][::-1])
        for month in sorted(found, reverse=True)
    ]


def anchored(kind: str, entries: Iterable[T], words_of: Callable[[T], str]) -> list[tuple[str, T]]:
    """Return entries with the ids of their headings: the kind and the words, and a number from the second alike on."""
    found: list[tuple[str, T]] = []
    alike: Counter[str] = Counter()
    for entry in entries:
        name = f"{kind}-{name_slug(words_of(entry))}"
        alike[name] += 1
        found.append((name if alike[name] == 1 else f"{name}-{alike[name]}", entry))
    return found


def by_outlet(briefings: Iterable[Briefing]) -> Groups[Briefing]:
    """Return briefings under their outlets."""
    return _under(briefings, lambda briefing: [briefing.article.outlet] if briefing.article.outlet else [])


def by_agency(briefings: Iterable[Briefing]) -> Groups[Briefing]:
    """Return briefings under the agencies that they credit."""
    return _under(briefings, lambda briefing: briefing.article.agencies)


def by_tag(briefings: Iterable[Briefing]) -> Groups[Briefing]:
    """Return briefings under their tags."""
    return _under(briefings, wording.tags)


def tag_section(tag: str) -> str:
    """Return the id of a tag's section on the page of tags."""
    return f"tag-{name_slug(tag)}"


def _under(briefings: Iterable[Briefing], names: Callable[[Briefing], Sequence[str]]) -> Groups[Briefing]:
    found: dict[str, list[Briefing]] = defaultdict(list)
    for briefing in briefings:
        for name in names(briefing):
            found[name].append(briefing)
    return [(name, found[name]) for name in sorted(found, key=lambda name: (name.casefold(), name))]
