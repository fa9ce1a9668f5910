"""Shortens a sentence to what it asserts, in its own words and order, without changing what it says.

Parts are left out cheapest first until the sentence fits: brackets and linking words, then what commas set off, then
adjuncts and joined clauses. Leaving out an adjunct or one half of "A and B" keeps a sentence true only where
nothing denies or conditions it, so nothing is cut under a negation or a condition, nothing that itself denies,
hedges, conditions or attributes is cut, and no quotation is cut into. (The deletion rules follow Hedge Trimmer:
Dorr, Zajic and Schwartz, 2003; the restriction to upward-entailing places is van Benthem's monotonicity.)
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generator.extracting.phrasing import QUOTATION_MARKS, is_break, words_of
from generator.grammar import FINITE, NEGATIONS, SUBJECTS, is_modal, subjects, tense
from generator.language import Document, Token, Tokens, sentence_bounds
from generator.lexicons import words
from generator.model import Span

TIMES = frozenset({"DATE", "TIME"})
SETTINGS = frozenset({"GPE", "LOC", "FAC", "EVENT"})
HALF_WORDS = frozenset({"IN", "DT", "CC", "TO", "PRP$", "POS", "MD"})
PLAIN_PLACES = frozenset(
    {"in", "on", "at", "during", "amid", "amidst", "near", "after", "before", "following", "since", "with"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Tokens that may be left out, and how dear that is."""

    tokens: frozenset[int]
    cost: int


def trim(document: Document, sentence: int, most: int, keep: Iterable[Span] = ()) -> list[Token]:
    """Return the tokens of a sentence that remain when it is cut to `most` words, or as near as its sense allows.

    No part that overlaps a span of `keep` is left out.
    """
    tokens = document.tokens(sentence)
    held = {t.i for span in keep if span.sentence == sentence for t in document.covered(span)}
    parts = sorted(_parts(tokens), key=lambda p: (p.cost, -len(p.tokens), min(p.tokens)))
    gone: set[int] = set()
    for part in parts:
        if part.cost > 0 and length(_left(tokens, gone)) <= most:
            break
        if not part.tokens & held and _is_whole(tokens, part, gone):
            gone |= part.tokens
    return _left(tokens, gone)


def length(tokens: Iterable[Token]) -> int:
    """Return how many words tokens make."""
    return sum(1 for t in tokens if not t.is_punct and not t.text.startswith(("'", "’")))


def sentence_of(document: Document, tokens: list[Token], names: Mapping[int, str] | None = None) -> str:
    """Return tokens as a sentence: a capital first, a full stop last; `names` stand in the place of pronouns."""
    text = words_of(document, tokens, names=names or {})
    if not text:
        return ""
    quoted = next((mark for mark in ('"', "”", "''") if text.endswith(f",{mark}")), None)
    if quoted:
        text = text[: -len(quoted) - 1] + quoted
    closed = text.rstrip("\"“”'’")[-1:] in {".", "!", "?", "…"}
    return text[0].upper() + text[1:] + ("" if closed else ".")


def _left(tokens: Tokens, gone: set[int]) -> list[Token]:
    kept = [t for t in tokens if t.i not in gone and not t.is_space]
    while kept and is_break(kept[0]):
        kept.pop(0)
    while kept and (is_break(kept[-1]) or kept[-1].text in {".", ":"}):
        kept.pop()
    return kept


def _is_whole(tokens: Tokens, part: Part, gone: set[int]) -> bool:
    """Tell whether a part holds whole quotations only, and leaves a verb standing and no verb without its subject."""
    inside = [t for t in tokens if t.i in part.tokens]
    if any(t.dep_ in SUBJECTS and t.head.i not in part.tokens | gone for t in inside):
        return False
    if sum(t.text in QUOTATION_MARKS for t in inside) % 2:
        return False
    first = min(part.tokens)
    open_before = sum(t.text in QUOTATION_MARKS for t in tokens if t.i < first) % 2
    before = [t for t in tokens if t.i < first and t.i not in gone and not t.is_punct]
    if before and before[-1].tag_ in HALF_WORDS:
        return False
    return not open_before and any(t.pos_ in {"VERB", "AUX"} for t in tokens if t.i not in part.tokens | gone)


def _parts(tokens: Tokens) -> Iterator[Part]:
    yield from _openings(tokens)
    yield from _brackets(tokens)
    unread = next((t.i for t in tokens if t.dep_ == "ROOT" and not subjects(t)), tokens.start)
    for token in tokens:
        cost = _cost(token) if token.i >= unread else None
        if cost is not None and not _is_bound(token):
            yield Part(tokens=_with_commas(tokens, token), cost=cost)


def _openings(tokens: Tokens) -> Iterator[Part]:
    """Yield the words that only link a sentence to the one before."""
    first = tokens[0]
    if first.tag_ == "CC" or (first.lower_ in words("summary", "links") and first.dep_ in {"advmod", "cc"}):
        comma = {tokens[1].i} if len(tokens) > 1 and tokens[1].text == "," else set()
        yield Part(tokens=frozenset({first.i} | comma), cost=0)


def _brackets(tokens: Tokens) -> Iterator[Part]:
    open_: list[int] = []
    for token in tokens:
        if token.text == "(":
            open_.append(token.i)
        elif token.text == ")" and open_:
            start = open_.pop()
            if not open_:
                yield Part(tokens=frozenset(range(start, token.i + 1)), cost=0)


def _cost(token: Token) -> int | None:
    """Return how dear it is to leave out a token's subtree; None means that it stays."""
    start = token.left_edge.i
    after_comma = start > sentence_bounds(token)[0] and is_break(token.doc[start - 1])
    if token.lemma_ in words("verbs", "say") and token.dep_ in {"relcl", "acl", "advcl", "conj"} and subjects(token):
        return None
    if _swallows_more(token):
        return None
    if token.dep_ == "relcl":
        return 1 if after_comma else None
    if token.dep_ == "acl":
        return 2 if after_comma else None
    if token.dep_ == "advcl":
        if tense(token.head) == "future" or is_modal(token.head):
            return None
        dated = any(t.ent_type_ in TIMES for t in token.subtree)
        cost = (2 if token.tag_ in {"VBG", "VBN"} else 4) + (3 if dated else 0)
        return cost if after_comma or _is_fronted(token) else None
    if token.dep_ == "appos" and after_comma:
        listed = any(t.dep_ == "conj" for t in token.children)
        return None if token.ent_type_ == "PERSON" or listed else 1
    if token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"} and token.head.pos_ in {"VERB", "AUX"}:
        return 7 if token.tag_ != "VBG" and _cc_before(token) == "and" and _is_complete(token.head, token) else None
    return _cost_of_adjunct(token, after_comma)


def _cost_of_adjunct(token: Token, after_comma: bool) -> int | None:
    if any(t.ent_type_ in TIMES for t in token.subtree):
        return None
    if token.dep_ == "prep" and token.head.pos_ in {"VERB", "AUX"} and token.lower_ in PLAIN_PLACES:
        if _is_fronted(token):
            return 3 if any(t.lemma_ in words("summary", "occasions") for t in token.children) else None
        spoken = token.head.lemma_ in words("verbs", "say")
        placed = any(t.dep_ == "pobj" and t.ent_type_ in SETTINGS for t in token.children)
        return 5 if spoken and placed else None
    if token.dep_ == "prep" and after_comma and token.lower_ in PLAIN_PLACES | {"including", "despite"}:
        return 4
    return None


def _is_fronted(token: Token) -> bool:
    """Tell whether a part opens the sentence and a comma closes it."""
    end = min(token.right_edge.i + 1, sentence_bounds(token)[1] - 1)
    return token.left_edge.i == sentence_bounds(token)[0] and "," in {token.doc[end].text, token.right_edge.text}


def _swallows_more(token: Token) -> bool:
    """Tell whether a part seems to hold the main verb: a comma closes an aside, and a verb follows."""
    finite = [t for t in token.subtree if t.tag_ in FINITE and t.i > token.left_edge.i]
    return any(t.nbor(-1).text == "," for t in finite)


def _opens_clause(first: Token) -> bool:
    """Tell whether a token opens a clause that needs a comma before it: ", the newspaper said"."""
    return any(s.left_edge.i == first.i for verb in first.ancestors if verb.i > first.i for s in subjects(verb))


def _is_complete(verb: Token, joined: Token) -> bool:
    """Tell whether a verb has its own complement, and does not share that of the verb joined to it."""
    own = [t for t in verb.rights if t.i < joined.left_edge.i and t.dep_ not in {"cc", "punct"}]
    return bool(own) or any(t.dep_ in SUBJECTS for t in joined.lefts)


def _cc_before(token: Token) -> str:
    joints = [t for t in token.head.children if t.dep_ == "cc" and t.i == token.left_edge.i - 1]
    return str(joints[-1].lower_) if joints else ""


def _is_bound(token: Token) -> bool:
    """Tell whether leaving a part out could change the sense: it denies or conditions, or stands below such a word."""
    inside = any(t.lower_ in NEGATIONS | words("summary", "binding") or _is_unsure(t) for t in token.subtree)
    opening = NEGATIONS | words("summary", "conditions")
    opens = [c for above in token.ancestors for c in above.children if c.lower_ in opening or c.dep_ == "neg"]
    free = token.dep_ == "relcl" or token.dep_ == "appos"
    return inside or (not free and bool(opens) and any(c.i < token.i for c in opens))


def _is_unsure(token: Token) -> bool:
    """Tell whether a token is a modal of possibility; "May" the month is none."""
    return token.tag_ == "MD" and token.lower_ in {"may", "might", "could"}


def _with_commas(tokens: Tokens, token: Token) -> frozenset[int]:
    """Return a subtree with the commas that set it off, and the "and" that joins it."""
    start, end = token.left_edge.i, token.right_edge.i
    if token.dep_ == "conj":
        joints = [t.i for t in token.head.children if t.dep_ == "cc" and t.i < token.i]
        start = min(start, joints[-1]) if joints else start
    while end > start and tokens.doc[end].text in {".", "!", "?"}:
        end -= 1
    before = start > tokens.start and is_break(tokens.doc[start - 1])
    after = (
        end + 1 < tokens.end
        and is_break(tokens.doc[end + 1])
        and tokens.doc[min(end + 2, tokens.end - 1)].lower_ != "according"
    )
    after = after and not (before and _opens_clause(tokens.doc[min(end + 2, tokens.end - 1)]))
    if before:
        start -= 1
    if after and (before or start == tokens.start):
        end += 1
    return frozenset(range(start, end + 1))
