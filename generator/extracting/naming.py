"""Reads proposals that a noun names: "a plan to ...", "their demands include ...", "the deal provides for ..."."""

from collections.abc import Iterator

from generator.extracting.contents import content_of, noun_class, relative_content, subject_modal
from generator.extracting.drafts import Draft, following
from generator.extracting.holding import read_held
from generator.extracting.owning import is_definite, owner
from generator.extracting.points import split_points
from generator.extracting.scene import Scene
from generator.grammar import governors, noun_phrase
from generator.language import Token, sentence_bounds
from generator.lexicons import words


def read_naming(scene: Scene, token: Token) -> Iterator[Draft]:
    """Yield what a noun tells of a proposal: a new one with its content, or words that point back to one."""
    if token.pos_ == "PRON" and token.lower_ in {"it", "they"}:
        yield from read_held(scene, token)
    if (
        token.pos_ not in {"NOUN", "PROPN"}
        or noun_class(token.lemma_.lower()) is None
        or token.dep_ in {"compound", "nmod"}
    ):
        return
    if draft := _include(scene, token) or _new(scene, token) or _under(scene, token):
        yield draft
    else:
        yield from read_held(scene, token)


def _new(scene: Scene, noun: Token) -> Draft | None:
    """Return a proposal whose noun has content and an owner: "a French plan for talks", "struck a deal to share"."""
    if noun_class(noun.lemma_) == "statement" or any(t.lower_ in {"no", "any"} for t in noun.lefts):
        return None
    first = content_of(noun)
    if first is None and (modal := subject_modal(noun)) is not None:
        first = modal
    if first is None or any(noun_class(t.lemma_) and t.i != noun.i for t in _chain_above(noun)):
        return None
    by, state = owner(scene, noun)
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
    title = ""
    own_clause = first.dep_ == "aux" and first.head.i == noun.head.i
    titled = tuple(noun.doc[noun.i : points[0][-1].i + 1])
    if own_clause and len(points[0]) > 2 and points[0][1].tag_ == "VB":
        title, titled = f"{noun.text.capitalize()} to", points[0][1:]
    return Draft(
        act="noun",
        trigger=noun,
        rule=f"proposal.{kind}-named",
        by=by,
        state=state,
        noun=noun,
        definite=is_definite(noun),
        title=title,
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


def _under(scene: Scene, noun: Token) -> Draft | None:
    """Return a plan whose terms follow it: "Under a plan that X handed to both sides, prisoners would be freed"."""
    by = scene.makers(noun)
    told = next((v for v in noun.rights if v.lemma_ in words("proposals", "present")), noun)
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
