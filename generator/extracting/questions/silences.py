"""Questions that silence raises: what those say who decline to comment, and how those answer who do not reply."""

from collections.abc import Iterator

from generator.extracting.questions.inverting import subject_of
from generator.extracting.shared.phrasing import alone, even, is_plural, light, words_of
from generator.grammar import noun_phrase, tense
from generator.language import Document, Token, Tokens
from generator.lexicons import patterns, words
from generator.model import Question, QuestionKind
from generator.tracing import declined

ABOUT = frozenset({"prep", "dative"})
LEAST_MATTER, MOST_MATTER = 2, 14  # tokens of what somebody is silent on


def find_silence(document: Document, tokens: Tokens) -> Iterator[Question]:
    """Yield "What does X say?" where somebody declines to comment."""
    for pattern in patterns("questions", "silent"):
        for found in pattern.regex.finditer(tokens.text):
            inside = [t for t in tokens if found.start() <= t.idx - tokens.start_char < found.end()]
            verb = next((t for t in inside if t.pos_ == "VERB"), None)
            who = subject_of(verb) if verb is not None else _source(inside)
            if who is None or _is_anyone(who) or (verb is not None and tense(verb) == "future"):
                continue
            asked, last = _silence(document, who, inside)
            reply = pattern.name.endswith(".reply") and any(t.lemma_ in words("questions", "reply") for t in inside)
            enquiry = any(t.lemma_.lower() in words("questions", "enquiries") for t in tokens)
            if reply and not enquiry and asked.startswith("What"):
                asked = f"How {asked[5:].removesuffix(' say?')} answer?"
            evidence = (
                document.span(
                    min(who.left_edge, inside[0], key=lambda t: t.i), max(who.right_edge, last, key=lambda t: t.i)
                ),
            )
            kind: QuestionKind = "unanswered" if asked.startswith("How") else "unclear"
            yield Question(kind=kind, text=asked, evidence=evidence, rule=f"question.{kind}.silent")
            return


def _source(inside: list[Token]) -> Token | None:
    """Return from whom there is no answer: "no response from the ministry"."""
    noun = inside[-1]
    return next((t for p in noun.rights if p.lower_ == "from" for t in p.rights if t.dep_ == "pobj"), None)


def find_untold(document: Document, token: Token) -> Iterator[Question]:
    """Yield "What is the price?" where it was not disclosed, "What is known about the deal?" from "no details"."""
    if token.lemma_ in words("questions", "untold") and token.pos_ == "VERB":
        above = token.head if token.dep_ == "xcomp" and token.head.lemma_ in {"decline", "refuse"} else None
        denied = any(
            t.dep_ == "neg" for verb in (token, token.head) for t in verb.lefts if verb.dep_ != "conj" or verb == token
        )
        own = token.dep_ == "conj" or any(t.dep_ == "neg" for t in token.lefts)
        if (denied and own) or above is not None:
            thing = next((t for t in token.rights if t.dep_ == "dobj" and _is_definite(t)), None)
            yield from _asked_for(document, thing, token, known=False)
    elif token.lower_ in words("questions", "news") and any(t.lower_ == "no" for t in token.lefts):
        about = (t for p in token.rights if p.lower_ in {"of", "on", "about"} for t in p.rights if t.dep_ == "pobj")
        yield from _asked_for(document, next(about, None), token, known=True)
    elif token.lower_ in {"details", "detail"} and _is_withheld(token):
        yield from _asked_for(document, _object_before(document, token), token, known=True)


def _is_withheld(details: Token) -> bool:
    """Tell whether details were not given: "refused to provide details", "would not give details"."""
    verb = details.head
    bare = details.dep_ == "dobj" and not any(t.dep_ in {"prep", "acl", "relcl"} for t in details.rights)
    refused = verb.dep_ == "xcomp" and verb.head.lemma_ in {"decline", "refuse"}
    without = verb.dep_ == "pcomp" and verb.head.lower_ == "without"
    return bare and (refused or without or any(t.dep_ == "neg" for t in verb.lefts))


def _object_before(document: Document, details: Token) -> Token | None:
    """Return what the sentence before told of, of which details are then held back: "announced a breakthrough"."""
    here = document.id_of(details)
    if here < 2 or document.sentence(here - 1).heading:
        return None
    told = (t for t in document.tokens(here - 1) if t.dep_ == "dobj" and t.head.dep_ in {"ROOT", "ccomp"})
    return next(told, None)


def _is_definite(noun: Token) -> bool:
    """Tell whether a noun means a thing already known: "the price", "the company's price"; not "tax returns"."""
    return any(t.lower_ in {"the", "any"} or t.dep_ == "poss" for t in noun.lefts)


def _asked_for(document: Document, thing: Token | None, cue: Token, *, known: bool) -> Iterator[Question]:
    """Yield what a thing is, or what is known about it."""
    named = alone(document, thing)
    phrase = named[1] if named is not None else []
    if thing is None or not phrase:
        declined("question.unclear.untold", cue, "what was not told is not named")
        return
    told = even(words_of(document, phrase, within=True)).removeprefix("any ")
    told = f"the {told.partition(' ')[2]}" if told.startswith(("a ", "an ")) else told
    if thing.lemma_ in words("questions", "news") or len(phrase) > MOST_MATTER:
        return
    text = f"What is known about {told}?" if known else f"What {'are' if is_plural(thing) else 'is'} {told}?"
    near = document.id_of(cue) == document.id_of(thing)
    evidence = (document.span(cue, phrase[-1]),) if near else (document.span(phrase[0], phrase[-1]), document.span(cue))
    yield Question(kind="unclear", text=text, evidence=evidence, rule="question.unclear.untold")


def _is_anyone(who: Token) -> bool:
    """Tell whether those who keep silent are not named: "a spokesman", "he"."""
    return who.pos_ == "PRON" or (who.pos_ == "NOUN" and any(t.lower_ in {"a", "an"} for t in who.lefts))


def _silence(document: Document, who: Token, inside: list[Token]) -> tuple[str, Token]:
    """Return the question that is put to those who keep silent, with what they are silent on, and its last word."""
    phrase = light(who) if who.conjuncts else noun_phrase(who)
    start = f"{'do' if is_plural(who) else 'does'} {words_of(document, phrase, within=True)}"
    matter = next((t for t in inside[-1].rights if t.lower_ in {"to", "on", "about"} and t.dep_ in ABOUT), None)
    about = light(matter) if matter is not None else []
    enquiry = any(t.lemma_.lower() in words("questions", "enquiries") for t in about)
    if (
        len(about) < LEAST_MATTER
        or enquiry
        or any(t.pos_ == "PRON" or t.dep_ == "conj" for t in about)
        or len(about) > MOST_MATTER
    ):
        return f"What {start} say?", inside[-1]
    told = words_of(document, about[1:] if about[0].lower_ == "to" else about, within=True)
    if about[0].lower_ == "to":
        return f"How {start} answer {told}?", about[-1]
    return f"What {start} say {told}?", about[-1]
