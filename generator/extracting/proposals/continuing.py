"""Reads sentences that go on with a plan: "The first vote is to be held in May. Voters would then choose ..."."""

from collections.abc import Sequence

from generator.extracting.proposals.contents import noun_class
from generator.extracting.proposals.drafts import Draft
from generator.extracting.proposals.points import split_points
from generator.extracting.shared.scene import Scene
from generator.grammar import is_negated, subjects
from generator.language import Token, sentence_bounds, sentence_tokens
from generator.lexicons import words

RULE = "proposal.continued"
TERMS = frozenset({"plan", "deal", "bill"})
GOES_ON = frozenset({"would", "will", "shall"})


def read_further(scene: Scene, tokens: Sequence[Token], before: Draft) -> Draft | None:
    """Return what a sentence adds to the plan or offer told in the sentence before it, if it does."""
    verb = sentence_tokens(tokens[0]).root if tokens else None
    if verb is None or not _is_plan(before):
        return None
    modal = next((t for t in verb.lefts if t.lower_ in GOES_ON), None) or _to_be_done(verb)
    own = [t for t in subjects(verb) if modal is not None and t.i < modal.i]
    if modal is None or not own or not _is_told(verb, own[0], before):
        return None
    points = split_points(scene.document, own[0].left_edge, verb=verb)
    if not points:
        return None
    return Draft(
        act="more",
        trigger=verb,
        rule=RULE,
        noun=before.noun,
        definite=True,
        points=points,
    )


def read_opening(scene: Scene, tokens: Sequence[Token]) -> Draft | None:
    """Return the words that open a list of terms without naming the proposal: "Among other things it provides for:"."""
    here = scene.document.id_of(tokens[0])
    held = words("proposals", "hold")
    opens = (t for t in tokens if t.lower_ == "it" and t.dep_ == "nsubj" and t.head.lemma_ in held)
    pronoun = next(opens, None)
    if pronoun is None or here < 2 or not opens_list(tokens[0]):
        return None
    named = [t for t in scene.document.tokens(here - 1) if t.pos_ == "NOUN" and noun_class(t.lemma_.lower()) in TERMS]
    if not named:
        return None
    return Draft(act="more", trigger=pronoun, rule="proposal.held", noun=named[-1], definite=True)


def opens_list(token: Token) -> bool:
    """Tell whether the sentence of a token ends in a colon, behind which a list stands in lines of its own."""
    return bool(token.doc[sentence_bounds(token)[1] - 1].text == ":")


def read_line(scene: Scene, tokens: Sequence[Token], before: Draft) -> Draft | None:
    """Return the point that a line adds to a list: the line before it ends in a colon ("on these:") or a semicolon.

    Lines that are sentences count as long as each says what should be done, in a paragraph of its own.
    """
    last = before.trigger.doc[sentence_bounds(before.trigger)[1] - 1]
    alike = before.rule == RULE and _is_duty(scene, tokens) and _is_duty(scene, list(sentence_tokens(before.trigger)))
    listed = last.text == ":" or (last.text == ";" and before.rule == RULE) or alike
    rest = [t for t in tokens if not t.is_space]
    while rest and rest[-1].is_punct:
        rest.pop()
    if not listed or not _is_plan(before) or len(rest) < 2 or tokens[0].text == '"':
        return None
    return Draft(act="more", trigger=rest[0], rule=RULE, definite=True, points=(tuple(rest),))


def _is_duty(scene: Scene, tokens: Sequence[Token]) -> bool:
    """Tell whether a sentence says what should be done and fills its paragraph."""
    here = scene.document.id_of(tokens[0])
    paragraph = scene.document.sentence(here).paragraph
    alone = sum(s.paragraph == paragraph for s in scene.document.sentences[max(0, here - 2) : here + 1]) == 1
    root = sentence_tokens(tokens[0]).root
    return alone and any(t.lower_ in words("proposals", "obligation") | {"shall"} for t in root.lefts)


def _is_plan(draft: Draft) -> bool:
    """Tell whether a telling is a plan, an offer or a deal, whose terms may follow."""
    if draft.noun is not None and draft.noun.pos_ != "PRON":
        kinds = TERMS | {"statement"} if opens_list(draft.trigger) else TERMS
        return noun_class(draft.noun.lemma_) in kinds
    return draft.act in {"offer", "agree"} or draft.rule == RULE


def _to_be_done(verb: Token) -> Token | None:
    """Return the "be" of "is to be held"."""
    inner = next((t for t in verb.rights if t.dep_ == "xcomp" and any(c.tag_ == "TO" for c in t.lefts)), None)
    return verb if verb.lemma_ == "be" and inner is not None and inner.i - verb.i < 4 else None


def _is_told(verb: Token, subject: Token, before: Draft) -> bool:
    """Tell whether a clause goes on with what was told: its subject was named there, or it has "then" or "also"."""
    if subject.pos_ == "PRON" or verb.lemma_ in words("proposals", "effects") - {"be", "have"} or is_negated(verb):
        return False
    if subject.lemma_ in words("proposals", "stand_ins") or any(
        t.dep_ in {"mark", "attr", "acomp"} for t in verb.children
    ):
        return False
    known = {t.lemma_.lower() for p in (*before.points, *before.spare) for t in p if t.pos_ in {"NOUN", "PROPN"}}
    on = any(t.lower_ in {"then", "also", "next", "later", "afterwards", "alternatively"} for t in verb.children)
    return on or subject.lemma_.lower() in known
