"""Questions that time raises: what came of a gathering that was held, and whether what is planned will happen."""

from collections.abc import Iterator

from generator.extracting.questions.appointments import definite, find_appointments
from generator.extracting.questions.awaiting import find_awaited
from generator.extracting.questions.concluding import (
    has_result,
    is_background,
    is_concluded,
    is_decided,
    is_reported,
    is_wished,
)
from generator.extracting.questions.inverting import Asked, questioned
from generator.extracting.questions.plans import find_plans
from generator.extracting.shared.phrasing import QUOTATION_MARKS, is_plural, light, outlets_own, words_of
from generator.grammar import ActorIndex, is_modal, is_negated, noun_phrase, objects, tense
from generator.language import Document, Token, sentence_bounds
from generator.lexicons import words
from generator.model import Event, Question
from generator.tracing import declined

LEAD = 3  # sentences in which a gathering still to come is the news
AFTER = frozenset({"after", "since", "while", "when"})  # before "holding talks", which were then held
PLACING = frozenset({"in", "at", "on", "of", "between", "with"})  # that give a gathering a place, a matter or parties
TIMES = frozenset({"DATE", "TIME"})


def find_prospects(document: Document, actors: ActorIndex, timeline: tuple[Event, ...]) -> Iterator[Question]:
    """Yield the questions about events that were held or are still to come."""
    own = outlets_own(document)
    planned = [event for event in timeline if event.planned]
    for sentence, tokens in document.body():
        dated = any(sentence.id in event.cites for event in planned)
        for token in tokens:
            helper = next((t for t in token.lefts if t.dep_ == "aux"), token)
            if _is_quoted(helper) or sentence.id not in own:
                continue
            yield from find_plans(document, actors, token, dated=dated)
            yield from find_appointments(document, actors, token, dated=dated)
            yield from find_awaited(document, token)
            yield from _coming(document, token)
            yield from _met(document, token)
            yield from _held(document, token)


def _is_quoted(token: Token) -> bool:
    """Tell whether a token stands between quotation marks of its sentence."""
    return sum(t.text in QUOTATION_MARKS for t in token.doc[sentence_bounds(token)[0] : token.i]) % 2 == 1


def _coming(document: Document, noun: Token) -> Iterator[Question]:
    """Yield "What will the next summit bring?" from a gathering that is called coming."""
    if noun.lemma_.lower() not in words("questions", "gatherings") or noun.pos_ != "NOUN":
        return
    before = any(t.lower_ in words("questions", "coming") for t in noun.lefts)
    beside = noun.doc[noun.i + 1 : min(noun.i + 2, sentence_bounds(noun)[1])]
    after = any(t.tag_ in {"VBN", "VBD"} and t.lower_ in words("questions", "coming") for t in beside)
    if (before or after) and _is_in_passing(document, noun):
        declined("question.pending.coming", noun, "it is named in passing")
    elif before or after:
        phrase = noun_phrase(noun)
        text = words_of(document, phrase, within=True)
        text = definite(text)
        the = "" if phrase[0].tag_ in {"DT", "PRP$", "NNP"} or any(t.dep_ == "poss" for t in phrase) else "the "
        asked = Asked(text=f"What will {the}{text} bring?", evidence=(document.span(phrase[0], noun.right_edge),))
        yield from questioned("pending", "coming", asked)


def _is_in_passing(document: Document, noun: Token) -> bool:
    """Tell whether a gathering still to come is no matter of the article: named once, below the lead, by its way.

    It is a matter where it is the subject, has a day or a place of its own, or is told of again.
    """
    own = noun.dep_ in {"nsubj", "nsubjpass"} or any(t.ent_type_ in TIMES for t in noun.subtree)
    if own or document.id_of(noun) <= LEAD or any(t.lower_ in PLACING for t in noun.rights):
        return False
    named = [s.id for s, tokens in document.body() if any(t.lemma_ == noun.lemma_ for t in tokens)]
    return len(named) == 1 and noun.lower_ not in document.article.title.lower()


def _met(document: Document, verb: Token) -> Iterator[Question]:
    """Yield "What came of the meeting of A and B?" from "A met B" when no result follows."""
    meets = verb.lemma_ in words("questions", "meet")
    speaks = verb.lemma_ in words("questions", "speak") and any(
        t.lower_ in words("questions", "by_phone") for t in verb.subtree
    )
    if verb.pos_ != "VERB" or not (meets or speaks) or verb.dep_ == "relcl" or is_modal(verb) or is_negated(verb):
        return
    happens = verb.tag_ in {"VBD", "VBZ", "VBP"} or any(
        t.lemma_ in {"be", "have"} for t in verb.lefts if t.dep_ == "aux"
    )
    if not happens or tense(verb) == "future" or has_result(verb):
        return
    if is_concluded(document, verb) or is_reported(document, verb) or is_background(document, verb):
        declined("question.outcome.met", verb, "its outcome is told, or it is history")
        return
    who = [t for t in verb.lefts if t.dep_ == "nsubj" and t.pos_ in {"PROPN", "NOUN"}]
    others = [*objects(verb), *(c for p in verb.rights if p.lower_ == "with" for c in p.rights if c.dep_ == "pobj")]
    others = [t for t in others if t.pos_ in {"PROPN", "NOUN"} and t.ent_type_ not in TIMES]
    if any(t.lemma_ in words("questions", "met_things") for t in others) or _is_habit(verb):
        declined("question.outcome.met", verb, "no gathering is told")
        return
    if not who or not (others or is_plural(who[0])):
        return
    sides = " with ".join(words_of(document, light(t), within=True) for t in (*who[:1], *others[:1]))
    last = max((t.right_edge for t in verb.rights), key=lambda t: t.i, default=verb)
    evidence = (document.span(min(verb, who[0].left_edge, key=lambda t: t.i), last),)
    talks = speaks or verb.lemma_ in words("questions", "talk")
    text = f"What came of the {'talks' if talks else 'meeting'} of {sides}?"
    yield from questioned("outcome", "met", Asked(text=text, evidence=evidence))


def _is_habit(verb: Token) -> bool:
    """Tell whether something was done again and again: "regularly talked by telephone"."""
    return any(t.lower_ in words("questions", "often") for t in verb.lefts)


def _held(document: Document, noun: Token) -> Iterator[Question]:
    """Yield "What came of the talks in Paris?" from "talks are being held in Paris" or "A held talks in Paris"."""
    if noun.lemma_.lower() not in words("questions", "gatherings") or noun.pos_ != "NOUN":
        return
    verb = noun.head
    if verb.pos_ != "VERB" or verb.lemma_ not in words("questions", "hold") or verb.dep_ == "relcl":
        return
    if noun.lemma_.lower() in words("questions", "enquiries_into") and verb.lemma_ in words("questions", "open_up"):
        declined("question.outcome.held", verb, "it has only begun")
        return
    if (
        is_wished(verb)
        or is_modal(verb)
        or is_negated(verb)
        or (verb.dep_ == "pcomp" and verb.head.lower_ not in AFTER)
    ):
        declined("question.outcome.held", verb, "it was not held")
        return
    if any(t.lower_ in words("questions", "habitual") for t in noun.subtree):
        return
    if verb.tag_ == "VB" or tense(verb) == "future" or has_result(verb) or is_decided(document, noun):
        return
    if is_concluded(document, verb, noun) or is_reported(document, verb) or is_background(document, verb):
        declined("question.outcome.held", verb, "its outcome is told, or it is history")
        return
    phrase = [t for t in light(noun) if t.dep_ != "relcl"]
    text = words_of(document, [t for t in phrase if not (t.head == noun and t.tag_ in {"DT", "CD"})], within=True)
    evidence = (document.span(verb.left_edge, verb.right_edge),)
    yield from questioned("outcome", "held", Asked(text=f"What came of the {text}?", evidence=evidence))
