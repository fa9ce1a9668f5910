"""Cuts what a sentence tells down to its content, up to an attribution, a subordinate tail or a closing quote."""

from collections.abc import Sequence
from itertools import pairwise

from generator.extracting.shared.breaking import opens_event, opens_joined_clause
from generator.extracting.shared.numbering import numbering
from generator.extracting.shared.resuming import TAIL_WORDS, list_resumes, resumption
from generator.grammar import FINITE, in_quotation, subjects
from generator.language import Document, Token, sentence_bounds
from generator.lexicons import words

JOINTS = frozenset({",", ";", "and", "or"})
CUTS = frozenset(
    {"but", "because", "while", "although", "though", "whereas", "despite", "amid", "since", "during", "however"}
) | {"saying", "adding"}
CUTS_AFTER_COMMA = CUTS | {"which", "who", "whose", "where", "when", "as", "after", "leaving"}
COMPARING = frozenset({"soon", "long", "far", "much", "many", "well", "such", "so"})
NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "ADP", "NUM", "PART"})
LEADS = frozenset(
    {"and", "or", "to", "that", ",", ";", '"', "'", "also", "then", "(", ")", "–", "—", "-", "[", "]", "including"}
)
DANGLING = frozenset({"and", "or", "but", "between", "of", "for", "with", "at", "by", "the", "a", "only", "even"})
OPENERS = frozenset(
    {"as", "while", "although", "though", "if", "when", "after", "before", "since", "because", "following"}
)


def content(document: Document, first: Token) -> list[Token]:
    """Return the words from `first` up to a cut: sentence's or quotation's end, attribution, subordinate tail."""
    sentence = list(document.tokens(document.id_of(first)))
    tokens = [t for t in sentence if t.i >= first.i]
    quoted = in_quotation(first)
    kept: list[Token] = []
    skip_to = -1
    closing = 0
    for place, token in enumerate(tokens):
        if token.i < skip_to:
            continue
        if (quoted and token.text == '"') or _closes(token, kept):
            break
        if place and _is_cut(tokens, place) and not list_resumes(tokens, place):
            break
        closing = closing or resumption(tokens, place)
        if place and place != closing and token.text in {",", '"', "''"}:
            end = attribution_end(tokens, place)
            if end == len(tokens):
                break
            skip_to = tokens[end].i if end else -1
            if end:
                continue
            if token.text == "," and _opens_main_clause(first, token):
                break
        kept.append(token)
    return kept


def _closes(mark: Token, kept: Sequence[Token]) -> bool:
    """Tell whether a TeX mark closes a quotation that was open before the content, rather than opening one in it."""
    opens = mark.i > 0 and mark.nbor(-1).whitespace_ and not mark.whitespace_
    return mark.text == "''" and not opens and not any(t.text in {"``", "''"} for t in kept)


def _opens_main_clause(first: Token, comma: Token) -> bool:
    """Tell whether a comma ends a clause that stands before its main clause ("With X urging talks, Y left")."""
    if comma.i + 1 >= sentence_bounds(comma)[1] or comma.nbor().lower_ in JOINTS:
        return False
    start = sentence_bounds(first)[0]
    if first.doc[start].lower_ in OPENERS and not any(t.text == "," for t in first.doc[start : first.i]):
        return comma.nbor().pos_ in {"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"} and bool(_finite_after(comma))
    chain = [first, *first.ancestors]
    later = [a for below, a in pairwise(chain) if a.i > comma.i and below.dep_ != "ccomp"]
    return any(t.left_edge.i == comma.i + 1 for verb in later if verb.pos_ in {"VERB", "AUX"} for t in subjects(verb))


def _finite_after(comma: Token) -> bool:
    """Tell whether the words after a comma are a subject and its finite verb."""
    for token in comma.doc[comma.i + 1 : min(comma.i + TAIL_WORDS, sentence_bounds(comma)[1])]:
        if token.tag_ in FINITE:
            return True
        if token.text in {",", "and", "or"}:
            return False
    return False


def attribution_end(tokens: Sequence[Token], place: int) -> int:
    """Return where an attribution that starts at `place` ends (", Smith said,"), or 0 if there is none."""
    after = place + 1
    while after < len(tokens) and tokens[after].text in {",", '"', ".", "''"}:
        after += 1
    if after >= len(tokens):
        return 0
    if tokens[after].lower_ == "according":
        return _close(tokens, after)
    for at in range(after, min(after + TAIL_WORDS, len(tokens))):
        token = tokens[at]
        if token.dep_ in {"amod", "advmod"}:
            continue
        if token.tag_ in {"VBD", "VBZ", "VBP"} or token.pos_ == "VERB":
            return _close(tokens, at) if _is_saying(tokens, at, opens=at == after) else 0
        if token.pos_ not in NOMINAL and token.text not in {'"', "'s"}:
            return 0
    return 0


def trimmed(tokens: Sequence[Token]) -> list[Token]:
    """Return tokens without joining words at the start, marks at the ends, or half of a pair of quotation marks."""
    kept = list(tokens)
    kept = kept[numbering(kept) :]
    while kept and (kept[0].lower_ in LEADS or kept[0].is_space):
        if kept[0].text == '"' and _balanced(kept):
            break
        kept.pop(0)
    while kept and (kept[-1].is_punct or kept[-1].is_space or kept[-1].lower_ in DANGLING):
        if kept[-1].text in {'"', "]", ")"} and _balanced(kept):
            break
        kept.pop()
    return kept


def _balanced(tokens: Sequence[Token]) -> bool:
    return sum(t.text == '"' for t in tokens) % 2 == 0


def _is_saying(tokens: Sequence[Token], at: int, *, opens: bool) -> bool:
    """Tell whether the verb at `at` attributes what stands before it, rather than opening a clause of its own."""
    token = tokens[at]
    if token.lemma_ == "be":
        return any(t.lower_ == "quoted" for t in tokens[at + 1 : at + 3])
    following = tokens[at + 1].lower_ if at + 1 < len(tokens) else "."
    return token.lemma_ in words("verbs", "say") and (opens or following not in {"that", "it", "they", "he", "she"})


def _close(tokens: Sequence[Token], at: int) -> int:
    for place in range(at, len(tokens)):
        if (
            tokens[place].text in {",", ";"}
            and place + 1 < len(tokens)
            and tokens[place + 1].lower_ in {"and", "while"}
        ):
            return place
    return len(tokens)


def _is_cut(tokens: Sequence[Token], place: int) -> bool:
    token, before = tokens[place], tokens[place - 1]
    if token.lower_ in {"in", "at", "via", "during"} and _opens_venue(tokens[place + 1 : place + 6]):
        return True
    if token.text in {".", "!", "?", ":", "—", "–", "--"} and token.is_punct:
        return True
    if opens_joined_clause(tokens, place):
        return True
    if token.lower_ in CUTS:
        return not _narrows(tokens[place:])
    if token.text == "," and place + 1 < len(tokens):
        return _cuts_after_comma(tokens, place + 1)
    if token.lower_ == "after" and token.dep_ == "prep" and opens_event(tokens, place):
        return True
    compares = before.lower_ in COMPARING or (place + 1 < len(tokens) and tokens[place + 1].lower_ in COMPARING)
    return token.lower_ in {"as", "after"} and token.dep_ == "mark" and not compares


def _narrows(after: Sequence[Token]) -> bool:
    """Tell whether a "but" limits what stands before it ("leave, but only by road"), and opens no clause of its own."""
    limits = len(after) > 2 and after[0].lower_ == "but" and after[1].lower_ in {"only", "not"}
    return limits and after[2].pos_ in {"ADP", "SCONJ"} and after[2].lower_ not in {"because", "that"}


def _opens_venue(after: Sequence[Token]) -> bool:
    """Tell whether words after a preposition say where something was said: "(in) a televised address"."""
    head = next((t for t in after if t.tag_ in {"NN", "NNS"} and t.dep_ != "compound"), None)
    opened = len(after) > 0 and after[0].lower_ in {"a", "an", "his", "her", "its", "their"}
    return opened and head is not None and head.lemma_ in words("proposals", "venues")


def _cuts_after_comma(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if _narrows(tokens[place:]):
        return False
    span = [t.lower_ for t in tokens[place : place + 4]]
    if token.ent_type_ in {"DATE", "TIME"} and {"after", "before"} & set(span[1:]):
        return True
    if tokens[place - 2].ent_type_ == "DATE" and token.lower_ in {"the", "a", "an"}:
        return True
    if token.lower_ == "with" and any(t.tag_ == "VBG" for t in tokens[place + 2 : place + 8]):
        return True
    beside = tokens[place + 1 : place + 4]
    if token.lower_ in {"a", "an"} and any(
        t.lower_ == "that" or t.lemma_ in {"request", "demand", "move"} for t in beside
    ):
        return True
    if resumption(tokens, place - 1):
        return False
    if token.tag_ == "VBG" and token.lower_ != "including":
        return tokens[0].tag_ != "VBG"
    return token.lower_ in CUTS_AFTER_COMMA
