"""Lets MkDocs generate the briefings before it builds: the only module that knows MkDocs.

MkDocs loads this file by the path given under `hooks` in `mkdocs.yml` and calls the functions by their names.
"""

import base64
import hashlib
import logging
import os
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from generator.build import build
from generator.errors import BriefingsError
from generator.settings import read_settings

LOG = logging.getLogger("mkdocs.hooks.briefings")


def on_pre_build(*, config: MkDocsConfig) -> None:
    """Write the pages that changed; a seed that fails is a warning, so that `--strict` fails and the rest is built."""
    root = Path(os.path.relpath(Path(config.config_file_path).parent))
    try:
        report = build(replace(read_settings(root), docs=os.path.relpath(config.docs_dir, root)), _tell)
    except (BriefingsError, OSError) as error:
        raise PluginError(str(error)) from error
    for failure in report.failures:
        LOG.warning(failure)


def _tell(number: int, total: int, _: str) -> None:
    """Say now and then how far a long run has come."""
    if number % 25 == 0:
        LOG.info(f"Read {number} of {total} seeds")


def on_env(env: Environment, **_: Any) -> None:
    """Give templates the function `script_hashes`."""
    env.globals["script_hashes"] = script_hashes


def script_hashes(html: str) -> str:
    """Return the inline scripts of some HTML as the hashes by which a Content-Security-Policy allows them."""
    scripts = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
