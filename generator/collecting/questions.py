"""Open questions: which articles raise them, and which later sentences possibly answer them.

Two questions are one if they ask for the answer to one proposal, or are of one kind and ask in nearly the same words.
They are looked up by what they are about or by their rarest words, among those of the last days, so each is held
against few others.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import chain, islice, takewhile

from generator.collecting.answers import answers_of
from generator.collecting.asking import Asked, asked
from generator.collecting.days import days_apart
from generator.collecting.shelf import Shelf
from generator.collection import OpenQuestion, Plan, ProposalThread

ALIKE = 0.75  # weighted share of all words of two questions that both hold
ABOUT = 0.6  # the same, for two questions about one planned event
LEAST = 2  # words that both hold
WITHIN = 60  # days between two articles that raise one question
LEADS = 4  # words by which questions are looked up
MOST = 40  # questions to which one of these leads, newest first
NEVER = "9999"  # later than any day

Key = tuple[str, int | str]  # the kind of a question, and the id of what it is about or one of its words
Index = dict[Key, list[tuple[str, int]]]  # days of publication, oldest first, and places of groups


def open_questions(shelf: Shelf, threads: Sequence[ProposalThread], plans: Sequence[Plan]) -> tuple[OpenQuestion, ...]:
    """Return every question with all articles that raise it, oldest first, and what possibly answers it."""
    groups: list[list[Asked]] = []
    index: Index = defaultdict(list)
    for question in asked(shelf, threads, plans):
        keys = _keys(question, shelf)
        near = _near(keys, _since(question, shelf), index)
        found = [(likeness, -n) for n in near if (likeness := _likeness_to(question, groups[n], shelf)) > 0]
        number = -max(found)[1] if found else len(groups)
        if number == len(groups):
            groups.append([])
        groups[number].append(question)
        for key in keys:
            index[key].append((shelf.published(question.article) or "", number))
    return tuple(
        OpenQuestion(raised=tuple(question.sourced for question in group), answers=answers_of(group, shelf))
        for group in groups
    )


def _keys(question: Asked, shelf: Shelf) -> list[Key]:
    """Return that by which two questions must be alike to be one: what they are about, or a rare word."""
    kind = question.sourced.finding.kind
    if question.thread is not None or question.plan is not None:
        return [(kind, id(question.thread or question.plan))]
    return [(kind, stem) for stem in shelf.leads(question.stems, LEADS)]


def _since(question: Asked, shelf: Shelf) -> str:
    """Return the first day on which another article may have raised a question; of undated ones none can be told."""
    if question.thread is not None:
        return ""
    day = shelf.published(question.article)
    return (date.fromisoformat(day) - timedelta(days=WITHIN)).isoformat() if day else NEVER


def _near(keys: Iterable[Key], since: str, index: Index) -> list[int]:
    """Return the groups with a question that has one of some keys and was raised since a day."""
    newest = (islice(reversed(index.get(key, ())), MOST) for key in keys)
    found = (takewhile(lambda entry: entry[0] >= since, entries) for entries in newest)
    return sorted({number for _, number in chain.from_iterable(found)})


def _likeness_to(question: Asked, group: Sequence[Asked], shelf: Shelf) -> float:
    if any(other.article == question.article for other in group):
        return 0.0
    return max(_likeness(question, other, shelf) for other in group)


def _likeness(one: Asked, other: Asked, shelf: Shelf) -> float:
    """Return in how far two questions ask one thing, 0 if they do not."""
    if one.sourced.finding.kind != other.sourced.finding.kind:
        return 0.0
    if one.thread is not None or other.thread is not None:
        return 1.0 if one.thread is other.thread else 0.0
    if days_apart(one.sourced.briefing, other.sourced.briefing) > WITHIN:
        return 0.0
    shared = one.stems & other.stems
    if len(shared) < LEAST or not shelf.rare(shared) or one.plan is not other.plan:
        return 0.0
    likeness = shelf.weight(shared) / shelf.weight(one.stems | other.stems)
    return likeness if likeness >= (ALIKE if one.plan is None else ABOUT) else 0.0
