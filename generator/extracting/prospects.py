"""Questions that time raises: what came of a gathering that was held, and whether what is planned will happen."""

from collections.abc import Iterator

from generator.extracting.appointments import definite, find_appointments
from generator.extracting.awaiting import find_awaited
from generator.extracting.clauses import outlets_own
from generator.extracting.inverting import Asked, questioned
from generator.extracting.phrasing import QUOTATION_MARKS, is_plural, light, words_of
from generator.extracting.plans import find_plans
from generator.grammar import ActorIndex, is_modal, is_negated, noun_phrase, objects, subjects, tense
from generator.language import Document, Token, sentence_bounds
from generator.lexicons import words
from generator.model import Event, Question
from generator.tracing import declined

NEXT = 3  # sentences after a meeting that may tell its result
AFTER = frozenset({"after", "since", "while", "when"})  # before "holding talks", which were then held
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
    if before or after:
        phrase = noun_phrase(noun)
        text = words_of(document, phrase, within=True)
        text = definite(text)
        the = "" if phrase[0].tag_ in {"DT", "PRP$", "NNP"} or any(t.dep_ == "poss" for t in phrase) else "the "
        asked = Asked(text=f"What will {the}{text} bring?", evidence=(document.span(phrase[0], noun.right_edge),))
        yield from questioned("pending", "coming", asked)


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
    if not happens or tense(verb) == "future" or _has_result(verb):
        return
    if _is_told(document, verb):
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


def _has_result(verb: Token) -> bool:
    """Tell whether the same clause goes on to say what came of it: "met and agreed to ..."."""
    return any(t.lemma_ in words("questions", "results") for t in (*verb.conjuncts, *_purposes(verb)))


def _is_told(document: Document, verb: Token) -> bool:
    """Tell whether one of the next sentences says what those who met agreed or decided."""
    here = document.id_of(verb)
    mine = {t.lemma_ for subject in subjects(verb) for t in light(subject) if t.pos_ in {"PROPN", "NOUN"}}
    for sentence in range(here, min(here + NEXT, len(document.sentences)) + 1):
        for token in document.tokens(sentence):
            if token.pos_ == "VERB" and token.lemma_ in words("questions", "decisions") and tense(token) == "past":
                theirs = [t for t in subjects(token) if sentence > here or token.i > verb.i]
                if any(t.lower_ in {"they", "both"} or t.lemma_ in mine for t in theirs):
                    return True
    return False


def _is_decided(document: Document, poll: Token) -> bool:
    """Tell whether a later sentence gives the result of an election or a trial."""
    if poll.lemma_.lower() not in words("questions", "polls"):
        return False
    results = words("questions", "poll_results")
    later = range(document.id_of(poll) + 1, len(document.sentences) + 1)
    return any(t.lemma_.lower() in results for sentence in later for t in document.tokens(sentence))


def _purposes(verb: Token) -> list[Token]:
    return [t for t in verb.children if t.dep_ == "advcl" and t.tag_ in {"VBG", "VBD"}]


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
    if is_modal(verb) or is_negated(verb) or (verb.dep_ == "pcomp" and verb.head.lower_ not in AFTER):
        declined("question.outcome.held", verb, "it was not held")
        return
    if any(t.lower_ in words("questions", "habitual") for t in noun.subtree):
        return
    if verb.tag_ == "VB" or tense(verb) == "future" or _has_result(verb) or _is_decided(document, noun):
        return
    phrase = [t for t in light(noun) if t.dep_ != "relcl"]
    text = words_of(document, [t for t in phrase if not (t.head == noun and t.tag_ in {"DT", "CD"})], within=True)
    evidence = (document.span(verb.left_edge, verb.right_edge),)
    yield from questioned("outcome", "held", Asked(text=f"What came of the {text}?", evidence=evidence))
