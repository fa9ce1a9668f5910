"""The words that describe a speaker who has no name: "a senior official of the port", "one of the farmers"."""

from collections.abc import Iterable
from typing import Literal

from generator.extracting.quotes.speakers import VERBS
from generator.language import Token, sentence_bounds
from generator.lexicons import words

INTRODUCING = frozenset({"name", "call", "identify", "use", "know"})  # "a witness named Doe"
ARTICLES = frozenset({"the", "a", "an"})
SELF_NAMING = frozenset({"give", "identify", "introduce", "name", "call"})  # "a woman who gave her name as Dina"
MALE = words("genders", "male")
FEMALE = words("genders", "female")


def phrase(noun: Token) -> list[Token]:
    """Return a noun with what stands before it and its prepositional phrases, up to the first gap."""
    keep = {noun.i: noun}
    for child in noun.children:
        before = child.i < noun.i and child.dep_ not in {"punct", "cc", "preconj", "relcl"}
        if before or child.dep_ == "prep" or (child.dep_ == "amod" and child.i == noun.i + 1):
            keep |= {t.i: t for t in child.subtree}
    first = last = noun.i
    while first - 1 in keep:
        first -= 1
    while last + 1 in keep:
        last += 1
    return [keep[i] for i in range(first, last + 1)]


def bare(run: list[Token]) -> list[Token]:
    """Return a phrase without its article and adverb, and without marks and verbs that the parse took into it."""
    while len(run) > 1 and (
        run[0].lower_ in ARTICLES or run[0].pos_ in {"ADV", "SCONJ"} or _is_verb_of_saying(run[0]) or _is_mark(run[0])
    ):
        run = run[1:]
    return run


def unbroken(run: list[Token]) -> list[Token]:
    """Return a phrase to the end of its last word or name: "co" in "co-host", "Daily" in "the Daily Post"."""
    last = run[-1]
    while last.i + 1 < sentence_bounds(last)[1]:
        following = last.nbor(1)
        glued = not last.whitespace_ and (following.text == "-" or following.text[:1].isalnum())
        named = last.pos_ == following.pos_ == "PROPN" and following.ent_type_ not in {"DATE", "TIME"}
        if not (glued or named):
            break
        run = [*run, following]
        last = following
    return run


def shared_name(noun: Token) -> Token | None:
    """Return the name that closes "academic and professor Jane Doe", where one person is both."""
    joined = [t for t in noun.children if t.dep_ == "conj" and t.ent_type_ == "PERSON"]
    titled = [t for t in joined if any(c.dep_ in {"compound", "amod"} and c.pos_ == "NOUN" for c in t.children)]
    return next((t for t in titled if not any(c.dep_ == "det" for c in t.children)), None)


def closing_name(run: list[Token]) -> list[Token]:
    """Return the person's name that closes "Ambassador to Norway Jane Doe", none for "the wife of Jane Doe"."""
    at = len(run)
    while at > 0 and run[at - 1].ent_type_ == "PERSON":
        at -= 1
    return run[at:] if 0 < at < len(run) and run[at - 1].pos_ in {"NOUN", "PROPN"} else []


def to_comma(run: list[Token], noun: Token) -> list[Token]:
    """Return a phrase up to the comma after its noun, or the one person's name between two commas."""
    commas = [k for k, t in enumerate(run) if t.text == "," and t.i > noun.i]
    if not commas:
        return run
    beside = [t for t in run[commas[0] + 1 :] if t.text != ","]
    named = noun.tag_ == "NN" and beside and all(t.ent_type_ == "PERSON" for t in beside)
    return beside if named else run[: commas[0]]


def called(noun: Token) -> Token | None:
    """Return the name in "a witness named Doe", "one of them, the fisherman Doe"."""
    beside = [d for c in noun.children if c.dep_ == "appos" for d in (c, *c.children)]
    named = next((d for d in beside if d.dep_ == "appos" and d.ent_type_ == "PERSON"), None)
    single = [d for d in beside if d.dep_ == "appos" and d.pos_ == "PROPN" and noun.tag_ == "NN"]
    named = named or next((d for d in single if d.ent_type_ == "PERSON"), None)
    if named is not None:
        return named
    for child in noun.children:
        if child.dep_ == "acl" and child.lemma_ in INTRODUCING:
            names = [t for t in child.subtree if t.pos_ == "PROPN"]
            return names[-1] if names else None
        if child.dep_ == "relcl" and (own := _own_name(child)) is not None:
            return own
    return None


def _own_name(clause: Token) -> Token | None:
    """Return the name in "who gave her name only as Dina", "who identified himself as Doe", "who is called Doe"."""
    inside = list(clause.subtree)
    at = next((k for k, t in enumerate(inside) if t.lemma_.lower() in SELF_NAMING and t.pos_ == "VERB"), None)
    if at is None:
        return None
    verb, after = inside[at], inside[at + 1 :]
    passive = any(t.dep_ == "auxpass" for t in verb.children)
    self_told = passive or any(t.lower_ in {"himself", "herself", "themselves", "name", "names"} for t in after[:4])
    marked = [k for k, t in enumerate(after) if t.lower_ in {"as", "by"}] or (
        [0] if verb.lemma_ in {"call", "name"} else []
    )
    names = [t for t in after[marked[0] :] if t.pos_ == "PROPN"] if marked and self_told else []
    return names[-1] if names else None


def is_part(token: Token) -> bool:
    """Tell whether a word stands for some of a group: "one of the farmers", "half of voters"; not "one of them"."""
    groups = [g for of in token.children if of.lower_ == "of" for g in of.children if g.dep_ == "pobj"]
    return any(g.pos_ in {"NOUN", "PROPN"} for g in groups)


def sex(forms: Iterable[str]) -> Literal["he", "she"] | None:
    """Return the pronoun of a person by the forms used of them: the first word of a name, any word of a description."""
    told: set[Literal["he", "she"]] = set()
    for form in forms:
        parts = [word.strip(".,").lower() for word in form.split()]
        for word in parts[: len(parts) > 1] if form[:1].isupper() else parts:
            if word in MALE or word in FEMALE:
                told.add("he" if word in MALE else "she")
    return told.pop() if len(told) == 1 else None


def _is_mark(token: Token) -> bool:
    return not any(c.isalnum() for c in token.text)


def _is_verb_of_saying(token: Token) -> bool:
    return token.tag_ in {"VBD", "VBN", "VBZ"} and token.lemma_.lower() in VERBS
