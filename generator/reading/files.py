"""A seed file's bytes, and what can be said of it before it is parsed."""

import re
from pathlib import Path

from generator.errors import SeedError
from generator.opening import SEED_LIMIT, read_regular
from generator.reading.cleaning import looks_binary
from generator.reading.decoding import decode

SAMPLE = 64 * 1024
AS_TEXT = "Save the article as text, Markdown or HTML."
UNPACKED = "Unpack it, and save the article as text, Markdown or HTML."
KINDS: tuple[tuple[bytes, str, str], ...] = (
    (rb"%PDF-", "a PDF document", AS_TEXT),
    (rb"%!PS", "a PostScript document", AS_TEXT),
    (rb"{\\rtf", "an RTF document", AS_TEXT),
    (rb"bplist00", "a web archive of Safari", AS_TEXT),
    (rb"\xd0\xcf\x11\xe0", "an old office document", AS_TEXT),
    (rb"PK\x03\x04.{26}mimetypeapplication/epub", "an EPUB book", AS_TEXT),
    (rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis", "an OpenDocument file", AS_TEXT),
    (rb"PK\x03\x04.{26}(?:\[Content_Types\]\.xml|_rels/|word/)", "an office document", AS_TEXT),
    (rb"PK(?:\x03\x04|\x05\x06)", "a zip archive or office document", UNPACKED),
    (rb"\x1f\x8b", "a gzip archive", UNPACKED),
    (rb"\x1f\x9d", "a compressed file", UNPACKED),
    (rb"BZh[1-9]1AY", "a bzip2 archive", UNPACKED),
    (rb"\xfd7zXZ\x00", "an xz archive", UNPACKED),
    (rb"\x28\xb5\x2f\xfd", "a zstd archive", UNPACKED),
    (rb"\x04\x22\x4d\x18", "an lz4 archive", UNPACKED),
    (rb"7z\xbc\xaf\x27\x1c", "a 7z archive", UNPACKED),
    (rb"Rar!\x1a\x07", "a rar archive", UNPACKED),
    (rb"MSCF\x00", "a cab archive", UNPACKED),
    (rb"\A.{257}ustar[\x00 ]", "a tar archive", UNPACKED),
    (rb"\x89PNG", "a PNG picture", AS_TEXT),
    (rb"\xff\xd8\xff", "a JPEG picture", AS_TEXT),
    (rb"GIF8[79]a", "a GIF picture", AS_TEXT),
    (rb"II\*\x00|MM\x00\*", "a TIFF picture", AS_TEXT),
    (rb"RIFF.{4}WEBP", "a WebP picture", AS_TEXT),
    (rb"RIFF.{4}WAVE|OggS\x00|ID3[\x02-\x04]", "a recording", AS_TEXT),
    (rb"\x00\x00.{2}ftyp", "a film or picture", AS_TEXT),
    (rb"\x7fELF|MZ\x90\x00", "a program", AS_TEXT),
    (rb"SQLite format 3\x00", "a database", AS_TEXT),
)
SIGNS = tuple((re.compile(sign, re.DOTALL), kind, remedy) for sign, kind, remedy in KINDS)
WEB_ARCHIVE = re.compile(rb"^Content-Type:\s{0,9}multipart/related\b", re.IGNORECASE | re.MULTILINE)
WEB_ARCHIVE_HEAD = 4096


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
    for sign, kind, remedy in SIGNS:
        if sign.match(data):
            raise SeedError(shown, f"is {kind}, not text", remedy)
    head = data[:WEB_ARCHIVE_HEAD]
    if b"MIME-Version:" in head and WEB_ARCHIVE.search(head):
        raise SeedError(shown, "is a web archive (MHTML), not text", "Save the page as HTML alone, or its text.")
    if looks_binary(decode(data[:SAMPLE])[0]):
        raise SeedError(shown, "looks binary, not like text", AS_TEXT)
