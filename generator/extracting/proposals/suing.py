"""Reads what courts are asked: "sued to block the merger", "moved to dismiss the suit", "filed a brief arguing ..."."""

from collections.abc import Iterator
from itertools import pairwise

from generator.extracting.proposals.drafts import Draft, infinitive_after, is_unreal
from generator.extracting.proposals.points import split_points
from generator.extracting.shared.scene import Scene
from generator.grammar import following, is_passive
from generator.language import Token
from generator.lexicons import lexicon, words
from generator.tracing import declined

RULE = "proposal.sued"
NEAR, LONG = 6, 24  # tokens from a verb of filing to its paper, and to what the paper argues


def read_suing(scene: Scene, verb: Token) -> Iterator[Draft]:
    """Yield what a suit, a motion or a brief wants, if a verb tells of one."""
    if verb.pos_ != "VERB" or is_passive(verb):
        return
    title, first = _sued(verb) or _moved(verb) or _filed(verb) or ("", None)
    if first is None:
        return
    by = scene.parties(verb)
    if not by or is_unreal(verb):
        declined(RULE, verb, "no one who sues is named, or the suit is negated or only possible")
        return
    points = split_points(scene.document, first)
    if points:
        yield Draft(act="ask", trigger=verb, rule=RULE, by=by, state="demanded", title=title, points=points)


def _sued(verb: Token) -> tuple[str, Token] | None:
    """Return what a suit is to reach: "sued to block the merger", "sued the city, seeking damages"."""
    if verb.lemma_ != "sue":
        return None
    first = _purpose(verb)
    return ("Suit to" if first.tag_ == "VB" else "Suit for", first) if first is not None else None


def _moved(verb: Token) -> tuple[str, Token] | None:
    """Return what lawyers move to do: "moved to dismiss the suit"."""
    first = infinitive_after(verb, 2) if verb.lemma_ in {"move", "petition", "appeal"} else None
    return ("Motion to", first) if first is not None and first.lemma_ in words("proposals", "motions") else None


def _filed(verb: Token) -> tuple[str, Token] | None:
    """Return what a paper argues or wants: "filed a brief arguing that ...", "lodged an appeal to overturn ..."."""
    after = list(following(verb, LONG))
    place = next((n for n, t in enumerate(after) if t.lemma_ in lexicon("proposals")["filings"]), len(after))
    if verb.lemma_ not in words("proposals", "file") or place > NEAR or place + 2 >= len(after):
        return None
    title = lexicon("proposals")["filings"][after[place].lemma_]
    for now, then in pairwise(after[place + 1 :]):
        if now.lower_ in words("proposals", "pleads"):
            return f"{title}: that", then.nbor() if then.lower_ == "that" else then
        if now.lower_ in words("proposals", "sues"):
            first = infinitive_after(now, 1) or then
            return f"{title} {'to' if first.tag_ == 'VB' else 'for'}", first
    infinitive = infinitive_after(after[place], 2)
    return (f"{title} to", infinitive) if infinitive is not None else None


def _purpose(verb: Token) -> Token | None:
    """Return what a suit is for: an infinitive, or the thing that it seeks."""
    for child in verb.rights:
        if child.tag_ == "VB" and child.dep_ in {"advcl", "xcomp"} and any(t.tag_ == "TO" for t in child.lefts):
            return child
        if child.lower_ in words("proposals", "sues"):
            wanted = next((t for t in child.rights if t.dep_ in {"dobj", "xcomp"}), None)
            return infinitive_after(child, 1) or (wanted.left_edge if wanted is not None else None)
    return None
