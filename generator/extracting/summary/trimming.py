"""Shortens a sentence to what it asserts, in its own words and order, without changing what it says.

Parts are left out cheapest first until the sentence fits: `omitting` names them, `binding` says which must stay.
(The deletion rules follow Hedge Trimmer: Dorr, Zajic and Schwartz, 2003; the restriction to upward-entailing places
is van Benthem's monotonicity.)
"""

from collections.abc import Iterable, Mapping

from generator.extracting.shared.phrasing import QUOTATION_MARKS, is_break, words_of
from generator.extracting.summary.asides import Part
from generator.extracting.summary.omitting import parts_of
from generator.grammar import FINITE, SUBJECTS
from generator.language import Document, Token, Tokens
from generator.lexicons import words
from generator.model import Span

TELLING = 5  # cost from which a part tells something of its own
LEAST_TOLD = 9  # words that must stay when such a part goes
SOURCE = 7  # tokens within which a source put between commas ends
NEEDED = SUBJECTS | {"mark", "aux", "auxpass"}
CLOSERS = frozenset({"POS"})
HALF_WORDS = frozenset({"IN", "DT", "CC", "TO", "PRP$", "POS", "MD"})


def trim(document: Document, sentence: int, most: int, keep: Iterable[Span] = ()) -> list[Token]:
    """Return the tokens of a sentence that remain when it is cut to `most` words, or as near as its sense allows.

    No part that overlaps a span of `keep` is left out.
    """
    tokens = document.tokens(sentence)
    held = {t.i for span in keep if span.sentence == sentence for t in document.covered(span)}
    parts = sorted(parts_of(tokens), key=lambda p: (p.cost, -len(p.tokens), min(p.tokens)))
    gone: set[int] = set()
    for part in parts:
        if part.cost > 0 and length(_left(tokens, gone)) <= most:
            break
        if part.tokens & held or not _is_whole(tokens, part, gone):
            continue
        if part.cost < TELLING or length(_left(tokens, gone | part.tokens)) >= LEAST_TOLD:
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
    while kept and (is_break(kept[0]) or kept[0].text == ";"):
        kept.pop(0)
    while kept and (is_break(kept[-1]) or kept[-1].text in {".", ":", ";"} or _is_unopened(kept)):
        kept.pop()
    return kept


def _is_unopened(kept: list[Token]) -> bool:
    """Tell whether tokens end with a bracket that none of them opens."""
    return kept[-1].text == ")" and all(t.text != "(" for t in kept)


def _is_open(tokens: Tokens, inside: list[Token]) -> bool:
    """Tell whether a part set off by a comma is not closed by one, or a verb may be joined to one within it."""
    after = [t for t in tokens if t.i > inside[-1].i and t.i <= inside[-1].i + 2]
    if not after:
        return False
    unclosed = is_break(inside[0]) and not inside[-1].is_punct and not after[0].is_punct
    joins = next((t for t in after if not t.is_punct), after[0])
    verb = joins.head if joins.dep_ in {"aux", "auxpass"} else joins
    awaited = joins.tag_ in FINITE and any(t.dep_ in SUBJECTS and t.i < inside[0].i for t in verb.lefts)
    joins_verb = any(t.tag_ in FINITE for t in inside) and not awaited
    return unclosed or (joins_verb and (joins.tag_ == "CC" or joins.tag_ in FINITE))


def _opens_before_source(tokens: Tokens, inside: list[Token]) -> bool:
    """Tell whether a part that opens the sentence stands before who says it: "Once it rained, he said, ..."."""
    last = inside[-1].i
    comma = next((t.i for t in tokens if last < t.i <= last + SOURCE and t.text == ","), 0)
    told = tokens.doc[comma - 1] if comma else None
    return inside[0].i == tokens.start and told is not None and told.lemma_ in words("verbs", "say")


def _cuts_name(tokens: Tokens, inside: list[Token]) -> bool:
    """Tell whether a part begins or ends within a name or a date."""
    last = inside[-1].i + 1
    opens = next((t for t in inside if not t.is_punct), inside[0])
    return opens.ent_iob_ == "I" or (last < tokens.end and tokens.doc[last].ent_iob_ == "I" and not inside[-1].is_punct)


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
    words_ = [t for t in inside if not t.is_punct]
    if (before and before[-1].tag_ in HALF_WORDS) or (len(words_) > 1 and words_[-1].tag_ in HALF_WORDS - CLOSERS):
        return False
    if _cuts_name(tokens, inside) or any(t.dep_ in NEEDED and t.head.i in part.tokens for t in before):
        return False
    if part.cost > 0 and (_is_open(tokens, inside) or _opens_before_source(tokens, inside)):
        return False
    return not open_before and any(t.pos_ in {"VERB", "AUX"} for t in tokens if t.i not in part.tokens | gone)
