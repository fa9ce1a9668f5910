"""The collection to its pages: home, archive, dossiers, registers, timeline, outlets, tags."""

from collections.abc import Iterator
from functools import partial
from itertools import groupby
from typing import Any

from generator.collection import Collection, Companion, Dossier, Origin, Plan, ProposalThread, Sourced
from generator.model import Proposal
from generator.publishing import choosing
from generator.publishing.correcting import answer_to, corrections, reviews
from generator.publishing.escaping import front_matter, heading_id
from generator.publishing.grouping import anchored, by_agency, by_month, by_outlet, by_tag
from generator.publishing.linking import PAGES, Links, dossier_path
from generator.publishing.merging import Register, answers_of, events_of, proposals_of, quotes_of, registered, roles_of
from generator.publishing.sealing import sealed
from generator.publishing.tables import TABLES
from generator.publishing.templating import render
from generator.settings import Settings

NEWEST = 8  # briefings as cards on the home page
LISTED = 6  # entries in each list of the home page
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
    "plans": ("Planned events", "Planned events, and those that no later article reports."),
    "timeline": ("Timeline", "All dated events."),
    "outlets": ("Outlets", "Who published what, and which articles have one origin."),
    "corrections": ("Corrections", "What editors corrected, when, who and why."),
    "data": ("Data", "Each briefing as JSON, and the collection as CSV."),
    "tags": ("Tags", "Briefings by country and outlet."),
}


def collection_pages(
    collection: Collection, settings: Settings, linked: dict[str, set[int]]
) -> Iterator[tuple[str, str]]:
    """Yield path and text of each page of the collection; `linked` receives the sentences that they link to."""
    values = _values(collection)
    for kind, (title, description) in TITLES.items():
        hidden = ["navigation", "toc"] if kind == "home" else ["navigation"]
        front = {"title": title, "description": description, **UNSEARCHED, "hide": hidden}
        links = Links(PAGES[kind], collection.known_as, settings, linked)
        yield PAGES[kind], _render(f"{kind}.md.j2", front, {**values, "links": links}, settings)
    register = registered(collection)
    for dossier in collection.dossiers:
        path = dossier_path(dossier.name)
        links = Links(path, collection.known_as, settings, linked)
        yield path, _render("dossier.md.j2", _front(dossier), {**_of(dossier, register), "links": links}, settings)


def _values(collection: Collection) -> dict[str, Any]:
    """Return what the templates of the collection's pages print."""
    across = choosing.across(collection)
    return {
        "collection": collection,
        "newest": NEWEST,
        "figures": [item for item in _figures(collection) if item[1]],
        "coming": choosing.coming(collection, LISTED),
        "unreported": choosing.unreported(collection, LISTED),
        "open_questions": choosing.questions_for_home(collection, LISTED),
        "across": across[: LISTED // 2],
        "within": choosing.disputes_for_home(collection, max(LISTED // 2, LISTED - len(collection.contradictions))),
        "planned": _planned(collection.plans),
        "proposals": by_month(
            anchored("proposal", collection.proposals, lambda thread: thread.title),
            lambda entry: entry[1].tellings[0].briefing.article.published,
        ),
        "longest": _longest,
        "contradictions": anchored("across", across, lambda item: item.about),
        "disputes": by_month(
            anchored("dispute", collection.disputes, lambda item: item.finding.about),
            lambda entry: entry[1].briefing.article.published,
        ),
        "happenings": by_month(collection.timeline, lambda happening: happening.start),
        "outlets": by_outlet(collection.briefings),
        "outlets_of": _outlets_of,
        "origins": len(collection.briefings) - sum(len(origin.briefings) - 1 for origin in collection.origins),
        "agencies": by_agency(collection.briefings),
        "tags": by_tag(collection.briefings),
        "corrections": by_month(corrections(collection), lambda item: item.on),
        "reviews": reviews(collection),
        "answer_to": partial(answer_to, collection),
        "tables": TABLES,
    }


def _figures(collection: Collection) -> Iterator[tuple[str, int, str]]:
    yield "archive", len(collection.briefings), "briefings"
    yield "actors", len(collection.dossiers), "actors"
    yield "proposals", len(collection.proposals), "proposals"
    yield "disputes", len(collection.disputes) + len(collection.contradictions), "disputes"
    yield "questions", sum(not question.closed for question in collection.questions), "open questions"
    yield "timeline", len(collection.timeline), "dated events"
    yield "corrections", sum(len(briefing.corrections) for briefing in collection.briefings), "corrections"


def _planned(plans: tuple[Plan, ...]) -> tuple[tuple[str, list[Plan]], ...]:
    return (
        ("No report since", [plan for plan in plans if plan.due and not plan.reports]),
        ("Still to come", [plan for plan in plans if not plan.due and not plan.reports]),
        ("Possibly reported", [plan for plan in plans if plan.reports]),
    )


def _longest(thread: ProposalThread) -> Sourced[Proposal]:
    """Return the first of those tellings of a proposal that list most points."""
    return max(thread.tellings, key=lambda telling: len(telling.finding.points))


def _outlets_of(origin: Origin) -> tuple[str, ...]:
    return tuple(sorted({briefing.article.outlet or "" for briefing in origin.briefings}))


def _front(dossier: Dossier) -> dict[str, Any]:
    return {
        "title": dossier.name,
        "description": f"What the articles say of {dossier.name}, and where.",
        "hide": ["navigation"],
    }


def _of(dossier: Dossier, register: Register) -> dict[str, Any]:
    """Return what the template of a dossier prints."""
    return {
        "dossier": dossier,
        "roles": roles_of(dossier),
        "made": proposals_of(dossier.proposed, register),
        "received": proposals_of(dossier.addressed, register),
        "answered": answers_of(dossier.answered, register),
        "quotes": quotes_of(dossier.quotes),
        "quoted_about": quotes_of(dossier.quoted_about),
        "events": events_of(dossier, register),
        "tied": [companion for companion in dossier.company if companion.ties],
        "others": _others([companion for companion in dossier.company if not companion.ties]),
    }


def _others(company: list[Companion]) -> list[tuple[int, list[str]]]:
    """Return names by the number of briefings that they share, most first."""
    ordered = sorted(company, key=lambda c: (-len(c.briefings), c.name.casefold()))
    return [(number, [c.name for c in group]) for number, group in groupby(ordered, lambda c: len(c.briefings))]


def _render(template: str, front: dict[str, Any], values: dict[str, Any], settings: Settings) -> str:
    # A heading that is an article's words gets an id, since its own could be that of an element of the theme.
    made = {"heading_id": heading_id, "front_matter": front_matter(front), "source_text": settings.source_text}
    return sealed(render(template, {**values, **made}, settings))
