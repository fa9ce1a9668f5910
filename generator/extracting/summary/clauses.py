"""Statements of a summary: sentences of the article, shortened, that can be read on their own."""

from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from generator.extracting.shared.phrasing import QUOTATION_MARKS, outlets_own, outside_quotations
from generator.extracting.shared.pronouns import names_for
from generator.extracting.summary.referring import has_person_before, is_plain
from generator.extracting.summary.trimming import length, sentence_of, trim
from generator.grammar import FINITE, ActorIndex, subjects
from generator.language import Document, Token, Tokens
from generator.lexicons import words
from generator.model import Span, Statement, Status
from generator.tracing import declined

LEAST = 4  # words of a statement
LEAST_BEFORE_COLON = 8  # words
FINISHED = frozenset(".!?…\"'”’)]")


def told(
    document: Document,
    actors: ActorIndex,
    sentence: int,
    most: int,
    rule: str,
    *,
    aim: int = 0,
    keep: Iterable[Span] = (),
    follows: bool = False,
) -> Statement | None:
    """Return a sentence as a statement, or None if it has more than `most` words or cannot be read on its own.

    It is cut down to `aim` words (`most` if none is given) as far as its sense allows. Pronouns that point outside it
    give way to names, whose sentences are cited too; with `follows` the sentence before it stands beside it.
    """
    tokens = trim(document, sentence, aim or most, keep)
    why = _why_not(document, sentence, tokens, most)
    named = {} if follows or why else names_for(document, actors, tokens)
    if follows and not why and not has_person_before(actors, tokens):
        named = None
    if named is None or not all(is_plain(actors, t, named[t.i].span) for t in tokens if t.i in named):
        why = "a pronoun in it points to what cannot be named"
    if why or named is None:
        declined(rule, document.tokens(sentence)[0], why)
        return None
    text = sentence_of(document, tokens, {i: standing.text for i, standing in named.items()})
    evidence = (document.span(tokens[0], tokens[-1]), *dict.fromkeys(s.span for s in named.values()))
    return Statement(text=text, evidence=evidence, rule=rule, status=status_of(tokens))


def _why_not(document: Document, sentence: int, tokens: list[Token], most: int) -> str:
    """Return why what is left of a sentence is no statement; an empty text means that it is one."""
    if sentence not in outlets_own(document):
        return "a quotation runs on into it or out of it"
    if not is_finished(document, sentence):
        return "it does not end as a sentence does"
    if length(tokens) < LEAST:
        return "it is too short"
    if length(tokens) > most:
        return f"it has more than {most} words and cannot be cut without changing its sense"
    return "" if stands_alone(tokens) else "it cannot be read on its own"


@lru_cache(maxsize=1)
def is_finished(document: Document, sentence: int) -> bool:
    """Tell whether a line ends as a sentence does, not as what introduces or heads the next one.

    Before a colon only a whole statement does: "There are doubts about the deal:", not "The points are:".
    """
    last = document.sentence(sentence).text.rstrip()[-1:]
    return last in FINISHED or (last == ":" and _is_whole_before_colon(document.tokens(sentence)))


def _is_whole_before_colon(tokens: Tokens) -> bool:
    root = next((t for t in tokens if t.dep_ == "ROOT"), tokens[0])
    ahead = root.lemma_ in words("verbs", "say") or any(t.lower_ in words("summary", "ahead") for t in tokens)
    there = any(t.dep_ == "expl" for t in root.children)
    complete = any(t.dep_ in {"dobj", "attr", "acomp", "nsubj"} and t.i > root.i for t in root.children)
    return not ahead and complete and (there or root.lemma_ != "be") and len(tokens) > LEAST_BEFORE_COLON


def stands_alone(tokens: list[Token]) -> bool:
    """Tell whether tokens are a whole sentence of the outlet: a finite verb with its subject, nothing left hanging."""
    own = outside_quotations(tokens)
    if not own or tokens[-1].text == "?" or _is_all_quoted(tokens) or _is_elliptic(tokens):
        return False
    if any(
        t.tag_ in {"PRP", "PRP$"} and t.lower_ in words("questions", "speaker") for t in own
    ) or _quotes_pronoun_first(tokens):
        return False
    if _quotes_nothing(tokens):
        return False
    kept = {t.i for t in tokens}
    if any(t.lower_ == "according" for t in own) and tokens[0].text in QUOTATION_MARKS:
        return True
    return any(_asserts(t, kept) for t in own) and not any(_lacks_object(t, kept) for t in own)


def _quotes_pronoun_first(tokens: list[Token]) -> bool:
    """Tell whether a quotation opens with a pronoun for somebody named before it."""
    third = {"he", "she", "it", "they", "his", "her", "their", "its"}
    return len(tokens) > 1 and tokens[0].text in QUOTATION_MARKS and tokens[1].lower_ in third


def _quotes_nothing(tokens: list[Token]) -> bool:
    """Tell whether a quotation of a few words points to a thing that only its question names: "Not that"."""
    own = {t.i for t in outside_quotations(tokens)}
    quoted = [t for t in tokens if t.i not in own and t.is_alpha]
    return bool(quoted) and all(t.pos_ not in {"NOUN", "PROPN", "ADJ"} for t in quoted) and len(quoted) > LEAST


def _asserts(verb: Token, kept: set[int]) -> bool:
    """Tell whether a verb heads the sentence, finite and with its subject among the tokens kept."""
    if verb.pos_ not in {"VERB", "AUX"}:
        return False
    finite = verb.tag_ in FINITE or any(t.dep_ in {"aux", "auxpass"} and t.tag_ in FINITE for t in verb.lefts)
    if verb.dep_ in {"ROOT", "conj", "ccomp", "parataxis"} and any(t.i in kept for t in subjects(verb)):
        return finite
    return finite and _follows_its_noun(verb)


def _follows_its_noun(verb: Token) -> bool:
    """Tell whether a verb read without a subject stands after a noun that can be one ("The plan called for peace")."""
    if verb.dep_ == "acl":
        return verb.tag_ == "VBD" and verb.head.dep_ == "ROOT" and verb.head.i < verb.i
    nouns = [t for t in verb.lefts if t.dep_ not in {"neg", "advmod", "punct"}]
    return verb.dep_ == "ROOT" and any(t.pos_ in {"NOUN", "PROPN"} for n in nouns for t in n.subtree)


def _lacks_object(preposition: Token, kept: set[int]) -> bool:
    """Tell whether a preposition of the sentence's own verb has lost what it governs."""
    governs = preposition.tag_ == "IN" and preposition.dep_ == "prep" and preposition.head.dep_ == "ROOT"
    doubled = preposition.i + 1 < len(preposition.doc) and preposition.nbor().tag_ == "IN"
    return governs and not doubled and not any(t.i in kept for t in preposition.children)


def _is_elliptic(tokens: list[Token]) -> bool:
    """Tell whether a sentence lacks its subject, or leaves to the one before it what it says: "Chad does not"."""
    last = tokens[-1]
    if tokens[0].tag_ in {"VBZ", "VBD", "VBP", "MD"}:
        return True
    bare = any(t.dep_ == "ROOT" and t.lemma_ == "do" and not any(c.dep_ == "dobj" for c in t.children) for t in tokens)
    much = any(a.lower_ == "as" and b.lower_ == "much" for a, b in pairwise(tokens))
    counted = last.lower_ in {"one", "ones"} and last.dep_ in {"dobj", "pobj", "attr"}
    return (
        bare or much or counted or (last.lower_ in {"so", "too", "not", "n't"} and last.pos_ in {"ADV", "PART", "PRON"})
    )


def _is_all_quoted(tokens: list[Token]) -> bool:
    """Tell whether tokens are somebody's words alone, without a word on who says them."""
    marks = [place for place, token in enumerate(tokens) if token.text in QUOTATION_MARKS]
    outside = [t for place, t in enumerate(tokens) if not marks or place < marks[0] or place > marks[-1]]
    return not any(t.is_alpha for t in outside)


def status_of(tokens: list[Token]) -> Status:
    """Tell how far the outlet itself vouches for what tokens say."""
    lowered = {t.lower_ for t in tokens}
    if lowered & words("questions", "hedges"):
        return "hedged"
    said = any(t.lemma_ in words("verbs", "say") and t.dep_ in {"ROOT", "conj", "parataxis"} for t in tokens)
    return "attributed" if said or "according" in lowered else "stated"
