"""Questions that the wording raises: what is only said to be so, and what is said to be unknown.

Unconfirmed is what stands under a hedge ("reportedly"), a claim, an estimate or an unnamed source; unclear is what
the text says is unknown, undecided or not answered.
"""

from collections.abc import Iterator

from generator.extracting.questions.indirect import find_indirect
from generator.extracting.questions.inverting import Asked, ask, questioned, subject_of
from generator.extracting.questions.seeming import find_seeming
from generator.extracting.questions.silences import find_silence, find_untold
from generator.extracting.questions.sourcing import find_sourced
from generator.extracting.questions.unknowns import find_left_out
from generator.extracting.shared.phrasing import alone, is_plural, light, words_of
from generator.grammar import ActorIndex, is_negated, tense
from generator.language import Document, Token, sentence_bounds
from generator.lexicons import words
from generator.model import Question, QuestionKind
from generator.tracing import declined


def find_doubts(document: Document, actors: ActorIndex) -> Iterator[Question]:
    """Yield the questions that words of doubt raise, sentence by sentence."""
    for _, tokens in document.body():
        for token in tokens:
            yield from _hedged(document, actors, token)
            yield from _alleged(document, actors, token)
            yield from find_sourced(document, actors, token)
            yield from find_seeming(document, actors, token)
            yield from _nobody(document, actors, token)
            yield from _open_still(document, actors, token)
            yield from _unsaid(document, actors, token)
            yield from _fate(document, token)
            yield from _unknown(document, token)
            yield from find_untold(document, token)
            yield from find_left_out(document, token)
        yield from find_indirect(document, actors, tokens)
        yield from find_silence(document, tokens)


def _hedged(document: Document, actors: ActorIndex, token: Token) -> Iterator[Question]:
    if token.lower_ not in words("questions", "hedges") or _is_set_off(token):
        return
    verb = next((t for t in (token.head, *token.head.ancestors) if t.pos_ in {"VERB", "AUX"}), None)
    if verb is not None and verb.lemma_ not in words("questions", "minds"):
        above = next((t for t in verb.ancestors if t.pos_ in {"VERB", "AUX"}), verb)
        who = subject_of(verb) or (subject_of(above) if verb.tag_ == "VBG" else None)
        yield from questioned("unconfirmed", "hedge", ask(document, actors, verb, subject=who, mood="real"))


def _is_set_off(hedge: Token) -> bool:
    """Tell whether a hedge opens an addition: "the two met, apparently in Paris"."""
    within = hedge.i > sentence_bounds(hedge)[0] and hedge.i + 1 < sentence_bounds(hedge)[1]
    later = hedge.head.pos_ in {"VERB", "AUX"} and hedge.head.i > hedge.i
    return within and hedge.nbor(-1).text == "," and hedge.nbor().text != "," and not later


def _alleged(document: Document, actors: ActorIndex, token: Token) -> Iterator[Question]:
    adjective = token.dep_ == "amod" and token.lower_ in words("questions", "hedging_adjectives")
    if not adjective or token.head.pos_ not in {"NOUN", "PROPN"}:
        return
    noun, verb = token.head, token.head.head
    if noun.dep_ in {"dobj", "attr"} and verb.lemma_ in {"have", "be"}:
        yield from questioned("unconfirmed", "alleged", ask(document, actors, verb, without=[token]))
        return
    if actors.at(noun) is not None or noun.lemma_ in words("disputes", "persons") | words("questions", "doers"):
        declined("question.unconfirmed.alleged", token, "it says of a person what is alleged")
        return
    phrase = [t for t in light(noun) if t.dep_ != "poss" or t.pos_ != "PRON"]
    start = "Are" if is_plural(noun) else "Is"
    checked = token.lower_ in {"unconfirmed", "unverified"}
    bare = [t for t in phrase if (t.dep_ != "det" or t.head.i != noun.i) and not (checked and t.i == token.i)]
    named = words_of(document, bare, within=True)
    asked = Asked(
        text=f"{start} the {named} confirmed?",
        evidence=(document.span(phrase[0], phrase[-1]),),
    )
    yield from questioned("unconfirmed", "alleged", asked)


def _nobody(document: Document, actors: ActorIndex, token: Token) -> Iterator[Question]:
    """Yield "Did any group claim responsibility?" from "No group claimed responsibility"."""
    verb = token.head
    if token.lower_ not in {"no", "none"} or verb.dep_ not in {"nsubj", "nsubjpass"}:
        return
    subject, verb = verb, verb.head
    owning = any(t.lemma_ in words("questions", "owned_up") for t in verb.rights)
    gives = verb.lemma_ in words("questions", "own_up") and (owning or verb.lemma_ in {"explain", "name", "identify"})
    asked = ask(document, actors, verb, subject=subject, without=[token]) if gives else None
    if asked is not None:
        bare = words_of(document, [t for t in light(subject) if t.i != token.i], within=True)
        anyone = "anyone" if bare in {"one", ""} else f"any {bare}"
        text = asked.text.replace(bare, anyone, 1)
        yield from questioned("unclear", "nobody", Asked(text=text, evidence=asked.evidence))


def _open_still(document: Document, actors: ActorIndex, verb: Token) -> Iterator[Question]:
    """Yield "Will the number be agreed?" from "the number has yet to be agreed"."""
    above = verb.head
    waits = verb.dep_ == "xcomp" and above.lemma_ in {"have", "remain"} and verb.tag_ in {"VB", "VBN"}
    to = next((t for t in verb.lefts if t.lower_ == "to"), None)
    if not waits or to is None or any(t.dep_ == "csubj" for t in above.lefts):
        return
    still = above.lemma_ == "remain" or any(t.lower_ in {"yet", "still"} for t in above.children)
    subject = subject_of(above)
    if still and subject is not None and subject.lower_ in words("questions", "amounts"):
        text = f"What {above.lemma_}s to be {verb.text}?" if above.lemma_ == "remain" and verb.tag_ == "VBN" else ""
        asked = Asked(text=text, evidence=(document.span(subject, verb),)) if text else None
        yield from questioned("unclear", "yet", asked)
    elif still:
        kind: QuestionKind = "pending" if verb.lemma_ in words("questions", "yet_to") else "unclear"
        yield from questioned(kind, "yet", ask(document, actors, verb, subject=subject, mood="future"))


def _unsaid(document: Document, actors: ActorIndex, token: Token) -> Iterator[Question]:
    """Yield "Would Chad boycott it?" from "he stopped short of saying Chad would boycott it"."""
    if token.lower_ != "short" or token.head.lemma_ not in {"stop", "fall"}:
        return
    saying = [t for t in token.head.subtree if t.tag_ == "VBG" and t.lemma_ in words("verbs", "say") and t.i > token.i]
    told = next((t for v in saying for t in v.children if t.dep_ == "ccomp"), None)
    if told is not None:
        yield from questioned("unclear", "unsaid", ask(document, actors, told))


def _fate(document: Document, word: Token) -> Iterator[Question]:
    """Yield "What has become of the monitors?" from "their fate remained unclear", of those told of just before."""
    be = word.head
    subject = next((t for t in be.lefts if t.dep_ == "nsubj"), None)
    unsure = word.lower_ in words("questions", "not_known") and word.dep_ == "acomp" and not is_negated(be)
    if not unsure or subject is None or subject.lemma_.lower() not in {"fate", "whereabout", "whereabouts"}:
        return
    owner = next((t for t in subject.lefts if t.lower_ == "their"), None)
    of = next((t for p in subject.rights if p.lower_ == "of" for t in p.rights if t.dep_ == "pobj"), None)
    of = _told_last(document, subject) if owner is not None else of
    named = f"the {of.text}" if owner is not None and of is not None else (alone(document, of) or ("", []))[0]
    if of is None or not named:
        declined("question.unclear.fate", subject, "whose fate it is, is not told just before")
        return
    evidence = (document.span(of), document.span(subject.left_edge, word))
    asked = Asked(text=f"What has become of {named}?", evidence=evidence)
    yield from questioned("unclear", "fate", asked)


def _told_last(document: Document, noun: Token) -> Token | None:
    """Return the last noun for several people in the sentence before, whom "their" means."""
    here = document.id_of(noun)
    if here < 2 or document.sentence(here - 1).heading:
        return None
    people = words("disputes", "persons") | words("roles", "persons") | words("questions", "losable")
    told = [t for t in document.tokens(here - 1) if t.tag_ == "NNS" and t.lemma_.lower() in people]
    return told[-1] if told else None


def _unknown(document: Document, word: Token) -> Iterator[Question]:
    """Yield "What is the cause?" from "the cause is unknown"."""
    be = word.head
    if word.lower_ not in words("questions", "not_known") or word.dep_ != "acomp" or be.lemma_ not in {"be", "remain"}:
        return
    subject = next((t for t in be.lefts if t.dep_ == "nsubj" and t.pos_ == "NOUN"), None)
    if (
        subject is None
        or is_negated(be)
        or any(t.dep_ in {"ccomp", "advcl", "csubj", "xcomp"} for t in (*be.children, *word.children))
    ):
        return
    phrase = light(subject)
    if any(t.pos_ == "PRON" for t in phrase) or subject.lemma_ in words("disputes", "persons"):
        return
    past = tense(be) == "past"
    form = ("were" if past else "are") if is_plural(subject) else ("was" if past else "is")
    text = f"What {form} {words_of(document, phrase, within=True)}?"
    yield from questioned("unclear", "unknown", Asked(text=text, evidence=(document.span(phrase[0], word),)))
