"""An editor's entries stand before all rules."""

from pathlib import Path

import pytest
from told import actor, told

from generator.build import build
from generator.collecting import collect
from generator.collecting.editing import idle_entries
from generator.collection import Join
from generator.model import Actor, Briefing
from generator.settings import Settings


def articles(*actors: Actor) -> list[Briefing]:
    return [told(f"seeds/{n}.txt", one) for n, one in enumerate(actors)]


def joined(briefings: list[Briefing], *joins: Join) -> list[str]:
    known = collect(briefings, joins).known_as
    return [known[b.article.path, b.findings.actors[0].name] for b in briefings]


def test_names_of_one_entry_are_one_actor_whatever_they_are() -> None:
    briefings = articles(
        actor("Anna Berg"), actor("Anne Holm"), actor("Anna Berg", "organisation"), actor("rebels", "group")
    )
    join = Join(name="The Bergs", names=("Anna Berg", "Anne Holm", "rebels"))
    assert joined(briefings, join) == ["The Bergs"] * 4
    assert collect(briefings, (join,)).doubts == ()


def test_capitals_and_accents_of_a_name_in_the_file_do_not_matter() -> None:
    assert joined(articles(actor("José Núñez")), Join(name="The mayor", names=("jose nunez",))) == ["The mayor"]


def test_an_entry_without_names_means_its_own_name() -> None:
    briefings = articles(actor("Anna Berg"), actor("Lars Berg"), actor("Berg"))
    assert joined(briefings, Join(name="Anna Berg", names=("Berg",)))[2] == "Anna Berg"


def test_shorter_names_join_an_entry_by_the_rules() -> None:
    briefings = articles(actor("Anna Berg"), actor("Anne Holm"), actor("A. Berg"), actor("Holm"))
    assert joined(briefings, Join(name="Anna Holm", names=("Anna Berg", "Anne Holm"))) == ["Anna Holm"] * 4


def test_those_who_are_apart_are_never_joined() -> None:
    for short in ("A. Berg", "Berg"):
        briefings = articles(actor("Anna Berg"), actor(short))
        apart = Join(name="Anna Berg", apart=(short,))
        assert joined(briefings, apart) == ["Anna Berg", short]
        assert collect(briefings, (apart,)).doubts == ()


def test_two_of_one_name_are_parted_by_their_articles() -> None:
    briefings = articles(actor("John Olsen"), actor("John Olsen"), actor("John Olsen"))
    one = Join(name="John Olsen (mayor)", names=("John Olsen",), articles=("seeds/0",))
    other = Join(name="John Olsen (striker)", names=("John Olsen",), articles=("1.*",))
    assert joined(briefings, one, other) == ["John Olsen (mayor)", "John Olsen (striker)", "John Olsen"]


def test_an_entry_for_some_articles_stands_before_one_for_all() -> None:
    briefings = articles(actor("John Olsen"), actor("John Olsen"))
    everywhere, there = Join(name="John Olsen"), Join(name="Another", names=("John Olsen",), articles=("1.txt",))
    assert joined(briefings, everywhere, there) == ["John Olsen", "Another"]


def test_a_file_holds_for_the_articles_of_its_folder() -> None:
    briefings = [
        told("seeds/demo/1.txt", actor("rebels", "group")),
        told("seeds/demonstrators.txt", actor("rebels", "group")),
    ]
    join = Join(name="the rebels of the north", names=("rebels",), file="seeds/demo/actors.yml")
    assert joined(briefings, join) == ["the rebels of the north", "rebels"]
    assert idle_entries(briefings[1:], (join,)) != ()


def test_a_name_that_nobody_bears_is_told_with_the_names_that_are_like_it() -> None:
    briefings = articles(actor("Anna Berg"), actor("Lars Holm"))
    join = Join(name="Anna Berg", names=("Anne Berg",), apart=("Nobody",), file="seeds/actors.yml")
    assert list(map(str, idle_entries(briefings, (join,)))) == [
        "seeds/actors.yml: 'Anna Berg': nobody is called 'Anne Berg' in the articles; there are 'Anna Berg'. "
        "Mend it, or take it out.",
        "seeds/actors.yml: 'Anna Berg': nobody is called 'Nobody' in the articles. Mend it, or take it out.",
    ]


def test_an_article_that_is_not_there_is_told() -> None:
    join = Join(name="Anna Berg", articles=("sport/",), file="seeds/actors.yml")
    (problem,) = idle_entries(articles(actor("Anna Berg")), (join,))
    assert (
        str(problem) == "seeds/actors.yml: 'Anna Berg': no article has 'sport/' in its path. Mend it, or take it out."
    )


def test_an_entry_that_fits_is_not_told() -> None:
    join = Join(name="The mayor", names=("Anna Berg",), apart=("Lars Holm",), articles=("*.txt",))
    assert idle_entries(articles(actor("Anna Berg"), actor("Lars Holm")), (join,)) == ()


@pytest.mark.parametrize("path", ["seeds/[x].txt", "seeds/a b.txt", "seeds/2021-05-12.txt"])
def test_a_whole_path_means_that_article(path: str) -> None:
    join = Join(name="The mayor", names=("Anna Berg",), articles=(path,))
    assert joined([told(path, actor("Anna Berg"))], join) == ["The mayor"]


def test_a_mistake_is_in_the_report_and_the_rest_is_built(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text(
        "Berg met Holm\n\nForeign Minister Anna Berg met Lars Holm on Monday, she said.\n"
    )
    (tmp_path / "seeds" / "actors.yml").write_text(
        "The minister: {names: [Anna Berg]}\nNobody: {names: [Nemo]}\nWrong: 1\n"
    )
    report = build(Settings(root=tmp_path))
    assert str(report.failures[0]).startswith("seeds/actors.yml: 'Wrong' has under it no lists")
    assert list(map(str, report.failures[1:])) == [
        "seeds/actors.yml: 'Nobody': nobody is called 'Nemo' in the articles. Mend it, or take it out.",
    ]
    assert "actors/the-minister.md" in report.written
