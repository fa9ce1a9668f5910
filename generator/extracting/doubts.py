"""Questions that the wording raises: what is only said to be so, and what is said to be unknown.

Unconfirmed is what stands under a hedge ("reportedly"), a claim, an estimate or an unnamed source; unclear is what
the text says is unknown, undecided or not answered.
"""

from collections.abc import Iterator

from generator.extracting.inverting import Asked, ask, questioned, subject_of
from generator.extracting.phrasing import is_plural, light, words_of
from generator.extracting.silences import find_silence
from generator.grammar import ActorIndex, is_negated
from generator.language import Document, Token, Tokens, sentence_bounds
from generator.lexicons import patterns, words
from generator.model import Question

ASKING = frozenset({"how", "what", "when", "where", "which", "who", "why", "whom", "whose"})
NEAR = 6  # tokens between a phrase of doubt and its question word


def find_doubts(document: Document, actors: ActorIndex) -> Iterator[Question]:
    """Yield the questions that words of doubt raise, sentence by sentence."""
    for _, tokens in document.body():
        for token in tokens:
            yield from _hedged(document, actors, token)
            yield from _alleged(document, actors, token)
            yield from _said(document, actors, token)
            yield from _nobody(document, actors, token)
            yield from _open_still(document, actors, token)
            yield from _informed(document, actors, token)
            yield from _unsaid(document, actors, token)
        yield from _unclear(document, actors, tokens)
        yield from find_silence(document, tokens)


def _hedged(document: Document, actors: ActorIndex, token: Token) -> Iterator[Question]:
    if token.lower_ not in words("questions", "hedges") or _is_set_off(token):
        return
    verb = next((t for t in (token.head, *token.head.ancestors) if t.pos_ in {"VERB", "AUX"}), None)
    if verb is not None:
        yield from questioned("unconfirmed", "hedge", ask(document, actors, verb, mood="real"))


def _is_set_off(hedge: Token) -> bool:
    """Tell whether a hedge opens an addition: "the two met, apparently in Paris"."""
    within = hedge.i > sentence_bounds(hedge)[0] and hedge.i + 1 < sentence_bounds(hedge)[1]
    later = hedge.head.pos_ in {"VERB", "AUX"} and hedge.head.i > hedge.i
    return within and hedge.nbor(-1).text == "," and hedge.nbor().text != "," and not later


def _alleged(document: Document, actors: ActorIndex, token: Token) -> Iterator[Question]:
    if token.lower_ not in words("questions", "hedging_adjectives") or token.head.pos_ not in {"NOUN", "PROPN"}:
        return
    noun, verb = token.head, token.head.head
    if noun.dep_ in {"dobj", "attr"} and verb.lemma_ in {"have", "be"}:
        yield from questioned("unconfirmed", "alleged", ask(document, actors, verb, without=[token]))
        return
    phrase = [t for t in light(noun) if t.dep_ != "poss" or t.pos_ != "PRON"]
    start = "Are" if is_plural(noun) else "Is"
    named = words_of(document, [t for t in phrase if t.dep_ != "det" or t.head.i != noun.i], within=True)
    asked = Asked(
        text=f"{start} the {named} confirmed?",
        evidence=(document.span(phrase[0], phrase[-1]),),
    )
    yield from questioned("unconfirmed", "alleged", asked)


def _said(document: Document, actors: ActorIndex, verb: Token) -> Iterator[Question]:
    """Yield what is claimed, believed possible, or told by a source without a name."""
    told = next((t for t in verb.children if t.dep_ == "ccomp" and t.pos_ in {"VERB", "AUX"}), None)
    source = subject_of(verb) if told is not None else None
    hearer = any(t.dep_ in {"dobj", "dative"} for t in verb.children)
    if told is None or source is None or is_negated(verb) or (verb.lemma_ == "tell" and not hearer):
        return
    plain = source.pos_ != "PRON" and not hearer
    tail = f", as {words_of(document, light(source), within=True)} {verb.text.lower()}" if plain else ""
    if verb.lemma_ in words("questions", "claim"):
        yield from questioned("unconfirmed", "claim", ask(document, actors, told, mood="real", tail=tail))
    elif _is_unnamed(document, source):
        yield from questioned("unconfirmed", "unnamed source", ask(document, actors, told, mood="real", tail=tail))
    elif source.lemma_ in words("questions", "weak_sources") or _is_guess(verb, told):
        yield from questioned("unconfirmed", "guess", ask(document, actors, told, mood="real"))


def _is_guess(verb: Token, told: Token) -> bool:
    may = any(t.lower_ in {"may", "might"} for t in told.lefts)
    return may and verb.lemma_ in words("questions", "believe")


def _is_unnamed(document: Document, source: Token) -> bool:
    if source.lemma_ in words("questions", "unnamed"):
        return True
    phrase = document.words(document.span(source.left_edge, source.right_edge))
    return any(p.regex.search(phrase) for p in patterns("questions", "anonymous"))


def _nobody(document: Document, actors: ActorIndex, token: Token) -> Iterator[Question]:
    """Yield "Did any group claim responsibility?" from "No group claimed responsibility"."""
    verb = token.head
    if token.lower_ not in {"no", "none"} or verb.dep_ not in {"nsubj", "nsubjpass"}:
        return
    subject, verb = verb, verb.head
    gives = verb.lemma_ in words("questions", "own_up")
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
    if not waits or to is None:
        return
    still = above.lemma_ == "remain" or any(t.lower_ in {"yet", "still"} for t in above.children)
    if still:
        yield from questioned("unclear", "yet", ask(document, actors, verb, subject=subject_of(above), mood="future"))


def _informed(document: Document, actors: ActorIndex, noun: Token) -> Iterator[Question]:
    """Yield "Has Chad moved troops?" from "he has information that Chad has moved troops"."""
    if noun.lemma_ not in words("questions", "information") or noun.head.lemma_ not in {"have", "cite", "claim"}:
        return
    told = [t for t in (*noun.children, *noun.head.children) if t.dep_ in {"acl", "ccomp"} and t.i > noun.i]
    finite = next((t for t in told if any(c.dep_ in {"nsubj", "nsubjpass"} for c in t.lefts)), None)
    if finite is not None and not is_negated(noun.head):
        yield from questioned("unconfirmed", "information", ask(document, actors, finite, mood="real"))


def _unsaid(document: Document, actors: ActorIndex, token: Token) -> Iterator[Question]:
    """Yield "Would Chad boycott it?" from "he stopped short of saying Chad would boycott it"."""
    if token.lower_ != "short" or token.head.lemma_ not in {"stop", "fall"}:
        return
    saying = [t for t in token.head.subtree if t.tag_ == "VBG" and t.lemma_ in words("verbs", "say") and t.i > token.i]
    told = next((t for v in saying for t in v.children if t.dep_ == "ccomp"), None)
    if told is not None:
        yield from questioned("unclear", "unsaid", ask(document, actors, told))


def _unclear(document: Document, actors: ActorIndex, tokens: Tokens) -> Iterator[Question]:
    """Yield the indirect question after a phrase such as "it is unclear", asked directly."""
    for pattern in patterns("questions", "unclear"):
        for found in pattern.regex.finditer(tokens.text):
            after = [t for t in tokens if t.idx - tokens.start_char >= found.end()][:NEAR]
            marker = next((t for t in after if t.lower_ in ASKING | {"if", "whether"}), None)
            if marker is not None:
                yield from questioned("unclear", "unknown", _asked_directly(document, actors, marker))
                return


def _asked_directly(document: Document, actors: ActorIndex, marker: Token) -> Asked | None:
    verb = next((t for t in marker.ancestors if t.pos_ in {"VERB", "AUX"} and t.i > marker.i), None)
    if verb is None:
        return None
    if marker.lower_ in {"if", "whether"}:
        return ask(document, actors, verb)
    phrase = [marker] if marker.head == verb else [t for t in marker.head.subtree if t.i <= marker.head.i]
    subject = next((t for t in verb.lefts if t.dep_ in {"nsubj", "nsubjpass"}), None)
    infinitive = any(t.lower_ == "to" and t.dep_ == "aux" for t in verb.lefts)
    if (subject is not None and any(t.i == subject.i for t in phrase)) or infinitive:
        last = _end(verb)
        text = words_of(document, [t for t in light(verb) if marker.i <= t.i <= last.i], within=True)
        return Asked(text=f"{text[0].upper()}{text[1:]}?", evidence=(document.span(marker, last),))
    return ask(document, actors, verb, asking=words_of(document, phrase, within=True), without=phrase)


def _end(verb: Token) -> Token:
    last: Token = light(verb)[-1]
    return last
