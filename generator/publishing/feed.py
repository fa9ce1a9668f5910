"""The newest briefings as a feed (RFC 4287, Atom), so that other programs notice what is new.

Written with ElementTree, which is the one escape for XML. `feedgen`, the library for this, dates a feed by the clock
unless each day is set again, and is published only as a source whose own code runs when it is installed.
"""

import uuid
from collections.abc import Iterator
from posixpath import basename
from xml.etree import ElementTree as ET

from generator.collection import Collection
from generator.model import Briefing
from generator.publishing.escaping import clean
from generator.publishing.linking import briefing_path
from generator.publishing.wording import lead, tags
from generator.settings import Settings

FEED = "data/briefings.atom"
ATOM = "http://www.w3.org/2005/Atom"
NEWEST = 50  # entries: a month of more than one a day, and still quick to fetch
TITLE = "Briefings"
AUTHOR = "Aide-mémoire"
NEVER = "1970-01-01"  # a feed must say when it last changed, and one without entries never did


def atom(collection: Collection, settings: Settings) -> str:
    """Return the newest briefings as an Atom feed, newest first; articles without a day of publication are not in it.

    The days are those of articles and of editors' corrections, never that of a run. The address of the site is not
    known here, so links are relative to the feed, and the feeds of all archives have one id.
    """
    newest = [briefing for briefing in collection.briefings if briefing.article.published][:NEWEST]
    feed = ET.Element("feed", {"xmlns": ATOM, "xml:lang": "en"})
    _add(feed, "id", _id("feed"))
    _add(feed, "title", TITLE)
    _add(feed, "updated", _moment(max(map(_changed, newest), default=NEVER)))
    _add(ET.SubElement(feed, "author"), "name", AUTHOR)
    ET.SubElement(feed, "link", rel="self", type="application/atom+xml", href=basename(FEED))
    feed.extend(_entry(briefing, settings) for briefing in newest)
    ET.indent(feed)
    return f"{ET.tostring(feed, 'utf-8', xml_declaration=True).decode()}\n"


def _entry(briefing: Briefing, settings: Settings) -> ET.Element:
    article, entry = briefing.article, ET.Element("entry")
    page = briefing_path(article.path, settings).removesuffix(".md")
    _add(entry, "id", _id(f"{article.path} {article.sha256}"))
    _add(entry, "title", article.title)
    _add(entry, "published", _moment(article.published or NEVER))
    _add(entry, "updated", _moment(_changed(briefing)))
    ET.SubElement(entry, "link", rel="alternate", type="text/html", href=f"../{page}.html")
    if summary := lead(briefing, settings.source_text):
        _add(entry, "summary", summary)
    for tag in filter(None, map(clean, tags(briefing))):
        ET.SubElement(entry, "category", term=tag)
    return entry


def _add(parent: ET.Element, name: str, text: str) -> None:
    """Add an element that holds a text; without a type it is plain text in Atom, never markup."""
    ET.SubElement(parent, name).text = clean(text)


def _changed(briefing: Briefing) -> str:
    """Return the last day on which a briefing changed for its readers: published, corrected or reviewed."""
    return max(_days(briefing))


def _days(briefing: Briefing) -> Iterator[str]:
    yield briefing.article.published or NEVER
    yield from (correction.on for correction in briefing.corrections)
    if briefing.review:
        yield briefing.review.on


def _moment(day: str) -> str:
    """Return the beginning of a day as RFC 3339 writes it."""
    return f"{day[:10]}T00:00:00Z"


def _id(name: str) -> str:
    """Return an id that is the same in every run; a seed whose bytes change is another source and gets another."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"aide-memoire {name!a}").urn
