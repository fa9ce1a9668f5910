"""The key points: three to seven bullets with the event, the proposals, the positions and what comes next.

The sentences that say most that is new for the words they take are chosen until no word is left: a greedy cover
under a budget of words (after Gillick and Favre, 2009; McDonald, 2007).
"""

from collections import defaultdict
from collections.abc import Iterator

from generator.extracting.summary.clauses import told
from generator.extracting.summary.composing import COMPOSED, composed
from generator.extracting.summary.pointing import carries, joined, owned, stated_in
from generator.extracting.summary.referring import dangling, is_repeated, leans, nouns_before
from generator.extracting.summary.salience import weigh
from generator.extracting.summary.voicing import voiced
from generator.grammar import ActorIndex
from generator.language import Document
from generator.model import Findings, Statement
from generator.tracing import declined

MOST_POINTS, MOST_COMPOSED = 7, 2
SPARED = 5  # words that a composed point must spare where it tells one sentence
PAGE, FRAME = 150, 14  # words of a page down to the end of the key points, and those of its headings and fixed words
MOST = 95  # words of all points
AIM = 12  # words to which a point is cut as far as its sense allows
POINT = 44  # most words of a sentence
PAIR = 44  # most words of two sentences in one point
CANDIDATES = 60  # sentences tried, so that a long article takes no longer
DEAR = 0.25  # how much a point's words count against it: the power of its length by which its worth is divided
ANSWER = 0.3  # worth of a side of a dispute of which another is told
NEXT = 0.5  # worth of what comes next
ANNOUNCED = 0.5  # what a sentence loses that only announces a proposal whose points another tells


def find_key_points(document: Document, found: Findings) -> Iterator[Statement]:
    """Yield the key points, at most 95 words, so that the page has no more than 150 down to their end."""
    drafted = _Draft(document, found)
    drafted.fill()
    yield from sorted(drafted.points, key=lambda s: s.evidence[0].sentence)


class _Draft:
    """The points chosen so far, the sentences that they and the bottom line state, and the words left for more."""

    def __init__(self, document: Document, found: Findings) -> None:
        self.document, self.found = document, found
        self.actors, self.salience = ActorIndex(document, found.actors), weigh(document, found)
        self.points: list[Statement] = []
        self.stated = {i for s in found.bottom_line for i in stated_in(s)}
        self.pending = next((q.cites[0] for q in found.questions if q.kind == "pending"), None)
        self.announcing = {s for p in found.proposals if p.points for s in p.cites if not carries(p, s)}
        self.disputed: defaultdict[int, list[set[int]]] = defaultdict(list)
        for dispute in found.disputes:
            for sentence in dispute.cites:
                self.disputed[sentence].append(set(dispute.cites))
        article = document.article
        shown = (article.title, article.outlet or "", *article.agencies, *(s.text for s in found.bottom_line))
        self.left = min(MOST, PAGE - FRAME - sum(len(text.split()) for text in shown))

    def fill(self) -> None:
        """Add sentences while words are left: those that say most that is new for the words they take."""
        self.compose()
        among_all = self.salience.weightiest(CANDIDATES)
        short = {s: self.shortest(s) for s in among_all}
        length = {s: len(statement.text.split()) for s, statement in short.items() if statement}
        tried: set[int] = set()
        while among := [s for s in length if s not in tried | self.stated and length[s] <= self.left]:
            best = max(among, key=lambda s: (self.worth(s) / length[s] ** DEAR, -s))
            if self.add(best):
                tried.clear()
            else:
                tried.add(best)

    def compose(self) -> None:
        """Add what tells several sentences in fewer words than they take."""
        for statement in composed(self.document, self.actors, self.found):
            length, cites = len(statement.text.split()), set(statement.cites)
            new = cites - self.stated
            needed = {
                i for i in new if statement.status == "disputed" or any(carries(p, i) for p in self.found.proposals)
            }
            plain = sum(len(s.text.split()) if (s := self.shortest(i)) else POINT for i in needed)
            spared = plain - length >= (0 if len(needed) > 1 else SPARED)
            if (
                new
                and spared
                and len(self.points) < MOST_COMPOSED
                and length <= self.left
                and not self.is_told(statement)
            ):
                self.points.append(statement)
                self.stated |= cites
                self.left -= length

    def is_told(self, statement: Statement) -> bool:
        """Tell whether the bottom line or a point says already what a statement says."""
        return is_repeated(statement.text, (*self.found.bottom_line, *self.points))

    def shortest(self, sentence: int) -> Statement | None:
        """Return a sentence as it would stand in its shortest form, wherever it stood."""
        short = told(self.document, self.actors, sentence, POINT, "", aim=AIM, follows=True)
        return short or voiced(self.document, self.actors, self.found, sentence, POINT, "key_points.quote")

    def worth(self, sentence: int) -> float:
        """Return what a sentence adds to those stated: more if it answers one or tells what comes next."""
        answers = any(self.stated & cites for cites in self.disputed[sentence])
        bonus = ANSWER * answers + NEXT * (sentence == self.pending) - ANNOUNCED * (sentence in self.announcing)
        return self.salience.worth(sentence, self.stated) + bonus

    def add(self, sentence: int) -> bool:
        """Add a sentence as a point or to the point beside which it stands; tell whether that was done."""
        statement, follows = self.worded(sentence)
        if statement is None or self.is_told(statement):
            return False
        plain, statement = statement, owned(self.actors, self.found, statement, sentence)
        if not follows and self.dangles(statement):
            return False
        place = self.place_beside(sentence, len(statement.text.split()), follows)
        if place is not None:
            self.points[place] = joined(self.points[place], statement)
        elif len(self.points) < MOST_POINTS and not follows:
            self.points.append(statement)
        else:
            return False
        self.stated |= {sentence, *(set(statement.cites) - set(plain.cites))}
        self.left -= len(statement.text.split())
        return True

    def worded(self, sentence: int) -> tuple[Statement | None, bool]:
        """Return a sentence as a statement, if it can be one, and whether it has to follow the one before it."""
        rule, most = self.rule_of(sentence), min(POINT, self.left)
        told_before, leaning = self.is_told_before(sentence), leans(self.document, sentence)
        if leaning and not told_before:
            declined(rule, self.document.tokens(sentence)[0], "it points back to a sentence that is not told")
            return None, False
        if alone := told(self.document, self.actors, sentence, most, rule, aim=AIM):
            return alone, leaning
        if told_before and (after := told(self.document, self.actors, sentence, most, rule, aim=AIM, follows=True)):
            return after, True
        return voiced(self.document, self.actors, self.found, sentence, most, "key_points.quote"), False

    def rule_of(self, sentence: int) -> str:
        """Return why a sentence is a point: the kind of finding that it carries."""
        found = self.found
        if any(sentence in point.cites for p in found.proposals for point in p.points):
            return "key_points.proposal"
        if any(sentence in reply.cites for p in found.proposals for reply in p.replies):
            return "key_points.reply"
        if any(sentence in d.cites for d in found.disputes):
            return "key_points.side"
        if any(sentence in q.cites for q in found.questions if q.kind == "pending"):
            return "key_points.next"
        return "key_points.salient"

    def dangles(self, point: Statement) -> bool:
        """Tell whether a point resumes what neither it nor what the page tells before it names."""
        here = point.evidence[0]
        if not self.document.words(here).startswith(point.text.partition(" ")[0]):
            return False
        before = [s.text for s in self.points if s.evidence[0].sentence < here.sentence]
        told_before = " ".join((self.document.article.title, *(s.text for s in self.found.bottom_line), *before))
        noun = dangling(self.document.covered(here), told_before, nouns_before(self.document, here.sentence))
        if noun:
            declined(point.rule, noun, "what it resumes is not told before")
        return noun is not None

    def is_told_before(self, sentence: int) -> bool:
        """Tell whether a point gives the sentence before this one."""
        return any(sentence - 1 in point.cites for point in self.points if point.rule not in COMPOSED)

    def place_beside(self, sentence: int, length: int, follows: bool) -> int | None:
        """Return the point that a sentence is to be joined to: the one it leans on, or the nearest if none is free."""
        plain = [p for p, s in enumerate(self.points) if s.rule not in COMPOSED]
        roomy = [p for p in plain if len(self.points[p].text.split()) + length <= PAIR]
        if follows:
            return next((p for p in roomy if sentence - 1 in self.points[p].cites), None)
        if len(self.points) < MOST_POINTS:
            return None
        return min(roomy, key=lambda p: (self.distance(p, sentence), p), default=None)

    def distance(self, place: int, sentence: int) -> int:
        """Return how many sentences lie between a sentence and the nearest that a point cites."""
        return min(abs(span.sentence - sentence) for span in self.points[place].evidence)
