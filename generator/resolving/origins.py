"""Finds the state that the text tells beside a name: "Danish airline X", "the Norway-based X", "the Libyan, X"."""

from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.resolving.countries import forms
from generator.resolving.describing import MODIFIERS, country, phrase_of

ORIGIN = 6  # words before a name that may tell its state


def based_in(name: list[Token]) -> str | None:
    """Return the state of "the Norway-based X"."""
    first = name[0]
    if first.i < sentence_bounds(first)[0] + 3 or first.nbor(-1).lower_ != "based":
        return None
    form = forms().get(first.nbor(-3).text)
    return form.code if form else None


def origin(name: list[Token]) -> str | None:
    """Return the state told beside the name of a body: "Danish airline X", "X of Chad", "German firms including X"."""
    first, last = name[0], name[-1]
    doc, start = first.doc, sentence_bounds(first)[0]
    place = first.i
    while place > start and doc[place - 1].tag_ in MODIFIERS and first.i - place < ORIGIN:
        place -= 1
    beside = [doc[i] for i in range(place, first.i)]
    if beside and (beside[-1].tag_ in {"NN", "JJ", "VBN"}) and (code := country(beside)):
        return code
    if last.i + 2 < len(doc) and doc[last.i + 1].lower_ == "of" and (form := forms().get(doc[last.i + 2].text)):
        return form.code
    if first.i > start + 3 and [t.lower_ for t in doc[first.i - 3 : first.i]] == ["known", "as", "the"]:
        return country(phrase_of(doc[first.i - 4]))
    noun = _listing(last)
    return country(phrase_of(noun)) if noun is not None else None


def _listing(name: Token) -> Token | None:
    """Return the noun whose examples a name is among: firms in "German firms including X and Y"."""
    for above in name.ancestors:
        if above.lower_ == "including":
            return above.head if above.head.pos_ == "NOUN" else None
        if above.pos_ not in {"PROPN", "NOUN"}:
            return None
    return None


def nationality(name: list[Token]) -> str | None:
    """Return the state of "the Libyan, Ali Omar", "Ali Omar of Libya" and "Ali Omar, a Libyan student"."""
    first, last = name[0], name[-1]
    start, end = sentence_bounds(first)
    told = []
    if first.i >= start + 3 and first.nbor(-1).text == "," and first.nbor(-3).tag_ == "DT":
        told.append(first.nbor(-2))
    if last.i + 3 < end and last.nbor(1).text == "," and last.nbor(2).tag_ == "DT":
        told.append(last.nbor(3))
    if last.i + 2 < end and last.nbor(1).lower_ == "of" and last.nbor(2).text not in words("names", "shared"):
        owner = forms().get(last.nbor(2).text)
        if owner and owner.kind == "name":
            return owner.code
    known = [form for t in told if (form := forms().get(t.text)) and form.kind in {"adjective", "people"}]
    return known[0].code if known else None
