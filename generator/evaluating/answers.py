"""Reads answers made by hand: a folder a case, with an article and a `gold.json` of what its briefing should hold.

`tests/gold/README.md` tells what each key means and how answers are made.
"""

from dataclasses import dataclass
from pathlib import Path

import msgspec

from generator.errors import AnswersError
from generator.model import ActorKind, ProposalState, QuestionKind

ANSWERS = "gold.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorAnswer:
    """An actor; `accept` are other forms of the name that count as right."""

    name: str
    kind: ActorKind
    accept: tuple[str, ...] = ()
    country: str | None = None
    role: str | None = None
    main: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalAnswer:
    """A proposal; `evidence` are the sentences that tell it."""

    title: str
    state: ProposalState
    evidence: tuple[str, ...]
    by: tuple[str, ...] = ()
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionAnswer:
    """One side of a dispute: who says what."""

    by: str | None
    says: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeAnswer:
    """A dispute with its positions."""

    about: str
    positions: tuple[PositionAnswer, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionAnswer:
    """An open question; missing an `optional` one is no error."""

    kind: QuestionKind
    text: str
    evidence: tuple[str, ...]
    optional: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class QuoteAnswer:
    """A quotation without its marks; `by` is None where the text does not say."""

    text: str
    by: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateAnswer:
    """A dated event; `start` and `end` are ISO days, both inclusive."""

    as_written: str
    start: str
    end: str
    evidence: tuple[str, ...]
    planned: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """What a briefing of one article should hold.

    `essential` lists facts for the summary, each as the sentences of which any one carries it.
    """

    title: str
    published: str | None
    body: tuple[str, ...]
    actors: tuple[ActorAnswer, ...]
    proposals: tuple[ProposalAnswer, ...]
    disputes: tuple[DisputeAnswer, ...]
    questions: tuple[QuestionAnswer, ...]
    quotes: tuple[QuoteAnswer, ...]
    dates: tuple[DateAnswer, ...]
    essential: tuple[tuple[str, ...], ...]
    outlet: str | None = None
    outlet_accept: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An article with its answers; the folder's name is the case's."""

    name: str
    article: Path
    answers: Answers


def read_cases(folder: Path) -> tuple[Case, ...]:
    """Return the cases of a folder by name. Raises AnswersError where one cannot be read or there are none."""
    cases = tuple(_case(path) for path in sorted(folder.glob(f"*/{ANSWERS}")))
    if not cases:
        raise AnswersError(folder, "holds no case", f"A case is a folder with an article.* and a {ANSWERS}.")
    return cases


def _case(path: Path) -> Case:
    article = next((p for p in sorted(path.parent.iterdir()) if p.name.startswith("article.")), None)
    if article is None:
        problem, remedy = f"no article stands beside {ANSWERS}", "Name it article.txt, or as its format is."
        raise AnswersError(path.parent, problem, remedy)
    try:
        answers = msgspec.json.decode(path.read_bytes(), type=Answers)
    except (OSError, msgspec.MsgspecError) as error:
        raise AnswersError(path, f"cannot be read ({error})", "tests/gold/README.md tells its form.") from error
    return Case(name=path.parent.name, article=article, answers=answers)
