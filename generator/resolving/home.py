"""Tells which state a story is at home in, and who belongs to it without the text saying so beside the name.

In an article that is about one state alone "the prime minister", "the Supreme Court" and "protesters" are that state's.
"""

from collections import Counter
from functools import cache

from generator.language import Document, Token, sentence_bounds
from generator.lexicons import words
from generator.resolving.countries import forms
from generator.resolving.describing import singular
from generator.resolving.entries import Entry
from generator.resolving.matching import Forms
from generator.resolving.roles import Role

LEAST = 4  # places that name a state
SHARE = 2 / 3


@cache
def _states() -> Forms[str]:
    return Forms({written: form.code for written, form in forms().items()})


def home_state(document: Document) -> str | None:
    """Return the state that an article names far more often than all others together, or None."""
    found: Counter[str] = Counter()
    for sentence in (document.headline, *document.sentences):
        found.update(match.value for match in _states().find(document.tokens(sentence.id)))
    code, times = found.most_common(1)[0] if found else ("", 0)
    return code if times >= LEAST and times >= SHARE * found.total() else None


def belongs_to_home(entry: Entry) -> bool:
    """Tell whether an entry is one of a state's own that texts name without their state: its minister or its court."""
    if entry.kind == "person":
        return any(_is_office(role) for role in entry.roles) or any(_is_lawmaker(p.tokens[0]) for p in entry.places)
    last = entry.places[-1].tokens[-1] if entry.places else None
    if last is None:
        return False
    if entry.kind == "group":
        return singular(last) in words("bodies", "inhabitants") and len(entry.places[0].tokens) < 3
    return entry.kind == "organisation" and entry.name.lower() in words("bodies", "state_organs")


def _is_office(role: Role) -> bool:
    """Tell whether a role is an office of state and nothing names whose: "the former prime minister"."""
    noun = role.head.lower_
    rest = [t for t in role.tokens if t.lower_ != noun]
    return noun in words("roles", "state_offices") and all(
        t.text in words("roles", "portfolios") or t.lower_ in words("roles", "office_words") or t.is_punct for t in rest
    )


def _is_lawmaker(first: Token) -> bool:
    """Tell whether a form of address makes a name a lawmaker's or governor's: "Sen. Anna Berg"."""
    before = first.nbor(-1) if first.i > sentence_bounds(first)[0] else None
    return before is not None and before.text[:1].isupper() and before.lower_.rstrip(".") in {"sen", "rep", "gov"}
