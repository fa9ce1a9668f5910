"""Timeline: events with a stated date, resolved to days, planned or happened, each in a few words of the article."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.days import Direction, Setting, resolve
from generator.extracting.events import clause_of, event_head, event_words
from generator.extracting.tenses import direction_of, is_future
from generator.grammar import SUBJECTS, ActorIndex, auxiliaries, governors
from generator.language import Document, Token
from generator.model import Event, Findings, Sentence, Span
from generator.quotation import quotations, quoted_tokens
from generator.timex import Timex, time_expressions

RECURRING = frozenset({"each", "every", "most", "per"})
FEAST = frozenset({"black", "good", "super", "bloody", "easter", "palm", "ash", "cyber", "holy"})
FIXING = frozenset({"set", "fix", "choose", "pick", "name", "propose", "suggest"})
MOST = 12  # dates read in one sentence; what has more is a table
FAR = 6  # sentences over which "the following day" may look back
SAME_EVENT = 0.5  # share of the shorter event's content words that the longer one must hold
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dated:
    """A resolved time expression with its tokens and the word it belongs to."""

    timex: Timex
    tokens: list[Token]
    head: Token
    direction: Direction
    days: tuple[date, date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An event with the stem of its head, whether that is a noun, and its content words."""

    event: Event
    head: str
    noun: bool
    key: frozenset[str]

    @property
    def numbers(self) -> frozenset[str]:
        """Return the numbers among the content words; tellings with other numbers are of other events."""
        return frozenset(word for word in self.key if word[0].isdigit())


def find_timeline(document: Document, found: Findings) -> Iterator[Event]:
    """Yield the dated events by day; the same event told twice is one event with both places as evidence."""
    index = ActorIndex(document, found.actors)
    by_days: dict[tuple[date, date], list[Telling]] = {}
    for dated in _dated(document):
        new, known = _telling(dated, index), by_days.setdefault(dated.days, [])
        at = next((k for k, other in enumerate(known) if _same(new, other)), None)
        if at is None:
            known.append(new)
        else:
            known[at] = _merged(known[at], new)
    events = [t.event for tellings in by_days.values() for t in tellings if t.event.event]
    yield from sorted(events, key=lambda e: (e.start, e.end, e.evidence[0]))


def _telling(dated: Dated, index: ActorIndex) -> Telling:
    noun = dated.head.pos_ not in {"VERB", "AUX"}
    return Telling(event=_event(dated, index), head=_stem(dated.head), noun=noun, key=_key(dated))


def _merged(one: Telling, other: Telling) -> Telling:
    """Keep the wording with a verb, or else the earlier one, and all evidence."""
    best = other if one.noun and not other.noun else one
    evidence = (*one.event.evidence, *other.event.evidence)
    planned = one.event.planned and other.event.planned
    return replace(best, event=replace(best.event, evidence=evidence, planned=planned), key=one.key | other.key)


def _dated(document: Document) -> Iterator[Dated]:
    published = date.fromisoformat(document.article.published[:10]) if document.article.published else None
    quoted = quoted_tokens(document, quotations(document))
    anchor: tuple[int, date] | None = None
    for sentence, _ in document.body():
        for timex in time_expressions(sentence.text)[:MOST]:
            inside = document.covered(Span(sentence=sentence.id, start=timex.start, end=timex.end))
            inside = _own_words(inside)
            if not inside or not _is_event_date(timex, inside, sentence, quoted):
                continue
            root = _root(inside)
            head = event_head(root)
            direction, sure = _direction(timex, root, head)
            near = anchor[1] if anchor and sentence.id - anchor[0] <= FAR else None
            setting = Setting(published=published, direction=direction, sure=sure, anchor=near)
            days = resolve(timex, setting)
            if days is None:
                continue
            if days[0] == days[1] and head.pos_ in {"VERB", "AUX"}:
                anchor = (sentence.id, days[0])
            yield Dated(timex=timex, tokens=inside, head=head, direction=direction, days=days)


def _own_words(tokens: list[Token]) -> list[Token]:
    """Drop the preposition that belongs to a noun after the date: "in the March 5 accord"."""
    named = tokens and tokens[-1].head.i > tokens[-1].i and tokens[-1].head.pos_ in {"NOUN", "PROPN"}
    while named and len(tokens) > 1 and tokens[0].pos_ == "ADP":
        tokens = tokens[1:]
    return tokens


def _direction(timex: Timex, root: Token, head: Token) -> tuple[Direction, bool]:
    """Return where an event lies in time; "Friday's ruling" is past unless something plain puts it ahead."""
    saying = head.i < root.i and root.head.i != head.i and root.head.dep_ == "ccomp"
    direction, sure = direction_of(head if saying else root.head)
    if timex.parts.get("early") == "later" and timex.rule == "span":
        return "future", sure
    if timex.parts.get("lead", "").startswith("as ") and not (sure and direction == "past"):
        return "future", sure
    if root.dep_ == "dobj" and root.head.lemma_ in FIXING and direction != "future":
        return ("open" if any(t.lower_ == "had" for t in auxiliaries(root.head)) else "future"), False
    if root.dep_ in {"poss", "compound", "nmod"} and direction == "future":
        return ("future" if _is_ahead(root.head) else "open"), False
    return direction, sure


def _is_ahead(noun: Token) -> bool:
    verb = next(governors(noun), None)
    waits = verb is not None and (is_future(verb) or verb.lemma_.lower() in {"await", "face", "expect"})
    return waits or any(t.lower_ == "ahead" for t in noun.ancestors)


def _is_event_date(timex: Timex, tokens: list[Token], sentence: Sentence, quoted: frozenset[tuple[int, int]]) -> bool:
    """Refuse "every Monday", feasts and newspapers named after days, and "today" inside a quotation."""
    first, last = tokens[0], tokens[-1]
    before = first.nbor(-1).lower_ if first.i else ""
    if before in RECURRING or before in FEAST or any(t.dep_ in SUBJECTS and t.head.lemma_ == "be" for t in tokens):
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


def _event(dated: Dated, index: ActorIndex) -> Event:
    document = index.document
    text, names = event_words(dated.head, dated.tokens, index)
    published = document.article.published
    start, end = (day.isoformat() for day in dated.days)
    planned = published is not None and (
        start > published[:10] or (dated.direction == "future" and end >= published[:10])
    )
    span = document.span(dated.tokens[0], dated.tokens[-1])
    return Event(
        start=start,
        end=end,
        as_written=document.words(span),
        event=text,
        planned=planned,
        evidence=(span, *names),
        rule=f"date.{dated.timex.rule}",
    )


def _key(dated: Dated) -> frozenset[str]:
    """Return the content words by which two tellings of one event are recognised."""
    gone = {t.i for t in dated.tokens}
    own = [t for t in clause_of(dated.head) if t.pos_ in CONTENT and t.i not in gone]
    return frozenset(_stem(t) for t in own)


def _stem(token: Token) -> str:
    """Return what a verb and its noun share: "met" and "meeting" are both "meet"."""
    return token.lemma_.lower().removesuffix("ing")


def _same(one: Telling, other: Telling) -> bool:
    """Tell whether two tellings with the same days are of one event: same head, and enough words shared."""
    nouns = [t for t in (one, other) if t.noun]
    if len(nouns) == 2:
        return one.head == other.head or one.event.rule == other.event.rule == "date.day"
    if nouns and one.head == other.head:
        return True
    if one.numbers and other.numbers and not one.numbers & other.numbers:
        return False
    least = min(len(one.key), len(other.key))
    return one.head == other.head and len(one.key & other.key) >= SAME_EVENT * least
