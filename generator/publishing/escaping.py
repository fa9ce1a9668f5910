"""Article text as text: the one escape for each language that the pages are written in.

Article text is written by strangers. In a page it must read as it is and do nothing: no tag, link, list or footnote
of its own. Backslashes do not hold in every Markdown dialect; character entities do, and they stay readable.
"""

import hashlib
import html
import re
import string
import unicodedata
from functools import lru_cache
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote, urlsplit

import yaml
from jinja2 import TemplateRuntimeError, Undefined
from slugify import slugify

ENTITIES = {
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "`": "&grave;", "*": "&ast;", "_": "&lowbar;", "[": "&lsqb;", "]": "&rsqb;",
    "{": "&lcub;", "}": "&rcub;", "\\": "&bsol;", "|": "&vert;", "~": "&#126;", "^": "&Hat;", "=": "&equals;",
    "+": "&plus;", "#": "&num;", "@": "&commat;", "$": "&dollar;", ".": "&period;", "(": "&lpar;", ")": "&rpar;",
    "-": "&#45;", ":": "&colon;", "/": "&sol;", "!": "&excl;", "?": "&quest;", "%": "&percnt;",
    ",": "&comma;", ";": "&semi;",
}  # fmt: skip
ALWAYS = "&<>`*_[]{}\\|~^=+#@$"
OPENING = "".join(mark for mark in ENTITIES if mark in string.punctuation)
ACTIVE = re.compile(
    rf"""
    [{re.escape(ALWAYS)}]
    | ^[{re.escape(OPENING)}]                       # opens a line: lists, rules, headings, admonitions
    | -(?=-) | (?<=-)-                              # rules, dashes, comments
    | :(?=/) | :(?=[\w+-]{{1,80}}:)                 # addresses and :names:
    | (?<!\d):(?=[\w+-]{{1,80}}$)                   # and what a colon after the text would make a :name:
    | (?<=\bwww)\.                                  # bare addresses
    | [!?](?=\d) | !$                               # references such as !12, and an image before a citation
    | \((?=(?:c|p|r|tm)\))                          # symbols such as (c)
    | /(?=//) | (?<=//)/                            # block markers
    | (?<![0-9a-z])[0-9a-f](?=[0-9a-f]{{39}}(?![0-9a-z]))  # names of commits
    """,
    re.VERBOSE | re.IGNORECASE,
)
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
TITLE_ENDS = re.compile(r"[\"'()]")
NUMBERING = re.compile(r"^(\d+|[^\W\d_]|[ivxlcdm]+)([.)])", re.IGNORECASE)
INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0") | frozenset(
    chr(code)
    for first, last in ((0x180B, 0x180F), (0xFE00, 0xFE0F), (0xE0100, 0xE01EF))
    for code in range(first, last + 1)
)
VISIBLE_FORMATS = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "index", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))}
)
SLUG_LENGTH = 60
KEPT = 2**16  # answers kept, since names and sentences stand on many pages
HOST = re.compile(r"[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?")
STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
SAFE_IN_ADDRESS = "/:?=&;,+-._~%"


class Markdown(str):
    """Markdown that this package made: the one type that a template prints as it is."""

    __slots__ = ()


def clean(text: str) -> str:
    """Return a text in one line: single spaces, no control or invisible characters, no halves of characters."""
    line = " ".join(text.split())
    if line.isascii() and line.isprintable():
        return line
    return " ".join("".join(_cleaned(c) for c in line).split())


def _cleaned(character: str) -> str:
    if " " <= character <= "~":
        return character
    category = unicodedata.category(character)
    if category == "Cs" or ord(character) & 0xFFFE == 0xFFFE or "\ufdd0" <= character <= "\ufdef":
        return "\ufffd"
    if category == "Cc" or (category == "Cf" and character not in VISIBLE_FORMATS) or character in INVISIBLE:
        return ""
    return character


def markdown(text: str) -> Markdown:
    """Return a text as Markdown that reads the same and does nothing, wherever in a line it stands."""
    return text if isinstance(text, Markdown) else _escaped_line(text)


@lru_cache(KEPT)
def _escaped_line(text: str) -> Markdown:
    line = ACTIVE.sub(lambda m: _entity(m[0]), clean(text))
    return Markdown(NUMBERING.sub(lambda m: m[1] + ENTITIES[m[2]], line))


def title(text: str) -> Markdown:
    """Return a text as it stands between the quotation marks of a Markdown link's title."""
    return Markdown(TITLE_ENDS.sub(lambda m: f"&#{ord(m[0])};", markdown(text)))


def _entity(character: str) -> str:
    return ENTITIES.get(character) or f"&#{ord(character)};"


def finalize(value: Any) -> Markdown:
    """Return what a template prints for a value; Jinja calls it on every expression, so none is forgotten.

    Raises TemplateRuntimeError for what is no text or number, and UndefinedError for a name that does not exist.
    """
    if isinstance(value, Undefined):
        value = str(value)
    if not isinstance(value, str | int):
        raise TemplateRuntimeError(f"a template prints text and numbers only, not {type(value).__name__}")
    return markdown(value if isinstance(value, str) else str(value))


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
    return html.escape(f"{parts.scheme}://{host}{f':{port}' if port else ''}{end}")


def front_matter(values: dict[str, Any]) -> Markdown:
    """Return values as YAML between lines of `---`; text is escaped for HTML, into which themes print it unescaped."""
    text = yaml.dump(_escaped(values), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=2**30)
    return Markdown(f"---\n{text}---\n")


def _escaped(value: Any) -> Any:
    match value:
        case str():
            return html.escape(clean(value))
        case dict():
            return {key: _escaped(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_escaped(inner) for inner in value]
    return value


def csv_cell(text: str) -> str:
    """Return a text for a cell of a table in one line, which no spreadsheet takes for a formula.

    Source: OWASP, "CSV Injection": an apostrophe before the signs that open a formula.
    """
    line = clean(text)
    return f"'{line}" if line.startswith(FORMULA) else line


@lru_cache(KEPT)
def slug(name: str) -> str:
    """Return the name of a seed's page: its path inside the folder of seeds as a portable file name without suffix.

    It depends on this one name alone, so no other seed can change it. A text file that is named like a page already
    keeps its name ("summit-in-oslo.txt"); any other gets a few digits of its hash, since many names may read alike:
    "Summit in Oslo.html" becomes "summit-in-oslo_0f1e2d3c". No name can forge that, as plain slugs hold no underscore.
    """
    plain = slugify(name.removesuffix(PurePosixPath(name).suffix), max_length=SLUG_LENGTH, word_boundary=True)
    return plain if name == f"{plain}.txt" and plain not in RESERVED else _hashed(plain or "seed", name)


@lru_cache(KEPT)
def name_slug(name: str) -> str:
    """Return the name of a dossier's page, by the actor's name alone: "john-kerry", "o-neill_0f1e2d3c"."""
    plain = slugify(name, max_length=SLUG_LENGTH, word_boundary=True)
    same = plain.replace("-", " ") == name.casefold() and plain not in RESERVED
    return plain if same else _hashed(plain or "actor", name.casefold())


def _hashed(plain: str, name: str) -> str:
    digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).hexdigest()
    return f"{plain}_{digest[:8]}"
