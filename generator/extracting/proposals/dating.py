"""Keeps the time of a telling out of its points: "agreed on new tolls on Friday" is an agreement on new tolls."""

from collections.abc import Sequence
from dataclasses import replace

from generator.extracting.proposals.drafts import Draft
from generator.grammar import auxiliaries
from generator.language import Token

TIMES = frozenset({"DATE", "TIME"})
SINCE = frozenset({"for", "since"})
OPENINGS = frozenset({"on", "in", "at", "late", "early", "last"}) | SINCE


def undated(draft: Draft) -> Draft:
    """Return a draft without the times that end its points and belong to the verb that tells it."""
    points = tuple(_without_time(p, draft.trigger) for p in draft.points)
    spare = tuple(_without_time(p, draft.trigger) for p in draft.spare)
    titled = tuple(_without_time(draft.titled, draft.trigger)) if len(draft.titled) > 1 else draft.titled
    return replace(draft, points=points, spare=spare, titled=titled)


def _without_time(point: tuple[Token, ...], trigger: Token) -> tuple[Token, ...]:
    """Return a point up to a time at its end that tells when the trigger took place."""
    end = len(point)
    while end > 1 and point[end - 1].ent_type_ in TIMES:
        end -= 1
    if end == len(point):
        return point
    opens = point[end - 1]
    if opens.dep_ == "prep" and opens.lower_ in OPENINGS and end > 2:
        end -= 1
    elif point[end].dep_ == "npadvmod" or point[-1].dep_ == "npadvmod":
        opens = point[-1] if point[-1].dep_ == "npadvmod" else point[end]
    else:
        return point
    return point[:end] if _is_of_telling(opens, point, trigger) else point


def _is_of_telling(opens: Token, point: Sequence[Token], trigger: Token) -> bool:
    """Tell whether a time hangs on what stands before a point, or lasted until then ("had asked for it for weeks")."""
    above = opens.head
    lasting = opens.lower_ in SINCE and any(t.lemma_ == "have" for t in auxiliaries(trigger))
    return above.i < point[0].i or (lasting and trigger.pos_ == "VERB")
