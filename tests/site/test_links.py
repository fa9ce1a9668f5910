"""Links of the built site: to the site itself, and from a briefing to the page that its article was saved from."""

import re
from collections.abc import Iterator
from pathlib import Path

import lxml.etree
import lxml.html

ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:|//|\\)", re.IGNORECASE)
ADDRESSES = (
    "href",
    "src",
    "srcset",
    "action",
    "formaction",
    "poster",
    "data",
    "cite",
    "background",
    "ping",
    "manifest",
)
SOURCE = re.compile(
    r"<a href=\"(https?://[^\"]+)\" rel=\"noopener noreferrer nofollow\">the page it was saved from</a>"
)
REL = "noopener noreferrer nofollow"


def leading_out(page: bytes) -> Iterator[tuple[str, str, str, str | None]]:
    """Yield each address of a page that is not relative: element, attribute, address and relation."""
    for element in lxml.html.fromstring(page).iter(lxml.etree.Element):
        for name, value in element.attrib.items():
            if name.rpartition(":")[2] in ADDRESSES and ELSEWHERE.match(value):
                yield element.tag, name, value, element.get("rel")


def test_only_a_briefing_links_out_and_only_to_where_its_article_was_saved(project: Path, site: Path) -> None:
    linked = 0
    for file in site.rglob("*.html"):
        found = list(leading_out(file.read_bytes()))
        markdown = project / "docs" / file.relative_to(site).with_suffix(".md")
        source = SOURCE.findall(markdown.read_text("utf-8")) if file.parent.name == "briefings" else []
        assert found == [("a", "href", address.replace("&amp;", "&"), REL) for address in source], file.name
        linked += len(source)
    assert linked > 5


def test_a_style_sheet_loads_nothing_of_another_host(site: Path) -> None:
    sheets = [path.read_text("utf-8") for path in site.rglob("*.css")]
    assert len(sheets) > 1
    for sheet in sheets:
        assert not re.search(r"@import|url\(\s*[\"']?(?!data:)(?:[a-z]+:|//)", sheet, re.IGNORECASE)


def test_a_link_elsewhere_would_be_found() -> None:
    for page in (
        b"<a href=' javascript:x'>",
        b"<img src=//x.example/y>",
        b"<svg><a xlink:href='http://x.example'>",
        b"<form action='HTTPS://x.example'>",
        b"<a href='mailto:x'>",
    ):
        assert list(leading_out(b"<p>" + page))
    assert not list(leading_out(b"<a href='../x.html#a:b'><img src='assets/x.svg'>"))
