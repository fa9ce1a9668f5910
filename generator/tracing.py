"""Notes which rules looked at a sentence and declined, for whoever asks why something was not found.

A rule calls `declined` where its word was there and a condition failed. Nothing is kept unless someone listens.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from generator.language import Token, sentence_id


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Declined:
    """A rule that looked at a sentence and found nothing there: the word it looked at, and why it declined."""

    sentence: int
    rule: str
    word: str
    why: str


_notes: ContextVar[list[Declined] | None] = ContextVar("notes", default=None)


def declined(rule: str, token: Token, why: str) -> None:
    """Note that a rule, named as in `Finding.rule`, declined at a token; `why` ends the sentence "declined: ..."."""
    notes = _notes.get()
    if notes is not None:
        notes.append(Declined(sentence=sentence_id(token), rule=rule, word=token.text, why=why))


@contextmanager
def listening() -> Iterator[list[Declined]]:
    """Collect what rules decline while the block runs."""
    notes: list[Declined] = []
    reset = _notes.set(notes)
    try:
        yield notes
    finally:
        _notes.reset(reset)
