"""The whole program: seeds in, pages out."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.briefing import brief
from generator.errors import SeedError
from generator.model import Briefing
from generator.reading import read
from generator.settings import Settings


def analyse(paths: Iterable[Path], settings: Settings) -> Iterator[Briefing | SeedError]:
    """Yield for each seed its briefing, or the error that says why there is none."""
    for path in paths:
        try:
            yield brief(read(path), settings.pipeline)
        except SeedError as error:
            yield error
