"""What key points are made of: a statement under its author's name, two in one, the sentences that one gives."""

from dataclasses import replace

from generator.extracting.shared.calling import name_in, possessive
from generator.extracting.summary.siding import tells_denial
from generator.grammar import ActorIndex
from generator.lexicons import words
from generator.model import Findings, Proposal, Statement


def owned(actors: ActorIndex, found: Findings, point: Statement, sentence: int) -> Statement:
    """Return "Berg's plan calls for ..." for "The plan calls for ..." where another sentence names its author."""
    first, _, rest = point.text.partition(" ")
    if first != "The" or rest.partition(" ")[0] not in words("questions", "proposal_nouns"):
        return point
    proposal = next((p for p in found.proposals if carries(p, sentence)), None)
    by = name_in(actors, proposal.by[0], proposal.cites) if proposal and len(proposal.by) == 1 else None
    if by is None or by.sentence == sentence:
        return point
    name = actors.document.words(by)
    return replace(point, text=f"{name}{possessive(name)} {rest}", evidence=(*point.evidence, by))


def carries(proposal: Proposal, sentence: int) -> bool:
    """Tell whether a sentence holds points of a proposal."""
    return any(sentence in point.cites for point in proposal.points)


def stated_in(statement: Statement) -> tuple[int, ...]:
    """Return the sentences whose content a statement of the bottom line gives."""
    if statement.status == "absent" or (statement.rule == "bottom_line.claim" and not tells_denial(statement)):
        return ()
    return statement.cites if statement.status == "disputed" else (statement.evidence[0].sentence,)


def joined(one: Statement, other: Statement) -> Statement:
    """Return two statements as one point, in the article's order."""
    first, second = sorted((one, other), key=lambda s: s.evidence[0])
    status = one.status if one.status == other.status else "attributed"
    return Statement(
        text=f"{first.text} {second.text}", evidence=(*first.evidence, *second.evidence), rule=one.rule, status=status
    )
