"""How the command line speaks: progress while it works, problems and reports at its end, and the exit status."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

import click
from rich.console import Console
from rich.markup import escape
from rich.progress import Progress as Bar

from generator.build import Progress
from generator.errors import BriefingsError, Problem, visible
from generator.report import Report, report_json

REPORT = "report"  # in the context of a command that is to print a report for machines


class Commands(click.Group):
    """A group whose commands end with status 2 and one line when nothing more can be done."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command."""
        try:
            return super().invoke(ctx)
        except BriefingsError as error:
            _stop(ctx, error.told)
        except OSError as error:
            if error.filename is None:  # a closed pipe, which click ends quietly
                raise
            problem, remedy = error.strerror or str(error), "Check the folder and its rights."
            _stop(ctx, Problem(file=str(error.filename), problem=problem, remedy=remedy))


def _stop(ctx: click.Context, problem: Problem) -> NoReturn:
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


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 page", "2 pages"."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def end(problems: Sequence[Problem], summary: str = "") -> NoReturn:
    """Tell problems, a line each, and a summary; end with status 1 if there are any problems."""
    for problem in problems:
        click.echo(str(problem), err=True)
    if summary:
        click.echo(f"{summary}, {counted(len(problems), 'problem')}.")
    sys.exit(1 if problems else 0)


def end_with_report(report: Report) -> NoReturn:
    """Print a report for machines; end with status 1 if it tells of problems."""
    click.echo(report_json(report))
    sys.exit(1 if report.failures else 0)


@contextmanager
def progress_bar(*, quiet: bool = False) -> Iterator[Progress]:
    """Show a bar on a terminal, and elsewhere a line now and then; nothing if what is printed shows it already."""
    console = Console(stderr=True)
    with Bar(console=console, transient=True, disable=quiet or not console.is_terminal) as bar:
        task = bar.add_task("Reading", total=None)

        def show_progress(number: int, total: int, seed: str) -> None:
            bar.update(task, completed=number, total=total, description=escape(visible(f"Reading {seed}")))
            if not console.is_terminal and number % 25 == 0:
                click.echo(f"read {number} of {total} seeds", err=True)

        yield show_progress
