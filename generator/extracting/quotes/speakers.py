"""Finds who says a quotation: the subject of a verb of saying beside it, "according to X", "X's claim that ...".

Order follows the habits of English news prose: what leads into the quotation ("he said: ..."), then what follows
it ("..., said Doe"), then nouns of saying, and last the speaker of the quotation or sentence before. Where none
of these names a speaker the answer is None: no speaker is better than a guess.
"""

from dataclasses import dataclass
from itertools import pairwise

from generator.extracting.quotes.authors import DOCUMENTS, owner_of
from generator.extracting.quotes.frames import Frame, ends_in_colon
from generator.extracting.quotes.labels import labelled, signed
from generator.extracting.quotes.sayers import beside, parted_name, sayer
from generator.language import Token
from generator.lexicons import words
from generator.tracing import declined

SAYINGS = words("quotes", "sayings")
STRONG = words("quotes", "strong")
VERBS = STRONG | words("verbs", "say") | words("quotes", "verbs")
TURNS = frozenset({"and", "but", "while", "as", "when", ";"})
LEADING = frozenset({"that", "as", "simply", "only"})  # between a verb of saying and the quotation
SEARCHED = 40  # tokens after a quotation
NEXT = 4  # tokens from a verb of saying to a quotation that belongs to it for sure


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
        or _led_in(frame, STRONG)
        or (_follows(frame.after) if frame.leads_on or frame.opens else None)
        or _named_alone(frame)
        or _according(frame.before)
        or _nearer(_led_in(frame, VERBS), _noun_of_saying(frame.before))
        or _follows(frame.after)
        or _any_verb(frame.before, first)
    )


def _nearer(verb: Saying | None, noun: Saying | None) -> Saying | None:
    """Return the attribution whose word stands nearer to the quotation that follows."""
    found = [s for s in (verb, noun) if s is not None]
    return max(found, key=lambda s: s.cue.i, default=None)


def _last_word(before: list[Token]) -> Token | None:
    """Return the last word before a quotation but for "that" and the like."""
    return next((t for t in reversed(before) if t.text not in {",", ":"} and t.lower_ not in LEADING), None)


def _leads_in(before: list[Token]) -> bool:
    """Tell whether the words before a quotation end in a verb of saying: 'she said, "..."', 'he warned that "..."'."""
    last = _last_word(before)
    ends = last is not None and last.lemma_.lower() in VERBS and last.pos_ in {"VERB", "AUX"}
    return ends or ends_in_colon(before)


def _led_in(frame: Frame, verbs: frozenset[str]) -> Saying | None:
    """Read 'Doe said "..."': the last verb of saying, passing over those of clauses that have ended."""
    before, first = frame.before, frame.first
    last = _last_word(before)
    for verb in reversed(before):
        if not _says(verb, verbs):
            continue
        if _describes(verb) and _has_ended(verb, last, first):
            declined("quote.led-in", verb, "it describes a noun and has ended before the quotation")
            continue
        speaker = _quoted_by(verb) or _named_before(verb) or sayer(verb, before, frame.after)
        if speaker is None:
            at_edge = verb.i in {before[0].i, before[-1].i}
            speaker = beside(verb, before) if at_edge else parted_name(verb, before)
        if speaker is not None:
            return Saying(speaker=speaker, cue=verb, rule="quote.led-in")
    return None


def _says(verb: Token, verbs: frozenset[str]) -> bool:
    """Tell whether a token is one of some verbs of saying, or "put" in "as Doe put it"."""
    if verb.pos_ not in {"VERB", "AUX"} and not (verb.tag_ == "NNS" and any(t.dep_ == "nsubj" for t in verb.lefts)):
        return False
    return verb.lemma_.lower() in verbs or (verb.lemma_ == "put" and any(t.lower_ == "it" for t in verb.rights))


def _has_ended(verb: Token, last: Token | None, first: Token) -> bool:
    """Tell whether a verb's clause is over before the quotation; in 'who joked of the park, "We ..."' it is not."""
    if verb == last or verb.is_ancestor(first):
        return verb.head.head.lemma_ == "tell"
    if last is None or not verb.i < last.i <= verb.i + NEXT or last.nbor(1).text not in {",", ":"}:
        return True
    return not first.text[:1].isupper() or any(t.pos_ in {"VERB", "AUX"} for t in verb.doc[verb.i + 1 : last.i + 1])


def _describes(verb: Token) -> bool:
    """Tell whether a verb describes a noun: "the man who said so", "tweets accusing Doe"; not "left, saying so"."""
    return verb.dep_ == "relcl" or (verb.dep_ == "acl" and verb.nbor(-1) == verb.head)


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
    """Read "..., Doe said", "..., said Doe", "..., according to Doe", "..., as Doe put it"."""
    turns = frozenset() if _ends_in_saying(after) else TURNS
    for at, token in enumerate(after[:SEARCHED]):
        if token.lower_ == "according" or (token.lower_ == "per" and at <= 1):
            return _according(after[at:])
        if token.lower_ == "as" and at <= 1:
            return _as_put(token, after)
        if _says(token, VERBS):
            speaker = sayer(token, after) or beside(token, after)
            if speaker is not None:
                return Saying(speaker=speaker, cue=token, rule="quote.followed")
            if token.lemma_.lower() in STRONG:
                return None
        if token.lower_ in turns and (token.lower_ != "and" or token.head.pos_ in {"VERB", "AUX"}):
            declined("quote.followed", token, "another clause begins before any verb of saying")
            return None
    return None


def _as_put(as_: Token, after: list[Token]) -> Saying | None:
    """Read "..., as Doe put it" and "..., as Doe said": the clause has no content of its own."""
    verb = as_.head
    speaker = sayer(verb, after) if _says(verb, VERBS) and not any(t.dep_ == "ccomp" for t in verb.rights) else None
    return None if speaker is None else Saying(speaker=speaker, cue=verb, rule="quote.as-put")


def _ends_in_saying(after: list[Token]) -> bool:
    """Tell whether the words after a quotation close with the attribution: '"..." and they left, she said'."""
    if any(t.lemma_.lower() in STRONG for t in after[-2:]):
        return True
    pairs = pairwise(after)
    return any(c.text == "," and t.lemma_.lower() in STRONG and t.tag_ in {"VBD", "VBZ"} for c, t in pairs)


def _named_alone(frame: Frame) -> Saying | None:
    """Read 'DOE: "..."' and '"..." - Jane Doe'."""
    if (name := signed(frame)) is not None:
        return Saying(speaker=name, cue=frame.after[0], rule="quote.signed")
    if (name := labelled(frame.before)) is not None:
        return Saying(speaker=name, cue=frame.before[-1], rule="quote.label")
    return None


def _according(frame: list[Token]) -> Saying | None:
    """Read "according to Doe" and "per the bylaws"."""
    for token in frame:
        if token.lower_ in {"according", "per"}:
            found = [t for t in token.subtree if t.dep_ == "pobj" and t.i > token.i and t.head.lower_ in {"to", "per"}]
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
    """Take the subject of the verb that leads into a quoted part: 'Doe had made "a ..."', 'Doe hit back: "..."'."""
    colon = ends_in_colon(before)
    for verb in reversed(before):
        if verb.pos_ == "VERB" and (colon or verb.is_ancestor(first)):
            speaker = sayer(verb, before)
            reads = any(t.dep_ == "dobj" and t.lemma_.lower() in DOCUMENTS for t in verb.children)
            if speaker is not None and (speaker.ent_type_ in {"PERSON", "ORG"} or (colon and speaker.pos_ == "PROPN")):
                return None if reads else Saying(speaker=speaker, cue=verb, rule="quote.verb")
    return None
