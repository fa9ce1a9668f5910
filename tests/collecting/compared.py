"""Short articles of several outlets, and what contradicts between them."""

from articles import PIPELINE, article_of

from generator.briefing import brief
from generator.collecting import collect
from generator.collection import Contradiction
from generator.model import Briefing

DAY = "2014-03-30"


def briefed(*texts: str, days: tuple[str | None, ...] = (), outlets: tuple[str, ...] = ()) -> list[Briefing]:
    """Return the briefings of some articles, each of another outlet, all of one day unless `days` says otherwise."""
    return [
        brief(
            article_of(
                text,
                title="Notes of the day",
                published=days[n] if n < len(days) else DAY,
                path=f"{n}.txt",
                outlet=outlets[n] if n < len(outlets) else f"Outlet {n}",
            ),
            PIPELINE,
        )
        for n, text in enumerate(texts)
    ]


def found(*texts: str, days: tuple[str | None, ...] = (), outlets: tuple[str, ...] = ()) -> tuple[Contradiction, ...]:
    """Return the contradictions between some articles."""
    return collect(briefed(*texts, days=days, outlets=outlets)).contradictions


def sides(contradiction: Contradiction) -> list[tuple[str | None, str]]:
    """Return who says what."""
    return [(side.finding.by, side.finding.says) for side in contradiction.sides]
