"""How alike two wordings are, and which found item belongs to which wanted one.

Two texts are compared by their content words: stop words, case, accents and punctuation do not count.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from typing import TypeVar

from generator.evaluating.answers import ActorAnswer
from generator.lexicons import words as lexicon_words

W = TypeVar("W")
F = TypeVar("F")

WORD = re.compile(r"[a-z0-9]+(?:[.,][0-9]+)*")
POSSESSIVE = re.compile(r"['’]s(?![a-z0-9])|['’]")
COVERED = 0.8  # share of a part's content words that must stand in what covers it


def words(text: str | None) -> list[str]:
    """Return the words and numbers of a text in lower case, without accents and possessive endings."""
    plain = unicodedata.normalize("NFKD", text or "").lower()
    return WORD.findall(POSSESSIVE.sub("", "".join(c for c in plain if not unicodedata.combining(c))))


def content(text: str | None) -> Counter[str]:
    """Return the words of a text that are no stop words, plurals folded into singulars."""
    stop = lexicon_words("evaluating", "stop_words")
    return Counter(_singular(word) for word in words(text) if word not in stop)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def overlap(one: str | None, other: str | None) -> float:
    """Return the F1 of two texts' content words, 0 to 1."""
    left, right = content(one), content(other)
    total = left.total() + right.total()
    return 2 * (left & right).total() / total if left and right else 0.0


def covers(whole: str, part: str) -> bool:
    """Tell whether most content words of a part stand in a whole."""
    need = content(part)
    return bool(need) and (need & content(whole)).total() >= COVERED * need.total()


def name_likeness(answer: ActorAnswer, name: str) -> float:
    """Return 1 for an actor's name, 0.9 for an accepted form, 0.8 for the name without a title, else 0."""
    want, got = words(answer.name), words(name)
    if got == want:
        return 1.0
    if got in [words(form) for form in answer.accept]:
        return 0.9
    bare = [word for word in got if word not in {"the", "mr", "mrs", "ms", "dr"}]
    return 0.8 if bare == [word for word in want if word != "the"] else 0.0


def same_actor(found: str | None, wanted: str | None, actors: Sequence[ActorAnswer]) -> bool:
    """Tell whether two names mean one actor of a case; None stands for nobody named."""
    if found is None or wanted is None:
        return found is wanted
    for actor in actors:
        if words(wanted) in [words(form) for form in (actor.name, *actor.accept)]:
            return name_likeness(actor, found) > 0
    return overlap(found, wanted) >= 0.6


def paired(
    wanted: Sequence[W], found: Sequence[F], likeness: Callable[[W, F], float], least: float
) -> tuple[list[tuple[W, F]], list[W], list[F]]:
    """Return the pairs of wanted and found items, the likest first, and what is left on either side.

    Each item is in one pair at most, and a pair's likeness is at least `least`.
    """
    scored = sorted(((likeness(w, f), -i, -j) for i, w in enumerate(wanted) for j, f in enumerate(found)), reverse=True)
    of_wanted: dict[int, int] = {}
    of_found: dict[int, int] = {}
    for score, i, j in scored:
        if score >= least and -i not in of_wanted and -j not in of_found:
            of_wanted[-i], of_found[-j] = -j, -i
    return (
        [(wanted[i], found[j]) for i, j in sorted(of_wanted.items())],
        [w for i, w in enumerate(wanted) if i not in of_wanted],
        [f for j, f in enumerate(found) if j not in of_found],
    )
