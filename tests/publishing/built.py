"""Markdown as the site builds it, with the very extensions that it turns on, and as the boldest site might build it."""

from functools import cache
from pathlib import Path
from typing import Any

import markdown
import yaml

ROOT = Path(__file__).parents[2]
BUILT_IN = ("toc", "tables", "fenced_code")


class _Loader(yaml.SafeLoader):
    """Reads the site's settings, whose tags for environment variables do not matter here."""


_Loader.add_multi_constructor("!", lambda *_: None)


@cache
def extensions() -> dict[str, dict[str, Any]]:
    """Return the extensions that are on with their settings; MkDocs itself turns on those that are built in."""
    entries = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader=_Loader)["markdown_extensions"]
    found: dict[str, dict[str, Any]] = {name: {} for name in BUILT_IN}
    for entry in entries:
        found.update(entry if isinstance(entry, dict) else {entry: {}})
    return found


def site_markdown(text: str) -> str:
    """Return the HTML of some Markdown."""
    return str(_of_the_site().reset().convert(text))


@cache
def _of_the_site() -> markdown.Markdown:
    return markdown.Markdown(extensions=list(extensions()), extension_configs=extensions())


def with_extensions(text: str, chosen: dict[str, dict[str, Any]]) -> str:
    """Return the HTML of some Markdown with chosen extensions."""
    return markdown.markdown(text, extensions=list(chosen), extension_configs=chosen)


SYMBOLS = {"ordinal_numbers": False, "fractions": False, "care_of": False}
SHORTHAND = {"repo_url_shorthand": True, "social_url_shorthand": True, "user": "x", "repo": "x"}
BOLD: dict[str, dict[str, Any]] = {
    **{
        name: {}
        for name in ("abbr", "admonition", "attr_list", "def_list", "footnotes", "md_in_html", "tables", "wikilinks")
    },
    **{
        f"pymdownx.{name}": {}
        for name in ("arithmatex", "betterem", "caret", "critic", "details", "emoji", "fancylists")
    },
    **{
        f"pymdownx.{name}": {}
        for name in ("inlinehilite", "keys", "mark", "progressbar", "superfences", "tabbed", "tasklist")
    },
    **{f"pymdownx.{name}": {} for name in ("tilde", "snippets", "blocks.admonition", "blocks.html", "blocks.details")},
    "pymdownx.smartsymbols": SYMBOLS,
    "pymdownx.magiclink": SHORTHAND,
}


def bold_markdown(text: str) -> str:
    """Return the HTML of some Markdown with all extensions that give plain text a meaning."""
    return str(_bold().reset().convert(text))


@cache
def _bold() -> markdown.Markdown:
    return markdown.Markdown(extensions=list(BOLD), extension_configs=BOLD)
