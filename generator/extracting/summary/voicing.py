"""Statements of a summary in a speaker's own words: a whole sentence of a quotation beside the speaker's name."""

from generator.extracting.shared.calling import name_before, name_in
from generator.extracting.shared.phrasing import QUOTATION_MARKS
from generator.extracting.shared.pronouns import MANY, PERSONAL, THINGS
from generator.grammar import FINITE, SUBJECTS, ActorIndex
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Findings, Quote, Span, Statement
from generator.tracing import declined

LONGEST_LABEL = 3  # words
LEAST = 6  # words of a quoted sentence that says enough alone
SHORT = 3  # sentences of a quotation of which one can stand for itself
NEAR = 3  # sentences within which the speaker is named
MARKS = "\"“”„«»'‘’` "


def voiced(
    document: Document, actors: ActorIndex, found: Findings, sentence: int, most: int, rule: str
) -> Statement | None:
    """Return 'Berg: "We will stay."' for a sentence that stands in a quotation; None if it needs its neighbours.

    The sentence that names the speaker is cited too.
    """
    if labelled := _labelled(document, sentence, most, rule):
        return labelled
    quote = next((q for q in found.quotes if q.by and any(s.sentence == sentence for s in q.evidence)), None)
    text = document.sentence(sentence).text.strip(MARKS)
    tokens = [t for t in document.tokens(sentence) if t.text not in QUOTATION_MARKS]
    if quote is None or not tokens or not _is_whole(document, quote, sentence, text):
        return None
    if len(quote.cites) > SHORT:
        declined(rule, tokens[0], "the quotation is so long that a sentence of it may mislead")
        return None
    name = _speaker(document, actors, quote, sentence)
    if name is None or not _says_enough(tokens):
        declined(rule, tokens[0], "the quotation cannot be read without the words around it")
        return None
    if len(text.split()) + len(document.words(name).split()) > most:
        return None
    return Statement(
        text=f'{document.words(name)}: "{text}"', evidence=(document.whole(sentence), name), rule=rule, status="quoted"
    )


def _labelled(document: Document, sentence: int, most: int, rule: str) -> Statement | None:
    """Return the first sentence of an answer in an interview with the label before it: 'BERG: "We will stay."'."""
    label, colon, said = document.sentence(sentence).text.strip(MARKS).partition(": ")
    told = [t for t in document.tokens(sentence) if t.text not in QUOTATION_MARKS][len(label.split()) + 1 :]
    named = colon and label.isupper() and len(label.split()) <= LONGEST_LABEL and said[-1:] == "."
    if not named or any(mark in said for mark in MARKS.strip()) or not _says_enough(told):
        return None
    if len(label.split()) + len(said.split()) > most:
        return None
    return Statement(text=f'{label}: "{said}"', evidence=(document.whole(sentence),), rule=rule, status="quoted")


def _is_whole(document: Document, quote: Quote, sentence: int, text: str) -> bool:
    """Tell whether a sentence is nothing but words of the quotation, to its full stop."""
    inside = " ".join(quote.text.split())
    return text[-1:] in {".", "!"} and " ".join(text.split()) in inside and not document.sentence(sentence).heading


def _speaker(document: Document, actors: ActorIndex, quote: Quote, sentence: int) -> Span | None:
    actor = actors.named(quote.by)
    span = name_in(actors, quote.by or "", quote.cites) or name_before(actor, document.whole(sentence))
    return span if span and abs(span.sentence - sentence) <= NEAR else None


def _says_enough(tokens: list[Token]) -> bool:
    """Tell whether a quoted sentence has a subject and a verb, and no pronoun before the noun that it stands for."""
    clause = any(t.tag_ in FINITE for t in tokens) and any(t.dep_ in SUBJECTS for t in tokens)
    if sum(t.is_alpha for t in tokens) < LEAST or not clause:
        return False
    for place, token in enumerate(tokens):
        points = token.lower_ in PERSONAL | THINGS | MANY or token.lower_ in words("summary", "pointing") - {"that"}
        if points and not any(t.pos_ in {"NOUN", "PROPN"} for t in tokens[:place]):
            return False
    return tokens[0].lower_ != "that"
