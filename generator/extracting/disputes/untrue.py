"""Reads who calls untrue what was said: "called the report false", "no truth in it", "there is no such deal"."""

from dataclasses import replace

from generator.extracting.disputes.claims import Claim, named
from generator.extracting.disputes.refusing import refusal
from generator.extracting.disputes.wording import run, until_joint
from generator.extracting.shared.agency import agent_tokens
from generator.extracting.shared.scene import Scene
from generator.grammar import (
    NEGATIONS,
    following,
    in_quotation,
    is_negated,
    subjects,
)
from generator.language import Token, sentence_bounds, sentence_tokens
from generator.lexicons import words
from generator.tracing import declined

RULE = "dispute.denied"
BEFORE, AFTER = 12, 6  # tokens around a word such as "false" in which what it judges is named
RATING = frozenset({"rated", "rates"})  # the lemma that the parse gives "rated" is no verb's
NONE = NEGATIONS | {"nothing"}


GIVEN = frozenset({"be", "have", "find", "see", "exist", "show"})


POINTING = frozenset({"this", "that", "those", "these"})


CALLING = frozenset(
    {"call", "describe", "dismiss", "deny", "reject", "denounce", "brand", "label", "rate", "deem", "judge", "rule"}
)


def called_untrue(scene: Scene, word: Token) -> Claim | None:
    """Return a denial by a word such as "false": from the verb that calls it so, else of the whole sentence."""
    calling = words("verbs", "say") | CALLING
    verb = next((a for a in word.ancestors if a.lemma_ in calling or a.lower_ in RATING), None)
    by = (scene.agents(verb) if verb is not None and verb.i < word.i else ()) or scene.speaker(word)
    by = by or _quoted_by(scene, word)
    if verb is not None and (verb.lemma_ in CALLING or verb.lower_ in RATING) and verb.i < word.i:
        return refusal(scene, verb, by if _quotes(verb) else ())
    holder = scene.holder(verb) if verb is not None and not by else None
    by = by or ((holder,) if holder else ())
    if not by and _is_outlets(word):
        return _narrated(scene, word)
    if not by:
        declined(RULE, word, "no side that says so is named")
    found = refusal(scene, _opening(word) if by else word, by)
    pointing = [t for t in subjects(word.head) if t.lower_ in POINTING or any(c.lower_ in POINTING for c in t.lefts)]
    if found is None or not pointing:
        return found
    first = tuple(t for t in pointing[0].subtree if t.i < found.said[0].i) if pointing[0].i < word.i else ()
    return replace(found, clear=True, trigger=word, said=(*first, *found.said))


def _opening(word: Token) -> Token:
    """Return the first word of the clause that calls something untrue, or of its sentence if it is no told clause."""
    told = next((a for a in word.ancestors if a.dep_ == "ccomp"), None)
    return told.left_edge if told is not None and told.left_edge.text != '"' else sentence_tokens(word)[0]


def unproven(scene: Scene, proof: Token) -> Claim | None:
    """Return the denial in "there is no evidence of harm": of whoever says so, or of the article itself."""
    verb = next((a for a in proof.ancestors if a.lemma_ in words("verbs", "say")), None)
    by = scene.speaker(proof) or _quoted_by(scene, proof)
    holder = by[0] if by else scene.holder(verb) if verb is not None else None
    top = next((a for a in proof.ancestors if a.lemma_ in GIVEN), None)
    said = until_joint(run(scene, top.left_edge)) if top is not None and list(proof.rights) else ()
    return Claim(holder, said, proof, named(scene, said)) if holder and said else None


def _is_outlets(word: Token) -> bool:
    """Tell whether the article itself calls untrue what was just told ("That is false")."""
    verb = word.head
    pointing = [t for t in subjects(verb) if t.lower_ in POINTING or any(c.lower_ in POINTING for c in t.lefts)]
    return (
        verb.lemma_ == "be"
        and verb.dep_ == "ROOT"
        and bool(pointing)
        and not in_quotation(word)
        and not is_negated(verb)
    )


def _narrated(scene: Scene, word: Token) -> Claim | None:
    whole = list(sentence_tokens(word))
    said = tuple(whole[:-1] if whole[-1].is_punct else whole)
    return Claim(None, said, word, named(scene, said), clear=True) if said else None


def _quoted_by(scene: Scene, token: Token) -> tuple[str, ...]:
    """Return the speaker of the quotation that a token stands in, who may be no actor of the story (a news agency)."""
    span = scene.document.span(token)
    for quote in scene.quotes:
        if quote.by and any(e.sentence == span.sentence and e.start <= span.start < e.end for e in quote.evidence):
            return (quote.by,)
    return ()


def falsely(scene: Scene, verb: Token) -> Claim | None:
    """Return the denial in "falsely claims that": of whoever says so of another's claim."""
    told = verb.lemma_ in words("disputes", "claim") | words("disputes", "accuse")
    by = [name for name in scene.speaker(verb) if name not in scene.agents(verb)]
    if not told or not by:
        return None
    said = run(scene, sentence_tokens(verb)[0])
    above = next((a for a in verb.ancestors if a.i > verb.i), verb)
    return Claim(by[0], said, above, named(scene, said)) if said else None


def _quotes(verb: Token) -> bool:
    """Tell whether a verb of calling is itself told by another ("he called it a lie, she said")."""
    return not agent_tokens(verb)


def is_lacking(noun: Token) -> bool:
    """Tell whether there is none of a thing: "no truth in", "without any foundation"."""
    near = [*noun.lefts, noun.head]
    return any(t.lower_ in NONE for t in near) or is_negated(noun.head)


def no_such(scene: Scene, such: Token) -> Claim | None:
    """Return a denial that points back: "said there was no such plan"."""
    verb = next((a for a in such.ancestors if a.lemma_ in words("verbs", "say")), None)
    by = scene.speaker(such) or ((scene.holder(verb),) if verb is not None else ())
    if not by or by[0] is None:
        declined(RULE, such, "no side that says so is named")
        return None
    first = next((t for t in such.ancestors if t.dep_ == "ccomp"), such).left_edge
    said = run(scene, first)
    return Claim(by[0], said, such, named(scene, said), clear=True) if said else None


def is_of_claim(token: Token) -> bool:
    """Tell whether a word such as "false" judges a claim: "called the report false", "no truth in the report"."""
    if token.dep_ == "dobj" and token.head.lemma_ == "tell":
        return False
    before = token.doc[sentence_bounds(token)[0] : token.i][-BEFORE:]
    after = following(token, AFTER)
    nouns = words("disputes", "denial_nouns")
    pointed = any(t.lower_ in {"it", "this", "that"} for t in before)
    return pointed or any(t.lemma_ in nouns for t in (*before, *after))
