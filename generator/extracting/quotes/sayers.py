"""Finds the subject of a verb of saying, in whole sentences and where quotation marks have misled the parse.

A participle takes the subject of the clause that it hangs on ("Doe left, saying ..."; "After saying ..., Doe left").
"""

from collections.abc import Sequence

from generator.extracting.quotes.frames import DASHES
from generator.language import Token, sentence_tokens

SUBJECT = frozenset({"nsubj", "nsubjpass"})
NAMING = frozenset({"PROPN", "PRON", "NOUN"})
CLIMB = frozenset({"advcl", "xcomp", "pcomp", "conj", "ccomp", "prep", "dep", "pobj", "acl", "aux", "auxpass"})
RELATIVE = frozenset({"who", "that", "which"})
PLACING = frozenset({"outside", "inside"})
STEPS = 6  # from a verb up to the clause that has a subject


def sayer(verb: Token, frame: list[Token], beyond: Sequence[Token] = ()) -> Token | None:
    """Return the subject of a verb within the words around a quotation, or that of the verb it depends on.

    A participle in `frame`, the words before a quotation, may have its subject in `beyond`, the words after it.
    """
    inside = {t.i for t in frame}
    if _resumes(verb) and sentence_tokens(verb).root.i in inside:
        verb = sentence_tokens(verb).root
    elif (
        beyond
        and verb.tag_ == "VBG"
        and (subject := _of_main_clause(verb, [*_until(verb, frame), *beyond])) is not None
    ):
        return subject
    start = verb
    for _ in range(STEPS):
        own = _own_subject(verb, inside if verb is start else {i for i in inside if i < start.i})
        if own is not None:
            return _antecedent(own, verb) if own.lower_ in RELATIVE else own
        if verb.dep_ in {"relcl", "acl"} and verb.head.i in inside and verb.head.pos_ in NAMING:
            return None if verb.dep_ == "acl" and verb.tag_ == "VBN" else verb.head
        if verb.dep_ not in CLIMB or verb.head.i not in inside:
            return None
        verb = verb.head
    return None


def beside(verb: Token, frame: list[Token]) -> Token | None:
    """Return the noun next to a verb where the parse gives no subject: "said Doe", "Doe, the mayor, said"."""
    at = next(k for k, t in enumerate(frame) if t.i == verb.i)
    for token in frame[at + 1 : at + 12] if at <= 1 and verb.tag_ != "VBG" else ():
        if token.pos_ in NAMING and token.ent_type_ not in {"DATE", "TIME"} and token.tag_ != "PRP$":
            return _top(token, frame)
        if token.pos_ not in {"DET", "ADJ", "ADV", "NUM"} and token.tag_ != "POS":
            break
    if (name := parted_name(verb, frame)) is not None:
        return name
    nouns = [t for t in frame[max(0, at - 4) : at] if t.pos_ in NAMING and t.dep_ != "pobj"]
    return nouns[-1] if nouns else None


def _own_subject(verb: Token, inside: set[int]) -> Token | None:
    inverted = verb.tag_ in {"VBD", "VBZ", "VBP"}
    own = [t for t in verb.children if t.dep_ in SUBJECT and t.i in inside and (t.i < verb.i or inverted)]
    subject = next((t for t in own if t.text[:1].isalnum()), None)
    return subject if subject is None else _after_place(subject)


def _after_place(noun: Token) -> Token:
    """Return the subject after a place that is misread for it: "Outside court, Doe said"."""
    if noun.left_edge.lower_ not in PLACING or noun.i + 1 == len(noun.doc) or noun.nbor(1).text != ",":
        return noun
    return next((t for t in noun.rights if t.dep_ in {"conj", "appos"}), noun)


def _of_main_clause(verb: Token, around: list[Token]) -> Token | None:
    """Return the subject of the clause that a participle opens: 'After saying "...", Doe was ...'."""
    if verb.dep_ not in {"pcomp", "advcl"} or any(t.dep_ in SUBJECT for t in verb.children):
        return None
    main = verb.head.head if verb.dep_ == "pcomp" else verb.head
    return _own_subject(main, {t.i for t in around}) if main.i > verb.i else None


def _resumes(verb: Token) -> bool:
    """Tell whether a participle goes back to the main clause: "met a man who fell, saying ...", "- while saying"."""
    if verb.tag_ != "VBG" or verb.i < 2:
        return False
    before = verb.nbor(-1).lower_
    return (before in {",", "while"} and verb.head.dep_ == "relcl") or (
        before == "while" and verb.nbor(-2).text in {",", *DASHES}
    )


def _antecedent(pronoun: Token, verb: Token) -> Token | None:
    return verb.head if verb.dep_ == "relcl" else None if pronoun.lower_ == "that" else pronoun


def parted_name(verb: Token, frame: list[Token]) -> Token | None:
    """Return the person whom commas part from the verb: "Jane Doe, who heads the league, firmly told ..."."""
    before = _until(verb, frame)
    while before and before[-1].pos_ == "ADV":
        before.pop()
    if not before or before[-1].text != ",":
        return None
    pairs = zip(reversed(before[:-1]), reversed(before), strict=False)
    return next((t for t, following in pairs if t.ent_type_ == "PERSON" and following.text == ","), None)


def _until(verb: Token, frame: list[Token]) -> list[Token]:
    return [t for t in frame if t.i < verb.i]


def _top(token: Token, frame: list[Token]) -> Token:
    """Return the head of the noun phrase that a token opens."""
    inside = {t.i for t in frame}
    while token.dep_ in {"compound", "poss", "nmod", "amod", "nummod"} and token.head.i in inside:
        token = token.head
    return token
