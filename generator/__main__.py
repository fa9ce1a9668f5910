"""The command line. The only place that prints."""

import io
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress as Bar

from generator import build as program
from generator import evaluating
from generator.errors import BriefingsError, PackingError, Problem, visible
from generator.evaluating import reporting
from generator.evaluating.answers import read_cases
from generator.publishing import explaining as explanation
from generator.publishing.data import briefing_json
from generator.publishing.packing import pack as pack_site
from generator.publishing.rendering import page
from generator.report import Report, report_json
from generator.settings import read_settings
from generator.tracing import listening

# A file that cannot be read is one failure among others, so click is not to refuse it as wrong use.
SEED = click.Path(path_type=Path, readable=False)
REPORT = "report"  # in the context of a command that is to print a report for machines
SEEDS = click.argument("seeds", nargs=-1, required=True, type=SEED)


class Commands(click.Group):
    """A group whose commands end with status 2 and one line when nothing more can be done."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except BriefingsError as error:
            stop(ctx, error.told)
        except OSError as error:
            if error.filename is None:  # a closed pipe, which click ends quietly
                raise
            problem, remedy = error.strerror or str(error), "Check the folder and its rights."
            stop(ctx, Problem(file=str(error.filename), problem=problem, remedy=remedy))


def stop(ctx: click.Context, problem: Problem) -> NoReturn:
    """Say why nothing more can be done, in the way that was asked for, and end with status 2."""
    if ctx.obj == REPORT:
        click.echo(report_json(Report(failures=(problem,))))
    else:
        click.echo(str(problem), err=True)
    ctx.exit(2)


def _ask_for_report(ctx: click.Context, _: click.Parameter, asked: bool) -> bool:
    if asked:
        ctx.find_root().obj = REPORT
    return asked


AS_REPORT = click.option(
    "--json",
    "as_json",
    is_flag=True,
    callback=_ask_for_report,
    help="Print what was done and what is wrong as one line of JSON, schema report/1, whatever the exit status.",
)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="aide-memoire")
def main() -> None:
    """Turn collected news articles into briefings in which every statement cites its sentence.

    Exit status: 0, all went well; 1, some files have problems, each told on one line, and all else was done; 2, wrong
    use, or nothing more could be done: wrong settings, another run at work, a folder that cannot be written.
    """
    for stream in (sys.stdout, sys.stderr):  # a page holds any letter, also where the system's own code has few
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@main.command()
@AS_REPORT
def build(as_json: bool) -> None:
    """Generate the pages of all seeds into docs/."""
    with _progress() as progress:
        report = program.build(read_settings(), progress)
    if as_json:
        _end_report(report)
    for did, paths in (("wrote", report.written), ("removed", report.removed)):
        for path in paths:
            click.echo(f"{did} {path}")
    changed = len(report.written) + len(report.removed)
    _end(report.failures, f"{_count(report.briefings, 'briefing')}, {_count(changed, 'page')} changed")


@main.command()
@SEEDS
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print one briefing a line as JSON, schema briefing/1; problems stay lines for people, on standard error.",
)
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
@AS_REPORT
def check(as_json: bool) -> None:
    """Check that every statement holds: of all seeds' briefings, and of the pages as they stand in docs/.

    A page edited by hand is held to the same law as a generated one.
    """
    with _progress() as progress:
        report, pages = program.check(read_settings(), progress)
    if as_json:
        _end_report(report)
    _end(report.failures, f"{_count(report.briefings, 'briefing')} and {_count(pages, 'page')} checked")


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


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _end(problems: Sequence[Problem], summary: str = "") -> None:
    for problem in problems:
        click.echo(str(problem), err=True)
    if summary:
        click.echo(f"{summary}, {_count(len(problems), 'problem')}.")
    sys.exit(1 if problems else 0)


def _end_report(report: Report) -> NoReturn:
    click.echo(report_json(report))
    sys.exit(1 if report.failures else 0)


@contextmanager
def _progress(*, quiet: bool = False) -> Iterator[program.Progress]:
    """Show a bar on a terminal, and elsewhere a line now and then; nothing if what is printed shows it already."""
    console = Console(stderr=True)
    with Bar(console=console, transient=True, disable=quiet or not console.is_terminal) as bar:
        task = bar.add_task("Reading", total=None)

        def show_progress(number: int, total: int, seed: str) -> None:
            bar.update(task, completed=number, total=total, description=escape(visible(f"Reading {seed}")))
            if not console.is_terminal and number % 25 == 0:
                click.echo(f"read {number} of {total} seeds", err=True)

        yield show_progress


if __name__ == "__main__":
    main()
