"""`actors.yml`: an editor's words on who is who, where the rules cannot know."""

from pathlib import Path

import yaml

from generator.collection import Join
from generator.errors import SettingsError

FILE_NAME = "actors.yml"
KEYS = ("names", "apart", "articles")


def read_joins(folder: Path) -> tuple[Join, ...]:
    """Read `actors.yml` in the folder of seeds: a name for each actor, and under it the lists `KEYS`.

    Raises SettingsError for a file that is no YAML of this form. Without a file there are no joins.
    """
    path = folder / FILE_NAME
    try:
        found = yaml.safe_load(path.read_text("utf-8")) if path.is_file() else {}
    except (yaml.YAMLError, UnicodeDecodeError, OSError) as error:
        raise SettingsError(f"{path}: not readable as YAML ({' '.join(str(error).split())})") from error
    if not isinstance(found or {}, dict):
        raise SettingsError(f"{path}: expected a name a line, and under it lists of {', '.join(KEYS)}")
    return tuple(_join(path, name, lists) for name, lists in (found or {}).items())


def _join(path: Path, name: object, lists: object) -> Join:
    wrong = SettingsError(f"{path}: {name!r} must be a name with lists of text; lists are {', '.join(KEYS)}")
    if not isinstance(name, str) or not isinstance(lists, dict):
        raise wrong
    for key, values in lists.items():
        if key not in KEYS or not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            raise wrong
    return Join(name=name, **{key: tuple(values) for key, values in lists.items()})
