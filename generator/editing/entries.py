"""What an edits file says, read and held to its form; whether it fits the briefing shows when it is applied.

An entry with a mistake is left out and named, the others hold.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, Literal, TypeVar

from generator.editing.forms import (
    ARTICLE_FIELDS,
    KINDS,
    UnfitError,
    day_of,
    text_of,
    value_of,
)  # fmt: skip
from generator.errors import Problem, shown
from generator.model import Article, Review

KEYS = ("review", "by", "on", "sha256", "article", "corrections")
SIGNED = ("why", "by", "on")
ACTIONS = ("change", "remove", "close", "add")
ENTRY_KEYS = ("finding", "sentence", "words", *ACTIONS, *SIGNED)
REVIEWS = ("draft", "reviewed")
ENTRY_LIMIT = 200
HASH_LEAST = 8
ARTICLE = "article"
Mapped = Mapping[Any, Any]
T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What an editor wants corrected: a finding by its kind, a sentence that it cites and some of its words.

    `place` says where in the file it stands. `values` are fields with what they are to hold. Of the article itself
    `finding` is "article". `answer` is the path of the article that answers a question.
    """

    place: str
    finding: str
    action: Literal["change", "remove", "close", "add"]
    why: str
    by: str
    on: str
    sentence: int = 0
    words: str = ""
    values: tuple[tuple[str, Any], ...] = ()
    answer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Edits:
    """What an edits file says of one article; `sha256` is the beginning of the hash of the seed that was reviewed."""

    file: str
    review: Review | None = None
    sha256: str = ""
    article: Entry | None = None
    entries: tuple[Entry, ...] = ()

    @property
    def key(self) -> str:
        """Return what the analysis of the article depends on."""
        return repr(self.article) if self.article else ""


NOTHING = Edits(file="")


def edits_of(file: str, found: object) -> tuple[Edits, tuple[Problem, ...]]:
    """Return what an edits file that was parsed says, and what of it has another form than it must have."""
    problems: list[UnfitError] = []
    told: Mapped = found if isinstance(found, Mapping) else {}
    if found is not None and not isinstance(found, Mapping):
        problems.append(UnfitError(f"holds no keys such as {', '.join(KEYS)}", "Mend it."))
    problems += [_unknown(key, KEYS) for key in told if key not in KEYS]
    signature = {key: told[key] for key in ("by", "on") if key in told}
    review, sha256 = _tried(problems, "", lambda: _review(told, signature)) or (None, "")
    article = told.get(ARTICLE) and _tried(problems, ARTICLE, lambda: _article(told[ARTICLE], signature))
    entries = []
    for number, entry in enumerate(_listed(told, problems), 1):
        place = f"correction {number}"
        entries.append(_tried(problems, place, partial(_entry, place, entry, signature)))
    made = tuple(entry for entry in entries if entry is not None)
    edits = Edits(file=file, review=review, sha256=sha256, article=article or None, entries=made)
    return edits, tuple(Problem(file=file, problem=unfit.problem, remedy=unfit.remedy) for unfit in problems)


def _tried(problems: list[UnfitError], place: str, read: Callable[[], T]) -> T | None:
    """Return what is read, or None where that cannot be used, which is then added to the problems."""
    try:
        return read()
    except UnfitError as unfit:
        problems.append(UnfitError(f"{place}: {unfit.problem}" if place else unfit.problem, unfit.remedy))
    return None


def _unknown(key: object, known: Iterable[str]) -> UnfitError:
    return UnfitError(f"has the unknown key {shown(key)}; known are {', '.join(known)}")


def _listed(told: Mapped, problems: list[UnfitError]) -> list[object]:
    listed = told.get("corrections") or []
    if not isinstance(listed, list):
        problems.append(UnfitError("'corrections' is no list", "Begin each correction with a dash."))
        return []
    if len(listed) > ENTRY_LIMIT:
        problem = f"holds {len(listed):,} corrections, of which the first {ENTRY_LIMIT} count"
        problems.append(UnfitError(problem, "Take some out."))
    return listed[:ENTRY_LIMIT]


def _review(told: Mapped, signature: Mapped) -> tuple[Review | None, str]:
    """Return who reviewed the briefing, if anybody, and the beginning of the hash of the seed."""
    state, sha256 = told.get("review", "draft"), _hash(told.get("sha256"))
    if state not in REVIEWS:
        raise UnfitError(f"'review' takes {' or '.join(REVIEWS)}, not {shown(state)}", "Mend it.")
    if state == "draft":
        return None, sha256
    return Review(by=_signed("by", signature), on=day_of("on", _given("on", signature))), sha256


def _hash(given: object) -> str:
    """Return the beginning of a hash; one of digits alone is a number for YAML."""
    if given is None:
        return ""
    text = str(given).casefold()
    if not HASH_LEAST <= len(text) <= 64 or not set(text) <= set("0123456789abcdef"):
        raise UnfitError("'sha256' takes eight or more characters of the seed's hash", "Copy them from the page's end.")
    return text


def _article(entry: object, signature: Mapped) -> Entry:
    told = _mapping(entry, (*ARTICLE_FIELDS, *SIGNED))
    values = tuple((field, value_of(Article, field, told[field])) for field in ARTICLE_FIELDS if field in told)
    if not values:
        raise UnfitError("corrects nothing", f"Give it one of {', '.join(ARTICLE_FIELDS)}, or take it out.")
    return Entry(place=ARTICLE, finding=ARTICLE, action="change", values=values, **_signature({**signature, **told}))


def _entry(place: str, entry: object, signature: Mapped) -> Entry:
    told = _mapping(entry, ENTRY_KEYS)
    finding = told.get("finding")
    if not isinstance(finding, str) or finding not in KINDS:
        raise UnfitError(f"'finding' takes one of {', '.join(KINDS)}, not {shown(finding)}", "Mend it.")
    action = _action(told)
    return Entry(
        place=f"{place} ({finding}, sentence {_sentence(told)})",
        finding=finding,
        action=action,
        sentence=_sentence(told),
        words=text_of("words", _given("words", told)),
        values=_values(finding, action, told[action]),
        answer=_answer(finding, told["close"]) if action == "close" else None,
        **_signature({**signature, **told}),
    )


def _mapping(entry: object, known: Iterable[str]) -> Mapped:
    if not isinstance(entry, Mapping):
        raise UnfitError(f"holds no keys such as {', '.join(known)}", "Mend it.")
    for key in entry:
        if key not in known:
            raise _unknown(key, known)
    return entry


def _action(told: Mapped) -> Literal["change", "remove", "close", "add"]:
    found = [action for action in ACTIONS if action in told]
    if len(found) != 1:
        raise UnfitError(f"must have one of {', '.join(ACTIONS)}, and has {' and '.join(found) or 'none'}", "Mend it.")
    if found[0] == "remove" and told["remove"] is not True:
        raise UnfitError(f"'remove' takes true, not {shown(told['remove'])}", "Mend it.")
    return found[0]  # type: ignore[return-value]


def _values(finding: str, action: str, given: object) -> tuple[tuple[str, Any], ...]:
    """Return the fields of a finding with what they are to hold."""
    kind = KINDS[finding]
    if action not in ("change", "add"):
        return ()
    if action == "add" and not kind.added:
        raise UnfitError(f"a {finding} cannot be added", f"One of {', '.join(k for k in KINDS if KINDS[k].added)} can.")
    told = _mapping(given, kind.fields)
    if action == "change" and not told:
        raise UnfitError("changes nothing", f"Give it one of {', '.join(kind.fields)}, or take it out.")
    return tuple((field, value_of(kind.noun, field, told[field])) for field in kind.fields if field in told)


def _answer(finding: str, given: object) -> str | None:
    """Return the path of the answer to a question, if an editor names one."""
    if finding != "question":
        raise UnfitError(f"a {finding} cannot be closed, only a question", "Write `remove: true`, or mend it.")
    if given is not True and not isinstance(given, str):
        raise UnfitError(f"'close' takes true or the path of the answering article, not {shown(given)}", "Mend it.")
    return None if given is True else text_of("close", given)


def _sentence(told: Mapped) -> int:
    number = _given("sentence", told)
    if isinstance(number, bool) or not isinstance(number, int) or number < 0:
        raise UnfitError(f"'sentence' takes a number, of the headline 0, not {shown(number)}", "Mend it.")
    return number


def _signature(told: Mapped) -> dict[str, Any]:
    return {"why": _signed("why", told), "by": _signed("by", told), "on": day_of("on", _given("on", told))}


def _signed(key: str, told: Mapped) -> str:
    return text_of(key, _given(key, told))


def _given(key: str, told: Mapped) -> Any:
    if told.get(key) is None:
        raise UnfitError(f"{key!r} is missing", "Add it.")
    return told[key]
