"""Possible answers to questions: sentences of later articles, by the kind of the question. None is called the answer.

A reply to a proposal answers what its addressees say; a report of a planned event, whether it takes place; a sentence
about a meeting of the same people on the same day, what came of it; a confirmation or denial, what is unconfirmed. Of
other questions, only a sentence that repeats nearly all their words, as something that has happened, is shown. A
disputed figure is answered by no later figure. A wrong answer does more harm than a missed one.
"""

from collections.abc import Iterator, Sequence

from generator.collecting.asking import Asked
from generator.collecting.days import days_between
from generator.collecting.shelf import Line, Shelf, told_in
from generator.collecting.stems import as_written, lower_words
from generator.collection import Passage, ProposalThread
from generator.enumerating import listed
from generator.lexicons import words

ANSWERED = frozenset({"accepted", "rejected", "agreed", "withdrawn"})  # states that tell of an answer
SILENCE = "proposal.no-reply"  # the rule of what says that nobody has replied
REPEATED = 0.85  # weighted share of a question's words that a sentence repeats
CONFIRMED = 0.7  # the same, where it says that something is confirmed or denied
LEAST = 3  # words that it repeats
RARE_WORDS = 2  # of them
UNTIL = 60  # days after the question in which it is looked for
SAME_STORY = 0.5  # weighted share of the rare words of the question's headline and lead that its article holds
LEADS = 3  # words by which sentences are looked up
AFTERWARDS = 7  # days after a question about a meeting in which a sentence without a day may speak of it
PARTIES = 2  # of a meeting that such a sentence names
SHOWN = 4  # words that a reader is shown


def answers_of(group: Sequence[Asked], shelf: Shelf) -> tuple[Passage, ...]:
    """Return the sentences that possibly answer a question, each in an article later than the first that raises it."""
    first = next((day for asked in group if (day := shelf.published(asked.article))), None)
    if first is None:
        return ()
    found: dict[tuple[str, str, tuple[int, ...]], Passage] = {}
    raised = {asked.sourced.briefing.article.path for asked in group}
    for passage in _answers(group[0], shelf):
        published = (passage.briefing.article.published or "")[:10]
        if published > first and passage.briefing.article.path not in raised:
            found.setdefault((published, passage.briefing.article.path, passage.cites), passage)
    return tuple(found[key] for key in sorted(found))


def _answers(question: Asked, shelf: Shelf) -> Iterator[Passage]:
    """Yield what possibly answers a question, in any order and in any article."""
    kind = question.sourced.finding.kind
    if question.thread is not None:
        yield from _replies(question.thread)
    elif question.plan is not None:
        yield from question.plan.reports
    elif kind == "outcome":
        yield from _outcomes(question, shelf)
    elif kind == "unconfirmed":
        yield from _repeated(question, CONFIRMED, shelf, saying=words("registers", "confirming"))
    elif kind in {"pending", "unclear"} and not question.sourced.finding.rule.endswith(".silent"):
        yield from _repeated(question, REPEATED, shelf)


def _replies(thread: ProposalThread) -> Iterator[Passage]:
    """Yield the replies to a proposal: those that later articles report, and those in a later telling of it."""
    yield from thread.replies
    for telling in thread.tellings:
        told = (reply for reply in telling.finding.replies if reply.rule != SILENCE)
        cites = tuple(sorted({n for reply in told for n in reply.cites}))
        if cites:
            yield Passage(briefing=telling.briefing, cites=cites, why="tells of the proposal and of a reply to it")
        elif telling.finding.state in ANSWERED:
            why = f"tells of the proposal as {telling.finding.state}"
            yield Passage(briefing=telling.briefing, cites=telling.cites, why=why)


def _repeated(question: Asked, share: float, shelf: Shelf, saying: frozenset[str] | None = None) -> Iterator[Passage]:
    """Yield the sentences that repeat a question's words as something that has happened, or with words of `saying`."""
    for line in _on_the_story(question, shelf):
        shared = question.stems & line.stems
        held = lower_words(line.text)
        enough = len(shared) >= LEAST and len(shelf.rare(shared)) >= RARE_WORDS
        happened = words("registers", "ahead").isdisjoint(held) and not line.text.endswith("?")
        said = [word for word in held if saying is not None and word in saying]
        if enough and (said or (saying is None and happened)) and _holds(line.stems, question.stems, share, shelf):
            yield _passage(line, shared, shelf, f"says “{said[0]}” and " if said else "")


def _later(question: Asked, shelf: Shelf) -> Iterator[int]:
    """Yield the articles later than a question's that hold one of its rarest words."""
    since = shelf.published(question.article)
    rare = [stem for stem in shelf.leads(question.stems, LEADS) if shelf.rare({stem})]
    for article in sorted({article for stem in rare for article in shelf.holding.get(stem, ())}):
        published = shelf.published(article)
        if since is not None and published is not None and 0 < days_between(since, published) <= UNTIL:
            yield article


def _on_the_story(question: Asked, shelf: Shelf) -> Iterator[Line]:
    """Yield the sentences of later articles on the same story that hold most of a question's words between them."""
    story = shelf.rare(shelf.line(question.article, 0).stems | shelf.line(question.article, 1).stems)
    for article in _later(question, shelf):
        held = shelf.stems[article]
        if _holds(held, question.stems, CONFIRMED, shelf) and _holds(held, story, SAME_STORY, shelf):
            for sentence in shelf.briefings[article].sentences:
                yield shelf.line(article, sentence.id)


def _holds(held: frozenset[str], stems: frozenset[str], share: float, shelf: Shelf) -> bool:
    return shelf.weight(held & stems) >= share * shelf.weight(stems)


def _outcomes(question: Asked, shelf: Shelf) -> Iterator[Passage]:
    """Yield the sentences that say what came of a meeting of the same people on the same day."""
    briefing, since = shelf.briefings[question.article], shelf.published(question.article)
    days = {day for n in question.sourced.cites for day in told_in(briefing, n)}
    parties = _parties(question, shelf)
    for article in _later(question, shelf) if len(parties) >= PARTIES else ():
        published = shelf.published(article)
        soon = since is not None and published is not None and days_between(since, published) <= AFTERWARDS
        for sentence in shelf.briefings[article].sentences:
            held = set(lower_words(sentence.text))
            if not held & words("registers", "gatherings") or not held & words("registers", "outcomes"):
                continue
            told, line = set(told_in(shelf.briefings[article], sentence.id)), shelf.line(article, sentence.id)
            met = len(parties & set(line.names)) >= PARTIES
            if met and held.isdisjoint(words("registers", "ahead")) and (told & days or (soon and not told)):
                how = "tells of the same day and " if told & days else ""
                yield _passage(line, question.stems & line.stems, shelf, how)


def _parties(question: Asked, shelf: Shelf) -> set[str]:
    """Return the dossiers of those who met: the persons whom the question's sentences name, or all where few are."""
    named = {name for n in question.sourced.cites for name in shelf.line(question.article, n).names}
    path, actors = question.sourced.briefing.article.path, question.sourced.briefing.findings.actors
    persons = {shelf.known_as[path, actor.name] for actor in actors if actor.kind == "person"}
    return named & persons if len(named & persons) >= PARTIES else named


def _passage(line: Line, shared: frozenset[str], shelf: Shelf, how: str) -> Passage:
    named = tuple(f"“{word}”" for word in as_written(line.text, shelf.rarest(shared, SHOWN)))
    briefing = shelf.briefings[line.article]
    return Passage(briefing=briefing, cites=(line.id,), why=f"{how}names {listed(named)}")
