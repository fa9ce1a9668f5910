"""Names of persons, taken apart: given names and family name, and which name may be a shorter form of which other.

A name covers another if it says all that the other says, and more: "John F. Kerry" covers "John Kerry", "J. Kerry" and
"Kerry". Of two names with different given names neither covers the other.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.collecting.spelling import plain, sounded
from generator.lexicons import words
from generator.resolving.countries import forms
from generator.resolving.genders import sex_of


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class PersonName:
    """A name without titles and small words, in plain letters; `given` is empty for a bare surname or a single name."""

    given: tuple[str, ...]
    family: str
    generation: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """Return given names and family name in order."""
        return (*self.given, self.family)

    @property
    def fullness(self) -> tuple[int, int]:
        """Return how much a name says, the more the greater: names in full, then initials."""
        return sum(len(part) > 1 for part in self.parts), len(self.parts)


@cache
def person_name(text: str) -> PersonName | None:
    """Return a person's name, or None for who is not named but described ("a source in the ministry")."""
    if any(_is_common(word) for word in text.split()) or not any(map(str.isalpha, text)):
        return None
    found = _without_titles(plain(text.replace(".", " ")).split())
    generation = found.pop() if len(found) > 1 and found[-1] in words("names", "generations") else ""
    found = [w for i, w in enumerate(found) if not i or i == len(found) - 1 or w not in words("names", "particles")]
    if len(found) > 1 and found[0] in words("names", "particles"):
        found = found[1:]
    if not found:
        return None
    *given, family = (sounded(word) for word in found)
    return PersonName(given=tuple(given), family=family, generation=generation)


def _is_common(word: str) -> bool:
    """Tell whether a word is no part of a name: small, though a script that has capitals."""
    return word[:1].islower() and plain(word).split()[0] not in words("names", "particles")


def _without_titles(found: list[str]) -> list[str]:
    while len(found) > 1 and _is_title(found[0]):
        found = found[1:]
    return found


def _is_title(word: str) -> bool:
    """Tell whether a word before a name is a title; "Dean" is a given name as well and stays."""
    if word in words("roles", "honorifics"):
        return True
    return word in words("roles", "persons") and word not in words("company", "also_names")


def names_before(texts: Iterable[str], name: str) -> frozenset[str]:
    """Return the given names, in plain letters, that texts write before a surname: "Mary" of "Mary Berg and Berg"."""
    found = (m for text in texts for m in re.finditer(rf"(?<!\S)(\S+)\s+{re.escape(name)}\b", text))
    told = ((plain(m[1]), m) for m in found if m[1][:1].isupper() and m[1][-1:].isalpha())
    return frozenset(
        sounded(w) for w, m in told if w and not _is_title(w) and (sex_of(w) or (m.start() and _is_name(m[1])))
    )


def _is_name(word: str) -> bool:
    return (
        word not in forms()
        and word not in words("roles", "portfolios")
        and plain(word) not in words("names", "calendar")
    )


def covers(fuller: PersonName, name: PersonName) -> bool:
    """Tell whether `name` may be a shorter form of `fuller`; both have given names."""
    if fuller == name or fuller.family != name.family or not (fuller.given and name.given):
        return False
    if name.generation not in {"", fuller.generation} or fuller.fullness < name.fullness:
        return False
    return fits(fuller.given[0], name.given[0]) and _in_order(fuller.given[1:], name.given[1:])


def fits(full: str, short: str) -> bool:
    """Tell whether a given name is another, or its initial."""
    return full == short or (len(short) == 1 and full.startswith(short))


def _in_order(fuller: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Tell whether the shorter row of middle names is found in the fuller one, in its order."""
    rest = iter(fuller)
    return all(any(fits(full, short) for full in rest) for short in shorter)


def ends(fuller: PersonName, name: PersonName) -> bool:
    """Tell whether a name of two words or more is the end of a fuller one: "Hassan Omar" of "Ali Hassan Omar"."""
    size = len(name.parts)
    return bool(name.given) and size < len(fuller.parts) and fuller.parts[-size:] == name.parts


def short_forms(name: PersonName, aliases: tuple[str, ...]) -> frozenset[str]:
    """Return the single words that stand for a person: the family name, or what the articles use in its place.

    Where a family name stands first ("Xi Jinping"), the articles say so by the alias "Xi".
    """
    used = {short.family for alias in aliases if (short := person_name(alias)) and not short.given}
    used &= set(name.parts)
    return frozenset(used - {name.given[0]} | {name.family}) if not used or name.family in used else frozenset(used)
