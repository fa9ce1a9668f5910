"""Document to findings: one module a kind of finding, in the order in which they build on each other.

An extractor is a generator function that takes the document and what was found before it, and yields findings
of one kind. Adding a kind is one module and one line in EXTRACTORS.
"""

from collections.abc import Callable, Iterable

from generator.extracting.comparing.assertions import find_assertions
from generator.extracting.comparing.figures import find_figures
from generator.extracting.disputes import find_disputes
from generator.extracting.proposals import find_proposals
from generator.extracting.questions import find_questions
from generator.extracting.quotes import find_quotes
from generator.extracting.summary.bottom_line import find_bottom_line
from generator.extracting.summary.key_points import find_key_points
from generator.extracting.timeline import find_timeline
from generator.language import Document
from generator.model import Finding, Findings

Extractor = Callable[[Document, Findings], Iterable[Finding]]

EXTRACTORS: tuple[tuple[str, Extractor], ...] = (
    ("quotes", find_quotes),
    ("proposals", find_proposals),
    ("disputes", find_disputes),
    ("timeline", find_timeline),
    ("questions", find_questions),
    ("bottom_line", find_bottom_line),
    ("key_points", find_key_points),
    ("figures", find_figures),
    ("assertions", find_assertions),
)
