"""YAML that anybody may have written: what is taken, and what is said of the rest."""

import pytest

from generator.errors import YamlError
from generator.yamltext import parse, parse_pairs


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("# nothing yet", None),
        ("\ufeffa: b", {"a": "b"}),
        ("a: [1, 1.5, -3, yes, No, ~, null]", {"a": [1, 1.5, -3, True, False, None, None]}),
        ("[2021-05-12, 12:30, 007, 1_000, 0x1F, 1e5, .5, nan, inf]", "2021-05-12 12:30 007 1_000 0x1F 1e5 .5 nan inf"),
        ("['1', \"yes\", !!str 1]", "1 yes 1"),
        ("a:\n  - b: c\n    d: |\n      two\n      lines\n", {"a": [{"b": "c", "d": "two\nlines\n"}]}),
        ("<<: {a: b}", {"<<": {"a": "b"}}),
        ("{on: on, 2021: 2021, ~: ~}", {"on": True, "2021": 2021, "~": None}),
    ],
)
def test_text_stays_text_and_only_plain_numbers_are_numbers(text, value):
    assert parse(text) == (value.split() if isinstance(value, str) else value)


def test_pairs_are_kept_as_they_are_written():
    assert parse_pairs("a: {b: 1, b: 2}\na: []") == (("a", (("b", 1), ("b", 2))), ("a", []))


BILLION = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (BILLION, "line 1: '&a' has a meaning here"),
        ("a: *b", "line 1: '*b' refers to another place"),
        ("a: b\n\na: c", "line 3: 'a' is there twice"),
        ("{1: a, '1': b}", "line 1: '1' is there twice"),
        ("? [a]\n: b", "line 1: a key must be a word"),
        ("!!python/object/apply:os.system [ls]", "python/object/apply:os.system' has a meaning here"),
        ("!!timestamp 2021-05-12", "has a meaning here"),
        ("a\n---\nb", "line 3: a second document begins"),
        ("[" * 100_000, "more than 20 deep"),
        ("- " * 100_000, "more than 20 deep"),
        ("\n".join(f"{' ' * depth}a:" for depth in range(1000)), "line 21: lists within lists are more than 20 deep"),
        ("[" + "a: b, " * 150_000, "more than 100,000 entries"),
        ("a: " + "x" * 1_000_000, "the limit is 1,000,000"),
        ("a: [", "line 2: did not find expected node content"),
        (f"a: *{'x' * 9000}", "refers to another place"),
        (f"a: &{'x' * 9000} b", "has a meaning here"),
        (f"a: !{'x' * 9000} b", "has a meaning here"),
        (f"? {'x' * 9000}\n: 1\n" * 2, "is there twice"),
        ("a: \ud800", "surrogates not allowed"),
        ("a: \x00", "control characters are not allowed"),
    ],
)
def test_the_rest_is_refused_in_one_short_line(text, message):
    with pytest.raises(YamlError) as error:
        parse(text)
    assert message in str(error.value)
    assert "\n" not in str(error.value)
    assert len(str(error.value)) < 300
