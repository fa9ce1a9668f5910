"""The command line. The only place that prints."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress as Bar

from generator import build as program
from generator import evaluating
from generator.checking import check_page
from generator.errors import BriefingsError, PackingError, Problem
from generator.evaluating import reporting
from generator.evaluating.answers import read_cases
from generator.publishing import explaining as explanation
from generator.publishing.data import briefing_json
from generator.publishing.packing import pack as pack_site
from generator.publishing.rendering import page
from generator.settings import Settings, read_settings
from generator.tracing import listening

# A file that cannot be read is one failure among others, so click is not to refuse it as wrong use.
SEED = click.Path(path_type=Path, readable=False)
SEEDS = click.argument("seeds", nargs=-1, required=True, type=SEED)


class Commands(click.Group):
    """A group whose commands end with status 2 and one line when the project itself is set up wrongly."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except BriefingsError as error:
            raise click.UsageError(str(error)) from error
        except OSError as error:
            if error.filename is None:  # a closed pipe, which click ends quietly
                raise
            raise click.UsageError(f"{error.filename}: {error.strerror}. Check the folder and its rights.") from error


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="aide-memoire")
def main() -> None:
    """Turn collected news articles into briefings in which every statement cites its sentence.

    Exit status: 0, all went well; 1, some seeds failed, each named on one line; 2, wrong use.
    """


@main.command()
def build() -> None:
    """Generate the pages of all seeds into docs/."""
    with _progress() as progress:
        report = program.build(read_settings(), progress)
    for did, paths in (("wrote", report.written), ("removed", report.removed)):
        for path in paths:
            click.echo(f"{did} {path}")
    changed = len(report.written) + len(report.removed)
    _end(report.failures, f"{_count(report.briefings, 'briefing')}, {_count(changed, 'page')} changed")


@main.command()
@SEEDS
@click.option("--json", "as_json", is_flag=True, help="Print one briefing a line as JSON, schema briefing/1.")
def show(seeds: tuple[Path, ...], as_json: bool) -> None:
    """Print the briefings of some seed files, as Markdown or JSON, without writing anything."""
    settings, failures = read_settings(), list[Problem]()
    with _progress(quiet=sys.stdout.isatty()) as progress:
        for number, path in enumerate(seeds, 1):
            progress(number, len(seeds), str(path))
            result, unfit = program.edited(path, settings)
            failures += unfit
            if isinstance(result, BriefingsError):
                failures.append(result.told)
            else:
                click.echo(briefing_json(result) if as_json else page(result, settings), nl=as_json)
    _end(failures)


@main.command()
def check() -> None:
    """Check that every statement holds: of all seeds' briefings, and of the pages as they stand in docs/.

    A page edited by hand is held to the same law as a generated one.
    """
    settings = read_settings()
    with _progress() as progress:
        made, _, unfit = program.edited_briefings(settings, progress)
    failed = [result.told for result in made.values() if isinstance(result, BriefingsError)]
    briefings, pages = len(made) - len(failed), _pages(settings)
    problems = [*failed, *unfit, *(problem for path in pages for problem in _check_file(path))]
    _end(problems, f"{_count(briefings, 'briefing')} and {_count(len(pages), 'page')} checked")


@main.command()
@click.argument("seed", type=SEED)
@click.option(
    "--why-not",
    metavar="SENTENCE",
    type=click.IntRange(min=0),
    help="Print instead, for the sentence of this number (0: the headline), what was found and which rules declined.",
)
def explain(seed: Path, why_not: int | None) -> None:
    """Print each finding of a seed with its sentences and the rule that found it."""
    with listening() as notes:
        result, _ = program.edited(seed, read_settings())
    if isinstance(result, BriefingsError):
        _end([result.told])
    elif why_not is None:
        click.echo(explanation.explain(result), nl=False)
    elif why_not > len(result.sentences):
        problem = f"has no sentence {why_not}"
        remedy = f"Its sentences are 1 to {len(result.sentences)}; 0 is the headline."
        _end([Problem(file=str(seed), problem=problem, remedy=remedy)])
    else:
        click.echo(explanation.why_not(result, why_not, notes), nl=False)


@main.command()
@click.argument("folder", metavar="GOLD_DIR", type=click.Path(path_type=Path))
@click.option("--row", "rows", multiple=True, help="Tell the errors of this row of the table only; may be repeated.")
@click.option("--save", metavar="FILE", type=click.Path(path_type=Path), help="Save the scores for a comparison.")
@click.option("--against", metavar="FILE", type=click.Path(path_type=Path), help="Compare with saved scores instead.")
@click.option(
    "--floors", metavar="FILE", type=click.Path(path_type=Path), help="End with status 1 below these figures."
)
def evaluate(folder: Path, rows: tuple[str, ...], save: Path | None, against: Path | None, floors: Path | None) -> None:
    """Score briefings against answers made by hand: every error with its sentence, and a table of figures.

    GOLD_DIR holds a folder a case, with an article.* and a gold.json; tests/gold/README.md tells the form.
    """
    settings, cases = read_settings(), read_cases(folder)
    before = reporting.load(against) if against else None
    least = reporting.load_floors(floors) if floors else {}
    reporting.check_rows([*rows, *least])
    with _progress() as progress:
        scores, failures = evaluating.evaluate(cases, lambda path: program.analyse(path, settings), progress)
    told = reporting.report(scores, rows) if before is None else reporting.compare(before, scores)
    click.echo(told, nl=False)
    if save:
        reporting.save(scores, save)
    _end([*failures, *reporting.below(scores, least)])


@main.command()
@click.option(
    "--site", metavar="FOLDER", type=click.Path(path_type=Path), default="site", help="The built site (default: site)."
)
@click.option(
    "--output", metavar="FILE", type=click.Path(path_type=Path), help="Where to write (default: FOLDER.zip beside it)."
)
def pack(site: Path, output: Path | None) -> None:
    """Put the built site into one ZIP file, which anyone can unpack and read without a network."""
    target = output or site.with_name(f"{site.name}.zip")
    try:
        files = pack_site(site, target)
    except PackingError as error:
        _end([error.told])
    else:
        click.echo(f"wrote {target} ({_count(files, 'file')})")


def _pages(settings: Settings) -> list[Path]:
    return [p for p in sorted((settings.folder("docs") / "briefings").glob("*.md")) if p.name != "index.md"]


def _check_file(path: Path) -> Iterator[Problem]:
    try:
        problems, remedy = check_page(path.read_text("utf-8")), "Mend it, or delete the page and build it again."
    except (OSError, UnicodeDecodeError) as error:
        problems, remedy = (f"is no page that can be read ({error})",), "Move it away."
    yield from (Problem(file=str(path), problem=problem, remedy=remedy) for problem in problems)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _end(problems: Sequence[Problem], summary: str = "") -> None:
    for problem in problems:
        click.echo(str(problem), err=True)
    if summary:
        click.echo(f"{summary}, {_count(len(problems), 'problem')}.")
    sys.exit(1 if problems else 0)


@contextmanager
def _progress(*, quiet: bool = False) -> Iterator[program.Progress]:
    """Show a bar on a terminal, and elsewhere a line now and then; nothing if what is printed shows it already."""
    console = Console(stderr=True)
    with Bar(console=console, transient=True, disable=quiet or not console.is_terminal) as bar:
        task = bar.add_task("Reading", total=None)

        def show_progress(number: int, total: int, seed: str) -> None:
            bar.update(task, completed=number, total=total, description=f"Reading {seed}")
            if not console.is_terminal and number % 25 == 0:
                click.echo(f"read {number} of {total} seeds", err=True)

        yield show_progress


if __name__ == "__main__":
    main()
