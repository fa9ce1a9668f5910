"""Questions as they are compared across articles: their words, and the proposal or planned event they ask about."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.collecting.shelf import Shelf
from generator.collecting.stems import content
from generator.collection import Plan, ProposalThread, Sourced
from generator.lexicons import words
from generator.model import Event, Question

ABOUT = 0.6  # weighted share of a question's words that the planned event must hold which it asks about


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question of one article, with the stems of what it asks; `thread` and `plan` are what it asks about, if any."""

    article: int
    sourced: Sourced[Question]
    stems: frozenset[str]
    thread: ProposalThread | None = None
    plan: Plan | None = None


def asked(shelf: Shelf, threads: Sequence[ProposalThread], plans: Sequence[Plan]) -> Iterator[Asked]:
    """Yield the questions of all articles, oldest article first."""
    by_proposal = _by_sentences(threads)
    plan_of = {id(announced): plan for plan in plans for announced in plan.announced}
    by_sentence: dict[tuple[str, int], list[Sourced[Event]]] = {}
    for plan in plans:
        for announced in plan.announced:
            for sentence in announced.cites:
                by_sentence.setdefault((announced.briefing.article.path, sentence), []).append(announced)
    frame = content(" ".join(sorted(words("registers", "asking"))))
    for article, briefing in enumerate(shelf.briefings):
        path = briefing.article.path
        for question in briefing.findings.questions:
            stems = content(question.text) - frame
            event = _plan_of(question, path, stems, by_sentence, shelf) if question.kind == "pending" else None
            yield Asked(
                article=article,
                sourced=Sourced(briefing=briefing, finding=question),
                stems=stems,
                thread=_thread_of(question, path, by_proposal) if question.kind == "unanswered" else None,
                plan=plan_of[id(event)] if event is not None else None,
            )


def _by_sentences(threads: Sequence[ProposalThread]) -> Mapping[tuple[str, tuple[int, ...]], Sequence[ProposalThread]]:
    """Return the threads by the sentences that tell a proposal, all together and each alone, and by its replies."""
    found: dict[tuple[str, tuple[int, ...]], list[ProposalThread]] = {}
    for thread in threads:
        for telling in thread.tellings:
            replies = (reply.cites for reply in telling.finding.replies)
            for cites in dict.fromkeys((telling.cites, *((n,) for n in telling.cites), *replies)):
                found.setdefault((telling.briefing.article.path, cites), []).append(thread)
    return found


def _thread_of(
    question: Question, path: str, by_sentences: Mapping[tuple[str, tuple[int, ...]], Sequence[ProposalThread]]
) -> ProposalThread | None:
    """Return the one proposal that a question's sentences tell, or None if they tell of several or of none."""
    told = by_sentences.get((path, question.cites), ())
    return told[0] if len(told) == 1 else None


def _plan_of(
    question: Question,
    path: str,
    stems: frozenset[str],
    by_sentence: Mapping[tuple[str, int], Sequence[Sourced[Event]]],
    shelf: Shelf,
) -> Sourced[Event] | None:
    """Return the planned event of a question's sentences that holds most of the question's words, and enough."""
    best, most = None, ABOUT * shelf.weight(stems)
    for sentence in question.cites:
        for announced in by_sentence.get((path, sentence), ()):
            shared = shelf.weight(stems & content(announced.finding.event))
            if shared >= most and stems:
                best, most = announced, shared
    return best
