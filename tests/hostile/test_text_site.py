"""Whole sites of hostile words by both builders: page by page they are what their harmless twins are."""

from collections.abc import Callable

import pytest
from comparing import Twin, assert_same
from conftest import Sites
from figures import Count
from filling import Twins
from payloads import collected, payloads


@pytest.mark.parametrize("builder", ["mkdocs", "zensical"])
def test_every_page_of_a_site_says_the_words_and_holds_only_what_its_template_makes(
    builder: str, sites: Callable[[str], Sites], attacked: Callable[[str], Twins], count: Count
) -> None:
    both = sites(builder)
    ours, theirs = Twin(both.hostile_paths, {}), Twin(both.harmless_paths, attacked(builder).meanings)
    for hostile, harmless in both.pages():
        got = ours.made_of(hostile, (both.hostile / hostile).read_text("utf-8"))
        expected = theirs.made_of(harmless, (both.harmless / harmless).read_text("utf-8"))
        count("elements added", (got - expected).total())
        assert_same(hostile, got, expected)
    count("builders tried", 1)


def test_the_sites_hold_every_string_in_every_field(attacked: Callable[[str], Twins], count: Count) -> None:
    strings = sum(map(len, payloads().values())) + len(collected())
    assert strings > 2_000
    assert len(attacked("mkdocs").fields) > 30
    count("hostile strings tried", strings)
    count("fields attacked", len(attacked("mkdocs").fields))
