"""Fixtures: articles written in a test's docstring, and their findings."""

import inspect
import os
from collections.abc import Callable

import pytest
from articles import PIPELINE, article_of
from browsers import browser
from figures import count, pytest_terminal_summary
from hypothesis import settings

from generator.briefing import brief
from generator.model import Article, Briefing

__all__ = ["browser", "count", "pytest_terminal_summary"]

# A run that decides whether a change lands must not depend on chance; elsewhere each run tries new examples. Nowhere
# does it depend on how busy the machine is.
settings.register_profile("ci", derandomize=True, deadline=None)
settings.register_profile("here", deadline=None)
settings.load_profile("ci" if "CI" in os.environ else "here")


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
