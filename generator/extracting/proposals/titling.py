"""Names a proposal: a fixed opening and the article's words, cut at the end of a phrase where they run long."""

import re
from collections.abc import Sequence

from generator.extracting.proposals.contents import noun_class
from generator.extracting.proposals.drafts import Draft
from generator.extracting.shared.cutting import trimmed
from generator.extracting.shared.scene import Scene
from generator.grammar import FINITE
from generator.language import Token

TITLE_WORDS = 14  # tokens
LEAST_WORDS, MOST_WORDS = 4, 22  # between which a phrase ends, the nearest below TITLE_WORDS first
LOOSE = frozenset(
    {"prep", "agent", "advcl", "relcl", "acl", "conj", "cc", "punct", "npadvmod", "advmod", "appos", "parataxis"}
)


def title_of(scene: Scene, drafts: Sequence[Draft]) -> str:
    """Return the title of the proposal that drafts tell of: "Call for" and the first words of what is called for.

    A name that says nothing ("the plan") is followed by the first point: "Plan under which the army leaves".
    """
    first = drafts[0]
    point = next(p for d in drafts for p in (*d.points, *d.spare))
    titled = trimmed(shortened(first.titled or point))
    text = _words(scene, titled)
    if first.title:
        return _capital(f"{first.title} {_small(titled, text)}")
    if _is_bare(titled):
        named = next(n for n, t in enumerate(titled) if t.pos_ not in {"DET", "PRON"})
        told = trimmed(shortened(point))
        if (does := _own_verb(titled[-1], told)) is not None:
            return _capital(f"{_words(scene, titled[named:])} to {_words(scene, does)}")
        return _capital(
            f"{_words(scene, titled[named:])} {_joint(titled[-1], told)} {_small(told, _words(scene, told))}"
        )
    return _capital(text)


def _own_verb(noun: Token, told: Sequence[Token]) -> Sequence[Token] | None:
    """Return what a proposal would do, from its verb on, if its name opens what is told: "the bill would ban guns"."""
    after = [t for t in told if t.i > noun.i]
    opens = any(t.i == noun.i for t in told) and len(after) > 1 and after[0].lower_ in {"would", "will"}
    return after[1:] if opens and after[1].tag_ == "VB" else None


def _joint(noun: Token, told: Sequence[Token]) -> str:
    """Return the word that joins a name and its first point: "demands for a recount", "bill that bans smoking"."""
    demand = noun_class(noun.lemma_.lower()) == "demand"
    if told[0].tag_ == "VB":
        return "to"
    if told[0].tag_ in FINITE:
        return "that"
    if any(t.tag_ in FINITE and t.dep_ not in {"relcl", "advcl"} for t in told):
        return "that" if demand else "under which"
    return "for" if demand else "with"


def _words(scene: Scene, tokens: Sequence[Token]) -> str:
    text = scene.document.words(scene.document.span(tokens[0], tokens[-1]))
    odd = sum(text.count(mark) for mark in '"“”') % 2 or text.count("``") != text.count("''")
    return re.sub("[\"“”]|``|''", "", text) if odd else text


def _small(tokens: Sequence[Token], text: str) -> str:
    return text if tokens[0].pos_ == "PROPN" or tokens[0].ent_type_ else text[0].lower() + text[1:]


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def _is_bare(tokens: Sequence[Token]) -> bool:
    """Tell whether a name says nothing of the content: "the plan", "their three demands"."""
    last = tokens[-1]
    return noun_class(last.lemma_.lower()) is not None and all(t.pos_ in {"DET", "PRON", "NUM"} for t in tokens[:-1])


def shortened(tokens: Sequence[Token]) -> list[Token]:
    """Return the first TITLE_WORDS tokens at most, up to the last place where a phrase ends."""
    if len(tokens) <= TITLE_WORDS:
        return list(tokens)
    places = (*range(TITLE_WORDS, LEAST_WORDS - 1, -1), *range(TITLE_WORDS + 1, min(len(tokens), MOST_WORDS)))
    return list(tokens[: next((place for place in places if _ends_phrase(tokens, place)), TITLE_WORDS)])


def _ends_phrase(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether no word before a place needs one after it, nor the other way round."""
    here, first = tokens[place], tokens[0]
    if any(first.i <= t.head.i and t.head.i >= here.i and t.dep_ != "punct" for t in tokens[:place]):
        return False
    return all(
        t.dep_ in LOOSE and t.lower_ != "of" and not _is_infinitive_of_noun(t)
        for t in tokens[place:]
        if first.i <= t.head.i < here.i
    )


def _is_infinitive_of_noun(token: Token) -> bool:
    """Tell whether an infinitive belongs to the noun before it: "a plan to leave"."""
    return token.dep_ == "acl" and any(t.tag_ == "TO" for t in token.lefts)
