"""Reads conditions and ultimatums: "ready for a truce, provided ...", "said it would strike unless ..."."""

from collections.abc import Iterator, Sequence

from generator.extracting.proposals.drafts import Draft, infinitive_after
from generator.extracting.proposals.points import split_points
from generator.extracting.proposals.threatening import refusal, threat, ultimatum
from generator.extracting.shared.agency import agent_tokens
from generator.extracting.shared.scene import Scene
from generator.grammar import is_negated, noun_phrase
from generator.language import Token
from generator.lexicons import lexicon, words
from generator.tracing import declined


def read_conditions(scene: Scene, tokens: Sequence[Token]) -> Iterator[Draft]:
    """Yield the conditions and ultimatums of a sentence."""
    for mark in _marks(tokens):
        if draft := _condition(scene, tokens, mark):
            yield draft
            return
    for token in tokens:
        if draft := refusal(scene, token) or threat(scene, token) or ultimatum(scene, token):
            yield draft
            return


def _marks(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the words that open a condition, such as "on condition that", the strongest kind first."""
    for phrase in lexicon("proposals")["condition_marks"]:
        size = len(phrase.split())
        for place in range(1, len(tokens) - size):
            if " ".join(t.lower_ for t in tokens[place : place + size]) == phrase:
                yield list(tokens[place : place + size])


def _condition(scene: Scene, tokens: Sequence[Token], mark: list[Token]) -> Draft | None:
    """Return what has to be met before someone does what they are willing or ready to do, or agree to."""
    before = [t for t in tokens if t.i < mark[0].i]
    willing = _willing(before)
    things = [t for t in before if t.pos_ == "NOUN"]
    if willing is None:
        return None
    if not things or not _opens_condition(mark, before, willing):
        declined("proposal.condition", mark[0], "it opens no condition for what somebody is willing to do")
        return None
    by = next((found for a in (willing, *willing.ancestors) if (found := scene.parties(a))), ())
    points = split_points(scene.document, mark[-1].nbor(), verb=mark[-1].head if mark[-1].dep_ == "mark" else None)
    known = by or len(mark) > 1 or (_agent_nouns(willing) & words("proposals", "parties"))
    if not points or not known:
        return None
    action = infinitive_after(willing, 4)
    titled = tuple(before[0].doc[action.i : mark[0].i]) if action is not None else tuple(noun_phrase(things[-1]))
    return Draft(
        act="condition",
        trigger=willing,
        rule="proposal.condition",
        by=by,
        state="demanded",
        title="Conditions to" if action is not None else "Conditions for",
        titled=titled,
        points=points,
    )


def _willing(tokens: Sequence[Token]) -> Token | None:
    """Return the first verb or adjective that says that someone is willing: "agreed", "ready", "considers going"."""
    willing = (t for t in tokens if t.lemma_ in words("proposals", "willing") and t.pos_ in {"VERB", "ADJ"})
    return next((t for t in willing if t.lemma_ != "consider" or t.nbor().tag_ == "VBG"), None)


def _opens_condition(mark: list[Token], before: Sequence[Token], willing: Token) -> bool:
    """Tell whether a mark opens a condition; a bare "if" does where a word such as "ready" stands before it."""
    opened = mark[-1].nbor()
    effort = opened.lower_ == "it" and mark[-1].nbor(2).lemma_ == "take"
    if effort or opened.ent_type_ in {"DATE", "TIME"}:
        return False
    if mark[0].lower_ == "unless":
        return is_negated(willing)
    if mark[0].lower_ != "if":
        return True
    action = infinitive_after(willing, 4) if willing.lemma_ in words("proposals", "ready") else None
    if action is not None and action.lemma_ not in words("proposals", "concede") | words("proposals", "willing"):
        return False
    supposed = opened.pos_ == "PRON" or (is_negated(willing) and not _is_only(before))
    return not supposed and any(t.lower_ in words("proposals", "open") for t in before)


def _is_only(tokens: Sequence[Token]) -> bool:
    """Tell whether "only" stands last before a condition."""
    return bool(tokens) and tokens[-1].lower_ == "only"


def _agent_nouns(verb: Token) -> set[str]:
    return {t.lemma_ for t in agent_tokens(verb)}
