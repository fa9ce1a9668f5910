"""Reads claims: who accuses, alleges or fears what ("accused the army of shelling", "fears that the dam may break")."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extracting.cutting import content, trimmed
from generator.extracting.drafts import following
from generator.extracting.scene import Scene
from generator.grammar import SUBJECTS, is_negated, is_passive
from generator.language import Token, sentence_bounds, sentence_tokens
from generator.lexicons import words


@dataclass(frozen=True, eq=False)
class Claim:
    """Words that someone says or fears: `by` is who, `said` runs to a cut, `about` names whom the words are about.

    A `strong` claim accuses, alleges or fears; a `weak` one counts only as an answer to a strong one.
    """

    by: str | None
    said: tuple[Token, ...]
    trigger: Token
    about: tuple[str, ...] = ()
    strong: bool = False
    weak: bool = False


def read_claims(scene: Scene, token: Token) -> Iterator[Claim]:
    """Yield what a word claims: "accused X of ...", "alleged that ...", "fears that ..."."""
    if token.pos_ in {"VERB", "AUX"} and token.lemma_ in words("disputes", "accuse"):
        yield from _accusation(scene, token)
    elif token.pos_ == "VERB" and token.lemma_ in words("disputes", "claim") and not is_negated(token):
        for inner in (t for t in token.children if t.dep_ == "ccomp"):
            said = tuple(t for t in run(scene, _opening(inner)) if t.i <= inner.right_edge.i)
            if said:
                yield _claim(scene, token, said, token.lemma_ in words("disputes", "strong_claim"))
    elif (token.pos_ == "NOUN" and token.lemma_ in words("disputes", "worry")) or token.lower_ in words(
        "disputes", "worried"
    ):
        for inner in sentence_tokens(token):
            if (
                inner.i > token.i
                and inner.lower_ == "that"
                and inner.i - token.i < 6
                and inner.dep_ in {"mark", "nsubj"}
                and (inner.dep_ == "mark" or inner.nbor().pos_ not in {"VERB", "AUX"})
            ):
                yield _worry(scene, token, inner)
                return


def _opening(inner: Token) -> Token:
    """Return the first word of a claimed clause: its subject, if a phrase of time or place and a comma precede it."""
    own = [t.left_edge for t in inner.lefts if t.dep_ in SUBJECTS]
    between = inner.doc[inner.left_edge.i : own[0].i] if own else ()
    return own[0] if any(t.text == "," for t in between) else inner.left_edge


def _accusation(scene: Scene, verb: Token) -> Iterator[Claim]:
    """Yield an accusation, "accused X of shelling" or "blame X for the attack"; the words between name the accused."""
    mark = next(
        (t for t in following(verb, 14) if t.lower_ in {"of", "for"} and (is_passive(verb) or _after_noun(verb, t))),
        None,
    )
    if mark is None or is_negated(verb):
        return
    if is_passive(verb):
        yield from _accused(scene, verb)
        return
    between = verb.doc[verb.i + 1 : mark.i]
    accused = scene.index.within(between)
    if accused or any(t.dep_ == "dobj" for t in between):
        said = run(scene, verb)
        yield Claim(next(iter(scene.agents(verb)), None), said, verb, tuple(a.name for a in accused), strong=True)


def _accused(scene: Scene, verb: Token) -> Iterator[Claim]:
    """Yield an accusation in the passive: "has been accused of dumping waste"."""
    accused = [t for t in verb.lefts if t.dep_ == "nsubjpass"]
    if accused and verb.i + 1 < sentence_bounds(verb)[1] and verb.nbor().lower_ in {"of", "for", "by"}:
        yield Claim(next(iter(scene.agents(verb)), None), run(scene, verb), verb, scene.names(accused), strong=True)


def _after_noun(verb: Token, mark: Token) -> bool:
    """Tell whether a preposition belongs to a verb that it does not follow at once: "accuse the head of X of Y"."""
    return mark.i > verb.i + 1 and (mark.head.i == verb.i or mark.nbor().tag_ == "VBG" or mark.lower_ == "for")


def _claim(scene: Scene, verb: Token, said: tuple[Token, ...], strong: bool) -> Claim:
    return Claim(scene.holder(verb), said, verb, named(scene, said), strong)


def _worry(scene: Scene, noun: Token, mark: Token) -> Claim:
    said = run(scene, noun.doc[mark.i + 1])
    between = noun.doc[noun.i + 1 : mark.i]
    holders = [t for t in between if t.pos_ in {"NOUN", "PROPN"}]
    owners = [t for t in noun.lefts if t.dep_ == "poss"]
    by = next(iter(scene.names([*holders, *owners])), None)
    if noun.pos_ != "NOUN":
        by = next(iter(scene.agents(noun.head)), None)
    if by is None and holders:
        by = "".join(t.text_with_ws for t in between if t.pos_ != "ADP").strip()
    return Claim(by, said, noun, named(scene, said), strong=True)


def run(scene: Scene, first: Token) -> tuple[Token, ...]:
    """Return the words from a token up to a cut, trimmed."""
    return tuple(trimmed(content(scene.document, first)))


def named(scene: Scene, tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """Return the names of the actors among tokens."""
    return tuple(a.name for a in scene.index.within(tokens))
