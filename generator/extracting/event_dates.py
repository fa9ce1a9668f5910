"""Finds the dates of an article that events have, with their days and the verb or noun that each belongs to.

Refused are habits, feasts, newspapers named after days, "today" inside a quotation, what has lasted since a date,
and periods of more than a month.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from generator.days import DEADLINE, LONGEST, Direction, Setting, resolve
from generator.extracting.events import event_head
from generator.extracting.tenses import PLANNING, direction_of, is_future
from generator.grammar import SUBJECTS, auxiliaries, governors
from generator.language import Document, Token
from generator.model import Sentence, Span
from generator.quotation import quotations, quoted_tokens
from generator.timex import Timex, time_expressions

RECURRING = frozenset({"each", "every", "most", "per"})
FEAST = frozenset({"black", "good", "super", "bloody", "easter", "palm", "ash", "cyber", "holy"})
FIXING = frozenset({"set", "fix", "choose", "pick", "name", "propose", "suggest"})
BEGINNING = frozenset({"begin", "start", "launch", "open", "erupt", "break", "take"})
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
        for timex in time_expressions(sentence.text)[:MOST]:
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
    if not inside or not _is_event_date(timex, inside, sentence, quoted):
        return None
    root = _root(inside)
    head = event_head(root)
    if _has_lasted(timex, inside, sentence, head):
        return None
    direction, sure = _direction(timex, root, head)
    days = resolve(timex, replace(setting, direction=direction, sure=sure))
    if days is None:
        return None
    told = (sentence.id, head.i) in quoted
    return Dated(timex=timex, tokens=inside, head=head, direction=direction, days=days, quoted=told)


def _has_lasted(timex: Timex, tokens: list[Token], sentence: Sentence, head: Token) -> bool:
    """Tell "have fled since April", which is no event of April, from "since work began in April"."""
    if any(t.head.i > tokens[-1].i and t.head.pos_ in {"NOUN", "PROPN"} for t in tokens):
        return False
    since = sentence.text[: timex.start].rstrip().lower().endswith((" since", "since the"))
    return since and head.lemma_.lower() not in BEGINNING


def _periods(found: list[Dated], sentence: Sentence, document: Document) -> Iterator[Dated]:
    """Make one period of "from Monday to Friday", and drop one of more than a month."""
    held: Dated | None = None
    for dated in found:
        if held is None:
            held = dated
        elif _is_period(held, dated, sentence.text):
            length = (dated.days[1] - held.days[0]).days
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
    return between in TO or (until and before.endswith("from "))


def _period(first: Dated, last: Dated, sentence: Sentence, document: Document) -> Dated:
    start = first.timex.start
    for opening in ("from ", "between "):
        if sentence.text[:start].lower().endswith(opening):
            start -= len(opening)
    tokens = document.covered(Span(sentence=sentence.id, start=start, end=last.timex.end))
    return replace(first, tokens=tokens, days=(first.days[0], last.days[1]))


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
    if timex.parts.get("lead") in DEADLINE and head.lemma_.lower() in PLANNING and not _is_before(head):
        return "future", True
    if any(t.lower_ in {"wake", "aftermath"} for t in root.ancestors if t.i > head.i):
        return "past", True
    if timex.parts.get("early") == "later" and timex.rule == "span":
        return "future", sure
    if timex.parts.get("lead", "").startswith("as ") and not (sure and direction == "past"):
        return "future", sure
    if root.dep_ == "dobj" and root.head.lemma_ in FIXING and direction != "future":
        return ("open" if _is_before(root.head) else "future"), False
    if root.dep_ in {"poss", "compound", "nmod"} and direction == "future":
        return ("future" if _is_ahead(root.head) else "open"), False
    return direction, sure


def _is_before(verb: Token) -> bool:
    return any(t.lower_ == "had" for t in auxiliaries(verb))


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
