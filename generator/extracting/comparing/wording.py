"""Words what a figure counts, by its sentence: "Norland soldiers near the border", "people killed in Kesh"."""

from generator.extracting.comparing.counted import Counted
from generator.language import Document, Token, sentence_bounds

TAIL = 8  # tokens after a noun or participle that may tell where or of what
BESIDE = frozenset({"ADP", "DET", "ADJ", "NOUN", "PROPN", "PART"})
NO_END = frozenset({"ADP", "DET", "PART"})


def worded(document: Document, counted: Counted) -> str:
    """Return what is counted, with what befell it and where, as far as that stands right after it."""
    phrase, noun, verb = list(counted.phrase), counted.noun, counted.verb
    thing = document.words(document.span(phrase[0], phrase[-1]))
    if noun.pos_ == "VERB":
        return thing
    after = _tail(phrase[-1])
    if after:
        return document.words(document.span(phrase[0], after[-1]))
    if verb is None or verb.tag_ not in {"VBN", "VBD"} or not (_is_done_to(noun, verb) or verb.head.i == noun.i):
        return thing
    after = _tail(verb) if verb.i > noun.i else []
    return f"{thing} {document.words(document.span(verb, after[-1] if after else verb))}"


def _is_done_to(noun: Token, verb: Token) -> bool:
    """Tell whether a verb says what was done to the counted: "people were killed", "killed 40 people"."""
    return noun.head.i == verb.i and noun.dep_ in {"nsubjpass", "dobj"} and verb.lower_.endswith("ed")


def _tail(last: Token) -> list[Token]:
    """Return the words right after a token that tell where or of what, up to a date, a number or another clause."""
    kept: list[Token] = []
    for token in last.doc[last.i + 1 : min(last.i + 1 + TAIL, sentence_bounds(last)[1])]:
        if token.pos_ not in BESIDE or token.ent_type_ in {"DATE", "TIME"} or (not kept and token.pos_ != "ADP"):
            break
        kept.append(token)
    while kept and kept[-1].pos_ in NO_END:
        kept.pop()
    return kept
