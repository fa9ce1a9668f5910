"""Tells whether what a word says lies before or after the day of writing, by tense, mood and planning words.

The direction decides which Friday "on Friday" is, and whether an event is still to come.
"""

from generator.days import Direction
from generator.grammar import MODALS, SUBJECTS, auxiliaries, is_negated, tense
from generator.language import Token
from generator.lexicons import words

PLANNING = words("dates", "planning")
UPCOMING = words("dates", "upcoming")
SAYING = words("verbs", "say")
SENSING = frozenset({"see", "hear", "feel", "smell", "be"})
ARRANGING = frozenset({"schedule", "plan", "slate", "postpone", "reschedule"})
EXPECTING = frozenset({"set", "expect", "due", "intend", "bill", "aim"})
AHEAD = frozenset({"ahead", "until", "till"})
WALK = 12  # steps up the parse; sentences are not deeper


def direction_of(head: Token) -> tuple[Direction, bool]:
    """Return the direction of what the head of a date tells, and whether the head itself is the verb that says so."""
    first = head
    for _ in range(WALK):
        found = _of(head)
        if found is not None:
            return found, head.i == first.i and head.pos_ in {"VERB", "AUX"} and not _is_arranged(head)
        if head.head.i == head.i:
            break
        head = head.head
    return "open", False


def _is_arranged(verb: Token) -> bool:
    """Tell "a march planned for Saturday", which may have been planned before and be over."""
    return verb.dep_ == "acl" and verb.lemma_.lower() in ARRANGING


def _of(head: Token) -> Direction | None:
    if head.lower_ == "according":
        return "past"
    if head.pos_ in {"VERB", "AUX"}:
        return _of_verb(head)
    if head.pos_ in {"NOUN", "PROPN", "ADJ"}:
        return _of_noun(head)
    if head.lower_ not in AHEAD or head.dep_ not in {"prep", "advmod"}:
        return None
    if head.lower_ == "ahead" and tense(head.head) == "past":
        return "open"
    return "future" if all(t.lower_ != "had" for t in auxiliaries(head.head)) else None


def _of_verb(verb: Token) -> Direction | None:
    """Return the direction of a verb, or None where the verb above it decides ("flew to Paris to meet")."""
    aux = auxiliaries(verb)
    lowered = {t.lower_ for t in aux}
    lemma = verb.lemma_.lower()
    if any(t.lemma_ == "have" for t in aux):
        return "future" if lemma in ARRANGING and lowered & {"has", "have", "'ve"} else "past"
    if lowered & {"will", "'ll", "wo", "shall"} or lowered & MODALS - {"could"}:
        return "future"
    if "could" in lowered:
        return "past" if is_negated(verb) or lemma in SENSING else "future"
    if "to" in lowered:
        return _of_infinitive(verb)
    if _is_bare(verb) or _is_misread_noun(verb):
        return None
    if (verb.tag_ == "VBG" and not aux) or (verb.tag_ == "VB" and verb.dep_ in SUBJECTS):
        return None
    if lemma in ARRANGING or (lemma in EXPECTING and verb.tag_ == "VBN" and _for_something(verb)):
        return "future"
    if tense(verb) == "past":
        return "past"
    return "past" if lemma in SAYING - PLANNING else "future"


def _is_bare(verb: Token) -> bool:
    """Tell an infinitive without "to", whose time is that of the verb above: "let the truce expire"."""
    return verb.tag_ == "VB" and verb.dep_ in {"ccomp", "xcomp"} and not auxiliaries(verb) and verb.head.i < verb.i


def _is_misread_noun(verb: Token) -> bool:
    """Tell a plural that the parse takes for a verb: "imposed travel bans and asset freezes on them".

    The word hangs on a verb that says nothing, without "that", and its subject is a noun joined to another one.
    """
    subject = next((t for t in verb.lefts if t.dep_ in SUBJECTS), None)
    told = verb.head.lemma_.lower() in SAYING or any(t.dep_ == "mark" for t in verb.lefts)
    joined = subject is not None and any(t.dep_ == "conj" and t.i == verb.i - 1 for t in subject.subtree)
    return verb.tag_ == "VBZ" and verb.dep_ == "ccomp" and not told and joined and tense(verb.head) == "past"


def is_done(verb: Token) -> bool:
    """Tell what was arranged anew from what is arranged: "postponed the vote on Monday", "was rescheduled"."""
    aux = auxiliaries(verb)
    active = not any(t.lemma_ == "be" for t in aux) and verb.dep_ not in {"acl", "relcl", "amod"}
    lemma = verb.lemma_.lower()
    past = tense(verb) == "past" and not any(t.lemma_ == "have" for t in aux)
    return past and (lemma in {"postpone", "reschedule"} or (lemma == "schedule" and active)) and verb.dep_ != "acl"


def _for_something(verb: Token) -> bool:
    """Tell "a summit set for April", "expected to meet" and "expected on Friday" from "a record set in April"."""
    return verb.lemma_ != "set" or any(c.lower_ == "for" or c.dep_ == "xcomp" for c in verb.children)


def _of_infinitive(verb: Token) -> Direction | None:
    above = verb.head
    if verb.dep_ == "conj":
        return _of_infinitive(above) if above.pos_ == "VERB" else None
    if any(t.lemma_ == "be" for t in verb.head.children if t.dep_ == "aux") and verb.dep_ == "ROOT":
        return "future"
    if above.lemma_.lower() in PLANNING | UPCOMING:
        return "future"
    if above.lemma_ == "be" and verb.dep_ == "xcomp":
        return "future"
    if above.pos_ == "NOUN" and verb.dep_ in {"acl", "relcl"}:
        return "future"
    return None


def _of_noun(noun: Token) -> Direction | None:
    if any(c.lower_ in UPCOMING and c.i < noun.i for c in noun.children):
        return "future"
    if noun.pos_ == "ADJ":
        return "future" if noun.lemma_.lower() in PLANNING else None
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    wanted = noun.dep_ in {"dobj", "nsubjpass"} or (noun.dep_ == "pobj" and noun.head.lower_ == "for")
    plan = verb.lemma_.lower() in {
        "plan",
        "schedule",
        "expect",
        "set",
        "propose",
        "seek",
        "prepare",
        "invite",
        "hope",
        "slate",
    }
    return "future" if wanted and plan and verb.pos_ == "VERB" else None


def is_future(verb: Token) -> bool:
    """Tell whether a verb stands in the future or in the infinitive of a plan."""
    return any(t.lower_ in {"will", "'ll", "wo"} for t in auxiliaries(verb)) or (
        any(t.lower_ == "to" for t in auxiliaries(verb)) and _of_infinitive(verb) == "future"
    )
