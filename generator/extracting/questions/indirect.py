"""Questions that the text asks indirectly: "it is unclear whether the truce holds" becomes "Does the truce hold?"."""

from collections.abc import Iterator

from generator.extracting.questions.inverting import Asked, ask, questioned, subject_of
from generator.extracting.shared.phrasing import light, words_of
from generator.grammar import FINITE, ActorIndex
from generator.language import Document, Token, Tokens
from generator.lexicons import patterns, words
from generator.model import Question, QuestionKind

ASKING = frozenset({"how", "what", "when", "where", "which", "who", "why", "whom", "whose"})
LEAST = 3  # tokens of a question
NEAR = 6  # tokens between a phrase of doubt and its question word


def find_indirect(document: Document, actors: ActorIndex, tokens: Tokens) -> Iterator[Question]:
    """Yield the indirect question after a phrase such as "it is unclear", asked directly."""
    for pattern in patterns("questions", "unclear"):
        for found in pattern.regex.finditer(tokens.text):
            after = [t for t in tokens if t.idx - tokens.start_char >= found.end()][:NEAR]
            marker = next((t for t in after if t.lower_ in ASKING | {"if", "whether"}), None) or _fronted(tokens)
            told = _told_by(document, tokens, found.start()) if marker is None else None
            yield from questioned("unclear", "unknown", told)
            if marker is not None and marker.text != "If":
                kind: QuestionKind = "unanswered" if _is_reply(marker) else "unclear"
                yield from questioned(kind, "unknown", _asked_directly(document, actors, marker))
                return


def _told_by(document: Document, tokens: Tokens, start: int) -> Asked | None:
    """Return the question that opens a sentence and is its own subject: "What caused the slide is not yet known"."""
    before = [t for t in tokens if t.idx - tokens.start_char < start]
    be = next((t for t in reversed(before) if t.lower_ in {"is", "was", "remains", "remained"}), None)
    if be is None or tokens[0].lower_ not in {"what", "who", "which"} or be.i < tokens[0].i + LEAST:
        return None
    asked = [t for t in before if t.i < be.i]
    if asked[1].tag_ not in FINITE or any(t.is_punct or t.pos_ == "PRON" for t in asked[1:]):
        return None
    text = words_of(document, asked, within=True)
    return Asked(text=f"{text[0].upper()}{text[1:]}?", evidence=(document.span(asked[0], be),))


def _is_reply(marker: Token) -> bool:
    """Tell whether what is open is somebody's answer: "has not said whether it will accept the offer"."""
    verb = next((t for t in marker.ancestors if t.pos_ == "VERB" and t.i > marker.i), None)
    takes_up = verb is not None and verb.lemma_ == "take" and any(t.lower_ == "up" for t in verb.rights)
    replies = verb is not None and verb.lemma_ in words("questions", "accepting")
    return marker.lower_ in {"if", "whether"} and (takes_up or replies)


def _fronted(tokens: Tokens) -> Token | None:
    """Return the question word that opens a sentence whose subject is a question: "How it works is hard to say"."""
    asks = tokens[0].lower_ in ASKING | {"whether"}
    return (
        tokens[0] if asks and any(t.dep_ in {"csubj", "csubjpass"} and tokens[0] in t.subtree for t in tokens) else None
    )


def _asked_directly(document: Document, actors: ActorIndex, marker: Token) -> Asked | None:
    verb = next((t for t in marker.ancestors if t.pos_ in {"VERB", "AUX"} and t.i > marker.i), None)
    if verb is None:
        return None
    to = any(t.lower_ == "to" and t.dep_ == "aux" for t in verb.lefts)
    if marker.lower_ in {"if", "whether"} and to:
        above = next((t for t in verb.ancestors if t.pos_ in {"VERB", "AUX"}), verb)
        return ask(document, actors, verb, subject=subject_of(above), mood="future")
    if marker.lower_ in {"if", "whether"}:
        return ask(document, actors, verb)
    phrase = _asking(marker, verb)
    subject = next((t for t in verb.lefts if t.dep_ in {"nsubj", "nsubjpass"}), None)
    infinitive = any(t.lower_ == "to" and t.dep_ == "aux" for t in verb.lefts)
    if (subject is not None and any(t.i == subject.i for t in phrase)) or infinitive:
        last = _end(verb)
        text = words_of(document, [t for t in light(verb) if marker.i <= t.i <= last.i], within=True)
        return Asked(text=f"{text[0].upper()}{text[1:]}?", evidence=(document.span(marker, last),))
    return ask(document, actors, verb, asking=words_of(document, phrase, within=True), without=phrase)


def _asking(marker: Token, verb: Token) -> list[Token]:
    """Return the phrase that a question word opens: "when", "how many people", "in which month"."""
    top = marker
    while top.head != verb and top.head.i != top.i and top.dep_ in {"advmod", "amod", "det", "nummod", "poss", "pobj"}:
        top = top.head
    last = max((t.i for t in top.subtree if t.i < verb.i and t.dep_ in {"pobj", "dobj"}), default=top.i)
    return [t for t in top.subtree if t.i <= max(last if top.pos_ == "ADP" else top.i, marker.i)]


def _end(verb: Token) -> Token:
    last: Token = light(verb)[-1]
    return last
