"""Replies that later articles report: sentences in which somebody answers a proposal that an earlier article told.

An answer names a proposal by its noun. Which one is meant must be plain from the sentence, or from one shortly before
that names it: by its proposer, or by rare words of it. Where two proposals fit equally well, neither is answered.
Each sentence of the collection is read for answers once, and each answer is held only against the threads whose
proposer it names or whose rare words it shares.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.collecting.answering import Answer, answers, may_answer
from generator.collecting.days import days_between
from generator.collecting.proposed import Telling, kinds
from generator.collecting.shelf import Line, Shelf
from generator.collecting.stems import WORD, as_written
from generator.collection import Passage
from generator.enumerating import listed

BACK = 3  # sentences before an answer that may name what "the plan" is
UNTIL = 120  # days after the last telling in which a reply is looked for
SOON = 45  # days in which the proposer's name and the noun alone tell which proposal is meant
NAMED = 2  # rare words that tell which proposal is meant where its proposer is not named
LEADS = 8  # rare words by which threads are looked up
SHOWN = 3  # words that a reader is shown

Threads = Sequence[Sequence[Telling]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A thread as it is looked up: its kind, its proposers, and the stems of its matter and of what is around it."""

    number: int
    kind: str
    by: frozenset[str]
    core: frozenset[str]
    near: frozenset[str]
    own: frozenset[str]
    first: str
    last: str
    told: frozenset[tuple[int, int]]  # article and sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A thread that an answer may be to, the sentence that tells so, and the names and stems in it that do."""

    thread: Known
    line: Line
    names: tuple[str, ...]
    stems: frozenset[str]
    weight: float


def replies_to(threads: Threads, shelf: Shelf) -> Mapping[int, tuple[Passage, ...]]:
    """Return by thread's number the sentences of later articles that answer it, oldest first."""
    known = [_known(number, thread, shelf) for number, thread in enumerate(threads)]
    found: dict[int, dict[tuple[int, int], Passage]] = defaultdict(dict)
    index = _index([thread for thread in known if thread.first], shelf)
    owners: dict[tuple[int, int], list[Known]] = defaultdict(list)
    for thread in known:
        for place in sorted(thread.told):
            owners[place].append(thread)
    for line, answer in _answering(shelf):
        match = _answered(answer, line, index, shelf)
        if match is not None and _is_free(match, answer, line, owners):
            found[match.thread.number].setdefault((line.article, line.id), _passage(match, answer, line, shelf))
    return {number: tuple(passages.values()) for number, passages in found.items()}


def _answering(shelf: Shelf) -> Iterator[tuple[Line, Answer]]:
    """Yield every sentence that answers something, oldest article first, with each of its answers."""
    for article, briefing in enumerate(shelf.briefings):
        for sentence in briefing.sentences:
            if may_answer(sentence.text):
                line = shelf.line(article, sentence.id)
                for answer in answers(line.text):
                    yield line, answer


def _known(number: int, thread: Sequence[Telling], shelf: Shelf) -> Known:
    days = [day for telling in thread if (day := shelf.published(telling.article))]
    by = frozenset[str]().union(*(telling.by for telling in thread))
    return Known(
        number=number,
        kind=thread[0].kind,
        by=by,
        core=frozenset[str]().union(*(telling.core for telling in thread)),
        near=frozenset[str]().union(*(telling.near for telling in thread)),
        own=frozenset[str]().union(*(telling.own for telling in thread)),
        first=min(days, default=""),
        last=max(days, default=""),
        told=frozenset((telling.article, n) for telling in thread for n in _cites(telling)),
    )


def _cites(telling: Telling) -> Iterator[int]:
    yield from telling.sourced.cites
    for reply in telling.sourced.finding.replies:
        yield from reply.cites


def _index(threads: Iterable[Known], shelf: Shelf) -> Mapping[str, Sequence[Known]]:
    """Return the threads by each proposer's name and by each rare stem of their matter."""
    index: dict[str, list[Known]] = defaultdict(list)
    for thread in threads:
        for key in sorted({*thread.by, *shelf.rare(thread.core)}):
            index[key].append(thread)
    return index


def _answered(answer: Answer, line: Line, index: Mapping[str, Sequence[Known]], shelf: Shelf) -> Match | None:
    """Return the one thread that an answer is to, told by its own sentence or else by one shortly before."""
    day = shelf.published(line.article)
    if day is None:
        return None
    for place in [shelf.line(line.article, n) for n in range(line.id, max(0, line.id - BACK - 1), -1)]:
        keys = (*place.names, *shelf.leads(place.stems, LEADS))
        near = {thread.number: thread for key in keys for thread in index.get(key, ())}
        timely = [thread for _, thread in sorted(near.items()) if _is_timely(thread, day)]
        found = [m for thread in timely if (m := _match(thread, answer, line, place, shelf)) is not None]
        if found:
            return _best(found)
    return None


def _is_timely(thread: Known, day: str) -> bool:
    return thread.first < day and days_between(thread.last, day) <= UNTIL


def _match(thread: Known, answer: Answer, line: Line, place: Line, shelf: Shelf) -> Match | None:
    """Return how a place tells that an answer is to a thread, or None if it does not, or if it is to something else."""
    matter = answer.matter - thread.own
    stems = shelf.rare(place.stems & thread.core) - thread.own
    if answer.kind:
        if answer.kind != thread.kind or (matter and not matter & thread.near):
            return None
    elif not matter or not shelf.rare(matter) or not matter <= thread.core:
        return None
    if thread.kind != "deal" and _is_by_proposer(thread, answer, line):
        return None
    names = _names(thread, answer, place, own=place is line)
    match = Match(thread=thread, line=place, names=names, stems=stems, weight=shelf.weight(stems))
    return match if _is_enough(match, answer, line, matter, shelf) else None


def _is_enough(match: Match, answer: Answer, line: Line, matter: frozenset[str], shelf: Shelf) -> bool:
    """Tell whether a place names a proposal beyond doubt, by its proposer, its rare words or both."""
    if not answer.kind:
        return bool(match.names and match.stems & matter)
    if match.line is not line and answer.kind not in {
        kinds().get(word.lower()) for word in WORD.findall(match.line.text)
    }:
        return False
    if match.thread.kind == "deal" or (not match.names and match.line is line):
        return len(match.stems) >= NAMED
    soon = days_between(match.thread.last, shelf.published(line.article) or "") <= SOON
    return bool(match.names) and (bool(match.stems) or (soon and match.line is line))


def _is_by_proposer(thread: Known, answer: Answer, line: Line) -> bool:
    """Tell whether a proposer is who answers: named before the verb, or after it where the verb is passive."""
    spans = [span for name in thread.by for span in line.names.get(name, ())]
    if answer.passive:
        return any(line.text[: span.start].endswith(" by ") for span in spans)
    return any(span.end <= answer.start for span in spans)


def _names(thread: Known, answer: Answer, place: Line, *, own: bool) -> tuple[str, ...]:
    """Return the proposers that a place names, as written; in the answer's sentence only beside what is answered."""
    spans = sorted(span for name in thread.by for span in place.names.get(name, ()))
    beside = [s for s in spans if not own or not answer.kind or (s.start < answer.start) == answer.passive]
    return tuple(dict.fromkeys(place.text[s.start : s.end] for s in beside))


def _best(found: Sequence[Match]) -> Match | None:
    """Return the match that shares most, or None where two share as much."""
    best = max(match.weight for match in found)
    of_best = [match for match in found if match.weight == best]
    return of_best[0] if len(of_best) == 1 else None


def _is_free(match: Match, answer: Answer, line: Line, owners: Mapping[tuple[int, int], Sequence[Known]]) -> bool:
    """Tell whether no finding says already what an answer is to: this proposal in this article, or another one."""
    here = owners.get((line.article, line.id), ())
    there = owners.get((match.line.article, match.line.id), ())
    if any(thread.number == match.thread.number for thread in here):
        return False
    return all(thread.kind != (answer.kind or thread.kind) or thread == match.thread for thread in (*here, *there))


def _passage(match: Match, answer: Answer, line: Line, shelf: Shelf) -> Passage:
    stems = shelf.rarest(match.stems, SHOWN)
    named = tuple(f"“{word}”" for word in (*match.names, *as_written(match.line.text, stems)))
    return Passage(
        briefing=shelf.briefings[line.article],
        cites=tuple(sorted({line.id, match.line.id})),
        why=f"says “{answer.verb} … {answer.what}” and names {listed(named)}",
    )
