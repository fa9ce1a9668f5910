"""Cleaning takes what no reader sees, leaves what scripts and emoji need, and tells what it changed."""

import re
import unicodedata
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.cleaning import clean, cleaned, told
from generator.model import Article, Removed
from generator.reading.cleaning import clean as clean_file
from generator.reading.cleaning import cleaned_article

CASES = yaml.safe_load(Path(__file__).with_name("cleaning.yml").read_text("utf-8"))
TEXTS = st.text(st.sampled_from("".join(case["text"] for case in CASES)), max_size=12) | st.text(max_size=40)
EXAMPLES = 1_500


@pytest.mark.parametrize("case", CASES, ids=lambda case: ascii(case["text"]))
def test_each_kind_of_character_becomes_what_it_should_and_is_told(case: dict[str, str]) -> None:
    text, changes = cleaned(case["text"])
    assert clean(case["text"]) == " ".join(text.split()) == case["becomes"]
    assert told(changes) == case["told"]


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=TEXTS)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    line = clean(text)
    assert line == clean(line) == " ".join(line.split())
    assert not cleaned(line)[1]
    lines, _ = cleaned(text)
    assert cleaned(lines) == (lines, {})


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=TEXTS)
def test_a_line_holds_no_control_and_can_be_written(text: str) -> None:
    line = clean(text)
    assert not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in line)
    assert not re.search("[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]", line)
    line.encode()


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=TEXTS)
def test_nothing_is_changed_without_being_told(text: str) -> None:
    result, changes = cleaned(text)
    assert bool(changes) == (result != text)
    assert bool(told(changes)) == bool(changes)


def test_references_in_markup_count_as_the_characters_that_they_stand_for() -> None:
    text = "a&shy;b&#8203;c&#x202E;d&nbsp;e&amp;f&lt;&#8204&zwnj;&#169; &notin; \u00a0"
    plain, notes = clean_file(text, markup=True)
    assert plain == "abcd\u00a0e&amp;f&lt;&#169; &notin; \u00a0"
    assert notes == (
        "Cleaned: 1 bidirectional control, 1 soft hyphen and 3 zero-width characters were removed; "
        "2 unusual spaces were made plain.",
    )
    assert clean_file("a&shy;b") == ("a&shy;b", ())


def test_lines_of_a_file_stay_lines() -> None:
    assert clean_file("a\r\nb\rc\n\nd\u2028e") == ("a\nb\nc\n\nd\ne", ("Cleaned: 1 unusual line end was made plain.",))


def test_what_a_file_says_in_other_ways_is_cleaned_and_told() -> None:
    article = Article(
        path="seeds/a\u202eb.txt",
        sha256="0" * 64,
        title="Talks\u200b end",
        paragraphs=("One\u00a0two.", "\u200b"),
        outlet="The\u00adExample",
        authors=("\u202eAnna", "\u200e"),
        url="https://x.example/\u200b",
        removed=(Removed(text="Ho\u200dme", reason="menu"), Removed(text="\ufeff", reason="menu")),
        notes=("One.",),
    )
    made = cleaned_article(article)
    assert (made.title, made.paragraphs, made.outlet) == ("Talks end", ("One two.",), "TheExample")
    assert (made.authors, made.url) == (("Anna",), "https://x.example/")
    assert made.removed == (Removed(text="Home", reason="menu"),)
    assert made.path == article.path
    assert made.notes == (
        "One.",
        "Cleaned after reading: 2 bidirectional controls, 1 soft hyphen and 5 zero-width characters were removed; "
        "1 unusual space was made plain.",
        "Cleaned in the file's name: 1 bidirectional control was removed.",
    )
    assert cleaned_article(made) == made
