"""Headings of disputes: words of the article that say by themselves what is disputed, and by whom where that is it."""

from functools import cache

from generator.enumerating import listed
from generator.lexicons import words
from generator.model import Briefing, Dispute, Position
from generator.publishing.wording import headed, said

WHETHER = "whether "
SAYS_SO = "says so"
OPENING = frozenset({"each", "both"})  # words that may stand before a verb: "each accused the other of ..."


def titled(dispute: Dispute, briefing: Briefing) -> str:
    """Return the heading of a dispute: what it is about, with who does it before a verb, or as the quotation it is."""
    about = dispute.about
    if dispute.kind == "claim":
        accusing = tuple(
            dict.fromkeys(p.by for p in dispute.positions if p.by and p.status not in ("denied", "implied"))
        )
        if accusing and _accuses(about):
            return headed(f"{listed(accusing)} {about[:1].lower()}{about[1:]}")
        quoted = next((p for p in dispute.positions if p.says.casefold() == about.casefold()), None)
        if quoted is not None and said(quoted, briefing) != quoted.says:
            return f"“{headed(about)}”"
    return headed(about)


def beyond(position: Position, heading: str, briefing: Briefing) -> str:
    """Return what a side says as it stands below a heading: "says so" for the claim itself, nothing for an accusation.

    So no line says twice what its heading says.
    """
    says, told = position.says.casefold(), heading.casefold()
    if told == f"{WHETHER}{says}":
        return SAYS_SO
    return "" if says in told and not told.startswith(WHETHER) and _accuses(position.says) else said(position, briefing)


def _accuses(about: str) -> bool:
    """Tell whether words begin with a verb of accusing: "accuse Holm of lying", "each blamed the other".

    What a preposition follows is a noun: "charges for mooring".
    """
    told = [word for word in about.casefold().split()[:3] if word not in OPENING]
    return len(told) > 1 and told[0] in _forms() and told[1] not in words("registers", "breaking")


@cache
def _forms() -> frozenset[str]:
    verbs = words("disputes", "accuse") | words("disputes", "criticise")
    return frozenset(
        form for verb in verbs for form in (verb, f"{verb}s", verb + ("d" if verb.endswith("e") else "ed"))
    )
