"""Tells on which side of the day of writing a dated event lies, from its verb, its noun and the words of the date."""

from generator.days import DEADLINE, Direction
from generator.extracting.tenses import PLANNING, UPCOMING, direction_of, is_future
from generator.grammar import auxiliaries, governors
from generator.language import Token
from generator.lexicons import words
from generator.timex import Timex

FIXING = words("dates", "fixing")
SUDDEN = words("dates", "sudden")
AWAITING = words("dates", "awaiting")


def direction_at(timex: Timex, root: Token, head: Token) -> tuple[Direction, bool]:
    """Return where an event lies in time, and whether its own verb says so.

    `root` is the word of the date on which the rest of it hangs, `head` the verb or noun that the date belongs to.
    "Friday's ruling" is past unless something plain puts it ahead.
    """
    saying = head.i < root.i and root.head.i != head.i and root.head.dep_ == "ccomp"
    direction, sure = direction_of(head if saying else root.head)
    lead = timex.parts.get("lead", "")
    if lead in DEADLINE and head.lemma_.lower() in PLANNING and not _is_before(head):
        return "future", True
    if any(t.lower_ in {"wake", "aftermath"} for t in root.ancestors if t.i > head.i):
        return "past", True
    if timex.parts.get("early") == "later" and timex.rule == "span":
        return "future", sure
    if lead.startswith("as ") and not (sure and direction == "past"):
        return "future", sure
    if is_fixed(root):
        return ("open" if _is_before(root.head) else "future"), False
    if root.dep_ in {"poss", "compound", "nmod"} and direction == "future":
        return ("future" if _is_ahead(root.head) else "open"), False
    return direction, sure


def is_fixed(root: Token) -> bool:
    """Tell a day that is chosen for something: "set Friday as the deadline", "proposed May 5"."""
    verb = root.head
    if verb.lemma_ not in FIXING:
        return False
    return root.dep_ == "dobj" or (
        root.dep_ == "npadvmod" and any(c.lower_ == "as" and c.i > root.i for c in verb.rights)
    )


def _is_before(verb: Token) -> bool:
    return any(t.lower_ == "had" for t in auxiliaries(verb))


def _is_ahead(noun: Token) -> bool:
    """Tell "will attend Friday's meeting" from "will appeal Friday's ruling": what comes suddenly is not foreseen."""
    if any(c.lower_ in UPCOMING and c.i < noun.i for c in noun.children) or any(
        t.lower_ == "ahead" for t in noun.ancestors
    ):
        return True
    verb = next(governors(noun), None)
    if verb is None or verb.lemma_.lower() in AWAITING:
        return verb is not None
    return is_future(verb) and noun.lemma_.lower() not in SUDDEN
