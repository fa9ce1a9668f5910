"""Markdown as the site builds it, with the very extensions that it turns on."""

from functools import cache
from pathlib import Path
from typing import Any

import markdown
import yaml

ROOT = Path(__file__).parents[2]


class _Loader(yaml.SafeLoader):
    """Reads the site's settings, whose tags for environment variables do not matter here."""


_Loader.add_multi_constructor("!", lambda *_: None)


@cache
def _extensions() -> dict[str, dict[str, Any]]:
    entries = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader=_Loader)["markdown_extensions"]
    found: dict[str, dict[str, Any]] = {}
    for entry in entries:
        found.update(entry if isinstance(entry, dict) else {entry: {}})
    return found


def site_markdown(text: str) -> str:
    """Return the HTML of some Markdown."""
    return markdown.markdown(text, extensions=list(_extensions()), extension_configs=_extensions())
