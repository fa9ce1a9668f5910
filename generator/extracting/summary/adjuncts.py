"""Says how dear the times, places and circumstances of a clause are: those of a report less than those of an event."""

from generator.extracting.shared.phrasing import is_break
from generator.extracting.summary.binding import is_measured
from generator.grammar import SUBJECTS, subjects, tense
from generator.language import Token, sentence_bounds, sentence_tokens
from generator.lexicons import words

TIMES = frozenset({"DATE", "TIME"})
SETTINGS = frozenset({"GPE", "LOC", "FAC", "EVENT"})
BACKGROUND = frozenset({"during", "amid", "amidst", "after", "before", "following", "since"})
PLAIN_PLACES = BACKGROUND | {"in", "on", "at", "near", "with"}

DASHES = frozenset({"—", "–", "--"})


def cost_of_adjunct(token: Token) -> int | None:
    """Return how dear it is to leave out a time, a place or a circumstance; None means that it stays."""
    head = token.head
    if head.pos_ not in {"VERB", "AUX"}:
        plain = token.dep_ == "prep" and is_set_off(token) and token.lower_ in PLAIN_PLACES
        if token.dep_ == "prep" and token.lower_ == "including":
            return 3 if is_set_off(token) or head.dep_ in SUBJECTS | {"dobj"} else None
        return 4 if plain and not any(t.ent_type_ in TIMES for t in token.subtree) else None
    reports = head.lemma_ in words("verbs", "say") and any(t.dep_ == "ccomp" for t in head.children)
    if token.dep_ == "npadvmod" and token.ent_type_ in TIMES:
        return _cost_of_time(token, reports=reports)
    if token.dep_ == "prep" and _is_circumstance(token) and (is_fronted(token) or _stands_without(token)):
        return 4
    if token.dep_ != "prep" or token.lower_ not in PLAIN_PLACES | {"including"}:
        return None
    objects_ = [t for t in token.children if t.dep_ == "pobj"]
    if any(t.lemma_ in words("summary", "occasions") for t in objects_) and (reports or is_fronted(token)):
        return 2 if reports else 3
    if is_fronted(token) and token.lower_ in {"with", "amid", "amidst", "following"} and subjects(head):
        return 4
    if any(t.ent_type_ in TIMES for t in token.subtree):
        return _cost_of_time(token, reports=reports)
    return _cost_of_place(token, objects_, reports=reports)


def _cost_of_time(token: Token, *, reports: bool) -> int | None:
    """Return how dear a time is: that of a report is little, that of an event stays unless it is background."""
    if any(t.lower_ in words("summary", "anchored") for t in sentence_tokens(token) if not token.is_ancestor(t)):
        return None
    if reports:
        return 2
    return 5 if token.lower_ in BACKGROUND and _stands_without(token) else None


def _cost_of_place(token: Token, objects_: list[Token], *, reports: bool) -> int | None:
    if is_set_off(token) and not is_fronted(token):
        return 4
    placed = any(t.ent_type_ in SETTINGS for t in objects_)
    if is_fronted(token):
        return 3 if reports and placed and any(t.pos_ == "PROPN" for t in subjects(token.head)) else None
    if reports and placed:
        return 2
    if token.lower_ in BACKGROUND | {"in", "at", "near"} and _stands_without(token):
        return 5 if token.lower_ in BACKGROUND else 6 if placed else None
    return None


def _is_circumstance(token: Token) -> bool:
    """Tell whether a preposition opens what was so around an event: "in the wake of", "as part of"."""
    nouns = [t for t in token.children if t.dep_ == "pobj"]
    around = any(t.lower_ in words("summary", "circumstances") for t in nouns)
    return around and any(t.lower_ == "of" for n in nouns for t in n.children)


def _stands_without(token: Token) -> bool:
    """Tell whether a verb in the past says enough without an adjunct: it has an object."""
    verb = token.head
    complete = any(t.dep_ == "dobj" and t.i < token.i for t in verb.children)
    timed = token.i > 0 and token.nbor(-1).lemma_ in words("summary", "measures")
    return token.i > verb.i and complete and not timed and tense(verb) == "past" and not is_measured(verb, token)


def is_set_off(token: Token) -> bool:
    """Tell whether a comma, a bracket or a dash that opens an aside stands before a part; a second comma closes one."""
    start, first = token.left_edge.i, sentence_bounds(token)[0]
    if start == first or not is_break(token.doc[start - 1]):
        return False
    dashes = sum(t.text in DASHES for t in token.doc[first:start])
    if token.dep_ in {"acl", "relcl"} and token.head.i < start:
        commas = sum(t.text == "," for t in token.doc[token.head.i : start])
        if commas and commas % 2 == 0:
            return False
    return token.doc[start - 1].text not in DASHES or dashes % 2 == 1


def is_fronted(token: Token) -> bool:
    """Tell whether a part opens the sentence and a comma closes it."""
    end = min(token.right_edge.i + 1, sentence_bounds(token)[1] - 1)
    last = {token.doc[i].text for i in range(token.right_edge.i - 1, end + 1)}
    return token.left_edge.i == sentence_bounds(token)[0] and "," in last
