"""Reads what a speaker calls on all to do: "we should close the port", "it is time to vote", "please stay away"."""

from collections.abc import Iterator

from generator.extracting.proposals.drafts import Draft, infinitive_after, is_unreal
from generator.extracting.proposals.points import split_points
from generator.extracting.shared.scene import Scene
from generator.grammar import following, is_negated, subjects
from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.tracing import declined

RULE = "proposal.exhorted"


def read_exhorting(scene: Scene, token: Token) -> Iterator[Draft]:
    """Yield the call that a speaker makes, if a word opens one; only a named speaker's call counts."""
    first = _we_should(token) or _time_to(token) or _please(token) or _let(token)
    if first is None:
        return
    by = scene.speaker(token) or scene.speaker(first)
    held = next((t for t in first.rights if t.dep_ == "ccomp"), None) if first.lower_ == "let" else None
    points = split_points(scene.document, first, verb=held)
    if not by or not points or first.doc[sentence_bounds(first)[1] - 1].text == "?":
        declined(RULE, token, "no one who calls for it is named, or it is a question")
        return
    yield Draft(act="ask", trigger=token, rule=RULE, by=by, state="demanded", title=_title(first), points=points)


def _title(first: Token) -> str:
    return (
        "Call to"
        if (first.tag_ in {"VB", "VBP"} or first.pos_ == "ADV") and first.lower_ not in {"let", "do"}
        else "Call:"
    )


def _we_should(modal: Token) -> Token | None:
    """Return what "we should", "we must" or "we have to" opens, unless it is a state or a thought."""
    if modal.lower_ in {"should", "must", "ought"} and modal.dep_ == "aux":
        verb = modal.head
    elif modal.lower_ in {"need", "have"} and modal.tag_ == "VBP":
        verb = next((t for t in modal.rights if t.dep_ == "xcomp" and t.tag_ == "VB"), modal)
    else:
        return None
    holder = modal.head if modal.dep_ == "aux" else modal
    own = [t for t in subjects(holder) if t.i < modal.i]
    if not own or own[0].lower_ != "we" or verb.lemma_ in words("proposals", "thoughts") or verb.tag_ != "VB":
        return None
    asked = any(t.tag_ in {"WP", "WRB", "WDT"} or t.dep_ == "mark" for t in (*holder.lefts, *verb.lefts))
    if asked or is_negated(holder) or holder.dep_ in {"relcl", "advcl", "csubj"} or is_unreal(modal):
        declined(RULE, modal, "it is negated, or only part of another clause")
        return None
    after = [t for t in following(modal, verb.i - modal.i) if t.lower_ not in {"to", "also", "all"}]
    return after[0] if after else None


def _time_to(noun: Token) -> Token | None:
    """Return what "it is time to ..." opens."""
    before = noun.doc[max(sentence_bounds(noun)[0], noun.i - 3) : noun.i]
    if noun.lower_ != "time" or not any(t.lemma_ == "be" for t in before) or is_negated(noun.head):
        return None
    first = infinitive_after(noun, 8)
    if first is None or first.lemma_ in words("proposals", "thoughts"):
        return None
    opens = next(following(noun, 1))
    return first if opens.lower_ == "to" else noun.doc[opens.i + 1] if opens.lower_ == "for" else None


def _please(word: Token) -> Token | None:
    """Return what "please" asks for."""
    after = list(following(word, 3))
    asks = word.lower_ == "please" and len(after) > 1 and (after[0].tag_ in {"VB", "VBP"} or after[0].lower_ == "do")
    return after[0] if asks and after[0].lemma_ not in words("proposals", "thoughts") - {"do", "keep", "go"} else None


def _let(verb: Token) -> Token | None:
    """Return what "let us ..." or "let them ..." at the start of a clause asks for."""
    opens = verb.i == sentence_bounds(verb)[0] or verb.nbor(-1).text in {'"', "'", ";", ":"}
    inner = next((t for t in verb.rights if t.dep_ == "ccomp" and t.tag_ in {"VB", "VBP"}), None)
    asks = verb.lower_ == "let" and opens and inner is not None and inner.lemma_ not in words("proposals", "thoughts")
    return verb if asks else None
