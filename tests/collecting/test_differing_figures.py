"""Figures of one thing that differ from article to article, and the many that only look so."""

import pytest
from collecting.compared import DAY, found, sides

DIFFER = {
    "tolls": (
        "The police said that 12 people were killed in an explosion in Brovany on Monday.",
        "The regional hospital said 15 people were killed in the blast in Brovany on Monday.",
        [("police", "12"), ("regional hospital", "15")],
    ),
    "troops": (
        "Almost 100,000 Norland soldiers are stationed near Sudmark, Defence Minister Anna Berg said.",
        "Up to 40,000 Norland troops are massed near Sudmark, NATO said.",
        [("Anna Berg", "Almost 100,000"), ("NATO", "Up to 40,000")],
    ),
    "attendance in other words": (
        "Organisers said 300,000 people took part in the march in Lorvik on Saturday.",
        "The police said that about 80,000 people had joined the march in Lorvik on Saturday.",
        [("Organisers", "300,000"), ("police", "about 80,000")],
    ),
    "costs": (
        "The government says the bridge over the Ise will cost 40 million euros.",
        "The bridge over the Ise will cost 95 million euros, the opposition says.",
        [("The government", "40 million euros"), ("the opposition", "95 million euros")],
    ),
    "shares": (
        "The election commission said turnout in Lorvik was 83 percent.",
        "Observers put turnout in Lorvik at 32 percent.",
        [("The election commission", "83 percent"), ("Observers", "32 percent")],
    ),
    "debts": (
        "Norland owes Sudmark 1.7 billion dollars for gas, Prime Minister Lars Holm said.",
        "Norland owes Sudmark 2.2 billion dollars for gas, the company Sudgas said.",
        [("Lars Holm", "1.7 billion dollars"), ("Sudgas", "2.2 billion dollars")],
    ),
}


@pytest.mark.parametrize("case", DIFFER, ids=str)
def test_figures_of_one_thing_that_differ_stand_side_by_side(case: str) -> None:
    one, other, expected = DIFFER[case]
    (contradiction,) = found(one, other)
    assert contradiction.kind == "figure"
    names = [(by.removeprefix("The ").removeprefix("the ") if by else by, says) for by, says in sides(contradiction)]
    wanted = [(by.removeprefix("The ").removeprefix("the "), says) for by, says in expected]
    assert names == wanted


AGREE = {
    "another event": (
        "The police said 12 people were killed in an explosion in Brovany on Monday.",
        "The fire brigade said 15 people were killed in an explosion in Tamsar on Monday.",
    ),
    "another day": (
        "The police said 12 people were killed in shelling in Brovany on Monday.",
        "The hospital said 15 people were killed in shelling in Brovany on Thursday.",
    ),
    "another unit": (
        "The ministry said the bridge over the Ise will cost 40 million euros.",
        "The builders said the bridge over the Ise will cost 44 million dollars.",
    ),
    "rounding": (
        "The police said that 2,086 people marched in Lorvik on Saturday.",
        "Organisers said that 2,100 people marched in Lorvik on Saturday.",
    ),
    "at least and more": (
        "The police said that at least 20 people were killed in an explosion in Brovany on Monday.",
        "The hospital said that 25 people were killed in an explosion in Brovany on Monday.",
    ),
    "more than and a range above": (
        "NATO said that more than 1,000 Norland soldiers were fighting in Sudmark.",
        "The rebels said between 3,000 and 4,000 Norland soldiers were fighting in Sudmark.",
    ),
    "about and a value close to it": (
        "NATO said that about 40,000 Norland soldiers were near Sudmark.",
        "The ministry in Sudmark said that 43,000 Norland soldiers were near Sudmark.",
    ),
    "a part of a whole": (
        "The police said that 15 people were killed in an explosion in Brovany on Monday.",
        "The hospital said that 4 children were killed in an explosion in Brovany on Monday.",
    ),
    "a part by nation": (
        "The police said that 15 soldiers were killed in an explosion in Brovany on Monday.",
        "The hospital said that 40 Danish soldiers were killed in an explosion in Brovany on Monday.",
    ),
    "a further group": (
        "NATO said that 1,000 Norland soldiers were near Sudmark.",
        "The ministry in Sudmark said that another 20,000 Norland soldiers were near Sudmark.",
    ),
    "in a place and near it": (
        "NATO said that 1,000 Norland soldiers were in Sudmark.",
        "The ministry in Sudmark said that 20,000 Norland soldiers were near Sudmark.",
    ),
    "the dead and the hurt": (
        "The police said that 15 people were killed in an explosion in Brovany on Monday.",
        "The hospital said that 40 people were wounded in an explosion in Brovany on Monday.",
    ),
    "a former value": (
        "The ministry said the price of bread in Lorvik rose to 50 crowns from 40 crowns.",
        "The shops said the price of bread in Lorvik rose to 50 crowns.",
    ),
    "what is only a year": (
        "The minister said that 2014 rules applied in Lorvik.",
        "The mayor said that 2011 rules applied in Lorvik.",
    ),
    "unlike things": (
        "The police said that 300 cars crossed the bridge in Lorvik.",
        "The mayor said that 900 sheep crossed the bridge in Lorvik.",
    ),
}


@pytest.mark.parametrize("case", AGREE, ids=str)
def test_figures_that_can_both_be_so_are_no_contradiction(case: str) -> None:
    assert found(*AGREE[case]) == ()


def test_a_later_figure_of_the_same_claimant_is_an_update() -> None:
    first = "NATO said that 20,000 Norland soldiers were near Sudmark."
    second = "NATO said that 40,000 Norland soldiers were near Sudmark."
    assert found(first, second, days=("2014-03-28", "2014-03-30")) == ()


def test_a_later_figure_of_the_same_outlet_is_an_update() -> None:
    first = "The bridge over the Ise in Lorvik cost 40 million euros."
    second = "The bridge over the Ise in Lorvik cost 95 million euros."
    assert found(first, second, outlets=("The Post", "The Post")) == ()
    assert len(found(first, second, outlets=("The Post", "The Mail"))) == 1


def test_a_toll_that_another_gives_a_day_later_is_an_update() -> None:
    first = "The police said that 12 people were killed in an explosion in Brovany."
    second = "The hospital said that 15 people were killed in an explosion in Brovany."
    assert found(first, second, days=("2014-03-28", "2014-03-29")) == ()
    assert len(found(first, second)) == 1


def test_tolls_counted_up_to_one_day_are_compared_whenever_they_are_told() -> None:
    first = "The United Nations said that 2,086 people were killed in Sudmark by 10 March."
    second = "The ministry in Sudmark said that 4,000 people were killed in Sudmark by 10 March."
    (contradiction,) = found(first, second, days=("2014-03-20", "2014-03-26"))
    assert [side.finding.as_of for side in contradiction.sides] == ["by 10 March", "by 10 March"]


def test_what_can_change_is_not_compared_over_weeks() -> None:
    first = "NATO said that 20,000 Norland soldiers were near Sudmark."
    second = "The ministry in Sudmark said that 90,000 Norland soldiers were near Sudmark."
    assert len(found(first, second, days=("2014-03-28", "2014-03-30"))) == 1
    assert found(first, second, days=("2014-03-01", "2014-03-30")) == ()


def test_a_price_is_compared_over_weeks() -> None:
    first = "The ministry said that the bridge over the Ise cost 40 million euros."
    second = "The auditors said that the bridge over the Ise cost 95 million euros."
    assert len(found(first, second, days=("2014-03-01", "2014-03-30"))) == 1
    assert found(first, second, days=("2014-03-01", "2014-08-30")) == ()


def test_articles_without_a_day_are_not_compared() -> None:
    first = "NATO said that 20,000 Norland soldiers were near Sudmark."
    second = "The ministry in Sudmark said that 90,000 Norland soldiers were near Sudmark."
    assert found(first, second, days=(DAY, None)) == ()


def test_values_that_several_articles_give_are_one_contradiction_with_all_its_sides() -> None:
    (contradiction,) = found(
        "NATO said that 20,000 Norland soldiers were near Sudmark.",
        "The ministry in Sudmark said that 90,000 Norland soldiers were near Sudmark.",
        "The think tank Ostlab said that 50,000 Norland soldiers were near Sudmark.",
    )
    assert [side.briefing.article.path for side in contradiction.sides] == ["0.txt", "1.txt", "2.txt"]


def test_a_dispute_of_an_article_about_the_figure_is_shown_with_all_its_sides() -> None:
    one = "Almost 100,000 Norland soldiers are stationed near Sudmark, Defence Minister Anna Berg said."
    (contradiction,) = found(
        f"{one} The opposition put the number at 70,000.",
        "Up to 40,000 Norland troops are massed near Sudmark, NATO said.",
    )
    given = [says.lower() for _, says in sides(contradiction)]
    assert given == ["almost 100,000", "70,000", "up to 40,000"]


def test_a_dispute_of_an_article_about_another_figure_stays_out() -> None:
    one = "Almost 100,000 Norland soldiers are stationed near Sudmark, Defence Minister Anna Berg said."
    toll = "The police said 12 people were killed in Brovany on Monday. The hospital put the number of dead at 15."
    (contradiction,) = found(f"{one} {toll}", "Up to 40,000 Norland troops are massed near Sudmark, NATO said.")
    assert len(sides(contradiction)) == 2
