"""Text in a picture: how wide it is, where its lines break, and what is cut off.

SVG does not wrap text, and the reader's font is not known when a page is built. So widths are estimated from those of
Helvetica (Adobe's font metrics) and Noto Sans, the wider of the two and rounded up: a line that fits here fits in the
fonts of the site's list.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.publishing.escaping import clean

WIDTHS = {
    character: em
    for characters, em in {
        "'ijl|‘’": 0.26, " !,./:;I[\\]·": 0.3, '"()-`frt{}“”°': 0.39, "*J^ckszvxy": 0.53,
        "#$0123456789?L_+<=>~£€–": 0.6, "abdeghnopqu": 0.61, "ABEFKPSTVXYZ&": 0.69, "CDHNRUw": 0.78, "GOQ": 0.82,
        "%MWm": 0.97, "@—…": 1.05,
    }.items()
    for character in characters
}  # fmt: skip
OTHER = 0.8  # letters of other scripts, most of which are narrower
WIDE = 1.05  # ideographs, symbols, pictographs
WIDEST = 10.0  # a phrase that is one character, as Arabic has
BOLD = 1.06  # bold letters against plain ones
ROUNDING = 1e-9  # so that a text fits into its own width
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettering:
    """A text as it is drawn: its lines in order, and the whole text, cleaned.

    A line that ends between words ends with its space, so that the lines joined are the text; the last line ends with
    an ellipsis where the text was cut.
    """

    whole: str
    lines: tuple[str, ...]

    @property
    def cut(self) -> bool:
        """Whether some of the text is not drawn."""
        return "".join(self.lines) != self.whole


def width(text: str, size: float, bold: bool = False) -> float:
    """Return how wide a text is at most, in the units of its font size."""
    return _ems(text) * size * (BOLD if bold else 1)


def _ems(text: str) -> float:
    return sum(_em(character) for character in text)


@cache
def _em(character: str) -> float:
    if character in WIDTHS:
        return WIDTHS[character]
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf"):
        return 0.0
    if unicodedata.east_asian_width(character) in "WF":
        return WIDE
    parts = unicodedata.normalize("NFKD", character)
    if parts != character:
        return min(sum(_em(part) for part in parts), WIDEST)
    return WIDE if category in ("So", "Sm") else OTHER


def letter(text: str, size: float, room: float, most: int, bold: bool = False) -> Lettering:
    """Return a text in at most `most` lines, each no wider than `room`, cut with an ellipsis if it is longer.

    `room` must hold the widest character.
    """
    whole, ems = clean(text), room / size / (BOLD if bold else 1) + ROUNDING
    lines, used = [""], 0.0
    for piece in _pieces(whole, ems):
        if used and used + _ems(piece.rstrip()) > ems:
            lines.append("")
            used = 0.0
        lines[-1] += piece
        used += _ems(piece)
    if len(lines) <= most:
        return Lettering(whole=whole, lines=tuple(lines))
    return Lettering(whole=whole, lines=(*lines[: most - 1], _shortened(lines[most - 1].rstrip(), ems)))


def _pieces(whole: str, ems: float) -> Iterator[str]:
    """Yield the words of a text, each with the space behind it; words wider than the room come in parts."""
    words = whole.split(" ")
    for place, word in enumerate(words, 1):
        start, used = 0, 0.0
        for end, character in enumerate(word):
            wide = _em(character)
            if used and wide and used + wide > ems:
                yield word[start:end]
                start, used = end, 0.0
            used += wide
        yield word[start:] + (" " if place < len(words) else "")


def _shortened(line: str, ems: float) -> str:
    """Return a line with an ellipsis behind the last word that leaves room for it, or inside its only word."""
    after_word, inside, used = 0, 0, _ems(ELLIPSIS)
    for end, character in enumerate(f"{line} "):
        if character == " " and used + _ems(" ") <= ems:
            after_word = end
        inside = end if used <= ems else inside
        used += _em(character)
    return f"{line[:after_word]} {ELLIPSIS}" if after_word else f"{line[:inside]}{ELLIPSIS}"
