"""A seed file's bytes, and what can be said of it before it is parsed."""

import os
import stat
from pathlib import Path

from generator.errors import SeedError
from generator.reading.cleaning import looks_binary
from generator.reading.decoding import decode

SIZE_LIMIT = 50 * 1024 * 1024
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


def load(path: Path, shown: str) -> bytes:
    """Return the bytes of a seed. Raises SeedError for what is no readable text file of at most 50 MB."""
    try:
        found = path.stat()
    except FileNotFoundError as error:
        raise SeedError(shown, "no such file", "Check the name.") from error
    except (OSError, ValueError) as error:
        raise SeedError(shown, f"cannot be opened ({_cause(error)})", "Check the path and its permissions.") from error
    if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
        raise SeedError(shown, "is a link that leads out of its folder", "Put a copy of the article in its place.")
    if stat.S_ISDIR(found.st_mode):
        raise SeedError(shown, "is a folder, not an article", "Name the files in it, or rename it.")
    if not stat.S_ISREG(found.st_mode):
        raise SeedError(shown, "is no regular file", "Put a copy of the article's text in its place.")
    if found.st_size > SIZE_LIMIT:
        size = found.st_size / 1024 / 1024
        raise SeedError(shown, f"is {size:.0f} MB large; the limit is 50 MB", "Save the article alone.")
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SeedError(shown, f"cannot be read ({_cause(error)})", "Give yourself the right to read it.") from error
    _refuse_no_text(shown, data)
    return data


def _cause(error: OSError | ValueError) -> str:
    return os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)


def _refuse_no_text(shown: str, data: bytes) -> None:
    if not data.strip(b"\x00 \t\r\n\x0b\x0c\xef\xbb\xbf\xff\xfe"):
        raise SeedError(shown, "is empty", "Save the article's text in it, or delete it.")
    for mark, kind in KNOWN_BINARY:
        if data.startswith(mark):
            raise SeedError(shown, f"is a {kind}, not text", "Save the article as text, Markdown or HTML.")
    if looks_binary(decode(data[:SAMPLE])[0]):
        raise SeedError(shown, "looks binary, not like text", "Save the article as text, Markdown or HTML.")
