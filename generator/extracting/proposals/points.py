"""Splits what a sentence asks or offers into its points, by the words on the page rather than by the parse.

A parser of news text attaches list items wrongly too often. So the content runs from its first word to a cut word,
and a comma or "and" parts it where the next piece starts like the first one: verb by verb, clause by clause, noun
phrase by noun phrase. Pieces that are not parallel stay in one point: a true unsplit point beats a false split.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.extracting.shared.cutting import JOINTS, LEADS, NOMINAL, content, trimmed
from generator.grammar import FINITE, MODALS
from generator.language import Document, Token

Shape = Literal["verb", "gerund", "participle", "finite", "clause", "noun", "other"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Words between two joints, and the joint words before them (", and")."""

    joint: tuple[str, ...]
    tokens: tuple[Token, ...]


def split_points(
    document: Document, first: Token, *, stop: Token | None = None, verb: Token | None = None
) -> tuple[tuple[Token, ...], ...]:
    """Return the points told from `first` to the end of its content (at most up to `stop`), each as tokens in order.

    The words up to `verb`, the subject of a clause, are not parted.

    "to lift the siege and to let aid in, Smith said" gives "lift the siege" and "let aid in".
    """
    tokens = [t for t in content(document, first) if stop is None or t.i < stop.i]
    pieces = _pieces(tokens, verb.i if verb is not None else -1)
    pieces = [_without(first.nbor(-1) if first.i else first, piece) for piece in pieces]
    items = [tuple(trimmed(item)) for item in _join(pieces)]
    return tuple(item for item in items if item)


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


def _without(before: Token, piece: Piece) -> Piece:
    """Return a piece without the preposition that it repeats: "called for talks, more aid and for elections"."""
    repeats = before.lower_ in {"for", "on"} and piece.tokens[0].lower_ == before.lower_ and len(piece.tokens) > 1
    return Piece((*piece.joint, before.lower_), piece.tokens[1:]) if repeats and piece.joint else piece


def _binds_names(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a joint is inside a phrase: names, adjectives, "between A and B", "both A and B"."""
    if place and tokens[place - 1].dep_ == "amod" and tokens[place - 1].head.i > tokens[place].i:
        return True
    if tokens[place].lower_ not in {"and", "or"} or place == 0 or place + 1 == len(tokens):
        return False
    if tokens[place - 1].pos_ == "PROPN" and tokens[place + 1].pos_ == "PROPN":
        return True
    for token in reversed(tokens[max(0, place - 8) : place]):
        if token.lower_ in {"between", "both"}:
            return True
        if token.lower_ in JOINTS or token.tag_ in FINITE:
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
    if head.tag_ == "VBN":
        return "participle"
    if head.tag_ in {"VBD", "VBZ", "VBP"} or head.lower_ in MODALS:
        return "finite"
    if head.pos_ not in NOMINAL | {"AUX", "X", "INTJ", "SYM"} or head.pos_ == "ADP":
        return "other"
    relative = head.tag_ in {"WDT", "WP", "WP$"}
    for token in tokens[start + 1 :]:
        relative = (
            relative or token.tag_ in {"WDT", "WP", "WP$", "WRB"} or (token.dep_ == "mark" and token.tag_ != "TO")
        )
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
        if place in starts or (shape == "verb" and _asks_another(piece)):
            items.append(list(piece.tokens))
        elif ";" in piece.joint or (
            not _is_open(items[-1]) and now in {"finite", "clause"} and shape not in {"finite", "clause"}
        ):
            break
        else:
            last = items[-1][-1]
            items[-1] = [*items[-1], *last.doc[last.i + 1 : piece.tokens[0].i], *piece.tokens]
    return items


def _asks_another(piece: Piece) -> bool:
    """Tell whether a piece asks somebody else for something: "(urged Peru to wait) and Chile to pay"."""
    opened = next((n for n, t in enumerate(piece.tokens[:5]) if t.tag_ == "TO"), 0)
    named = piece.tokens[:opened]
    acts = opened and opened + 1 < len(piece.tokens) and piece.tokens[opened + 1].tag_ == "VB"
    return bool(
        acts
        and "and" in piece.joint
        and named[-1].pos_ != "ADJ"
        and all(t.pos_ in {"DET", "PROPN", "ADJ"} or t.tag_ == "NNS" for t in named)
    )


def _is_open(tokens: Sequence[Token]) -> bool:
    """Tell whether tokens end in a clause whose verb is still to come: "leave if the mayor, Ann Lind, (does not)"."""
    marks = [n for n, t in enumerate(tokens) if t.dep_ == "mark" and t.tag_ != "TO"]
    return bool(marks) and not any(t.tag_ in FINITE for t in tokens[marks[-1] :])


def _parallel(pieces: Sequence[Piece], shape: Shape) -> set[int]:
    """Return which pieces start a verb or clause like the first; commas count if an "and" closes the list."""
    shapes = {"clause": {"clause", "finite", "participle"}, "finite": {"finite", "participle"}}.get(shape, {shape})
    if shape in {"clause", "finite"} and any(t.lower_ in MODALS | {"will"} for t in pieces[0].tokens):
        shapes |= {"verb"}
    alike = [
        n
        for n, p in enumerate(pieces)
        if n
        and len(trimmed(p.tokens)) > 1
        and (_shape(p.tokens) in shapes or (shape == "verb" and trimmed(p.tokens)[0].tag_ == "VBP"))
    ]
    last = max((n for n in alike if {"and", "or", ";"} & set(pieces[n].joint)), default=0)
    return {n for n in alike if n <= last} if len(pieces[0].tokens) > 1 else set()


def _list_starts(pieces: Sequence[Piece]) -> set[int]:
    """Return which pieces start an item of a list of noun phrases or gerunds: "A, B and C", or "A and B" if alike."""
    shapes = [_shape(p.tokens) for p in pieces]
    parted = {n for n, p in enumerate(pieces) if n and ";" in p.joint and shapes[n] in {"noun", "gerund"}}
    if parted:
        return parted
    gerunds = [n for n, p in enumerate(pieces) if n and shapes[n] == "gerund"]
    if shapes[0] == "gerund" and any("and" in pieces[n].joint for n in gerunds):
        return set(gerunds)
    ends = [n for n, p in enumerate(pieces) if n and "and" in p.joint and shapes[n] in {"noun", "gerund"}]
    if not ends:
        return set()
    last = ends[-1]
    commas = [n for n in range(1, last) if pieces[n].joint[:1] == (",",) and shapes[n] in {"noun", "gerund"}]
    repeated = {n for n in ends if {"for", "on"} & set(pieces[n].joint)}
    if commas or repeated:
        return {*commas, *repeated, last}
    first = ends[0]
    beside = all(shapes[n] == "participle" for n in range(1, first))
    return {first} if beside and _alike(pieces[0].tokens, pieces[first].tokens) else set()


def _alike(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Tell whether two noun phrases are built alike, so that "and" joins them whole and not only their last words."""
    left, right = trimmed(left), trimmed(right)
    if not left or not right or right[0].pos_ == "PROPN":
        return False
    if left[0].tag_ == "VBG":
        return right[0].tag_ == "VBG" and len(right) > 1
    indefinite = [part[0].lower_ in {"a", "an"} for part in (left, right)]
    if all(indefinite) and len(right) > 1 and not any(t.lower_ in {"a", "an"} for t in left[1:]):
        return True
    complements = [any(t.pos_ in {"ADP", "PART"} for t in part) for part in (left, right)]
    return len(right) > 1 and left[0].pos_ == right[0].pos_ and (complements[1] or not complements[0])
