"""Finds what the text itself leaves open, phrased as a reader would ask it, most telling first.

Two kinds build on findings (disputed on disputes, unanswered on proposals without a reply); the others on the
wording. All are built from the article's words and one fixed frame a kind.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.extracting.calling import called, listed, title_of
from generator.extracting.doubts import find_doubts
from generator.extracting.inverting import Asked, ask
from generator.extracting.prospects import find_prospects
from generator.extracting.wording import is_plural, light, lowered, words_of
from generator.grammar import ActorIndex
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Dispute, Findings, Proposal, Question, Span

MOST = 8
SAME = 0.6
WEIGHTS = {
    "question.disputed": 1.0,
    "question.unanswered": 0.9,
    "question.outcome": 0.9,
    "question.pending": 0.8,
    "question.pending.will": 0.6,
    "question.unclear": 0.85,
    "question.unclear.silent": 0.6,
    "question.unconfirmed": 0.7,
}
LATE = 0.3


def find_questions(document: Document, found: Findings) -> Iterator[Question]:
    """Yield at most eight open questions, no two on the same sentence and matter."""
    actors = ActorIndex(document, found.actors)
    candidates = [
        *(q for d in found.disputes for q in _disputed(document, actors, d)),
        *(q for p in found.proposals for q in _unanswered(actors, p)),
        *find_prospects(document, actors, found.timeline),
        *find_doubts(document, actors),
    ]
    candidates = _with_silence(candidates)
    ranked = sorted(enumerate(candidates), key=lambda pair: (-_weight(document, pair[1]), pair[0]))
    kept: list[Question] = []
    for _, question in ranked:
        if len(kept) < MOST and not any(_same(question, other) for other in kept):
            kept.append(question)
    yield from kept


def _with_silence(questions: list[Question]) -> list[Question]:
    """Return questions with "X declined to comment" joined to the unanswered question that is put to X."""
    silent = [q for q in questions if q.rule == "question.unclear.silent"]
    told: list[Question] = []
    for question in questions:
        shared = [s for s in silent if question.kind == "unanswered" and _names(s.text) & _names(question.text)]
        more = tuple(span for s in shared for span in s.evidence)
        told.append(replace(question, evidence=(*question.evidence, *more)))
        silent = [s for s in silent if s not in shared]
    return [q for q in told if q.rule != "question.unclear.silent" or q in silent]


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
    left, right = set(one.text.lower().strip("?").split()), set(other.text.lower().strip("?").split())
    alike = len(left & right) / min(len(left), len(right)) >= SAME
    nested = set(one.cites) <= set(other.cites) or set(other.cites) <= set(one.cites)
    return alike or (nested and (touching or one.kind == other.kind))


def _disputed(document: Document, actors: ActorIndex, dispute: Dispute) -> Iterator[Question]:
    asked = _how_many(document, dispute) if dispute.kind == "figure" else _is_it_so(document, actors, dispute)
    text = asked.text if asked else f"Which account is right: {dispute.about[0].lower()}{dispute.about[1:]}?"
    more = asked.evidence if asked else ()
    evidence = tuple(dict.fromkeys((*dispute.evidence, *more)))
    yield Question(kind="disputed", text=text, evidence=evidence, rule=f"question.disputed.{dispute.kind}")


def _how_many(document: Document, dispute: Dispute) -> Asked:
    """Return "How many Russian troops are near the borders?" for "Russian troops near the borders"."""
    for sentence in dispute.cites:
        text = document.sentence(sentence).text
        start = text.find(dispute.about)
        if start >= 0:
            span = Span(sentence=sentence, start=start, end=start + len(dispute.about))
            return Asked(text=_counted(document, document.covered(span)), evidence=())
    return Asked(text=f"How many {dispute.about} are there?", evidence=())


def _counted(document: Document, tokens: list[Token]) -> str:
    """Return the question for a noun and what counts it: where those counted are, or what happened to them."""
    inside = {t.i for t in tokens}
    head = next((t for t in tokens if t.head.i not in inside and t.pos_ in {"NOUN", "PROPN"}), tokens[0])
    place = next((t for t in tokens if t.i > head.i and t.dep_ == "prep" and t.lower_ != "of"), None)
    shown = [document.words(document.span(t)) for t in tokens]
    shown[0] = lowered(tokens[0], shown[0])
    many = "How many" if is_plural(head) or head.lower_ == "people" else "How much"
    verb = "are" if many == "How many" else "is"
    if place is None and head.dep_ in {"nsubj", "nsubjpass"} and head.head.pos_ == "VERB":
        told = [t for t in light(head.head) if t.i > head.right_edge.i and t.i >= head.head.i - 3]
        return f"{many} {_joined(tokens, shown)} {words_of(document, told, within=True)}?"
    if place is None:
        return f"{many} {_joined(tokens, shown)} {verb} there?"
    cut = next(k for k, t in enumerate(tokens) if t.i == place.i)
    return f"{many} {_joined(tokens[:cut], shown[:cut])} {verb} {_joined(tokens[cut:], shown[cut:])}?"


def _joined(tokens: Iterable[Token], shown: list[str]) -> str:
    return "".join(word + token.whitespace_ for token, word in zip(tokens, shown, strict=True)).strip()


def _is_it_so(document: Document, actors: ActorIndex, dispute: Dispute) -> Asked | None:
    """Return what the dispute is about, or else the first side's claim, as a question."""
    matter = dispute.about.partition("hether ")[2]
    for sentence in dispute.cites if matter else ():
        start = document.sentence(sentence).text.find(matter)
        if start >= 0:
            covered = document.covered(Span(sentence=sentence, start=start, end=start + len(matter)))
            inside = {t.i for t in covered}
            top = [t for t in covered if t.pos_ in {"VERB", "AUX"} and (t.head.i not in inside or t.head.i == t.i)]
            if asked := next((a for t in top if (a := ask(document, actors, t, mood="real"))), None):
                return asked
    for position in dispute.positions:
        for span in position.evidence:
            covered = document.covered(span)
            inside = {t.i for t in covered}
            top = [t for t in covered if t.pos_ in {"VERB", "AUX"} and (t.head.i not in inside or t.head.i == t.i)]
            for verb in (v for t in top for v in (*_contents(t), t)):
                if asked := ask(document, actors, verb, mood="real"):
                    return asked
    return None


def _contents(verb: Token) -> list[Token]:
    """Return the verbs of what is said or feared: "said that it rained", "raised fears that it might rain"."""
    nouns = [t for t in verb.children if t.dep_ in {"dobj", "attr", "nsubj"}]
    clauses = [
        t for head in (verb, *nouns) for t in head.subtree if t.dep_ in {"ccomp", "acl"} and t.pos_ in {"VERB", "AUX"}
    ]
    finite = [t for t in clauses if any(c.dep_ in {"nsubj", "nsubjpass"} for c in t.lefts)]
    return finite[:1]


def _unanswered(actors: ActorIndex, proposal: Proposal) -> Iterator[Question]:
    named = proposal.title.lower().split()[0]
    asked = proposal.state in {"proposed", "demanded"} and named not in words("questions", "unanswerable")
    if proposal.replies or not asked:
        return
    to = [name for name in (called(actors, n, proposal.cites) for n in proposal.to) if name]
    title = title_of(actors, proposal)
    if to and not any(name in title for name in to):
        head = to[0].partition(" of ")[0].split()[-1]
        many = len(to) > 1 or (head.endswith("s") and head.islower())
        text = f"How {'do' if many else 'does'} {listed(to)} answer {title}?"
    else:
        text = f"What is the answer to {title}?"
    yield Question(kind="unanswered", text=text, evidence=proposal.evidence, rule="question.unanswered.proposal")
