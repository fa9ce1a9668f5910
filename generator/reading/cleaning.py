"""The one step that changes characters: line ends, white space, and controls that no reader sees.

Bidirectional controls can show words in another order than they are searched in, and zero-width characters can
split a name; both are removed and counted. Joiners stay where scripts and emoji need them.
"""

import re

LINE_END = re.compile("\r\n|[\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"
    "|(?<![\u0590-\u1fff\u2600-\u27bf\U0001f000-\U0001faff\ufe0f])[\u200c\u200d]"
)
BROKEN = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
BINARY_SHARE = 0.02
CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")
SAMPLE = 20_000


def looks_binary(text: str) -> bool:
    """Tell whether decoded text is no text: more than one in fifty of its first characters is a control."""
    sample = text[:SAMPLE]
    return len(CONTROLS.findall(sample)) > BINARY_SHARE * len(sample)


def limited(text: str, limit: int) -> tuple[str, tuple[str, ...]]:
    """Return at most `limit` characters, whole lines where there are lines, and a remark if some were left out."""
    if len(text) <= limit:
        return text, ()
    end = text.rfind("\n", limit // 2, limit)
    return text[: end if end > 0 else limit], (f"Only the first {limit:,} of {len(text):,} characters were read.",)


def clean(text: str) -> tuple[str, tuple[str, ...]]:
    """Return the text with plain line ends, without hidden characters, and a remark on what was changed."""
    text = LINE_END.sub("\n", text)
    text, hidden = HIDDEN.subn("", text)
    text, broken = BROKEN.subn("\ufffd", text)
    notes = []
    if hidden:
        notes.append(f"Invisible control characters were removed: {hidden}.")
    if broken:
        notes.append(f"Characters that stand for nothing were replaced: {broken}.")
    return text, tuple(notes)


def one_line(text: str) -> str:
    """Return text on one line, each run of white space as one space."""
    return " ".join(text.split())


def lines_of(text: str) -> list[str]:
    """Return the lines of cleaned text, each trimmed, blank ones as empty strings."""
    return [one_line(line) for line in text.split("\n")]
