"""The bottom line: who did what, where and when; what is disputed; what is not reported."""

from collections.abc import Iterator

from generator.extracting.calling import called, title_of
from generator.extracting.clauses import told
from generator.extracting.salience import weigh
from generator.grammar import ActorIndex, subjects
from generator.language import Document
from generator.model import Dispute, Findings, Proposal, Span, Statement

AIM, FIRST, SECOND, LEAST = 36, 40, 30, 6
SHORT = 24
LEAD, MATTER = 3, 4
MOST = 54
MAIN = 6
CANDIDATES = 60
DISPUTE = 14


def find_bottom_line(document: Document, found: Findings) -> Iterator[Statement]:
    """Yield the statements of the bottom line, at most 54 words together."""
    actors = ActorIndex(document, found.actors)
    absent = _absent(document, actors, found)
    left = MOST - (len(absent.text.split()) if absent else 0)
    events = _events(document, actors, found, left)
    yield from events
    left -= sum(len(s.text.split()) for s in events)
    for dispute in found.disputes:
        disputed = _disputed(document, actors, dispute)
        if len(disputed.text.split()) <= left:
            yield disputed
            break
    if absent:
        yield absent


def _events(document: Document, actors: ActorIndex, found: Findings, most: int) -> list[Statement]:
    """Return the main event, and a second statement that adds to it if the dispute leaves room."""
    salience = weigh(document, found)
    order = [*sorted(salience.weight)[:LEAD], *salience.weightiest(CANDIDATES)]
    stated = (
        told(document, actors, s, FIRST, "bottom_line.event", aim=SHORT if found.disputes else AIM) for s in order
    )
    first = next((s for s in stated if s), None)
    if first is None:
        return []
    room = min(SECOND, most - len(first.text.split()) - (DISPUTE if found.disputes else 0))
    sides = found.disputes[0].cites if found.disputes else ()
    lead = [s for s in sorted(salience.weight)[:LEAD] if s not in (*first.cites, *sides) and room >= LEAST]
    when = _is_dated(document, first.evidence[0])
    lead.sort(key=lambda s: (when or not _is_dated(document, document.whole(s)), -salience.worth(s, first.cites), s))
    more = (told(document, actors, s, room, "bottom_line.more") for s in lead)
    second = next((s for s in more if s), None)
    return [first, second] if second else [first]


def _is_dated(document: Document, span: Span) -> bool:
    return any(t.ent_type_ == "DATE" for t in document.covered(span))


def _disputed(document: Document, actors: ActorIndex, dispute: Dispute) -> Statement:
    """Return what is disputed: the figures side by side with their claimants, or the matter of a claim."""
    text = f"Disputed: {_matter(document, actors, dispute)}."
    if dispute.kind == "figure":
        by = [called(actors, p.by, p.cites) if p.by else None for p in dispute.positions]
        sides = [f"{p.says} ({name})" if name else p.says for p, name in zip(dispute.positions, by, strict=True)]
        text = f"Disputed: {dispute.about}: {', '.join(sides)}."
    return Statement(text=text, evidence=dispute.evidence, rule=f"bottom_line.{dispute.kind}", status="disputed")


def _matter(document: Document, actors: ActorIndex, dispute: Dispute) -> str:
    """Return what a claim is about, spelt as in the article; a claim that opens with its verb gets its subject."""
    about, side = dispute.about, dispute.positions[0]
    lower = about[0].lower() + about[1:]
    text = " ".join(document.sentence(i).text for i in dispute.cites)
    if about.startswith("Whether ") or about not in text:
        about = lower
    opening = [t for i in side.cites for t in document.tokens(i) if t.lower_ == about.split()[0].lower()]
    by = called(actors, side.by, side.cites) if side.by else None
    return f"{by} {lower}" if by and opening and opening[0].tag_ in {"VBD", "VBP", "VBZ"} else about


def _absent(document: Document, actors: ActorIndex, found: Findings) -> Statement | None:
    """Return what the article does not report: what came of its main event, or what an addressee replied."""
    lead = {s.id for s, _ in list(document.body())[:MATTER]}
    if any(q.kind == "outcome" and lead & set(q.cites) for q in found.questions):
        return _absence(document, "No outcome is reported.", "bottom_line.no_outcome")
    main = {actor.name for actor in found.actors[:MAIN]}
    return next((s for p in found.proposals if (s := _unanswered(document, actors, main, p))), None)


def _unanswered(document: Document, actors: ActorIndex, main: set[str], proposal: Proposal) -> Statement | None:
    """Return that no reply is reported, if a proposal goes to one main actor of whom nothing else is told."""
    asked = proposal.state in {"proposed", "demanded"} and not proposal.replies
    to = proposal.to[0] if len(proposal.to) == 1 else None
    name = called(actors, to, proposal.cites) if to else None
    if not asked or to not in main or name is None or _acts(document, actors, to, proposal):
        return None
    title = title_of(actors, proposal)
    who = "" if name in title else f" from {name}"
    return _absence(document, f"No reply{who} to {title} is reported.", "bottom_line.no_reply")


def _absence(document: Document, text: str, rule: str) -> Statement:
    return Statement(text=text, evidence=document.everything(), rule=rule, status="absent")


def _acts(document: Document, actors: ActorIndex, name: str, proposal: Proposal) -> bool:
    """Tell whether an actor does or says anything in the sentences that do not tell of a proposal."""
    for sentence, tokens in document.body():
        for verb in tokens if sentence.id not in proposal.cites else ():
            if verb.pos_ == "VERB":
                doing = actors.within(t for subject in subjects(verb) for t in subject.subtree)
                if any(actor.name == name for actor in doing):
                    return True
    return False
