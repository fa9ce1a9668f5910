"""Scores as text: the errors of each row, the table of figures, and what changed between two versions."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from pathlib import Path
from typing import TypeVar

import msgspec

from generator.errors import AnswersError, Problem
from generator.evaluating.marks import LISTS, ROWS, Figures, Mark, figures
from generator.writing import clear_parts, write_whole

T = TypeVar("T")
Scores = Mapping[str, tuple[Mark, ...]]  # by case


def check_rows(names: Iterable[str]) -> None:
    """Raise AnswersError for a name that is no row of the table."""
    for name in names:
        if name not in ROWS:
            raise AnswersError(name, f"no such row; the rows are {', '.join(ROWS)}", "Name one of them.")


def report(scores: Scores, rows: Collection[str] = ()) -> str:
    """Return the errors row by row and case by case with their sentences, then the figures of all cases together.

    Only the errors of `rows` are told, if any are named.
    """
    table = _total(scores)
    lines = [line for row in table if not rows or row.row in rows for line in _errors(row, scores)]
    return "\n".join([*lines, *_table(table, len(scores))]) + "\n"


def compare(before: Scores, after: Scores) -> str:
    """Return what a version gained and lost against another one, case by case, and the figures that changed."""
    lines: list[str] = []
    gains = losses = 0
    for case in sorted({*before, *after}):
        old, new = _mistakes(before.get(case, ())), _mistakes(after.get(case, ()))
        told = [f"  gain  {_told(m)}" for m in (old - new).elements()]
        gains += len(told)
        told += [f"  loss  {_told(m)}" for m in (new - old).elements()]
        losses += (new - old).total()
        lines += [case, *sorted(told)] if told else []
    lines += [f"{gains} gains, {losses} losses", *_changes(before, after)]
    return "\n".join(lines) + "\n"


def below(scores: Scores, floors: Mapping[str, float]) -> list[Problem]:
    """Return a problem for each figure below its floor; the row stands in the place of a file."""
    table = _total(scores)
    return [_low(row, floors[row.row]) for row in table if round(row.figure, 4) < floors.get(row.row, 0)]


def _low(row: Figures, floor: float) -> Problem:
    problem = f"{row.figure:.3f} is below its floor of {floor:.3f}"
    return Problem(file=row.row, problem=problem, remedy=f"Look at its errors with --row {row.row!r}.")


def save(scores: Scores, path: Path) -> None:
    """Write scores as JSON, for a later comparison. Raises WritingError."""
    clear_parts(path.parent)
    write_whole(path, msgspec.json.format(msgspec.json.encode(scores), indent=1) + b"\n")


def load(path: Path) -> Scores:
    """Read saved scores. Raises AnswersError if a file holds none."""
    return _decoded(path, dict[str, tuple[Mark, ...]], "Save it anew with --save.")


def load_floors(path: Path) -> Mapping[str, float]:
    """Read floors, a JSON object of figures by row. Raises AnswersError if a file holds none."""
    return _decoded(path, dict[str, float], 'It should hold figures by row, such as {"actors": 0.9}.')


def _total(scores: Scores) -> tuple[Figures, ...]:
    """Return the figures of all cases together."""
    return figures(chain.from_iterable(scores.values()))


def _decoded(path: Path, kind: type[T], remedy: str) -> T:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except (OSError, msgspec.MsgspecError) as error:
        raise AnswersError(path, f"cannot be read ({error})", remedy) from error


def _errors(row: Figures, scores: Scores) -> Iterator[str]:
    if not row.missed + row.wrong:
        return
    yield f"{row.row}: {row.missed} missed, {row.wrong} wrong"
    for case, marks in scores.items():
        mistakes = [m for m in marks if m.row == row.row and m.outcome != "right"]
        if mistakes:
            yield f"  {case}"
        for mark in mistakes:
            yield f"    {mark.outcome:6}  {mark.what}"
            yield from (f"            | {sentence}" for sentence in mark.sentences)
    yield ""


def _table(table: tuple[Figures, ...], cases: int) -> Iterator[str]:
    width = max(len(row.row) for row in table)
    noun = f"{cases} case{'' if cases == 1 else 's'}"
    yield f"{noun:{width}}  figure  precision  recall  right  missed  wrong"
    for row in table:
        parts = f"{row.precision:9.3f}  {row.recall:6.3f}" if row.row in LISTS else " " * 17
        yield f"{row.row:{width}}  {row.figure:6.3f}  {parts}  {row.right:5}  {row.missed:6}  {row.wrong:5}"


def _mistakes(marks: tuple[Mark, ...]) -> Counter[tuple[str, str, str]]:
    return Counter((m.row, m.outcome, m.what) for m in marks if m.outcome != "right")


def _told(mistake: tuple[str, str, str]) -> str:
    row, outcome, what = mistake
    return f"{row}, {outcome}: {what}"


def _changes(before: Scores, after: Scores) -> Iterator[str]:
    old = {row.row: row.figure for row in _total(before)}
    for row in _total(after):
        was = old.get(row.row)
        if was is not None and f"{was:.3f}" != f"{row.figure:.3f}":
            yield f"{row.row}: {was:.3f} before, {row.figure:.3f} now"
