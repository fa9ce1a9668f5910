"""Values to Markdown pages, through the templates."""

import hashlib
import re
import traceback
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, StrictUndefined
from jinja2 import TemplateError as JinjaError
from jinja2.runtime import Macro

from generator.errors import TemplateError
from generator.model import Briefing, Collection, Position, Question, Statement
from generator.publishing import wording
from generator.publishing.citing import WHOLE, Citations
from generator.publishing.escaping import Markdown, address, clean, finalize, front_matter, slug
from generator.settings import Settings

OWN_TEMPLATES = Path(__file__).parents[2] / "templates"
DESCRIPTION = 160  # characters; what search engines and cards show
SUMMARY_WORDS = 150
SUMMARY_FRAME = 14  # words of the meta line and the two headings
NEWEST = 12  # briefings as cards on the home page
LISTED = 8  # lines in each list of the home page
SECTION_IDS = (
    "bottom-line",
    "key-points",
    "disputed",
    "proposals",
    "actors",
    "timeline",
    "open-questions",
    "quotes",
    "provenance",
    "removed-page-furniture",
    "source-text",
)
CHECKSUM = re.compile(r"^checksum: ([0-9a-f]{64})\n", re.MULTILINE)


def page(briefing: Briefing, settings: Settings) -> str:
    """Return the page of a briefing."""
    article = briefing.article
    front = {
        "title": article.title,
        **({"date": date.fromisoformat(article.published)} if article.published else {}),
        "description": description(briefing),
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
        "heading_id": _heading_id(article.title),
        "citations": citations,
        "cite": citations.cite,
        "sides": partial(_sides, briefing),
        "whole": WHOLE,
        "generator": front["generator"],
        "pipeline": settings.pipeline,
        "source_text": settings.source_text,
    }
    return _render("briefing.md.j2", front, values, settings)


def home(collection: Collection, settings: Settings) -> str:
    """Return the home page."""
    front = {"title": "Briefings", "description": "Short briefings of collected news articles."}
    return _render("home.md.j2", front, {"collection": collection}, settings)


def archive(collection: Collection, settings: Settings) -> str:
    """Return the page that lists all briefings by month."""
    front = {"title": "All briefings", "description": "All briefings by month, newest first."}
    return _render("archive.md.j2", front, {"collection": collection}, settings)


def description(briefing: Briefing) -> str:
    """Return the first statement of a briefing, or the article's first sentence, cut at a word to one line."""
    statements = briefing.findings.bottom_line
    text = clean(statements[0].text if statements else briefing.text(1) if briefing.sentences else "")
    return text if len(text) <= DESCRIPTION else text[:DESCRIPTION].rsplit(" ", 1)[0] + " …"


def page_name(path: str, settings: Settings) -> str:
    """Return the slug of the page of a seed, given the seed's path relative to the project."""
    return slug(path.removeprefix(f"{settings.seeds}/"))


def sealed(text: str) -> str:
    """Return a page with the checksum of the rest of it as the last line of its front matter."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    end = text.index("\n---\n", 4) + 1
    return f"{text[:end]}checksum: {digest}\n{text[end:]}"


def seal_holds(text: str) -> bool | None:
    """Tell whether a page is as it was written; None for a page that was not written by this program."""
    end = text.find("\n---\n", 3)
    found = CHECKSUM.search(text, 0, end + 1) if text.startswith("---\n") and end > 0 else None
    if not found:
        return None
    return hashlib.sha256((text[: found.start()] + text[found.end() :]).encode()).hexdigest() == found[1]


def _heading_id(title: str) -> Markdown:
    """Return an id for a headline whose own would be taken for one of the theme's elements or of the page's sections."""
    own = re.sub(r"[^\w-]+", "-", clean(title).lower()).strip("-")
    return Markdown(" { #headline }" if own.startswith("_") or own in SECTION_IDS else "")


def _sides(briefing: Briefing, question: Question) -> tuple[Position, ...]:
    """Return what each side says on a disputed question: the positions of the dispute that shares most sentences."""
    shared = [(len(set(d.cites) & set(question.cites)), d.positions) for d in briefing.findings.disputes]
    most, positions = max(shared, key=lambda pair: pair[0], default=(0, ()))
    return positions if most and question.kind == "disputed" else ()


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


@cache
def _environment(folder: Path) -> Environment:
    environment = Environment(
        loader=ChoiceLoader([FileSystemLoader(folder), FileSystemLoader(OWN_TEMPLATES)]),
        finalize=finalize,
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701 - finalize escapes each value for Markdown, which HTML's escape does not
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    words = (wording.count, wording.country, wording.day, wording.days, wording.language, wording.listing)
    environment.globals.update({word.__name__: word for word in (*words, wording.month, wording.words, wording.status)})
    environment.globals.update(question_kinds=wording.QUESTIONS, nobody=wording.NOBODY, description=description)
    environment.globals.update(newest=NEWEST, listed=LISTED, badges=wording.badges)
    environment.globals.update(address=lambda url: Markdown(found) if (found := address(url)) else None)
    return environment


def _render(template: str, front: Mapping[str, Any], values: Mapping[str, Any], settings: Settings) -> str:
    environment = _environment(settings.folder("templates").resolve())
    values = {**values, "front_matter": front_matter(dict(front)), "page_name": _namer(settings)}
    try:
        macros = environment.get_template("macros.md.j2").make_module(dict(values))
        made = {name: _trusted(macro) for name, macro in vars(macros).items() if isinstance(macro, Macro)}
        text = environment.get_template(template).render(values, **made)
    except JinjaError as error:
        where = f"{error.name}:{error.lineno}" if getattr(error, "lineno", None) else template
        raise TemplateError(
            f"{settings.templates}/{where}: {' '.join(str(error).split())}. Mend the template."
        ) from error
    return sealed(_tidy(text))


def _place(error: JinjaError) -> str | None:
    """Return the template and line where an error arose: the innermost frame that Jinja shows as a template's."""
    frames = reversed(traceback.extract_tb(error.__traceback__))
    return next((f"{Path(f.filename).name}:{f.lineno}" for f in frames if f.filename.endswith(".j2")), None)


def _namer(settings: Settings) -> Callable[[Briefing], Markdown]:
    return lambda briefing: Markdown(page_name(briefing.article.path, settings))


def _trusted(macro: Macro) -> Callable[..., Markdown]:
    """Let a template print what a macro returns: its values were escaped when the macro printed them."""
    return lambda *args, **kwargs: Markdown(macro(*args, **kwargs))


def _tidy(text: str) -> str:
    """Return a page with single empty lines and one line end at its end."""
    return re.sub(r"\n{3,}", "\n\n", text).strip("\n") + "\n"
