"""A briefing as JSON, schema `briefing/1`: what `show --json` prints and the site offers for download.

A site that shows only the cited sentences of an article, or none, offers no more of its text for download.
"""

from collections.abc import Iterator
from typing import Any

from generator.collection import Collection
from generator.model import (
    Actor,
    Briefing,
    Correction,
    Dispute,
    Event,
    Finding,
    Proposal,
    Question,
    Quote,
    Statement,
)  # fmt: skip
from generator.publishing.citing import Citations
from generator.publishing.escaping import json_line
from generator.publishing.feed import FEED, atom
from generator.publishing.linking import json_path
from generator.publishing.remarks import remarks
from generator.publishing.tables import TABLES, csv_text
from generator.settings import Settings, SourceText

SCHEMA = "briefing/1"


def data_files(collection: Collection, settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield path and text of each file that the page of data offers: tables, the feed, and each briefing as JSON."""
    for table in TABLES:
        yield f"data/{table.name}.csv", csv_text(table, collection)
    yield FEED, atom(collection, settings)
    for briefing in collection.briefings:
        yield json_path(briefing.article.path, settings), f"{briefing_json(briefing, settings.source_text)}\n"


def briefing_json(briefing: Briefing, source_text: SourceText = "full") -> str:
    """Return a briefing as one line of JSON in schema `briefing/1`; `source_text` says how much of the article."""
    values = briefing_dict(briefing)
    if source_text != "full":
        shown = _shown(briefing, values) if source_text == "cited" else set()
        article = values["article"]
        article["sentences"] = [sentence for sentence in article["sentences"] if sentence["id"] in shown]
        article["removed"] = article["removed"] if source_text == "cited" else []
    return json_line(values)


def briefing_dict(briefing: Briefing) -> dict[str, Any]:
    """Return a briefing in schema `briefing/1` as plain values."""
    article, found = briefing.article, briefing.findings
    return {
        "schema": SCHEMA,
        "path": article.path,
        "article": {
            "title": article.title,
            "published": article.published,
            "outlet": article.outlet,
            "section": article.section,
            "url": article.url,
            "agencies": list(article.agencies),
            "authors": list(article.authors),
            "language": article.language,
            "sha256": article.sha256,
            "sentences": [{"id": s.id, "paragraph": s.paragraph, "text": s.text} for s in briefing.sentences],
            "removed": [line.text for line in article.removed],
            "notes": list(remarks(briefing)),
        },
        "bottom_line": [_statement(s) for s in found.bottom_line],
        "key_points": [_statement(s) for s in found.key_points],
        "actors": [_actor(a) for a in found.actors],
        "proposals": [_proposal(p) for p in found.proposals],
        "disputes": [_dispute(d) for d in found.disputes],
        "questions": [_question(q) for q in found.questions],
        "quotes": [_quote(q) for q in found.quotes],
        "timeline": [_event(e) for e in found.timeline],
        "review": _review(briefing),
        "corrections": [_correction(c) for c in briefing.corrections],
    }


def _shown(briefing: Briefing, values: dict[str, Any]) -> set[int]:
    """Return the ids of the sentences that a page shows for some values: of the places of a name the first alone."""
    citations = Citations(briefing, "cited")
    for actor in briefing.findings.actors:
        citations.names(actor)
    roles = [actor["roles"] for actor in values["actors"]]
    return citations.shown().union(_cited([{**values, "actors": roles}]))


def _cited(value: Any) -> Iterator[int]:
    """Yield the ids of the sentences that a value cites anywhere in it; an absence rests on all and shows none."""
    match value:
        case list():
            for inner in value:
                yield from _cited(inner)
        case dict() if value.get("status") != "absent":
            yield from value.get("cites", ())
            for inner in value.values():
                yield from _cited(inner) if isinstance(inner, list | dict) else ()


def _ground(finding: Finding) -> dict[str, Any]:
    return {"cites": list(finding.cites), "rule": finding.rule}


def _statement(statement: Statement) -> dict[str, Any]:
    return {"text": statement.text, "status": statement.status, **_ground(statement)}


def _actor(actor: Actor) -> dict[str, Any]:
    return {
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "roles": [_statement(r) for r in actor.roles],
        "aliases": list(actor.aliases),
        **_ground(actor),
    }


def _proposal(proposal: Proposal) -> dict[str, Any]:
    return {
        "title": proposal.title,
        "by": list(proposal.by),
        "to": list(proposal.to),
        "state": proposal.state,
        "when": proposal.when,
        "points": [_statement(p) for p in proposal.points],
        "replies": [_statement(r) for r in proposal.replies],
        **_ground(proposal),
    }


def _dispute(dispute: Dispute) -> dict[str, Any]:
    positions = [
        {"by": p.by, "says": p.says, "as_of": p.as_of, "status": p.status, **_ground(p)} for p in dispute.positions
    ]
    return {"kind": dispute.kind, "about": dispute.about, "positions": positions, **_ground(dispute)}


def _quote(quote: Quote) -> dict[str, Any]:
    return {"text": quote.text, "by": quote.by, "to": quote.to, "when": quote.when, **_ground(quote)}


def _question(question: Question) -> dict[str, Any]:
    closed = _signed(question.closed) if question.closed else None
    return {"kind": question.kind, "text": question.text, "closed": closed, **_ground(question)}


def _review(briefing: Briefing) -> dict[str, Any]:
    by, on = (briefing.review.by, briefing.review.on) if briefing.review else (None, None)
    return {"state": briefing.state, "by": by, "on": on}


def _correction(correction: Correction) -> dict[str, Any]:
    changes = [{"field": c.field, "before": c.before, "after": c.after} for c in correction.changes]
    what = {"what": correction.what, "action": correction.action, "words": correction.words, "changes": changes}
    return {**what, **_signed(correction), "cites": list(correction.cites)}


def _signed(correction: Correction) -> dict[str, Any]:
    return {"why": correction.why, "by": correction.by, "on": correction.on, "answer": correction.answer}


def _event(event: Event) -> dict[str, Any]:
    return {
        "start": event.start,
        "end": event.end,
        "as_written": event.as_written,
        "planned": event.planned,
        "event": event.event,
        **_ground(event),
    }
