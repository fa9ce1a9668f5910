"""The bottom line: who did what, where and when; what is disputed; what is not reported."""

from collections.abc import Iterator

from generator.extracting.shared.calling import called, title_of
from generator.extracting.summary.clauses import told
from generator.extracting.summary.referring import is_repeated, leans
from generator.extracting.summary.salience import weigh
from generator.extracting.summary.siding import disputed
from generator.grammar import ActorIndex, is_modal, subjects, tense
from generator.language import Document
from generator.lexicons import words
from generator.model import Findings, Proposal, Span, Statement

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
        side = disputed(document, actors, dispute, "bottom_line")
        if side and len(side.text.split()) <= left and not _is_told(side, events):
            yield side
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


def _is_told(side: Statement, events: list[Statement]) -> bool:
    """Tell whether the events say already what is disputed; figures side by side say more than any of them."""
    return side.rule == "bottom_line.claim" and is_repeated(side.text, events)


def _times(document: Document, sentence: int) -> list[Span]:
    """Return where a sentence says when."""
    return [document.span(t) for t in document.tokens(sentence) if t.ent_type_ in {"DATE", "TIME"}]


def _names_more(found: Findings, first: Statement, sentence: int) -> bool:
    """Tell whether a sentence names one of the weightiest actors whom the main event leaves without a name."""
    named = [{m.span.sentence for m in actor.mentions if m.form == "name"} for actor in found.actors[:WEIGHTIEST]]
    return any(sentence in places and not places & set(first.cites) for places in named)


def _absent(document: Document, actors: ActorIndex, found: Findings) -> Statement | None:
    """Return what the article does not report: what came of its main event, or what an addressee replied."""
    lead = {s.id for s, _ in list(document.body())[:MATTER]}
    asked = any(q.kind == "outcome" and lead & set(q.cites) for q in found.questions)
    if asked and not _tells_outcome(document):
        return _absence(document, "No outcome is reported.", "bottom_line.no_outcome")
    main = {actor.name for actor in found.actors[:MAIN]}
    return next(
        (s for p in found.proposals if lead & set(p.cites) and (s := _unanswered(document, actors, main, p))), None
    )


def _tells_outcome(document: Document) -> bool:
    """Tell whether an article says itself what came of its event: "talks brought no breakthrough", "the outcome"."""
    for _, tokens in document.body():
        for noun in tokens:
            if noun.lemma_ in words("summary", "outcomes") and noun.dep_ in {"dobj", "nsubj", "nsubjpass"}:
                verb = noun.head
                if tense(verb) == "past" and not is_modal(verb) and verb.lemma_ not in words("proposals", "unreal"):
                    return True
    return False


def _unanswered(document: Document, actors: ActorIndex, main: set[str], proposal: Proposal) -> Statement | None:
    """Return that no reply is reported, if a proposal goes to one main actor of whom nothing else is told."""
    asked = proposal.state in {"proposed", "demanded"} and not proposal.replies
    if proposal.title.startswith("Order "):  # those who are ordered obey, and give no answer
        return None
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
