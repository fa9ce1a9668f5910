"""Finds what the text itself leaves open, phrased as a reader would ask it, most telling first.

Two kinds build on findings (disputed on disputes, unanswered on proposals without a reply); the others on the
wording. All are built from the article's words and one fixed frame a kind.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from generator.enumerating import listed
from generator.extracting.questions.contesting import ask_disputed
from generator.extracting.questions.doubts import find_doubts
from generator.extracting.questions.prospects import find_prospects
from generator.extracting.shared.calling import called, is_hanging, title_of
from generator.grammar import ActorIndex, is_modal
from generator.language import Document
from generator.lexicons import words
from generator.model import Findings, Proposal, Question
from generator.tracing import declined

MOST = 8  # questions
NEAR = 2  # sentences between a demand and the word that it is being studied
SAME = 0.6  # share of the shorter question's words by which two ask the same
WEIGHTS = {
    "question.disputed": 1.0,
    "question.unanswered": 0.9,
    "question.unanswered.silent": 0.8,
    "question.outcome": 0.9,
    "question.pending": 0.8,
    "question.pending.until": 0.95,
    "question.pending.will": 0.6,
    "question.pending.would": 0.7,
    "question.unclear": 0.85,
    "question.unclear.silent": 0.6,
    "question.unconfirmed": 0.7,
}
UNSURE = frozenset(
    {"question.unconfirmed.unnamed source", "question.unconfirmed.media", "question.unconfirmed.according"}
)
WAITING = frozenset({"question.pending.open", "question.pending.until", "question.pending.weighed"})
TOLD = frozenset({"question.pending.would", "question.pending.will"})  # what somebody tells of the future
LATE = 0.3  # of the weight; what a question loses at the end of the article

OWN_PLANS = frozenset({"proposal.planned", "proposal.exhorted"})  # which go to nobody who could reply


def find_questions(document: Document, found: Findings) -> Iterator[Question]:
    """Yield at most eight open questions, no two on the same sentence and matter."""
    actors = ActorIndex(document, found.actors)
    candidates = [
        *(q for d in found.disputes for q in ask_disputed(document, actors, d)),
        *(q for p in found.proposals for q in _unanswered(actors, p)),
        *find_prospects(document, actors, found.timeline),
        *find_doubts(document, actors),
    ]
    candidates = _sure(_with_study(_with_silence(candidates)))
    ranked = sorted(enumerate(candidates), key=lambda pair: (-_weight(document, pair[1]), pair[0]))
    kept: list[Question] = []
    for _, question in ranked:
        if len(kept) < MOST and not any(_same(question, other) for other in kept):
            kept.append(question)
    yield from kept


def _sure(questions: list[Question]) -> list[Question]:
    """Return questions without those that others answer in part.

    What only a source without a name tells is unconfirmed, and a request that is said to be pending is no longer
    unanswered.
    """
    unsure = {n for q in questions if q.rule in UNSURE for n in q.cites}
    waiting = {n for q in questions if q.rule in WAITING for n in q.cites}
    questions = [q for q in questions if q.rule != "question.unanswered.proposal" or not waiting & set(q.cites)]
    told = [q for q in questions if q.kind in {"unanswered", "outcome"} or q.rule in TOLD]
    return [q for q in questions if q not in told or not unsure.issuperset(q.cites)]


def _with_silence(questions: list[Question]) -> list[Question]:
    """Return questions with "X declined to comment" joined to the unanswered question that is put to X."""
    silent = [q for q in questions if q.rule.endswith(".silent")]
    told: list[Question] = []
    for question in questions:
        put = question.kind == "unanswered" and question not in silent
        shared = [s for s in silent if put and _names(s.text) & _names(question.text)]
        more = tuple(span for s in shared for span in s.evidence)
        told.append(replace(question, evidence=(*question.evidence, *more)))
        silent = [s for s in silent if s not in shared]
    return [q for q in told if not q.rule.endswith(".silent") or q in silent]


def _with_study(questions: list[Question]) -> list[Question]:
    """Return questions with "X is studying the letter" joined to the unanswered question that was put just before."""
    put = [q for q in questions if q.rule == "question.unanswered.proposal"]
    joined: dict[int, tuple[Question, ...]] = {}
    for studied in (q for q in questions if q.rule == "question.unanswered.studied"):
        near = [q for q in put if 0 <= min(studied.cites) - max(q.cites) <= NEAR]
        if near:
            joined[id(near[-1])] = (*joined.get(id(near[-1]), ()), studied)
    gone = {id(s) for studied in joined.values() for s in studied}
    more = {key: tuple(span for s in studied for span in s.evidence) for key, studied in joined.items()}
    return [replace(q, evidence=(*q.evidence, *more.get(id(q), ()))) for q in questions if id(q) not in gone]


def _names(text: str) -> set[str]:
    return {word.strip("?,.") for word in text.split()[1:] if word[0].isupper()}


def _weight(document: Document, question: Question) -> float:
    """Return how telling a question is: its kind, and how early in the article it arises."""
    rule = max((r for r in WEIGHTS if question.rule.startswith(r)), key=len)
    return WEIGHTS[rule] - LATE * min(question.cites) / (len(document.sentences) + 1)


def _same(one: Question, other: Question) -> bool:
    """Tell whether two questions ask one thing: overlapping words of the article, or much the same words."""
    touching = any(
        a.sentence == b.sentence and a.start < b.end and b.start < a.end for a in one.evidence for b in other.evidence
    )
    left, right = (
        set(q.text.lower().replace(",", "").strip("?").split()) - words("questions", "frame") for q in (one, other)
    )
    alike = len(left & right) >= SAME * max(1, min(len(left), len(right)))
    nested = set(one.cites) <= set(other.cites) or set(other.cites) <= set(one.cites)
    asked_again = {one.rule, other.rule} == {"question.unclear.unknown", "question.unanswered.proposal"}
    nested = nested and not (asked_again and min(one.cites) != min(other.cites))
    return alike or (nested and (touching or one.kind == other.kind))


def _is_replied(document: Document, proposal: Proposal) -> bool:
    """Tell whether the same sentences say that it was refused or met: "the demand has been rejected"."""
    nouns = words("questions", "proposal_nouns")
    replies = (t for n in proposal.cites for t in document.tokens(n) if t.lemma_ in words("questions", "replied"))
    for verb in (t for t in replies if t.pos_ == "VERB" and not is_modal(t)):
        if any(c.dep_ in {"dobj", "nsubjpass"} and c.lemma_ in nouns for c in verb.children):
            declined("question.unanswered.proposal", verb, "the reply is told")
            return True
    return False


def _is_to_the_public(title: str) -> bool:
    """Tell whether advice goes to people in general: "the call on residents to stay indoors"."""
    after = [right for left, right in pairwise(title.lower().replace(" the ", " ").split()) if left in {"on", "to"}]
    return bool(words("questions", "public") & set(after))


def _unanswered(actors: ActorIndex, proposal: Proposal) -> Iterator[Question]:
    named = proposal.title.lower().split()[0]
    awaits = proposal.rule not in OWN_PLANS and named not in words("questions", "unanswerable")
    asked = proposal.state in {"proposed", "demanded"} and awaits
    title = title_of(actors, proposal)
    if _is_to_the_public(title) or (proposal.rule == "proposal.obliged" and not proposal.to):
        declined(
            "question.unanswered.proposal",
            actors.document.tokens(proposal.cites[0])[0],
            "it is put to nobody in particular",
        )
        return
    if proposal.replies or not asked or is_hanging(title) or _is_replied(actors.document, proposal):
        return
    to = [name for name in (called(actors, n, proposal.cites) for n in proposal.to) if name]
    text = f"What is the answer to {title}?"
    if to and not any(name in title for name in to):
        head = to[0].partition(" of ")[0].split()[-1]
        if head.islower() and head in title.split():
            to = []
        many = len(to) > 1 or (head.endswith("s") and head.islower()) or head.lower() == "police"
        text = f"How {'do' if many else 'does'} {listed(to)} answer {title}?" if to else text
    yield Question(kind="unanswered", text=text, evidence=proposal.evidence, rule="question.unanswered.proposal")
