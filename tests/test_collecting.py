"""What spans the briefings: order, months, and what is open."""

from dataclasses import replace

from sample import ARTICLE, BRIEFING, FINDINGS

from generator.collecting import collect
from generator.model import Briefing, Findings


def told(path: str, published: str | None, outlet: str | None = None, findings: Findings | None = None) -> Briefing:
    article = replace(ARTICLE, path=path, published=published, outlet=outlet)
    return replace(BRIEFING, article=article, findings=findings or Findings())


A, B, C, D = told("a", "2021-05-02"), told("b", "2021-05-02"), told("c", "2021-06-01"), told("d", None)


def test_the_newest_comes_first_then_the_path_and_undated_ones_last() -> None:
    assert collect([D, B, A, C]).briefings == collect([A, B, C, D]).briefings == (C, A, B, D)


def test_briefings_are_grouped_by_month() -> None:
    assert collect([A, B, C, D]).months == (("2021-06", (C,)), ("2021-05", (A, B)), (None, (D,)))


def test_the_span_of_dates_and_the_outlets_are_those_of_the_articles() -> None:
    found = collect([told("a", "2021-05-02", "The Post"), told("b", "2020-01-31", "DW"), told("c", None, "DW")])
    assert (found.first, found.last, found.outlets) == ("2020-01-31", "2021-05-02", ("DW", "The Post"))


def test_what_is_open_is_listed_with_its_briefing_oldest_first() -> None:
    old, new = told("old", "2021-01-01", None, FINDINGS), told("new", "2021-02-01", None, FINDINGS)
    found = collect([new, old])
    assert [item.briefing for item in found.disputes] == [old, old, new, new]


def test_no_briefings_give_an_empty_collection() -> None:
    found = collect([])
    assert (found.briefings, found.months, found.first, found.last) == ((), (), None, None)
