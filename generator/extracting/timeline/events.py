"""Finds what a date belongs to: its verb or noun, and the finite clause in which a reader can be told of it.

A noun, a participle or an infinitive says little alone ("resuming", "to meet again"), so the finite verb above it
tells of it. A condition is no event, and what is claimed or wished is told with the verb that says so.
"""

from generator.extracting.timeline.nearest import happening_before
from generator.grammar import FINITE, SUBJECTS, auxiliaries, is_negated
from generator.language import Token
from generator.lexicons import words

HAPPENINGS = words("dates", "happenings")
SAYING = words("verbs", "say")
CONDITIONS = frozenset({"if", "unless", "whether", "lest", "provided"})
PERIODS = frozenset({"day", "time", "year", "week", "month", "night", "morning", "moment", "way", "reason", "place"})
PUTTING_OFF = frozenset({"postpone", "reschedule", "schedule", "delay", "adjourn"})
TIMING = frozenset({"before", "after", "until", "till", "since"})
ASIDE = 8  # tokens before a noun in which an aside that holds it opens
WALK = 12  # steps up the parse; sentences are not deeper


def event_head(root: Token) -> Token:
    """Return the verb or noun that a date belongs to: "Sunday's meeting" is a meeting, all else is its verb."""
    if (nearer := happening_before(root)) is not None:
        return nearer
    head = root.head
    while root.dep_ == "conj" and head.ent_type_ == "DATE" and head.head.i != head.i:
        head = head.head
    for _ in range(WALK):
        if head.pos_ in {"VERB", "AUX"} and head.dep_ not in {"aux", "auxpass"}:
            return _said(root, whole_verb(head))
        if head.pos_ in {"NOUN", "PROPN"} and head.lemma_.lower() in HAPPENINGS:
            return head.head if _is_put_off(head, root) else head
        if head.head.i == head.i:
            return head
        head = head.head
    return head


def _is_put_off(noun: Token, root: Token) -> bool:
    """Tell "postponed a vote on Tuesday", where the day may be the vote's by its place alone: it was put off then."""
    on = root.head if root.dep_ == "pobj" else root
    beside = root.dep_ == "npadvmod" or (on.lower_ == "on" and on.i > noun.i)
    return noun.dep_ == "dobj" and beside and noun.head.lemma_.lower() in PUTTING_OFF


def whole_verb(verb: Token) -> Token:
    """Climb from an infinitive to the verb that carries it: "plan to meet", "stopped to refuel"."""
    for _ in range(WALK):
        infinitive = _is_infinitive(verb) or (verb.dep_ == "conj" and verb.tag_ == "VB" and _is_infinitive(verb.head))
        bare = verb.dep_ in {"xcomp", "pcomp"} and own_subject(verb) is None
        if not (infinitive or bare) or verb.head.pos_ not in {"VERB", "AUX"} or verb.head.i == verb.i:
            break
        verb = verb.head
    return verb


def _is_infinitive(verb: Token) -> bool:
    return any(t.lower_ == "to" for t in verb.children if t.dep_ == "aux")


def _said(root: Token, verb: Token) -> Token:
    """Give a date between a verb of saying and what is said to the saying: "told them on Friday it would leave"."""
    subject, saying = own_subject(verb), verb.head
    if verb.dep_ != "ccomp" or saying.i > root.i or saying.pos_ != "VERB":
        return verb
    between = [t.lower_ for t in root.doc[saying.i : root.i]]
    first = root if subject is None else subject.doc[min(t.i for t in subject.subtree)]
    return saying if root.i < first.i and "that" not in between else verb


def own_subject(verb: Token) -> Token | None:
    """Return a verb's own subject."""
    return next((t for t in verb.children if t.dep_ in SUBJECTS), None)


def telling_verb(head: Token) -> Token | None:
    """Return the nearest finite verb, from a head upwards, whose clause can be read alone; None in a fragment."""
    for _ in range(WALK):
        if head.pos_ in {"VERB", "AUX"} and is_finite(head) and _has_subject(head) and _stands_alone(head):
            return head
        if head.head.i == head.i:
            return None
        head = head.head
    return None


def is_finite(verb: Token) -> bool:
    """Tell whether a verb has a tense of its own or by its auxiliaries, and is no infinitive.

    A participle that heads the sentence and has a subject is a past tense: the tagger mixes them up ("paid", "put").
    """
    mistaken = verb.tag_ == "VBN" and verb.dep_ == "ROOT" and own_subject(verb) is not None
    return verb.tag_ in FINITE or mistaken or any(t.tag_ in FINITE for t in auxiliaries(verb))


def _has_subject(verb: Token) -> bool:
    if verb.dep_ == "conj" and own_subject(verb) is None:
        return verb.head.pos_ in {"VERB", "AUX"} and _has_subject(verb.head)
    return own_subject(verb) is not None


def _stands_alone(verb: Token) -> bool:
    """Refuse conditions, what hangs on a noun ("the claim that ...") or a verb other than one of saying."""
    if any(c.lower_ in CONDITIONS for c in verb.children if c.dep_ in {"mark", "advmod"}):
        return False
    if verb.dep_ == "conj" and own_subject(verb) is None:
        return _stands_alone(verb.head)
    if verb.dep_ in {"relcl", "advcl"} and any(t.tag_ in {"WP", "WDT"} for t in verb.subtree if t.i < verb.i):
        return not is_about_aside(verb) and not any(
            t.tag_ in {"WP", "WDT", "WP$"} and t.head.i != verb.i for t in verb.subtree if t.i < verb.i
        )
    if verb.dep_ == "pcomp" and verb.head.lower_ in TIMING:
        return True
    if verb.dep_ in {"acl", "csubj", "csubjpass", "pcomp"} and verb.head.i != verb.i:
        return False
    return verb.dep_ != "ccomp" or source_of(verb) is not None


def is_about_aside(verb: Token) -> bool:
    """Tell "nine experts, two from each side, which shall report": the noun before "which" is only part of an aside."""
    noun, doc = verb.head, verb.doc
    relative = next((t for t in verb.children if t.tag_ in {"WP", "WDT"} and t.i < verb.i), None)
    if relative is None or relative.i == 0 or relative.nbor(-1).text != "," or noun.i > relative.i:
        return False
    before = [doc[i] for i in range(max(noun.i - ASIDE, 0), noun.i)]
    comma = next((t for t in reversed(before) if t.text == "," or t.pos_ in {"VERB", "AUX"} or t.is_sent_start), None)
    inside = noun.dep_ == "pobj" and comma is not None and comma.text == ","
    return comma is not None and inside and doc[comma.i + 1].dep_ != "prep" and doc[comma.i + 1].i != noun.i


def source_of(verb: Token) -> Token | None:
    """Return the finite verb of saying that gives what a verb tells to somebody: "said" in "said, adding that"."""
    top = verb
    while top.dep_ == "conj" and own_subject(top) is None:
        top = top.head
    saying = top.head
    if top.dep_ != "ccomp" or not _says(saying):
        return None
    if not is_finite(saying) and saying.dep_ in {"advcl", "conj"}:
        saying = saying.head
    joined = own_subject(saying) is None and any(c.dep_ == "cc" and top.i < c.i < saying.i for c in saying.children)
    return saying if _says(saying) and is_finite(saying) and not joined else None


def _says(verb: Token) -> bool:
    """Tell whether a verb says something, and does not deny it."""
    return verb.lemma_.lower() in SAYING and verb.lemma_ != "deny" and not is_negated(verb)
