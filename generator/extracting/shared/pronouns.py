"""Pronouns in words taken out of their place: what they stand for must be among the words, or takes their place."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.extracting.shared.calling import name_before, possessive
from generator.extracting.shared.phrasing import is_empty, outside_quotations, words_of
from generator.grammar import ActorIndex, noun_phrase, subjects
from generator.language import Document, Token, sentence_bounds
from generator.model import Actor, Span

PERSONAL = frozenset({"he", "him", "his", "she", "her"})
THINGS = frozenset({"it", "its"})
MANY = frozenset({"they", "them", "their"})
NOUNS = frozenset({"NOUN", "PROPN"})
MOST = 8  # tokens of a noun that stands for a pronoun
CLITICS = ("'", "’")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """The name that stands for a pronoun, as text, and where the article gives it."""

    text: str
    span: Span


def names_for(document: Document, actors: ActorIndex, tokens: Sequence[Token]) -> dict[int, Standing] | None:
    """Return names for the pronouns that point outside the tokens, by token index; None if one cannot be named.

    Words between quotation marks are somebody's own and are left alone.
    """
    own = outside_quotations(tokens)
    given = {actor.name for t in own if t.pos_ != "PRON" and (actor := actors.at(t))}
    named: dict[int, Standing] = {}
    for place, token in enumerate(own):
        if token.lower_ not in PERSONAL | THINGS | MANY or is_empty(token):
            continue
        actor = actors.at(token)
        given_here = actor is not None and actor.name in given
        if given_here or _has_noun(own[:place], token, actors):
            continue
        standing = standing_for(document, actor, token)
        if standing is None or actor is None:
            return None
        named[token.i] = standing
        given.add(actor.name)
    return named


def standing_for(document: Document, actor: Actor | None, pronoun: Token) -> Standing | None:
    """Return the name that a pronoun stands for, as the article last gave it before, or None if there is none."""
    if actor is not None and (actor.kind == "person") != (pronoun.lower_ in PERSONAL) and pronoun.lower_ not in MANY:
        return None
    span = name_before(actor, document.span(pronoun))
    clitic = pronoun.i + 1 < len(pronoun.doc) and not pronoun.whitespace_ and pronoun.nbor().text.startswith(CLITICS)
    if span is None or (clitic and pronoun.nbor().pos_ != "PUNCT"):
        return None
    text = document.words(span)
    first = document.covered(span)
    if first and first[0].i > sentence_bounds(first[0])[0] and first[0].nbor(-1).lower_ == "the":
        text = f"the {text}"
    owns = pronoun.tag_ == "PRP$"
    return Standing(text=text + (possessive(text) if owns else ""), span=span)


def subject_before(document: Document, pronoun: Token) -> Standing | None:
    """Return the subject that a pronoun in a told clause stands for: "it declined to say whether it would pay".

    That is the last fitting subject of its sentence or, where the sentence opens with the same pronoun, the subject of
    the sentence before.
    """
    here, start = document.id_of(pronoun), sentence_bounds(pronoun)[0]
    if pronoun.head.dep_ != "ccomp" or pronoun.lower_ not in {"it", "they", "he", "she"}:
        return None
    before = [t for t in pronoun.doc[start : pronoun.i] if t.dep_ in {"nsubj", "nsubjpass"} and t.pos_ in NOUNS]
    first = pronoun.doc[start]
    if not before and first.lower_ == pronoun.lower_ and here > 1 and not document.sentence(here - 1).heading:
        roots = [t for t in document.tokens(here - 1) if t.dep_ == "ROOT" and t.pos_ in {"VERB", "AUX"}]
        before = [t for root in roots for t in subjects(root) if t.pos_ in NOUNS]
    fitting = [t for t in before if _fits(t, pronoun) and t.head.dep_ != "relcl"]
    phrase = noun_phrase(fitting[-1]) if fitting else []
    if not phrase or len(phrase) > MOST or any(t.tag_ == "PRP$" for t in phrase):
        return None
    return Standing(text=words_of(document, phrase, within=True), span=document.span(phrase[0], phrase[-1]))


def _fits(noun: Token, pronoun: Token) -> bool:
    """Tell whether a noun agrees with a pronoun: "it" with a thing, "he" with a person named, "they" with several."""
    many = noun.tag_ in {"NNS", "NNPS"} or noun.lower_ == "police"
    if pronoun.lower_ == "they":
        return many
    if pronoun.lower_ == "it":
        return not many and noun.ent_type_ != "PERSON"
    return pronoun.lower_ in {"he", "she"} and noun.ent_type_ == "PERSON" and not many


def _has_noun(before: Sequence[Token], pronoun: Token, actors: ActorIndex) -> bool:
    """Tell whether a noun before a pronoun can be what it stands for."""
    beyond = _acting_on(pronoun)
    nouns = [t for t in before if t.pos_ in NOUNS and t.ent_type_ not in {"DATE", "TIME"} and t.i not in beyond]
    if pronoun.lower_ in MANY:
        return any(t.tag_ in {"NNS", "NNPS"} or t.ent_type_ in {"ORG", "NORP"} or list(t.conjuncts) for t in nouns)
    if pronoun.lower_ in THINGS:
        return any(t.ent_type_ != "PERSON" for t in nouns)
    return any(_may_be_person(t, actors) for t in nouns)


def _acting_on(pronoun: Token) -> set[int]:
    """Return the subjects that act on an object pronoun, which would be "herself" if it stood for them."""
    if pronoun.tag_ == "PRP$" or pronoun.dep_ not in {"dobj", "dative", "pobj"}:
        return set()
    verb = pronoun.head.head if pronoun.dep_ == "pobj" else pronoun.head
    return {t.i for subject in subjects(verb) for t in subject.subtree if t.dep_ != "poss"}


def _may_be_person(noun: Token, actors: ActorIndex) -> bool:
    """Tell whether a noun is one person: by its name, by its actor, or by acting or owning something."""
    actor = actors.at(noun)
    if noun.ent_type_ == "PERSON" or (actor is not None and actor.kind == "person"):
        return True
    return noun.tag_ == "NN" and not noun.ent_type_ and noun.dep_ in {"nsubj", "nsubjpass", "poss", "appos"}
