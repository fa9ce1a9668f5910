"""Proposals that are taken up: a later article tells that one of those to whom they went plans or promises the same.

Only what the addressee is to do itself counts, in the words of the proposal: a demand for it is one more proposal. Each
proposal is held against the later plans of its addressees that share one of its rare words.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from generator.collecting.days import days_between
from generator.collecting.proposed import Telling
from generator.collecting.shelf import Shelf
from generator.collecting.stems import as_written
from generator.collection import Passage
from generator.enumerating import listed

OWN = "proposal.planned"  # the rule of what somebody plans or promises to do
ALIKE = 0.6  # weighted share of the shorter wording's words
LEAST = 3  # words that both hold
UNTIL = 60  # days after the proposal
SHOWN = 4  # words that a reader is shown

Threads = Sequence[Sequence[Telling]]


def taken_up(threads: Threads, shelf: Shelf) -> Mapping[int, tuple[Passage, ...]]:
    """Return by thread's number the sentences of later articles by which an addressee takes a proposal up."""
    plans: dict[tuple[str, str], list[Telling]] = defaultdict(list)
    for thread in threads:
        for plan in thread:
            if plan.sourced.finding.rule == OWN:
                for name in sorted(plan.by):
                    for stem in sorted(shelf.rare(plan.core)):
                        plans[name, stem].append(plan)
    return {number: tuple(_passages(thread, plans, shelf)) for number, thread in enumerate(threads)}


def _passages(
    thread: Sequence[Telling], plans: Mapping[tuple[str, str], Sequence[Telling]], shelf: Shelf
) -> Iterator[Passage]:
    first = thread[0]
    to = {shelf.known_as.get((first.sourced.briefing.article.path, n), n) for n in first.sourced.finding.to} - first.by
    near = {
        (p.article, p.place): p for name in to for stem in shelf.rare(first.core) for p in plans.get((name, stem), ())
    }
    for _, plan in sorted(near.items()):
        asked, offered = first.core - plan.own, plan.core - first.own
        shared = asked & offered
        least = min(shelf.weight(asked), shelf.weight(offered))
        if len(shared) >= LEAST and shelf.weight(shared) >= ALIKE * least and _is_later(plan, first, shelf):
            text = " ".join(shelf.line(plan.article, n).text for n in plan.sourced.cites)
            named = listed(tuple(f"“{word}”" for word in as_written(text, shelf.rarest(shared, SHOWN))))
            why = f"tells of a plan of those to whom it went, and names {named}"
            yield Passage(briefing=plan.sourced.briefing, cites=plan.sourced.cites, why=why)


def _is_later(plan: Telling, first: Telling, shelf: Shelf) -> bool:
    since, day = shelf.published(first.article), shelf.published(plan.article)
    return since is not None and day is not None and 0 < days_between(since, day) <= UNTIL
