"""Questions whether what is planned, announced or due will happen."""

from collections.abc import Iterator

from generator.extracting.questions.inverting import ask, questioned, subject_of
from generator.extracting.shared.phrasing import is_plural, words_of
from generator.grammar import ActorIndex, is_modal, is_negated, is_passive, noun_phrase, tense
from generator.language import Document, Token, sentence_tokens
from generator.lexicons import words
from generator.model import Question
from generator.tracing import declined

LIMITS = frozenset({"by", "within", "before", "until"})
TIMES = frozenset({"DATE", "TIME"})
MAIN = frozenset({"ROOT", "ccomp", "conj"})
CONDITIONS = frozenset({"if", "unless"})


def find_plans(document: Document, actors: ActorIndex, token: Token, *, dated: bool) -> Iterator[Question]:
    """Yield the questions that a verb of planning or announcing raises; `dated` if its sentence has a planned date."""
    yield from _planned(document, actors, token)
    yield from _announced(document, actors, token, dated)
    yield from _due(document, actors, token)
    yield from _appointed(document, actors, token)
    yield from _promised(document, actors, token)
    if dated:
        yield from _timetabled(document, actors, token)


def _planned(document: Document, actors: ActorIndex, verb: Token) -> Iterator[Question]:
    """Yield "Will Berg open a museum?" from "Berg is planning to open a museum"."""
    above = verb.head
    infinitive = verb.dep_ in {"xcomp", "ccomp", "acl", "advcl"} and any(t.lower_ == "to" for t in verb.lefts)
    plans = above.lemma_ in words("questions", "plan") and above.pos_ in {"VERB", "ADJ"}
    has_plans = above.lemma_ in words("questions", "plan_nouns") and above.dep_ == "dobj"
    has_plans = has_plans and above.head.lemma_ in words("questions", "plan_makers")
    if not infinitive or not (plans or has_plans) or (verb.dep_ == "advcl" and above.dep_ != "acl"):
        return
    if above.lemma_ == "intend" and (above.dep_ == "acl" or any(t.dep_ == "auxpass" for t in above.lefts)):
        declined("question.pending.plan", verb, "it is what something is for, not what is to come")
        return
    above = above if plans else next((t for t in above.ancestors if t.pos_ == "VERB"), above)
    own = next((t for t in verb.lefts if t.dep_ == "nsubj"), None)
    purpose = plans and own is None and any(t.dep_ == "dobj" for t in above.rights) and above.tag_ != "VBN"
    if (own is not None and own.lower_ == "it") or _is_gapped(above) or above.tag_ == "VB" or purpose:
        return
    governing = above if above.pos_ == "VERB" else above.head
    if is_negated(governing) or is_modal(governing) or (governing.dep_ != "acl" and _is_past(governing)):
        return
    beside = governing.head if governing.dep_ == "acl" and governing.tag_ == "VBN" else None
    subject = own or subject_of(governing) or beside or _opening(governing)
    if subject is not None:
        yield from questioned("pending", "plan", ask(document, actors, verb, subject=subject, mood="future"))


def _is_gapped(verb: Token) -> bool:
    """Tell whether a clause lacks its object, which is the noun it stands by: "the changes lawmakers plan to make"."""
    own = [t for t in verb.lefts if t.dep_ in {"nsubj", "nsubjpass"}]
    return verb.dep_ == "relcl" and bool(own) and own[0].tag_ not in {"WDT", "WP"} and own[0].lower_ != "that"


def _opening(verb: Token) -> Token | None:
    """Return the name that opens a clause whose subject the parse missed: "Lind, after a flight, is due to speak"."""
    first = next(iter(verb.lefts), None)
    return first if first is not None and first.pos_ == "PROPN" and first.ent_type_ not in TIMES else None


def _is_past(verb: Token) -> bool:
    """Tell whether a plan lies back: "had planned", "was expected", but not "announced plans" or "said it planned"."""
    if verb.lemma_ in {"announce", "say", "signal", "unveil", "make"} or verb.dep_ == "ccomp":
        return any(t.lower_ == "had" for t in verb.lefts)
    return tense(verb) == "past" and not any(t.lower_ in {"has", "have"} for t in verb.lefts)


def _announced(document: Document, actors: ActorIndex, verb: Token, dated: bool) -> Iterator[Question]:
    """Yield "Will X sign?" from "X will sign", in a main clause or in what somebody announces."""
    will = any(t.dep_ == "aux" and t.lower_ in {"will", "'ll"} for t in verb.lefts)
    main = verb.dep_ in {"ROOT", "ccomp"} or (verb.dep_ == "conj" and dated)
    free = any(t.tag_ in {"WP", "WDT", "WRB"} for c in verb.lefts for t in (c, *c.subtree) if c.dep_ != "advcl")
    if will and main and not free and not is_negated(verb) and verb.lemma_ not in words("questions", "lasting"):
        above = verb.head if verb.dep_ == "ccomp" else None
        tail = (
            _forecast(document, above) if above is not None and above.lemma_ in words("questions", "forecasts") else ""
        )
        if tail is None:
            declined("question.pending.will", verb, "it is the forecast of somebody who is not named")
            return
        yield from questioned("pending", "will", ask(document, actors, verb, mood="future", tail=tail))


def _forecast(document: Document, verb: Token) -> str | None:
    """Return whose forecast it is: ", as engineers warn" for "engineers warn that", "warning that"; None if unnamed."""
    top = verb.head if verb.dep_ in {"advcl", "xcomp"} and verb.tag_ == "VBG" else verb
    who = subject_of(verb) or subject_of(top)
    if who is None or who.pos_ not in {"NOUN", "PROPN"} or is_negated(verb):
        return None
    told = verb.text if verb.tag_ == "VBD" else verb.lemma_ if is_plural(who) else _third(verb.lemma_)
    return f", as {words_of(document, noun_phrase(who), within=True)} {told}"


def _third(lemma: str) -> str:
    """Return the form of a verb after one person: "fears", "worries"."""
    return f"{lemma[:-1]}ies" if lemma.endswith("ry") else f"{lemma}s"


def _due(document: Document, actors: ActorIndex, verb: Token) -> Iterator[Question]:
    """Yield "Will the port hire guards within a month?" from "the port must hire guards within a month"."""
    must = any(t.dep_ == "aux" and t.lower_ in {"must", "should", "would"} for t in verb.lefts)
    limit = any(t.lower_ in LIMITS and any(c.ent_type_ in TIMES for c in t.subtree) for t in verb.children)
    if must and limit and not is_negated(verb):
        yield from questioned("pending", "limit", ask(document, actors, verb, mood="future"))


def _appointed(document: Document, actors: ActorIndex, verb: Token) -> Iterator[Question]:
    """Yield "Will the vote be held in May?" from "the vote is to be held in May"."""
    above = verb.head
    infinitive = verb.dep_ in {"xcomp", "ccomp"} and any(t.lower_ == "to" for t in verb.lefts)
    if not infinitive or above.lower_ not in {"is", "are"} or above.dep_ not in MAIN:
        return
    subject = subject_of(above)
    if (
        subject is None
        or is_negated(above)
        or any(t.lower_ in CONDITIONS for t in above.lefts)
        or any(t.dep_ in {"acomp", "attr"} for t in above.children)
    ):
        return
    done_to = any(t.dep_ == "auxpass" for t in verb.lefts)
    able = (
        done_to
        or verb.lemma_ in words("questions", "starting")
        or actors.at(subject) is not None
        or subject.lemma_.lower() in words("questions", "gatherings")
    )
    if (
        verb.lemma_ == "blame"
        or not able
        or subject.lemma_.lower() in words("questions", "equated")
        or subject.pos_ not in {"NOUN", "PROPN"}
    ):
        declined("question.pending.plan", verb, "the subject is an aim, not somebody who is to do it")
        return
    yield from questioned("pending", "plan", ask(document, actors, verb, subject=subject, mood="future"))


def _promised(document: Document, actors: ActorIndex, verb: Token) -> Iterator[Question]:
    """Yield "Will the agency revoke the licence?" from "a spokesman said the agency would revoke the licence"."""
    would = any(t.dep_ == "aux" and t.lower_ in {"would", "'d"} for t in verb.lefts)
    above = verb.head
    told = verb.dep_ == "ccomp" and above.lemma_ in words("questions", "announce") and tense(above) == "past"
    if not would or not told or is_negated(verb) or verb.lemma_ in words("questions", "lasting"):
        return
    if any(t.lower_ in words("questions", "often") for t in verb.lefts):
        declined("question.pending.would", verb, "it tells what used to happen")
        return
    if is_argument(actors, verb):
        declined("question.pending.would", verb, "it tells what somebody thinks would come of it")
        return
    if any(t.lower_ == "if" for t in sentence_tokens(verb)) or any(t.lemma_ == "have" for t in verb.lefts):
        declined("question.pending.would", verb, "it hangs on a condition")
        return
    yield from questioned("pending", "would", ask(document, actors, verb, mood="future"))


def is_argument(actors: ActorIndex, verb: Token) -> bool:
    """Tell what somebody argues from what is arranged: "said a truce would save lives", "guards would harm peace"."""
    subject = subject_of(verb)
    would = any(t.dep_ == "aux" and t.lower_ in {"would", "'d"} for t in verb.lefts)
    if not would or subject is None or subject.pos_ != "NOUN" or verb.lemma_ not in words("questions", "effects"):
        return False
    bare = subject.tag_ == "NNS" and subject.left_edge.i == subject.i
    return (bare or actors.at(subject) is None) and not any(t.dep_ == "auxpass" for t in verb.lefts)


def _timetabled(document: Document, actors: ActorIndex, verb: Token) -> Iterator[Question]:
    """Yield "Will lawmakers vote on Friday?" from "lawmakers vote on Friday", if that Friday is still to come."""
    timed = any(c.ent_type_ in TIMES for t in verb.rights if t.dep_ in {"prep", "npadvmod"} for c in t.subtree)
    if verb.dep_ == "ROOT" and verb.tag_ in {"VBZ", "VBP"} and verb.pos_ == "VERB" and timed and not is_negated(verb):
        plain = not is_passive(verb) and not any(t.dep_ == "aux" for t in verb.lefts)
        if plain and verb.lemma_ not in words("questions", "plan") | words("questions", "lasting") | words(
            "verbs", "say"
        ):
            yield from questioned("pending", "timetable", ask(document, actors, verb, mood="future"))
