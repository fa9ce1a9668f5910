"""Document to findings: one module a kind of finding, in the order in which they build on each other.

An extractor is a generator function that takes the document and what was found before it, and yields findings
of one kind. Adding a kind is one module and one line in EXTRACTORS.
"""

from collections.abc import Callable, Iterable

from generator.extracting.quotes import find_quotes
from generator.extracting.questions import find_questions
from generator.language import Document
from generator.model import Finding, Findings

Extractor = Callable[[Document, Findings], Iterable[Finding]]

EXTRACTORS: tuple[tuple[str, Extractor], ...] = (
    ("quotes", find_quotes),
    ("questions", find_questions),
)
