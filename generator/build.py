"""The whole program on one screen: seeds in, pages out.

seeds  --read-->  articles  --brief-->  briefings  --check-->  --edit-->  --plan-->  pages  --write-->  docs/
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from generator.briefing import brief
from generator.checking import check_briefing
from generator.checking.standing import check_pages
from generator.collecting import collect
from generator.collecting.editing import idle_entries
from generator.editing import NO_EDITS, NOTHING, Desk, Edits, edit, edit_article, read_edits, read_edits_beside
from generator.errors import BriefingsError, EvidenceError, Problem, SeedError, SettingsError
from generator.joins import read_entries
from generator.locking import locked
from generator.model import Briefing
from generator.publishing import site
from generator.reading import ENDINGS, read
from generator.report import Report
from generator.settings import Settings
from generator.store import Store

Progress = Callable[[int, int, str], None]
LAST = "last"  # the key of a corrected briefing that is kept for when its editor's file cannot be read


def build(settings: Settings, progress: Progress | None = None) -> Report:
    """Generate the pages of all seeds, and write those whose bytes differ.

    A seed that fails is named in the report. If it had a briefing before, that stays in the whole collection as it last
    was; without the cache, which holds it, its page alone stays. So it is where an editor's file cannot be read: what
    it took out must not come back. The others are published.
    Raises SettingsError if there is no folder of seeds, BusyError if another run is at work, TemplateError for a
    template that cannot be rendered, and WritingError where pages cannot be written. No page is half written or lost.
    """
    with locked(settings.folder("cache")) as unlocked:
        report = _build(settings, progress)
    return replace(report, failures=(*unlocked, *report.failures))


def _build(settings: Settings, progress: Progress | None) -> Report:
    _refuse_to_empty(find_seeds(settings), settings)
    troubles: list[Problem] = []
    results, good, problems = edited_briefings(settings, progress, troubles)
    entries = read_entries(settings)
    pages = site.plan(collect(good, entries.joins), settings)
    fresh = {briefing.article.path for briefing in good}
    failed = {seed: result for seed, result in results.items() if not isinstance(result, Briefing)}
    kept = [path for seed in results if seed in failed or seed not in fresh for path in site.paths_of(seed, settings)]
    changes = site.write(pages, settings, keep=kept)
    idle = idle_entries(good, entries.joins)
    told = (*troubles, *(error.told for error in failed.values()))
    failures = (*told, *problems, *entries.problems, *idle, *changes.kept)
    return Report(briefings=len(good), written=changes.written, removed=changes.removed, failures=failures)


def _refuse_to_empty(seeds: Sequence[str], settings: Settings) -> None:
    """Raise SettingsError if no seed is there and the pages of some are: a disk that is not mounted looks like this."""
    if not seeds and site.has_briefings(settings):
        problem = f"holds no article, but {settings.docs}/briefings holds their pages, which were all kept"
        remedy = f"Bring the articles back; or, if they are to go, delete {settings.docs}/briefings first."
        raise SettingsError(settings.folder("seeds"), problem, remedy)


def check(settings: Settings, progress: Progress | None = None) -> tuple[Report, int]:
    """Check every statement: of all seeds' briefings, and of the pages as they stand, which are also counted.

    A cache that cannot be written does not matter here. Raises SettingsError if there is no folder of seeds, and
    BusyError if another run is at work on the pages.
    """
    with locked(settings.folder("cache")):
        results, _, unfit = edited_briefings(settings, progress, [])
        pages, problems = check_pages(settings.folder("docs"))
    failed = [result.told for result in results.values() if isinstance(result, BriefingsError)]
    return Report(briefings=len(results) - len(failed), failures=(*failed, *unfit, *problems)), pages


def edited_briefings(
    settings: Settings, progress: Progress | None, troubles: list[Problem]
) -> tuple[Mapping[str, Briefing | BriefingsError], list[Briefing], list[Problem]]:
    """Return what was made of each seed, the briefings to publish as editors corrected them, and what those got wrong.

    What hinders the cache is added to `troubles`. Raises SettingsError if there is no folder of seeds.
    """
    seeds = find_seeds(settings)
    desk = read_edits(settings, seeds)
    store, corrected = (_store(settings, troubles, kind) for kind in ("briefings", "corrected"))
    results = dict(zip(seeds, briefings_of(seeds, settings, store, progress, desk), strict=True))
    good: list[Briefing] = []
    problems = list(desk.problems)
    for seed, result in results.items():
        briefing = result if isinstance(result, Briefing) else store.last(seed)
        if seed in desk.unread:
            briefing = corrected.last(seed)
        elif briefing and seed in desk.edits:
            briefing, unfit = edit(briefing, desk.of(seed), results)
            problems += unfit
            if briefing != corrected.last(seed):
                corrected.put(seed, LAST, briefing)
        good += [briefing] if briefing else []
    corrected.forget_all_but((*desk.edits, *desk.unread))
    return results, good, problems


def find_seeds(settings: Settings) -> tuple[str, ...]:
    """Return the paths of all seeds relative to the project's root, in order; hidden files and YAML are no seeds.

    A folder that is named like an article is among them, so that it is reported. Raises SettingsError if there is no
    folder of seeds, or if the pages are written into it.
    """
    folder = settings.folder("seeds")
    if not folder.is_dir():
        raise SettingsError(folder, "no such folder", "Put your articles there, or name another in briefings.yml.")
    if settings.folder("docs").resolve().is_relative_to(folder.resolve()):
        raise SettingsError(folder, "holds the folder of pages, which would be read as articles", "Keep them apart.")
    paths = (path for path in _below(folder) if path.suffix not in (".yml", ".yaml"))
    seen = (path for path in paths if not any(part.startswith(".") for part in path.relative_to(folder).parts))
    return tuple(sorted(path.relative_to(settings.root).as_posix() for path in seen))


def _below(folder: Path) -> Iterator[Path]:
    """Yield what may be a seed below a folder.

    Raises SettingsError for a folder that cannot be listed: its seeds must not count as gone.
    """

    def refuse(error: OSError) -> None:
        raise SettingsError(error.filename, f"cannot be listed ({error.strerror})", "Allow it, or move it elsewhere.")

    for parent, folders, files in os.walk(folder, onerror=refuse):
        inner = (Path(parent, name) for name in folders)
        yield from (path for path in inner if path.is_symlink() or path.suffix.lower() in ENDINGS)
        yield from (Path(parent, name) for name in files)


def briefings_of(
    seeds: Iterable[str],
    settings: Settings,
    store: Store,
    progress: Progress | None = None,
    desk: Desk = NO_EDITS,
) -> Iterator[Briefing | BriefingsError]:
    """Yield for each seed its briefing, kept or new, or the error that says why there is none.

    Of what editors say only what the analysis depends on is in it: what they say of the article.
    """
    seeds = tuple(seeds)
    clashes = site.clashes(seeds, settings)
    for number, seed in enumerate(seeds, 1):
        if other := clashes.get(seed):
            yield SeedError(seed, f"would have the same page as {other}", "Give it another name.")
            continue
        path = settings.root / seed
        edits = desk.of(seed)
        key = store.key(seed, path, settings.folder("seeds"), edits.key)
        result: Briefing | BriefingsError | None = store.get(seed, key)
        if result is None:
            if progress:
                progress(number, len(seeds), seed)
            result = analyse(path, settings, shown=seed, edits=edits)
            if isinstance(result, Briefing):
                store.put(seed, key, result)
        yield result
    store.forget_all_but(seed for seed in seeds if seed not in clashes)


def _store(settings: Settings, troubles: list[Problem], kind: str) -> Store:
    return Store(folder=settings.folder("cache") / kind, pipeline=settings.pipeline, troubles=troubles)


def edited(path: Path, settings: Settings) -> tuple[Briefing | BriefingsError, tuple[Problem, ...]]:
    """Return the briefing of one seed with the corrections beside it, or an error; and what is wrong with those."""
    seed = str(path)
    desk = read_edits_beside(path, seed)
    result = analyse(path, settings, edits=desk.of(seed))
    if isinstance(result, BriefingsError):
        return result, desk.problems
    briefing, unfit = edit(result, desk.of(seed))
    return briefing, (*desk.problems, *unfit)


def analyse(
    path: Path, settings: Settings, shown: str | None = None, edits: Edits = NOTHING
) -> Briefing | BriefingsError:
    """Return the briefing of one seed, or the error that says why there is none.

    `shown` is the path by which the article is to be known (default: as given); of `edits` only what is said of the
    article is applied.
    """
    name = shown or path
    try:
        article, told = edit_article(read(path, shown, settings.folder("seeds") if shown else None), edits)
        briefing = replace(brief(article, settings.pipeline), corrections=told)
    except SeedError as error:
        return error
    except BriefingsError:
        raise
    except Exception as error:  # whatever one article breaks, the others are published
        problem = f"it broke the program ({type(error).__name__}: {error})"
        return SeedError(name, problem, "Please report this with the file.")
    if problems := check_briefing(briefing):
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        return EvidenceError(name, f"{problems[0]}{more}", "Please report this with the file.")
    return briefing
