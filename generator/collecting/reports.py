"""Reports of planned events: past events of other articles that tell them, and sentences that say what became of them.

A report is published on the day of the first announcement or later. Past events are looked up by their day, sentences
("was postponed", "took place") by their rarest words, so a plan is held against few of either.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.collecting.days import days_between, overlapping
from generator.collecting.planned import Dated, dated, shared_happening, shared_words
from generator.collecting.shelf import Line, Shelf, told_in
from generator.collecting.stems import as_written, lower_words
from generator.collection import Passage
from generator.days import DEADLINE
from generator.enumerating import listed
from generator.lexicons import patterns, words

ON_THE_DAY = 0.3  # weighted share of the plan's words that the sentence of a past event of its day must hold
IN_THE_SPAN = 0.45  # the same, for a past event within the plan's week or month
IN_THE_CLAUSE = 2  # words of the plan that the event itself must hold
WITHOUT_A_DAY = 0.5  # weighted share that a sentence must hold which says what became of something
RARE_WORDS = 2  # of them
AFTERWARDS = 10  # days after a plan's last in which such a sentence is looked for
LONGEST = 31  # days of a plan for which past events are looked up
LEADS = 5  # words of a plan by which sentences are looked up
SHOWN = 4  # words that a reader is shown

Groups = Sequence[Sequence[Dated]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Sentences of an article that tell what became of a plan, the stems by which they do, and how they tell it."""

    article: int
    cites: tuple[int, ...]
    stems: frozenset[str]
    how: str


def reports_of(groups: Groups, shelf: Shelf) -> Mapping[int, tuple[Passage, ...]]:
    """Return by a plan's number the sentences of other articles that may report it, oldest first."""
    past: dict[str, list[Dated]] = defaultdict(list)
    for event in dated(shelf, planned=False):
        if not _is_deadline(event):
            past[event.days[0]].append(event)
    said: dict[str, list[tuple[Line, str]]] = defaultdict(list)
    for line, phrase in _said(shelf):
        for stem in sorted(shelf.rare(line.stems)):
            said[stem].append((line, phrase))
    found = {}
    for number, group in enumerate(groups):
        passages: dict[tuple[int, tuple[int, ...]], Passage] = {}
        for report in (*_told(group, past, shelf), *_stated(group, said, shelf)):
            passages.setdefault((report.article, report.cites), _passage(report, shelf))
        found[number] = tuple(passages[key] for key in sorted(passages))
    return found


def _is_deadline(event: Dated) -> bool:
    """Tell whether an event only tells by when something was due."""
    finding = event.sourced.finding
    by = finding.as_written.lower().startswith(tuple(f"{word} " for word in sorted(DEADLINE)))
    return by or bool(words("registers", "deadlines") & set(finding.event.lower().split()))


def _may_report(group: Sequence[Dated], article: int, shelf: Shelf) -> bool:
    """Tell whether an article is another one than those that announce a plan, and not older than the first of them."""
    since = min((day for plan in group if (day := shelf.published(plan.article))), default=None)
    published = shelf.published(article)
    other = all(plan.article != article for plan in group)
    return other and since is not None and published is not None and published >= since


def _told(group: Sequence[Dated], past: Mapping[str, Sequence[Dated]], shelf: Shelf) -> Iterator[Report]:
    """Yield the past events on a plan's days that tell of it."""
    for day in _days(*group[0].days):
        for event in past.get(day, ()):
            if event.days[1] <= group[0].days[1] and _may_report(group, event.article, shelf):
                shared = [_shared(plan, event, shelf) for plan in group]
                best = max(shared, key=lambda stems: (shelf.weight(stems), sorted(stems)))
                if best and not (shelf.published(event.article) == day and _lies_ahead(event, shelf)):
                    how = "tells of the same day" if group[0].of_one_day else "tells of one of these days"
                    yield Report(article=event.article, cites=_cites(event, best, shelf), stems=best, how=how)


def _shared(plan: Dated, event: Dated, shelf: Shelf) -> frozenset[str]:
    shared = shared_words(plan, event.wide, ON_THE_DAY if plan.of_one_day else IN_THE_SPAN, shelf)
    if shared and len(shared & event.told) >= IN_THE_CLAUSE:
        return shared
    return shared_happening(plan, event, shelf) if plan.of_one_day else frozenset()


def _cites(event: Dated, stems: frozenset[str], shelf: Shelf) -> tuple[int, ...]:
    """Return the sentences that tell an event, with the headline if words stand in it alone."""
    cites = event.sourced.cites
    told = event.stems.union(*(shelf.line(event.article, n).stems for n in cites))
    return cites if stems <= told else (0, *cites)


def _lies_ahead(event: Dated, shelf: Shelf) -> bool:
    """Tell whether the sentences of an event of the article's own day speak of what has yet to come."""
    told = " ".join(shelf.line(event.article, n).text for n in event.sourced.cites)
    return not words("registers", "ahead").isdisjoint(lower_words(told))


def _days(start: str, end: str) -> Iterator[str]:
    first = date.fromisoformat(start)
    count = (date.fromisoformat(end) - first).days + 1
    for n in range(count if count <= LONGEST else 0):
        yield (first + timedelta(days=n)).isoformat()


def _said(shelf: Shelf) -> Iterator[tuple[Line, str]]:
    """Yield the sentences that say that something was held or called off, with the words that do."""
    telling, ahead = words("registers", "happening"), words("registers", "ahead")
    for article, briefing in enumerate(shelf.briefings):
        for sentence in briefing.sentences:
            held = lower_words(sentence.text)
            if telling.isdisjoint(held) or not ahead.isdisjoint(held):
                continue
            found = (m for p in patterns("registers", "happened") if (m := p.regex.search(sentence.text)))
            if (match := next(found, None)) is not None:
                yield shelf.line(article, sentence.id), match[0]


def _stated(group: Sequence[Dated], said: Mapping[str, Sequence[tuple[Line, str]]], shelf: Shelf) -> Iterator[Report]:
    """Yield the sentences that say what became of a plan, about its time and without another day of their own."""
    near: dict[tuple[int, int], tuple[Line, str]] = {}
    for plan in group:
        for stem in shelf.leads(plan.stems, LEADS):
            near.update({(line.article, line.id): (line, phrase) for line, phrase in said.get(stem, ())})
    for _, (line, phrase) in sorted(near.items()):
        published = shelf.published(line.article)
        if published is None or not _may_report(group, line.article, shelf):
            continue
        days = told_in(shelf.briefings[line.article], line.id)
        elsewhen = bool(days) and not overlapping(days, [group[0].days])
        if elsewhen or days_between(group[0].days[1], published) > AFTERWARDS:
            continue
        shared = [shared_words(plan, line.stems, WITHOUT_A_DAY, shelf) for plan in group]
        best = max(shared, key=lambda stems: (shelf.weight(stems), sorted(stems)))
        if len(shelf.rare(best)) >= RARE_WORDS:
            yield Report(article=line.article, cites=(line.id,), stems=best, how=f"says “{phrase}”")


def _passage(report: Report, shelf: Shelf) -> Passage:
    text = " ".join(shelf.line(report.article, n).text for n in report.cites)
    named = tuple(f"“{word}”" for word in as_written(text, shelf.rarest(report.stems, SHOWN)))
    briefing = shelf.briefings[report.article]
    return Passage(briefing=briefing, cites=report.cites, why=f"{report.how} and names {listed(named)}")
