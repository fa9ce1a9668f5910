"""Timeline: events with a stated date, resolved to days, planned or happened, each in a few words of the article."""

from collections.abc import Iterator

from generator.extracting.shared.calling import called
from generator.extracting.timeline.event_dates import Dated, dated_words
from generator.extracting.timeline.merging import telling_of, told_once
from generator.extracting.timeline.retelling import event_words
from generator.extracting.timeline.tenses import is_future
from generator.grammar import ActorIndex, is_modal, tense
from generator.language import Document
from generator.model import Event, Findings, Quote, Span
from generator.tracing import declined

LONGEST_QUOTE = 30  # words of a quotation that tells of an event
WORDLESS = "no words of the sentence tell of it alone"


def find_timeline(document: Document, found: Findings) -> Iterator[Event]:
    """Yield the dated events by day; the same event told twice is one event with both places as evidence."""
    index = ActorIndex(document, found.actors)
    tellings = [telling_of(dated, _event(dated, index, found.quotes)) for dated in dated_words(document)]
    yield from sorted(told_once(tellings), key=lambda e: (e.start, e.end, e.evidence[0]))


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
