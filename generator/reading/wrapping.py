"""Text whose paragraphs are broken into lines of one width, as mail and old archives have it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.reading.furniture import ends_sentence

WIDTH = (45, 100)
SHARE = 0.7
SMALL_SHARE = 0.4
LEAST = 4


def unwrap(lines: Sequence[str]) -> list[str]:
    """Join the lines of each block (blank lines divide blocks) if the text is wrapped at a width; else change nothing.

    It is wrapped if most lines that are not the last of their block are of about one length and end amid a sentence,
    and many lines begin with a small letter; headlines in a row do not.
    """
    blocks = [list(block) for blank, block in groupby(lines, key=lambda line: not line) if not blank]
    inner = [line for block in blocks for line in block[:-1]]
    wide = [line for line in inner if WIDTH[0] <= len(line) <= WIDTH[1] and not ends_sentence(line)]
    small = [line for block in blocks for line in block[1:] if line[0].islower()]
    if len(inner) < LEAST or len(wide) < SHARE * len(inner) or len(small) < SMALL_SHARE * len(inner):
        return list(lines)
    return [joined for block in blocks for joined in _join(block)]


def _join(block: Sequence[str]) -> Iterator[str]:
    text = ""
    for line in block:
        text = f"{text} {line}" if text else line
        if len(line) < WIDTH[0]:
            yield text
            text = ""
    if text:
        yield text
