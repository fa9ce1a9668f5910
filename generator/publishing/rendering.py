"""Values to Markdown pages, through the templates."""

from collections.abc import Mapping
from datetime import date
from functools import partial
from importlib.metadata import version
from typing import Any

from markdown.extensions.toc import slugify

from generator.model import Briefing, Collection, Dispute, Question, Statement
from generator.publishing import wording
from generator.publishing.citing import WHOLE, Citations
from generator.publishing.escaping import Markdown, clean, front_matter, slug
from generator.publishing.sealing import sealed
from generator.publishing.templating import render
from generator.settings import Settings

SUMMARY_WORDS = 150
SUMMARY_FRAME = 14  # words of the meta line and the two headings
NEWEST = 12  # briefings as cards on the home page
LISTED = 8  # lines in each list of the home page
SECTION_IDS = (
    "bottom-line", "key-points", "disputed", "proposals", "actors", "timeline", "open-questions", "quotes",
    "provenance", "removed-page-furniture", "source-text",
)  # fmt: skip
# Pages that list briefings repeat what these say, and would stand before them in the results of a search.
UNSEARCHED = {"search": {"exclude": True}}


def page(briefing: Briefing, settings: Settings) -> str:
    """Return the page of a briefing."""
    article = briefing.article
    front = {
        "title": article.title,
        **({"date": date.fromisoformat(article.published)} if article.published else {}),
        "description": wording.description(briefing),
        "tags": wording.tags(briefing),
        "search": {"boost": 2},
        "source": {
            "file": article.path,
            "sha256": article.sha256,
            "outlet": article.outlet,
            "url": article.url,
            "agencies": article.agencies,
        },
        "generator": f"aide-memoire {version('aide-memoire')}",
        "review": "draft",
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
    }
    return _render("briefing.md.j2", front, values, settings)


def home(collection: Collection, settings: Settings) -> str:
    """Return the home page."""
    front = {"title": "Briefings", "description": "Short briefings of collected news articles.", **UNSEARCHED}
    values = {"collection": collection, "newest": NEWEST, "listed": LISTED}
    return _render("home.md.j2", front, values, settings)


def archive(collection: Collection, settings: Settings) -> str:
    """Return the page that lists all briefings by month."""
    front = {"title": "All briefings", "description": "All briefings by month, newest first.", **UNSEARCHED}
    return _render("archive.md.j2", front, {"collection": collection}, settings)


def page_name(path: str, settings: Settings) -> str:
    """Return the slug of the page of a seed, given the seed's path relative to the project."""
    return slug(path.removeprefix(f"{settings.seeds}/"))


def _render(template: str, front: dict[str, Any], values: Mapping[str, Any], settings: Settings) -> str:
    def name(briefing: Briefing) -> Markdown:
        return Markdown(page_name(briefing.article.path, settings))

    return sealed(render(template, {**values, "front_matter": front_matter(front), "page_name": name}, settings))


def _heading_id(text: str, name: str, number: int = 0) -> Markdown:
    """Return an id for a heading whose own would be that of an element of the theme or of a section of the page."""
    own = slugify(clean(text), "-")
    needed = not own or own.startswith("_") or own in SECTION_IDS
    return Markdown(f" {{ #{name}{f'-{number}' if number else ''} }}" if needed else "")


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
    left = SUMMARY_WORDS - SUMMARY_FRAME - sum(len(text.split()) for text in texts)
    fitting = []
    for point in found.key_points:
        left -= len(point.text.split())
        if left < 0:
            break
        fitting.append(point)
    return tuple(fitting)
