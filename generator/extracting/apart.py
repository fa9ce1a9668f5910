"""Tells a date that belongs to another event than the clause around it tells, and words that other event alone.

"After touring the port on Thursday, the mayor said ..." says nothing of Thursday but the tour. What is tied to a
clause by "before", "after" or "ahead of", stands in a relative clause or is named within another noun has a day of
its own; where it cannot be told alone nothing is told.
"""

from collections.abc import Iterator

from generator.extracting.clausing import clause_of, dropped
from generator.extracting.events import own_subject
from generator.extracting.subjects import phrase
from generator.language import Token
from generator.lexicons import words

PARTING = words("dates", "parting")
DOING = frozenset({"VBG"})
WALK = 12  # steps up the parse; sentences are not deeper


def _way(head: Token, verb: Token) -> Iterator[Token]:
    """Yield a date's verb or noun and what stands above it, up to the verb that would be told."""
    for _ in range(WALK):
        if head.i == verb.i:
            return
        yield head
        if head.head.i == head.i:
            return
        head = head.head


def is_apart(head: Token, verb: Token) -> bool:
    """Tell whether a date's verb or noun has a day of its own, which is not that of the verb above it."""
    return any(_parts(token) or _is_accompanying(token) or _is_hidden(token) for token in _way(head, verb))


def _parts(token: Token) -> bool:
    """Tell "before", "after", "ahead of" and the like, which put a clause on another day than what they govern."""
    return token.lower_ in PARTING and token.dep_ in {"prep", "advmod", "pcomp", "npadvmod", "pobj"}


def _is_accompanying(verb: Token) -> bool:
    """Tell what "with" adds to a clause: "with the first trams arriving on Tuesday"."""
    noun = verb.head
    return verb.dep_ == "acl" and verb.tag_ in DOING and noun.dep_ == "pobj" and noun.head.lower_ == "with"


def _is_hidden(verb: Token) -> bool:
    """Tell a relative clause that cannot be told alone: "with whom the mayor met on Monday"."""
    return verb.dep_ in {"relcl", "advcl"} and any(
        t.tag_ in {"WP", "WDT"} and t.head.i != verb.i and t.head.dep_ == "prep" and t.head.i < verb.i
        for t in verb.subtree
        if t.i < verb.i
    )


def is_within_noun(head: Token) -> bool:
    """Tell a happening that is named within another noun: "the inquiry into the May 5 bombings"."""
    above = head.head
    return head.dep_ == "pobj" and above.dep_ == "prep" and above.head.pos_ in {"NOUN", "PROPN"}


def doing_words(head: Token, verb: Token, dated: list[Token]) -> list[Token]:
    """Return who does what, for a participle with a day of its own: "the mayor touring the port"; else nothing."""
    first = head
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    if head.tag_ not in DOING or first.dep_ not in {"pcomp", "advcl"}:
        return []
    subject = own_subject(verb)
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"} or any(t.dep_ == "auxpass" for t in head.children):
        return []
    return [*phrase(subject), *(t for t in clause_of(head, ()) if t.i not in dropped(dated))]
