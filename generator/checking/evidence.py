"""The law itself: what of a text its sources must hold, and what of it they do not."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from generator.lexicons import words

MARKS = str.maketrans("“”„‟«»‘’‚‛`´‐‑‒–—−", '"' * 6 + "'" * 6 + "-" * 6)
NUMBER = re.compile(r"\d+(?:[.,:/]\d+)*")
WORD = re.compile(r"[^\W_]+(?:['.&-][^\W_]+)*")
QUOTED = re.compile(r'"([^"]*)"')
SPACE_BEFORE_MARK = re.compile(r" (?=[.,;:!?])")
DROPPED = ("Mn", "Cf", "Cc")
SENTENCE_END = frozenset(".!?:…")
BETWEEN = "\"'()[] "
COUNTS = words("frames", "counts")
KEPT = 2_000  # sources
FRAME_WORDS = words("frames", "opening") | words("frames", "kinds")


def problems_in(text: str, sources: Iterable[str]) -> list[str]:
    """Return what of a text its sources do not hold: numbers, names and quoted strings, one phrase each.

    A name is a capitalised word; a word that opens a sentence is one too, unless it is a word that frames use there.
    """
    shown, source = plain(text), plain(" ".join(sources))
    numbers, held = set(_numbers(source)), _words(source)
    problems = [f"the number {number}" for number in _numbers(shown) if number not in numbers]
    problems += [f"the name {name}" for name in _names(shown) if not held & _forms(name)]
    problems += [f'the quotation "{quoted}"' for quoted in _quotations(shown) if not holds(source, quoted)]
    return list(dict.fromkeys(problems))


def holds(source: str, part: str) -> bool:
    """Tell whether words stand in a source as they are, whatever the case and the kind of quotation marks."""
    wanted = plain(part).strip("\"' .,;:!?").casefold()
    found = re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", plain(source).casefold())
    return bool(wanted and found)


def holds_each(sources: Iterable[str], part: str) -> bool:
    """Tell whether each of some words stands in one of some sources, in any order."""
    held = [_held(source) for source in sources]
    forms = [_forms(word) for word in WORD.findall(plain(part))]
    return all(any(not words_.isdisjoint(each) for words_ in held) for each in forms)


@lru_cache(KEPT)
def _held(source: str) -> frozenset[str]:
    """Return the forms of a source's words, kept since many names are looked for in one sentence."""
    return frozenset(_words(plain(source)))


def plain(text: str) -> str:
    """Return a text with plain marks, single spaces between words, and no accents or invisible characters."""
    flat = unicodedata.normalize("NFKD", text.translate(MARKS))
    kept = "".join(c for c in flat if c.isspace() or unicodedata.category(c) not in DROPPED)
    return SPACE_BEFORE_MARK.sub("", " ".join(kept.split()))


def _forms(word: str) -> set[str]:
    """Return the forms under which a word counts as the same: without case, dots and a genitive's ending."""
    bare = word.casefold().replace(".", "")
    return {bare, bare.removesuffix("'s")}


def _words(text: str) -> set[str]:
    found = WORD.findall(text)
    return {form for word in found for part in (word, *word.split("-")) for form in _forms(part)}


def _numbers(text: str) -> list[str]:
    return NUMBER.findall(text) + [word for word in WORD.findall(text.casefold()) if word in COUNTS]


def _names(text: str) -> Iterator[str]:
    for found in WORD.finditer(text):
        word, before = found[0], found.start()
        while before and text[before - 1] in BETWEEN:
            before -= 1
        opens = not before or text[before - 1] in SENTENCE_END
        if word[0].isupper() and not (opens and (word in FRAME_WORDS or word.casefold() in COUNTS)):
            yield word


def _quotations(text: str) -> list[str]:
    return [inner for inner in QUOTED.findall(text) if WORD.search(inner)]
