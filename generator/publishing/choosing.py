"""What the home page shows of the registers: what a reader understands without the articles, newest first.

Of disputes, those across articles come first, then figures, then claims that both sides are named for. Of questions,
what is disputed has its own cards, and what a later article may answer is left to the register. Few entries are of
one article, so that no story fills the page.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from typing import TypeVar

from generator.collection import Collection, Contradiction, OpenQuestion, Plan, Sourced
from generator.lexicons import words
from generator.model import Dispute
from generator.publishing.standing import WORD, leans, tells

T = TypeVar("T")
QUESTIONS = 2  # questions of one article
TELLING = 3  # words that tell something, without which nobody knows what is meant
OPEN = frozenset({"unclear", "unanswered", "pending", "outcome"})


def stands_alone(text: str) -> bool:
    """Tell whether words can be understood by who has not read the article: they tell enough, and lean on nothing."""
    return sum(map(tells, WORD.findall(text))) >= TELLING and not leans(text)


def questions_for_home(collection: Collection, most: int) -> list[OpenQuestion]:
    """Return the newest questions that stand alone and that no later article may have answered."""
    fitting = (q for q in reversed(collection.questions) if not q.answers and not q.closed and _asks(q))
    return list(_spread(fitting, lambda q: q.raised[0].briefing.article.path, QUESTIONS))[:most]


def _asks(question: OpenQuestion) -> bool:
    finding = question.raised[0].finding
    return finding.kind in OPEN and stands_alone(finding.text)


def disputes_for_home(collection: Collection, most: int) -> list[Sourced[Dispute]]:
    """Return the newest disputes of single articles that name who says what, figures first; none that is across too."""
    told = {(s.briefing.article.path, id_) for c in collection.contradictions for s in c.sides for id_ in s.cites}
    newest = [
        item
        for item in reversed(collection.disputes)
        if _is_plain(item.finding) and not any((item.briefing.article.path, id_) in told for id_ in item.cites)
    ]
    ordered = sorted(newest, key=lambda item: item.finding.kind != "figure")
    return list(_spread(ordered, lambda item: item.briefing.article.path, 1))[:most]


def across(collection: Collection) -> list[Contradiction]:
    """Return what different articles tell differently, figures first, and of each kind the newest first."""
    newest = sorted(collection.contradictions, key=_last_day, reverse=True)
    return sorted(newest, key=lambda item: item.kind != "figure")


def _last_day(item: Contradiction) -> str:
    return max(side.briefing.article.published or "" for side in item.sides)


def _is_plain(dispute: Dispute) -> bool:
    named = all(position.by or dispute.kind == "figure" for position in dispute.positions)
    return named and not leans(dispute.about) and all(not leans(p.says) for p in dispute.positions if not p.by)


def coming(collection: Collection, most: int) -> list[Plan]:
    """Return the next planned events that say of themselves that they lie ahead, and who or what is meant."""
    return [plan for plan in collection.plans if not plan.due and _is_announced(plan)][:most]


def unreported(collection: Collection, most: int) -> list[Plan]:
    """Return the latest planned events of that kind whose day is past and that no later article reports."""
    past = [plan for plan in collection.plans if plan.due and not plan.reports and _is_announced(plan)]
    return past[::-1][:most]


def _is_announced(plan: Plan) -> bool:
    text = plan.announced[0].finding.event
    told = [word.casefold() for word in WORD.findall(text)]
    named = any(word[0].isupper() for word in WORD.findall(text)[1:])
    is_to = any(one in words("registers", "be") and other == "to" for one, other in pairwise(told))
    return named and stands_alone(text) and (is_to or not words("registers", "looking_ahead").isdisjoint(told))


def _spread(entries: Iterable[T], article: Callable[[T], str], most: int) -> Iterator[T]:
    """Yield entries, so many of one article at most."""
    seen: Counter[str] = Counter()
    for entry in entries:
        seen[article(entry)] += 1
        if seen[article(entry)] <= most:
            yield entry
