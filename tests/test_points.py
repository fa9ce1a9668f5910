"""What is asked or offered falls into points where the pieces are parallel, and stays whole where they are not."""

import pytest
from articles import PIPELINE, article_of

from generator.extracting.proposals.points import split_points
from generator.language import parse


def points(sentence: str) -> list[str]:
    """Split what follows the mark "|" in a sentence."""
    before, after = sentence.split("|")
    document = parse(article_of(before + after), PIPELINE)
    first = next(t for t in document.tokens(1) if t.idx >= len(before))
    return [document.words(document.span(p[0], p[-1])) for p in split_points(document, first)]


SPLIT = {
    "She urged them to |stop the raids, free the crew and return the ship.": [
        "stop the raids",
        "free the crew",
        "return the ship",
    ],
    "The plan called for |the hiring of guards, the closure of two camps, and direct talks between Lima and Quito.": [
        "the hiring of guards",
        "the closure of two camps",
        "direct talks between Lima and Quito",
    ],
    "He called on both sides to |lay down their arms and to respect the truce.": [
        "lay down their arms",
        "respect the truce",
    ],
    "Their demands include |dissolving parliament, appointing a commission and a date for new elections.": [
        "dissolving parliament",
        "appointing a commission",
        "a date for new elections",
    ],
    "They are ready if |the army leaves the town and the mayor lifts the curfew.": [
        "the army leaves the town",
        "the mayor lifts the curfew",
    ],
}
WHOLE = {
    "They agreed on |a ban on the sale of arms to Chad and Niger.": "a ban on the sale of arms to Chad and Niger",
    "He called for |talks between the government and the rebels.": "talks between the government and the rebels",
    "She asked them to |meet and discuss the border.": "meet and discuss the border",
}
CUT = {
    "He told them to |leave the island at once, Smith said.": "leave the island at once",
    "She urged Peru to |open the port, saying ships were waiting.": "open the port",
    "They called for |an end to the strike, which began in May.": "an end to the strike",
    "Peru asked Chile to |share the water, but Chile refused.": "share the water",
    '"We ask Peru to |open the port," Smith said.': "open the port",
}


@pytest.mark.parametrize("sentence", SPLIT)
def test_parallel_pieces_are_points_of_their_own(sentence: str) -> None:
    assert points(sentence) == SPLIT[sentence]


@pytest.mark.parametrize("sentence", WHOLE)
def test_pieces_that_are_not_parallel_stay_in_one_point(sentence: str) -> None:
    assert points(sentence) == [WHOLE[sentence]]


@pytest.mark.parametrize("sentence", CUT)
def test_attributions_and_subordinate_tails_are_cut(sentence: str) -> None:
    assert points(sentence) == [CUT[sentence]]


def test_an_attribution_in_the_middle_is_skipped() -> None:
    sentence = "|Peru must open its books within a week, Smith said, and inspectors must visit the port by May."
    assert points(sentence) == ["Peru must open its books within a week", "inspectors must visit the port by May"]


def test_the_subject_of_a_clause_is_not_split() -> None:
    document = parse(article_of("Guns and bombs must be destroyed and the base must be closed."), PIPELINE)
    first, verb = document.tokens(1)[0], next(t for t in document.tokens(1) if t.text == "destroyed")
    found = [document.words(document.span(p[0], p[-1])) for p in split_points(document, first, verb=verb)]
    assert found == ["Guns and bombs must be destroyed", "the base must be closed"]
