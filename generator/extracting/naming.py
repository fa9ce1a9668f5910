"""Reads proposals that a noun names: "a plan to ...", "their demands include ...", "the deal provides for ..."."""

from collections.abc import Iterator

from generator.extracting.contents import content_of, noun_class, relative_content, subject_modal
from generator.extracting.drafts import Draft, following, is_doubtful
from generator.extracting.points import split_points
from generator.extracting.scene import Scene
from generator.grammar import governors, is_negated, is_passive, noun_phrase
from generator.language import Token
from generator.lexicons import words
from generator.model import ProposalState

DEFINITE = frozenset({"the", "this", "that", "these", "those", "its", "their", "his", "her", "our"})


def read_naming(scene: Scene, token: Token) -> Iterator[Draft]:
    """Yield what a noun tells of a proposal: a new one with its content, or words that point back to one."""
    if token.pos_ == "PRON" and token.lower_ in {"it", "they"}:
        yield from _held(scene, token)
    if (
        token.pos_ not in {"NOUN", "PROPN"}
        or noun_class(token.lemma_.lower()) is None
        or token.dep_ in {"compound", "nmod"}
    ):
        return
    if draft := _include(scene, token) or _new(scene, token):
        yield draft
    else:
        yield from _held(scene, token)


def _new(scene: Scene, noun: Token) -> Draft | None:
    """Return a proposal whose noun has content and an owner: "a French plan for talks", "struck a deal to share"."""
    if noun_class(noun.lemma_) == "statement" or any(t.lower_ in {"no", "any"} for t in noun.lefts):
        return None
    first = content_of(noun)
    if first is None and (modal := subject_modal(noun)) is not None:
        first = modal
    if first is None or any(noun_class(t.lemma_) and t.i != noun.i for t in _chain_above(noun)):
        return None
    by, state = _owner(scene, noun)
    verb = next(governors(noun), None) if noun.dep_.startswith("nsubj") else None
    if verb is not None:
        verb = next((t for t in verb.lefts if t.dep_ in {"aux", "auxpass"} and t.i > noun.i), verb)
    points = split_points(
        scene.document, first, stop=verb if verb is not None and first.i < verb.i and first.head.i != verb.i else None
    )
    if not by or not points:
        return None
    kind = noun_class(noun.lemma_)
    if kind == "demand" and state == "proposed":
        state = "demanded"
    terms = first.lower_ in {"would", "will", "must"} or relative_content(noun) is not None
    own_clause = first.dep_ == "aux" and first.head.i == noun.head.i
    titled = tuple(noun.doc[noun.i : first.i if own_clause else points[0][-1].i + 1])
    return Draft(
        act="noun",
        trigger=noun,
        rule=f"proposal.{kind}-named",
        by=by,
        state=state,
        noun=noun,
        definite=_is_definite(noun),
        titled=titled,
        points=points if terms else (),
        spare=() if terms else points,
    )


def _chain_above(noun: Token) -> list[Token]:
    above = noun.head
    found = []
    while above.dep_ in {"pobj", "prep", "dobj"} or above.pos_ in {"ADP", "NOUN"}:
        found.append(above)
        if above.head.i == above.i or above.pos_ == "VERB":
            break
        above = above.head
    return [t for t in found if t.pos_ == "NOUN" and t.i < noun.i]


def _owner(scene: Scene, noun: Token) -> tuple[tuple[str, ...], ProposalState]:
    """Return who brings a proposal forward, and its state by the verb that governs it."""
    before = [t for t in noun_phrase(noun) if t.i < noun.i]
    by = tuple(a.name for a in scene.owners(before)) or scene.names(_owned_by(noun))
    verb = next(governors(noun), None)
    if verb is None or noun.dep_ not in {"dobj", "nsubjpass", "pobj", "nsubj", "conj"}:
        return by, "proposed"
    agents = scene.agents(verb) if noun.dep_ in {"dobj", "nsubjpass", "pobj", "conj"} else ()
    lemma, real = verb.lemma_, not is_doubtful(verb)
    if noun.dep_ != "nsubj" and lemma in words("proposals", "withdraw"):
        return by or agents, "withdrawn"
    if lemma in words("proposals", "reject") and real:
        return by, "rejected"
    if lemma in words("proposals", "conclude") and noun_class(noun.lemma_) == "deal":
        return by or agents, "agreed" if real else "proposed"
    if lemma in words("proposals", "accept") and real and noun_class(noun.lemma_) != "deal":
        return by or agents, "accepted"
    if lemma in words("proposals", "present") and noun.dep_ == "dobj" and not is_negated(verb):
        return by or agents, "proposed"
    return by, "proposed"


def _owned_by(noun: Token) -> list[Token]:
    """Return who stands behind a noun in "the demands of the protesters", "a plan by the mediators"."""
    return [
        t
        for p in noun.rights
        if p.dep_ == "prep" and p.lower_ in {"of", "by", "from"}
        for obj in p.children
        if obj.dep_ == "pobj" and p.i == noun.i + 1
        for t in (obj, *obj.conjuncts)
    ]


def _include(scene: Scene, noun: Token) -> Draft | None:
    """Return demands that are listed: "Their demands have included A, B and C"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ not in {"include", "be"} or noun_class(noun.lemma_) != "demand":
        return None
    start = max([t.i for t in verb.lefts if t.dep_ == "aux"] + [verb.i]) + 1
    if start >= verb.sent.end:
        return None
    points = split_points(scene.document, verb.doc[start])
    owners = [t for t in noun_phrase(noun) if t.i < noun.i]
    by = scene.names([t for t in owners if t.dep_ == "poss"]) or tuple(a.name for a in scene.owners(owners))
    if verb.lemma_ == "be" and len(points) < 2:
        return None
    return (
        Draft(
            act="noun",
            trigger=noun,
            rule="proposal.demands-listed",
            by=by,
            state="demanded",
            noun=noun,
            titled=(*tuple(t for t in owners if t.pos_ != "PRON"), noun),
            points=points,
        )
        if points
        else None
    )


def _held(scene: Scene, noun: Token) -> Iterator[Draft]:
    """Words that point back: "the proposal called for A, B and C", "it would ban ...", or only "the proposal"."""
    points = _holdings(scene, noun)
    if noun.pos_ == "PRON" and not points:
        return
    if noun.pos_ == "PRON" or _is_definite(noun):
        state = _owner(scene, noun)[1] if noun.pos_ != "PRON" else "proposed"
        if points and any(t.lower_ in {"signed", "reached", "agreed", "struck"} for t in noun.children):
            state = "agreed"
        yield Draft(
            act="more",
            trigger=noun,
            rule="proposal.held",
            noun=noun,
            definite=True,
            state=state,
            titled=tuple(noun_phrase(noun)),
            points=points,
        )


def _holdings(scene: Scene, noun: Token) -> tuple[tuple[Token, ...], ...]:
    """Return what a proposal holds by the verb right after its name, which the parse may take for its modifier."""
    comma = next((t for t in following(noun, 10) if t.text == ","), None)
    if noun.dep_ == "pobj" and noun.head.lower_ == "under" and comma is not None and comma.i + 1 < noun.sent.end:
        main = next((t for t in following(comma, 12) if t.lower_ in {"would", "will", "must"}), noun.sent.root)
        return split_points(scene.document, comma.nbor(), verb=main)
    after = [t for t in following(noun, 6) if t.pos_ != "ADV" and t.text != '"']
    modals = [t for t in after[:1] if t.lower_ in {"would", "will", "must"}]
    verb = next((t for t in after if t.pos_ in {"VERB", "AUX"} and t.tag_ != "MD" and t.lemma_ != "have"), None)
    if verb is None or verb.i + 1 >= verb.sent.end or (verb.i != after[0].i and after[0].pos_ != "AUX"):
        return ()
    if modals:
        return split_points(scene.document, modals[0] if noun.pos_ == "PRON" else noun.left_edge)
    if verb.lemma_ not in words("proposals", "hold") or verb.tag_ == "VBG" or is_passive(verb):
        return ()
    first = verb.doc[verb.i + 1]
    if first.lower_ in {"for", "of", "that"} and first.i + 1 < verb.sent.end:
        first = verb.doc[first.i + 1]
    return split_points(scene.document, first)


def _is_definite(noun: Token) -> bool:
    return any(t.lower_ in DEFINITE or t.dep_ == "poss" for t in noun.lefts)
