"""Reads what is refused or threatened until others give in: "will not sign until ...", "would strike unless ..."."""

from generator.extracting.proposals.drafts import Draft, infinitive_after, is_unreal, rejects
from generator.extracting.proposals.points import split_points
from generator.extracting.shared.agency import is_party
from generator.extracting.shared.scene import Scene
from generator.grammar import is_negated, subjects
from generator.language import Token
from generator.lexicons import words
from generator.tracing import declined

RULE = "proposal.ultimatum"
ONLY = frozenset({"when", "after", "once"})
WILL = frozenset({"would", "will", "wo", "'ll"})


def refusal(scene: Scene, mark: Token) -> Draft | None:
    """Return what others must do before someone acts: "would not reopen it until Chad paid", "only when Chad paid"."""
    clause = mark.head
    only = mark.lower_ in ONLY and mark.i > 0 and mark.nbor(-1).lower_ == "only" and mark.dep_ in {"mark", "advmod"}
    until = mark.dep_ == "mark" and mark.lower_ in {"until", "unless"}
    if not (until or only) or clause.i < mark.i:
        return None
    main, own = clause.head, subjects(clause)
    will_not = is_negated(main) != only and any(t.lower_ in WILL for t in main.lefts)
    if main.i > mark.i or not own or not (will_not or rejects(main)):
        return None
    by = scene.parties(main) or scene.speaker(main)
    asked = set(scene.names(own[:1]))
    if not by or asked & set(by) or not (asked or is_party(own[0]) or own[0].lower_ == "they"):
        declined("proposal.condition", mark, "what must come first is nothing that another side does")
        return None
    return Draft(
        act="condition",
        trigger=main,
        rule="proposal.condition",
        by=by,
        to=tuple(asked),
        state="demanded",
        title="Conditions to" if will_not else "Conditions:",
        titled=tuple(main.doc[main.i : mark.i - 1 if only else mark.i]),
        points=split_points(scene.document, own[0].left_edge, verb=clause),
    )


def threat(scene: Scene, verb: Token) -> Draft | None:
    """Return what is threatened by a verb: "threatened to close the border if the gunmen are not handed over"."""
    first = infinitive_after(verb, 3) if verb.lemma_ == "threaten" and verb.pos_ == "VERB" else None
    if first is None:
        return None
    marks = [t for t in verb.subtree if t.dep_ == "mark" and t.lower_ in {"if", "unless"}]
    if is_unreal(verb):
        declined(RULE, verb, "the threat is negated or only possible")
        return None
    by = scene.parties(verb)
    if not marks or not by:
        declined(RULE, verb, "no condition is tied to the threat, or nobody who threatens is named")
        return None
    points = split_points(scene.document, first)
    return Draft(act="ask", trigger=verb, rule=RULE, by=by, state="demanded", title="Threat to", points=points)


def ultimatum(scene: Scene, mark: Token) -> Draft | None:
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
    by, acting = scene.agents(said), set(scene.agents(modal.head))
    points = split_points(scene.document, modal)
    if not by or not points or not acting or acting - set(by):
        declined(RULE, mark, "it is not the speaker who would act")
        return None
    first = subjects(modal.head)[0].left_edge
    titled = tuple(first.doc[first.i : points[0][-1].i + 1])
    return Draft(
        act="ask",
        trigger=said,
        rule=RULE,
        by=by,
        state="demanded",
        title="Warning that",
        titled=titled,
        points=points,
    )


def _is_opinion(verb: Token) -> bool:
    """Tell whether "would" with a verb tells what someone thinks or does anyway, and threatens nothing."""
    lasting = verb.tag_ == "VBG" and any(t.lemma_ == "be" for t in verb.lefts)
    return lasting or verb.lemma_ in {"like", "love", "prefer", "consider", "regard"}
