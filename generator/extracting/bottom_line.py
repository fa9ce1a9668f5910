"""The bottom line: who did what, where and when; what is disputed; what is not reported."""

from collections.abc import Iterator

from generator.extracting.clauses import told
from generator.extracting.salience import Salience, weigh
from generator.grammar import ActorIndex
from generator.language import Document
from generator.model import Dispute, Findings, Statement

FIRST, SECOND, LEAST = 28, 18, 6
LEAD = 4
MOST = 45
DISPUTE = 22


def find_bottom_line(document: Document, found: Findings) -> Iterator[Statement]:
    """Yield the statements of the bottom line, about 45 words together and never more than 60."""
    absent = _absent(document, found)
    left = MOST - (len(absent.text.split()) if absent else 0)
    events = _events(document, found, left)
    yield from events
    left -= sum(len(s.text.split()) for s in events)
    for dispute in found.disputes:
        disputed = _disputed(document, dispute)
        if disputed and len(disputed.text.split()) <= max(left, DISPUTE // 2):
            yield disputed
            break
    if absent:
        yield absent


def _events(document: Document, found: Findings, most: int) -> list[Statement]:
    """Return the main event, and a second statement that adds to it if the dispute leaves room."""
    salience, actors = weigh(document, found), ActorIndex(document, found.actors)
    room = most - (DISPUTE // 2 if found.disputes else 0)
    lead = sorted(salience.weight)[:LEAD]
    events: list[Statement] = []
    tried: list[int] = []
    while len(events) < 2 and len(tried) < len(lead):
        sentence = salience.next_best(_not_in(lead, tried), [i for s in events for i in s.cites])
        if sentence is None:
            break
        tried.append(sentence)
        fits = FIRST if not events else min(SECOND, room - len(events[0].text.split()))
        rule = "bottom_line.event" if not events else "bottom_line.more"
        statement = told(document, actors, sentence, fits, rule) if fits >= LEAST else None
        if statement:
            events.append(statement)
    return events or _shortest(document, actors, salience)


def _not_in(sentences: list[int], tried: list[int]) -> list[int]:
    return [s for s in sentences if s not in tried]


def _shortest(document: Document, actors: ActorIndex, salience: Salience) -> list[Statement]:
    """Return the weightiest sentence that fits at all, where no opening sentence can be cut short."""
    best = sorted(salience.weight, key=lambda s: (-salience.weight[s], s))
    stated = (told(document, actors, s, MOST, "bottom_line.event") for s in best)
    return [next(s for s in stated if s)] if any(told(document, actors, s, MOST, "") for s in best) else []


def _disputed(document: Document, dispute: Dispute) -> Statement | None:
    """Return what is disputed: the figures side by side, or the matter and its sides."""
    said = " ".join(document.sentence(i).text for i in dispute.cites)
    if dispute.kind == "figure":
        sides = [f"{p.says} ({p.by})" if p.by and p.by in said else p.says for p in dispute.positions]
        text = f"Disputed: {dispute.about}: {', '.join(sides)}."
    else:
        text = f"Disputed: {dispute.about}."
    return Statement(text=text, evidence=dispute.evidence, rule=f"bottom_line.{dispute.kind}", status="disputed")


def _absent(document: Document, found: Findings) -> Statement | None:
    """Return what the article does not report of its main matter."""
    lead = {s.id for s, _ in list(document.body())[:LEAD]}
    if any(q.kind == "outcome" and lead & set(q.cites) for q in found.questions):
        text, rule = "No outcome is reported.", "bottom_line.no_outcome"
    elif any(q.kind == "unanswered" for q in found.questions):
        text, rule = "No reply is reported.", "bottom_line.no_reply"
    else:
        return None
    return Statement(text=text, evidence=document.everything(), rule=rule, status="absent")
