"""Statements of a summary: sentences of the article, shortened, that can be read on their own."""

from collections.abc import Iterable

from generator.extracting.inverting import words_of
from generator.extracting.trimming import length, sentence_of, trim
from generator.grammar import ActorIndex
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Actor, Span, Statement, Status


def told(
    document: Document, actors: ActorIndex, sentence: int, most: int, rule: str, keep: Iterable[Span] = ()
) -> Statement | None:
    """Return a sentence in at most `most` words as a statement, or None if it cannot be read on its own.

    A pronoun that opens it gives way to the name it stands for, and the sentence that holds the name is cited too.
    """
    tokens = trim(document, sentence, most, keep)
    if length(tokens) > most or sum(t.text == '"' for t in tokens) % 2 or not tokens:
        return None
    text, evidence = sentence_of(document, tokens), [document.span(tokens[0], tokens[-1])]
    opening = next((t for t in tokens if not t.is_punct), tokens[0])
    if opening.tag_ in {"PRP", "PRP$"} and not _is_empty(opening):
        named = name_before(document, actors.at(opening), evidence[0])
        if named is None:
            return None
        name = document.words(named) + (possessive(document.words(named)) if opening.tag_ == "PRP$" else "")
        text = text.replace(sentence_of(document, [opening]).rstrip("."), name, 1)
        evidence.append(named)
    return Statement(text=text, evidence=tuple(evidence), rule=rule, status=status_of(tokens))


def name_before(document: Document, actor: Actor | None, here: Span) -> Span | None:
    """Return the last place before `here` where an actor is named."""
    named = [m.span for m in actor.mentions if m.form == "name" and m.span < here] if actor else []
    return named[-1] if named else None


def possessive(name: str) -> str:
    """Return the ending that makes a name possessive."""
    return "'" if name.endswith("s") else "'s"


def status_of(tokens: list[Token]) -> Status:
    """Tell how far the outlet itself vouches for what tokens say."""
    lowered = {t.lower_ for t in tokens}
    if lowered & words("questions", "hedges"):
        return "hedged"
    said = any(t.lemma_ in words("verbs", "say") and t.dep_ in {"ROOT", "conj", "parataxis"} for t in tokens)
    return "attributed" if said or "according" in lowered else "stated"


def _is_empty(pronoun: Token) -> bool:
    """Tell whether "it" stands for nothing, as in "it was not clear"."""
    return pronoun.dep_ == "expl" or (pronoun.lower_ == "it" and any(t.dep_ == "acomp" for t in pronoun.head.children))


def phrase(document: Document, tokens: list[Token]) -> str:
    """Return tokens as words that can stand within a sentence."""
    return words_of(document, tokens, within=True)
