"""Parts of a statement as an enumeration in words."""

from collections.abc import Sequence


def listed(parts: Sequence[str]) -> str:
    """Return parts as an enumeration: "a, b and c"; no parts are an empty text."""
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
