"""Finds who says a quotation: the subject of a verb of saying beside it, "according to X", "X's claim that ...".

Order follows the habits of English news prose: what leads into the quotation ("he said: ..."), then what follows
it ("..., said Doe"), then nouns of saying, and last the speaker of the quotation or sentence before. Where none
of these names a speaker the answer is None: no speaker is better than a guess.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.extracting.frames import Frame
from generator.grammar import ActorIndex
from generator.language import Token
from generator.lexicons import words

DOCUMENTS = words("quotes", "documents")
SAYINGS = words("quotes", "sayings")
NOBODY = words("quotes", "nobody")
VERBS = words("verbs", "say") | words("quotes", "verbs")
SUBJECT = frozenset({"nsubj", "nsubjpass"})
CLIMB = frozenset({"advcl", "xcomp", "pcomp", "conj", "ccomp", "prep", "dep", "pobj", "acl", "aux", "auxpass"})
RELATIVE = frozenset({"who", "that", "which"})
ACTING = frozenset({"person", "group", "organisation", "government"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Saying:
    """An attribution: the token that names the speaker, the verb or noun of saying, and the rule that saw it."""

    speaker: Token
    cue: Token
    rule: str


def saying(frame: Frame) -> Saying | None:
    """Return who says the quotation by the words of its own sentence."""
    return (
        _led_in(frame.before)
        or (_follows(frame.after) if frame.leads_on or frame.opens else None)
        or _label(frame.before)
        or _according(frame.before)
        or _noun_of_saying(frame.before)
        or _follows(frame.after)
        or _any_verb(frame.before)
    )


def told(tokens: Iterable[Token], index: ActorIndex) -> str | None:
    """Return the addressee of "told X", "asked X" among the words of a frame."""
    for token in tokens:
        if token.lemma_ in {"tell", "ask", "remind", "warn", "assure", "inform"}:
            heard = [c for c in token.children if c.dep_ in {"dobj", "dative"} and c.i > token.i]
            if heard:
                return name_of(heard[0], index)
    return None


def _led_in(before: list[Token]) -> Saying | None:
    for verb in reversed(before):
        if verb.pos_ in {"VERB", "AUX"} and verb.lemma_.lower() in VERBS:
            speaker = _subject(verb, before)
            if speaker is not None:
                return Saying(speaker=speaker, cue=verb, rule="quote.led-in")
    return None


def _follows(after: list[Token]) -> Saying | None:
    """Read "..., Doe said", "..., said Doe", "..., according to Doe"."""
    for at, token in enumerate(after[:25]):
        if token.lower_ == "according":
            return _according(after[at:])
        if token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in VERBS:
            speaker = _subject(token, after) or _beside(token, after)
            return None if speaker is None else Saying(speaker=speaker, cue=token, rule="quote.followed")
        if token.lower_ in {"but", "and", "while", "as", ";"} and at:
            return None
    return None


def _subject(verb: Token, frame: list[Token]) -> Token | None:
    """Return the subject of a verb within a frame, or that of the verb it depends on."""
    inside = {t.i for t in frame}
    for _ in range(6):
        own = [t for t in verb.children if t.dep_ in SUBJECT and t.i in inside]
        if own:
            subject = own[0]
            return _antecedent(subject, verb) if subject.lower_ in RELATIVE else subject
        if verb.dep_ in {"relcl", "acl"} and verb.head.i in inside and verb.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return verb.head
        if verb.dep_ not in CLIMB or verb.head.i not in inside:
            return None
        verb = verb.head
    return None


def _antecedent(pronoun: Token, verb: Token) -> Token | None:
    return verb.head if verb.dep_ == "relcl" else None if pronoun.lower_ == "that" else pronoun


def _beside(verb: Token, frame: list[Token]) -> Token | None:
    """Return the noun next to a verb where the parse gives no subject: "said Doe", "Doe said"."""
    at = next(k for k, t in enumerate(frame) if t.i == verb.i)
    for token in frame[at + 1 : at + 12]:
        if token.pos_ in {"PROPN", "PRON", "NOUN"}:
            return _top(token, frame) if at <= 1 else None
        if token.pos_ not in {"DET", "ADJ", "ADV", "NUM"} and token.tag_ != "POS":
            break
    nouns = [t for t in frame[max(0, at - 4) : at] if t.pos_ in {"PROPN", "PRON", "NOUN"}]
    return nouns[-1] if nouns else None


def _top(token: Token, frame: list[Token]) -> Token:
    """Return the head of the noun phrase that a token opens."""
    inside = {t.i for t in frame}
    while token.dep_ in {"compound", "poss", "nmod", "amod", "nummod"} and token.head.i in inside:
        token = token.head
    return token


def _label(before: list[Token]) -> Saying | None:
    """Read "DOE: ..." and "Jane Doe: ...": a name and a colon, and nothing else."""
    if 2 <= len(before) <= 5 and before[-1].text == ":" and all(t.pos_ == "PROPN" for t in before[:-1]):
        return Saying(speaker=before[-2], cue=before[-1], rule="quote.label")
    return None


def _according(frame: list[Token]) -> Saying | None:
    for token in frame:
        if token.lower_ == "according":
            found = [t for t in token.subtree if t.dep_ == "pobj" and t.i > token.i and t.head.lower_ == "to"]
            return Saying(speaker=found[0], cue=token, rule="quote.according") if found else None
    return None


def _noun_of_saying(before: list[Token]) -> Saying | None:
    """Read "Doe's claim that", "a statement by Doe", "in a letter from the ministry"."""
    for noun in reversed(before):
        if noun.pos_ == "NOUN" and noun.lemma_.lower() in SAYINGS:
            owner = owner_of(noun)
            if owner is not None:
                return Saying(speaker=owner, cue=noun, rule="quote.noun")
    return None


def owner_of(noun: Token) -> Token | None:
    """Return who stands behind a document or a saying: "the ministry's statement", "a tweet by Doe"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from", "of"}:
            found = [t for t in child.children if t.dep_ == "pobj"]
            if found and found[0].ent_type_ not in {"DATE", "TIME"}:
                return found[0]
    return None


def _any_verb(before: list[Token]) -> Saying | None:
    """Take the subject of the verb that leads into a quoted part: 'the chair had made "a grave mistake ..."'."""
    for verb in reversed(before):
        if verb.pos_ == "VERB":
            speaker = _subject(verb, before)
            if speaker is not None and speaker.ent_type_ in {"PERSON", "ORG"}:
                return Saying(speaker=speaker, cue=verb, rule="quote.verb")
    return None


def name_of(token: Token, index: ActorIndex) -> str | None:
    """Return the actor that a token stands for, else the words that describe a speaker, else None."""
    for candidate in (*(c for c in token.children if c.dep_ == "appos" and c.pos_ == "PROPN"), token):
        actor = index.at(candidate)
        if actor is not None and actor.kind in ACTING:
            return actor.name
    if token.pos_ == "PRON" or token.lower_ in NOBODY or token.lower_ in RELATIVE:
        return None
    if token.lemma_.lower() in DOCUMENTS:
        owner = owner_of(token)
        return None if owner is None else name_of(owner, index)
    if token.pos_ not in {"NOUN", "PROPN"} or token.ent_type_ in {"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL"}:
        return None
    return _described(token, index)


def _described(noun: Token, index: ActorIndex) -> str:
    """Return a noun phrase as written, without a leading article, up to its first comma or relative clause."""
    keep = [noun]
    for child in noun.children:
        before = child.i < noun.i and child.dep_ not in {"punct", "cc", "preconj"}
        if before or child.dep_ == "prep" or (child.dep_ == "amod" and child.i == noun.i + 1):
            keep += child.subtree
    keep.sort(key=lambda t: t.i)
    run = [t for k, t in enumerate(keep) if k == t.i - keep[0].i]
    while len(run) > 1 and run[0].lower_ in {"the", "a", "an"}:
        run = run[1:]
    span = index.document.span(run[0], run[-1])
    return index.document.words(span)
