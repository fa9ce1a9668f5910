"""The seal of a page: a checksum of itself, by which a page of ours is told from one that a person wrote or edited.

It stands inside the page and not in a list beside it, so that a run that is killed can leave none of the two behind.
"""

import hashlib
import re

CHECKSUM = re.compile(r"^checksum: ([0-9a-f]{64})\n", re.MULTILINE)


def sealed(text: str) -> str:
    """Return a page with the checksum of the rest of it as the last line of its front matter."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    end = text.index("\n---\n", 4) + 1
    return f"{text[:end]}checksum: {digest}\n{text[end:]}"


def seal_holds(text: str) -> bool | None:
    """Tell whether a page is as it was written; None for a page that was not written by this program."""
    end = text.find("\n---\n", 3)
    found = CHECKSUM.search(text, 0, end + 1) if text.startswith("---\n") and end > 0 else None
    if not found:
        return None
    return hashlib.sha256((text[: found.start()] + text[found.end() :]).encode()).hexdigest() == found[1]
