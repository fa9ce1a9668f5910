"""What a web page declares about itself: JSON-LD, OpenGraph, meta elements, its first heading and its title bar."""

import html
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.lexicons import lexicon
from generator.reading.addresses import domain_of, is_address
from generator.reading.bylines import authors_of
from generator.reading.cleaning import one_line
from generator.reading.dates import find_dates
from generator.reading.markup import Page
from generator.reading.titlebar import TitleBar, read_title_bar, squeeze

DEPTH = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Declared:
    """A page's statements about itself; what it does not state is None or empty."""

    title: str
    published: str | None
    outlet: str | None
    section: str | None
    url: str | None
    authors: tuple[str, ...]


def declared(page: Page) -> Declared:
    """Return what a page declares. Never fails."""
    article = next(_articles(page.scripts), {})
    bar = _title_bar(page)
    url = next((page.meta[key] for key in lexicon("pages")["meta_address"] if is_address(page.meta.get(key))), None)
    publisher = article.get("publisher")
    name = _name(publisher[0] if isinstance(publisher, list) and publisher else publisher)
    return Declared(
        title=_title(page, article, bar),
        published=_published(page, article),
        outlet=_meta(page, "meta_outlet") or bar.outlet or name or domain_of(url),
        section=_meta(page, "meta_section") or bar.section or _section(article),
        url=url,
        authors=_authors(page, article),
    )


def _articles(scripts: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD records that are articles, outer before inner."""
    for script in scripts:
        try:
            content = json.loads(script.strip().rstrip(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _records(content, 0)


def _records(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth > DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            yield from _records(item, depth + 1)
    elif isinstance(value, dict):
        kinds = str(value.get("@type", ""))
        if any(kind in kinds for kind in ("Article", "Posting", "Report", "Review")):
            yield value
        for item in value.values():
            yield from _records(item, depth + 1)


def _name(value: object) -> str | None:
    name = value.get("name") if isinstance(value, dict) else value
    return _plain(name) if isinstance(name, str) and not is_address(name) else None


def _section(article: dict[str, Any]) -> str | None:
    """Return the section that a JSON-LD record names, of several the first."""
    value = article.get("articleSection")
    return _name(value[0] if isinstance(value, list) and value else value)


def _plain(text: str) -> str | None:
    return one_line(html.unescape(text))[:500] or None


def _meta(page: Page, topic: str) -> str | None:
    found = (page.meta.get(key, "") for key in lexicon("pages")[topic])
    return next((text for value in found if (text := _plain(value)) and not is_address(text)), None)


def _headings(page: Page) -> list[str]:
    return [b.text for b in page.blocks if b.tag == "h1"]


def _title_bar(page: Page) -> TitleBar:
    return read_title_bar(page.title or page.meta.get("og:title", ""), _headings(page))


def _title(page: Page, article: dict[str, Any], bar: TitleBar) -> str:
    """Take the shared title, without the outlet that some pages append; a heading that it contains is the headline."""
    headings = _headings(page)
    shared = _plain(page.meta.get("og:title", "")) or ""
    for heading in headings:
        if len(squeeze(heading).split()) >= 3 and squeeze(heading) in squeeze(shared):
            return heading
    if shared:
        return read_title_bar(shared, headings).headline
    headline = article.get("headline")
    if isinstance(headline, str) and _plain(headline):
        return _plain(headline) or ""
    return headings[0] if len(headings) == 1 else bar.headline


def _published(page: Page, article: dict[str, Any]) -> str | None:
    values = [article.get("datePublished"), *(page.meta.get(key) for key in lexicon("pages")["meta_published"])]
    for value in values:
        found = find_dates(value[:60]) if isinstance(value, str) else []
        if found and found[0].day:
            return found[0].day.isoformat()
    return None


def _authors(page: Page, article: dict[str, Any]) -> tuple[str, ...]:
    value = article.get("author")
    names = [_name(v) for v in (value if isinstance(value, list) else [value])]
    found = [n for n in names if n] or [n for n in [_meta(page, "meta_author")] if n] or _shown_authors(page)
    return tuple(dict.fromkeys(found))[:20]


def _shown_authors(page: Page) -> list[str]:
    """Return the names in the first line that markup calls a byline, unless it stands in a list of other articles."""
    lines = [b for b in page.blocks if b.byline and not b.link]
    return list(authors_of([lines[0].text])) if lines else []
