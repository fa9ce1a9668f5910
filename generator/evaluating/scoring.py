"""Scores a briefing against its answers: a mark for each thing that is right, missed or wrong.

What belongs together is decided by what makes it the same: actors by their names, quotations by their words, dates by
their days, and proposals, disputes and questions by the sentences that they rest on.
"""

from collections import Counter
from collections.abc import Callable, Iterator

from generator.evaluating.answers import ActorAnswer, Answers, DateAnswer, PositionAnswer, ProposalAnswer
from generator.evaluating.judging import answered, judged, listed, resting, wrong
from generator.evaluating.likeness import content, covers, name_likeness, overlap, paired, same_actor, words
from generator.evaluating.marks import Mark, Outcome
from generator.model import Actor, Briefing, Event, Position, Proposal

LONGEST = 150  # words of bottom line and key points together


def score(answers: Answers, briefing: Briefing) -> tuple[Mark, ...]:
    """Return the marks of a briefing, row by row."""
    return tuple(mark for section in SECTIONS for mark in section(answers, briefing))


def _article(answers: Answers, briefing: Briefing) -> Iterator[Mark]:
    article = briefing.article
    yield judged("title", article.title, answers.title, right=words(article.title) == words(answers.title))
    yield judged("published", article.published, answers.published, right=article.published == answers.published)
    if answers.outlet:
        outlets = [words(name) for name in (answers.outlet, *answers.outlet_accept)]
        yield judged("outlet", article.outlet, answers.outlet, right=words(article.outlet) in outlets)
    yield from listed("agencies", answers.agencies, article.agencies, lambda w, f: float(words(w) == words(f)), 1.0)
    yield from _body(answers, briefing)


def _body(answers: Answers, briefing: Briefing) -> Iterator[Mark]:
    want, got = content(" ".join(answers.body)), content(" ".join(s.text for s in briefing.sentences))
    yield Mark(row="body text", outcome="right", what="", count=(want & got).total())
    parts: tuple[tuple[Outcome, Counter[str]], ...] = (("missed", want - got), ("wrong", got - want))
    for outcome, words_ in parts:
        if words_:
            what = " ".join(sorted(words_.elements()))
            yield Mark(row="body text", outcome=outcome, what=what, count=words_.total())


def _actors(answers: Answers, briefing: Briefing) -> Iterator[Mark]:
    def likeness(wanted: ActorAnswer, found: Actor) -> float:
        return max(name_likeness(wanted, name) for name in (found.name, *found.aliases))

    pairs, missed, extra = paired(answers.actors, briefing.findings.actors, likeness, 0.8)
    yield from (Mark(row="actors", outcome="right", what=w.name) for w, _ in pairs)
    yield from (Mark(row="actors", outcome="missed", what=f"{w.name} ({w.kind})") for w in missed)
    yield from (wrong("actors", f"{f.name} ({f.kind})", briefing, f) for f in extra)
    found = {w.name for w, _ in pairs}
    for actor in (a for a in answers.actors if a.main):
        yield Mark(row="main actors", outcome="right" if actor.name in found else "missed", what=actor.name)
    for w, f in pairs:
        yield judged("actor kind", f.kind, w.kind, right=f.kind == w.kind, of=w.name)
        if w.country:
            yield judged("actor country", f.country, w.country, right=f.country == w.country, of=w.name)
        if w.role:
            right = any(overlap(w.role, role.text) >= 0.6 for role in f.roles)
            yield judged("actor role", "; ".join(r.text for r in f.roles), w.role, right=right, of=w.name)


def _proposals(answers: Answers, briefing: Briefing) -> Iterator[Mark]:
    def same(wanted: str, found: str) -> float:
        return float(same_actor(found, wanted, answers.actors))

    def likeness(wanted: ProposalAnswer, found: Proposal) -> float:
        """Decide by the wording between proposals that rest on the same sentences."""
        rests = resting(briefing)(wanted, found)
        wording = overlap(" ".join([wanted.title, *wanted.points]), " ".join(p.text for p in found.points))
        return rests and rests + wording / 100

    pairs, missed, extra = paired(answers.proposals, briefing.findings.proposals, likeness, 0.5)
    yield from answered("proposals", [(w.title, w) for w, _ in pairs], [(w.title, w) for w in missed])
    yield from (wrong("proposals", f"{f.title} ({f.state})", briefing, f) for f in extra)
    for w, f in pairs:
        yield from listed("proposers", w.by, f.by, same, 1.0, of=w.title)
        yield from listed("proposal points", w.points, [p.text for p in f.points], overlap, 0.55, of=w.title)
        yield judged("proposal state", f.state, w.state, right=f.state == w.state, of=w.title)
    for w in missed:
        yield from (Mark(row="proposal points", outcome="missed", what=f"{w.title}: {point}") for point in w.points)


def _disputes(answers: Answers, briefing: Briefing) -> Iterator[Mark]:
    def likeness(wanted: PositionAnswer, found: Position) -> float:
        says = covers(found.says, wanted.says) or overlap(found.says, wanted.says) >= 0.5
        return float(says and same_actor(found.by, wanted.by, answers.actors))

    pairs, missed, extra = paired(answers.disputes, briefing.findings.disputes, resting(briefing), 0.75)
    yield from answered("disputes", [(w.about, w) for w, _ in pairs], [(w.about, w) for w in missed])
    yield from (wrong("disputes", f.about, briefing, f) for f in extra)
    for w, f in pairs:
        yield from listed("dispute positions", w.positions, f.positions, likeness, 1.0, of=w.about, say=_position)


def _questions(answers: Answers, briefing: Briefing) -> Iterator[Mark]:
    pairs, missed, extra = paired(answers.questions, briefing.findings.questions, resting(briefing), 0.5)
    right = [(w.text, w) for w, _ in pairs if not w.optional]
    yield from answered("open questions", right, [(w.text, w) for w in missed if not w.optional])
    yield from (wrong("open questions", f"{f.kind}: {f.text}", briefing, f) for f in extra)
    yield from (judged("question kind", f.kind, w.kind, right=f.kind == w.kind, of=w.text) for w, f in pairs)


def _quotes(answers: Answers, briefing: Briefing) -> Iterator[Mark]:
    quotes = briefing.findings.quotes
    pairs, missed, extra = paired(answers.quotes, quotes, lambda w, f: overlap(w.text, f.text), 0.7)
    yield from (Mark(row="quotes", outcome="right", what=w.text) for w, _ in pairs)
    yield from (Mark(row="quotes", outcome="missed", what=w.text) for w in missed)
    yield from (wrong("quotes", f.text, briefing, f) for f in extra)
    for w, f in pairs:
        yield judged("quote speaker", f.by, w.by, right=same_actor(f.by, w.by, answers.actors), of=w.text)


def _timeline(answers: Answers, briefing: Briefing) -> Iterator[Mark]:
    rests = resting(briefing)

    def likeness(wanted: DateAnswer, found: Event) -> float:
        return rests(wanted, found) if (found.start, found.end) == (wanted.start, wanted.end) else 0.0

    pairs, missed, extra = paired(answers.dates, briefing.findings.timeline, likeness, 0.5)
    yield from answered("timeline", [(_date(w), w) for w, _ in pairs], [(_date(w), w) for w in missed])
    yield from (wrong("timeline", f"{_date(f)}: {f.event}", briefing, f) for f in extra)
    for w, f in pairs:
        yield judged("planned or happened", f.planned, w.planned, right=f.planned == w.planned, of=_date(w))


def _summary(answers: Answers, briefing: Briefing) -> Iterator[Mark]:
    """Yield which essentials the short text cites; a statement that cites the whole article brings none."""
    short = [*briefing.findings.bottom_line, *briefing.findings.key_points]
    cited = {id_ for s in short if len(s.cites) < len(briefing.sentences) or len(s.cites) == 1 for id_ in s.cites}
    text = " ".join(briefing.text(id_) for id_ in sorted(cited))
    for sentences in answers.essential:
        outcome: Outcome = "right" if any(covers(text, sentence) for sentence in sentences) else "missed"
        yield Mark(row="essentials in the summary", outcome=outcome, what=sentences[0], sentences=sentences[1:])
    length = sum(len(words(s.text)) for s in short)
    yield judged("length", f"{length} words", f"1 to {LONGEST}", right=0 < length <= LONGEST)


SECTIONS: tuple[Callable[[Answers, Briefing], Iterator[Mark]], ...] = (
    _article, _actors, _proposals, _disputes, _questions, _quotes, _timeline, _summary,
)  # fmt: skip


def _position(position: PositionAnswer | Position) -> str:
    return f"{position.by or 'nobody named'} says {position.says}"


def _date(event: DateAnswer | Event) -> str:
    days = event.start if event.start == event.end else f"{event.start} to {event.end}"
    return f'{days} ("{event.as_written}")'
