"""A dispute over a figure as a picture."""

from typing import Any

import pytest
from drawn import check, says, texts
from goldens import same_as_golden
from hypothesis import given, settings
from hypothesis import strategies as st
from sample import BRIEFING, FINDINGS

from generator.collection import Contradiction, Sourced
from generator.model import Dispute, Position, Span
from generator.publishing.escaping import clean
from generator.publishing.pictures.disputes import contradiction_picture, dispute_picture

WHERE: dict[str, Any] = {"evidence": (Span(sentence=1, start=0, end=1),), "rule": "x"}


def position(by: str | None, figure: str, **more: Any) -> Position:
    return Position(by=by, says=figure, **more, **WHERE)


def dispute(*positions: Position, about: str = "boats") -> Dispute:
    return Dispute(kind="figure", about=about, positions=positions, **WHERE)


def ends(picture: str) -> list[float]:
    """Return how far to the right each side's dots stand."""
    return [float(dot.get("cx", "")) for dot in check(picture).iter("circle")]


def test_the_sample_looks_as_it_did() -> None:
    picture = dispute_picture(FINDINGS.disputes[0], "dispute-1")
    check(picture)
    same_as_golden("picture-dispute.html", picture.replace("><", ">\n<") + "\n")


figures = st.one_of(
    st.integers(0, 10**14).map("{:,}".format),
    st.sampled_from(["at least 70", "up to 20,000", "6 to 8", "dozens", "three", "about 2-3 million", "0"]),
    st.text(max_size=120),
)


@settings(deadline=None)
@given(
    st.lists(st.builds(position, st.one_of(st.none(), st.text()), figures), min_size=1, max_size=6),
    st.text(),
)
def test_any_figures_give_a_sound_picture_that_says_every_side(sides: list[Position], about: str) -> None:
    picture = dispute_picture(dispute(*sides, about=about), "d")
    assert picture == dispute_picture(dispute(*sides, about=about), "d")
    if picture:
        figure = check(picture)
        for side in sides:
            assert says(figure, clean(side.says))
            assert not side.by or says(figure, clean(side.by))


def test_sides_stand_in_the_order_of_the_article_on_one_axis_from_zero() -> None:
    picture = dispute_picture(dispute(position("B", "40,000"), position("A", "100,000")), "d")
    assert [text for text, _ in texts(check(picture))] == ["B", "40,000", "A", "100,000", "0", "50,000", "100,000"]
    (small, large), zero = ends(picture), 5
    assert (small - zero) / (large - zero) == pytest.approx(0.4, abs=0.001)


def test_all_sides_look_alike() -> None:
    figure = check(dispute_picture(dispute(position("A", "40"), position("B", "10", status="denied")), "d"))
    assert {dot.get("class") for dot in figure.iter("circle")} == {"mark"}
    assert "denied" in [text for text, _ in texts(figure)]


def test_a_tiny_figure_beside_a_huge_one_is_still_a_dot_at_its_place() -> None:
    tiny, huge = ends(dispute_picture(dispute(position("A", "10"), position("B", "1,000,000")), "d"))
    assert tiny == 5
    assert huge > 280


def test_equal_figures_stand_at_one_place() -> None:
    one, other = ends(dispute_picture(dispute(position("A", "300"), position("B", "about 300")), "d"))
    assert one == other


def test_at_least_is_open_above_and_up_to_is_open_below() -> None:
    figure = check(dispute_picture(dispute(position("A", "at least 50"), position("B", "up to 80")), "d"))
    broken = [line for line in figure.iter("line") if line.get("class") == "mark broken"]
    least, most = (float(dot.get("cx", "")) for dot in figure.iter("circle"))
    assert [float(line.get("x1", "")) for line in broken] == [least, 5]
    assert float(broken[1].get("x2", "")) == most
    assert len(list(figure.iter("path"))) == 1


def test_a_range_is_a_bar_between_two_dots() -> None:
    figure = check(dispute_picture(dispute(position("A", "60 to 80"), position("B", "20")), "d"))
    low, high, _ = (float(dot.get("cx", "")) for dot in figure.iter("circle"))
    (bar,) = figure.iter("rect")
    assert float(bar.get("x", "")) == low
    assert float(bar.get("width", "")) == pytest.approx(high - low, abs=0.11)


def test_a_side_without_a_plain_number_is_told_without_a_mark() -> None:
    picture = dispute_picture(dispute(position("A", "40"), position("B", "a few"), position("C", "30")), "d")
    assert len(ends(picture)) == 2
    assert says(check(picture), "a few")


@pytest.mark.parametrize(
    "found",
    [
        dispute(position("A", "40"), position("B", "dozens")),
        dispute(position("A", "0"), position("B", "none")),
        dispute(position("A", "30 per cent"), position("B", "8")),
        dispute(position("A", "£30"), position("B", "€30")),
        FINDINGS.disputes[1],
    ],
)
def test_there_is_no_picture_without_two_comparable_numbers(found: Dispute) -> None:
    assert dispute_picture(found, "d") == ""


def test_figures_of_different_articles_are_told_with_their_outlet_and_day() -> None:
    sides = tuple(Sourced(briefing=BRIEFING, finding=side) for side in FINDINGS.disputes[0].positions)
    picture = contradiction_picture(Contradiction(kind="figure", about="boats", sides=sides), "c")
    assert [text for text, _ in texts(check(picture))][:3] == ["Anna Berg", "The Fjord Post, 12 May 2021", "300"]
    assert contradiction_picture(Contradiction(kind="claim", about="boats", sides=sides), "c") == ""
