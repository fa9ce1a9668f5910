"""Timeline: events with a stated date, resolved to days, planned or happened, each in a few words of the article."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.days import Direction, Setting, resolve
from generator.extracting.events import event_head, event_words
from generator.extracting.tenses import direction_of
from generator.grammar import ActorIndex
from generator.language import Document, Token
from generator.model import Event, Findings, Sentence, Span
from generator.quotation import quotations, quoted_tokens
from generator.timex import Timex, time_expressions

RECURRING = frozenset({"each", "every", "most", "per"})
FEAST = frozenset({"black", "good", "super", "bloody", "easter", "palm", "ash", "cyber", "holy"})
FAR = 2  # sentences over which "the following day" may look back
SAME_EVENT = 0.6  # share of the shorter event's content words that the longer one must hold
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dated:
    """A resolved time expression with its tokens and the word it belongs to."""

    timex: Timex
    tokens: list[Token]
    head: Token
    direction: Direction
    days: tuple[date, date]


def find_timeline(document: Document, found: Findings) -> Iterator[Event]:
    """Yield the dated events by day; the same event told twice is one event with both places as evidence."""
    index = ActorIndex(document, found.actors)
    events: list[tuple[Event, frozenset[str]]] = []
    for dated in _dated(document):
        event, key = _event(dated, index)
        for at, (other, known) in enumerate(events):
            if _same(event, key, other, known):
                events[at] = (replace(other, evidence=(*other.evidence, *event.evidence)), known | key)
                break
        else:
            events.append((event, key))
    yield from sorted((e for e, _ in events if e.event), key=lambda e: (e.start, e.end, min(e.evidence)))


def _dated(document: Document) -> Iterator[Dated]:
    published = date.fromisoformat(document.article.published[:10]) if document.article.published else None
    quoted = quoted_tokens(document, quotations(document))
    anchor: tuple[int, date] | None = None
    for sentence, _ in document.body():
        for timex in time_expressions(sentence.text):
            inside = document.covered(Span(sentence=sentence.id, start=timex.start, end=timex.end))
            if not inside or not _is_event_date(timex, inside, sentence, quoted):
                continue
            root = _root(inside)
            direction, sure = direction_of(root.head)
            near = anchor[1] if anchor and sentence.id - anchor[0] <= FAR else None
            setting = Setting(published=published, direction=direction, sure=sure, anchor=near)
            days = resolve(timex, setting)
            if days is None:
                continue
            if days[0] == days[1]:
                anchor = (sentence.id, days[0])
            yield Dated(timex=timex, tokens=inside, head=event_head(root), direction=direction, days=days)


def _is_event_date(timex: Timex, tokens: list[Token], sentence: Sentence, quoted: frozenset[tuple[int, int]]) -> bool:
    """Refuse "every Monday", feasts and newspapers named after days, and "today" inside a quotation."""
    first, last = tokens[0], tokens[-1]
    before = first.nbor(-1).lower_ if first.i else ""
    if before in RECURRING or before in FEAST:
        return False
    if timex.deictic and (sentence.id, first.i) in quoted:
        return False
    return not (
        timex.rule == "weekday" and last.dep_ == "compound" and last.head.pos_ == "PROPN" and last.head.i > last.i
    )


def _root(tokens: list[Token]) -> Token:
    """Return the token of an expression that the rest of it hangs on."""
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])


def _event(dated: Dated, index: ActorIndex) -> tuple[Event, frozenset[str]]:
    document = index.document
    text, names = event_words(dated.head, dated.tokens, index)
    published = document.article.published
    start, end = (day.isoformat() for day in dated.days)
    planned = published is not None and (
        start > published[:10] or (dated.direction == "future" and end >= published[:10])
    )
    span = document.span(dated.tokens[0], dated.tokens[-1])
    event = Event(
        start=start,
        end=end,
        as_written=document.words(span),
        event=text,
        planned=planned,
        evidence=(span, *names),
        rule=f"date.{dated.timex.rule}",
    )
    return event, _key(dated)


def _key(dated: Dated) -> frozenset[str]:
    """Return the content words by which two tellings of one event are recognised."""
    gone = {t.i for t in dated.tokens}
    return frozenset(t.lemma_.lower() for t in dated.head.subtree if t.pos_ in CONTENT and t.i not in gone)


def _same(event: Event, key: frozenset[str], other: Event, known: frozenset[str]) -> bool:
    if (event.start, event.end, event.planned) != (other.start, other.end, other.planned):
        return False
    least = min(len(key), len(known))
    return least > 0 and len(key & known) >= SAME_EVENT * least
