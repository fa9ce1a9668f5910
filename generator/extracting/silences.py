"""Questions that silence raises: what those say who decline to comment, and how those answer who do not reply."""

from collections.abc import Iterator

from generator.extracting.inverting import subject_of
from generator.extracting.phrasing import is_plural, light, words_of
from generator.grammar import noun_phrase, tense
from generator.language import Document, Token, Tokens
from generator.lexicons import patterns
from generator.model import Question

ABOUT = frozenset({"prep", "dative"})
LEAST_MATTER, MOST_MATTER = 2, 14  # tokens of what somebody is silent on


def find_silence(document: Document, tokens: Tokens) -> Iterator[Question]:
    """Yield "What does X say?" where somebody declines to comment."""
    for pattern in patterns("questions", "silent"):
        for found in pattern.regex.finditer(tokens.text):
            inside = [t for t in tokens if found.start() <= t.idx - tokens.start_char < found.end()]
            verb = next((t for t in inside if t.pos_ == "VERB"), None)
            who = subject_of(verb) if verb is not None else None
            if who is None or _is_anyone(who) or verb is None or tense(verb) == "future":
                continue
            asked, last = _silence(document, who, inside)
            evidence = (document.span(who.left_edge, last),)
            yield Question(kind="unclear", text=asked, evidence=evidence, rule="question.unclear.silent")
            return


def _is_anyone(who: Token) -> bool:
    """Tell whether those who keep silent are not named: "a spokesman", "he"."""
    return who.pos_ == "PRON" or (who.pos_ == "NOUN" and any(t.lower_ in {"a", "an"} for t in who.lefts))


def _silence(document: Document, who: Token, inside: list[Token]) -> tuple[str, Token]:
    """Return the question that is put to those who keep silent, with what they are silent on, and its last word."""
    phrase = light(who) if who.conjuncts else noun_phrase(who)
    start = f"{'do' if is_plural(who) else 'does'} {words_of(document, phrase, within=True)}"
    matter = next((t for t in inside[-1].rights if t.lower_ in {"to", "on", "about"} and t.dep_ in ABOUT), None)
    about = light(matter) if matter is not None else []
    if (
        len(about) < LEAST_MATTER
        or any(t.pos_ == "PRON" or t.dep_ == "conj" for t in about)
        or len(about) > MOST_MATTER
    ):
        return f"What {start} say?", inside[-1]
    told = words_of(document, about[1:] if about[0].lower_ == "to" else about, within=True)
    if about[0].lower_ == "to":
        return f"How {start} answer {told}?", about[-1]
    return f"What {start} say {told}?", about[-1]
