"""Raw text dumps of web pages: a first version, replaced as the reader grows."""

import hashlib
from pathlib import Path

from generator.model import Article


def read_text(path: Path, data: bytes) -> Article:
    """Read a text dump."""
    lines = [line.strip() for line in data.decode("utf-8").splitlines()]
    paragraphs = tuple(line for line in lines if line)
    return Article(
        path=str(path), sha256=hashlib.sha256(data).hexdigest(), title=paragraphs[0], paragraphs=paragraphs[1:]
    )
