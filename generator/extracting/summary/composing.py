"""Points of a summary that tell several sentences in few words: a proposal with its points, both sides of a dispute.

A fixed frame and the article's words: "Demanded by the union: a rise of 9 per cent; an end to split shifts."
"""

import re
from collections.abc import Iterator

from generator.enumerating import listed
from generator.extracting.shared.calling import called
from generator.extracting.shared.phrasing import words_of
from generator.extracting.summary.siding import NOT_NAMED, disputed, tells_denial
from generator.extracting.timeline.shortening import bared, shortened
from generator.grammar import FINITE, ActorIndex
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Findings, Proposal, Statement
from generator.tracing import declined

STATES = {"proposed": "Proposed", "demanded": "Demanded", "agreed": "Agreed"}
LEAST_POINTS = 2
LONGEST_POINT, LONGEST_LIST, LONGEST = 10, 24, 32  # words
COMPOSED = frozenset({"key_points.points", "key_points.claim", "key_points.figure"})
POINTING = frozenset({"this", "that", "these", "those", "all"})


def composed(document: Document, actors: ActorIndex, found: Findings) -> Iterator[Statement]:
    """Yield what can be told of the disputes and the proposals in a fixed frame; the first dispute is elsewhere."""
    for dispute in found.disputes:
        side = disputed(document, actors, dispute, "key_points")
        if side and tells_denial(side) and len(side.text.split()) <= LONGEST:
            yield side
    for proposal in found.proposals:
        if statement := _proposed(document, actors, proposal):
            yield statement


def _proposed(document: Document, actors: ActorIndex, proposal: Proposal) -> Statement | None:
    """Return the points of a proposal under its author's name; None where they are no plain things."""
    names = [called(actors, name, proposal.cites) for name in proposal.by]
    by = [name for name in names if name]
    state = STATES.get(proposal.state)
    if state is None or not by or len(by) < len(names) or proposal.rule == "proposal.obliged":
        return None
    told = _distinct([(point, text) for point in proposal.points if (text := _thing(document, point))])
    if len(told) < max(LEAST_POINTS, len(proposal.points) / 2):
        declined("key_points.points", document.covered(proposal.evidence[0])[0], "its points are no plain things")
        return None
    while len(told) > LEAST_POINTS and sum(len(text.split()) for _, text in told) > LONGEST_LIST:
        told.pop()
    text = f"{state} by {listed(by)}: {'; '.join(text for _, text in told)}."
    named = [
        s
        for s in proposal.evidence
        if any(n.removeprefix("the ") in document.words(document.whole(s.sentence)) for n in by)
    ]
    evidence = (*(s for point, _ in told for s in point.evidence), *named[:1])
    return Statement(text=text, evidence=tuple(dict.fromkeys(evidence)), rule="key_points.points", status="attributed")


def _distinct(told: list[tuple[Statement, str]]) -> list[tuple[Statement, str]]:
    """Return points without those that open as one before: "a ceasefire", "a ceasefire from Sunday"."""
    opens = [text.split()[:2] for _, text in told]
    return [pair for place, pair in enumerate(told) if opens[place] not in opens[:place]]


def _thing(document: Document, point: Statement) -> str | None:
    """Return a point that is a thing ("a rise of 9 per cent") in at most ten words; None if it is none."""
    tokens = bared(document.covered(point.evidence[0])) if len(point.evidence) == 1 else []
    inside = {t.i for t in tokens}
    head = next(
        (
            t
            for t in tokens
            if t.pos_ in {"NOUN", "PROPN"} and not any(a.i in inside and a.i < t.i for a in t.ancestors)
        ),
        None,
    )
    if head is None or not _opens_thing(tokens[0]) or any(t.tag_ == "MD" for t in tokens if t.i < head.i):
        return None
    kept = [t for t in shortened(tokens, head, LONGEST_POINT) if not t.is_space]
    rest = tokens[len(kept) :]
    narrowed = any(t.tag_ in {"WDT", "WP", "WRB"} for t in rest[:2]) and kept[-1].lemma_ in words(
        "summary", "light_nouns"
    )
    torn = bool(rest) and (rest[0].lower_ in {"of", "and", ","} or narrowed)
    clause = next((k for k, t in enumerate(kept) if t.tag_ in FINITE | {"WDT", "WP"}), None)
    own = any(t.lower_ in NOT_NAMED | words("summary", "conditions") for t in kept)
    if (
        own
        or torn
        or any(t.text in "()" for t in kept)
        or clause is not None
        or len(kept) > LONGEST_POINT + 2
        or any(t.lower_ == "following" for t in kept)
    ):
        return None
    text = words_of(document, bared(_undated(kept)), within=True)
    return re.sub('["“”]', "", text) if len(re.findall('["“”]', text)) % 2 else text


def _undated(kept: list[Token]) -> list[Token]:
    """Return a thing without a day at its end, which may be that of the proposal: "a ceasefire on Friday"."""
    on = next((k for k, t in enumerate(kept) if k and t.lower_ == "on" and k + 1 < len(kept)), None)
    return kept[:on] if on and all(t.ent_type_ in {"DATE", "TIME"} for t in kept[on + 1 :]) else kept


def _opens_thing(first: Token) -> bool:
    return first.tag_ in {"DT", "NN", "NNS", "JJ", "CD", "NNP"} and first.lower_ not in POINTING
