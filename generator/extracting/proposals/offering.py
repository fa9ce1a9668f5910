"""Reads offers and agreements told by a verb: "proposed talks", "offered to mediate", "agreed to meet"."""

from collections.abc import Iterator
from itertools import takewhile

from generator.extracting.proposals.contents import content_of, is_money, noun_class
from generator.extracting.proposals.drafts import (
    Draft,
    infinitive_after,
    is_done,
    is_doubtful,
    is_history,
    is_unreal,
    opens_time,
    rejects,
)
from generator.extracting.proposals.listing import after_colon
from generator.extracting.proposals.owning import is_definite
from generator.extracting.proposals.points import split_points
from generator.extracting.shared.agency import agent_tokens
from generator.extracting.shared.scene import Scene
from generator.grammar import following, is_modal, is_negated
from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.tracing import declined


def read_offering(scene: Scene, token: Token) -> Iterator[Draft]:
    """Yield the offer or agreement that a verb tells, if it does."""
    if token.pos_ not in {"VERB", "AUX"}:
        return
    for draft in (_propose(scene, token), _agree(scene, token)):
        if draft and (draft.points or draft.spare):
            yield draft


def _propose(scene: Scene, verb: Token) -> Draft | None:
    """Return a proposal or offer: "proposed talks", "offered to mediate"; an offer may be possible or hoped for."""
    proposes, offers = verb.lemma_ in words("proposals", "propose"), verb.lemma_ in words("proposals", "offer")
    modifies = (
        verb.dep_ == "acl"
        and verb.tag_ == "VBN"
        and not any(t.lemma_ == "have" for t in verb.doc[sentence_bounds(verb)[0] : verb.i])
    )
    if not (proposes or offers) or modifies:
        return None
    if is_negated(verb) or (is_unreal(verb) and (proposes or not is_modal(verb))):
        declined("proposal.proposed", verb, "the verb is negated, possible or only hoped for")
        return None
    things = [t for t in verb.rights if t.dep_ == "dobj" and t.pos_ in {"NOUN", "VERB", "SYM", "NUM"}]
    title, first = _proposed(verb, things) if proposes else _offered(verb, things)
    if first is None or (things and things[0].lemma_ in words("proposals", "trifles")):
        declined("proposal.proposed", verb, "nothing that can be proposed follows the verb")
        return None
    points = split_points(scene.document, first)
    by = scene.parties(verb)
    to = tuple(a.name for a in scene.index.within(verb.doc[verb.i + 1 : first.i]))
    if not by:
        declined("proposal.proposed", verb, "no one who proposes is named")
        return None
    turned_down = any(t.dep_ == "relcl" and rejects(t) and is_done(t) for t in verb.subtree)
    return Draft(
        act="offer",
        trigger=verb,
        rule="proposal.proposed",
        by=by,
        to=to,
        state="rejected" if turned_down else "proposed",
        title=title,
        points=points,
    )


def _opens(verb: Token) -> Token | None:
    """Return the first word after a verb that is no adverb."""
    return next((t for t in following(verb, 3) if t.pos_ != "ADV"), None)


def _proposed(verb: Token, things: list[Token]) -> tuple[str, Token | None]:
    """Return a title's opening and the first word of what is proposed: an infinitive, a gerund or a thing."""
    opens = _opens(verb)
    if opens is not None and opens.lower_ == "to":
        return "Proposal to", infinitive_after(verb, 4)
    if opens is not None and opens.tag_ == "VBG":
        return "Proposal for", opens
    if opens is not None and opens.lower_ == "with" and not things:
        named = (t for t in following(opens, 10) if t.pos_ == "DET" and t.nbor(-1).pos_ in {"PROPN", "NOUN"})
        return "Proposal for", next(named, None)
    if things and (noun_class(things[0].lemma_) is None or _tells_itself(things[0])):
        return "Proposal for", after_colon(things[0]) or things[0].left_edge
    return "Proposal for", None


def _tells_itself(noun: Token) -> bool:
    """Tell whether a proposal's name says what it is: "a two-year deal worth 6 percent"."""
    worth = any(t.lower_ == "worth" for t in following(noun, 1))
    return worth and content_of(noun) is None and not is_definite(noun)


def _offered(verb: Token, things: list[Token]) -> tuple[str, Token | None]:
    """Return a title's opening and the first word of what is offered: an infinitive or a thing such as "talks"."""
    opens = _opens(verb)
    if opens is not None and opens.lower_ == "to":
        return "Offer to", infinitive_after(verb, 4)
    offered = bool(things) and (things[0].lemma_ in words("proposals", "offered") or is_money(things[0]))
    return "Offer of", things[0].left_edge if offered else None


def _agree(scene: Scene, verb: Token) -> Draft | None:
    """Return an agreement, "agreed to meet" or "agreed on a border"; none under a negation, a modal or a hope."""
    finite = verb.tag_ in {"VBD", "VBN", "VBZ", "VBP"}
    if verb.lemma_ not in words("proposals", "agree") or not finite:
        return None
    if is_doubtful(verb):
        declined("proposal.agreed", verb, "it is negated, possible, hoped for or doubted, so nothing is agreed yet")
        return None
    if is_history(verb):
        declined("proposal.agreed", verb, "it is told as history, years before")
        return None
    after = takewhile(lambda t: t.lower_ not in {"and", "but", ";"} or t.i < verb.i + 2, following(verb, 8))
    opens = next((t for t in after if t.lower_ in {"to", "on", "that"} and not opens_time(t)), None)
    first = _agreed(opens) if opens is not None else None
    if opens is None or first is None:
        declined("proposal.agreed", verb, "no content of an agreement follows the verb")
        return None
    points = split_points(scene.document, first)
    by = _members(scene, verb) or scene.two_before(verb) or scene.parties(verb)
    known = by or any(t.lemma_ in words("proposals", "parties") for t in agent_tokens(verb))
    if not known or not points:
        return None
    opening = {t.lower_ for t in points[0][:4]}
    listed = "following" in opening
    if "possibility" in opening:
        return None
    return Draft(
        act="agree",
        trigger=verb,
        rule="proposal.agreed",
        by=by,
        state="accepted" if opening & {"idea", "principle"} else "agreed",
        title=f"Agreement {opens.lower_}",
        points=() if listed else points,
        spare=points if listed else (),
    )


def _members(scene: Scene, verb: Token) -> tuple[str, ...]:
    """Return those whose leaders or ministers act together: "the leaders of Peru, Chile and Brazil agreed"."""
    for agent in agent_tokens(verb):
        of = [t for p in agent.rights if p.lower_ == "of" for t in p.children if t.dep_ == "pobj"]
        named = scene.names([t for first in of for t in (first, *first.conjuncts)])
        if agent.tag_ == "NNS" and len(named) > 1:
            return named
    return ()


def _agreed(opens: Token) -> Token | None:
    """Return the first word of what is agreed after "to" or "on"; a favour or a pronoun is no agreement."""
    if opens.i + 1 >= sentence_bounds(opens)[1] or opens.lower_ == "that":
        return None
    pointed = next((t for t in following(opens, 4) if t.pos_ == "NOUN"), None)
    if pointed is not None and (listed := after_colon(pointed)) is not None:
        return listed
    infinitive = infinitive_after(opens.nbor(-1), 5) if opens.lower_ == "to" else None
    first = infinitive or opens.nbor()
    if infinitive is None and first.pos_ not in {"DET", "NOUN", "ADJ", "NUM", "PROPN"}:
        return None
    thing = next((t for t in opens.children if t.dep_ == "pobj"), first)
    told = (
        noun_class(thing.lemma_) is not None
        and is_definite(thing)
        and thing.lemma_ not in words("proposals", "of_what")
    )
    told = told and not any(t.lower_ == "following" for t in thing.lefts)
    return None if told or thing.lemma_ in words("proposals", "favours") or thing.pos_ == "PRON" else first
