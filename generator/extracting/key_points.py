"""The key points: three to five bullets with the event, the proposals, the positions and what comes next."""

from collections.abc import Iterator

from generator.extracting.clauses import told
from generator.extracting.salience import Salience, weigh
from generator.grammar import ActorIndex
from generator.language import Document
from generator.model import Findings, Span, Statement

MOST_POINTS, LEAST_POINTS = 5, 3
PAGE, META = 150, 16
MOST = 85
POINT, PROPOSAL, PAIR = 18, 30, 26
LEAST = 5


def find_key_points(document: Document, found: Findings) -> Iterator[Statement]:
    """Yield the key points, at most 85 words, so that the page has no more than 150 down to their end."""
    drafted = _Draft(document, found)
    drafted.proposals()
    drafted.sides()
    drafted.coming()
    drafted.fill()
    drafted.join()
    yield from sorted(drafted.points, key=lambda s: s.evidence[0].sentence)


class _Draft:
    """The points chosen so far, and the words that are left for more."""

    def __init__(self, document: Document, found: Findings) -> None:
        self.document, self.found = document, found
        self.actors, self.salience = ActorIndex(document, found.actors), weigh(document, found)
        self.points: list[Statement] = []
        self.above = [s for s in found.bottom_line if s.status != "absent"]
        spent = len(document.article.title.split()) + sum(len(s.text.split()) for s in found.bottom_line)
        self.left = min(MOST, PAGE - META - spent)

    def used(self) -> set[int]:
        return {i for s in (*self.above, *self.points) if s.rule != "bottom_line.claim" for i in s.cites}

    def add(self, sentence: int, most: int, rule: str, keep: tuple[Span, ...] = ()) -> bool:
        if sentence in self.used() or len(self.points) >= MOST_POINTS:
            return False
        statement = told(self.document, self.actors, sentence, min(most, self.left), rule, keep)
        if statement is None:
            return False
        self.points.append(statement)
        self.left -= len(statement.text.split())
        return True

    def proposals(self) -> None:
        """Add the proposals that have points, in the sentences that carry the points."""
        added = 0
        for proposal in self.found.proposals:
            carrying = list(dict.fromkeys(i for p in proposal.points for i in p.cites))
            keep = tuple(span for p in proposal.points for span in p.evidence)
            if added < 2 and any([self.add(i, PROPOSAL, "key_points.proposal", keep) for i in carrying[:1]]):
                added += 1

    def sides(self) -> None:
        """Add the sides of the first disputes."""
        for dispute in self.found.disputes[:2]:
            for sentence in dispute.cites[:2]:
                self.add(sentence, POINT, "key_points.side")

    def coming(self) -> None:
        """Add the first event that is still to come."""
        pending = [q for q in self.found.questions if q.kind == "pending"]
        for question in pending:
            if self.add(question.cites[0], POINT, "key_points.next"):
                return

    def fill(self) -> None:
        """Add the weightiest sentences that say something new."""
        tried: set[int] = set()
        while len(self.points) < MOST_POINTS and self.left >= LEAST:
            among = [s for s in self.salience.weight if s not in tried | self.used()]
            sentence = self.salience.next_best(among, self.used())
            if sentence is None:
                return
            tried.add(sentence)
            room = max(POINT, self.left // (MOST_POINTS - len(self.points)))
            self.add(sentence, room, "key_points.salient")

    def join(self) -> None:
        """Join to a point what the sentence beside it says, where words are left."""
        for place, point in enumerate(self.points):
            beside = [s for s in (point.cites[-1] + 1, point.cites[0] - 1) if s in self.salience.weight]
            for sentence in beside:
                same = self.document.sentence(sentence).paragraph == self.document.sentence(point.cites[0]).paragraph
                room = min(self.left, PAIR - len(point.text.split()))
                if not same or sentence in self.used() or room < LEAST:
                    continue
                more = told(self.document, self.actors, sentence, room, point.rule)
                if more is not None:
                    self.points[place] = _joined(point, more)
                    self.left -= len(more.text.split())
                    break


def _joined(one: Statement, other: Statement) -> Statement:
    first, second = sorted((one, other), key=lambda s: s.evidence[0])
    status = one.status if one.status == other.status else "attributed"
    return Statement(
        text=f"{first.text} {second.text}", evidence=(*first.evidence, *second.evidence), rule=one.rule, status=status
    )
