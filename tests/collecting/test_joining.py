"""Who is the same in several articles, and who is not."""

import pytest
from told import actor, told

from generator.collecting.joining import identify
from generator.collection import Doubt, Join
from generator.model import Actor, ActorKind


def joined(*actors: Actor, joins: tuple[Join, ...] = ()) -> list[str]:
    """Return the dossiers of actors, each of whom stands in an article of its own."""
    known, _ = identify([told(f"{i}.txt", one) for i, one in enumerate(actors)], joins)
    return [known[f"{i}.txt", one.name] for i, one in enumerate(actors)]


def doubts(*actors: Actor) -> tuple[Doubt, ...]:
    return identify([told(f"{i}.txt", one) for i, one in enumerate(actors)], ())[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Berg", "Anna Berg"),
        ("Anna Berg", "ANNA BERG"),
        ("Anna Berg", "Anna M. Berg"),
        ("Anna Berg", "Anna Maria Berg"),
        ("Anna Berg", "A. Berg"),
        ("Anna Maria Berg", "A.M. Berg"),
        ("Anna Berg", "Berg"),
        ("Anna Berg", "President Anna Berg"),
        ("Anna Berg", "Mrs. Anna Berg"),
        ("Anna Berg", "Mrs Berg"),
        ("José Núñez", "Jose Nunez"),
        ("Søren Ærø", "Soren Aero"),
        ("Alexei Orlov", "Aleksey Orlov"),
        ("Andrei Orlovskiy", "Andrey Orlovsky"),
        ("Vitaliy Ganin", "Vitaly Ganin"),
        ("Yevgeny Orlov", "Evgenii Orlov"),
        ("Jean-Luc Moreau", "Jean Luc Moreau"),
        ("Mary O'Neill", "Mary O’Neill"),
        ("Omar al-Haddad", "Omar Haddad"),
        ("Ursula von der Linden", "Ursula Linden"),
        ("Philip Olsen", "Phillip Olsen"),
    ],
)
def test_one_person_under_two_spellings_has_one_dossier(one: str, other: str) -> None:
    assert len(set(joined(actor(one), actor(other)))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Berg", "Lars Berg"),
        ("Anna Berg", "L. Berg"),
        ("Anna Berg", "Ana Berg"),
        ("Maria Berg", "Mara Berg"),
        ("Anna Berg", "Anna Holm"),
        ("Anna Berg", "Anna"),
        ("John F. Olsen", "John R. Olsen"),
        ("John Olsen Jr.", "John Olsen Sr."),
        ("Hassan Omar", "Ali Hassan Omar"),
        ("Berg", "Bergson"),
    ],
)
def test_two_persons_keep_two_dossiers(one: str, other: str) -> None:
    assert len(set(joined(actor(one), actor(other)))) == 2


def test_a_bare_surname_that_two_bear_joins_neither_and_is_in_doubt() -> None:
    found = joined(actor("Anna Berg"), actor("Lars Berg"), actor("Berg"))
    assert found == ["Anna Berg", "Lars Berg", "Berg"]
    (doubt,) = doubts(actor("Anna Berg"), actor("Lars Berg"), actor("Berg"))
    assert doubt.names == ("Berg", "Anna Berg", "Lars Berg")
    assert doubt.mention is not None
    assert doubt.mention.briefing.article.path == "2.txt"


def test_an_initial_that_two_given_names_begin_with_joins_neither() -> None:
    assert joined(actor("Anna Berg"), actor("Alma Berg"), actor("A. Berg"))[2] == "A. Berg"
    assert doubts(actor("Anna Berg"), actor("Alma Berg"), actor("A. Berg"))[0].names[0] == "A. Berg"


def test_a_name_without_the_middle_one_that_two_have_joins_neither() -> None:
    assert len(set(joined(actor("Anna B. Berg"), actor("Anna C. Berg"), actor("Anna Berg")))) == 3


def test_an_initial_joins_a_name_that_is_written_with_and_without_the_middle_one() -> None:
    assert len(set(joined(actor("Anna Maria Berg"), actor("Anna Berg"), actor("A. Berg")))) == 1


@pytest.mark.parametrize(
    ("bare", "full"),
    [
        (actor("Berg", country="NO"), actor("Anna Berg", country="SE")),
        (actor("Berg", roles=["spokesman"]), actor("Anna Berg", roles=["spokeswoman"])),
        (actor("Berg", roles=["goalkeeper"]), actor("Anna Berg", roles=["Foreign Minister"])),
    ],
)
def test_a_bare_surname_does_not_join_whom_country_sex_or_role_contradict(bare: Actor, full: Actor) -> None:
    assert len(set(joined(bare, full))) == 2
    assert doubts(bare, full)[0].names == ("Berg", "Anna Berg")


def test_a_bare_surname_does_not_join_another_than_the_article_names_in_full() -> None:
    known, doubts = identify(
        [told("1.txt", actor("Anna Berg")), told("2.txt", actor("Berg"), text="“No,” said Carl Berg.\nBerg left.")], ()
    )
    assert known["2.txt", "Berg"] == "Berg"
    assert doubts[0].names == ("Berg", "Anna Berg")


def test_two_bare_surnames_are_one_person_only_with_one_state_and_role() -> None:
    ministers = [
        actor("Berg", country="NO", roles=["Foreign Minister"]),
        actor("Berg", country="NO", roles=["minister"]),
    ]
    assert len(set(joined(*ministers))) == 1
    assert len(set(joined(actor("Berg"), actor("Berg")))) == 2
    assert doubts(actor("Berg"), actor("Berg"))


def test_a_family_name_that_stands_first_is_known_by_how_the_articles_shorten_it() -> None:
    assert len(set(joined(actor("Tan Wei", aliases=("Tan",)), actor("Tan")))) == 1
    assert len(set(joined(actor("Tan Wei", aliases=("Tan",)), actor("Wei")))) == 2


def test_one_full_name_is_two_persons_where_state_and_role_both_differ() -> None:
    one, other = (
        actor("John Olsen", country="NO", roles=["mayor"]),
        actor("John Olsen", country="US", roles=["striker"]),
    )
    assert joined(one, other) == ["John Olsen (Norway)", "John Olsen (United States)"]
    assert doubts(one, other)[0].names == ("John Olsen (Norway)", "John Olsen (United States)")
    assert len(set(joined(one, actor("John Olsen", country="US")))) == 1


def test_a_person_and_a_body_of_one_name_stay_apart_and_are_in_doubt() -> None:
    found = joined(actor("Anna Berg"), actor("Anna Berg", "organisation"))
    assert found == ["Anna Berg (person)", "Anna Berg (organisation)"]
    assert doubts(actor("Anna Berg"), actor("Anna Berg", "organisation"))


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Ruritania Rail", "the Ruritania Rail", "organisation"),
        ("Norwegian Foreign Ministry", "Norway's Foreign Ministry", "organisation"),
        ("Norwegian Defence Ministry", "Norwegian Defense Ministry", "organisation"),
        ("United Nations", "U.N.", "organisation"),
        ("Norway", "Norway's government", "government"),
        ("US", "the United States", "government"),
        ("Kiev", "Kyiv", "government"),
        ("US officials", "American officials", "group"),
        ("Western governments", "western governments", "group"),
        ("EU envoys", "envoys of the European Union", "group"),
        ("OSCE observers", "observers of the Organisation for Security and Co-operation in Europe", "group"),
    ],
)
def test_one_body_under_two_names_has_one_dossier(one: str, other: str, kind: ActorKind) -> None:
    assert len(set(joined(actor(one, kind), actor(other, kind)))) == 1


def test_an_acronym_joins_the_body_that_an_article_calls_so() -> None:
    full = actor("Fjord Safety Board", "organisation", aliases=("FSB", "board"))
    assert joined(full, actor("FSB", "organisation")) == ["Fjord Safety Board"] * 2
    assert (
        len(
            set(
                joined(
                    full, actor("Federal Salmon Bureau", "organisation", aliases=("FSB",)), actor("FSB", "organisation")
                )
            )
        )
        == 3
    )


@pytest.mark.parametrize("name", ["officials", "Officials", "lawmakers", "experts", "the rebels"])
def test_a_group_named_by_a_common_noun_is_another_in_each_article(name: str) -> None:
    assert len(set(joined(actor(name, "group"), actor(name, "group")))) == 2


@pytest.mark.parametrize("name", ["the minister", "source in the Defence Ministry", "Norway's envoy to the union"])
def test_who_is_described_and_not_named_is_another_in_each_article(name: str) -> None:
    assert len(set(joined(actor(name), actor(name)))) == 2
    assert doubts(actor(name), actor(name)) == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [("EU envoys", "EU leaders"), ("EU envoys", "UN envoys"), ("EU envoys", "envoys"), ("EU envoys", "NATO Envoys")],
)
def test_groups_of_other_bodies_or_of_other_people_stay_apart(one: str, other: str) -> None:
    assert len(set(joined(actor(one, "group"), actor(other, "group")))) == 2


def test_officials_of_a_state_are_not_the_state() -> None:
    assert len(set(joined(actor("US officials", "group"), actor("US", "government")))) == 2


def test_groups_of_one_common_noun_are_told_apart_by_their_days() -> None:
    one = told("a.txt", actor("rebels", "group"), published="2021-05-12")
    other = told("b.txt", actor("rebels", "group"), published="2021-05-13")
    assert sorted(set(identify([one, other], ())[0].values())) == ["rebels (2021-05-12)", "rebels (2021-05-13)"]


def test_the_dossier_has_the_full_name_most_articles_use() -> None:
    assert joined(actor("Anna M. Berg"), actor("Anna Berg"), actor("Anna Berg"), *[actor("Berg")] * 3)[0] == "Anna Berg"
