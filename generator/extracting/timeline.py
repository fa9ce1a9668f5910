"""Timeline: events with a stated date, resolved to days, planned or happened, each in a few words of the article."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.extracting.calling import called
from generator.extracting.clausing import clause_of
from generator.extracting.event_dates import Dated, dated_words
from generator.extracting.retelling import event_words
from generator.extracting.tenses import is_future
from generator.grammar import ActorIndex, is_modal, tense
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Event, Findings, Quote, Span
from generator.tracing import declined

LONGEST_QUOTE = 30  # words of a quotation that tells of an event
SAME_EVENT = 0.5  # share of the shorter event's content words that the longer one must hold
WORDLESS = "no words of the sentence tell of it alone"
SAYING = words("verbs", "say")
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An event with the stem of its head, whether that is a noun ("a rally" is an indefinite one), and its content."""

    event: Event
    head: str
    noun: bool
    indefinite: bool
    pointing: bool
    key: frozenset[str]

    @property
    def numbers(self) -> frozenset[str]:
        """Return the numbers among the content words; tellings with other numbers are of other events."""
        return frozenset(word for word in self.key if word[0].isdigit())


def find_timeline(document: Document, found: Findings) -> Iterator[Event]:
    """Yield the dated events by day; the same event told twice is one event with both places as evidence."""
    index = ActorIndex(document, found.actors)
    by_days: dict[tuple[date, date], list[Telling]] = {}
    for dated in dated_words(document):
        new, known = _telling(dated, index, found.quotes), by_days.setdefault(dated.days, [])
        at = next((k for k, other in enumerate(known) if _same(new, other)), None)
        if at is None:
            known.append(new)
        else:
            known[at] = _merged(known[at], new)
    events = [event for tellings in by_days.values() for event in _events(tellings)]
    yield from sorted(events, key=lambda e: (e.start, e.end, e.evidence[0]))


def _events(tellings: list[Telling]) -> list[Event]:
    """Return the events of one day; "Friday's decision" points to the one thing told of Friday, where there is one."""
    worded = [t for t in tellings if t.event.event]
    told, pointing = [t for t in worded if not t.pointing], [t.event for t in worded if t.pointing]
    if len(told) != 1 or told[0].noun or told[0].head in SAYING:
        return [t.event for t in told] + pointing
    event = told[0].event
    return [replace(event, evidence=(*event.evidence, *(span for e in pointing for span in e.evidence)))]


def _telling(dated: Dated, index: ActorIndex, quotes: tuple[Quote, ...]) -> Telling:
    noun = dated.head.pos_ not in {"VERB", "AUX"}
    indefinite = any(t.lower_ in {"a", "an", "another"} for t in dated.head.children)
    event = _event(dated, index, quotes)
    pointing = dated.timex.text.endswith(("'s", "’s")) and dated.days[0] == dated.days[1]
    head, key = _stem(dated.head), _key(dated)
    return Telling(event=event, head=head, noun=noun, indefinite=indefinite, pointing=pointing, key=key)


def _merged(one: Telling, other: Telling) -> Telling:
    """Keep the wording with a verb, or else the earlier one, and all evidence."""
    best = other if one.noun and not other.noun else one
    evidence = (*one.event.evidence, *other.event.evidence)
    planned = one.event.planned and other.event.planned
    return replace(best, event=replace(best.event, evidence=evidence, planned=planned), key=one.key | other.key)


def _event(dated: Dated, index: ActorIndex, quotes: tuple[Quote, ...]) -> Event:
    document = index.document
    span = document.span(dated.tokens[0], dated.tokens[-1])
    planned = _is_planned(dated, document.article.published)
    text, more = (
        _quoted_words(span, quotes, index)
        if dated.quoted
        else event_words(dated.head, dated.tokens, index, planned=planned)
    )
    if not text:
        declined(f"date.{dated.timex.rule}", dated.head, "nobody is named who says it" if dated.quoted else WORDLESS)
    start, end = (day.isoformat() for day in dated.days)
    return Event(
        start=start,
        end=end,
        as_written=document.words(span),
        event=text,
        planned=planned,
        evidence=(span, *more),
        rule=f"date.{dated.timex.rule}",
    )


def _is_planned(dated: Dated, published: str | None) -> bool:
    """Tell whether an event is still to come; what is going on today is not."""
    if published is None:
        return False
    start, end = (day.isoformat() for day in dated.days)
    if start > published[:10]:
        return True
    if dated.timex.rule == "today" and "later" not in dated.timex.text.lower():
        verb = next((t for t in (dated.head, *dated.head.ancestors) if t.pos_ in {"VERB", "AUX"}), dated.head)
        return dated.direction == "future" and (tense(verb) != "present" or is_future(verb) or is_modal(verb))
    return dated.direction == "future" and end >= published[:10]


def _quoted_words(date_span: Span, quotes: tuple[Quote, ...], index: ActorIndex) -> tuple[str, tuple[Span, ...]]:
    """Return the quoted sentence that holds a date, behind its speaker's name; nothing if nobody is named."""
    for quote in quotes:
        by = called(index, quote.by, [piece.sentence for piece in quote.evidence]) if quote.by else None
        for piece in quote.evidence:
            inside = (
                piece.sentence == date_span.sentence and piece.start <= date_span.start and date_span.end <= piece.end
            )
            words = index.document.words(piece).rstrip(",")
            if inside and by and words in quote.text and len(words.split()) <= LONGEST_QUOTE:
                return f"{by}: “{words}”", quote.evidence
    return "", ()


def _key(dated: Dated) -> frozenset[str]:
    """Return the content words by which two tellings of one event are recognised."""
    gone = {t.i for t in dated.tokens}
    own = [t for t in clause_of(dated.head, ()) if t.pos_ in CONTENT and t.i not in gone]
    return frozenset(_stem(t) for t in own)


def _stem(token: Token) -> str:
    """Return what a verb and its noun share: "met" and "meeting" are both "meet"."""
    return token.lemma_.lower().removesuffix("ing")


def _same(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings with the same days are of one event: same head, and enough words shared."""
    nouns = [t for t in (one, other) if t.noun]
    if len(nouns) == 2:
        told_anew = one.indefinite and other.indefinite and one.key & other.key <= {one.head}
        return (one.head == other.head and not told_anew) or one.event.rule == other.event.rule == "date.day"
    if nouns and one.head == other.head:
        return True
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        return False
    own, others = (t.key - {t.head} if one.head in SAYING else t.key for t in (one, other))
    return one.head == other.head and len(own & others) >= SAME_EVENT * min(len(own), len(others))
