"""Makes articles of plain text, for tests that say what is found in them."""

import hashlib
from textwrap import dedent
from typing import Any

from generator.model import Article
from generator.settings import Settings

PUBLISHED = "2014-03-30"
PIPELINE = Settings().pipeline


def article_of(text: str, *, title: str = "", published: str | None = PUBLISHED, **more: Any) -> Article:
    """Make an article of plain text: one paragraph a block."""
    paragraphs = tuple(" ".join(block.split()) for block in dedent(text).strip().split("\n\n"))
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    more = {"path": "test.txt", "sha256": sha256, "published": published} | more
    return Article(title=title or "Untitled", paragraphs=paragraphs, **more)
