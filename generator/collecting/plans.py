"""Planned events: who announced them, and whether a later article reports them."""

from collections import defaultdict
from collections.abc import Sequence

from generator.collecting.planned import Dated, dated, shared_happening, shared_words
from generator.collecting.reports import reports_of
from generator.collecting.shelf import Shelf
from generator.collection import Plan

ALIKE = 0.45  # weighted share of the words of one announcement that another must hold
BESIDE = 2  # words that two sentences must share where one tells of a happening of the day among other things


def plans(shelf: Shelf) -> tuple[Plan, ...]:
    """Return every planned event by its day, with all articles that announce it and those that may report it.

    Two announcements are of one event if the days are the same and the words agree. Announcements are looked up by
    their days, so the cost grows with the number of plans for one day.
    """
    groups: list[list[Dated]] = []
    by_days: dict[tuple[str, str], list[int]] = defaultdict(list)
    for plan in dated(shelf, planned=True):
        number = next((n for n in by_days[plan.days] if _is_announced(plan, groups[n], shelf)), None)
        if number is None:
            number = len(groups)
            groups.append([])
            by_days[plan.days].append(number)
        groups[number].append(plan)
    reports = reports_of(groups, shelf)
    last = max((day for article in range(len(shelf.briefings)) if (day := shelf.published(article))), default="")
    found = [
        Plan(
            announced=tuple(plan.sourced for plan in group),
            reports=reports.get(number, ()),
            due=group[0].days[1] < last,
        )
        for number, group in enumerate(groups)
    ]
    return tuple(sorted(found, key=lambda p: (p.announced[0].finding.start, p.announced[0].finding.end)))


def _is_announced(plan: Dated, group: Sequence[Dated], shelf: Shelf) -> bool:
    """Tell whether a plan is that of a group, all of which are for its days: the day is known, or both agree."""
    return any(_is_one(plan, other, shelf) for other in group)


def _is_one(one: Dated, other: Dated, shelf: Shelf) -> bool:
    """Tell whether two plans for the same days are one: by their own words, or those of both articles' sentences."""
    same = one.stems == other.stems and bool(one.stems)
    pairs = ((one, other), (other, one))
    own = [bool(shared_words(a, b.stems, ALIKE, shelf)) for a, b in pairs]
    wide = [bool(shared_words(a, b.wide, ALIKE, shelf)) for a, b in pairs] if one.article != other.article else own
    if one.of_one_day:
        happening = [bool(shared_happening(a, b, shelf)) for a, b in pairs]
        beside = any(happening) and len(one.wide & other.wide) >= BESIDE
        return same or any(own) or all(wide) or all(happening) or beside
    return same or (all(wide) and any(own))
