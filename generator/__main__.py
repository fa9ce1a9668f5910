"""The command line. The only place that prints."""

import sys
from pathlib import Path

import click

from generator.build import analyse
from generator.errors import SeedError
from generator.publishing.data import briefing_json
from generator.settings import read_settings


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="aide-memoire")
def main() -> None:
    """Turn collected news articles into briefings in which every statement cites its sentence."""


@main.command()
@click.argument("seeds", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print one briefing a line as JSON, schema briefing/1.")
def show(seeds: tuple[Path, ...], as_json: bool) -> None:
    """Print the briefings of some seed files without writing anything."""
    failed = False
    for result in analyse(seeds, read_settings()):
        if isinstance(result, SeedError):
            failed = True
            click.echo(result, err=True)
        elif as_json:
            click.echo(briefing_json(result))
    sys.exit(int(failed))


if __name__ == "__main__":
    main()
