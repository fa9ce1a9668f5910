"""Applies an editor's corrections: to an article before it is analysed, and to a briefing after.

The law holds for what an editor writes as it does for a rule: a correction after which a statement says what its
sentences do not hold is left out and named, and so is one that finds nothing to correct. The others hold.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import MISSING, fields, replace
from typing import Any, Literal

from generator.checking import check_briefing
from generator.checking.evidence import holds_each
from generator.editing.entries import ARTICLE, Edits, Entry
from generator.editing.forms import KINDS, UnfitError
from generator.editing.places import find, in_order, put, renamed, texts_of
from generator.errors import Problem, shown
from generator.model import Actor, Article, Briefing, Change, Correction, Finding, Findings, Question, Span

DONE: Mapping[str, Literal["changed", "removed", "closed", "added"]] = {
    "change": "changed", "remove": "removed", "close": "closed", "add": "added",
}  # fmt: skip

BOTTOM_LINE_WORDS = 60


def edit_article(article: Article, edits: Edits) -> tuple[Article, tuple[Correction, ...]]:
    """Return an article with what an editor says of it, and the correction that tells so, if it changes anything."""
    if edits.article is None:
        return article, ()
    values = {name: value for name, value in edits.article.values if _fits(article, name, value)}
    changes = tuple(_change(name, getattr(article, name), value) for name, value in values.items())
    if not changes:
        return article, ()
    return replace(article, **values), (_correction(edits.article, changes=changes),)


def edit(
    briefing: Briefing, edits: Edits, seeds: Collection[str] | None = None
) -> tuple[Briefing, tuple[Problem, ...]]:
    """Return a briefing with the corrections that hold, one after the other, and a problem for each other one.

    The briefing is that of an article to which `edit_article` was applied; `seeds` are the paths of all articles.
    """
    unfit = list(_idle(briefing, edits))
    for entry in edits.entries:
        try:
            briefing = _edited(briefing, entry, seeds)
        except UnfitError as error:
            unfit.append(UnfitError(f"{entry.place}: {error.problem}", error.remedy))
    if edits.review and briefing.article.sha256.startswith(edits.sha256):
        briefing = replace(briefing, review=edits.review)
    elif edits.review:
        unfit.append(UnfitError("the article is another than the one reviewed", "Review it again, and mend 'sha256'."))
    problems = tuple(Problem(file=edits.file, problem=error.problem, remedy=error.remedy) for error in unfit)
    return briefing, problems


def _fits(article: Article, name: str, value: Any) -> bool:
    """Tell whether a field is to be changed: a headline is evidence, so all its words must stand in the article."""
    return getattr(article, name) != value and (name != "title" or _is_told(article, value))


def _is_told(article: Article, title: str) -> bool:
    return holds_each([article.title, *article.paragraphs, *(line.text for line in article.removed)], title)


def _idle(briefing: Briefing, edits: Edits) -> Iterator[UnfitError]:
    """Yield what an editor says of the article that was not taken: it stands there already, or breaks the law."""
    done = {change.field for c in briefing.corrections if c.what == ARTICLE for change in c.changes}
    for name, value in edits.article.values if edits.article else ():
        if name in done:
            continue
        if getattr(briefing.article, name) == value:
            yield UnfitError(f"{ARTICLE}: {name!r} is {shown(_text(value))} already", "Take it out.")
        else:
            yield UnfitError(f"{ARTICLE}: {name!r} has words that are not in the article", "Take the headline from it.")


def _edited(briefing: Briefing, entry: Entry, seeds: Collection[str] | None) -> Briefing:
    """Return a briefing with one correction. Raises UnfitError if it finds nothing, or would break the law."""
    findings, correction = _added(briefing, entry) if entry.action == "add" else _corrected(briefing, entry, seeds)
    edited = replace(briefing, findings=findings, corrections=(*briefing.corrections, correction))
    words = sum(len(statement.text.split()) for statement in findings.bottom_line)
    if entry.finding == "bottom line" and words > BOTTOM_LINE_WORDS:
        raise UnfitError(f"the bottom line would have {words} words; the limit is {BOTTOM_LINE_WORDS}", "Shorten it.")
    if broken := check_briefing(edited):
        raise UnfitError(f"it breaks the rule of evidence: {broken[0]}", "Word it as its sentences do, or take it out.")
    return edited


def _corrected(briefing: Briefing, entry: Entry, seeds: Collection[str] | None) -> tuple[Findings, Correction]:
    place, old = find(briefing, entry)
    correction = _correction(entry, words=texts_of(place.kind, old)[0])
    if entry.action == "remove":
        return put(briefing.findings, place, None), correction
    if entry.action == "close":
        closed = _close(old, correction, entry, briefing.article.path, seeds)
        return put(briefing.findings, place, closed), correction
    values = {name: value for name, value in entry.values if getattr(old, name) != value}
    if not values:
        raise UnfitError("it says so already", "Take the correction out.")
    new = replace(old, **values, rule=_rule(entry))
    changes = tuple(_change(name, getattr(old, name), value) for name, value in values.items())
    findings = put(briefing.findings, place, new)
    if isinstance(old, Actor) and "name" in values:
        findings = renamed(findings, old.name, values["name"])
    return findings, replace(correction, changes=changes)


def _close(old: Finding, correction: Correction, entry: Entry, path: str, seeds: Collection[str] | None) -> Question:
    if not isinstance(old, Question) or old.closed:
        raise UnfitError("it is closed already", "Take the correction out.")
    if entry.answer is not None and (entry.answer == path or (seeds is not None and entry.answer not in seeds)):
        raise UnfitError(f"there is no other article {shown(entry.answer)}", "Give its path as its page names it.")
    return replace(old, closed=correction)


def _added(briefing: Briefing, entry: Entry) -> tuple[Findings, Correction]:
    """Return findings with one that rests on words of a sentence, last in its section or where its day is."""
    kind = KINDS[entry.finding]
    known = entry.sentence <= len(briefing.sentences) and briefing.analysed
    start = briefing.text(entry.sentence).find(entry.words) if known else -1
    if start < 0:
        raise UnfitError(f"the sentence does not hold the words {shown(entry.words)}", "Copy them from it as they are.")
    values = {"rule": _rule(entry), kind.words[0]: entry.words, **dict(entry.values)}
    values["evidence"] = (Span(sentence=entry.sentence, start=start, end=start + len(entry.words)),)
    if missing := [f.name for f in fields(kind.noun) if f.default is MISSING and f.name not in values]:
        raise UnfitError(f"what is added needs {' and '.join(missing)}", "Add what is missing.")
    new = kind.noun(**values)
    section, words = getattr(briefing.findings, kind.section), texts_of(kind, new)[0]
    if any(words == texts_of(kind, other)[0] and entry.sentence in other.cites for other in section):
        raise UnfitError("it is there already", "Take the correction out.")
    findings = replace(briefing.findings, **{kind.section: in_order((*section, new))})
    changes = tuple(_change(name, "", value) for name, value in entry.values)
    return findings, _correction(entry, words=words, changes=changes)


def _correction(entry: Entry, **more: Any) -> Correction:
    return Correction(
        what=entry.finding,
        action=DONE[entry.action],
        why=entry.why,
        by=entry.by,
        on=entry.on,
        answer=entry.answer,
        cites=() if entry.finding == ARTICLE else (entry.sentence,),
        **more,
    )


def _rule(entry: Entry) -> str:
    return f"editor.{DONE[entry.action]}"


def _change(field: str, before: object, after: object) -> Change:
    return Change(field=field, before=_text(before), after=_text(after))


def _text(value: object) -> str:
    match value:
        case tuple():
            return ", ".join(value)
        case bool():
            return "yes" if value else "no"
    return str(value or "")
