"""Questions whether what only seems, is believed or may be so is so: "is believed to have fled", "may have known"."""

from collections.abc import Iterator

from generator.extracting.questions.inverting import ask, questioned, subject_of
from generator.grammar import ActorIndex, auxiliaries, is_modal, is_negated, is_passive
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Question
from generator.tracing import declined

CLAUSES = frozenset({"ROOT", "ccomp", "conj"})


def find_seeming(document: Document, actors: ActorIndex, verb: Token) -> Iterator[Question]:
    """Yield what a verb is only believed, suspected or said to tell."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return
    yield from _raised(document, actors, verb)
    yield from _suspected(document, actors, verb)
    yield from _perhaps(document, actors, verb)


def _raised(document: Document, actors: ActorIndex, verb: Token) -> Iterator[Question]:
    """Yield "Did the general flee?" from "the general is believed to have fled", "appears to have fled".

    What only "seems to work" is an impression of the writer's.
    """
    above = verb.head
    if verb.dep_ != "xcomp" or not any(t.lower_ == "to" for t in auxiliaries(verb)):
        return
    seems = above.lemma_ in words("questions", "seem")
    guessed = seems and above.dep_ in CLAUSES and (verb.lemma_ == "be" or len(auxiliaries(verb)) > 1)
    if not guessed and not (is_passive(above) and above.lemma_ in words("questions", "believed")):
        return
    if is_negated(above) or is_modal(above) or is_negated(verb) or verb.lemma_ in words("questions", "minds"):
        declined("question.unconfirmed.seeming", verb, "it is said not to be so, or to be somebody's opinion")
        return
    yield from questioned("unconfirmed", "seeming", ask(document, actors, verb, subject=subject_of(above), mood="real"))


def _suspected(document: Document, actors: ActorIndex, verb: Token) -> Iterator[Question]:
    """Yield "Did two tankers dump oil?" from "two tankers are suspected of dumping oil", "confessed to dumping oil"."""
    above = verb.head.head if verb.dep_ == "pcomp" else verb
    if above is verb or above.lemma_ not in words("questions", "suspected") or is_negated(above):
        return
    if above.lemma_ == "suspect" and not is_passive(above) and above.dep_ != "acl":
        return
    who = above.head if above.dep_ == "acl" else subject_of(above)
    yield from questioned("unconfirmed", "suspected", ask(document, actors, verb, subject=who, mood="real"))


def _perhaps(document: Document, actors: ActorIndex, verb: Token) -> Iterator[Question]:
    """Yield "Did the minister know about the payments?" from "the minister may have known about the payments"."""
    helpers = [t.lower_ for t in verb.lefts if t.dep_ in {"aux", "auxpass"}]
    if not helpers or helpers[0] not in words("questions", "perhaps") or verb.dep_ not in CLAUSES:
        return
    done = "have" in helpers or (helpers[0] != "must" and "be" in helpers and verb.tag_ == "VBG")
    mind = verb.lemma_ in words("questions", "seem")
    if not done or mind or is_negated(verb) or any(t.lower_ in {"if", "whether", "had"} for t in verb.subtree):
        declined("question.unconfirmed.perhaps", verb, "it tells what is allowed, to come or on a condition")
        return
    yield from questioned("unconfirmed", "perhaps", ask(document, actors, verb, mood="real"))
