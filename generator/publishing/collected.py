"""The collection to its pages: home, archive, dossiers, registers, timeline, outlets, tags."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from generator.collection import Collection, Dossier
from generator.model import Briefing
from generator.publishing import wording
from generator.publishing.escaping import Markdown, front_matter
from generator.publishing.linking import PAGES, Links, dossier_path
from generator.publishing.sealing import sealed
from generator.publishing.templating import render
from generator.settings import Settings

NEWEST = 12  # briefings as cards on the home page
LISTED = 8  # lines in each list of the home page
# Pages that list briefings repeat what these say, and would stand before them in the results of a search.
UNSEARCHED = {"search": {"exclude": True}}
# Each page with its title and the line that search engines show.
TITLES = {
    "home": ("Briefings", "Short briefings of collected news articles."),
    "archive": ("All briefings", "All briefings by month, newest first."),
    "actors": ("Actors", "Everyone who acts, speaks or is addressed in a briefing."),
    "proposals": ("Proposals", "Plans, offers, demands and agreements, with their state over time and the replies."),
    "disputes": ("Disputed", "Figures and claims that are told differently, side by side."),
    "questions": ("Open questions", "What articles leave open, and what later articles possibly answer."),
    "plans": ("Planned", "Planned events, and those that no later article reports."),
    "timeline": ("Timeline", "All dated events."),
    "outlets": ("Outlets", "Who published what, and which articles have one origin."),
    "tags": ("Tags", "Briefings by country and outlet."),
}


def collection_pages(
    collection: Collection, settings: Settings, linked: dict[str, set[int]]
) -> Iterator[tuple[str, str]]:
    """Yield path and text of each page of the collection; `linked` receives the sentences that they link to."""
    for kind, (title, description) in TITLES.items():
        front = {"title": title, "description": description, **UNSEARCHED, "hide": ["navigation"]}
        values = {"collection": collection, "newest": NEWEST, "listed": LISTED, "tags": _tagged(collection)}
        links = Links(PAGES[kind], collection.known_as, settings, linked)
        yield PAGES[kind], _render(f"{kind}.md.j2", front, {**values, "links": links}, settings)
    for dossier in collection.dossiers:
        yield dossier_path(dossier.name), _dossier(dossier, collection, settings, linked)


def _dossier(dossier: Dossier, collection: Collection, settings: Settings, linked: dict[str, set[int]]) -> str:
    front = {"title": dossier.name, "description": f"What the articles say of {dossier.name}.", "hide": ["navigation"]}
    links = Links(dossier_path(dossier.name), collection.known_as, settings, linked)
    return _render("dossier.md.j2", front, {"dossier": dossier, "collection": collection, "links": links}, settings)


def _tagged(collection: Collection) -> tuple[tuple[str, tuple[Briefing, ...]], ...]:
    found: dict[str, list[Briefing]] = defaultdict(list)
    for briefing in collection.briefings:
        for tag in wording.tags(briefing):
            found[tag].append(briefing)
    return tuple((tag, tuple(found[tag])) for tag in sorted(found, key=str.casefold))


def _heading_id(number: int, name: str = "entry") -> Markdown:
    """Return the id of a heading that is an article's words, so that it cannot be that of an element of the theme."""
    return Markdown(f" {{ #{name}-{number} }}")


def _render(template: str, front: dict[str, Any], values: dict[str, Any], settings: Settings) -> str:
    return sealed(
        render(template, {**values, "heading_id": _heading_id, "front_matter": front_matter(front)}, settings)
    )
