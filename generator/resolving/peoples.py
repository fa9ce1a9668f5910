"""Finds peoples and blocs that act: "Danes", "ethnic Danes", "the West"."""

from functools import cache

from generator.language import Document, Token, sentence_bounds
from generator.lexicons import words
from generator.model import Sentence
from generator.resolving.acting import acts
from generator.resolving.countries import forms
from generator.resolving.entries import Described, Entry, Place, plain
from generator.resolving.matching import Forms
from generator.tracing import declined

KINSHIP = frozenset({"ethnic", "native"})
POINTS = frozenset({"West", "East"})  # of the compass: blocs only with their article


@cache
def _peoples() -> Forms[str | None]:
    codes: dict[str, str | None] = dict.fromkeys(words("bodies", "blocs"))
    codes |= {form: found.code for form, found in forms().items() if found.kind == "people"}
    return Forms(codes)


def note_peoples(document: Document, sentence: Sentence, by_form: dict[str, Entry], made: Described) -> None:
    """Note the peoples and blocs of a sentence: with the state they stand for, or as groups where they act.

    "The Danes rejected it" means the state, "Danes" without an article the people.
    """
    for tokens, form, code in _peoples().find(document.tokens(sentence.id)):
        first, last = tokens[0], tokens[-1]
        before = first.nbor(-1) if first.i > sentence_bounds(first)[0] else None
        if last.dep_ in {"compound", "amod", "nmod"} or not _stands_alone(last, form, before):
            declined("actor.people", last, "the word does not stand alone as the name of a people")
            continue
        if before is not None and (before.lower_ in KINSHIP or form in POINTS):
            tokens = [before, *tokens]
        sign = acts(tokens) or ("owner" if _has_feeling(last) else None)
        place = Place(sentence.id, tokens, "description", None if sign == "passive" else sign)
        state = by_form.get(f"state:{code}")
        definite = before is not None and before.lower_ == "the"
        if state and definite and _does_as_state(last) and any(p.sign for p in state.places):
            state.places.append(place)
        else:
            _add(document, place, code, made)


def _has_feeling(last: Token) -> bool:
    """Tell whether a people is said to feel or do something: "concern in the West"."""
    above = last.head
    return last.dep_ == "pobj" and above.lower_ == "in" and above.head.lemma_ in words("acting", "deeds")


def _stands_alone(last: Token, form: str, before: Token | None) -> bool:
    """Tell whether a word names a people or bloc: "the West", but not "the West Bank" or "west"."""
    if form.endswith("s") or form not in POINTS:
        return last.tag_ in {"NNPS", "NNP", "NNS"}
    following = last.nbor(1) if last.i + 1 < len(last.doc) else last
    definite = before is not None and before.lower_ == "the"
    return definite and not following.text[:1].isupper() and following.lower_ != "of"


def _does_as_state(last: Token) -> bool:
    return last.head.lemma_ in words("acting", "state") or (last.dep_ == "attr" and last.head.lemma_ == "be")


def _add(document: Document, place: Place, code: str | None, made: Described) -> None:
    text = document.words(document.span(place.tokens[0], place.tokens[-1]))
    known = next((e for e in made.alike(text) if e.rule == "actor.people" and plain(e.name) == plain(text)), None)
    if known is None:
        known = Entry(text, "group", "actor.people", code)
        made.add(known)
    known.forms.append(text)
    known.places.append(place)
