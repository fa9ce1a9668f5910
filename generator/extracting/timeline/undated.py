"""Tells why a time expression dates no event: it recurs, names something, counts, asks, or speaks of the day itself."""

from collections.abc import Iterable

from generator.extracting.timeline.events import HAPPENINGS
from generator.grammar import SUBJECTS, is_passive
from generator.language import Document, Token
from generator.lexicons import patterns, words
from generator.model import Sentence, Span
from generator.timex import Timex
from generator.tracing import declined

RECURRING = words("dates", "recurring")
NAMED_DAYS = words("dates", "named_days")
BEGINNING = words("dates", "beginning")
SAYING = words("verbs", "say")
COMPARING = tuple(sorted(words("dates", "comparing")))
UNKNOWN = words("dates", "unknown")
EMPTY = frozenset({"it", "that", "this"})
NAMES = frozenset({"ORG", "PERSON", "PRODUCT", "WORK_OF_ART", "FAC", "LAW"})


def why_no_event(timex: Timex, tokens: list[Token], sentence: Sentence, *, quoted: bool) -> str | None:
    """Return why the words of an expression date no event, whatever they belong to; None if they may."""
    before = tokens[0].nbor(-1).lower_ if tokens[0].i else ""
    if before in RECURRING:
        return "it is a habit"
    if before in NAMED_DAYS or _is_name(timex, tokens):
        return "the word is part of a name"
    if any(t.dep_ in SUBJECTS and t.head.lemma_ == "be" for t in tokens):
        return "the day itself is spoken of"
    if _is_dateline(timex, sentence):
        return "it is a dateline"
    if timex.deictic and quoted:
        return "it counts from the day on which somebody quoted spoke"
    opening = sentence.text[: timex.start].lower().rstrip()
    if any(opening.endswith(word) for word in COMPARING):
        return "something is only compared with it"
    if timex.rule == "span" and opening.endswith(("for the", "for")) and timex.parts["which"] in {"last", "past"}:
        return "it tells how long something lasted"
    return None


def why_no_event_of(timex: Timex, tokens: list[Token], sentence: Sentence, root: Token, head: Token) -> str | None:
    """Return why an expression dates no event of the verb or noun that it belongs to; None if it may."""
    if _has_lasted(timex, tokens, sentence, head):
        return "something has lasted since then"
    if sentence.text.rstrip("\"'”’)").endswith("?") and head.lemma_.lower() not in SAYING:
        return "the sentence asks"
    if head.lemma_ == "be" and any(c.dep_ == "acomp" and c.lemma_ in UNKNOWN for c in head.children):
        return "it tells what is not known"
    if timex.rule == "within" and "weekday" not in timex.parts and _is_term_of_plan(root):
        return "the day from which it counts is not told"
    if root.dep_ in {"attr", "npadvmod"} and head.lemma_ == "be" and any(c.lower_ in EMPTY for c in head.children):
        return "the day itself is spoken of"
    if timex.rule == "today" and timex.parts["word"] == "today" and _is_nowadays(timex, root, head):
        return "it means nowadays"
    return None


def note_undated(sentence: Sentence, dates: Iterable[Timex], document: Document) -> None:
    """Note words of a sentence that tell of time and name no day: a year alone, a length of time, an age."""
    taken = [(timex.start, timex.end) for timex in dates]
    for pattern in patterns("dates", "undated"):
        for match in pattern.regex.finditer(sentence.text):
            tokens = document.covered(Span(sentence=sentence.id, start=match.start(), end=match.end()))
            if tokens and all(match.end() <= start or match.start() >= end for start, end in taken):
                declined("date.day", tokens[0], f"{pattern.name.rpartition('.')[2]} is no day")


def _is_name(timex: Timex, tokens: list[Token]) -> bool:
    """Tell "USA Today", "the Sunday Times" and "Monday Night Football" from the days; "Sunday Mass" is an event."""
    last = tokens[-1]
    if timex.rule not in {"weekday", "today"}:
        return False
    first = next((t for t in tokens if t.pos_ != "ADP"), last)
    beside = [last.doc[i] for i in (first.i - 1, last.i + 1) if 0 <= i < len(last.doc)]
    if last.ent_type_ in NAMES and any(t.ent_type_ in NAMES and t.pos_ == "PROPN" for t in beside):
        return True
    if timex.rule == "today":
        return last.text[0].isupper() and not last.is_sent_start and beside[0].pos_ == "PROPN"
    named = last.dep_ == "compound" and last.head.pos_ == "PROPN" and last.head.i > last.i
    return named and last.head.lemma_.lower() not in HAPPENINGS


def _is_term_of_plan(root: Token) -> bool:
    """Tell a term in what a plan sets out: "a withdrawal of weapons within 14 days", alone or after "provides for"."""
    verb = next((t for t in root.ancestors if t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"acl", "relcl"}), None)
    by_noun = any(t.pos_ == "NOUN" and t.i < root.i and t.dep_ in {"pobj", "dobj", "ROOT"} for t in root.ancestors)
    return by_noun and (verb is None or verb.lemma_.lower() in words("dates", "providing"))


def _is_dateline(timex: Timex, sentence: Sentence) -> bool:
    """Tell a full date that opens a sentence and is followed by its first word: "May 7, 2015 On Tuesday, ..."."""
    after = sentence.text[timex.end :]
    full = timex.start == 0 and "year" in timex.parts and "lead" not in timex.parts and "day" in timex.parts
    return full and len(after) > 1 and after[0] == " " and after[1].isupper()


def _has_lasted(timex: Timex, tokens: list[Token], sentence: Sentence, head: Token) -> bool:
    """Tell "have fled since April", which is no event of April, from "since work began in April" and "since Friday"."""
    if timex.rule not in {"month", "span", "feast"}:
        return False
    if any(t.head.i > tokens[-1].i and t.head.pos_ in {"NOUN", "PROPN"} for t in tokens):
        return False
    before = sentence.text[: timex.start].lower().split()[-2:]
    return (
        "since" in before[-1:] + [w for w in before[:1] if before[1:] == ["the"]]
        and head.lemma_.lower() not in BEGINNING
    )


def _is_nowadays(timex: Timex, root: Token, head: Token) -> bool:
    """Tell a state of the present ("today it is owned by a bank") and "today's world" from what happens today."""
    if timex.text.endswith(("'s", "’s")):
        return root.head.lemma_.lower() not in HAPPENINGS
    if head.tag_ not in {"VBZ", "VBP", "VBN"} or any(t.tag_ in {"MD", "VBD", "VBN"} for t in head.children):
        return False
    subject = next((t for t in head.children if t.dep_ in SUBJECTS), None)
    happens = subject is not None and subject.lemma_.lower() in HAPPENINGS
    return (head.lemma_ == "be" or (head.tag_ == "VBN" and is_passive(head))) and not happens
