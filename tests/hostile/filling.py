"""Hostile words in every text of a collection, beside a twin of it with harmless words of the same shape.

The twin has for each character of the hostile words that is shown an ideograph, used for nothing else. So a page of the
twin, with the ideographs turned back, says what the page with the hostile words must say, character by character, even
where a heading was cut or a picture broke its lines; and its tree is the one the other page must have.

What articles have in common is found with the harmless words, and the hostile ones are put into what was found: which
articles are joined may depend on words, what a page is made of may not.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Any

import msgspec
from sample import BRIEFING

from generator.cleaning import clean
from generator.collecting import collect
from generator.collection import Collection
from generator.model import Briefing
from generator.publishing import rendering
from generator.publishing.collected import collection_pages
from generator.publishing.linking import PAGES, briefing_path, dossier_path, json_path
from generator.settings import Settings

# Fields that hold no words of the article, but dates, names of countries and words of our own.
OURS = frozenset(
    {
        "what",
        "action",
        "on",
        "field",
        "sha256",
        "published",
        "language",
        "kind",
        "status",
        "state",
        "country",
        "start",
        "end",
        "rule",
        "form",
        "unit",
    }
)
FIRST, LAST = 0x20000, 0x2A6D0  # ideographs that no article here holds and that all count as letters
IDEOGRAPHS = re.compile(f"[{chr(FIRST)}-{chr(LAST)}]")
SENTENCES = 2  # so that a page is built fast
FIELDS = (".path", ".url")  # texts that are more than words
CORRECTION = {
    "what": "question", "action": "closed", "why": "It was told later", "by": "Kim Ray", "on": "2021-06-01",
    "words": "How many?", "cites": [1], "answer": "seeds/later.txt",
    "changes": [{"field": "text", "before": "one boat", "after": "two boats"}],
}  # fmt: skip


def _full() -> Any:
    """Return the sample's briefing as plain values: few of a kind, and words in the fields that it leaves empty."""
    full = msgspec.to_builtins(BRIEFING)
    article, found = full["article"], full["findings"]
    article["authors"] = ["Jo Lund"]
    full["sentences"] = full["sentences"][:SENTENCES]
    found["quotes"][0]["when"] = "on Tuesday"
    found["proposals"][0]["replies"] = [found["key_points"][1]]
    found["disputes"][0]["positions"][1]["as_of"] = "by noon"
    found["questions"][0]["closed"] = CORRECTION
    full |= {"review": {"by": "Kim Ray", "on": "2021-06-01"}, "corrections": [CORRECTION]}
    for kind in found:
        found[kind] = _resting_on_few(found[kind][: 2 if kind in ("actors", "disputes") else 1])
    return full


def _resting_on_few(value: Any) -> Any:
    """Return findings that rest on the sentences that are left."""
    match value:
        case list() | tuple():
            return [_resting_on_few(inner) for inner in value][:2]
        case {"evidence": spans, **rest}:
            cited = sorted({min(span["sentence"], SENTENCES) for span in spans})
            few = [{"sentence": id_, "start": 0, "end": 4} for id_ in cited]
            return {"evidence": few, **{key: _resting_on_few(inner) for key, inner in rest.items()}}
    return value


FULL = _full()


@dataclass(frozen=True, slots=True, kw_only=True)
class Twins:
    """A collection with harmless and one with hostile words, and what each ideograph means; `fields` got words."""

    harmless: Collection
    hostile: Collection
    meanings: Mapping[int, str]
    fields: frozenset[str]


class Filler:
    """Puts words around texts: for each text always the same words, the next ones of a list."""

    def __init__(self) -> None:
        self.words: tuple[str, ...] = ()
        self.known: dict[str, str] = {}
        self.codes: dict[str, int] = {}
        self.meanings: dict[int, str] = {}
        self.raw: dict[str, str] = {}
        self.fields: set[str] = set()
        self.taken = 0
        self.briefings: list[Briefing] = []

    def take(self, words: tuple[str, ...]) -> None:
        """Use other words from now on."""
        self.words, self.known, self.taken = tuple(_countable(word) for word in words), {}, 0

    def filled(self, value: Any, name: str = "") -> Any:
        """Return a value with harmless words around each text in it."""
        match value:
            case str():
                self.fields.add(name)
                return self._around(value, name)
            case list() | tuple():
                return [self.filled(inner, name) for inner in value]
            case dict():
                return {
                    key: inner if key in OURS else self.filled(inner, f"{name}.{key}") for key, inner in value.items()
                }
        return value

    def _around(self, text: str, name: str) -> str:
        key = f"{name.rpartition('.')[2] if name.endswith(FIELDS) else ''} {text}"
        if key not in self.known:
            number = len(self.known)
            before, after = (self.words[(self.taken + side) % len(self.words)] for side in (0, 1))
            self.taken += 2
            glue = " " * (number // 2 % 2)
            self.known[key] = self._placed(text, name, before + glue, glue + after)
        return self.known[key]

    def _placed(self, text: str, name: str, before: str, after: str) -> str:
        shown_before, shown_after = clean(f"{before}Q")[:-1], clean(f"Q{after}")[1:]
        if name.endswith(FIELDS):
            after = f"{after} {before}"
            shown_after = clean(f"Q{after}Q")[1:-1]
            before = shown_before = ""
        start, dot, end = text.rpartition(".") if name.endswith("path") else (text, "", "")
        harmless = f"{self._ideographs(shown_before)}{start}{self._ideographs(shown_after)}{dot}{end}"
        self.raw[harmless] = f"{before}{start}{after}{dot}{end}"
        return harmless

    def _ideographs(self, text: str) -> str:
        for character in text:
            if character != " " and character not in self.codes:
                self.codes[character] = FIRST + len(self.codes)
                self.meanings[self.codes[character]] = character
        return "".join(chr(self.codes.get(character, ord(" "))) for character in text)

    def add(self, briefing: Briefing) -> None:
        """Take a filled briefing into the collection."""
        self.briefings.append(briefing)

    def twins(self) -> Twins:
        """Return the collection and its hostile twin."""
        harmless = collect(self.briefings)
        hostile = _replaced(harmless, self, {})
        return Twins(harmless=harmless, hostile=hostile, meanings=self.meanings, fields=frozenset(self.fields))

    def hostile(self, text: str) -> str:
        """Return the hostile words for a text: as they were before they were cleaned, if this is a whole field."""
        return self.raw.get(text) or text.translate(self.meanings)


def _countable(words: str) -> str:
    """Return words of which as many are left when they are cleaned, and at least one, without our ideographs."""
    words = IDEOGRAPHS.sub("字", words)
    left = clean(words)
    kept = words if len(f"Q{words}Q".split()) == len(f"Q{left}Q".split()) else "".join(words.split())
    return kept if left else f"{kept}x"


def twins(*words: tuple[str, ...]) -> Twins:
    """Return twins of a collection: the sample article once for each list of words, with these in all its fields."""
    filler = Filler()
    for own in words:
        filler.take(own)
        filler.add(msgspec.convert(filler.filled(FULL), Briefing))
    return filler.twins()


def all_twins(words: Sequence[str]) -> Twins:
    """Return twins of a collection of as many articles as it takes to use all words."""
    filler, left = Filler(), list(words)
    while left:
        filler.take(tuple(left))
        filler.add(msgspec.convert(filler.filled(FULL), Briefing))
        left = left[filler.taken :]
    return filler.twins()


def _replaced(value: Any, filler: Filler, seen: dict[int, Any]) -> Any:
    """Return a value with the hostile words in it; what was one object stays one."""
    if isinstance(value, str):
        return filler.hostile(value)
    if id(value) in seen:
        return seen[id(value)]
    match value:
        case tuple() | list():
            new: Any = type(value)(_replaced(inner, filler, seen) for inner in value)
        case Mapping():
            new = {_replaced(key, filler, seen): _replaced(inner, filler, seen) for key, inner in value.items()}
        case _ if is_dataclass(value) and not isinstance(value, type):
            new = replace(value, **{f.name: _replaced(getattr(value, f.name), filler, seen) for f in fields(value)})
        case _:
            return value
    seen[id(value)] = new
    return new


def paths(collection: Collection, settings: Settings) -> tuple[str, ...]:
    """Return the paths of all pages of a collection, those of twins in the same order."""
    articles = [briefing.article.path for briefing in collection.briefings]
    own = [path for seed in articles for path in (briefing_path(seed, settings), json_path(seed, settings))]
    return (*PAGES.values(), *own, *(dossier_path(dossier.name) for dossier in collection.dossiers))


def page_text(collection: Collection, settings: Settings, path: str) -> str:
    """Return the text of one page of a collection, without rendering those after it."""
    for briefing in collection.briefings:
        if path == briefing_path(briefing.article.path, settings):
            return rendering.page(briefing, settings, collection)
    return next(text for place, text in collection_pages(collection, settings, {}) if place == path)
