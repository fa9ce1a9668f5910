"""Quotes: direct quotations of four words or more, who said them, to whom and when.

A quotation without an attribution of its own goes on from the one before it in the same paragraph, or from the
paragraph before when the text runs on from quotation to quotation.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from generator.extracting.quotes.carrying import Voice, introduced, is_joined, runs_on, sentence_before, told_of
from generator.extracting.quotes.frames import Frame, frames
from generator.extracting.quotes.labels import actor_of, label_of
from generator.extracting.quotes.persons import namesake
from generator.extracting.quotes.speakers import Saying, saying
from generator.extracting.quotes.voices import Voices, addressee
from generator.grammar import ActorIndex
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Findings, Quote, Span
from generator.quotation import quotations, word_count
from generator.timex import time_expressions
from generator.tracing import declined

LEAST_WORDS = 4
REACH = 8  # tokens between a verb of saying and its time words
HANGING = frozenset({"pobj", "prep", "npadvmod", "advmod"})  # from time words up to their verb
WORKS = words("quotes", "works")
_times = lru_cache(maxsize=16)(time_expressions)  # a sentence may hold many quotations


def find_quotes(document: Document, found: Findings) -> Iterator[Quote]:
    """Yield the quotations of four words or more, in the article's order."""
    voices = Voices(ActorIndex(document, found.actors))
    last: tuple[Frame, Voice] | None = None
    for frame in frames(document, quotations(document)):
        parts = list(_parts(frame, _voice(frame, voices, last), voices))
        last = (frame, parts[-1][0])
        if _is_title(frame):
            declined("quote", frame.first, "the quoted words are the title of a work or a slogan")
        elif word_count(frame.quotation.text) < LEAST_WORDS:
            declined("quote", frame.first, "fewer than four words are quoted")
        else:
            yield from (_quote(*part) for part in parts if word_count(part[1]) >= LEAST_WORDS)


def _parts(frame: Frame, voice: Voice, voices: Voices) -> Iterator[tuple[Voice, str, tuple[Span, ...]]]:
    """Yield a quotation paragraph by paragraph, so that its words stand in the cited sentences as they are.

    A label in capitals within the quotation ("DOE: ...") names the speaker from there on.
    """
    for text, pieces in frame.quotation.paragraphs:
        label, rest = label_of(text)
        if label is not None:
            first = replace(pieces[0], end=pieces[0].start + len(label))
            voice = Voice(by=actor_of(label, voices.index), evidence=(first,), rule="quote.label")
        yield voice, rest, pieces


def _quote(voice: Voice, text: str, pieces: tuple[Span, ...]) -> Quote:
    evidence = (*pieces, *voice.evidence)
    return Quote(text=text, by=voice.by, to=voice.to, when=voice.when, evidence=evidence, rule=voice.rule)


def _voice(frame: Frame, voices: Voices, last: tuple[Frame, Voice] | None) -> Voice:
    document = voices.index.document
    own = saying(frame)
    if is_joined(frame) and last is not None:
        return replace(last[1], rule="quote.running")
    if own is not None:
        return _of_saying(own, frame.before if own.cue in frame.before else frame.after, frame, voices)
    before = sentence_before(frame, document)
    led_in = None if before is None else introduced(frame, before, document)
    if before is not None and led_in is not None:
        return _of_saying(led_in, list(document.tokens(before.id)), frame, voices)
    if last is not None and last[1].rule != "quote.alone" and runs_on(frame, last[0], document):
        return replace(last[1], rule="quote.running")
    voice = None if before is None else told_of(frame, before, voices, last)
    if voice is None:
        declined("quote.alone", frame.first, "no verb of saying with a subject stands beside the quotation")
    return voice or Voice()


def _of_saying(own: Saying, around: list[Token], frame: Frame, voices: Voices) -> Voice:
    """Return the voice of an attribution that stands among some words. Nobody tells of himself by name."""
    document = voices.index.document
    name = voices.name(own.speaker)
    if name is None:
        declined(own.rule, own.speaker, "it is not told who that is")
    elif own.speaker.lower_ in {"he", "she"} and name.split()[-1] in frame.quotation.text.split():
        declined(own.rule, own.speaker, f"the quoted words speak of {name} as somebody else")
        name = None
    else:
        name = namesake(name, own.speaker, frame.quotation.text, voices.index) or name
    voices.heard(name, own.speaker)
    to = addressee(around, voices)
    to = None if to == name else to
    evidence = (*_evidence(own, document), *voices.origin(name, to))
    return Voice(by=name, to=to, when=_when(around, own, document), evidence=evidence, rule=own.rule)


def _when(around: list[Token], own: Saying, document: Document) -> str | None:
    """Return the time words near the verb of saying: "said on Friday"."""
    sentence = document.id_of(own.cue)
    near = {t.i for t in around if abs(t.i - own.cue.i) <= REACH}
    for timex in _times(document.sentence(sentence).text):
        tokens = document.covered(Span(sentence=sentence, start=timex.start, end=timex.end))
        if tokens and all(t.i in near for t in tokens):
            if _is_time_of(tokens, own.cue):
                return timex.text
            declined(own.rule, tokens[0], "the time is not that of speaking")
    return None


def _is_time_of(timex: list[Token], cue: Token) -> bool:
    """Tell the time of speaking from that of things: "Friday's talks", "said that bombings this month"."""
    if timex[-1].tag_ == "POS" or timex[-1].ent_type_ == "ORG":
        return False
    if timex[0].i == cue.i + 1:
        return True
    if any(t.lower_ == "that" for t in cue.doc[cue.i : timex[0].i]):
        return False
    inside = {t.i for t in timex}
    top = next((t for t in timex if t.head.i not in inside), timex[0])
    while top.head != cue and top.dep_ in HANGING:
        top = top.head
    return top.head == cue or cue.dep_ == "prep"


def _evidence(own: Saying, document: Document) -> tuple[Span, ...]:
    first, last = sorted((own.speaker, own.cue), key=lambda t: t.i)
    if document.id_of(first) == document.id_of(last):
        return (document.span(first, last),)
    return document.span(first), document.span(last)


def _is_title(frame: Frame) -> bool:
    """Tell whether quoted words are the title of a work or a slogan: capitals throughout, or "the song ..."."""
    text = frame.quotation.text
    long_words = [w for w in text.split() if len(w) > 3 and w[0].isalpha()]
    capital = [w for w in long_words if w[0].isupper() and not w.isupper()]
    if len(long_words) >= 2 and len(capital) == len(long_words):
        return True
    named = [t for t in frame.before[-2:] if t.lemma_.lower() in WORKS]
    return bool(named) and text[:1].isupper() and len(capital) * 2 >= len(long_words)
