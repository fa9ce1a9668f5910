"""What one sentence tells of a proposal, before sentences are linked; and how real its verb makes it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.grammar import following, governors, is_modal, is_negated
from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.model import ProposalState

AROUND = frozenset({"before", "after", "since", "until", "of", "following", "from"})
Act = Literal["ask", "oblige", "condition", "offer", "agree", "noun", "more"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One telling of a proposal: what kind of act, from whom to whom, and its points as tokens.

    `noun` is the word that names the proposal, if one does ("framework"), and `definite` says that it points back
    ("the framework"). `spare` are points that count if no other telling has points; a `weak` telling counts only as
    part of another, and the points of a `possible` one are only what it may hold. `title` is the title's fixed
    opening, and `titled` the article's words that follow it, if they are not those of the first point.
    """

    act: Act
    trigger: Token
    rule: str
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    state: ProposalState = "proposed"
    noun: Token | None = None
    definite: bool = False
    title: str = ""
    titled: tuple[Token, ...] = ()
    points: tuple[tuple[Token, ...], ...] = ()
    spare: tuple[tuple[Token, ...], ...] = ()
    weak: bool = False
    possible: bool = False


def is_unreal(verb: Token) -> bool:
    """Tell whether a verb is negated, possible, conditional or only hoped for, and so did not take place."""
    if is_modal(verb) or is_negated(verb):
        return True
    if any(t.dep_ == "mark" and t.lower_ in {"if", "unless", "whether", "until"} for t in verb.children):
        return True
    if verb.tag_ in {"VBP", "VBZ"} and any(t.lower_ in {"when", "whenever"} for t in verb.lefts):
        return True
    if verb.doc[sentence_bounds(verb)[1] - 1].text == "?" and verb.dep_ in {"ROOT", "conj"}:
        return True
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"} and verb.head.i < verb.i:
        verb = verb.head
    above = verb.head
    over = next(governors(verb), None)
    if (
        verb.tag_ in {"VB", "VBG"}
        and verb.dep_ in {"pcomp", "advcl", "xcomp", "ccomp"}
        and over is not None
        and is_modal(over)
    ):
        return True
    if verb.dep_ == "pcomp" and above.lower_ in words("proposals", "averse"):
        return True
    if verb.dep_ in {"acl", "relcl"} and above.lemma_ in words("proposals", "hearsay"):
        return True
    held = verb.dep_ in {"ccomp", "xcomp", "pcomp", "acl", "conj", "prep"} and above.i < verb.i
    return held and (above.lemma_ in words("proposals", "unreal") or (above.pos_ == "VERB" and is_negated(above)))


def is_hearsay(verb: Token) -> bool:
    """Tell whether a verb stands under words of a source that is not named: "unidentified aides said"."""
    above = next((a for a in verb.ancestors if a.lemma_ in words("verbs", "say")), None)
    own = [t for t in above.lefts if t.dep_ == "nsubj" and t.i < verb.i] if above is not None else []
    return any(t.lower_ in words("proposals", "nameless") for s in own for t in s.subtree)


def is_history(verb: Token) -> bool:
    """Tell whether a clause only dates another by what was done long before it: "years after Peru agreed to ..."."""
    marks = [t for t in verb.lefts if t.lower_ == "after" and t.dep_ in {"mark", "prep"}]
    marks += [verb.head] if verb.dep_ == "pcomp" and verb.head.lower_ == "after" else []
    return any(t.i and t.nbor(-1).lemma_ in {"year", "decade", "month", "century"} for t in marks)


def is_in_force(verb: Token) -> bool:
    """Tell whether a participle says what a rule in force asks: "a policy urging staff to report abuse"."""
    return verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.lemma_ in words("proposals", "in_force")


def is_doubtful(verb: Token) -> bool:
    """Tell whether a verb is unreal, or a word of hope, doubt or condition stands before it in its sentence."""
    before = verb.doc[sentence_bounds(verb)[0] : verb.i]
    return is_unreal(verb) or any(t.lower_ in words("proposals", "doubt") and not _is_demand(t) for t in before)


def _is_demand(token: Token) -> bool:
    """Tell whether a word of doubt is a noun that doubts nothing ("the demand was refused"), or a name ("May")."""
    return token.pos_ == "PROPN" or (token.pos_ == "NOUN" and token.lemma_ in words("proposals", "voiced"))


def is_done(verb: Token) -> bool:
    """Tell whether what a verb says has taken place: not "may veto", "is set to veto", "will veto"."""
    if is_doubtful(verb):
        return False
    did = any(t.lemma_ == "do" for t in verb.lefts) or verb.head.lemma_ in {"decide", "vote", "agree", "choose", "move"}
    return verb.tag_ != "VB" or did


def phrase_of(verb: Token) -> str:
    """Return the lemma of a verb with its particle, as the lexicon lists it: "turn down"."""
    particle = next((t.lower_ for t in verb.rights if t.dep_ == "prt" or (t.i == verb.i + 1 and t.pos_ == "ADP")), "")
    return f"{verb.lemma_} {particle}".strip()


def rejects(verb: Token) -> bool:
    """Tell whether a verb turns a proposal down: "rejected", "voted down"."""
    return verb.lemma_ in words("proposals", "reject") or phrase_of(verb) in words("proposals", "reject_phrases")


def withdraws(verb: Token) -> bool:
    """Tell whether a verb takes a proposal back: "withdrew", "called off"."""
    return verb.lemma_ in words("proposals", "withdraw") or phrase_of(verb) in words("proposals", "withdraw_phrases")


def infinitive_after(token: Token, limit: int = 24) -> Token | None:
    """Return the first word of the nearest infinitive after a token, its negation and adverbs included, less "to"."""
    tokens = list(following(token, limit))
    for place, now in enumerate(tokens):
        spoken = now.text == '"' and place and tokens[place - 1].text == ","
        finite = (now.tag_ in {"VBD", "VBZ", "MD"} or now.lemma_ == "continue") and now.dep_ not in {"relcl", "acl"}
        if spoken or finite or now.lower_ in {";", ":", "order"}:
            return None
        if opens_infinitive(now):
            before = tokens[place - 1] if place else now
            return before if before.lower_ in {"not", "never"} else token.doc[now.i + 1]
    return None


def dates_noun(tokens: Sequence[Token]) -> bool:
    """Tell whether a time belongs to a noun beside the telling: "Friday's meeting", "after the talks on Friday"."""
    for token in tokens:
        outside = token.head.i not in {t.i for t in tokens}
        if outside and token.dep_ in {"poss", "compound", "nmod", "amod"} and token.head.pos_ == "NOUN":
            return True
        above = token.head if token.dep_ == "prep" else token.head.head if token.head.dep_ == "prep" else token
        if outside and above.dep_ == "pobj" and above.head.lower_ in AROUND and above.i < token.i:
            return True
    return False


def opens_time(preposition: Token) -> bool:
    """Tell whether a preposition opens a time: "on Monday"."""
    after = next(following(preposition, 1), None)
    return after is not None and after.ent_type_ in {"DATE", "TIME"}


def opens_infinitive(token: Token) -> bool:
    """Tell whether a "to" opens an infinitive: "to end", "to fully respect", "to de-escalate"."""
    if token.lower_ != "to":
        return False
    for after in following(token, 5):
        if after.tag_ == "VB":
            return True
        hyphened = not after.whitespace_ and after.i + 1 < len(token.doc)
        if after.pos_ != "ADV" and after.text not in {",", '"', "-"} and not hyphened:
            return False
    return False
