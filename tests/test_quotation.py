"""Quotations are found by their marks, whatever stands between them."""

import pytest
from articles import PIPELINE, article_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.language import parse
from generator.quotation import quotations, word_count

PIECES = st.sampled_from(
    ["“", "”", '"', "'", "’", "Rain fell", " ", ". ", ", ", "he said", "(", ")", "\n\n", "No!", "—", "5'"]
)


def texts(article: str) -> list[str]:
    return [q.text for q in quotations(parse(article_of(article), PIPELINE))]


@pytest.mark.parametrize(
    ("article", "want"),
    [
        ('He said: "Rain will fall." She left.', ["Rain will fall."]),
        ("He said: “Rain will fall.” She left.", ["Rain will fall."]),
        ('"Rain," he said, "will fall."', ["Rain", "will fall."]),
        ("He said: “They call it ‘the flood’ here.”", ["They call it ‘the flood’ here."]),
        ("“They sang “Rain” all night,” he said.", ["They sang “Rain” all night", "Rain"]),
        ("The pole was 6' 2\" long and it fell.", []),
        ("The farmers' market opened at five o'clock.", []),
        ("He said: ‘Rain will fall on the farmers’ fields.’ She left.", ["Rain will fall on the farmers’ fields."]),
        ("``Rain will fall,'' he said. ``It may snow.''", ["Rain will fall", "It may snow."]),
        ("``They call it 'the flood' here,'' he said.", ["They call it 'the flood' here"]),
        ("``They sang 'Rain''' all night.", ["They sang 'Rain'"]),
        ("''Rain will fall,'' he said. ''It may snow.''", []),
        ("The pole was 6' 2'' long and it fell.", []),
        ("„Rain will fall“, he said. „It may snow.“", ["Rain will fall", "It may snow."]),
        ('Doe saw "a house full of tired aides, "waiting to see. Roe left.', ["a house full of tired aides"]),
        ('Doe promised more," For example, schools can plan it". Roe left.', ["For example, schools can plan it"]),
        ('Rain will fall," he said. It may "snow.', ["snow."]),
        ("Doe is 6' 3\" tall and Roe is 6' 2\" tall.", []),
        ("«Rain will fall», he said.", ["Rain will fall"]),
        ("‘They call it “the flood” here,’ he said. ‘It stays.’", ["They call it “the flood” here", "It stays."]),
        ("'They call it \"the flood\" here,' he said.", ['They call it "the flood" here']),
        ("He called it ‘a very bad storm’ on Friday.", ["a very bad storm"]),
        ("Back in the '90s the farmers' wives sang 'em to sleep.", []),
        ("“Rain will fall, he said. “It may snow.”", ["It may snow."]),
        ("Rain will fall,” he said. “It may snow.”", ["It may snow."]),
        ("“Rain will fall.\n\n“It may snow.\n\n“Or hail,” he said.", ["Rain will fall. It may snow. Or hail"]),
        ("``Rain will fall.\n\n``Or hail,'' he said.", ["Rain will fall. Or hail"]),
        ("“Rain will fall.“ It did not. “It may snow,” he said.", ["Rain will fall.", "It may snow"]),
        ("”Rain will fall,” he said. “It may snow.”", ["Rain will fall", "It may snow."]),
        ("“Rain will fall.\n\nSnow is “not” likely.", ["Rain will fall.", "not"]),
    ],
)
def test_one_quotation_is_one_pair_of_marks(article: str, want: list[str]) -> None:
    assert texts(article) == want


def test_single_marks_count_only_where_the_article_has_no_double_ones() -> None:
    assert texts("He said: 'Rain will fall.' She said: \"It will snow.\"") == ["It will snow."]


@given(st.lists(PIECES, max_size=30))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_mixture_of_marks_gives_words_of_the_article(pieces: list[str]) -> None:
    document = parse(article_of("".join(pieces) or "."), PIPELINE)
    for quotation in quotations(document):
        quoted = " ".join(document.words(piece) for piece in quotation.pieces)
        assert quotation.text in " ".join(quoted.split()) or word_count(quotation.text) <= word_count(quoted)
        assert all(piece.start < piece.end for piece in quotation.pieces)
