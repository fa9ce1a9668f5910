"""Tells a state by what belongs to it: its regions and their adjectives, big cities, and bodies that only it has."""

from collections.abc import Iterable
from functools import cache

from generator.language import Token
from generator.lexicons import lexicon
from generator.resolving.countries import forms
from generator.resolving.describing import country
from generator.resolving.matching import Forms


@cache
def _words() -> Forms[str]:
    told = lexicon("regions").items()
    return Forms({word: code for code, state in told for word in [*state["states"], *state["words"]]})


@cache
def acting_regions() -> dict[str, str]:
    """Return the regions that have a government of their own, with the codes of their states."""
    return {name: code for code, state in lexicon("regions").items() for name in state["states"] if name not in forms()}


def regions_in(tokens: Iterable[Token]) -> list[str]:
    """Return the codes of the states told by regions, cities and bodies among some tokens; no person's name counts."""
    return [match.value for match in _words().find(tokens) if not _is_in_name(match.tokens)]


def _is_in_name(tokens: list[Token]) -> bool:
    """Tell whether words belong to a person's name: "Virginia Berg", "Jack London"."""
    doc, before, after = tokens[0].doc, tokens[0].i - 1, tokens[-1].i + 1
    beside = [doc[i] for i in (before, after) if 0 <= i < len(doc)]
    return all(t.ent_type_ == "PERSON" for t in tokens) and any(t.ent_type_ == "PERSON" for t in beside)


def regional(phrase: list[Token]) -> str | None:
    """Return the code of the state whose region, city or body a phrase names; between two states, None."""
    found = set(regions_in(phrase))
    return found.pop() if len(found) == 1 else None


def homeland(phrase: list[Token]) -> str | None:
    """Return the code of the state that a phrase names, or whose region, city or body it names, or None."""
    return country(phrase) or regional(phrase)
