"""Names for comparison: the same word however it is accented, spelled or brought over from another script.

Letters are brought to plain Latin ones by python-slugify (which follows the Text::Unidecode tables). What is folded
beyond that are the ways in which the romanisation systems for Cyrillic differ (ISO 9, BGN/PCGN, the press): y, i, iy
and yi; ks and x; kh and h; ye and e at the start. No vowel is dropped, so that different given names stay different.
"""

import re
from functools import cache

from slugify import slugify

from generator.lexicons import lexicon

LONG = 6  # letters from which a double consonant tells no other name: "Phillip" is "Philip", but "Anna" is not "Ana"


@cache
def plain(text: str) -> str:
    """Return a text in small plain letters, words parted by one space: "Côte d'Ivoire" to "cote divoire"."""
    kept = re.sub(r"['’ʼ`´.]", "", text)
    return slugify(kept, separator=" ", entities=False, decimal=False, hexadecimal=False) or text.casefold().strip()


@cache
def sounded(word: str) -> str:
    """Return a plain word of a person's name as all romanisations have it: "andrey" and "andrei" to "andrei"."""
    if len(word) < 3:
        return word
    word = word[0] + word[1:].replace("y", "i")
    word = re.sub("ii+", "i", word.replace("ks", "x").replace("kh", "h"))
    word = re.sub("ander$", "andr", re.sub("^ye(?=..)", "e", word))
    return re.sub(r"([^aeiou])\1", r"\1", word) if len(word) >= LONG else word


@cache
def spelled(word: str) -> str:
    """Return a plain word of a body's name in one spelling: "defense" to "defence"."""
    variants: dict[str, str] = lexicon("company")["spellings"]
    return variants.get(word) or re.sub("iz(?=(e|es|ed|ation|ations)$)", "is", word)
