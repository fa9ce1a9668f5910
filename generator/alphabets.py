"""The scripts that a name is written in, since letters of one can pass for those of another.

A name whose letters do not all belong to one script, or to scripts that are written together as in Japanese, is told.
Source: Unicode Technical Standard 39, "Unicode Security Mechanisms", sections 5.1 and 5.2, level "highly restrictive":
scripts by Script_Extensions, and Latin letters beside Chinese, Japanese and Korean ones. The scripts are those that
Unicode recommends for names (Unicode Standard Annex 31, table 5), and a few more that hold letters like Latin ones.
"""

from collections.abc import Iterable
from functools import cache

import regex

from generator.enumerating import listed

SCRIPTS = (
    "Latin", "Cyrillic", "Greek", "Arabic", "Armenian", "Bengali", "Bopomofo", "Devanagari", "Ethiopic", "Georgian",
    "Gujarati", "Gurmukhi", "Han", "Hangul", "Hebrew", "Hiragana", "Kannada", "Katakana", "Khmer", "Lao", "Malayalam",
    "Myanmar", "Oriya", "Sinhala", "Tamil", "Telugu", "Thaana", "Thai", "Tibetan", "Cherokee", "Coptic", "Lisu",
)  # fmt: skip
OTHER = "other"
TOGETHER = (
    frozenset({"Latin", "Han", "Hiragana", "Katakana"}),
    frozenset({"Latin", "Han", "Bopomofo"}),
    frozenset({"Latin", "Han", "Hangul"}),
)
OF_SCRIPT = {script: regex.compile(rf"\p{{scx={script}}}") for script in SCRIPTS}
NEUTRAL = regex.compile(r"[\p{scx=Common}\p{scx=Inherited}]|\P{L}")


@cache
def _scripts(letter: str) -> frozenset[str]:
    return frozenset(name for name, pattern in OF_SCRIPT.items() if pattern.match(letter)) or frozenset({OTHER})


def mixed_scripts(name: str) -> tuple[str, ...]:
    """Return the scripts of a name that mixes such as do not belong together, in the order of SCRIPTS; or none."""
    if name.isascii():
        return ()
    sets = list(dict.fromkeys(_scripts(letter) for letter in name if not NEUTRAL.match(letter)))
    if not sets or frozenset.intersection(*sets) or any(all(found & group for found in sets) for group in TOGETHER):
        return ()
    order = (*SCRIPTS, OTHER)
    return tuple(sorted({min(found, key=order.index) for found in sets}, key=order.index))


def notes_on_names(names: Iterable[str]) -> tuple[str, ...]:
    """Return a remark for each name that mixes scripts, each name once."""
    mixed = ((name, mixed_scripts(name)) for name in dict.fromkeys(names))
    return tuple(f"The name “{name}” mixes {listed(scripts)} letters." for name, scripts in mixed if scripts)
