"""Text for HTML: where a theme prints a value of the front matter as it is, and for the one link out of the site."""

import re
from urllib.parse import quote, urlsplit

from markupsafe import escape

from generator.cleaning import clean

HOST = re.compile(r"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?")
STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
SAFE_IN_ADDRESS = "/:?=&;,+%"  # besides letters, digits and "-._~"


def html(text: str) -> str:
    """Return a text for an element of HTML or an attribute between quotation marks."""
    return str(escape(clean(text)))


def address(url: str | None) -> str | None:
    """Return a web address that is safe in an HTML attribute, or None for one that must not become a link."""
    try:
        parts = urlsplit(clean(url or ""))
        port = parts.port
    except ValueError:
        return None
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not HOST.fullmatch(host) or "@" in parts.netloc:
        return None
    encoded = [quote(STRAY_PERCENT.sub("%25", part), safe=SAFE_IN_ADDRESS) for part in (parts.path, parts.query)]
    end = f"{encoded[0]}?{encoded[1]}" if encoded[1] else encoded[0]
    return html(f"{parts.scheme}://{host}{f':{port}' if port else ''}{end}")
