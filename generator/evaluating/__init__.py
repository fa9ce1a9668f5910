"""Briefings against answers made by hand: figures a section, and every error as a line to read."""

from collections.abc import Callable, Sequence
from pathlib import Path

from generator.errors import BriefingsError, Problem
from generator.evaluating.answers import Case
from generator.evaluating.marks import Mark
from generator.evaluating.scoring import score
from generator.model import Article, Briefing

Analyse = Callable[[Path], Briefing | BriefingsError]


def evaluate(
    cases: Sequence[Case], analyse: Analyse, progress: Callable[[int, int, str], None]
) -> tuple[dict[str, tuple[Mark, ...]], list[Problem]]:
    """Return the marks of each case by its name, and a problem for each article of which there is no briefing.

    Such an article counts as one in which nothing was found; it is never left out.
    """
    scores: dict[str, tuple[Mark, ...]] = {}
    failures: list[Problem] = []
    for number, case in enumerate(cases, 1):
        progress(number, len(cases), case.name)
        result = analyse(case.article)
        if not isinstance(result, Briefing):
            failures.append(result.told)
            result = Briefing(article=Article(path=str(case.article), sha256="", title="", paragraphs=()), sentences=())
        scores[case.name] = score(case.answers, result)
    return scores, failures
