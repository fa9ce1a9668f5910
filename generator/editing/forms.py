"""The form of an edits file: the kinds of findings that an editor can name, their fields, and what each field takes."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from types import NoneType
from typing import Any, get_args, get_type_hints

import msgspec

from generator.cleaning import clean
from generator.errors import shown
from generator.model import (
    Actor,
    Assertion,
    Dispute,
    Event,
    Figure,
    Finding,
    Position,
    Proposal,
    Question,
    Quote,
    Statement,
)  # fmt: skip

TEXT_LIMIT = 2_000
LIST_LIMIT = 50
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
DAYS = frozenset({"start", "end", "published"})
COUNTRY = re.compile(r"[A-Z]{2}")
ARTICLE_FIELDS = ("title", "published", "outlet", "url", "section", "agencies", "authors")
MEND = "Mend it, or take it out."


class UnfitError(Exception):
    """Something in an edits file cannot be used: what is wrong, and what to do."""

    def __init__(self, problem: str, remedy: str = MEND) -> None:
        """Take both; the remedy is a sentence with its full stop."""
        super().__init__(problem, remedy)
        self.problem, self.remedy = problem, remedy


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """A kind of finding: its noun, the section that holds it and, for a part of a finding, the field that holds it.

    `fields` can be changed; `words` are those whose texts tell it apart.
    """

    noun: type[Finding]
    section: str
    part: str = ""
    fields: tuple[str, ...]
    words: tuple[str, ...] = ("text",)
    added: bool = False


KINDS: Mapping[str, Kind] = {
    "bottom line": Kind(noun=Statement, section="bottom_line", fields=("text", "status")),
    "key point": Kind(noun=Statement, section="key_points", fields=("text", "status"), added=True),
    "dispute": Kind(noun=Dispute, section="disputes", fields=("about",), words=("about",)),
    "side": Kind(
        noun=Position, section="disputes", part="positions", fields=("by", "says", "as_of", "status"), words=("says",)
    ),
    "proposal": Kind(
        noun=Proposal, section="proposals", fields=("title", "by", "to", "state", "when"), words=("title",), added=True
    ),
    "point": Kind(noun=Statement, section="proposals", part="points", fields=("text", "status")),
    "reply": Kind(noun=Statement, section="proposals", part="replies", fields=("text", "status")),
    "actor": Kind(
        noun=Actor, section="actors", fields=("name", "kind", "country", "aliases"), words=("name", "aliases")
    ),
    "role": Kind(noun=Statement, section="actors", part="roles", fields=("text",)),
    "event": Kind(
        noun=Event,
        section="timeline",
        fields=("start", "end", "as_written", "event", "planned"),
        words=("event", "as_written"),
        added=True,
    ),
    "question": Kind(noun=Question, section="questions", fields=("kind", "text"), added=True),
    "quote": Kind(noun=Quote, section="quotes", fields=("text", "by", "to", "when"), added=True),
    "figure": Kind(noun=Figure, section="figures", fields=("by",), words=("says", "counted")),
    "assertion": Kind(noun=Assertion, section="assertions", fields=("by",), words=("says",)),
}


def value_of(noun: type, field: str, given: object) -> Any:
    """Return what a field of a noun holds if an editor gives this. Raises UnfitError for what it does not take."""
    hint = get_type_hints(noun)[field]
    takes_list = _takes_list(hint)
    listed = [given] if takes_list and isinstance(given, str) else given
    try:
        value = msgspec.convert(_cleaned(field, listed), hint)
    except msgspec.ValidationError as error:
        raise UnfitError(f"{field!r} takes {_takes(hint)}, not {shown(given)}", f"{_hint(hint)}Mend it.") from error
    if field in DAYS and value is not None:
        return day_of(field, value)
    if field == "country" and value is not None and not COUNTRY.fullmatch(value):
        raise UnfitError(f"{field!r} takes a code of two capital letters, not {shown(given)}", "Mend it.")
    return value


def text_of(name: str, given: object, *, worded: bool = False) -> str:
    """Return a text as it is shown: cleaned, on one line.

    Raises UnfitError for what is no text, is too long, or is empty; if it is to be `worded`, signs alone are nothing.
    """
    if not isinstance(given, str):
        raise UnfitError(f"{name!r} takes text, not {shown(given)}", "Put it in quotation marks.")
    text = clean(given)
    if not (any(map(str.isalnum, text)) if worded else text):
        raise UnfitError(f"{name!r} is empty", "Fill it, or take it out.")
    if len(text) > TEXT_LIMIT:
        raise UnfitError(f"{name!r} has {len(text):,} characters; the limit is {TEXT_LIMIT:,}", "Shorten it.")
    return text


def day_of(name: str, given: object) -> str:
    """Return a day in the form 2021-05-14. Raises UnfitError for anything else."""
    if isinstance(given, str) and DAY.fullmatch(given):
        try:
            return date.fromisoformat(given).isoformat()
        except ValueError:
            pass
    raise UnfitError(f"{name!r} takes a day such as 2021-05-14, not {shown(given)}", "Mend it.")


def _cleaned(field: str, given: object) -> object:
    if isinstance(given, str):
        return text_of(field, given, worded=True)
    if isinstance(given, list):
        if len(given) > LIST_LIMIT:
            raise UnfitError(f"{field!r} lists {len(given):,} texts; the limit is {LIST_LIMIT}", "Shorten it.")
        return [text_of(field, value, worded=True) for value in given]
    return given


def _takes_list(hint: Any) -> bool:
    return getattr(hint, "__origin__", None) is tuple


def _takes(hint: Any) -> str:
    if _takes_list(hint):
        return "a list of texts"
    if hint is bool:
        return "true or false"
    options = [option for option in get_args(hint) if option is not NoneType]
    if options and all(isinstance(option, str) for option in options):
        return f"one of {', '.join(options)}"
    return "text or null" if options else "text"


def _hint(hint: Any) -> str:
    return "Put text in quotation marks. " if str in (hint, *get_args(hint)) else ""
