"""Finds who says a quotation: the subject of a verb of saying beside it, "according to X", "X's claim that ...".

Order follows the habits of English news prose: what leads into the quotation ("he said: ..."), then what follows
it ("..., said Doe"), then nouns of saying, and last the speaker of the quotation or sentence before. Where none
of these names a speaker the answer is None: no speaker is better than a guess.
"""

from dataclasses import dataclass

from generator.extracting.authors import owner_of
from generator.extracting.frames import DASHES, Frame
from generator.language import Token, sentence_tokens
from generator.lexicons import words

SAYINGS = words("quotes", "sayings")
STRONG = words("quotes", "strong")
VERBS = STRONG | words("verbs", "say") | words("quotes", "verbs")
SUBJECT = frozenset({"nsubj", "nsubjpass"})
NAMING = frozenset({"PROPN", "PRON", "NOUN"})
CLIMB = frozenset({"advcl", "xcomp", "pcomp", "conj", "ccomp", "prep", "dep", "pobj", "acl", "aux", "auxpass"})
RELATIVE = frozenset({"who", "that", "which"})
TURNS = frozenset({"but", "while", "as", "when", ";"})
QUOTES = "\"'”’"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Saying:
    """An attribution: the token that names the speaker, the verb or noun of saying, and the rule that saw it."""

    speaker: Token
    cue: Token
    rule: str


def saying(frame: Frame) -> Saying | None:
    """Return who says the quotation by the words of its own sentence."""
    first = frame.first
    return (
        (_follows(frame.after) if frame.leads_on and not _leads_in(frame.before) else None)
        or _led_in(frame.before, first, STRONG)
        or (_follows(frame.after) if frame.leads_on or frame.opens else None)
        or _signed(frame)
        or _label(frame.before)
        or _according(frame.before)
        or _led_in(frame.before, first, VERBS)
        or _noun_of_saying(frame.before)
        or _follows(frame.after)
        or _any_verb(frame.before, first)
    )


def _leads_in(before: list[Token]) -> bool:
    """Tell whether the words before a quotation end in a verb of saying: 'she said, "..."', 'he warned that "..."'."""
    ends = [t for t in before if t.text not in {",", ":"} and t.lower_ not in {"that", "as", "simply", "only"}][-1:]
    return any(t.lemma_.lower() in VERBS and t.pos_ in {"VERB", "AUX"} for t in ends) or before[-1:] == [":"]


def _led_in(before: list[Token], first: Token, verbs: frozenset[str]) -> Saying | None:
    """Read 'Doe said "..."': the last verb of saying, passing over those of relative clauses that have ended."""
    for verb in reversed(before):
        if verb.pos_ not in {"VERB", "AUX"} or verb.lemma_.lower() not in verbs:
            continue
        ended = not verb.is_ancestor(first) and verb.i != before[-1].i
        if verb.dep_ == "relcl" and (ended or verb.head.head.lemma_ == "tell"):
            continue
        speaker = _quoted_by(verb) or _named_before(verb) or _subject(verb, before)
        if speaker is None and verb.i in {before[0].i, before[-1].i}:
            speaker = _beside(verb, before)
        if speaker is not None:
            return Saying(speaker=speaker, cue=verb, rule="quote.led-in")
    return None


def _named_before(verb: Token) -> Token | None:
    """Return the name in "footage of Jane Doe asking"."""
    before = verb.nbor(-1) if verb.i else None
    named = before is not None and before.ent_type_ == "PERSON" and verb.tag_ == "VBG"
    return before if named else None


def _quoted_by(verb: Token) -> Token | None:
    """Return the object of "quoted Doe as saying"."""
    if verb.lemma_ != "say" or verb.dep_ != "pcomp" or verb.head.lower_ != "as" or verb.head.head.lemma_ != "quote":
        return None
    return next((t for t in verb.head.head.children if t.dep_ == "dobj"), None)


def _follows(after: list[Token]) -> Saying | None:
    """Read "..., Doe said", "..., said Doe", "..., according to Doe"."""
    for at, token in enumerate(after[:25]):
        if token.lower_ == "according":
            return _according(after[at:])
        if token.pos_ in {"VERB", "AUX"} and token.lemma_.lower() in VERBS:
            speaker = _subject(token, after) or _beside(token, after)
            return None if speaker is None else Saying(speaker=speaker, cue=token, rule="quote.followed")
        if token.lower_ in TURNS or (token.lower_ == "and" and not _ends_in_saying(after)):
            return None
    return None


def _ends_in_saying(after: list[Token]) -> bool:
    """Tell whether the words after a quotation close with the attribution: '"..." and their friends, she said'."""
    return any(t.lemma_.lower() in STRONG for t in after[-2:])


def _signed(frame: Frame) -> Saying | None:
    """Read '"..." - Jane Doe': a dash and a name, and nothing else."""
    name = [t for t in frame.after if t.text.strip(QUOTES) not in DASHES]
    dashed = frame.opens and bool(frame.after) and frame.after[0].text.strip(QUOTES) in DASHES
    if dashed and 1 < len(name) <= 5 and all(t.text[:1].isupper() for t in name):
        return Saying(speaker=name[-1], cue=frame.after[0], rule="quote.signed")
    return None


def _subject(verb: Token, frame: list[Token]) -> Token | None:
    """Return the subject of a verb within a frame, or that of the verb it depends on."""
    inside = {t.i for t in frame}
    if _resumes(verb) and sentence_tokens(verb).root.i in inside:
        verb = sentence_tokens(verb).root
    for _ in range(6):
        inverted = verb.tag_ in {"VBD", "VBZ", "VBP"}
        own = [t for t in verb.children if t.dep_ in SUBJECT and t.i in inside and (t.i < verb.i or inverted)]
        own = [t for t in own if t.text[:1].isalnum()]
        if own:
            subject = own[0]
            return _antecedent(subject, verb) if subject.lower_ in RELATIVE else subject
        if verb.dep_ in {"relcl", "acl"} and verb.head.i in inside and verb.head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return verb.head
        if verb.dep_ not in CLIMB or verb.head.i not in inside:
            return None
        verb = verb.head
    return None


def _resumes(verb: Token) -> bool:
    """Tell whether a participle after a comma goes back to the main clause: "met a man who fell, saying ..."."""
    before = verb.nbor(-1).lower_ if verb.i else ""
    return verb.tag_ == "VBG" and before in {",", "while"} and verb.head.dep_ == "relcl"


def _antecedent(pronoun: Token, verb: Token) -> Token | None:
    return verb.head if verb.dep_ == "relcl" else None if pronoun.lower_ == "that" else pronoun


def _beside(verb: Token, frame: list[Token]) -> Token | None:
    """Return the noun next to a verb where the parse gives no subject: "said Doe", "Doe said"."""
    at = next(k for k, t in enumerate(frame) if t.i == verb.i)
    for token in frame[at + 1 : at + 12] if at <= 1 else ():
        if token.pos_ in NAMING and token.ent_type_ not in {"DATE", "TIME"}:
            return _top(token, frame)
        if token.pos_ not in {"DET", "ADJ", "ADV", "NUM"} and token.tag_ != "POS":
            break
    nouns = [t for t in frame[max(0, at - 4) : at] if t.pos_ in NAMING]
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


def _any_verb(before: list[Token], first: Token) -> Saying | None:
    """Take the subject of the verb that leads into a quoted part: 'the chair had made "a grave mistake ..."'."""
    for verb in reversed(before):
        if verb.pos_ == "VERB" and verb.is_ancestor(first):
            speaker = _subject(verb, before)
            if speaker is not None and speaker.ent_type_ in {"PERSON", "ORG"}:
                return Saying(speaker=speaker, cue=verb, rule="quote.verb")
    return None
