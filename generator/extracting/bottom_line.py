"""The bottom line: who did what, where and when; what is disputed; what is not reported."""

from collections.abc import Iterator

from generator.extracting.calling import called, is_hanging, title_of
from generator.extracting.clauses import told
from generator.extracting.contesting import LEAST_ABOUT, ask_figure, found_in, heads
from generator.extracting.inverting import subject_of
from generator.extracting.phrasing import light, words_of
from generator.extracting.referring import is_repeated, leans
from generator.extracting.salience import weigh
from generator.grammar import ActorIndex, subjects
from generator.language import Document
from generator.model import Dispute, Findings, Position, Proposal, Span, Statement

MOST = 60  # words of the whole bottom line
AIM = 24  # words to which the main event is cut
FIRST, SECOND = 48, 36  # most words of the main event, and of what adds to it
LEAST = 6  # words that must be left for a second statement
DISPUTE = 14  # words kept free for a dispute
LEAD, MATTER = 4, 4  # sentences in which the main event is looked for first, and those whose outcome is asked for
MAIN, WEIGHTIEST = 6, 3  # actors of whom a missing reply is told, and those whom the bottom line should name
CANDIDATES = 60  # sentences tried, so that a long article takes no longer


def find_bottom_line(document: Document, found: Findings) -> Iterator[Statement]:
    """Yield the statements of the bottom line, at most 58 words together."""
    actors = ActorIndex(document, found.actors)
    absent = _absent(document, actors, found)
    left = MOST - (len(absent.text.split()) if absent else 0)
    events = _events(document, actors, found, left)
    yield from events
    left -= sum(len(s.text.split()) for s in events)
    for dispute in found.disputes:
        disputed = _disputed(document, actors, dispute)
        if disputed and len(disputed.text.split()) <= left and not _is_told(disputed, events):
            yield disputed
            break
    if absent:
        yield absent


def _events(document: Document, actors: ActorIndex, found: Findings, most: int) -> list[Statement]:
    """Return the main event, and a second statement that adds to it if the dispute leaves room."""
    salience = weigh(document, found)
    order = [*sorted(salience.weight)[:LEAD], *salience.weightiest(CANDIDATES)]
    order.sort(key=lambda s: leans(document, s))
    stated = (told(document, actors, s, FIRST, "bottom_line.event", aim=AIM, keep=_times(document, s)) for s in order)
    headline = Statement(text=document.article.title, evidence=(), rule="")
    first = next((s for s in stated if s and not is_repeated(s.text, [headline])), None)
    if first is None:
        return []
    room = min(SECOND, most - len(first.text.split()) - (DISPUTE if found.disputes else 0))
    sides = found.disputes[0].cites if found.disputes else ()
    told_already = {*first.cites, *sides}
    lead = [s for s in sorted(salience.weight)[:LEAD] if s not in told_already and room >= LEAST]
    lead = [s for s in lead if not leans(document, s) or s - 1 in first.cites]
    lead.sort(key=lambda s: not _names_more(found, first, s))
    next_ = [s for s in lead if s - 1 in first.cites]
    more = (
        told(document, actors, s, room, "bottom_line.more", aim=LEAST, keep=_times(document, s), follows=s in next_)
        for s in lead
    )
    second = next((s for s in more if s), None)
    return [first, second] if second else [first]


def _is_told(disputed: Statement, events: list[Statement]) -> bool:
    """Tell whether the events say already what is disputed; figures side by side say more than any of them."""
    return disputed.rule == "bottom_line.claim" and is_repeated(disputed.text, events)


def _times(document: Document, sentence: int) -> list[Span]:
    """Return where a sentence says when."""
    return [document.span(t) for t in document.tokens(sentence) if t.ent_type_ in {"DATE", "TIME"}]


def _names_more(found: Findings, first: Statement, sentence: int) -> bool:
    """Tell whether a sentence names one of the weightiest actors whom the main event leaves without a name."""
    named = [{m.span.sentence for m in actor.mentions if m.form == "name"} for actor in found.actors[:WEIGHTIEST]]
    return any(sentence in places and not places & set(first.cites) for places in named)


def _disputed(document: Document, actors: ActorIndex, dispute: Dispute) -> Statement | None:
    """Return what is disputed: the figures side by side with their claimants, or the matter of a claim."""
    text = _figures(document, actors, dispute) if dispute.kind == "figure" else _matter(document, actors, dispute)
    if text is None:
        return None
    rule = f"bottom_line.{dispute.kind}"
    return Statement(text=f"Disputed: {text}.", evidence=dispute.evidence, rule=rule, status="disputed")


def _figures(document: Document, actors: ActorIndex, dispute: Dispute) -> str | None:
    """Return what is counted, and each figure with its claimant; None if one has none."""
    asked = ask_figure(document, dispute)
    names = [_claimant(document, actors, p) for p in dispute.positions]
    if asked is None or not all(names):
        return None
    counted = f"h{asked.text[1:-1]}" if asked.text.startswith("How") else dispute.about
    sides = [f"{p.says} ({name})" for p, name in zip(dispute.positions, names, strict=True)]
    return f"{counted}: {', '.join(sides)}"


def _claimant(document: Document, actors: ActorIndex, side: Position) -> str | None:
    """Return who takes a side, in words of the sentences cited."""
    if side.by is None:
        return None
    text = " ".join(document.sentence(i).text for i in side.cites)
    name = side.by[0].lower() + side.by[1:] if side.by.startswith(("The ", "A ", "An ")) else side.by
    return called(actors, side.by, side.cites) or (name if side.by in text else None)


def _matter(document: Document, actors: ActorIndex, dispute: Dispute) -> str | None:
    """Return what a claim is about, spelt as in the article; a claim that opens with its verb gets its subject."""
    about, side = dispute.about, dispute.positions[0]
    lower = about[0].lower() + about[1:]
    if is_hanging(about) or len(about.split()) < LEAST_ABOUT:
        return None
    if about.startswith("Whether "):
        return lower + _taken(document, actors, dispute)
    found = [*found_in(document, about, dispute.cites), *found_in(document, lower, dispute.cites)]
    verb = next((v for v in heads(document.covered(found[0]))), None) if found else None
    if verb is None or verb.tag_ not in {"VBD", "VBP", "VBZ"} or document.covered(found[0])[0].i != verb.i:
        return about if about in " ".join(document.sentence(i).text for i in dispute.cites) else lower
    subject = subject_of(verb)
    by = _claimant(document, actors, side)
    if subject is not None and subject.pos_ != "PRON":
        by = words_of(document, light(subject), within=True)
    return f"{by} {lower}" if by else None


def _taken(document: Document, actors: ActorIndex, dispute: Dispute) -> str:
    """Return who claims a matter and who denies it, where both are plain."""
    first, last = dispute.positions[0], dispute.positions[-1]
    names = _claimant(document, actors, first), _claimant(document, actors, last)
    plain = first.status == "attributed" and last.status == "denied"
    if plain and all(names):
        return f" (claimed by {names[0]}, denied by {names[1]})"
    return f" (denied by {names[1]})" if last.status == "denied" and names[1] else ""


def _absent(document: Document, actors: ActorIndex, found: Findings) -> Statement | None:
    """Return what the article does not report: what came of its main event, or what an addressee replied."""
    lead = {s.id for s, _ in list(document.body())[:MATTER]}
    if any(q.kind == "outcome" and lead & set(q.cites) for q in found.questions):
        return _absence(document, "No outcome is reported.", "bottom_line.no_outcome")
    main = {actor.name for actor in found.actors[:MAIN]}
    return next(
        (s for p in found.proposals if lead & set(p.cites) and (s := _unanswered(document, actors, main, p))), None
    )


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
