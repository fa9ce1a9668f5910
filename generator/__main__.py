"""The command line. It and `console` are the only places that print."""

import io
import sys
from pathlib import Path

import click

from generator import build as program
from generator import evaluating
from generator.console import AS_REPORT, Commands, counted, end, end_with_report, progress_bar
from generator.errors import BriefingsError, PackingError, Problem
from generator.evaluating import reporting
from generator.evaluating.answers import read_cases
from generator.publishing import explaining as explanation
from generator.publishing.data import briefing_json
from generator.publishing.packing import pack as pack_site
from generator.publishing.rendering import page
from generator.settings import read_settings
from generator.tracing import listening

# A file that cannot be read is one failure among others, so click is not to refuse it as wrong use.
SEED = click.Path(path_type=Path, readable=False)
SEEDS = click.argument("seeds", nargs=-1, required=True, type=SEED)


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
    with progress_bar() as progress:
        report = program.build(read_settings(), progress)
    if as_json:
        end_with_report(report)
    for did, paths in (("wrote", report.written), ("removed", report.removed)):
        for path in paths:
            click.echo(f"{did} {path}")
    changed = len(report.written) + len(report.removed)
    end(report.failures, f"{counted(report.briefings, 'briefing')}, {counted(changed, 'page')} changed")


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
    with progress_bar(quiet=sys.stdout.isatty()) as progress:
        for number, path in enumerate(seeds, 1):
            progress(number, len(seeds), str(path))
            result, unfit = program.edited(path, settings)
            failures += unfit
            if isinstance(result, BriefingsError):
                failures.append(result.told)
            else:
                click.echo(briefing_json(result) if as_json else page(result, settings), nl=as_json)
    end(failures)


@main.command()
@AS_REPORT
def check(as_json: bool) -> None:
    """Check that every statement holds: of all seeds' briefings, and of the pages as they stand in docs/.

    A page edited by hand is held to the same law as a generated one.
    """
    with progress_bar() as progress:
        report, pages = program.check(read_settings(), progress)
    if as_json:
        end_with_report(report)
    end(report.failures, f"{counted(report.briefings, 'briefing')} and {counted(pages, 'page')} checked")


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
        end([result.told])
    elif why_not is None:
        click.echo(explanation.explain(result), nl=False)
    elif why_not > len(result.sentences):
        problem = f"has no sentence {why_not}"
        remedy = f"Its sentences are 1 to {len(result.sentences)}; 0 is the headline."
        end([Problem(file=str(seed), problem=problem, remedy=remedy)])
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
    with progress_bar() as progress:
        scores, failures = evaluating.evaluate(cases, lambda path: program.analyse(path, settings), progress)
    told = reporting.report(scores, rows) if before is None else reporting.compare(before, scores)
    click.echo(told, nl=False)
    if save:
        reporting.save(scores, save)
    end([*failures, *reporting.below(scores, least)])


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
        end([error.told])
    else:
        click.echo(f"wrote {target} ({counted(files, 'file')})")


if __name__ == "__main__":
    main()
