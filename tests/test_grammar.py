"""What the extractors ask of a parse."""

from collections.abc import Callable

import pytest
from articles import PIPELINE, article_of

from generator.grammar import ActorIndex, clause, is_modal, is_negated, is_passive, noun_phrase, subjects, tense
from generator.language import Document, Token, parse
from generator.resolving import resolve


def verb_of(text: str, word: str) -> Token:
    document = parse(article_of(text), PIPELINE)
    return next(t for _, tokens in document.body() for t in tokens if t.text == word)


def test_joined_verbs_share_their_subjects() -> None:
    found = subjects(verb_of("The minister and the envoy met and agreed on Monday.", "agreed"))
    assert [t.text for t in found] == ["minister", "envoy"]


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The army left the town.", "left", "past"),
        ("The army has left the town.", "left", "past"),
        ("The army leaves the town.", "leaves", "present"),
        ("The army will leave the town.", "leave", "future"),
    ],
)
def test_tense_is_read_from_tag_and_auxiliaries(text: str, word: str, expected: str) -> None:
    assert tense(verb_of(text, word)) == expected


@pytest.mark.parametrize(
    ("question", "yes", "no"),
    [
        (is_passive, ("The town was taken by rebels.", "taken"), ("Rebels took the town.", "took")),
        (is_negated, ("The minister did not answer.", "answer"), ("The minister answered.", "answered")),
        (is_modal, ("The army could leave.", "leave"), ("The army will leave.", "leave")),
    ],
)
def test_voice_mood_and_negation(question: Callable[[Token], bool], yes: tuple[str, str], no: tuple[str, str]) -> None:
    assert question(verb_of(*yes))
    assert not question(verb_of(*no))


def test_a_clause_drops_what_is_asked_and_a_noun_keeps_its_of_phrase() -> None:
    noun = verb_of("They want the withdrawal of foreign troops from the town.", "withdrawal")
    assert " ".join(t.text for t in noun_phrase(noun)) == "the withdrawal of foreign troops"
    verb = verb_of("The army left the town.", "left")
    assert " ".join(t.text for t in clause(verb, drop=("punct", "nsubj"))) == "left the town"


@pytest.fixture
def met() -> Document:
    return parse(article_of("Norway's Anna Berg met Ali Omar in Rome. Omar said he was pleased."), PIPELINE)


def test_the_index_finds_actors_by_name_and_pronoun(met: Document) -> None:
    index = ActorIndex(met, resolve(met))
    tokens = {t.text: t for _, tokens in met.body() for t in tokens}
    assert index.at(tokens["he"]) == index.named("Ali Omar")
    assert [a.name for a in index.within(met.tokens(1))] == ["Anna Berg", "Ali Omar"]
    assert index.at(tokens["Rome"]) is None
    assert index.named(None) is None
