"""A briefing to its page, through the template."""

from collections.abc import Iterable
from datetime import date
from functools import cache, partial
from importlib.metadata import version

from markdown.extensions.toc import slugify

from generator.collection import Collection
from generator.model import Briefing, Dispute, Question, Statement
from generator.publishing import wording
from generator.publishing.citing import WHOLE, Citations
from generator.publishing.correcting import answer_to
from generator.publishing.escaping import Markdown, clean, front_matter, heading_id
from generator.publishing.linking import Links, briefing_path
from generator.publishing.sealing import sealed
from generator.publishing.templating import render
from generator.settings import Settings

SUMMARY_WORDS = 150
SUMMARY_FRAME = 13  # words of the meta line and the two headings, without the state of the review
SECTION_IDS = (
    "bottom-line", "key-points", "disputed", "proposals", "actors", "timeline", "open-questions", "quotes",
    "provenance", "corrections", "removed-page-furniture", "source-text",
)  # fmt: skip
ALONE = Collection(briefings=())


def page(
    briefing: Briefing,
    settings: Settings,
    collection: Collection = ALONE,
    linked: Iterable[int] = (),
    neighbours: tuple[Briefing | None, Briefing | None] = (None, None),
) -> str:
    """Return the page of a briefing.

    `collection` is what it stands in; `linked` are ids of sentences that other pages link to; `neighbours` are the
    briefings before and after it in time.
    """
    article = briefing.article
    front = {
        "title": article.title,
        **({"date": date.fromisoformat(article.published)} if article.published else {}),
        "description": wording.description(briefing, settings.source_text),
        "tags": wording.tags(briefing),
        "search": {"boost": 2},
        "hide": ["navigation"],
        "source": {
            "file": article.path,
            "sha256": article.sha256,
            "outlet": article.outlet,
            "url": article.url,
            "agencies": article.agencies,
        },
        "generator": _generator(),
        "review": briefing.state,
    }
    citations = Citations(briefing, settings.source_text)
    values = {
        "briefing": briefing,
        "article": article,
        "found": briefing.findings,
        "key_points": _fitting(briefing),
        "actors": sorted(briefing.findings.actors, key=lambda a: wording.KINDS.index(a.kind)),
        "questions": sorted(briefing.findings.questions, key=lambda q: list(wording.QUESTIONS).index(q.kind)),
        "heading_id": _heading_id,
        "citations": citations,
        "cite": citations.cite,
        "disputes": partial(_disputes, briefing),
        "whole": WHOLE,
        "generator": front["generator"],
        "pipeline": settings.pipeline,
        "source_text": settings.source_text,
        "links": Links(briefing_path(article.path, settings), collection.known_as, settings),
        "answer_to": partial(answer_to, collection),
        "related": collection.related.get(article.path, ()),
        "neighbours": neighbours,
        "linked": tuple(sorted(linked)),
    }
    return sealed(render("briefing.md.j2", {**values, "front_matter": front_matter(front)}, settings))


@cache
def _generator() -> str:
    return f"aide-memoire {version('aide-memoire')}"


def _heading_id(text: str, name: str, number: int = 0) -> Markdown:
    """Return an id for a heading whose own would be that of an element of the theme or of a section of the page."""
    own = slugify(clean(text), "-")
    needed = not own or own.startswith("_") or own in SECTION_IDS
    return heading_id(f"{name}-{number}" if number else name) if needed else Markdown()


def _disputes(briefing: Briefing, question: Question) -> tuple[Dispute, ...]:
    """Return the dispute that a disputed question is about, if any: the one that shares most sentences with it."""
    if question.kind != "disputed":
        return ()
    shared = [(len(set(d.cites) & set(question.cites)), d) for d in briefing.findings.disputes]
    most, dispute = max(shared, key=lambda pair: pair[0], default=(0, None))
    return (dispute,) if most and dispute else ()


def _fitting(briefing: Briefing) -> tuple[Statement, ...]:
    """Return the key points that fit: the page's first 150 words must give the point."""
    found, article = briefing.findings, briefing.article
    texts = (article.title, article.outlet or "", *article.agencies, *(s.text for s in found.bottom_line))
    texts += (wording.review(briefing),)
    left = SUMMARY_WORDS - SUMMARY_FRAME - sum(len(text.split()) for text in texts)
    fitting = []
    for point in found.key_points:
        left -= len(point.text.split())
        if left < 0:
            break
        fitting.append(point)
    return tuple(fitting)
