"""Sentences are whole, in order, and verbatim; datelines stay out of the parse; long texts are bounded."""

import pytest
from articles import PIPELINE, article_of
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.language import LONG_RUN, parse
from generator.sentences import dateline, is_heading, sentence_ranges
from generator.splitting import ANALYSED, split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_ranges(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["The two met.", "They agreed."],
        ["He met Gen. Smith and Dr. J. R. Weber in Jan. 2014.", "They talked."],
        ["The U.S. Senate met on Monday.", "It is in the U.S.", "The vote failed."],
        ["Resolution No. 5 passed.", "No one objected."],
        ['"We won." he said on Monday.', "Then he left the hall."],
        ['"Why now?" Anna Berg asked on Monday.', '"Because."', "She left."],
        ['He said: "We came.', "We saw.", 'We won."', "Nobody laughed in the hall."],
        ["The talks are stuck.", "``We came,'' she said.", "``We saw.''", "Nobody laughed."],
        ["The talks are stuck ... nobody knows why they are.", "They go on."],
        ["Talks ended without a result on Sunday.", "al-Masri left the hall."],
        ["It opens on Wednesday at 6 a.m.", "Mayor Anna Berg will come."],
        ["It ends at 6 p.m. GMT on Friday.", "It opens at 7 a.m. Oslo time, she said."],
        ["1. The first point of the plan is peace.", "2. The second is bread."],
    ],
    ids=lambda expected: expected[0],
)
def test_sentences_end_where_a_reader_would_end_them(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


def test_a_heading_is_one_sentence() -> None:
    assert sentences("What next? A guide") == ["What next? A guide"]
    assert is_heading("Rebels 'willing'")
    assert not is_heading("They left.")
    assert not is_heading('"They left," he said.')


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("GENEVA (AP) - The army said", "GENEVA (AP) - "),
        ("AMMAN/BEIRUT (Reuters) - The army", "AMMAN/BEIRUT (Reuters) - "),
        ("OSLO Norway's government said", "OSLO "),
        ("PARIS, March 30 - France said", "PARIS, March 30 - "),
        ("London (CNN) — The", "London (CNN) — "),
        ("Paris, 3 May 2016 (AFP) - He", "Paris, 3 May 2016 (AFP) - "),
        ("NATO Secretary General Anna Berg said", ""),
        ("UN officials said", ""),
        ("Berg (R-Ohio) said", ""),
        ("The army said", ""),
    ],
)
def test_a_dateline_is_told_from_an_acronym(text: str, line: str) -> None:
    assert text[: dateline(text, "")] == line


def test_capitals_that_come_back_are_no_dateline() -> None:
    assert dateline("ECOSOC Members said", "Then ECOSOC voted.") == 0
    assert dateline("ODESSA Members said", "Then they voted.") == 7


def test_a_dateline_has_no_tokens_but_offsets_count_it() -> None:
    document = parse(article_of("VIENNA (AP) - Austria's government “regrets” it. It was late."), PIPELINE)
    first = document.tokens(1)
    assert document.sentence(1).text.startswith("VIENNA (AP)")
    assert first[0].text == "Austria"
    assert document.words(document.span(first[0])) == "Austria"
    quoted = next(t for t in first if t.text == '"')
    assert document.words(document.span(quoted)) == "“"
    assert document.covered(document.span(first[0], first[1])) == [first[0], first[1]]


def test_tokens_know_their_sentence() -> None:
    document = parse(article_of("One came. Two left.\n\nThree stayed."), PIPELINE)
    for sentence, tokens in document.body():
        assert {document.id_of(t) for t in tokens} == {sentence.id}
        assert document.words(document.whole(sentence.id)) == sentence.text


def test_a_sentence_of_countless_marks_is_not_analysed_and_the_article_says_so() -> None:
    document = parse(article_of(f"Anna Berg spoke. Lars Holm {'( ' * 600}spoke. Ida Moe spoke."), PIPELINE)
    assert [len(document.tokens(sentence.id)) for sentence in document.sentences] == [4, 0, 4]
    assert document.sentence(2).text.startswith("Lars Holm ( (")
    assert document.article.notes == ("Sentences of more than 500 words and marks were not analysed: 1.",)


def test_an_endless_article_is_analysed_up_to_a_limit_and_says_so() -> None:
    article = article_of("The army left the town. " * (ANALYSED // 20))
    document = parse(article, PIPELINE)
    assert len(document.sentences) == len(split(article))
    assert len(list(document.body())) < len(document.sentences)
    assert document.article.notes == ("Only the first 100,000 characters were analysed.",)
    assert parse(article_of("They left."), PIPELINE).article.notes == ()


def test_a_long_run_without_white_space_is_read_as_few_tokens() -> None:
    text = "They said so. " + '"' * 3_000 + " They left."
    document = parse(article_of(text), PIPELINE)
    tokens = [t for s in document.sentences for t in document.tokens(s.id)]
    assert len(tokens) < 1_000
    assert [t.text for t in tokens[-3:]] == ["They", "left", "."]
    assert max(len(run) for run in LONG_RUN.findall(text)) == 500
    for token in tokens:
        assert document.words(document.span(token)) == token.text


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400) | st.text(alphabet="Aa. \"'?!()\n…-", max_size=400))
def test_sentences_leave_out_nothing_but_white_space(text: str) -> None:
    ranges = sentence_ranges(text)
    rest, place = "", 0
    for start, end in ranges:
        assert place <= start < end
        rest, place = rest + text[place:start], end
    assert not (rest + text[place:]).strip()


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(alphabet="Aab. \"'?“”’-$5(,", max_size=120), max_size=4))
def test_spans_hold_the_words_of_the_article(paragraphs: list[str]) -> None:
    article = article_of("x", title="Untitled")
    document = parse(type(article)(path="x", sha256="x", title="T", paragraphs=tuple(paragraphs)), PIPELINE)
    assert document.sentences == split(document.article)
    for sentence, tokens in document.body():
        for token in tokens:
            plain = document.words(document.span(token)).replace("“", '"').replace("”", '"').replace("’", "'")
            assert plain == token.text
        assert sentence.text in paragraphs[sentence.paragraph - 1]
