"""What tests ask of a built page: its headings, its links and what it loads."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import lxml.html

HEADINGS = "//article//*[self::h1 or self::h2 or self::h3 or self::h4 or self::h5 or self::h6]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Markup:
    """A page: its headings as (level, id, text), the links of its text as (target, text), and all its addresses."""

    title: str
    headings: tuple[tuple[str, str, str], ...]
    links: tuple[tuple[str, str], ...]
    addresses: tuple[str, ...]
    ids: frozenset[str]


def markup(file: Path, url: str) -> Markup:
    """Read a page; `url` is its own address, against which targets are resolved."""
    root = lxml.html.fromstring(file.read_bytes())
    addresses = [*root.xpath("//*[not(self::base)]/@href"), *root.xpath("//@src")]
    ids = frozenset(root.xpath("//@id"))
    for sign in root.xpath('//a[contains(@class, "headerlink")]'):
        sign.drop_tree()  # the sign beside a heading that links to it is an ornament of the theme
    return Markup(
        title=_words(root.find(".//title")),
        headings=tuple((h.tag, h.get("id", ""), _words(h)) for h in root.xpath(HEADINGS)),
        links=tuple((urljoin(url, a.get("href")), _words(a)) for a in root.xpath("//article//a[@href]")),
        addresses=tuple(urljoin(url, address) for address in addresses),
        ids=ids,
    )


def pages(site: Path) -> list[str]:
    """Return the paths of all pages of a site but the one for missing addresses."""
    found = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [path for path in found if path != "404.html"]


def broken(site: Path, base: str) -> dict[str, list[str]]:
    """Return for each page of a site at `base` its addresses on that host which lead to no file or no place in it."""
    read = {path.relative_to(site).as_posix(): path for path in sorted(site.rglob("*.html"))}
    known = {path: markup(file, f"{base}/{path}") for path, file in read.items()}
    wrong = {path: [a for a in page.addresses if not _resolves(a, site, base, known)] for path, page in known.items()}
    return {path: addresses for path, addresses in wrong.items() if addresses}


def _resolves(address: str, site: Path, base: str, known: dict[str, Markup]) -> bool:
    target, _, anchor = address.partition("#")
    if urlsplit(target).netloc != urlsplit(base).netloc:
        return True
    if not target.startswith(f"{base}/"):
        return False
    name = unquote(urlsplit(target).path).removeprefix(f"{urlsplit(base).path}/")
    return (site / name).is_file() and (not anchor or name not in known or unquote(anchor) in known[name].ids)


def _words(element: lxml.html.HtmlElement) -> str:
    return " ".join(element.text_content().split())
