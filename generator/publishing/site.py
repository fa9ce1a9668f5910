"""Pages to files: what stands where, written only when it differs, whole or not at all.

A page carries a checksum of itself. That is how a page of ours is told from one that a person wrote or edited: those
are never overwritten and never removed.
"""

from collections.abc import Collection as Names
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from generator.collection import Collection
from generator.errors import Problem, WritingError
from generator.publishing import rendering, sums
from generator.publishing.collected import collection_pages
from generator.publishing.data import data_files
from generator.publishing.linking import FOLDERS, PAGES, briefing_path, json_path
from generator.publishing.sealing import seal_holds
from generator.settings import Settings
from generator.writing import clear_parts, remove, settle, write_whole

DATA_FOLDERS = ("data", "data/briefings")

REASONS = {
    "edited": ("edited by hand, so it was kept as it is", "Delete it to have it generated again."),
    "foreign": ("not written by this program, so it was kept as it is", "Move it away to have the page generated."),
    "gone": ("edited by hand and its seed is gone, so it was kept", "Delete it if it is not needed any more."),
}

State = Literal["absent", "ours", "edited", "foreign"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """What a run changed in the folder of pages, and each page that it had to leave as it is."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    kept: tuple[Problem, ...] = ()


def plan(collection: Collection, settings: Settings) -> dict[str, str]:
    """Return the text of each page by its path inside the folder of pages."""
    linked: dict[str, set[int]] = {}
    collected = dict(collection_pages(collection, settings, linked))
    briefings = {}
    newest_first = (None, *collection.briefings, None)
    for later, briefing, earlier in zip(newest_first, collection.briefings, newest_first[2:], strict=False):
        path = briefing.article.path
        page = rendering.page(briefing, settings, collection, linked.get(path, ()), (earlier, later))
        briefings[briefing_path(path, settings)] = page
    return {**briefings, **collected, **dict(data_files(collection, settings))}


def paths_of(seed: str, settings: Settings) -> tuple[str, str]:
    """Return where the page and the data of a seed stand inside the folder of pages."""
    return briefing_path(seed, settings), json_path(seed, settings)


def clashes(seeds: Iterable[str], settings: Settings) -> dict[str, str]:
    """Return the seeds whose page another seed has already, each with that other one.

    Names chosen for that alone come to it: the digits in a page's name are few enough to be tried.
    """
    owners: dict[str, str] = {}
    return {seed: owner for seed in seeds if (owner := owners.setdefault(briefing_path(seed, settings), seed)) != seed}


def write(pages: Mapping[str, str], settings: Settings, *, keep: Names[str] = ()) -> Changes:
    """Write the pages that differ, and remove the pages of seeds that are gone.

    `keep` holds the paths of pages that stay although they are not among `pages`: those of seeds that failed this time.
    Raises WritingError where nothing more can be written; what was written is whole, and another run goes on there.
    """
    docs = settings.folder("docs")
    for folder in (docs, *(docs / name for name in (*FOLDERS, *DATA_FOLDERS))):
        _refuse_file(folder)
        clear_parts(folder)
    known, wanted = sums.listed(docs), sums.entries(pages)
    if known is not None and not wanted <= known:
        write_whole(docs / sums.SUMS, sums.sums_text(known | wanted).encode())
    put = _put(pages, settings, known)
    gone = _take_away(_leftovers(docs, {*pages, *keep}, known), settings, known)
    if known is not None and known != (settled := sums.settled(known, wanted, keep)):
        write_whole(docs / sums.SUMS, sums.sums_text(settled).encode())
    settle((docs / path).parent for path in (*put.written, *gone.removed))
    unlisted = () if known is not None else (_kept(settings, sums.SUMS, "foreign"),)
    return Changes(written=put.written, removed=gone.removed, kept=(*unlisted, *put.kept, *gone.kept))


def has_briefings(settings: Settings) -> bool:
    """Tell whether pages of briefings stand there, also such that were edited by hand."""
    docs = settings.folder("docs")
    pages = (path for path in (docs / FOLDERS[0]).glob("*.md") if path != docs / PAGES["archive"])
    return any(seal_holds(_read(path) or "") is not None for path in pages)


def _refuse_file(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise WritingError(folder, "is a file where the folder of pages should stand", "Move it away.")


def _put(pages: Mapping[str, str], settings: Settings, known: sums.Known | None) -> Changes:
    """Write the pages that are not there or differ, but for those of other people."""
    docs, written, kept = settings.folder("docs"), [], []
    for path, text in pages.items():
        state = _state(docs, path, known)
        if state in ("edited", "foreign"):
            kept.append(_kept(settings, path, state))
        elif state == "absent" or _differs(docs / path, text):
            write_whole(docs / path, text.encode())
            written.append(path)
    return Changes(written=tuple(written), kept=tuple(kept))


def _take_away(leftovers: Iterable[str], settings: Settings, known: sums.Known | None) -> Changes:
    """Remove the pages of seeds that are gone, but for those of other people."""
    docs, removed, kept = settings.folder("docs"), [], []
    for path in leftovers:
        state = _state(docs, path, known)
        if state == "ours":
            remove(docs / path)
            removed.append(path)
        elif state == "edited":
            kept.append(_kept(settings, path, "gone"))
    return Changes(removed=tuple(removed), kept=tuple(kept))


def _leftovers(docs: Path, wanted: set[str], known: sums.Known | None) -> list[str]:
    """Return the pages and data files that stand there and are not wanted.

    Tables are wanted always; another one in the list of checksums was put there by a person.
    """
    pages = (path for folder in FOLDERS for path in (docs / folder).glob("*.md"))
    found = [path.relative_to(docs).as_posix() for path in (*pages, *(docs / page for page in PAGES.values()))]
    data = [f"{sums.FOLDER}/{name}" for _, name in known or () if "/" in name]
    return [path for path in sorted({*found, *data}) if path not in wanted]


def _state(docs: Path, name: str, known: sums.Known | None) -> State:
    path = docs / name
    if any(place.is_symlink() for place in (path, *path.parents[: name.count("/")])):
        return "foreign"
    if not path.exists():
        return "absent"
    if sums.is_data(name):
        return "ours" if sums.is_ours(docs, name, known or frozenset()) else "edited" if known else "foreign"
    text = _read(path)
    holds = seal_holds(text) if text is not None else None
    return "foreign" if holds is None else "ours" if holds else "edited"


def _read(path: Path) -> str | None:
    """Return a page's text with plain line ends, since version control may change those; None for another file."""
    try:
        return path.read_text("utf-8") if path.is_file() else None
    except (OSError, UnicodeDecodeError):
        return None


def _differs(path: Path, text: str) -> bool:
    return path.read_bytes() != text.encode()


def _kept(settings: Settings, path: str, why: str) -> Problem:
    problem, remedy = REASONS[why]
    return Problem(file=f"{settings.docs}/{path}", problem=problem, remedy=remedy)
