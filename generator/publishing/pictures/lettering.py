"""Text in a picture: how wide it is, where its lines break, and what is cut off.

SVG does not wrap text, and the reader's font is not known when a page is built. So widths are estimated from those of
Helvetica (Adobe's font metrics) and Noto Sans, the wider of the two and rounded up: a line that fits here fits in the
fonts of the site's list.
"""

import unicodedata
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
    return sum(_em(character) for character in text) * size * (1.06 if bold else 1)


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
    """Return a text in at most `most` lines, each no wider than `room`, cut with an ellipsis if it is longer."""
    whole = clean(text)
    lines = [""]
    for piece in _pieces(whole, size, room, bold):
        if lines[-1] and width((lines[-1] + piece).rstrip(), size, bold) > room:
            lines.append("")
        lines[-1] += piece
    if len(lines) <= most:
        return Lettering(whole=whole, lines=tuple(lines))
    return Lettering(whole=whole, lines=(*lines[: most - 1], _shortened(lines[most - 1], size, room, bold)))


def _pieces(whole: str, size: float, room: float, bold: bool) -> list[str]:
    """Return the words of a text with the space behind each; words wider than the room come in parts."""
    pieces = []
    for word in whole.split(" "):
        part = ""
        for character in word:
            if part and width(part + character, size, bold) > room and not unicodedata.combining(character):
                pieces.append(part)
                part = ""
            part += character
        pieces.append(f"{part} ")
    pieces[-1] = pieces[-1].removesuffix(" ")
    return pieces


def _shortened(line: str, size: float, room: float, bold: bool) -> str:
    """Return a line with an ellipsis in place of its end, after a word if possible."""
    words = line.rstrip().split(" ")
    while len(words) > 1 and width(" ".join(words) + " " + ELLIPSIS, size, bold) > room:
        words.pop()
    kept = " ".join(words)
    if width(f"{kept} {ELLIPSIS}", size, bold) <= room:
        return f"{kept} {ELLIPSIS}"
    while kept and width(kept + ELLIPSIS, size, bold) > room:
        kept = kept[:-1]
    return kept + ELLIPSIS
