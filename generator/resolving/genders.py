"""Tells a man's word from a woman's: given names, role nouns and forms of address that say so for sure."""

from typing import Literal

from generator.lexicons import words


def sex_of(word: str) -> Literal["m", "f"] | None:
    """Return "m" or "f" where a given name, a role noun or a form of address says so for sure."""
    word = word.rstrip(".")
    return "m" if word in words("genders", "male") else "f" if word in words("genders", "female") else None
