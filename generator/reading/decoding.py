"""Bytes to text: which encoding a file is in, decided by evidence, never by statistics alone.

A byte order mark decides, then strict UTF-8, then the zero bytes of unmarked UTF-16, then the charset that the
file declares. What is left is read as cp1252 and said so: detectors guess wrong on short files.
"""

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,200}?(?:charset|encoding)\s{0,3}=\s{0,3}["']?([\w-]{2,30})""", re.IGNORECASE
)
SAMPLE = 4096
WIDEST = 4  # bytes of a character
GUESSED = "No encoding is declared and the file is not UTF-8; it was read as cp1252 (Western European)."


def decode(data: bytes, limit: int | None = None) -> tuple[str, tuple[str, ...]]:
    """Return the text of a file and remarks on doubts. Never fails: what cannot be decoded becomes U+FFFD.

    With a limit, no more of a long file is decoded than is sure to hold so many characters and one more.
    """
    if limit is not None:
        data = data[: WIDEST * (limit + 2)]
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace"), ()
    if encoding := _unmarked_utf16(data):
        return data.decode(encoding, "replace"), (f"The file has no byte order mark; it was read as {encoding}.",)
    try:
        return _utf_8(data, whole=limit is None or len(data) < WIDEST * (limit + 2)), ()
    except UnicodeDecodeError as error:
        if _is_torn(data, error):
            return data.decode("utf-8", "replace"), ("The file holds bytes that are not UTF-8; they were replaced.",)
    if encoding := _declared(data):
        return data.decode(encoding, "replace"), ()
    return data.decode("cp1252", "replace"), (GUESSED,)


def _utf_8(data: bytes, *, whole: bool) -> str:
    """Decode strictly; the last character of what is not the whole may be torn."""
    return codecs.getincrementaldecoder("utf-8")().decode(data, final=whole)


def _unmarked_utf16(data: bytes) -> str:
    """Text in a Latin script has a zero in every second byte: the odd ones in little-endian order."""
    sample = data[:SAMPLE]
    half = len(sample) // 2
    odd, even = sample[1::2].count(0), sample[0::2].count(0)
    if half >= 4 and odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if half >= 4 and even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return ""


def _is_torn(data: bytes, error: UnicodeDecodeError) -> bool:
    """UTF-8 with a few bad bytes: most bytes above 127 do form whole characters."""
    text = data[: error.start + SAMPLE].decode("utf-8", "replace")
    bad, good = text.count("\ufffd"), sum(c > "\x7f" for c in text)
    return good - bad > 4 * bad


def _declared(data: bytes) -> str:
    if found := DECLARED.search(data[:SAMPLE]):
        name = found[1].decode("ascii", "ignore")
        try:
            known = codecs.lookup(name)
        except LookupError:
            return ""
        if known.name.startswith(("utf-16", "utf-32", "utf-8")):
            return ""
        try:
            data[:SAMPLE].decode(known.name, "replace")
        except (LookupError, UnicodeError, TypeError):
            return ""
        return known.name
    return ""
