"""What holds of every picture: letters that fit, text that stays text, one figure that Markdown leaves as it is."""

from collections.abc import Callable

import pytest
from built import bold_markdown, site_markdown
from drawn import check, says
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from generator.model import Event, Span
from generator.publishing.escaping import Markdown, clean
from generator.publishing.pictures.drawing import number
from generator.publishing.pictures.lettering import letter, width
from generator.publishing.pictures.timelines import timeline_picture

HOSTILE = (
    "*a* and _b_ and **c**",
    "[x](y) ![x](y) [^1]",
    "<b>bold</b><script>x()</script></svg>",
    "A & B &amp; C",
    "\"double\" and 'single'",
    '--8<-- "file" {{ x }} {% y %}',
    "# one\n\n## two\n- three",
    "```\ncode\n```",
    "اجتمع الوزراء في جنيف",
    "\u202eevil\u202c \x00\x0b\ud800",
    "Donaudampfschifffahrtsgesellschaft" * 9,
    "</title></desc></text></figure>",
    "]]> <!-- x --> <?php x ?>",
)


def event(words: str, start: str = "2021-05-10", planned: bool = False) -> Event:
    evidence = (Span(sentence=1, start=0, end=1),)
    return Event(start=start, end=start, as_written="", event=words, planned=planned, evidence=evidence, rule="x")


def picture_of(words: str) -> Markdown:
    return timeline_picture((event(words), event("The talks ended", "2021-05-11")), None)


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("build", [site_markdown, bold_markdown, MarkdownIt("commonmark").render])
def test_markdown_leaves_a_picture_as_it_is(words: str, build: Callable[[str], str]) -> None:
    picture = picture_of(words)
    assert picture in build(f"Before.\n\n{picture}\n\nAfter.")


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_shown_as_they_are(words: str) -> None:
    assert says(check(picture_of(words)), clean(words))


@settings(deadline=None)
@given(st.text())
def test_any_words_give_a_sound_picture_that_says_them(words: str) -> None:
    assert says(check(picture_of(words)), clean(words))


@settings(deadline=None)
@given(st.text(), st.integers(130, 400), st.integers(1, 4), st.booleans())
def test_lines_fit_and_joined_are_the_text_or_begin_it(text: str, room: int, most: int, bold: bool) -> None:
    made = letter(text, 12, room, most, bold)
    assert made.whole == clean(text)
    assert 1 <= len(made.lines) <= most
    assert all(width(line.rstrip(), 12, bold) <= room + 1e-6 for line in made.lines)
    joined = "".join(made.lines)
    if made.cut:
        assert joined.endswith("…")
        assert made.whole.startswith(joined.removesuffix("…").rstrip())
    else:
        assert joined == made.whole


@settings(deadline=None)
@given(st.text(), st.booleans())
def test_a_text_fits_into_its_own_width(text: str, bold: bool) -> None:
    assert letter(text, 11, width(clean(text), 11, bold), 1, bold).lines == (clean(text),)


def test_lines_break_between_words() -> None:
    assert letter("one two three four", 12, 60, 3).lines == ("one two ", "three four")


def test_what_does_not_fit_ends_with_an_ellipsis_after_a_word() -> None:
    assert letter("one two three four", 12, 70, 1).lines == ("one two …",)


def test_a_word_wider_than_its_room_is_broken() -> None:
    assert letter("incomprehensible", 12, 60, 9).lines == ("incompre", "hensible")


def test_long_texts_of_any_letters_are_lettered_in_linear_time() -> None:
    for text in ("\u0301" * 200_000, "a" * 200_000, "a " * 100_000, "e\u0301" * 100_000):
        assert len(letter(text, 12, 200, 2).lines) <= 2


def test_wide_letters_are_wide_and_marks_over_letters_are_not() -> None:
    assert width("W", 10) > 2 * width("i", 10)
    assert width("会", 10) == width("각", 10) > 10
    assert width("e\u0301", 10) == width("é", 10) == width("e", 10)


@pytest.mark.parametrize(("value", "written"), [(1.0, "1"), (0.25, "0.2"), (-0.01, "0"), (12.34, "12.3"), (100, "100")])
def test_numbers_have_one_decimal_at_most(value: float, written: str) -> None:
    assert number(value) == written
