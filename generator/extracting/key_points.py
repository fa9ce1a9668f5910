"""The key points: three to five bullets with the event, the proposals, the positions and what comes next."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from generator.extracting.calling import name_in, possessive
from generator.extracting.clauses import leans, told
from generator.extracting.salience import weigh
from generator.grammar import ActorIndex
from generator.language import Document
from generator.lexicons import words
from generator.model import Findings, Proposal, Span, Statement

MOST_POINTS = 5
PAGE, META = 150, 16  # words of a page down to the end of the key points, and those of its fixed lines among them
MOST = 95  # words of all points
AIM = 12  # words to which a point is cut as far as its sense allows
POINT, SIDE, PROPOSAL = 20, 28, 32  # most words of a point, of a side of a dispute, of a proposal
PAIR = 36  # most words of two sentences in one point
PROPOSALS, DISPUTES = 2, 2  # how many of each are told
CANDIDATES = 60  # sentences tried, so that a long article takes no longer


def find_key_points(document: Document, found: Findings) -> Iterator[Statement]:
    """Yield the key points, at most 95 words, so that the page has no more than 150 down to their end."""
    drafted = _Draft(document, found)
    drafted.proposals()
    drafted.replies()
    drafted.sides()
    drafted.coming()
    drafted.fill()
    yield from sorted(drafted.points, key=lambda s: s.evidence[0].sentence)


class _Draft:
    """The points chosen so far, the sentences that they and the bottom line state, and the words left for more."""

    def __init__(self, document: Document, found: Findings) -> None:
        self.document, self.found = document, found
        self.actors, self.salience = ActorIndex(document, found.actors), weigh(document, found)
        self.points: list[Statement] = []
        self.stated = {i for s in found.bottom_line for i in _stated(s)}
        spent = len(document.article.title.split()) + sum(len(s.text.split()) for s in found.bottom_line)
        self.left = min(MOST, PAGE - META - spent)

    def add(self, sentence: int, most: int, rule: str, keep: tuple[Span, ...] = ()) -> bool:
        """Add a sentence as a point or to the point beside which it stands; tell whether that was done."""
        if sentence in self.stated or not self.can_stand(sentence):
            return False
        most = min(most, self.left)
        aim, follows = min(AIM, most), self.is_told_before(sentence)
        statement = told(self.document, self.actors, sentence, most, rule, aim=aim, keep=keep)
        if statement is None and follows:
            statement = told(self.document, self.actors, sentence, most, rule, aim=aim, keep=keep, follows=True)
        else:
            follows = leans(self.document, sentence)
        if statement is None:
            return False
        place = self.place_beside(sentence, len(statement.text.split()), follows)
        if place is not None:
            self.points[place] = _joined(self.points[place], statement)
        elif len(self.points) < MOST_POINTS and (not follows or self.can_follow_bottom_line(sentence)):
            self.points.append(statement)
        else:
            return False
        self.stated.add(sentence)
        self.left -= len(statement.text.split())
        return True

    def can_stand(self, sentence: int) -> bool:
        """Tell whether what a sentence points back to is stated too."""
        return not leans(self.document, sentence) or sentence - 1 in self.stated

    def is_told_before(self, sentence: int) -> bool:
        """Tell whether a point gives the sentence before this one."""
        return any(sentence - 1 in point.cites for point in self.points)

    def can_follow_bottom_line(self, sentence: int) -> bool:
        """Tell whether the bottom line gives the sentence before this one."""
        return any(sentence - 1 in _stated(s) for s in self.found.bottom_line) and leans(self.document, sentence)

    def place_beside(self, sentence: int, length: int, follows: bool) -> int | None:
        """Return the point that a sentence is to be joined to: the one it leans on, or the nearest if none is free."""
        roomy = [p for p, s in enumerate(self.points) if len(s.text.split()) + length <= PAIR]
        if follows:
            return next((p for p in roomy if sentence - 1 in self.points[p].cites), None)
        if len(self.points) < MOST_POINTS:
            return None
        return min(roomy, key=lambda p: (self.distance(p, sentence), p), default=None)

    def distance(self, place: int, sentence: int) -> int:
        """Return how many sentences lie between a sentence and the nearest that a point cites."""
        return min(abs(span.sentence - sentence) for span in self.points[place].evidence)

    def proposals(self) -> None:
        """Add the weightiest proposals, in the sentence that carries most of their points."""
        weighed = sorted(self.found.proposals, key=lambda p: -max(self.salience.weight.get(i, 0.0) for i in p.cites))
        for proposal in weighed[:PROPOSALS]:
            carried = Counter(span.sentence for point in proposal.points for span in point.evidence)
            if carried:
                most = max(carried, key=lambda i: (carried[i], -i))
                keep = tuple(span for point in proposal.points for span in point.evidence)
                if self.add(most, PROPOSAL, "key_points.proposal", keep):
                    self.points = [self.owned(point, proposal, most) for point in self.points]

    def owned(self, point: Statement, proposal: Proposal, sentence: int) -> Statement:
        """Return "Berg's plan calls for ..." for "The plan calls for ..." where another sentence names its author.

        That sentence then counts as stated.
        """
        first, _, rest = point.text.partition(" ")
        by = name_in(self.actors, proposal.by[0], proposal.cites) if len(proposal.by) == 1 else None
        noun = rest.partition(" ")[0]
        known = first == "The" and noun in words("questions", "proposal_nouns")
        if point.evidence[0].sentence != sentence or not known or by is None or by.sentence == sentence:
            return point
        name = self.document.words(by)
        self.stated.add(by.sentence)
        return replace(point, text=f"{name}{possessive(name)} {rest}", evidence=(*point.evidence, by))

    def replies(self) -> None:
        """Add what addressees replied to the proposals."""
        for proposal in self.found.proposals:
            for reply in proposal.replies[:1]:
                self.add(reply.cites[0], POINT, "key_points.reply")

    def sides(self) -> None:
        """Add the sides of the first disputes, each with the sentence that it answers."""
        for dispute in self.found.disputes[:DISPUTES]:
            for sentence in dispute.cites[:2]:
                self.add(sentence, SIDE, "key_points.side")

    def coming(self) -> None:
        """Add the first event that is still to come."""
        pending = [q for q in self.found.questions if q.kind == "pending"]
        any(self.add(q.cites[0], POINT, "key_points.next") for q in pending[:1])

    def fill(self) -> None:
        """Add sentences while words are left: those that say most that is new for the words they take."""
        among_all = self.salience.weightiest(CANDIDATES)
        short = {s: told(self.document, self.actors, s, MOST, "", aim=AIM, follows=True) for s in among_all}
        length = {s: len(statement.text.split()) for s, statement in short.items() if statement}
        tried: set[int] = set()
        while among := [s for s in length if s not in tried | self.stated and length[s] <= self.left]:
            best = max(among, key=lambda s: (self.salience.worth(s, self.stated) / length[s] ** 0.5, -s))
            if self.add(best, self.left, "key_points.salient"):
                tried.clear()
            else:
                tried.add(best)


def _stated(statement: Statement) -> tuple[int, ...]:
    """Return the sentences whose content a statement of the bottom line gives."""
    if statement.status == "absent" or statement.rule == "bottom_line.claim":
        return ()
    return statement.cites if statement.status == "disputed" else (statement.evidence[0].sentence,)


def _joined(one: Statement, other: Statement) -> Statement:
    first, second = sorted((one, other), key=lambda s: s.evidence[0])
    status = one.status if one.status == other.status else "attributed"
    return Statement(
        text=f"{first.text} {second.text}", evidence=(*first.evidence, *second.evidence), rule=one.rule, status=status
    )
