"""Reads words that point back to a proposal and say what it holds: "the deal includes ...", "it would ban ..."."""

from collections.abc import Iterator

from generator.extracting.proposals.contents import held_from
from generator.extracting.proposals.drafts import Draft, is_doubtful
from generator.extracting.proposals.listing import after_colon
from generator.extracting.proposals.owning import is_definite, owner
from generator.extracting.proposals.points import split_points
from generator.extracting.proposals.reporting import reported, terms_of
from generator.extracting.shared.agency import agent_tokens
from generator.extracting.shared.resuming import resumption
from generator.extracting.shared.scene import Scene
from generator.grammar import following, is_passive, noun_phrase
from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.model import ProposalState

POSSIBLE = frozenset({"could", "may", "might", "can"})


def read_held(scene: Scene, noun: Token) -> Iterator[Draft]:
    """Words that point back: "the proposal called for A, B and C", "it would ban ...", or only "the proposal"."""
    points = _holdings(scene, noun)
    if noun.lower_ in {"that", "this", "these"} and noun.head.lemma_ != "include":
        return
    if noun.pos_ == "PRON" and (not points or _is_speaker(scene, noun)):
        return
    if noun.pos_ == "PRON" or is_definite(noun) or scene.makers(noun):
        state = owner(scene, noun)[1] if noun.pos_ != "PRON" else "proposed"
        if (told := _told_beside(noun)) is not None:
            state = told
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
            possible=_may_hold(noun),
        )


def _is_speaker(scene: Scene, pronoun: Token) -> bool:
    """Tell whether "it" stands for the body whose words are reported, not for a proposal: "the firm said it ..."."""
    above = next((a for a in pronoun.head.ancestors if a.lemma_ in words("verbs", "say")), None)
    if above is None:
        return False
    kinds = {a.kind for t in agent_tokens(above) for a in scene.of(t)}
    bodies = words("proposals", "parties") | words("bodies", "organisations") | words("proposals", "firms")
    return bool(kinds - {"person", "group"}) or any(t.lemma_.lower() in bodies for t in agent_tokens(above))


def _holdings(scene: Scene, noun: Token) -> tuple[tuple[Token, ...], ...]:
    """Return what a proposal holds by the verb right after its name, which the parse may take for its modifier."""
    if told := reported(scene, noun):
        return told
    if (listed := after_colon(noun)) is not None:
        return split_points(scene.document, listed)
    if noun.head.lower_ == "under" and (terms := terms_of(scene, noun.head.head)):
        return terms
    comma = next((t for t in following(noun, 10) if t.text == ","), None)
    if (
        noun.dep_ == "pobj"
        and noun.head.lower_ == "under"
        and comma is not None
        and comma.i + 1 < sentence_bounds(noun)[1]
    ):
        main = next((t for t in following(comma, 12) if t.lower_ in {"would", "will", "must"}), None)
        return split_points(scene.document, comma.nbor(), verb=main) if main is not None else ()
    after = [t for t in following(_past_relative(noun), 6) if t.pos_ != "ADV" and t.text != '"']
    modals = [t for t in after[:1] if t.lower_ in {"would", "will", "must"}]
    verb = next((t for t in after if t.pos_ in {"VERB", "AUX"} and t.tag_ != "MD" and t.lemma_ != "have"), None)
    if verb is None or verb.i + 1 >= sentence_bounds(verb)[1] or (verb.i != after[0].i and after[0].pos_ != "AUX"):
        return ()
    if modals and (verb.lemma_ in words("proposals", "effects") - {"be"} or any(t.dep_ == "attr" for t in verb.rights)):
        return ()
    asked = any(t.dep_ == "mark" and t.lower_ in {"whether", "if"} for t in verb.lefts)
    if asked or _is_of_another(noun, verb):
        return ()
    if modals:
        return split_points(scene.document, modals[0] if noun.pos_ == "PRON" else noun.left_edge)
    first = held_from(verb)
    if first is None or verb.tag_ == "VBG" or is_passive(verb):
        return ()
    return split_points(scene.document, first)


def _may_hold(noun: Token) -> bool:
    """Tell whether what follows a noun is only what it may hold: "that could include fines"."""
    after = next((t for t in following(_past_relative(noun), 3) if t.pos_ != "ADV"), None)
    return after is not None and after.lower_ in POSSIBLE


def _is_of_another(noun: Token, verb: Token) -> bool:
    """Tell whether a verb after a noun has its subject further left: "the attempt to stop the bill includes ..."."""
    own = [t for t in verb.lefts if t.dep_ == "nsubj"]
    return bool(own) and own[0].i < noun.i and noun.dep_ in {"dobj", "pobj"} and own[0].is_ancestor(noun)


def _past_relative(noun: Token) -> Token:
    """Return the comma that ends a relative clause after a noun ("The offer, which ..., includes"), else the noun."""
    tokens = list(noun.doc[noun.i : sentence_bounds(noun)[1]])
    closing = resumption(tokens, 1) if len(tokens) > 1 else 0
    return tokens[closing] if closing else noun


def _told_beside(noun: Token) -> ProposalState | None:
    """Return the state that a relative clause gives: "the offer, which members approved, ..."."""
    beside = noun.doc[noun.i : _past_relative(noun).i]
    for token in beside:
        if token.tag_ in {"VBD", "VBN"} and not is_doubtful(token):
            if token.lemma_ in words("proposals", "accept"):
                return "accepted"
            if token.lemma_ in words("proposals", "reject"):
                return "rejected"
    return None
