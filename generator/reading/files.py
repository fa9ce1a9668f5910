"""A seed file's bytes, and what can be said of it before it is parsed."""

from pathlib import Path

from generator.errors import SeedError
from generator.opening import SEED_LIMIT, read_regular
from generator.reading.cleaning import looks_binary
from generator.reading.decoding import decode

SAMPLE = 64 * 1024
KNOWN_BINARY = (
    (b"%PDF-", "PDF document"),
    (b"PK\x03\x04", "zip archive or office document"),
    (b"\x1f\x8b", "gzip archive"),
    (b"\x89PNG", "PNG picture"),
    (b"\xff\xd8\xff", "JPEG picture"),
    (b"GIF8", "GIF picture"),
    (b"\xd0\xcf\x11\xe0", "old office document"),
    (b"\x7fELF", "program"),
    (b"SQLite format 3", "database"),
)


def load(path: Path, shown: str, within: Path | None = None) -> bytes:
    """Return the bytes of a seed, which may be a link to a place inside `within` (default: its own folder).

    Raises SeedError for what is no readable text file of at most 50 MB.
    """
    data = read_regular(path, shown, SEED_LIMIT, within)
    _refuse_no_text(shown, data)
    return data


def _refuse_no_text(shown: str, data: bytes) -> None:
    if not data.strip(b"\x00 \t\r\n\x0b\x0c\xef\xbb\xbf\xff\xfe"):
        raise SeedError(shown, "is empty", "Save the article's text in it, or delete it.")
    for mark, kind in KNOWN_BINARY:
        if data.startswith(mark):
            raise SeedError(shown, f"is a {kind}, not text", "Save the article as text, Markdown or HTML.")
    if looks_binary(decode(data[:SAMPLE])[0]):
        raise SeedError(shown, "looks binary, not like text", "Save the article as text, Markdown or HTML.")
