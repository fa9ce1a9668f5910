"""Tells on which side of the day of writing a dated event lies, from its verb, its noun and the words of the date."""

from itertools import islice

from generator.days import DEADLINE, Direction
from generator.extracting.timeline.tenses import PLANNING, UPCOMING, direction_of, is_done, is_future
from generator.grammar import auxiliaries, governors
from generator.language import Token
from generator.lexicons import words
from generator.timex import Timex

FIXING = words("dates", "fixing")
SUDDEN = words("dates", "sudden")
ANNOUNCING = words("dates", "announcing")
GRANTING = words("dates", "granting")
TERM = 5  # tokens from "until" to the day of a term: "until 9 a.m. on Friday"
NEAR = 3  # steps up the parse
HAPPENINGS = words("dates", "happenings")
AWAITING = words("dates", "awaiting")


def direction_at(timex: Timex, root: Token, head: Token) -> tuple[Direction, bool]:
    """Return where an event lies in time, and whether its own verb says so.

    `root` is the word of the date on which the rest of it hangs, `head` the verb or noun that the date belongs to.
    "Friday's ruling" is past unless something plain puts it ahead.
    """
    saying = head.i < root.i and root.head.i != head.i and root.head.dep_ == "ccomp"
    direction, sure = _told_direction(root, head if saying else root.head)
    lead = timex.parts.get("lead", "")
    if (lead in DEADLINE and head.lemma_.lower() in PLANNING and not _is_before(head)) or _is_granted(root, head):
        return "future", True
    if is_done(head) and timex.parts.get("lead", "on") in {"on", "over", "during"} and _is_its_day(root, head):
        return "past", True
    if root.dep_ == "pobj" and root.head.lower_ == "since":
        return "past", True
    if _is_announced(root, head):
        return "future", False
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


def _told_direction(root: Token, head: Token) -> tuple[Direction, bool]:
    """Return the direction of what a date hangs on; a noun that the date only names is most often known already."""
    direction, sure = direction_of(head)
    if direction == "future" and is_named_by_day(root) and not any(is_future(v) for v in governors(root)):
        return "past", False
    return direction, sure


def is_named_by_day(root: Token) -> bool:
    """Tell a day by which a noun is only told from others of its kind: "the ceasefire of September"."""
    of, noun = root.head, root.head.head
    named = root.dep_ == "pobj" and of.lower_ == "of" and noun.pos_ == "NOUN" and noun.i == of.i - 1
    return named and noun.lemma_.lower() in HAPPENINGS and not any(c.lower_ in UPCOMING for c in noun.lefts)


def _is_its_day(root: Token, verb: Token) -> bool:
    """Tell the day of a verb from a day that a preposition makes its aim: "postponed it for Monday"."""
    opening = root.head if root.dep_ == "pobj" else root
    beside = opening.dep_ == "npadvmod" or opening.lower_ in {"on", "in", "over", "during"}
    return beside and verb.i in {opening.head.i, opening.head.head.i}


def _is_granted(root: Token, head: Token) -> bool:
    """Tell a term that is set: "gave them until noon on Friday"."""
    near = {t.lower_ for t in root.doc[max(root.i - TERM, 0) : root.i + 1]}
    return bool(near & {"until", "till"}) and head.lemma_.lower() in GRANTING


def _is_announced(root: Token, head: Token) -> bool:
    """Tell a day for or from which something is announced: "called a strike for Tuesday"."""
    if root.dep_ != "pobj" or root.head.lower_ not in {"for", "from"}:
        return False
    verb = next((t for t in (head, *islice(head.ancestors, NEAR)) if t.lemma_.lower() in ANNOUNCING), None)
    return verb is not None and not _is_before(verb)


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
