"""Finds the dates of an article that events have, with their days and the verb or noun that each belongs to.

Refused are habits, feasts, newspapers named after days, "today" inside a quotation, what has lasted since a date,
and periods of more than a month.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.days import LONGEST, Direction, Setting, resolve
from generator.extracting.timeline.events import event_head
from generator.extracting.timeline.timing import direction_at
from generator.extracting.timeline.undated import note_undated, why_no_event, why_no_event_of
from generator.language import Document, Token
from generator.model import Sentence, Span
from generator.quotation import quotations, quoted_tokens
from generator.timex import Timex, time_expressions
from generator.tracing import declined

LINKS = ("http", "www.", ".com/", "pic.twitter")
TO = frozenset({"to", "through", "-", "–", "—"})
MOST = 12  # dates read in one sentence; what has more is a table
FAR = 6  # sentences over which "the following day" may look back


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Dated:
    """A resolved time expression with its tokens, the word it belongs to, and whether that word is quoted."""

    timex: Timex
    tokens: list[Token]
    head: Token
    direction: Direction
    days: tuple[date, date]
    quoted: bool


def dated_words(document: Document) -> Iterator[Dated]:
    """Yield the dates of the running text in order, each resolved to days."""
    published = date.fromisoformat(document.article.published[:10]) if document.article.published else None
    quoted = quoted_tokens(document, quotations(document))
    anchor: tuple[int, date] | None = None
    for sentence, _ in document.body():
        if any(link in sentence.text for link in LINKS):
            continue
        near = anchor[1] if anchor and sentence.id - anchor[0] <= FAR else None
        found: list[Dated] = []
        expressions = time_expressions(sentence.text)[:MOST]
        note_undated(sentence, expressions, document)
        for timex in expressions:
            dated = _dated(timex, sentence, Setting(published=published, anchor=near), document, quoted)
            if dated is None:
                continue
            found.append(dated)
            if dated.days[0] == dated.days[1] and dated.head.pos_ in {"VERB", "AUX"}:
                anchor, near = (sentence.id, dated.days[0]), dated.days[0]
        yield from _periods(found, sentence, document)


def _dated(
    timex: Timex, sentence: Sentence, setting: Setting, document: Document, quoted: frozenset[tuple[int, int]]
) -> Dated | None:
    inside = _own_words(document.covered(Span(sentence=sentence.id, start=timex.start, end=timex.end)))
    if not inside:
        return None
    rule, root = f"date.{timex.rule}", _root(inside)
    if why := why_no_event(timex, inside, sentence, quoted=(sentence.id, inside[0].i) in quoted):
        declined(rule, root, why)
        return None
    head = event_head(root)
    if why := why_no_event_of(timex, inside, sentence, root, head):
        declined(rule, root, why)
        return None
    direction, sure = direction_at(timex, root, head)
    days = resolve(timex, replace(setting, direction=direction, sure=sure))
    if days is None:
        declined(rule, root, _why_unresolved(timex, setting))
        return None
    told = (sentence.id, head.i) in quoted
    return Dated(timex=timex, tokens=inside, head=head, direction=direction, days=days, quoted=told)


def _why_unresolved(timex: Timex, setting: Setting) -> str:
    if timex.rule == "relative":
        return "no day is named before from which it could count"
    if setting.published is None:
        return "the article has no day of publication from which it could count"
    return "it is no day of the calendar, or a long term"


def _periods(found: list[Dated], sentence: Sentence, document: Document) -> Iterator[Dated]:
    """Make one period of "from Monday to Friday", and drop one of more than a month."""
    held: Dated | None = None
    for dated in found:
        if held is None:
            held = dated
        elif _is_period(held, dated, sentence.text):
            length = (dated.days[1] - held.days[0]).days
            if not 0 < length < LONGEST:
                declined(f"date.{dated.timex.rule}", dated.tokens[0], "the period is longer than a month")
            held = _period(held, dated, sentence, document) if 0 < length < LONGEST else None
        else:
            yield held
            held = dated
    if held is not None:
        yield held


def _is_period(first: Dated, last: Dated, text: str) -> bool:
    before, between = text[: first.timex.start].lower(), text[first.timex.end : last.timex.start].strip().lower()
    opened = first.timex.text.lower().split(" ")[0]
    if between == "and" and (before.endswith("between ") or opened == "between"):
        return True
    until = between == "" and last.timex.text.lower().startswith(("until ", "till "))
    alike = before.endswith("from ") or (first.timex.rule == last.timex.rule and first.head.i == last.head.i)
    return (between in TO and alike) or (until and before.endswith("from "))


def _period(first: Dated, last: Dated, sentence: Sentence, document: Document) -> Dated:
    start = first.timex.start
    for opening in ("from ", "between "):
        if sentence.text[:start].lower().endswith(opening):
            start -= len(opening)
    tokens = document.covered(Span(sentence=sentence.id, start=start, end=last.timex.end))
    return replace(first, tokens=tokens, days=(first.days[0], last.days[1]))


def _own_words(tokens: list[Token]) -> list[Token]:
    """Drop the preposition and the article that belong to a noun after the date: "in the March 5 accord"."""
    while len(tokens) > 1 and tokens[0].pos_ in {"ADP", "DET"} and _is_outside(tokens):
        tokens = tokens[1:]
    return tokens


def _is_outside(tokens: list[Token]) -> bool:
    """Tell whether the first of some tokens neither hangs on another of them nor bears one."""
    first, inside = tokens[0], {t.i for t in tokens}
    return first.head.i not in inside and not any(c.i in inside for c in first.children)


def _root(tokens: list[Token]) -> Token:
    """Return the token of an expression that the rest of it hangs on."""
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head.i == t.i), tokens[0])
