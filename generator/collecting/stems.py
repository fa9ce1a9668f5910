"""Words as they are compared across articles: in lower case, without accents, endings and words that tell nothing.

The stemmer is step 1 of M. F. Porter's ("An algorithm for suffix stripping", 1980), which takes off plurals, "-ed" and
"-ing". A stem is a key and never shown, so the further steps, which fold nouns into verbs, would only join too much.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from generator.lexicons import lexicon, words

WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*(?:['’]t\b)?")
VOWEL = re.compile("[aeiouy]")
DOUBLED = re.compile(r"([bdfgmnprt])\1$")
LEAST = 3  # letters that a stem keeps
KEPT = 1 << 16  # words and sentences whose stems are kept at hand


@lru_cache(maxsize=KEPT)
def content(text: str) -> frozenset[str]:
    """Return the stems of the words of a text that tell something; kept, as a served site asks for them again."""
    return frozenset(key for word in WORD.findall(text) if (key := stem(word)))


def as_written(text: str, stems: Iterable[str]) -> tuple[str, ...]:
    """Return where some stems first stand in a text, as written and in its order; words side by side are one phrase.

    >>> as_written("Holm slept at the Grand Hotel, a hotel of self-made men.", {"grand", "hotel", "self"})
    ('Grand Hotel', 'self')
    """
    wanted, phrases = set(stems), list[tuple[int, int]]()
    for match in WORD.finditer(text):
        if (key := stem(match[0])) not in wanted:
            continue
        wanted.discard(key)
        start, end = phrases[-1] if phrases else (0, 0)
        if phrases and text[end : match.start()] in {" ", "-"}:
            phrases[-1] = (start, match.end())
        else:
            phrases.append(match.span())
    return tuple(text[start:end] for start, end in phrases)


def lower_words(text: str) -> list[str]:
    """Return the words of a text in lower case at little cost, to tell whether it is worth a closer look."""
    return text.lower().replace(".", " ").replace(",", " ").split()


def listed(parts: Sequence[str]) -> str:
    """Return parts as an enumeration: "a, b and c"."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))


@lru_cache(maxsize=KEPT)
def stem(word: str) -> str:
    """Return the stem of a word ("signed" and "signs" give "sign"), or nothing for a word that tells nothing."""
    bare = word.lower()
    if not bare.isascii():
        bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c))
    if len(bare) < 2 and not bare.isdigit():
        return ""
    if bare in _untelling() or not (bare.isalnum() or bare[0].isdigit()):
        return ""
    irregular: dict[str, str] = lexicon("registers")["irregular"]
    return irregular.get(bare) or _stripped(bare)


@lru_cache(maxsize=1)
def _untelling() -> frozenset[str]:
    dates = lexicon("dates")
    return words("registers", "stop") | {*dates["months"], *dates["month_abbreviations"], *dates["weekdays"]}


def _stripped(word: str) -> str:
    """Return a word without its ending."""
    if len(word) <= LEAST or not word.isalpha():
        return word
    bare = _singular(word)
    for ending in ("ed", "ing"):
        rest = bare.removesuffix(ending)
        if rest != bare and len(rest) >= LEAST and VOWEL.search(rest):
            bare = DOUBLED.sub(r"\1", rest)
            break
    if bare.endswith("ie") or (bare.endswith("i") and len(bare) > LEAST):
        bare = bare.rstrip("e")[:-1] + "y"
    return bare[:-1] if bare.endswith("e") and len(bare) > LEAST else bare


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > LEAST + 1:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
