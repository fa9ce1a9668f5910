"""Cleaning: the one definition of what is changed in an article's text before anything else is done with it.

Characters that no reader sees can hide words, split a name or turn a line round, and halves of characters break
programs. They go, or become what a reader sees, and each is counted by its kind. What scripts and emoji need stays:
joiners much as IDNA allows them (RFC 5892, appendix A), emoji sequences as UTS 51 forms them, selectors behind the
characters whose form they select. The properties of characters are those of the library `regex`.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import regex

from generator.enumerating import listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """Characters that are changed: one and many of them in words, the set they are in, and what they become."""

    one: str
    many: str
    characters: str
    becomes: str = ""


EMOJI = r"\p{Extended_Pictographic}(?:[\ufe0e\ufe0f]|\p{Emoji_Modifier})?"
CURSIVE = ("Arabic", "Syriac", "Mandaic", "Nko", "Mongolian", "Adlam", "Hanifi_Rohingya")
JOINED = "[" + "".join(rf"\p{{scx={script}}}" for script in CURSIVE) + "]"
SELECTOR = r"\p{Variation_Selector}"
LETTER = r"[\p{L}\p{M}]"
# What stays as it is although it holds characters of the kinds below.
KEPT = (
    r"[0-9#*]\ufe0f\u20e3",  # keys
    r"\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",  # the flag of England
    r"\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f",  # of Scotland
    r"\U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",  # of Wales
    rf"{EMOJI}(?:\u200d{EMOJI})*+",
    r"(?<=\p{InSC=Virama})[\u200c\u200d]",  # forms of consonants in Indic scripts
    r"(?<=\p{InSC=Consonant})\u200d(?=\p{InSC=Virama})",
    # parts of Persian words
    rf"(?<={JOINED})(?<={LETTER})(?<!{SELECTOR})[\u200c\u200d](?={JOINED})(?={LETTER})(?!{SELECTOR})",
    r"(?<=\p{Joining_Type=D})\u200d(?!\p{Join_Control})",  # a letter that stands for a word
    r"(?<=\p{Script=Han})[\U000e0100-\U000e01ef]",  # forms of characters in East Asian names
    r"(?<=\p{Script=Mongolian})(?<=\p{L})[\u180b-\u180d\u180f]",
    r"\p{Prepended_Concatenation_Mark}",  # signs around numbers, which are seen
)
KINDS = (
    Kind(
        one="broken character",
        many="broken characters",
        characters=r"\ud800-\udfff\p{Noncharacter_Code_Point}",
        becomes="\ufffd",
    ),
    Kind(one="bidirectional control", many="bidirectional controls", characters=r"\p{Bidi_Control}"),
    Kind(one="tag character", many="tag characters", characters=r"\U000e0000-\U000e007f"),
    Kind(one="soft hyphen", many="soft hyphens", characters=r"\u00ad"),
    Kind(one="variation selector", many="variation selectors", characters=r"\p{Variation_Selector}"),
    Kind(one="invisible filler", many="invisible fillers", characters=r"\u115f\u1160\u17b4\u17b5\u3164\uffa0"),
    Kind(
        one="zero-width character",
        many="zero-width characters",
        characters=r"\u034f\u180e\u200b-\u200d\u2060\ufeff",
    ),
    Kind(
        one="unusual line end",
        many="unusual line ends",
        characters=r"\x0b\x0c\x1c-\x1e\x85\u2028\u2029",
        becomes="\n",
    ),
    Kind(
        one="unusual space",
        many="unusual spaces",
        characters=r"\u00a0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000",
        becomes=" ",
    ),
    Kind(one="control character", many="control characters", characters=r"\x00-\x08\x0e-\x1f\x7f-\x9f"),
    Kind(one="invisible sign", many="invisible signs", characters=r"\p{Cf}\p{Default_Ignorable_Code_Point}"),
)
FOUND = regex.compile(f"[{''.join(kind.characters for kind in KINDS)}]")
SCAN = regex.compile("|".join([*KEPT, *(f"(?P<k{n}>[{kind.characters}])" for n, kind in enumerate(KINDS))]))
WHAT_BECAME = {"": "removed", " ": "made plain", "\n": "made plain", "\ufffd": "replaced"}


def clean(text: str) -> str:
    """Return a text in one line: cleaned, and each run of white space as one space; twice is as once."""
    line = " ".join(text.split())
    return line if line.isascii() and line.isprintable() else " ".join(cleaned(text)[0].split())


def cleaned(text: str, *, spaces: bool = True) -> tuple[str, Counter[str]]:
    """Return a text in its lines with what was changed, by the kind's name for one; plain white space stays.

    Without `spaces` unusual ones are counted and stay too, for markup in which a plain one would mean something.
    """
    changes: Counter[str] = Counter()

    def change(found: regex.Match[str]) -> str:
        whole = str(found[0])
        if found.lastgroup is None:
            return whole
        kind = KINDS[int(found.lastgroup[1:])]
        changes[kind.one] += 1
        return whole if kind.becomes == " " and not spaces else kind.becomes

    words = text.split(" ")  # nothing that is kept holds a plain space, and most words need no closer look
    for place, word in enumerate(words):
        if not (word.isascii() and word.isprintable()) and FOUND.search(word):
            words[place] = SCAN.sub(change, word)
    return " ".join(words), changes


def told(changes: Mapping[str, int]) -> str:
    """Return changes in words by what became of them: "2 soft hyphens were removed; 1 unusual space was made plain"."""
    parts = []
    for became in dict.fromkeys(WHAT_BECAME.values()):
        found = [kind for kind in KINDS if WHAT_BECAME[kind.becomes] == became and changes.get(kind.one)]
        counts = [f"{changes[kind.one]:,} {kind.one if changes[kind.one] == 1 else kind.many}" for kind in found]
        if counts:
            alone = len(found) == 1 and changes[found[0].one] == 1
            parts.append(f"{listed(counts)} {'was' if alone else 'were'} {became}")
    return "; ".join(parts)
