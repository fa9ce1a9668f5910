"""Text for Markdown: what could act is written as a character entity, all else stays as it is for people to read.

Backslashes do not hold in every dialect of Markdown; entities do. A text is a value in a template, so what stands
before its beginning and behind its end is not known: there a rule holds as if the worst stood there.
"""

import re
from functools import lru_cache
from typing import Any

from jinja2 import TemplateRuntimeError, Undefined

from generator.cleaning import clean

KEPT = 2**16  # answers kept, since names and sentences stand on many pages
ENTITIES = {
    "&": "&amp;", "<": "&lt;", ">": "&gt;", "`": "&grave;", "*": "&ast;", "_": "&lowbar;", "[": "&lsqb;", "]": "&rsqb;",
    "{": "&lcub;", "}": "&rcub;", "\\": "&bsol;", "|": "&vert;", "~": "&#126;", "^": "&Hat;", "=": "&equals;",
    "+": "&plus;", "#": "&num;", "@": "&commat;", "$": "&dollar;", ".": "&period;", "(": "&lpar;", ")": "&rpar;",
    "-": "&#45;", ":": "&colon;", "/": "&sol;", "!": "&excl;", "?": "&quest;",
}  # fmt: skip
ALWAYS = r"&<>`*_[]{}\|~^=+#@$"
RULES = (
    rf"[{re.escape(ALWAYS)}]",
    r"^[-.:!?/(]",  # opens a line, a block or a list, or goes on with what stands before
    r"-(?=-)|(?<=-)-",  # rules, dashes, comments
    r":(?=/)",  # addresses
    r":(?=[\w-]{1,80}:)",  # :names: of pictures
    r"(?<!\d):(?=[\w-]{1,80}$)",  # and what a colon behind the text would make one
    r"(?<=www)(?<![^\W_]www)\.",  # addresses without a scheme
    r"[!?](?=\d)",  # references such as !12
    r"!$",  # a picture, with the citation behind it
    r"\((?=(?:[cr]|tm)(?:\)|$))",  # symbols such as (c)
    r"^[cr](?=\)|$)|^t(?=m(?:\)|$))",  # and what a bracket before the text would make one
    r"/(?=//)",  # marks of blocks
    r"(?<![^\W_])[a-f\d](?=[a-f\d]{39}(?![^\W_]))",  # names of commits
)
ACTIVE = re.compile("|".join(RULES), re.IGNORECASE)
NUMBERING = re.compile(r"^(\d+|[a-z]|[ivxlcdm]+)([.)])(?=\s|$)", re.IGNORECASE)
TITLE_ENDS = re.compile(r"[\"'()]")
NAME = re.compile(r"[\w-]+", re.ASCII)


class Markdown(str):
    """Markdown that this package made: the one type that a template prints as it is."""

    __slots__ = ()


def markdown(text: str) -> Markdown:
    """Return a text as Markdown that reads the same and does nothing, wherever in a line it stands."""
    return text if isinstance(text, Markdown) else _escaped_line(text)


@lru_cache(KEPT)
def _escaped_line(text: str) -> Markdown:
    line = ACTIVE.sub(lambda m: _entity(m[0]), clean(text))
    return Markdown(NUMBERING.sub(lambda m: m[1] + ENTITIES[m[2]], line))


def _entity(character: str) -> str:
    return ENTITIES.get(character) or f"&#{ord(character)};"


def title(text: str) -> Markdown:
    """Return a text as it stands between the quotation marks of a Markdown link's title."""
    return Markdown(TITLE_ENDS.sub(lambda m: f"&#{ord(m[0])};", markdown(text)))


def heading_id(name: str) -> Markdown:
    """Return the mark behind a heading that gives it an id. Raises ValueError for what is no plain id."""
    if not NAME.fullmatch(name):
        raise ValueError(f"no id for a heading: {name}")
    return Markdown(f" {{ #{name} }}")


def finalize(value: Any) -> Markdown:
    """Return what a template prints for a value; Jinja calls it on every expression, so none is forgotten.

    Raises TemplateRuntimeError for what is no text or number, and UndefinedError for a name that does not exist.
    """
    if isinstance(value, Undefined):
        value = str(value)
    if not isinstance(value, str | int):
        raise TemplateRuntimeError(f"a template prints text and numbers only, not {type(value).__name__}")
    return markdown(value if isinstance(value, str) else str(value))
