"""Reads conditions and ultimatums: "ready for a truce, provided ...", "said it would strike unless ..."."""

from collections.abc import Iterator, Sequence

from generator.extracting.drafts import Draft, infinitive_after
from generator.extracting.points import split_points
from generator.extracting.scene import Scene, agent_tokens
from generator.grammar import is_negated, noun_phrase, subjects
from generator.language import Token
from generator.lexicons import lexicon, words


def read_conditions(scene: Scene, tokens: Sequence[Token]) -> Iterator[Draft]:
    """Yield the conditions and ultimatums of a sentence."""
    for mark in _marks(tokens):
        if draft := _condition(scene, tokens, mark):
            yield draft
            return
    for token in tokens:
        if draft := _ultimatum(scene, token):
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
    if willing is None or not things or not _opens_condition(mark, before, willing):
        return None
    by = next((found for a in (willing, *willing.ancestors) if (found := scene.agents(a))), ())
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
    if mark[0].lower_ != "if":
        return True
    supposed = opened.pos_ == "PRON" or (is_negated(willing) and not _is_only(before))
    return not supposed and any(t.lower_ in words("proposals", "open") for t in before)


def _is_only(tokens: Sequence[Token]) -> bool:
    """Tell whether "only" stands last before a condition."""
    return bool(tokens) and tokens[-1].lower_ == "only"


def _is_opinion(verb: Token) -> bool:
    """Tell whether "would" with a verb tells what someone thinks or does anyway, and threatens nothing."""
    lasting = verb.tag_ == "VBG" and any(t.lemma_ == "be" for t in verb.lefts)
    return lasting or verb.lemma_ in {"like", "love", "prefer", "consider", "regard"}


def _agent_nouns(verb: Token) -> set[str]:
    return {t.lemma_ for t in agent_tokens(verb)}


def _ultimatum(scene: Scene, mark: Token) -> Draft | None:
    """Return what is threatened unless others give in: "said it would strike if the convoys do not stop"."""
    verb = mark.head
    if mark.dep_ != "mark" or mark.lower_ not in {"if", "unless"} or (mark.lower_ == "if" and not is_negated(verb)):
        return None
    said = next((a for a in verb.ancestors if a.lemma_ in words("proposals", "threaten")), None)
    if said is None or said.i > mark.i:
        return None
    modal = next((t for t in mark.doc[said.i + 1 : mark.i] if t.lower_ in {"would", "will"}), None)
    if modal is None or _is_opinion(modal.head) or not subjects(modal.head):
        return None
    points = split_points(scene.document, modal)
    by = scene.agents(said)
    if not by or not points or set(scene.agents(modal.head)) - set(by):
        return None
    first = subjects(modal.head)[0].left_edge
    titled = tuple(first.doc[first.i : points[0][-1].i + 1])
    return Draft(
        act="ask",
        trigger=said,
        rule="proposal.ultimatum",
        by=by,
        state="demanded",
        title="Warning that",
        titled=titled,
        points=points,
    )
