"""Fixtures: articles written in a test's docstring, and their findings."""

import hashlib
import inspect
from collections.abc import Callable
from textwrap import dedent
from typing import Any

import pytest

from generator.briefing import brief
from generator.model import Article, Briefing
from generator.settings import Settings

PUBLISHED = "2014-03-30"
PIPELINE = Settings().pipeline


def article_of(text: str, *, title: str = "", published: str | None = PUBLISHED, **more: Any) -> Article:
    """Make an article of plain text: one paragraph a block."""
    paragraphs = tuple(" ".join(block.split()) for block in dedent(text).strip().split("\n\n"))
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    more = {"path": "test.txt", "sha256": sha256, "published": published} | more
    return Article(title=title or "Untitled", paragraphs=paragraphs, **more)


@pytest.fixture
def article(request: pytest.FixtureRequest) -> Article:
    """Return the test's docstring as an article, published on Sunday, 30 March 2014."""
    return article_of(inspect.cleandoc(request.function.__doc__))


@pytest.fixture
def briefing(article: Article) -> Briefing:
    """Return the briefing of the test's docstring."""
    return brief(article, PIPELINE)


@pytest.fixture(scope="session")
def brief_text() -> Callable[..., Briefing]:
    """Return a function from plain text to its briefing."""
    return lambda text, **more: brief(article_of(text, **more), PIPELINE)
