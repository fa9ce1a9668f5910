"""An actor's network as a picture."""

from typing import get_args

from drawn import check, says, texts
from goldens import same_as_golden
from hypothesis import given, settings
from hypothesis import strategies as st
from sample import BRIEFING, FINDINGS

from generator.collection import Companion, Dossier, Link, Sourced, Tie
from generator.publishing.escaping import clean
from generator.publishing.pictures.networks import network_picture

EVENT = Sourced(briefing=BRIEFING, finding=FINDINGS.timeline[0])


def companion(name: str, *links: Link, briefings: int = 1) -> Companion:
    ties = tuple(Tie(link=link, source=EVENT) for link in links)
    return Companion(name=name, briefings=(BRIEFING,) * briefings, ties=ties)


def dossier(*company: Companion, name: str = "Anna Berg") -> Dossier:
    return Dossier(name=name, kind="person", company=company)


KERBY = dossier(
    companion("Lars Holm", "met or talked", "disagreed", "met or talked", briefings=3),
    companion("The Grey Strait Commission for Herring and Other Fish of the Northern Seas", "proposed to", briefings=2),
    companion("Sudmark", briefings=2),
)
links = st.lists(st.sampled_from(get_args(Link)), max_size=9)


def test_a_network_looks_as_it_did() -> None:
    picture = network_picture(KERBY)
    check(picture)
    same_as_golden("picture-network.html", picture.replace("><", ">\n<") + "\n")


@settings(deadline=None)
@given(st.lists(st.tuples(st.text(), links), max_size=14), st.text())
def test_any_company_gives_a_sound_picture_with_the_names_of_ten(
    company: list[tuple[str, list[Link]]], name: str
) -> None:
    whole = dossier(*(companion(other, *ties) for other, ties in company), name=name)
    picture = network_picture(whole)
    assert bool(picture) == (len(company) > 1)
    if picture:
        figure = check(picture)
        assert says(figure, clean(name))
        assert all(says(figure, clean(other)) for other, _ in company[:10])
        assert picture == network_picture(whole)


def test_edges_are_named_by_what_connects_two_the_most_frequent_first() -> None:
    assert [text for text, _ in texts(check(network_picture(KERBY)))][:4] == [
        "Anna Berg", "met or talked, 2 times", "disagreed", "Lars Holm",
    ]  # fmt: skip


def test_the_more_often_the_thicker() -> None:
    edges = [line for line in check(network_picture(KERBY)).iter("line") if line.get("x2") == "168" != line.get("x1")]
    assert [edge.get("stroke-width") for edge in edges] == ["2.2", "1.5", "1.5", "1"]


def test_company_without_a_tie_is_a_broken_line_to_a_hollow_dot() -> None:
    figure = check(network_picture(KERBY))
    assert "in 2 briefings" in [text for text, _ in texts(figure)]
    assert [line.get("class") for line in figure.iter("line")].count("line broken") == 1
    assert [dot.get("class") for dot in figure.iter("circle")] == ["mark", "mark", "mark", "mark hollow"]
    assert "Dotted: named in the same briefings." in figure.findtext("figcaption", "")


def test_it_says_how_many_are_left_out() -> None:
    whole = dossier(*(companion(f"Actor {number}") for number in range(12)))
    figure = check(network_picture(whole))
    assert "2 more are left out." in figure.findtext("figcaption", "")
    assert "Actor 9" in [text for text, _ in texts(figure)]
    assert "Actor 10" not in [text for text, _ in texts(figure)]


def test_nobody_and_one_companion_are_no_network() -> None:
    assert network_picture(dossier()) == ""
    assert network_picture(dossier(companion("Lars Holm", "agreed"))) == ""
