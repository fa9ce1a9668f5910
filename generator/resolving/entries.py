"""What is known of one actor while an article is read: its forms, roles and places."""

from dataclasses import dataclass, field
from typing import Literal

from generator.language import Token
from generator.model import ActorKind
from generator.resolving.regions import homeland
from generator.resolving.roles import Role


@dataclass(slots=True, eq=False)
class Place:
    """A place where an entry is named, described or referred to, and the sign that it acts there."""

    sentence: int
    tokens: list[Token]
    form: Literal["name", "description", "pronoun"]
    sign: str | None


@dataclass(slots=True, eq=False)
class Entry:
    """What is known of one actor while the article is read; the only thing here that changes.

    `within` are the places where a name only modifies a noun ("several Jane Doe staffers"): they name, but do not act.
    `namesakes` are all who bear a surname, by surname, the person himself or herself among them.
    """

    name: str
    kind: ActorKind
    rule: str
    code: str | None = None
    media: bool = False
    trust: int = 3
    forms: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    within: list[Place] = field(default_factory=list)
    namesakes: dict[str, list["Entry"]] = field(default_factory=dict)


class Described:
    """The entries that only descriptions name, in order; a class since each description is looked up among them."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self._by_last: dict[str, list[Entry]] = {}

    def add(self, entry: Entry) -> None:
        """Take a new entry."""
        self.entries.append(entry)
        self._by_last.setdefault(_last_of(entry.name), []).append(entry)

    def alike(self, text: str) -> list[Entry]:
        """Return the entries whose name ends in the same word as a text."""
        return self._by_last.get(_last_of(text), [])


def told_by(text: str) -> list[str]:
    """Return the words of a description for comparison, without a genitive's ending."""
    return [word for part in plain(text).split() if (word := part.removesuffix("'s").removesuffix("’s"))]


def _last_of(text: str) -> str:
    return (told_by(text) or [""])[-1]


def plain(text: str) -> str:
    """Return a name for comparison: lower case, hyphens as spaces."""
    return text.lower().replace("-", " ").removeprefix("the ")


def state_of(entry: Entry) -> str | None:
    """Return the code of the state that an entry belongs to by its name or a role."""
    return entry.code or next((code for role in entry.roles if (code := homeland(list(role.tokens)))), None)
