"""Statements of a summary: sentences of the article, shortened, that can be read on their own."""

from collections.abc import Iterable
from functools import lru_cache

from generator.extracting.calling import name_before, possessive
from generator.extracting.trimming import length, sentence_of, trim
from generator.extracting.wording import is_empty, words_of
from generator.grammar import ActorIndex
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Span, Statement, Status


def told(
    document: Document,
    actors: ActorIndex,
    sentence: int,
    most: int,
    rule: str,
    *,
    aim: int = 0,
    keep: Iterable[Span] = (),
) -> Statement | None:
    """Return a sentence as a statement, or None if it has more than `most` words or cannot be read on its own.

    It is cut down to `aim` words (`most` if none is given) as far as its sense allows.

    A pronoun that opens it gives way to the name it stands for, and the sentence that holds the name is cited too.
    """
    if sentence not in outlets_own(document):
        return None
    tokens = trim(document, sentence, aim or most, keep)
    if not tokens or length(tokens) > most or tokens[-1].text == "?" or _is_all_quoted(tokens) or _is_elliptic(tokens):
        return None
    text, evidence = sentence_of(document, tokens), [document.span(tokens[0], tokens[-1])]
    opening = next((t for t in tokens if not t.is_punct), tokens[0])
    if opening.tag_ in {"PRP", "PRP$"} and not is_empty(opening):
        named = name_before(actors.at(opening), evidence[0])
        if named is None:
            return None
        name = document.words(named) + (possessive(document.words(named)) if opening.tag_ == "PRP$" else "")
        text = text.replace(sentence_of(document, [opening]).rstrip("."), name, 1)
        evidence.append(named)
    return Statement(text=text, evidence=tuple(evidence), rule=rule, status=status_of(tokens))


@lru_cache(maxsize=1)
def outlets_own(document: Document) -> frozenset[int]:
    """Return the ids of the sentences in which no quotation runs on from the sentence before or into the next."""
    own: set[int] = set()
    paragraph, inside = 0, False
    for sentence, tokens in document.body():
        inside = inside and sentence.paragraph == paragraph
        paragraph = sentence.paragraph
        uneven = sum(t.text == '"' for t in tokens) % 2 == 1
        if not inside and not uneven:
            own.add(sentence.id)
        inside = inside != uneven
    return frozenset(own)


def leans(document: Document, sentence: int) -> bool:
    """Tell whether a sentence points back to the one before: "such speculation", "this was one of the demands"."""
    tokens = document.tokens(sentence)
    pointing = words("summary", "pointing")
    return any(t.lower_ in pointing and (t.lower_ == "such" or t.i <= tokens.start + 1) for t in tokens)


def _is_elliptic(tokens: list[Token]) -> bool:
    """Tell whether a sentence lacks its subject, or leaves to the one before it what it says: "China does not"."""
    last = tokens[-1]
    if tokens[0].tag_ in {"VBZ", "VBD", "VBP", "MD"}:
        return True
    bare = any(t.dep_ == "ROOT" and t.lemma_ == "do" and not any(c.dep_ == "dobj" for c in t.children) for t in tokens)
    return bare or (last.lower_ in {"so", "too", "not"} and last.pos_ in {"ADV", "PART", "PRON"})


def _is_all_quoted(tokens: list[Token]) -> bool:
    """Tell whether tokens are somebody's words alone, without a word on who says them."""
    marks = [place for place, token in enumerate(tokens) if token.text == '"']
    outside = [t for place, t in enumerate(tokens) if not marks or place < marks[0] or place > marks[-1]]
    return not any(t.is_alpha for t in outside)


def status_of(tokens: list[Token]) -> Status:
    """Tell how far the outlet itself vouches for what tokens say."""
    lowered = {t.lower_ for t in tokens}
    if lowered & words("questions", "hedges"):
        return "hedged"
    said = any(t.lemma_ in words("verbs", "say") and t.dep_ in {"ROOT", "conj", "parataxis"} for t in tokens)
    return "attributed" if said or "according" in lowered else "stated"


def phrase(document: Document, tokens: list[Token]) -> str:
    """Return tokens as words that can stand within a sentence."""
    return words_of(document, tokens, within=True)
