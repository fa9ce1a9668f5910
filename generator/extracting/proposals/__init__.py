"""Finds proposals: plans, offers, demands, conditions and agreements, with their points, state and replies.

Each sentence gives drafts (`conditions`, `naming`, `asking`, `offering`), `linking` joins drafts that tell of one
proposal, and `points` splits what is asked into points. A proposal without content is none.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

from generator.extracting.proposals.asking import read_asking
from generator.extracting.proposals.conditions import read_conditions
from generator.extracting.proposals.continuing import read_further, read_line, read_opening
from generator.extracting.proposals.dating import undated
from generator.extracting.proposals.denying import undenied
from generator.extracting.proposals.drafts import Draft, dates_noun, is_hearsay
from generator.extracting.proposals.exhorting import read_exhorting
from generator.extracting.proposals.intending import read_intending
from generator.extracting.proposals.linking import link
from generator.extracting.proposals.listing import announces, read_item, told_points
from generator.extracting.proposals.meaning import meant
from generator.extracting.proposals.naming import read_naming
from generator.extracting.proposals.offering import read_offering
from generator.extracting.proposals.replying import replies, silent
from generator.extracting.proposals.suing import read_suing
from generator.extracting.proposals.threads import Thread, state_of
from generator.extracting.proposals.titling import title_of
from generator.extracting.shared.scene import Scene
from generator.grammar import FINITE, ActorIndex, governors
from generator.language import Document, Token
from generator.model import Findings, Proposal, Statement
from generator.timex import Timex, time_expressions
from generator.tracing import declined

RECENT = 100  # points of a proposal that a new one is held against
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
READERS = (read_naming, read_asking, read_offering, read_suing, read_intending, read_exhorting)


def find_proposals(document: Document, found: Findings) -> Iterator[Proposal]:
    """Yield the proposals of an article in the order in which they are first told."""
    scene = Scene(document, ActorIndex(document, found.actors), found.quotes)
    drafts = undenied(scene, list(_drafts(scene)))
    for thread in link(scene, drafts):
        if proposal := _proposal(scene, thread):
            yield proposal


def _drafts(scene: Scene) -> Iterator[Draft]:
    """Yield the drafts of an article; a numbered sentence after "a five-point plan" is one of its points."""
    announced: Draft | None = None
    before: Draft | None = None
    for sentence in scene.document.sentences:
        tokens = list(scene.document.tokens(sentence.id))
        item = read_item(tokens, announced) if announced is not None else None
        if item is not None:
            before = item
            yield item
        elif tokens and not sentence.heading:
            found = _read(scene, tokens)
            if not found and (opening := read_opening(scene, tokens)) is not None:
                found = [opening]
            if before is not None:
                found = _going_on(scene, tokens, found, before)
            announced = next((d for d in found if announces(d)), None)
            before = found[-1] if found else None
            yield from found


def _going_on(scene: Scene, tokens: list[Token], found: list[Draft], before: Draft) -> list[Draft]:
    """Return the drafts of a sentence, or the one by which it goes on with what the sentence before told."""
    further = read_line(scene, tokens, before) or (
        None if any(d.points for d in found) else read_further(scene, tokens, before)
    )
    return [further] if further is not None else found


def _read(scene: Scene, tokens: list[Token]) -> list[Draft]:
    """Return the drafts of one sentence, without those whose words another one already holds."""
    drafts = list(read_conditions(scene, tokens))
    drafts += [d for t in tokens for read in READERS for d in read(scene, t)]
    drafts = [d for d in drafts if not _is_unsourced(d)]
    if any(d.act == "condition" for d in drafts):
        drafts = [d for d in drafts if d.act != "agree"]
    kept: list[Draft] = []
    for draft in sorted(drafts, key=_is_pronoun):
        mine = {t.i for p in (*draft.points, *draft.spare) for t in p}
        if draft.act == "more" or not any(mine & {t.i for p in (*k.points, *k.spare) for t in p} for k in kept):
            kept.append(told_points(undated(replace(draft, by=meant(scene, draft)))))
    return sorted(kept, key=lambda d: d.trigger.i)


def _is_unsourced(draft: Draft) -> bool:
    if hearsay := is_hearsay(draft.trigger):
        declined(draft.rule, draft.trigger, "those who tell of it are not named")
    return hearsay


def _is_pronoun(draft: Draft) -> bool:
    return draft.noun is not None and draft.noun.pos_ == "PRON"


def _proposal(scene: Scene, thread: Thread) -> Proposal | None:
    points = _points(scene, thread)
    if not points:
        return None
    evidence = tuple(scene.document.span(*_ends(d)) for d in thread.drafts)
    return Proposal(
        title=title_of(scene, thread.drafts),
        by=thread.by,
        to=thread.to,
        state=thread.first.state if silent(scene, thread) else state_of(thread),
        when=_when(scene, thread.first),
        replies=replies(scene, thread),
        points=points,
        evidence=evidence,
        rule=thread.first.rule,
    )


def _ends(draft: Draft) -> tuple[Token, Token]:
    tokens = [draft.trigger, *(t for p in (*draft.points, *draft.spare) for t in p)]
    return min(tokens, key=lambda t: t.i), max(tokens, key=lambda t: t.i)


def _points(scene: Scene, thread: Thread) -> tuple[Statement, ...]:
    """Return the points of a proposal without those that repeat another's words: "discussing a treaty"."""
    told = [(d, p) for d in thread.drafts for p in d.points] or [(d, p) for d in thread.drafts for p in d.spare]
    points: dict[str, Statement] = {}
    kept: list[set[str]] = []
    for draft, tokens in told:
        span = scene.document.span(tokens[0], tokens[-1])
        text = scene.document.words(span)
        lemmas = {t.lemma_.lower() for t in tokens if t.pos_ in CONTENT}
        repeated = any(text in known for known in islice(reversed(points), RECENT))
        if not repeated and not any(lemmas <= known for known in kept[-RECENT:]):
            kept.append(lemmas)
            points[text] = Statement(
                text=text, evidence=(span,), rule=draft.rule, status="hedged" if draft.possible else "attributed"
            )
    return tuple(points.values())


def _when(scene: Scene, draft: Draft) -> str | None:
    """Return the time expression nearest to what tells the proposal, unless it is part of the points."""
    verb = draft.trigger if draft.trigger.pos_ == "VERB" else next(governors(draft.trigger), draft.trigger)
    here = scene.document.span(verb)
    taken = [scene.document.span(p[0], p[-1]) for p in (*draft.points, *draft.spare)]
    found = [
        t
        for t in time_expressions(scene.document.sentence(here.sentence).text)
        if not any(s.start <= t.start < s.end for s in taken)
        and not _verb_between(scene, verb, t)
        and not dates_noun(scene.document.covered(replace(here, start=t.start, end=t.end)))
    ]
    nearest = min(found, key=lambda t: min(abs(t.start - here.end), abs(here.start - t.end)), default=None)
    return nearest.text if nearest else None


def _verb_between(scene: Scene, trigger: Token, timex: Timex) -> bool:
    """Tell whether a finite verb stands between a verb and a time expression, which then dates that other verb."""
    here = scene.document.span(trigger)
    low, high = (timex.end, here.start) if timex.start < here.start else (here.end, timex.start)
    between = scene.document.covered(replace(here, start=low, end=max(low, high)))
    shared = {a.i for a in trigger.ancestors} if trigger.dep_ == "conj" else set()
    return any((t.tag_ in FINITE and t.i not in shared) or (t.dep_ == "mark" and t.tag_ != "TO") for t in between)
