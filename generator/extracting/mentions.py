"""Finds the places where actors are named: a first version over the pipeline's own names."""

from collections.abc import Iterator

from generator.language import Document, Tokens


def find_mentions(document: Document) -> Iterator[Tokens]:
    """Yield the names of persons, organisations and states in running text."""
    for _, tokens in document.body():
        yield from (e for e in tokens.ents if e.label_ in {"PERSON", "ORG", "GPE", "NORP"})
