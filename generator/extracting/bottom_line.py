"""The bottom line: who did what, where and when; what is disputed; what is not reported."""

from collections.abc import Iterator

from generator.extracting.clauses import called, told
from generator.extracting.salience import weigh
from generator.grammar import ActorIndex, subjects
from generator.language import Document
from generator.lexicons import words
from generator.model import Dispute, Findings, Statement

AIM, FIRST, SECOND, LEAST = 24, 36, 20, 6
LEAD = 3
MOST = 50
DISPUTE = 14


def find_bottom_line(document: Document, found: Findings) -> Iterator[Statement]:
    """Yield the statements of the bottom line, at most 50 words together."""
    absent, actors = _absent(document, found), ActorIndex(document, found.actors)
    left = MOST - (len(absent.text.split()) if absent else 0)
    events = _events(document, found, left)
    yield from events
    left -= sum(len(s.text.split()) for s in events)
    for dispute in found.disputes:
        disputed = _disputed(actors, dispute)
        if len(disputed.text.split()) <= left:
            yield disputed
            break
    if absent:
        yield absent


def _events(document: Document, found: Findings, most: int) -> list[Statement]:
    """Return the main event, and a second statement that adds to it if the dispute leaves room."""
    salience, actors = weigh(document, found), ActorIndex(document, found.actors)
    order = [*sorted(salience.weight)[:LEAD], *sorted(salience.weight, key=lambda s: (-salience.weight[s], s))]
    stated = (told(document, actors, s, FIRST, "bottom_line.event", aim=AIM) for s in order)
    first = next((s for s in stated if s), None)
    if first is None:
        return []
    room = min(SECOND, most - len(first.text.split()) - (DISPUTE if found.disputes else 0))
    lead = [s for s in sorted(salience.weight)[:LEAD] if s not in first.cites]
    again = max(lead, key=lambda s: (salience.worth(s, first.cites), -s), default=None)
    second = told(document, actors, again, room, "bottom_line.more") if again and room >= LEAST else None
    return [first, second] if second else [first]


def _disputed(actors: ActorIndex, dispute: Dispute) -> Statement:
    """Return what is disputed: the figures side by side with their claimants, or the matter of a claim."""
    about = dispute.about if dispute.kind == "figure" else dispute.about[0].lower() + dispute.about[1:]
    text = f"Disputed: {about}."
    if dispute.kind == "figure":
        by = [called(actors, p.by, p.cites) if p.by else None for p in dispute.positions]
        sides = [f"{p.says} ({name})" if name else p.says for p, name in zip(dispute.positions, by, strict=True)]
        text = f"Disputed: {about}: {', '.join(sides)}."
    return Statement(text=text, evidence=dispute.evidence, rule=f"bottom_line.{dispute.kind}", status="disputed")


def _absent(document: Document, found: Findings) -> Statement | None:
    """Return what the article does not report: what came of its main event, or what an addressee replied."""
    lead = {s.id for s, _ in list(document.body())[:LEAD]}
    if any(q.kind == "outcome" and lead & set(q.cites) for q in found.questions):
        return _absence(document, "No outcome is reported.", "bottom_line.no_outcome")
    actors = ActorIndex(document, found.actors)
    for proposal in found.proposals:
        asked = proposal.state in {"proposed", "demanded"} and not proposal.replies
        silent = [name for name in proposal.to if not _speaks(document, actors, name)]
        if asked and proposal.to and silent == list(proposal.to):
            name = called(actors, silent[0], proposal.cites)
            if name and len(silent) == 1:
                return _absence(document, f"No reply from {name} is reported.", "bottom_line.no_reply")
    return None


def _absence(document: Document, text: str, rule: str) -> Statement:
    return Statement(text=text, evidence=document.everything(), rule=rule, status="absent")


def _speaks(document: Document, actors: ActorIndex, name: str) -> bool:
    """Tell whether an actor says, accepts or refuses anything anywhere in the article."""
    replying = words("verbs", "say") | words("verbs", "agree") | words("verbs", "reject") | words("verbs", "deny")
    for _, tokens in document.body():
        for verb in tokens:
            if verb.pos_ == "VERB" and verb.lemma_ in replying:
                speakers = actors.within(t for subject in subjects(verb) for t in subject.subtree)
                if any(actor.name == name for actor in speakers):
                    return True
    return False
