"""Who gives a reply to a proposal: the party that stands as the subject of the sentence by which it is answered."""

import re
from collections.abc import Iterator
from functools import cache

from generator.collecting.naming import is_where
from generator.lexicons import words
from generator.model import Briefing, Mention, Proposal, Statement

NO_REPLY = "proposal.no-reply"  # the sentence says that there is no answer yet


def answers(briefing: Briefing) -> Iterator[tuple[str, Proposal, Statement]]:
    """Yield who answered which proposal of an article, and the statement that says so.

    That is who is named next before the verb of the reply ("Berg said that Holm rejected the plan"), behind "by" where
    nobody is, or else who is named first; never who made the proposal, nor a state in which somebody answers.
    """
    for proposal in briefing.findings.proposals:
        for reply in proposal.replies:
            if reply.rule != NO_REPLY:
                for name in _answering(briefing, proposal, reply):
                    yield name, proposal, reply


def _answering(briefing: Briefing, proposal: Proposal, reply: Statement) -> tuple[str, ...]:
    named = sorted(_named(briefing, proposal, reply), key=lambda pair: (pair[0].span.start, -pair[0].span.end))
    if not named:
        return ()
    verb = _verb(briefing, reply)
    before = [pair for pair in named if pair[0].span.end <= verb[1] and pair[0].span.sentence == verb[0]]
    first = (before[-1:] or named[:1])[0][0].span
    return tuple(dict.fromkeys(name for mention, name in named if mention.span == first))


def _named(briefing: Briefing, proposal: Proposal, reply: Statement) -> Iterator[tuple[Mention, str]]:
    for actor in briefing.findings.actors:
        state = actor.kind in ("government", "place")
        for mention in () if actor.name in proposal.by else actor.mentions:
            span = mention.span
            if state and is_where(briefing.text(span.sentence)[: span.start]):
                continue
            if any(s.sentence == span.sentence and s.start <= span.start and span.end <= s.end for s in reply.evidence):
                yield mention, actor.name


def _verb(briefing: Briefing, reply: Statement) -> tuple[int, int]:
    """Return the sentence and place of the first verb of replying, else of saying, else the place before everything."""
    for verbs in (words("proposals", "reply"), words("verbs", "say")):
        for span in reply.evidence:
            text = briefing.text(span.sentence)
            for found in re.finditer(r"[\w'’-]+", text[span.start : span.end]):
                if found[0].lower() in _forms(verbs):
                    return span.sentence, span.start + found.start()
    return 0, 0


@cache
def _forms(verbs: frozenset[str]) -> frozenset[str]:
    """Return the forms of some verbs as they are written."""
    found = {"said", "told", "thought"} if "say" in verbs else set()
    for verb in verbs:
        stem = verb.removesuffix("e")
        found |= {f"{verb}s", f"{stem}ed", f"{verb}es", f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}{verb[-1]}ed"}
    return frozenset(found)
