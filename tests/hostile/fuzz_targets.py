"""What must hold for whatever the fuzzer tries: one function a target, which raises where it does not hold."""

import json
import re
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import jsonschema
from built import bold_markdown, site_markdown
from fuzz_inputs import ROOT, Input, files, prose, texts, to_text
from hypothesis import strategies as st
from hypothesis.errors import HypothesisDeprecationWarning
from test_escaping import assert_inert, with_commonmark

from generator.build import analyse
from generator.checking import check_page
from generator.collecting import collect
from generator.errors import SeedError
from generator.model import Article, Briefing
from generator.publishing.data import briefing_json
from generator.publishing.escaping import clean
from generator.publishing.rendering import page
from generator.publishing.site import plan
from generator.reading import read
from generator.reading.finishing import PARAGRAPH_LIMIT, REMOVED_LIMIT, TEXT_LIMIT, TITLE_LIMIT
from generator.settings import Settings

BROKE = "it broke the program"
SHOWN = "seeds/a.txt"
SCHEMA = jsonschema.Draft202012Validator(
    json.loads((ROOT / "docs" / "schema" / "briefing-1.json").read_text("utf-8")),
    format_checker=jsonschema.FormatChecker(),
)
DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What is tried and held: `check` returns the kind of outcome, by which inputs that led to new ones are kept.

    `examples` are tried in a round; each may take `seconds` of the processor.
    """

    inputs: Callable[[tuple[Input, ...]], st.SearchStrategy[Input]]
    check: Callable[[Input], str]
    examples: int
    seconds: float


def check_reading(tried: Input) -> str:
    """Any bytes under any ending give an article within the limits or one line, and the same again."""
    with _file(tried) as path, warnings.catch_warnings():
        warnings.simplefilter("error")
        first, second = _outcome(path), _outcome(path)
    assert first == second, "the same bytes were read in two ways"
    if isinstance(first, str):
        assert len(first.splitlines()) == 1, f"an error of more than one line: {first!r}"
        return DIGITS.sub("0", first)
    _assert_within_limits(first)
    told = {DIGITS.sub("0", note) for note in first.notes} | {removed.reason for removed in first.removed}
    fields = [name for name in ("published", "outlet", "url", "section", "authors") if getattr(first, name)]
    return f"{tried.name} {first.language} {fields} {sorted(told)} {len(first.paragraphs).bit_length()}"


def _outcome(path: Path) -> Article | str:
    try:
        return read(path, SHOWN)
    except SeedError as error:
        return str(error)


def _assert_within_limits(article: Article) -> None:
    assert article.paragraphs, "an article without text"
    assert 0 < len(article.title) <= TITLE_LIMIT, "the title's length"
    assert max(map(len, article.paragraphs)) <= PARAGRAPH_LIMIT, "a paragraph's length"
    assert sum(map(len, article.paragraphs)) <= TEXT_LIMIT, "the text's length"
    assert len(article.removed) <= REMOVED_LIMIT, "the number of lines removed"
    for text in (article.title, *article.paragraphs):
        assert text == " ".join(text.split()) != "", "white space around or in a line, or nothing else"
        assert text.encode("utf-8")


def check_escape(tried: Input) -> str:
    """Text in every place of a page reads the same and makes nothing, in all renderers."""
    text = to_text(tried.data)
    if clean(text):
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", HypothesisDeprecationWarning)  # inputs are tried outside of hypothesis too
            for render in (site_markdown, bold_markdown, with_commonmark):
                assert_inert(text, render)
    return ""


def check_whole(tried: Input) -> str:
    """A text becomes a briefing that holds, with pages that hold and data that follows the schema, or one line."""
    with _file(tried) as path:
        briefing = analyse(path, Settings(root=path.parent, seeds="."), SHOWN)
    if not isinstance(briefing, Briefing):
        assert isinstance(briefing, SeedError), str(briefing)
        assert BROKE not in str(briefing), str(briefing)
        return DIGITS.sub("0", str(briefing))
    SCHEMA.validate(json.loads(briefing_json(briefing)))
    for mode in ("full", "cited", "none"):
        assert not (problems := check_page(page(briefing, Settings(root=ROOT, source_text=mode)))), problems[0]
    assert plan(collect([briefing]), Settings(root=ROOT))
    return " ".join(sorted(_rules(briefing)))


def _rules(briefing: Briefing) -> Iterator[str]:
    found = briefing.findings
    for section in (found.actors, found.quotes, found.proposals, found.disputes, found.timeline, found.questions):
        yield from {finding.rule for finding in section}


@contextmanager
def _file(tried: Input) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, tried.name)
        path.write_bytes(tried.data)
        yield path


TARGETS = {
    "readers": Target(inputs=files, check=check_reading, examples=100, seconds=20),
    "escape": Target(inputs=texts, check=check_escape, examples=200, seconds=20),
    "whole": Target(inputs=prose, check=check_whole, examples=20, seconds=60),
}
