"""Words as they are compared across articles: in lower case, without accents, endings and words that tell nothing.

The stemmer is M. F. Porter's for English as he revised it (https://snowballstem.org/algorithms/english/stemmer.html),
steps 1 and 5, which take off plurals, "-ed" and "-ing" and a last "e". The steps between, which fold nouns into verbs,
would join too much. A stem is a key and never shown.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from generator.lexicons import lexicon, words

WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*(?:['’]t\b)?")
VOWELS = "aeiouy"
REGION = re.compile(f"[{VOWELS}][^{VOWELS}]")
SHORT = re.compile(f"(^[{VOWELS}][^{VOWELS}]|[^{VOWELS}][{VOWELS}][^{VOWELS}wxy])$")
DOUBLED = re.compile(r"(bb|dd|ff|gg|mm|nn|pp|rr|tt)$")
LEAST = 3  # letters from which a word has an ending
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


@lru_cache(maxsize=KEPT)
def stem(word: str) -> str:
    """Return the stem of a word ("signed" and "signs" give "sign"), or nothing for a word that tells nothing."""
    bare = folded(word)
    if len(bare) < 2 and not bare.isdigit():
        return ""
    if bare in _untelling() or not (bare.isalnum() or bare[0].isdigit()):
        return ""
    irregular: dict[str, str] = lexicon("registers")["irregular"]
    return _stripped(irregular.get(bare, bare))


def folded(text: str) -> str:
    """Return a text in small letters without accents."""
    plain = text.casefold()
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


@lru_cache(maxsize=1)
def _untelling() -> frozenset[str]:
    dates = lexicon("dates")
    return words("registers", "stop") | {*dates["months"], *dates["month_abbreviations"], *dates["weekdays"]}


def _stripped(word: str) -> str:
    """Return a word without its ending."""
    if len(word) <= LEAST or not word.isalpha():
        return word
    bare = _present(_singular(word))
    if bare[-1] == "y" and len(bare) > 2 and bare[-2] not in VOWELS:
        bare = f"{bare[:-1]}i"
    first, second = _regions(bare)
    last = len(bare) - 1
    if (bare[-1] == "e" and (last >= second or (last >= first and not SHORT.search(bare[:-1])))) or (
        bare.endswith("ll") and last >= second
    ):
        return bare[:-1]
    return bare


def _singular(word: str) -> str:
    """Return a word without the "s" of a plural or a verb (step 1a)."""
    if word.endswith(("ies", "ied")):
        return word[:-2] if len(word) > LEAST + 1 else word[:-1]
    if word.endswith("sses"):
        return word[:-2]
    plural = word.endswith("s") and not word.endswith(("us", "ss")) and any(c in VOWELS for c in word[:-2])
    return word[:-1] if plural else word


def _present(word: str) -> str:
    """Return a word without "-ed" and "-ing", and with the "e" that these replaced (step 1b)."""
    if word.endswith("eed"):
        return word[:-1] if len(word) - len("eed") >= _regions(word)[0] else word
    ending = next((ending for ending in ("ed", "ing") if word.endswith(ending)), "")
    bare = word.removesuffix(ending)
    if not ending or not any(c in VOWELS for c in bare):
        return word
    if DOUBLED.search(bare) and len(bare) > LEAST:
        return bare[:-1]
    cut = bare.endswith(("at", "bl", "iz")) or (_regions(bare)[0] >= len(bare) and SHORT.search(bare))
    return f"{bare}e" if cut else bare


def _regions(word: str) -> tuple[int, int]:
    """Return where endings may begin: after the first vowel and consonant, and after the next ones (R1 and R2)."""
    first = REGION.search(word)
    second = REGION.search(word, first.end()) if first else None
    return first.end() if first else len(word), second.end() if second else len(word)
