"""Proposals over time: the same proposal in several articles, and replies that later articles report.

Each proposal is compared only with those that share one of its rarest words, so the cost grows with the number of
proposals and not with its square.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from generator.collecting.days import days_between, overlapping
from generator.collecting.proposed import Telling, tellings
from generator.collecting.replies import replies_to
from generator.collecting.shelf import Shelf
from generator.collecting.takingup import taken_up
from generator.collection import Passage, ProposalThread

COMPARED = 200  # tellings that share a word, and tellings of a thread, the latest with which another is compared
LEADS = 8  # words of a proposal by which others are looked up
WITHIN = {"demand": 45}  # days between two tellings of one; a demand is soon made anew
LONGEST = 180  # days between two tellings of any other kind
ALIKE = 0.6  # weighted share of the shorter wording's words in title and points
NEARLY = 0.45  # the same, over the sentences that tell it
VERBATIM = 0.85  # the same, from which one sentence is a copy of the other
COPIED = 2  # words of such a copy
TOLD = 9.0  # weight of the words that the sentences must share where the titles share few


def proposal_threads(shelf: Shelf) -> tuple[ProposalThread, ...]:
    """Return every proposal with all articles that tell it, by the day of the first, and its later replies.

    Two are one if the same noun names them, the proposers are the same or do not contradict each other, most of the
    telling words agree and so do the days. A proposal joins the thread that it is most like, or begins one.
    """
    threads: list[list[Telling]] = []
    index: dict[str, list[int]] = defaultdict(list)
    for telling in tellings(shelf):
        number = _thread_of(telling, threads, index, shelf)
        if number is None:
            number = len(threads)
            threads.append([])
        threads[number].append(telling)
        for stem in shelf.leads(telling.wide, LEADS):
            index[stem].append(number)
    replies, taken = replies_to(threads, shelf), taken_up(threads, shelf)
    return tuple(
        ProposalThread(
            title=thread[0].sourced.finding.title,
            tellings=tuple(telling.sourced for telling in thread),
            replies=_in_time((*replies.get(number, ()), *taken[number])),
        )
        for number, thread in enumerate(threads)
    )


def _thread_of(
    telling: Telling, threads: Sequence[Sequence[Telling]], index: dict[str, list[int]], shelf: Shelf
) -> int | None:
    """Return the number of the thread that a proposal is most like, the oldest of equals."""
    numbers = {number for stem in shelf.leads(telling.wide, LEADS) for number in index.get(stem, ())[-COMPARED:]}
    found = [(_likeness_to(telling, threads[number], shelf), -number) for number in sorted(numbers)]
    best = max(found, default=(0.0, 0))
    return -best[1] if best[0] > 0 else None


def _likeness_to(telling: Telling, thread: Sequence[Telling], shelf: Shelf) -> float:
    if any(other.article == telling.article for other in thread):
        return 0.0
    return max(_likeness(telling, other, shelf) for other in thread[-COMPARED:])


def _likeness(one: Telling, other: Telling, shelf: Shelf) -> float:
    """Return the weight of what two proposals share, 0 if they are not one."""
    same = bool(one.by & other.by)
    apart = one.by and other.by and not same and one.kind != "deal"
    if one.kind != other.kind or apart or not _days_agree(one, other, shelf):
        return 0.0
    core, wide = one.core & other.core, one.wide & other.wide
    titled = _share(core, (one.core, other.core), shelf)
    told = _share(wide, (one.wide, other.wide), shelf)
    enough = 1 if same else 3
    if told >= VERBATIM and len(wide) >= COPIED and one.by == other.by:
        return shelf.weight(wide)
    rare = len(shelf.rare(wide)) > enough or (same and told >= NEARLY)
    if titled >= ALIKE and len(shelf.rare(core)) >= enough and rare:
        return shelf.weight(core | wide)
    if same and told >= NEARLY and len(shelf.rare(wide)) > 2 and shelf.weight(wide) >= TOLD:
        return shelf.weight(wide)
    return 0.0


def _share(shared: Iterable[str], wholes: Sequence[Iterable[str]], shelf: Shelf) -> float:
    least = min(shelf.weight(whole) for whole in wholes)
    return shelf.weight(shared) / least if least else 0.0


def _days_agree(one: Telling, other: Telling, shelf: Shelf) -> bool:
    """Tell whether two tellings may be of one time: they were made on one day, as far as days are told."""
    first, second = shelf.published(one.article), shelf.published(other.article)
    if first is None or second is None:
        return first == second
    if abs(days_between(first, second)) > WITHIN.get(one.kind, LONGEST):
        return False
    return not one.days or not other.days or overlapping(one.days, other.days)


def _in_time(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return passages oldest first, each place once."""
    found: dict[tuple[str, str, tuple[int, ...]], Passage] = {}
    for passage in passages:
        article = passage.briefing.article
        found.setdefault((article.published or "", article.path, passage.cites), passage)
    return tuple(found[key] for key in sorted(found))
