"""Words as they are compared: without endings and without those that tell nothing."""

import pytest

from generator.collecting.stems import as_written, content, stem


@pytest.mark.parametrize(
    "forms",
    [
        "sign signs signed signing",
        "stop stops stopped stopping",
        "propose proposes proposed proposing",
        "party parties",
        "carry carries carried carrying",
        "match matches matched",
        "boss bosses",
        "meet met meeting meetings",
        "election elections elected",
        "agree agrees agreed agreeing",
        "choose chose chosen choosing",
        "hope hopes hoped hoping",
        "cease ceased",
        "control controls controlled",
        "virus viruses",
        "fill fills filled",
        "write wrote",
        "Köln KÖLN Koln",
    ],
)
def test_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "words",
    [
        "status state",
        "red reed",
        "bus buses by",
        "sing signing",
        "hope hop",
        "need knee",
        "ministry minister",
        "2166 216",
    ],
)
def test_different_words_keep_different_stems(words: str) -> None:
    found = [stem(word) for word in words.split()]
    assert len(set(found)) > 1


@pytest.mark.parametrize("word", ["the", "said", "Friday", "May", "no", "off", "won't", "a", "Mr"])
def test_words_that_tell_nothing_have_no_stem(word: str) -> None:
    assert stem(word) == ""


def test_a_text_is_the_set_of_its_telling_stems() -> None:
    assert content("The 12 ministers of Norland's coalition met on Friday.") == content(
        "Norland: 12 ministers, coalition meeting"
    )


def test_words_are_shown_as_the_text_writes_them_in_its_order() -> None:
    text = "Talks in Port Ivory ended. The talk of the port was herring."
    assert as_written(text, content("port talks")) == ("Talks", "Port")
