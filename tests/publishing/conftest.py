"""Fixtures of the publishing tests."""

from collections.abc import Callable
from pathlib import Path

import markdown
import pytest
import yaml

ROOT = Path(__file__).parents[2]


class _Loader(yaml.SafeLoader):
    """Reads the site's settings, whose tags for environment variables do not matter here."""


_Loader.add_multi_constructor("!", lambda *_: None)


@pytest.fixture(scope="session")
def site_markdown() -> Callable[[str], str]:
    """Return a function from Markdown to HTML, with the very extensions that the site turns on."""
    entries = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader=_Loader)["markdown_extensions"]
    configs = {}
    for entry in entries:
        configs.update(entry if isinstance(entry, dict) else {entry: {}})
    return lambda text: markdown.markdown(text, extensions=list(configs), extension_configs=configs)
