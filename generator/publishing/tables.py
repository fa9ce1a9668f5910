"""The collection as tables, one CSV file each (RFC 4180, UTF-8): what the page of data offers for download.

Several values in one cell stand apart by " | ". The last columns of most tables say where a row stands: the path of
the article, its day of publication, and the ids of the sentences (0 is the headline).
"""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.collection import Collection
from generator.model import Briefing
from generator.publishing import wording
from generator.publishing.correcting import changes, corrections
from generator.publishing.escaping import csv_cell

BETWEEN = " | "
SOURCE = ("article", "published", "sentences")
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table: its file name without ending, what a row is, its columns, and how to get the rows."""

    name: str
    about: str
    columns: Row
    rows: Callable[[Collection], Iterator[Row]]


def csv_text(table: Table, collection: Collection) -> str:
    """Return a table as CSV with a line of column names."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([csv_cell(cell) for cell in row] for row in table.rows(collection))
    return out.getvalue()


def _source(briefing: Briefing, cites: Iterable[int]) -> Row:
    return briefing.article.path, briefing.article.published or "", " ".join(str(id_) for id_ in cites)


def _briefings(collection: Collection) -> Iterator[Row]:
    for briefing in reversed(collection.briefings):
        article = briefing.article
        plain = (article.path, article.published or "", article.title, article.outlet or "", article.url or "")
        counts = (str(wording.words(article)), str(len(briefing.sentences)))
        yield *plain, BETWEEN.join(article.agencies), *counts, article.sha256


def _actors(collection: Collection) -> Iterator[Row]:
    for dossier in collection.dossiers:
        roles = dict.fromkeys(role.finding.text for role in dossier.roles)
        articles = dict.fromkeys(actor.briefing.article.path for actor in dossier.actors)
        names, where = BETWEEN.join(dossier.names), BETWEEN.join(articles)
        yield dossier.name, dossier.kind, dossier.country or "", names, BETWEEN.join(roles), where


def _proposals(collection: Collection) -> Iterator[Row]:
    for thread in collection.proposals:
        for telling in thread.tellings:
            found = telling.finding
            lists = (found.by, found.to, [p.text for p in found.points], [r.text for r in found.replies])
            by, to, points, replies = (BETWEEN.join(values) for values in lists)
            where = _source(telling.briefing, found.cites)
            yield thread.title, found.title, found.state, by, to, found.when or "", points, replies, *where


def _disputes(collection: Collection) -> Iterator[Row]:
    for item in collection.disputes:
        for side in item.finding.positions:
            told = (side.by or "", side.says, side.as_of or "", side.status)
            yield "article", item.finding.kind, item.finding.about, *told, *_source(item.briefing, side.cites)
    for across in collection.contradictions:
        for told_side in across.sides:
            side = told_side.finding
            told = (side.by or "", side.says, side.as_of or "", side.status)
            yield "collection", across.kind, across.about, *told, *_source(told_side.briefing, side.cites)


def _questions(collection: Collection) -> Iterator[Row]:
    for question in collection.questions:
        answers = BETWEEN.join(" ".join(_source(a.briefing, a.cites)) for a in question.answers)
        for raised in question.raised:
            closed = raised.finding.closed
            by = f"{closed.by}, {closed.on}: {closed.why}" if closed else ""
            yield raised.finding.kind, raised.finding.text, answers, by, *_source(raised.briefing, raised.cites)


def _timeline(collection: Collection) -> Iterator[Row]:
    for happening in collection.timeline:
        for told in happening.told:
            event = told.finding
            days = (event.start, event.end, event.as_written, "planned" if event.planned else "")
            yield *days, event.event, *_source(told.briefing, event.cites)


def _quotes(collection: Collection) -> Iterator[Row]:
    for briefing in reversed(collection.briefings):
        for quote in briefing.findings.quotes:
            yield quote.text, quote.by or "", quote.to or "", quote.when or "", *_source(briefing, quote.cites)


def _corrections(collection: Collection) -> Iterator[Row]:
    for item in corrections(collection):
        for told in item.corrections:
            changed = BETWEEN.join(f"{name}: {after} (before: {before})" for name, after, before in changes(told))
            who = (told.on, told.by, told.why, told.what, told.action)
            yield *who, told.words, changed, *_source(item.briefing, told.cites)


TABLES = (
    Table(
        name="briefings",
        about="an article",
        columns=("article", "published", "title", "outlet", "url", "agencies", "words", "sentences", "sha256"),
        rows=_briefings,
    ),
    Table(
        name="actors",
        about="a dossier",
        columns=("name", "kind", "country", "other_names", "roles", "articles"),
        rows=_actors,
    ),
    Table(
        name="proposals",
        about="one telling of a proposal; tellings of the same proposal share the thread",
        columns=("thread", "title", "state", "by", "to", "when", "points", "replies", *SOURCE),
        rows=_proposals,
    ),
    Table(
        name="disputes",
        about="one side of a dispute, within an article or across the collection",
        columns=("scope", "kind", "about", "by", "says", "as_of", "status", *SOURCE),
        rows=_disputes,
    ),
    Table(
        name="questions",
        about="a question, with later sentences that possibly answer it, and an editor's word if one closed it",
        columns=("kind", "question", "possible_answers", "closed", *SOURCE),
        rows=_questions,
    ),
    Table(
        name="timeline",
        about="a dated event as one article tells it",
        columns=("start", "end", "as_written", "planned", "event", *SOURCE),
        rows=_timeline,
    ),
    Table(name="quotes", about="a quotation", columns=("text", "by", "to", "when", *SOURCE), rows=_quotes),
    Table(
        name="corrections",
        about="what an editor corrected",
        columns=("on", "by", "why", "what", "action", "words", "changes", *SOURCE),
        rows=_corrections,
    ),
)
