"""Whatever an article's words are, its pages say these words, and are made of what their templates make.

A page with hostile words in every field is built beside its twin with harmless words (see `filling`), and compared
element by element (see `comparing`).
"""

from collections import Counter
from collections.abc import Mapping

import pytest
from builders import PageByPage, commonmark, project_for
from comparing import Element, Twin, assert_same
from drawing import SEVERAL
from filling import Twins, page_text, paths, twins
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.collection import Collection
from generator.publishing.linking import PAGES
from generator.settings import Settings

EXAMPLES = 1_500
SETTINGS = st.sampled_from([Settings(), Settings(source_text="full"), Settings(source_text="none")])
BRIEFING = len(PAGES)  # the number of its page; that of its data follows, and then the dossiers
OTHERS = st.sampled_from([*range(BRIEFING), BRIEFING + 2, BRIEFING + 3])
thoroughly = settings(max_examples=EXAMPLES, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture(scope="module")
def mkdocs_pages(tmp_path_factory: pytest.TempPathFactory) -> PageByPage:
    """Return MkDocs as the site is built with it, page by page."""
    return PageByPage(project_for(tmp_path_factory.mktemp("project")))


def assert_twin_pages(pair: Twins, number: int, shown: Settings, builder: PageByPage) -> None:
    """Build the page at a number in both collections, with MkDocs and as CommonMark, and compare the two."""
    _, *expected = made(pair.harmless, pair.meanings, number, shown, builder)
    path, *got = made(pair.hostile, {}, number, shown, builder)
    for theirs, ours in zip(got, expected, strict=True):
        assert_same(path, theirs, ours)


def made(
    collection: Collection, meanings: Mapping[int, str], number: int, shown: Settings, builder: PageByPage
) -> tuple[str, Counter[Element], Counter[Element], Counter[Element]]:
    """Return the path of a page and what it is made of: MkDocs' page, its part of the search index, CommonMark's."""
    all_paths = paths(collection, shown)
    path, twin = all_paths[number], Twin(all_paths, meanings)
    text = page_text(collection, shown, path)
    html, entries = builder.build(path, text, all_paths)
    return (
        path, twin.made_of(path, html), twin.made_of_entries(path, entries), twin.made_of(path, commonmark(text)),
    )  # fmt: skip


@thoroughly
@given(words=SEVERAL, shown=SETTINGS)
def test_a_briefing_says_the_articles_words_and_holds_only_what_its_template_makes(
    mkdocs_pages: PageByPage, words: tuple[str, ...], shown: Settings
) -> None:
    assert_twin_pages(twins(words), BRIEFING, shown, mkdocs_pages)


@thoroughly
@given(words=SEVERAL, shown=SETTINGS, number=OTHERS)
def test_the_pages_of_the_collection_say_the_articles_words_and_hold_only_what_their_templates_make(
    mkdocs_pages: PageByPage, words: tuple[str, ...], shown: Settings, number: int
) -> None:
    assert_twin_pages(twins(words), number, shown, mkdocs_pages)
