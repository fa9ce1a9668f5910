"""Questions before those who are to decide or find out: "is weighing", "is pending", "needs approval", "sent back"."""

from collections.abc import Iterator

from generator.extracting.questions.inverting import Asked, questioned, subject_of
from generator.extracting.shared.phrasing import alone, light, words_of
from generator.grammar import is_modal, is_negated, tense
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Question, QuestionKind
from generator.tracing import declined

HEAD = 3  # the headline and the sentences of the lead
REACH = 20  # sentences after a step in court that may tell how it was ruled on
MAIN = frozenset({"ROOT", "ccomp", "conj"})
LINKS = frozenset({"into", "on", "over", "whether"})


def find_awaited(document: Document, token: Token) -> Iterator[Question]:
    """Yield the questions that wait for a decision, a finding, an approval or a reply."""
    if token.pos_ in {"VERB", "AUX"}:
        yield from _weighed(document, token)
        yield from _undergoing(document, token)
        yield from _returned(document, token)
        yield from _appealed(document, token)
    yield from _approval(document, token)
    yield from _proceeding(document, token)
    yield from _pending(document, token)


def _asked(
    document: Document, kind: QuestionKind, cue: str, text: str, *parts: list[Token] | None
) -> Iterator[Question]:
    spans = tuple(document.span(part[0], part[-1]) for part in parts if part)
    yield from questioned(kind, cue, Asked(text=text, evidence=spans))


def _weighed(document: Document, verb: Token) -> Iterator[Question]:
    """Yield "What will the court decide on an attempt to ...?" from "the court is weighing an attempt to ..."."""
    goes_on = verb.tag_ == "VBG" and any(t.lower_ in {"is", "are", "been", "was", "were"} for t in verb.lefts)
    frame = next((f for f in ("decide", "find") if verb.lemma_ in words("questions", f"will_{f}")), None)
    if verb.lemma_ == "look" and any(t.lower_ == "into" for t in verb.rights):
        frame = "find"
    told = verb.dep_ == "ccomp" or any(t.lower_ in {"is", "are"} for t in verb.lefts)
    who = subject_of(verb) if goes_on and frame and told else None
    marks = [c for p in verb.rights if p.lower_ in LINKS for c in p.rights if c.dep_ == "pobj"]
    matter = next((t for t in verb.rights if t.dep_ == "dobj"), None) or next(iter(marks), None)
    about, by = alone(document, matter), alone(document, _resolved(who))
    if about is None or by is None or is_negated(verb):
        return
    if matter is not None and matter.lemma_.lower() in words("questions", "answerable") and frame:
        does = "do" if who is not None and who.tag_ in {"NNS", "NNPS"} else "does"
        yield from _asked(document, "unanswered", "studied", f"How {does} {by[0]} answer {about[0]}?", by[1], about[1])
        return
    yield from _asked(document, "pending", "weighed", f"What will {by[0]} {frame} on {about[0]}?", by[1], about[1])


def _resolved(who: Token | None) -> Token | None:
    """Return whom "it" stands for where the teller tells it of itself: "the ministry said it was studying"."""
    if who is None or who.pos_ != "PRON" or who.head.dep_ != "ccomp":
        return who
    return next((t for t in who.head.head.lefts if t.dep_ == "nsubj"), who)


def _undergoing(document: Document, verb: Token) -> Iterator[Question]:
    """Yield "What will be found on the samples?" from "the samples are being analysed"."""
    being = any(t.lower_ == "being" and t.dep_ == "auxpass" for t in verb.lefts)
    now = any(t.lower_ in {"is", "are"} for t in verb.lefts)
    frame = "decided" if verb.lemma_ in words("questions", "will_decide") else "found"
    if not being or not now or verb.lemma_ not in words("questions", "will_decide") | words("questions", "will_find"):
        return
    if (matter := alone(document, subject_of(verb))) is not None:
        text = f"What will be {frame} on {matter[0]}?"
        yield from _asked(document, "pending", "weighed", text, matter[1], [verb])


def _returned(document: Document, verb: Token) -> Iterator[Question]:
    """Yield "What will the lower court do with the case?" from "sent it back to the lower court"."""
    case = next((t for t in verb.rights if t.dep_ == "dobj" and t.lemma_.lower() in words("questions", "cases")), None)
    sends = verb.lemma_ in words("questions", "hand_on")
    to = (
        c for t in verb.subtree if t.lower_ in {"to", "before"} and t.i > verb.i for c in t.rights if c.dep_ == "pobj"
    )
    body, thing = alone(document, next(to, None)), alone(document, case)
    if not sends or verb.tag_ == "VB" or body is None or thing is None or is_negated(verb) or is_modal(verb):
        return
    yield from _asked(document, "pending", "returned", f"What will {body[0]} decide on {thing[0]}?", [verb], body[1])


def _appealed(document: Document, verb: Token) -> Iterator[Question]:
    """Yield "What will come of the appeal against the ruling?" from "the company appealed against the ruling"."""
    if verb.lemma_ != "appeal" or is_negated(verb) or is_modal(verb) or verb.dep_ not in {"ROOT", "ccomp", "conj"}:
        return
    marks = [c for p in verb.rights if p.lower_ == "against" for c in p.rights if c.dep_ == "pobj"]
    ruling = next((t for t in (*verb.rights, *marks) if t.lemma_.lower() in words("questions", "rulings")), None)
    what, who = alone(document, ruling), alone(document, subject_of(verb))
    if what is None or who is None or _is_ruled_on(document, verb):
        declined(
            "question.pending.appeal",
            verb,
            "the ruling that is appealed against is not named, or the appeal has been decided",
        )
        return
    text = f"What will come of the appeal of {who[0]} against {what[0]}?"
    yield from _asked(document, "pending", "appeal", text, who[1], [verb], what[1])


def _is_ruled_on(document: Document, verb: Token) -> bool:
    """Tell whether the article's head or what follows a step in court says how it was ruled on."""
    here = document.id_of(verb)
    near = [*range(min(HEAD, here)), *range(here, min(here + REACH, len(document.sentences) + 1))]
    told = (t for n in near for t in document.tokens(n))
    return any(t.pos_ == "VERB" and t.lemma_ in words("questions", "ruled") and t.i != verb.i for t in told)


def _approval(document: Document, noun: Token) -> Iterator[Question]:
    """Yield "Will the merger get approval from the regulator?" from "the merger needs approval from the regulator"."""
    if noun.lemma_.lower() not in words("questions", "approvals") or noun.dep_ not in {"dobj", "pobj"}:
        return
    verb = noun.head if noun.dep_ == "dobj" else noun.head.head
    needs = verb.lemma_ in words("questions", "need") and verb.dep_ != "relcl"
    subject_to = verb.lower_ in {"subject", "contingent", "conditional", "dependent"} and verb.dep_ == "acomp"
    clause = verb.head if subject_to else verb
    thing, sought = alone(document, subject_of(clause)), alone(document, noun)
    if not (needs or subject_to) or thing is None or sought is None or is_negated(clause) or tense(clause) == "past":
        return
    bare = sought[0].removeprefix("the ") if noun.lemma_ in {"approval", "consent"} else sought[0]
    yield from _asked(document, "pending", "approval", f"Will {thing[0]} get {bare}?", thing[1], [verb], sought[1])


def _proceeding(document: Document, noun: Token) -> Iterator[Question]:
    """Yield "What will come of the inquiry into the crash?" where one is opened, and of a lawsuit that is filed."""
    verb = noun.head
    inquiry = noun.lemma_.lower() in words("questions", "enquiries_into")
    into = next((t for head in (noun, verb) for t in head.rights if t.lower_ == "into"), None)
    opens = inquiry and verb.lemma_ in words("questions", "open_up") and into is not None
    files = noun.lemma_.lower() in words("questions", "suits") and verb.lemma_ in words("questions", "file")
    if not (opens or files) or noun.dep_ not in {"dobj", "nsubjpass"} or verb.dep_ not in MAIN:
        return
    if is_negated(verb) or is_modal(verb) or (files and _is_ruled_on(document, verb)):
        return
    if (what := alone(document, noun)) is not None:
        if into is not None and into.head == verb:
            what = (f"{what[0]} {words_of(document, light(into), within=True)}", [*what[1], *light(into)])
        text = f"What will {what[0]} find?" if inquiry else f"What will come of {what[0]}?"
        yield from _asked(document, "pending", "proceeding", text, [verb], what[1])


def _pending(document: Document, cue: Token) -> Iterator[Question]:
    """Yield "What will be decided on the application?" from "the application is pending", "awaiting a decision"."""
    if cue.lower_ == "pending" and any(t.lower_ in {"is", "are", "remains"} for t in (cue.head, *cue.lefts)):
        be = cue.head if cue.dep_ == "acomp" else cue
        if (what := alone(document, subject_of(be))) is not None:
            yield from _asked(document, "pending", "open", f"What will be decided on {what[0]}?", what[1], [cue])
        return
    awaits = cue.lemma_ == "await" or (cue.lemma_ == "wait" and any(t.lower_ == "for" for t in cue.rights))
    things = [*cue.rights, *(c for p in cue.rights if p.lower_ == "for" for c in p.rights)] if awaits else []
    thing = next((t for t in things if t.lemma_.lower() in words("questions", "awaited_things")), None)
    if (what := alone(document, thing)) is None or thing is None:
        return
    lemma = thing.lemma_.lower()
    kind: QuestionKind = "unanswered" if lemma in {"reply", "response", "answer"} else "pending"
    brings = lemma in words("questions", "gatherings") - words("questions", "verdicts")
    text = f"What will {what[0]} {'bring' if brings else 'be'}?"
    yield from _asked(document, kind, "awaited", text, [cue], what[1])
