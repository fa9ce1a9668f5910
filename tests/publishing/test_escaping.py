"""Article text stays text in Markdown: it makes nothing, it reads the same, and people can read the Markdown."""

import re
from itertools import pairwise

import pytest
from built import bold_markdown, site_markdown
from hostile_words import FRAGMENTS, HOSTILE
from hypothesis import example, given, settings
from inert import PAGE, assert_inert, with_commonmark
from jinja2 import TemplateRuntimeError, nodes

from generator.publishing.escaping import Markdown, finalize, heading_id, markdown, title
from generator.publishing.templating import OWN_TEMPLATES, _environment

__all__ = ("FRAGMENTS", "HOSTILE", "assert_inert", "with_commonmark")

EXAMPLES = 1_500
NOT_TEXT = re.compile(r'\]\($|"$|/$')  # behind these a template prints an address or a title


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=HOSTILE)
@example(text="٣. x")
@example(text="$x$")
def test_text_reads_the_same_and_makes_nothing_on_the_site(text: str) -> None:
    assert_inert(text, site_markdown)


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=HOSTILE)
@example(text="1986. ")
@example(text="x)")
def test_text_reads_the_same_and_makes_nothing_in_commonmark(text: str) -> None:
    assert_inert(text, with_commonmark)


@settings(max_examples=EXAMPLES, deadline=None)
@given(text=HOSTILE)
@example(text="_www.x.example_")
@example(text="_x_" + "01234567" * 5)
@example(text="01234567" * 5 + "٣. ")
@example(text="٣" + "1234567" + "01234567" * 4)
@example(text="- [x]")
def test_text_reads_the_same_and_makes_nothing_with_many_more_extensions(text: str) -> None:
    assert_inert(text, bold_markdown)


@pytest.mark.parametrize("fragment", FRAGMENTS)
@pytest.mark.parametrize("render", [site_markdown, with_commonmark, bold_markdown])
def test_every_fragment_alone_makes_nothing(fragment, render) -> None:
    assert_inert(fragment, render)


def test_the_page_of_these_tests_has_every_place_in_which_a_template_puts_a_text() -> None:
    environment = _environment(OWN_TEMPLATES)
    trees = [environment.parse(path.read_text("utf-8")) for path in OWN_TEMPLATES.glob("*.j2")]
    used = {pair for tree in trees for output in tree.find_all(nodes.Output) for pair in _neighbours(output)}
    tried = {(before[-1:], after[:1]) for before, after in _places()}
    missing = {
        (before, after)
        for before, after in used
        if not any(b == before for b, _ in tried) or not any(a == after for _, a in tried)
    }
    assert len(used) > 20
    assert not missing


def _places() -> list[tuple[str, str]]:
    parts = PAGE.split("{}")
    return list(pairwise(parts))


def _neighbours(output: nodes.Output) -> list[tuple[str, str]]:
    """Return the characters before and behind each expression, none where a statement or an expression stands."""
    data = [node.data if isinstance(node, nodes.TemplateData) else None for node in output.nodes]
    around = zip([None, *data], data, [*data[1:], None], strict=False)
    texts = [(before or "\n", after or "\n") for before, value, after in around if value is None]
    return [
        (re.sub(r"\w", " ", before[-1]), re.sub(r"\w", " ", after[0]))
        for before, after in texts
        if not NOT_TEXT.search(before)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kerry's plan for 100,000 troops, 2.5% of GDP (UN) – “now”?",
        "It is unclear; talks at 10:30 a.m. in St. Petersburg, Dr. No said.",
        "“We have absolutely no intention,” he told Russian-speaking viewers...",
        "U.S. troops left; the U.S. stayed, as did A.B. Smith (I) – no: (ii).",
        "1.5 million people, 3.2 percent, 24/7 and/or 10:30–11:00; www and http are words",
        "Who said so? “Nobody!” he said; why? 5 reasons, and/or none: (crm), 'x'",
        "No. 5 was 1.",
        "0123456789abcdef0123456789abcdef0123456 and 0123456789abcdef0123456789abcdef012345678",
        "Re: talks, e.g. here: there (c. 1900), (p. 5), (rm), 3:2",
    ],
)
def test_usual_text_stays_as_it_is(text: str) -> None:
    assert markdown(text) == text


def test_a_title_cannot_end_before_its_text_does() -> None:
    assert not set("\"'()<>[]") & set(title("a \"b\" 'c' (d) <e> [f]"))


def test_a_template_prints_our_own_markdown_as_it_is_and_nothing_else() -> None:
    assert finalize(Markdown("**x**")) == "**x**"
    assert finalize("**x**") == "&ast;&ast;x&ast;&ast;"
    assert finalize(Markdown("**") + "x") == "&ast;&ast;x"
    assert finalize(7) == "7"
    with pytest.raises(TemplateRuntimeError, match="NoneType"):
        finalize(None)


@pytest.mark.parametrize("name", ["", "x y", "x }", "<x>", "x\n", "é"])
def test_only_a_plain_name_becomes_the_id_of_a_heading(name) -> None:
    assert heading_id("a-1_b") == " { #a-1_b }"
    with pytest.raises(ValueError, match="no id"):
        heading_id(name)
