"""Reads offers and agreements told by a verb: "proposed talks", "offered to mediate", "agreed to meet"."""

from collections.abc import Iterator

from generator.extracting.drafts import Draft, following, infinitive_after, is_doubtful, is_unreal, opens_time
from generator.extracting.points import split_points
from generator.extracting.scene import Scene, agent_tokens
from generator.grammar import is_negated
from generator.language import Token, sentence_bounds
from generator.lexicons import lexicon, words


def read_offering(scene: Scene, token: Token) -> Iterator[Draft]:
    """Yield the offer or agreement that a verb tells, if it does."""
    if token.pos_ not in {"VERB", "AUX"}:
        return
    for draft in (_propose(scene, token), _agree(scene, token)):
        if draft and draft.points:
            yield draft


def _propose(scene: Scene, verb: Token) -> Draft | None:
    proposes, offers = verb.lemma_ in words("proposals", "propose"), verb.lemma_ in words("proposals", "offer")
    if not (proposes or offers) or is_negated(verb):
        return None
    if is_unreal(verb) and not offers:
        return None
    title, first = "Proposal for" if proposes else "Offer to", None
    things = [t for t in verb.rights if t.dep_ == "dobj" and t.pos_ in {"NOUN", "VERB"}]
    opens = next((t for t in following(verb, 3) if t.pos_ != "ADV"), None)
    if opens is not None and opens.lower_ == "to":
        first = infinitive_after(verb, 4)
        title = "Proposal to" if proposes else "Offer to"
    elif proposes and opens is not None and opens.tag_ == "VBG":
        first, title = opens, "Proposal for"
    elif proposes and opens is not None and opens.lower_ in {"with", "to"} and not things:
        first = next(
            (t for t in following(opens, 10) if t.pos_ == "DET" and t.doc[t.i - 1].pos_ in {"PROPN", "NOUN"}), None
        )
    elif offers and things and things[0].lemma_ in words("proposals", "offered"):
        first, title = things[0].left_edge, "Offer of"
    elif proposes and things and things[0].lemma_ not in _proposal_nouns():
        first = min(things[0].subtree, key=lambda t: t.i)
    if first is None or (things and things[0].lemma_ in words("proposals", "trifles")):
        return None
    points = split_points(scene.document, first)
    by = scene.parties(verb)
    to = tuple(a.name for a in scene.index.within(verb.doc[verb.i + 1 : first.i]))
    if not by:
        return None
    return Draft(
        act="offer",
        trigger=verb,
        rule="proposal.proposed",
        by=by,
        to=to,
        title=title,
        titled=points[0] if points else (),
        points=points,
    )


def _agree(scene: Scene, verb: Token) -> Draft | None:
    """Return an agreement, "agreed to meet" or "agreed on a border"; none under a negation, a modal or a hope."""
    if (
        verb.lemma_ not in words("proposals", "agree")
        or is_doubtful(verb)
        or verb.tag_ not in {"VBD", "VBN", "VBZ", "VBP"}
    ):
        return None
    opens = next((t for t in following(verb, 8) if t.lower_ in {"to", "on", "that"} and not opens_time(t)), None)
    if opens is None or opens.i + 1 >= sentence_bounds(verb)[1] or opens.lower_ == "that":
        return None
    infinitive = infinitive_after(verb.doc[opens.i - 1], 5) if opens.lower_ == "to" else None
    first = infinitive or verb.doc[opens.i + 1]
    if infinitive is None and first.pos_ not in {"DET", "NOUN", "ADJ", "NUM", "PROPN"}:
        return None
    thing = next((t for t in opens.children if t.dep_ == "pobj"), first)
    if thing.lemma_ in words("proposals", "favours") or thing.pos_ == "PRON":
        return None
    points = split_points(scene.document, first)
    by = scene.two_before(verb) or scene.parties(verb)
    known = by or any(t.lemma_ in words("proposals", "parties") for t in agent_tokens(verb))
    if not known or not points:
        return None
    opening = {t.lower_ for t in points[0][:4]}
    if "possibility" in opening:
        return None
    return Draft(
        act="agree",
        trigger=verb,
        rule="proposal.agreed",
        by=by,
        state="accepted" if opening & {"idea", "principle"} else "agreed",
        title=f"Agreement {opens.lower_}",
        titled=points[0],
        points=points,
    )


def _proposal_nouns() -> frozenset[str]:
    return frozenset(n for names in lexicon("proposals")["nouns"].values() for n in names)
