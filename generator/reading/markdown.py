"""Markdown with or without front matter, HTML inside it included."""

from dataclasses import replace

from markdown_it import MarkdownIt

from generator.model import Article, Removed
from generator.reading.addresses import domain_of
from generator.reading.cleaning import clean, cleaned_article, limited
from generator.reading.dates import find_dates
from generator.reading.dating import candidates, choose
from generator.reading.decoding import decode
from generator.reading.finishing import finish
from generator.reading.frontmatter import every, first, split_front_matter
from generator.reading.markup import Block, read_markup
from generator.reading.pruning import is_date_line, prune
from generator.reading.text import READ_LIMIT, article_of
from generator.reading.titlebar import read_title_bar

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
OPENING_LINES = 6


def read_markdown(shown: str, data: bytes) -> Article:
    """Read Markdown. Raises SeedError if it holds no running text."""
    raw, notes = decode(data, 2 * READ_LIMIT)
    text, changes = clean(raw, markup=True)
    values, body, doubts = split_front_matter(text)
    body, left = limited(body, READ_LIMIT)
    notes = (*notes, *left, *changes, *doubts)
    blocks = list(read_markup(_markdown(body).render(body)).blocks)
    named = first(values, "title")
    if not named and not any(b.tag in HEADINGS for b in blocks):
        lines = [b.text for b in blocks]
        article = article_of(shown, data, lines, notes, _published(values, lines)[0] if values else None)
        return _completed(article, values)
    bar = read_title_bar(named or next(b.text for b in blocks if b.tag in HEADINGS), [b.text for b in blocks])
    kept, removed = prune_blocks(blocks, bar.headline)
    lines = [b.text for b in blocks]
    published, remarks = _published(values, lines)
    address, outlet = _origin(values)
    return finish(
        shown=shown,
        data=data,
        title=bar.headline,
        paragraphs=kept,
        removed=removed,
        credited=every(values, "agencies"),
        outlet=outlet or bar.outlet or domain_of(address),
        section=first(values, "section") or bar.section,
        url=address,
        authors=every(values, "authors"),
        published=published,
        notes=(*notes, *remarks),
    )


def _markdown(body: str) -> MarkdownIt:
    """Return a parser that takes no indented line for code, nor quotations in the marks of TeX: ``so'', he said."""
    typed = "``" in body and "''" in body
    return MarkdownIt("commonmark").disable(["code", "backticks"] if typed else "code")


def _completed(article: Article, values: dict[str, list[str]]) -> Article:
    """Return an untitled article with what its front matter says, which counts for more than what its lines show."""
    address, outlet = _origin(values)
    completed = replace(
        article,
        outlet=outlet or article.outlet or domain_of(address),
        section=first(values, "section") or article.section,
        url=address or article.url,
        agencies=every(values, "agencies") or article.agencies,
        authors=every(values, "authors") or article.authors,
    )
    return cleaned_article(completed)


def _origin(values: dict[str, list[str]]) -> tuple[str | None, str | None]:
    """Return the address and the outlet; some front matter gives the address as the outlet."""
    address, outlet = first(values, "url"), first(values, "outlet")
    return (address or outlet, None) if outlet and "://" in outlet else (address, outlet)


def prune_blocks(blocks: list[Block], title: str) -> tuple[list[str], list[Removed]]:
    """Prune lines whose markup is known: captions and lines that are nothing but a link go too."""
    marked = [("caption" if b.caption else "link" if b.link else None) for b in blocks]
    by_markup = [Removed(text=b.text, reason=m) for b, m in zip(blocks, marked, strict=True) if m]
    kept, removed = prune([b.text for b, m in zip(blocks, marked, strict=True) if not m], title, lists=False)
    return kept, [*removed, *by_markup]


def _published(values: dict[str, list[str]], lines: list[str]) -> tuple[str | None, tuple[str, ...]]:
    text = first(values, "published")
    found = candidates(text, 0) if text and find_dates(text) else []
    for line in lines[:OPENING_LINES]:
        if is_date_line(line):
            found += candidates(line, 1.0)
    if not found and (updated := first(values, "updated")):
        found = candidates(updated, 2.0)
    return choose(found, lines, "en")
