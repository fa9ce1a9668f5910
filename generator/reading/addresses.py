"""Web addresses: what a page says about where it came from."""

from urllib.parse import urlsplit


def is_address(text: str | None) -> bool:
    """Tell whether a text is a whole web address."""
    if not text or len(text) > 2000 or any(c.isspace() for c in text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and "." in parts.netloc


def domain_of(address: str | None) -> str | None:
    """Return the registered domain of an address, "example.co.uk", or None."""
    if not is_address(address):
        return None
    from courlan import extract_domain

    return extract_domain(str(address)) or None
