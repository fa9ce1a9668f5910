"""What holds for any bytes: an article or a SeedError, nothing lost, the same result again."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.errors import SeedError
from generator.model import Article
from generator.reading import read
from generator.reading.cleaning import clean, lines_of
from generator.reading.titlebar import squeeze

SENTENCE = "The two sides met in the capital on Monday and agreed to hold more talks in June, a spokesman said."
LINES = st.one_of(
    st.sampled_from(
        [
            SENTENCE,
            SENTENCE.replace("Monday", "Friday"),
            "Related articles",
            "1. Home",
            "Share",
            "Talks end | World | The Example | 30.03.2014",
            "By Jane Doe",
            "3/4/2014",
            "ab/cd (dpa, AFP)",
            "(AP)",
            "© 2014 The Example",
            "",
            "---",
            "<p>",
        ]
    ),
    st.text(max_size=60),
)
PAGES = st.lists(LINES, max_size=25).map("\n".join)
CALM = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def outcome(path: Path) -> Article | str:
    try:
        return read(path)
    except SeedError as error:
        return str(error)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a"])
@given(data=st.one_of(st.binary(max_size=400), PAGES.map(lambda t: t.encode("utf-8", "surrogatepass"))))
@CALM
def test_any_bytes_give_an_article_or_a_seed_error(tmp_path: Path, name: str, data: bytes) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    article = outcome(path)
    assert article == outcome(path)
    if isinstance(article, str):
        assert "\n" not in article
        return
    assert article.title
    assert article.paragraphs
    for text in (article.title, *article.paragraphs):
        assert text == " ".join(text.split())
        assert text.encode("utf-8")


@given(text=PAGES)
@CALM
def test_no_line_of_a_dump_is_lost(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(text, "utf-8", errors="replace")
    article = outcome(path)
    if isinstance(article, str):
        return
    held = [article.title, *article.paragraphs, *(line.text for line in article.removed)]
    everything = squeeze(" ".join(held))
    for line in lines_of(clean(text.encode("utf-8", "replace").decode())[0]):
        assert squeeze(line) in everything
