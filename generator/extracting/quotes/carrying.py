"""Carries a speaker over to a quotation that has no attribution of its own.

'Doe said "..." and "..."'; 'The ministry added:' before a new paragraph; quotations that run on one after another;
'Doe was glad. "It is over."'.
"""

from dataclasses import dataclass, replace

from generator.extracting.quotes.frames import Frame, ends_in_colon
from generator.extracting.quotes.speakers import VERBS, Saying, saying
from generator.extracting.quotes.voices import Voices
from generator.grammar import subjects
from generator.language import Document, Token
from generator.model import Sentence, Span
from generator.tracing import declined

JOINING = frozenset({"and", "or", "but", ","})


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks in a quotation, and where the text says so."""

    by: str | None = None
    to: str | None = None
    when: str | None = None
    evidence: tuple[Span, ...] = ()
    rule: str = "quote.alone"


def runs_on(frame: Frame, last: Frame, document: Document) -> bool:
    """Tell whether a quotation goes on from the one before it: same paragraph, or the next with nothing between."""
    if ends_in_colon(frame.before):
        return False
    here, there = frame.quotation.pieces[0], last.quotation.pieces[-1]
    paragraph = document.sentence(here.sentence).paragraph
    before = document.sentence(there.sentence).paragraph
    if paragraph == before:
        return True
    return paragraph == before + 1 and frame.opens and not frame.skipped and _ends_paragraph(last, document)


def is_joined(frame: Frame) -> bool:
    """Tell whether only "and" or the like parts a quotation from the one before it."""
    return bool(frame.before) and all(t.lower_ in JOINING for t in frame.before)


def sentence_before(frame: Frame, document: Document) -> Sentence | None:
    """Return the sentence before a quotation that stands by itself, if it is one of running text close by."""
    here = frame.quotation.pieces[0].sentence
    if not frame.opens or here < 2 or any(t.is_alpha for t in frame.after):
        return None
    before, own = document.sentence(here - 1), document.sentence(here)
    near = own.paragraph - before.paragraph <= 1 and not before.heading
    return before if near and len(document.tokens(here - 1)) else None


def introduced(frame: Frame, before: Sentence, document: Document) -> Saying | None:
    """Read 'The ministry added:' before a quotation in a paragraph of its own."""
    tokens = document.tokens(before.id)
    if tokens[-1].text != ":":
        return None
    return saying(replace(frame, before=list(tokens), after=[], leads_on=False))


def told_of(frame: Frame, before: Sentence, voices: Voices, last: tuple[Frame, Voice] | None) -> Voice | None:
    """Take the subject of the sentence before a quotation: 'Doe was glad. "It is over."'.

    Where somebody is quoted in that sentence, its subject must be who said it.
    """
    if frame.quotation.text[:1].islower():
        return None
    document = voices.index.document
    subject = next(iter(subjects(document.tokens(before.id).root)), None)
    name = None if subject is None else _told_by(subject, voices)
    quoted = last is not None and last[0].quotation.pieces[-1].sentence == before.id and last[1].rule != "quote.alone"
    if subject is None:
        return None
    if name is None:
        declined("quote.after-sentence", subject, "it names no actor")
        return None
    if quoted and last is not None and last[1].by != name:
        declined("quote.after-sentence", subject, "somebody else is quoted in that sentence")
        return None
    voices.heard(name, subject)
    return Voice(by=name, evidence=(document.span(subject),), rule="quote.after-sentence")


def _told_by(subject: Token, voices: Voices) -> str | None:
    """Return the actor that a subject names; who says or calls something need be no actor."""
    verb = subject.head
    says = verb.lemma_.lower() in VERBS and subject.pos_ in {"NOUN", "PROPN"} and subject.dep_ == "nsubj"
    return voices.acting(subject) or (voices.name(subject) if says and subject.ent_type_ != "DATE" else None)


def _ends_paragraph(frame: Frame, document: Document) -> bool:
    piece = frame.quotation.pieces[-1]
    last: Token = document.covered(piece)[-1]
    return all(not t.is_alpha for t in last.doc[last.i + 1 :])
