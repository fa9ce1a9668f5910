"""Reads proposals that a noun names: "a plan to ...", "their demands include ...", "the deal provides for ..."."""

from collections.abc import Iterator

from generator.extracting.proposals.contents import content_of, noun_class, relative_content, subject_modal, with_noun
from generator.extracting.proposals.drafts import Draft, is_doubtful, opens_time
from generator.extracting.proposals.holding import read_held
from generator.extracting.proposals.owning import is_definite, owner
from generator.extracting.proposals.points import split_points
from generator.extracting.shared.scene import Scene
from generator.grammar import FINITE, following, governors, noun_phrase
from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.tracing import declined

POINTERS = frozenset({"it", "they", "that", "this", "these"})


def read_naming(scene: Scene, token: Token) -> Iterator[Draft]:
    """Yield what a noun tells of a proposal: a new one with its content, or words that point back to one."""
    if token.lower_ in POINTERS and (token.pos_ == "PRON" or token.dep_ == "nsubj"):
        yield from read_held(scene, token)
        return
    if (
        token.pos_ not in {"NOUN", "PROPN"}
        or noun_class(token.lemma_.lower()) is None
        or token.dep_ in {"compound", "nmod"}
    ):
        return
    if draft := _include(scene, token) or _new(scene, token) or _under(scene, token) or _announced(scene, token):
        yield draft
    else:
        yield from read_held(scene, token)


def _new(scene: Scene, noun: Token) -> Draft | None:
    """Return a proposal whose noun has content and an owner: "a French plan for talks", "struck a deal to share"."""
    first = _opening(noun)
    if first is None:
        return None
    by, state = owner(scene, noun)
    points = split_points(scene.document, first, stop=_own_verb(noun, first))
    told = noun.head.lemma_ in words("proposals", "conclude") and noun.head.tag_ != "VB"
    deal = noun_class(noun.lemma_) == "deal" and told
    settled = state != "proposed" or deal
    if not points or not (by or (settled and not is_definite(noun))):
        declined(f"proposal.{noun_class(noun.lemma_)}-named", noun, "no one who brings it forward is named")
        return None
    points = with_noun(noun, first, points)
    kind = noun_class(noun.lemma_)
    terms = first.lower_ in {"would", "will", "must"} or relative_content(noun) is not None
    title, titled = _titled(noun, first, points[0])
    return Draft(
        act="noun",
        trigger=noun,
        rule=f"proposal.{kind}-named",
        by=by,
        state="demanded" if kind == "demand" and state == "proposed" else state,
        noun=noun,
        definite=is_definite(noun),
        title=title,
        titled=titled,
        points=points if terms else (),
        spare=() if terms else points,
    )


def _announced(scene: Scene, noun: Token) -> Draft | None:
    """Return a proposal that is told by its name alone, whose content may follow: "presented a five-point plan"."""
    verb = noun.head
    brought = noun.dep_ == "dobj" and verb.lemma_ in words("proposals", "announce") | words("proposals", "conclude")
    if not brought or is_definite(noun) or is_doubtful(verb) or noun_class(noun.lemma_) == "statement":
        return None
    by, state = owner(scene, noun)
    if not by:
        return None
    return Draft(
        act="noun",
        trigger=noun,
        rule=f"proposal.{noun_class(noun.lemma_)}-named",
        by=by,
        state=state,
        noun=noun,
        titled=tuple(t for t in noun_phrase(noun) if t.i <= noun.i),
    )


def _opening(noun: Token) -> Token | None:
    """Return the first word of what a noun proposes, unless it only belongs to another such noun before it."""
    if noun_class(noun.lemma_) == "statement" or any(t.lower_ in {"no", "any"} for t in noun.lefts):
        declined("proposal.named", noun, "it is negated, or a document that only says something")
        return None
    if any(noun_class(t.lemma_) and t.i != noun.i for t in _chain_above(noun)):
        return None
    first = content_of(noun)
    return first if first is not None else subject_modal(noun)


def _own_verb(noun: Token, first: Token) -> Token | None:
    """Return the verb, or its auxiliary, whose subject a noun is, if it stands after the noun's content."""
    verb = next(governors(noun), None) if noun.dep_.startswith("nsubj") else None
    if verb is None:
        return None
    verb = next((t for t in verb.lefts if t.dep_ in {"aux", "auxpass"} and t.i > noun.i), verb)
    return verb if first.i < verb.i and first.head.i != verb.i else None


def _titled(noun: Token, first: Token, point: tuple[Token, ...]) -> tuple[str, tuple[Token, ...]]:
    """Return a title's opening and the words after it: "Bill to" and "ban smoking" for "the bill would ban smoking"."""
    if first.nbor(-1).text == ":":
        ends = next(
            t
            for t in following(noun, 9)
            if t.tag_ in FINITE or t.text in {":", "with"} or t.i == first.i or opens_time(t)
        )
        return "", tuple(noun.doc[noun.i : ends.i])
    own_clause = first.dep_ == "aux" and first.head.i == noun.head.i
    if own_clause and len(point) > 2 and point[1].tag_ == "VB":
        return f"{noun.text.capitalize()} to", point[1:]
    return "", tuple(noun.doc[min(noun.i, point[0].i) : point[-1].i + 1])


def _chain_above(noun: Token) -> list[Token]:
    """Return the nouns before a noun that it hangs on over prepositions: plan in "a plan for an agreement"."""
    above = noun.head
    found = []
    while above.dep_ in {"pobj", "prep", "dobj"} or above.pos_ in {"ADP", "NOUN"}:
        found.append(above)
        if above.head.i == above.i or above.pos_ == "VERB":
            break
        above = above.head
    return [t for t in found if t.pos_ == "NOUN" and t.i < noun.i]


def _under(scene: Scene, noun: Token) -> Draft | None:
    """Return a plan whose terms follow it: "Under a plan that X handed to both sides, prisoners would be freed"."""
    by = scene.makers(noun)
    brought = words("proposals", "present") | words("proposals", "enact")
    told = next((v for v in noun.rights if v.lemma_ in brought), noun)
    opens = noun.head.lower_ == "under" and noun.dep_ == "pobj"
    ends = next((t for t in noun.doc[noun.right_edge.i : sentence_bounds(noun)[1]] if t.text == ","), None)
    if not (opens and by) or ends is None or ends.i + 1 >= sentence_bounds(noun)[1]:
        return None
    modal = next((t for t in following(ends, 12) if t.lower_ in {"would", "will", "must"}), None)
    points = split_points(scene.document, ends.nbor(), verb=modal) if modal is not None else ()
    addressed = [t for p in told.rights if p.lower_ == "to" for t in p.children if t.dep_ == "pobj"]
    kind = noun_class(noun.lemma_)
    return (
        Draft(
            act="noun",
            trigger=told,
            rule=f"proposal.{kind}-named",
            by=by,
            to=scene.names(addressed) or _both(scene, addressed),
            state="agreed" if told.lemma_ in words("proposals", "enact") else "proposed",
            noun=noun,
            titled=tuple(noun.doc[noun.i : ends.i]),
            points=points,
        )
        if points
        else None
    )


def _both(scene: Scene, nouns: list[Token]) -> tuple[str, ...]:
    """Return "both sides" as worded: the parties that a plan is addressed to without naming them."""
    return tuple(
        scene.document.words(scene.document.span(t.left_edge, t))
        for t in nouns
        if t.lemma_ in words("proposals", "parties") and t.left_edge.lower_ in {"both", "all", "the"}
    )


def _include(scene: Scene, noun: Token) -> Draft | None:
    """Return demands that are listed: "Their demands have included A, B and C"."""
    verb = noun.head
    if noun.dep_ != "nsubj" or verb.lemma_ not in {"include", "be"} or noun_class(noun.lemma_) != "demand":
        return None
    start = max([t.i for t in verb.lefts if t.dep_ == "aux"] + [verb.i]) + 1
    if start >= sentence_bounds(verb)[1]:
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
