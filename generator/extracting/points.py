"""Splits what a sentence asks or offers into its points, by the words on the page rather than by the parse.

A parser of news text attaches list items wrongly too often. So the content runs from its first word to a cut word,
and a comma or "and" parts it where the next piece starts like the first one: verb by verb, clause by clause, noun
phrase by noun phrase. Pieces that are not parallel stay in one point: a true unsplit point beats a false split.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.grammar import MODALS, subjects
from generator.language import Document, Token
from generator.lexicons import words

Shape = Literal["verb", "gerund", "finite", "clause", "noun", "other"]

JOINTS = frozenset({",", ";", "and", "or"})
CUTS = frozenset(
    {"but", "because", "while", "although", "though", "whereas", "despite", "amid", "since", "during", "however"}
) | {"saying", "adding"}
CUTS_AFTER_COMMA = CUTS | {"which", "who", "whose", "where", "when", "as", "after", "leaving"}
COMPARING = frozenset({"soon", "long", "far", "much", "many", "well", "such", "so"})
NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "ADP", "NUM", "PART"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
LEADS = frozenset(
    {"and", "or", "to", "that", ",", ";", '"', "'", "also", "then", "(", ")", "–", "—", "-", "[", "]", "including"}
)
DANGLING = frozenset({"and", "or", "between", "of", "for", "with", "at", "by", "the", "a"})
TAIL_WORDS = 16


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two joints, and the joint words before them (", and")."""

    joint: tuple[str, ...]
    tokens: tuple[Token, ...]


def split_points(
    document: Document, first: Token, *, stop: Token | None = None, verb: Token | None = None
) -> list[list[Token]]:
    """Return the points told from `first` to the end of its content (at most up to `stop`), each as tokens in order.

    The words up to `verb`, the subject of a clause, are not parted.

    "to lift the siege and to let aid in, Smith said" gives "lift the siege" and "let aid in".
    """
    tokens = [t for t in content(document, first) if stop is None or t.i < stop.i]
    pieces = _pieces(tokens, verb.i if verb is not None else -1)
    items = [trimmed(item) for item in _join(pieces)]
    return [item for item in items if item]


def content(document: Document, first: Token) -> list[Token]:
    """Return the words from `first` up to a cut: the end of the sentence or quotation, an attribution, a subordinate tail."""
    sentence = list(document.tokens(document.id_of(first)))
    tokens = [t for t in sentence if t.i >= first.i]
    quoted = _in_quotation(first)
    kept: list[Token] = []
    skip_to = -1
    for place, token in enumerate(tokens):
        if token.i < skip_to:
            continue
        if quoted and token.text == '"':
            break
        if place and _is_cut(tokens, place):
            break
        if place and token.text in {",", '"'}:
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


def _opens_main_clause(first: Token, comma: Token) -> bool:
    """Tell whether a comma ends a clause that stands before its main clause ("With X urging talks, Y left")."""
    if comma.i + 1 >= comma.sent.end or comma.nbor().lower_ in JOINTS:
        return False
    later = [a for a in first.ancestors if a.i > comma.i and a.pos_ in {"VERB", "AUX"}]
    return any(t.left_edge.i == comma.i + 1 for verb in later for t in subjects(verb))


def attribution_end(tokens: Sequence[Token], place: int) -> int:
    """Return where an attribution that starts at `place` ends (", Smith said,"), or 0 if there is none."""
    after = place + 1
    while after < len(tokens) and tokens[after].text in {",", '"', "."}:
        after += 1
    if after >= len(tokens):
        return 0
    if tokens[after].lower_ == "according":
        return _close(tokens, after)
    for at in range(after, min(after + TAIL_WORDS, len(tokens))):
        token = tokens[at]
        if token.tag_ in {"VBD", "VBZ", "VBP"} or token.pos_ == "VERB":
            return _close(tokens, at) if _is_saying(tokens, at, opens=at == after) else 0
        if token.pos_ not in NOMINAL and token.text not in {'"', "'s"}:
            return 0
    return 0


def trimmed(tokens: Sequence[Token]) -> list[Token]:
    """Return tokens without joining words at the start, marks at the ends, or half of a pair of quotation marks."""
    kept = list(tokens)
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


def _in_quotation(token: Token) -> bool:
    return sum(t.text == '"' for t in token.doc[: token.i]) % 2 == 1


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
    if token.text in {".", "!", "?", ":", "—", "–"} and token.is_punct:
        return True
    if token.lower_ in CUTS:
        return True
    if token.text == "," and place + 1 < len(tokens):
        return _cuts_after_comma(tokens, place + 1)
    compares = before.lower_ in COMPARING or (place + 1 < len(tokens) and tokens[place + 1].lower_ in COMPARING)
    return token.lower_ in {"as", "after"} and token.dep_ == "mark" and not compares


def _cuts_after_comma(tokens: Sequence[Token], place: int) -> bool:
    token = tokens[place]
    if token.lower_ == "a" and any(t.lower_ == "that" for t in tokens[place + 1 : place + 4]):
        return True
    if token.tag_ == "VBG" and token.lower_ != "including":
        return tokens[0].tag_ != "VBG"
    return token.lower_ in CUTS_AFTER_COMMA


def _pieces(tokens: Sequence[Token], held: int) -> list[Piece]:
    pieces: list[Piece] = []
    joint: list[str] = []
    run: list[Token] = []
    depth = 0
    for place, token in enumerate(tokens):
        depth += (token.text in {"(", "["}) - (token.text in {")", "]"})
        if token.i > held and depth <= 0 and token.lower_ in JOINTS and not _binds_names(tokens, place):
            if run:
                pieces.append(Piece(tuple(joint), tuple(run)))
                joint, run = [], []
            joint.append(token.lower_)
        else:
            run.append(token)
    if run:
        pieces.append(Piece(tuple(joint), tuple(run)))
    return pieces


def _binds_names(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether an "and" joins two names or stands in "between A and B", "both A and B"."""
    if tokens[place].lower_ not in {"and", "or"} or place == 0 or place + 1 == len(tokens):
        return False
    if tokens[place - 1].pos_ == "PROPN" and tokens[place + 1].pos_ == "PROPN":
        return True
    for token in reversed(tokens[max(0, place - 8) : place]):
        if token.lower_ in {"between", "both"}:
            return True
        if token.lower_ in JOINTS:
            return False
    return False


def _shape(tokens: Sequence[Token]) -> Shape:
    start = next(
        (n for n, t in enumerate(tokens) if t.lower_ not in LEADS and t.pos_ != "ADV" and t.dep_ != "neg"), None
    )
    if start is None:
        return "other"
    head = tokens[start]
    if head.tag_ == "VB":
        return "verb"
    if head.tag_ == "VBG":
        return "gerund"
    if head.tag_ in {"VBD", "VBZ", "VBN", "VBP"} or head.lower_ in MODALS:
        return "finite"
    if head.pos_ not in NOMINAL | {"AUX", "X", "INTJ", "SYM"} or head.pos_ == "ADP":
        return "other"
    relative = False
    for token in tokens[start + 1 :]:
        relative = relative or token.tag_ in {"WDT", "WP", "WP$", "WRB"}
        if token.tag_ in FINITE and not relative:
            return "clause"
    return "noun"


def _join(pieces: Sequence[Piece]) -> list[list[Token]]:
    """Put pieces that do not start an item back to the item before them; stop where a new clause breaks in."""
    if not pieces:
        return []
    shape = _shape(pieces[0].tokens)
    starts = _list_starts(pieces) if shape in {"noun", "gerund"} else _parallel(pieces, shape)
    items = [list(pieces[0].tokens)]
    for place, piece in enumerate(pieces[1:], 1):
        now = _shape(piece.tokens)
        if place in starts:
            items.append(list(piece.tokens))
        elif ";" in piece.joint or (now in {"finite", "clause"} and shape not in {"finite", "clause"}):
            break
        else:
            last = items[-1][-1]
            items[-1] = [*items[-1], *last.doc[last.i + 1 : piece.tokens[0].i], *piece.tokens]
    return items


def _parallel(pieces: Sequence[Piece], shape: Shape) -> set[int]:
    """Return which pieces start a verb or clause like the first; commas count if an "and" closes the list."""
    shapes = {shape, "finite"} if shape == "clause" else {shape}
    alike = [n for n, p in enumerate(pieces) if n and _shape(p.tokens) in shapes and len(trimmed(p.tokens)) > 1]
    last = max((n for n in alike if {"and", "or", ";"} & set(pieces[n].joint)), default=0)
    return {n for n in alike if n <= last} if len(pieces[0].tokens) > 1 else set()


def _list_starts(pieces: Sequence[Piece]) -> set[int]:
    """Return which pieces start an item of a list of noun phrases or gerunds: "A, B and C", or "A and B" if alike."""
    shapes = [_shape(p.tokens) for p in pieces]
    ends = [n for n, p in enumerate(pieces) if n and "and" in p.joint and shapes[n] in {"noun", "gerund"}]
    if not ends:
        return set()
    last = ends[-1]
    commas = [n for n in range(1, last) if pieces[n].joint == (",",) and shapes[n] in {"noun", "gerund"}]
    if commas:
        return {*commas, last}
    first = ends[0]
    return {first} if first == 1 and _alike(pieces[0].tokens, pieces[1].tokens) else set()


def _alike(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Tell whether two noun phrases are built alike, so that "and" joins them whole and not only their last words."""
    left, right = trimmed(left), trimmed(right)
    if not left or not right or right[0].pos_ == "PROPN":
        return False
    if left[0].tag_ == "VBG":
        return right[0].tag_ == "VBG" and len(right) > 1
    complements = [any(t.pos_ in {"ADP", "PART"} for t in part) for part in (left, right)]
    return len(right) > 1 and left[0].pos_ == right[0].pos_ and (complements[1] or not complements[0])
