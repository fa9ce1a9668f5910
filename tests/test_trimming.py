"""Sentences are cut down without changing what they say."""

import pytest
from articles import PIPELINE, article_of

from generator.extracting.summary.trimming import sentence_of, trim
from generator.language import parse


def trimmed(text: str, most: int) -> str:
    document = parse(article_of(text), PIPELINE)
    return sentence_of(document, trim(document, 1, most))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("But the harbour reopened on Monday.", "The harbour reopened on Monday."),
        ("The harbour (the oldest in Malta) reopened.", "The harbour reopened."),
        (
            "Eva Lind, who took office in May, opened the harbour in the presence of the king.",
            "Eva Lind opened the harbour in the presence of the king.",
        ),
        (
            "In an effort to end the strike, Eva Lind met the dockers' union.",
            "Eva Lind met the dockers' union.",
        ),
        (
            "The storm reached the coast of Chile at dawn, tearing roofs from hundreds of houses.",
            "The storm reached the coast of Chile at dawn.",
        ),
        ("Eva Lind, meanwhile, opened the harbour of Malta.", "Eva Lind opened the harbour of Malta."),
        ("The union — by far the largest in Malta — ended the strike.", "The union ended the strike."),
        (
            "The owners closed the harbour, a step that nobody had foreseen.",
            "The owners closed the harbour.",
        ),
    ],
)
def test_openings_brackets_and_asides_are_left_out(text: str, short: str) -> None:
    assert trimmed(text, 5) == short


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            "Eva Lind said on Friday that the union had ended the strike.",
            "Eva Lind said that the union had ended the strike.",
        ),
        (
            "The union announced a plan for the harbour that would cut the hours of its members by a third.",
            "The union announced a plan for the harbour that would cut the hours of its members by a third.",
        ),
        (
            "The government of Malta presented a one-page draft law that would ban lorries from the old town.",
            "The government of Malta presented a one-page draft law.",
        ),
        (
            "The dockers of the old harbour left the quay after the owners had called the police.",
            "The dockers of the old harbour left the quay.",
        ),
        (
            "The owners will work with the union, as the mayor repeated that the harbour must open.",
            "The owners will work with the union.",
        ),
        (
            "With the strike entering its third week, the owners of the ferries called the mayor.",
            "The owners of the ferries called the mayor.",
        ),
    ],
)
def test_reports_lose_their_time_and_place_and_events_their_background(text: str, short: str) -> None:
    assert trimmed(text, 5) == short


@pytest.mark.parametrize(
    "text",
    [
        "The court banned the airline from flying in Malta.",
        "The minister denied that rebels had burnt a village that lies in the north.",
        "Nobody had seen the ships that sank.",
        "The union said it had agreed, provided there were guarantees the owners would open, pay was raised and "
        "new guards were hired by the port.",
        "Neither Eva Lind nor the union answered.",
        "The strike left the hands of the owners tied.",
        "It was the worst storm in Malta since the war.",
        "The first ship that crossed the strait was Greek.",
        "Every docker that signed the letter lost his work.",
        "Drivers who drink lose their licence.",
        "The owners raised pay by 5 percent in May.",
        "The union wrote a letter saying the harbour was unsafe.",
        "On Friday, Eva Lind said a strike that day had closed the harbour.",
        "The owners used the strike to close the harbour.",
        "The union will close the harbour when the ferries stop.",
        "The police found people who had lost their homes.",
        "The minister reportedly signed the order.",
        "The army did not attack the town that rebels hold.",
        "The union will end the strike if the owners raise pay.",
        "The union will end the strike only after the owners raise pay.",
        "The court freed nobody who had robbed the bank.",
        "Eva Lind opened the harbour on Monday.",
        "Before the storm of 1999, the harbour was a fishing village.",
        "In Malta, many dockers said the harbour was unsafe.",
        "The union owns and runs ferries and a school.",
        "Eva Lind took a job that nobody else wanted.",
        "The owners agreed, provided there were guards, the gates were closed and the fees were paid.",
        "The owners will reopen the port, once the fees are paid.",
        "The dam holds enough water, according to the ministry.",
        "The fire has killed 20 people, police said.",
        'Eva Lind called the plan "a gift, which nobody wanted, to the owners".',
    ],
)
def test_hedges_denials_conditions_sources_and_quotations_stay(text: str) -> None:
    assert trimmed(text, 1) == text


def test_a_sentence_that_fits_is_left_as_it_is() -> None:
    text = "Eva Lind, who took office in May, opened the harbour."
    assert trimmed(text, 20) == text


def test_words_within_hyphens_are_not_cut() -> None:
    text = "Eva Lind proposed a framework to de-escalate the strike."
    assert trimmed(text, 3) == text


def test_the_comma_before_a_clause_stays_when_an_aside_goes() -> None:
    text = "According to the newspaper, quoting the police, the bridge was closed on Friday."
    assert trimmed(text, 5) == "According to the newspaper, the bridge was closed on Friday."
    assert trimmed("Eva Lind, who took office in May, opened the harbour.", 5) == "Eva Lind opened the harbour."


def test_both_places_of_a_pair_stay() -> None:
    text = "The attacks Friday at the ports of Bergen, Norway, and Turku, Finland, killed 20 people and hurt 50."
    assert "Turku" in trimmed(text, 8)


def test_what_square_brackets_add_stays() -> None:
    text = 'The minister said "she [the mayor] knows" and left.'
    assert trimmed(text, 3) == text


def test_spaces_stand_as_the_article_has_them() -> None:
    assert trimmed("Not paying ''makes me smart,'' he said (twice) on Monday.", 3) == (
        "Not paying ''makes me smart,'' he said."
    )


@pytest.mark.parametrize(
    ("text", "short"),
    [
        (
            "The minister rejected the charge and said the police had not fired at anyone.",
            "The minister rejected the charge and said the police had not fired at anyone.",
        ),
        (
            "The mayor of Oslo urged both sides on Friday to meet again, and said the strike could last until May.",
            "The mayor of Oslo urged both sides on Friday to meet again.",
        ),
        (
            "A nurse, who said she could not give her name, treated nine people with burns on Monday.",
            "A nurse treated nine people with burns on Monday.",
        ),
        (
            "Once the fees were paid, he said, but before the gates were opened, the owners sold the port.",
            "Once the fees were paid, he said, but before the gates were opened, the owners sold the port.",
        ),
        (
            "The police said although the firemen worked hard and saved a house, the street was lost.",
            "The police said although the firemen worked hard and saved a house, the street was lost.",
        ),
        (
            "The city has closed the bridge as part of a review of safety.",
            "The city has closed the bridge.",
        ),
        (
            "As Eva Lind told the newspaper, the price of fuel has fallen by a tenth.",
            "As Eva Lind told the newspaper, the price of fuel has fallen by a tenth.",
        ),
        (
            "The owners sought peace on Monday by promising to pay the dockers.",
            "The owners sought peace on Monday by promising to pay the dockers.",
        ),
        (
            "The dockers were paid soon after the strike.",
            "The dockers were paid soon after the strike.",
        ),
    ],
)
def test_what_is_said_deeper_in_a_part_does_not_hold_it(text: str, short: str) -> None:
    assert trimmed(text, 3) == short
