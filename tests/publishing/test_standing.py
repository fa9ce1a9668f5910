"""What leans on its article is shown with the sentence it leans on, and quoted sentences come without datelines."""

import pytest

from generator.model import Article, Briefing, Sentence
from generator.publishing.standing import beside_event, beside_words, leans, plain_line


@pytest.mark.parametrize(
    "text",
    [
        "Request to them to postpone it",
        "Will the two meet there?",
        "They are to be adopted on Monday",
        "Will the council discuss the matter?",
        "Will he resign?",
    ],
)
def test_words_that_point_to_another_sentence_lean(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "Who holds the harbour of Port Ivory?",
        "How many boats are there?",
        "Amnesty for those who laid down their arms",
        "Would the two sides accept a truce?",
        "Anna Berg said she expected a truce",
        "Plan to raise the toll if there is no deal",
    ],
)
def test_words_that_say_whom_they_mean_do_not_lean(text: str) -> None:
    assert not leans(text)


LINES = (
    "Anna Berg met Lars Holm in Port Ivory.",
    "They are to meet again on Friday.",
    "Norland",
    "It called for a truce.",
)
BRIEFING = Briefing(
    article=Article(path="a.txt", sha256="0", title="Talks", paragraphs=LINES),
    sentences=tuple(Sentence(id=i, paragraph=i, text=t, heading=t == "Norland") for i, t in enumerate(LINES, 1)),
)


def test_an_event_that_begins_with_a_pronoun_is_shown_with_the_sentence_before() -> None:
    assert beside_event(BRIEFING, (2,), "They are to meet again") == (1,)
    assert beside_event(BRIEFING, (1,), "Anna Berg met Lars Holm") == ()


def test_the_sentence_before_is_that_of_the_last_sentence_by_which_an_event_is_told() -> None:
    assert beside_event(BRIEFING, (1, 2), "They are to meet again") == (1,)


def test_nothing_stands_before_the_first_sentence_and_no_subheading_is_shown() -> None:
    assert beside_event(BRIEFING, (1,), "They met") == ()
    assert beside_event(BRIEFING, (4,), "It called for a truce") == ()


def test_words_that_lean_are_shown_with_their_sentence_and_the_one_that_it_leans_on() -> None:
    assert beside_words(BRIEFING, (2,), "Will they meet again?") == (1, 2)
    assert beside_words(BRIEFING, (2,), "Will Anna Berg meet Lars Holm?") == ()
    assert beside_words(BRIEFING, (0,), "Will they meet?") == (0,)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("PORT IVORY (Sea Wire) - The talks ended.", "The talks ended."),
        ("OSLO, Norway (AP) — The talks ended.", "The talks ended."),
        ("The talks (of May) - they lasted a day - ended.", "The talks (of May) - they lasted a day - ended."),
        ("NATO (the alliance) met.", "NATO (the alliance) met."),
    ],
)
def test_a_dateline_is_left_out_of_a_quoted_sentence(line: str, shown: str) -> None:
    assert plain_line(line) == shown
