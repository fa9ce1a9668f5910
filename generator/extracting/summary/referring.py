"""Whether a reader of a summary can tell what its words point to, and whether they were told already."""

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.extracting.shared.phrasing import outside_quotations
from generator.extracting.shared.pronouns import PERSONAL, THINGS
from generator.grammar import SUBJECTS, ActorIndex
from generator.language import Document, Token, sentence_id
from generator.lexicons import words
from generator.model import Span, Statement

TOLD = 0.65  # share of a text's telling words that stand in another, from which it says nothing new
TELLING = re.compile(r"[^\W\d]*\d\w*|\w{4,}")
BARE = frozenset({"det", "punct", "case"})


def is_plain(actors: ActorIndex, pronoun: Token, name: Span) -> bool:
    """Tell whether a pronoun can only mean the one whose name is to stand for it; that of a thing, a subject.

    The last sentence before it that names anybody must be that of the name, and those between speak of the same person;
    if it names several, the name and the pronoun must both be subjects.
    """
    acts = any(t.dep_ in SUBJECTS for t in actors.document.covered(name))
    if pronoun.lower_ not in PERSONAL:
        return acts or pronoun.lower_ not in THINGS
    near = range(name.sentence, sentence_id(pronoun))
    token = next(iter(actors.document.covered(name)), None)
    mine = actors.at(token) if token else None
    others = {
        m.span.sentence
        for a in actors.actors
        if a.kind == "person" and a is not mine
        for m in a.mentions
        if m.form == "name" and m.span.sentence in near
    }
    told = {m.span.sentence for m in mine.mentions} if mine else set()
    if others - {name.sentence} or not set(near[1:]) <= told:
        return False
    return not others or (acts and pronoun.dep_ in SUBJECTS)


def has_person_before(actors: ActorIndex, tokens: Iterable[Token]) -> bool:
    """Tell whether a personal pronoun points to somebody named among the tokens or in the sentence before them."""
    own = outside_quotations(list(tokens))
    first = next((place for place, t in enumerate(own) if t.lower_ in PERSONAL), None)
    if first is None or any(_is_person(actors, t) for t in own[:first]):
        return True
    before = sentence_id(own[first]) - 1
    return before > 0 and any(_is_person(actors, t) for t in actors.document.tokens(before))


def _is_person(actors: ActorIndex, token: Token) -> bool:
    actor = actors.at(token)
    return token.ent_type_ == "PERSON" or (actor is not None and actor.kind == "person")


def leans(document: Document, sentence: int) -> bool:
    """Tell whether a sentence points back to the one before: "such speculation", "this was one of the demands"."""
    tokens = list(document.tokens(sentence))
    then = [t.dep_ == "pcomp" or t.dep_ == "pobj" for t in tokens[:3] if t.lower_ == "then"]
    there = any(t.lower_ == "there" and t.dep_ == "advmod" for t in tokens)
    return there or any(then) or any(_points_back(tokens, place) for place in range(len(tokens)))


def _points_back(tokens: list[Token], place: int) -> bool:
    token = tokens[place]
    if token.lower_ not in words("summary", "pointing") or token.dep_ in {"mark", "relcl"} or token.tag_ == "WDT":
        return False
    following = tokens[place + 1].lower_ if place + 1 < len(tokens) else ""
    if token.lower_ == "such":
        return following != "as"
    noun = token.head if token.dep_ == "det" else token
    if (
        token.tag_ != "DT"
        or any(t.dep_ in {"relcl", "acl", "prep"} for t in noun.rights)
        or token not in outside_quotations(tokens)
    ):
        return False
    if noun is not token:
        dated = any(t.ent_type_ == "DATE" for t in tokens[:place])
        near = noun.lemma_ in words("summary", "dated") and (token.lower_ == "this" or dated)
        return not near and not any(t.lemma_ == noun.lemma_ for t in tokens[:place])
    first = not any(t.pos_ in {"NOUN", "PROPN"} for t in tokens[:place])
    return place <= 1 or (first and token.dep_ in SUBJECTS)


def is_repeated(text: str, statements: Iterable[Statement]) -> bool:
    """Tell whether one of some statements says what a text says already."""
    mine = _telling_words(text)
    return any(len(mine & _telling_words(s.text)) >= TOLD * len(mine) for s in statements)


def dangling(tokens: Iterable[Token], told: str, before: frozenset[str]) -> Token | None:
    """Return a bare noun that resumes what was told before ("the move"), if neither `told` nor the tokens name it.

    `before` are the nouns of the article up to here, as lemmas: a subject among them resumes one too ("the crane").
    """
    own = outside_quotations(list(tokens))
    for place, noun in enumerate(own):
        the = [t for t in noun.children if t.dep_ == "det" and t.lower_ == "the"]
        resumes = noun.lemma_.lower() in before | words("summary", "resuming")
        if not the or not resumes or noun.dep_ not in SUBJECTS:
            continue
        bare = all(t.dep_ in BARE for t in noun.children)
        known = noun.lemma_.lower() in told.lower() or any(t.lemma_ == noun.lemma_ for t in own[:place])
        if bare and not known:
            return noun
    return None


@lru_cache(maxsize=256)
def nouns_before(document: Document, sentence: int) -> frozenset[str]:
    """Return the lemmas of the common nouns of the article before a sentence."""
    return frozenset(
        t.lemma_.lower() for s, tokens in document.body() if s.id < sentence for t in tokens if t.tag_ in {"NN", "NNS"}
    )


def _telling_words(text: str) -> set[str]:
    return set(TELLING.findall(text.lower())) - words("summary", "untelling")
