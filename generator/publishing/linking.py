"""Addresses of pages: where each stands inside the folder of pages, and the relative links between them."""

import posixpath
from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import quote

from generator.model import Briefing
from generator.publishing.citing import label
from generator.publishing.escaping import KEPT, Markdown, name_slug, slug, title
from generator.settings import Settings

FOLDERS = ("briefings", "actors", "registers")
PAGES = {
    "home": "index.md",
    "archive": "briefings/index.md",
    "actors": "actors/index.md",
    "proposals": "registers/proposals.md",
    "disputes": "registers/disputes.md",
    "questions": "registers/questions.md",
    "plans": "registers/plans.md",
    "timeline": "timeline.md",
    "outlets": "outlets.md",
    "tags": "tags.md",
    "corrections": "corrections.md",
    "data": "data.md",
}


def briefing_path(seed: str, settings: Settings) -> str:
    """Return where the page of a seed stands inside the folder of pages; `seed` is its path inside the project."""
    return f"briefings/{slug(seed.removeprefix(f'{settings.seeds}/'))}.md"


def json_path(seed: str, settings: Settings) -> str:
    """Return where the briefing of a seed as JSON stands inside the folder of pages."""
    return f"data/{briefing_path(seed, settings).removesuffix('.md')}.json"


def dossier_path(name: str) -> str:
    """Return where the page of a dossier stands inside the folder of pages."""
    return f"actors/{name_slug(name)}.md"


class Links:
    """The links of one page to the others.

    It remembers which sentences of which articles were linked to, so that the briefings show these sentences.
    """

    def __init__(
        self,
        here: str,
        known_as: Mapping[tuple[str, str], str],
        settings: Settings,
        linked: dict[str, set[int]] | None = None,
    ) -> None:
        """Take the path of the page, and the names of dossiers by article path and actor name."""
        self.here, self.known_as, self.settings = here, known_as, settings
        self.linked = {} if linked is None else linked

    def page(self, kind: str, section: str = "") -> Markdown:
        """Return the address of one of PAGES, or of a section of it."""
        return self._to(PAGES[kind], section)

    def briefing(self, briefing: Briefing, section: str = "") -> Markdown:
        """Return the address of a briefing, or of a section of it."""
        return self._to(briefing_path(briefing.article.path, self.settings), section)

    def json(self, briefing: Briefing) -> Markdown:
        """Return the address of a briefing as JSON."""
        return self._to(json_path(briefing.article.path, self.settings))

    def sentence(self, briefing: Briefing, id_: int) -> Markdown:
        """Return the address of a sentence of an article, in its briefing."""
        self.linked.setdefault(briefing.article.path, set()).add(id_)
        shown = briefing.analysed and self.settings.source_text != "none"
        return self.briefing(briefing, f"fn:{label(id_)}" if shown else "source-text")

    def hover(self, briefing: Briefing, id_: int) -> Markdown:
        """Return the text of a sentence as the title of a link, which pointing at the link shows."""
        return title(briefing.text(id_) if self.settings.source_text != "none" else f"Sentence {id_}")

    def dossier(self, name: str) -> Markdown:
        """Return the address of a dossier by its name."""
        return self._to(dossier_path(name))

    def actor(self, briefing: Briefing, name: str) -> Markdown | None:
        """Return the address of the dossier of an actor as an article names it, or None for who has none."""
        known = self.known_as.get((briefing.article.path, name))
        return self.dossier(known) if known else None

    def _to(self, path: str, section: str = "") -> Markdown:
        relative = _relative(path, posixpath.dirname(self.here))
        return Markdown(f"{relative}#{quote(section, safe=':')}" if section else relative)


@lru_cache(KEPT)
def _relative(path: str, folder: str) -> str:
    return posixpath.relpath(f"/{path}", f"/{folder}")
