"""Quotes: direct quotations of four words or more, who said them, to whom and when.

A quotation without an attribution of its own goes on from the one before it in the same paragraph, or from the
paragraph before when the text runs on from quotation to quotation.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.extracting.frames import Frame, frames
from generator.extracting.speakers import Saying, saying
from generator.extracting.voices import Voices, addressee
from generator.grammar import ActorIndex, subjects
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Findings, Quote, Span
from generator.quotation import quotations, word_count
from generator.timex import time_expressions

LEAST_WORDS = 4
REACH = 8  # tokens between a verb of saying and its time words
MARKS = '“”„«»"'
WORKS = words("quotes", "works")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Who speaks in a quotation, and where the text says so."""

    by: str | None = None
    to: str | None = None
    when: str | None = None
    evidence: tuple[Span, ...] = ()
    rule: str = "quote.alone"


def find_quotes(document: Document, found: Findings) -> Iterator[Quote]:
    """Yield the quotations of four words or more, in the article's order."""
    voices = Voices(ActorIndex(document, found.actors))
    last: tuple[Frame, Voice] | None = None
    for frame in frames(document, quotations(document)):
        voice = _voice(frame, voices, last)
        last = (frame, voice)
        if not _is_title(frame):
            yield from _quotes(frame, voice)


def _quotes(frame: Frame, voice: Voice) -> Iterator[Quote]:
    """Yield a quotation paragraph by paragraph, so that its words stand in the cited sentences as they are."""
    for text, pieces in frame.quotation.paragraphs:
        if word_count(text) >= LEAST_WORDS:
            yield Quote(
                text=text,
                by=voice.by,
                to=voice.to,
                when=voice.when,
                evidence=(*pieces, *voice.evidence),
                rule=voice.rule,
            )


def _voice(frame: Frame, voices: Voices, last: tuple[Frame, Voice] | None) -> Voice:
    document = voices.index.document
    own = saying(frame)
    if own is not None:
        name = voices.name(own.speaker)
        voices.heard(name, own.speaker)
        around = frame.before if own.cue in frame.before else frame.after
        to = addressee(around, voices)
        evidence = (*_evidence(own, document), *voices.origin(name, to))
        return Voice(by=name, to=to, when=_when(around, own, document), evidence=evidence, rule=own.rule)
    if last is not None and _runs_on(frame, last[0], document):
        return replace(last[1], rule="quote.running")
    return _from_before(frame, voices) or Voice()


def _from_before(frame: Frame, voices: Voices) -> Voice | None:
    """Take the subject of the sentence before a quotation that stands by itself: 'Doe was glad. "It is over."'."""
    document = voices.index.document
    here = frame.quotation.pieces[0].sentence
    if not frame.opens or here < 2 or frame.quotation.text[:1].islower() or any(t.is_alpha for t in frame.after):
        return None
    before, own = document.sentence(here - 1), document.sentence(here)
    if before.heading or own.paragraph - before.paragraph > 1 or any(m in before.text for m in MARKS):
        return None
    root = document.tokens(here - 1).root if len(document.tokens(here - 1)) else None
    subject = None if root is None else next(iter(subjects(root)), None)
    actor = None if subject is None else voices.index.at(subject)
    if subject is None or actor is None or actor.kind == "place":
        return None
    voices.heard(actor.name, subject)
    return Voice(by=actor.name, evidence=(document.span(subject),), rule="quote.after-sentence")


def _when(around: list[Token], own: Saying, document: Document) -> str | None:
    """Return the time words near the verb of saying: "said on Friday"."""
    sentence = document.id_of(own.cue)
    near = {t.i for t in around if abs(t.i - own.cue.i) <= REACH}
    for timex in time_expressions(document.sentence(sentence).text):
        tokens = document.covered(Span(sentence=sentence, start=timex.start, end=timex.end))
        if tokens and all(t.i in near for t in tokens) and not _names_a_thing(tokens[-1]):
            return timex.text
    return None


def _names_a_thing(last: Token) -> bool:
    """Tell "Friday's talks" and "the May 5 accord" from the time of speaking."""
    return last.tag_ == "POS" or (last.head.i > last.i and last.head.pos_ in {"NOUN", "PROPN"})


def _evidence(own: Saying, document: Document) -> tuple[Span, ...]:
    first, last = sorted((own.speaker, own.cue), key=lambda t: t.i)
    if document.id_of(first) == document.id_of(last):
        return (document.span(first, last),)
    return document.span(first), document.span(last)


def _runs_on(frame: Frame, last: Frame, document: Document) -> bool:
    """Tell whether a quotation goes on from the one before it: same paragraph, or the next with nothing between."""
    here, there = frame.quotation.pieces[0], last.quotation.pieces[-1]
    paragraph = document.sentence(here.sentence).paragraph
    before = document.sentence(there.sentence).paragraph
    if paragraph == before:
        return True
    return paragraph == before + 1 and frame.opens and not frame.skipped and _ends_paragraph(last, document)


def _ends_paragraph(frame: Frame, document: Document) -> bool:
    piece = frame.quotation.pieces[-1]
    last: Token = document.covered(piece)[-1]
    return all(not t.is_alpha for t in last.doc[last.i + 1 :])


def _is_title(frame: Frame) -> bool:
    """Tell whether quoted words are the title of a work or a slogan: capitals throughout, or "the song ..."."""
    text = frame.quotation.text
    long_words = [w for w in text.split() if len(w) > 3 and w[0].isalpha()]
    capital = [w for w in long_words if w[0].isupper() and not w.isupper()]
    if len(long_words) >= 2 and len(capital) == len(long_words):
        return True
    named = [t for t in frame.before[-2:] if t.lemma_.lower() in WORKS]
    return bool(named) and text[:1].isupper() and len(capital) * 2 >= len(long_words)
