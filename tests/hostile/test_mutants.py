"""Each rule of the escape is needed: were it missing or changed, one of some fixed strings would act or read otherwise.

The mutants are made from the modules themselves. A mutant of the Markdown escape is tried on those strings only which
it escapes in another way than the module does, in three renderers, until one makes an element or changes the words.
"""

import html
import random
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml
from built import bold_markdown, site_markdown
from figures import Count
from hostile_words import FRAGMENTS, WRAPS
from inert import assert_inert, with_commonmark
from jinja2 import StrictUndefined, UndefinedError
from jinja2.exceptions import TemplateRuntimeError
from mutating import mutants

from generator.publishing.escaping import Markdown, markdown

CLEANING = yaml.safe_load((Path(__file__).parents[1] / "cleaning.yml").read_text("utf-8"))
CHARACTERS = frozenset({"ALWAYS", "SAFE_IN_ADDRESS"})
SURVIVORS = 1 / 20
WORDS = yaml.safe_load(Path(__file__).with_name("mutants.yml").read_text("utf-8"))


def _strings() -> list[str]:
    """Return fragments of Markdown and HTML, wrapped, repeated, cut and put together; always the same."""
    choose = random.Random(7)  # noqa: S311 - the same strings in every run

    def part() -> str:
        text = choose.choice(FRAGMENTS)
        before, after = choose.choice(WRAPS)
        return choose.choice((text, f"{before}{text}{after}", text * 3, text[1:], text[:-1]))

    mixed = ["".join(part() for _ in range(choose.randint(1, 4))) for _ in range(400)]
    return [*WORDS["acting"], *FRAGMENTS, *(f"{before}x{after}" for before, after in WRAPS), *mixed]


STRINGS = _strings()


def judge_markdown(made: ModuleType) -> None:
    for text in WORDS["usual"]:
        assert made.markdown(text) == markdown(text)
        assert html.unescape(made.title(text)) == text
    for text in STRINGS:
        if made.markdown(text) != markdown(text):
            for render in (with_commonmark, site_markdown, bold_markdown):
                assert_inert(text, render, made.markdown)
    assert not set("\"'()<>") & set(made.title("\"'()<>"))
    assert made.heading_id("a-1_b") == " { #a-1_b }"
    fails(ValueError, made.heading_id, "x }")
    assert made.finalize(made.Markdown("**x**")) == "**x**" == made.markdown(made.Markdown("**x**"))
    assert type(made.finalize("x")) is type(made.title("x")) is type(made.heading_id("x")) is made.Markdown
    assert (made.finalize("*"), made.finalize(7)) == ("&ast;", "7")
    assert made.finalize(0) == "0"
    fails(TemplateRuntimeError, made.finalize, None)
    fails(TemplateRuntimeError, made.finalize, 1.5)
    fails(UndefinedError, made.finalize, StrictUndefined(name="x"))


def judge_cleaning(made: ModuleType) -> None:
    for case in CLEANING:
        text, changes = made.cleaned(case["text"])
        assert (made.clean(case["text"]), made.told(changes)) == (case["becomes"], case["told"])
        assert made.clean(text) == case["becomes"]
    assert made.cleaned("a\u00a0b\n\x00\x0b\u2028", spaces=False)[0] == "a\u00a0b\n\n\n"
    assert made.cleaned("a  b\u00ad  c")[0] == "a  b  c"


def judge_html(made: ModuleType) -> None:
    assert type(made.html("x")) is str
    assert made.html("<\u202ea b='\"&\n") == "&lt;a b=&#39;&#34;&amp;"
    for url in (
        "",
        None,
        "javascript:x",
        "http://[",
        "http://u@x.example",
        "//x.example",
        "http://x_y.example",
        "http://x-/",
    ):
        assert made.address(url) is None
    for url in ("ftp://x.example", "http://.x/", f"http://{'x' * 254}/", "http://x\u2100y/", "x", "http:///x"):
        assert made.address(url) is None
    for url in (
        "http://x.example",
        "https://1-a.example:8/a/b:c;d,e+f-g.h_i~j?k=l",
        f"http://{'x' * 253}/",
        "http://x/",
    ):
        assert made.address(url) == url
    assert made.address("http://x1.y2/%41%zz%4%aF%Af?a=%\u200b&b=<\"'>?") == (
        "http://x1.y2/%41%25zz%254%aF%Af?a=%25&amp;b=%3C%22%27%3E?"
    )


def judge_data(made: ModuleType) -> None:
    signs = "=+-@＝＋－＠"
    for sign in signs:
        assert made.csv_cell(f"{sign}x{sign}; \"'{sign};{sign}") == f"'{sign}x{sign}; \"''{sign};'{sign}"
    assert made.csv_cell("a; b\u00ad\n\"c\"; 'd' 1-2") == "a; b \"c\"; 'd' 1-2"
    assert made.json_line({"x\u2028\ud800": ["é\x85\n"]}) == '{"x\\u2028\ufffd": ["é\\u0085\\n"]}'
    written = made.front_matter({"a": "<b>: \u202e*", "c": ["<d>", {"e": "<f>"}], "g": ("'",), "h": 1})
    assert isinstance(written, Markdown)
    assert written == "---\na: '&lt;b&gt;: *'\nc:\n- '&lt;d&gt;'\n- e: '&lt;f&gt;'\ng:\n- '&#39;'\nh: 1\n---\n"


def judge_names(made: ModuleType) -> None:
    assert made.slug("summit-in-oslo.txt") == "summit-in-oslo"
    assert made.name_slug("Anna Berg") == "anna-berg"
    names = [
        "a b.txt",
        "a-b.html",
        "A-B.txt",
        "é.txt",
        "\udcff.txt",
        ".txt",
        "-.txt",
        "x" * 99 + ".txt",
        "a/b.txt",
        "日.txt",
    ]
    reserved = ["con", "prn", "aux", "nul", "index", "com1", "lpt0", "com9"]
    names += [f"{name}.txt" for name in reserved]
    slugs = [made.slug(name) for name in names]
    assert len({*slugs, "a-b", "e", "x" * 99}) == len(names) + 3
    assert made.slug("a b.txt") == made.slug("a b.txt").lower() != made.slug("a b.html")
    assert made.slug(".txt").startswith("txt_")
    assert made.slug("-.txt").startswith("seed_")
    assert made.name_slug("—").startswith("actor_")
    assert made.name_slug("O'Neill").startswith("o-neill_")
    assert made.name_slug("O'Neill") != made.name_slug("O Neill") == "o-neill"
    assert made.name_slug("日") != made.name_slug("ri")
    assert made.name_slug("Con") != "con"
    for made_slug in (*slugs, *map(made.name_slug, ("Анна", "\udcff", "a/b", "Con"))):
        assert set(made_slug) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_")
        assert len(made_slug) <= 69
        assert made_slug not in reserved


def fails(error: type[Exception], call: Callable[[Any], object], value: object) -> None:
    with pytest.raises(error):
        call(value)


PACKAGE = "generator.publishing.escaping"
JUDGES: dict[str, Callable[[ModuleType], None]] = {
    "generator.cleaning": judge_cleaning,
    f"{PACKAGE}.for_markdown": judge_markdown,
    f"{PACKAGE}.for_html": judge_html,
    f"{PACKAGE}.for_data": judge_data,
    f"{PACKAGE}.for_names": judge_names,
}


@pytest.mark.parametrize("name", JUDGES)
def test_the_module_itself_is_not_taken_for_a_mutant(name: str) -> None:
    JUDGES[name](import_module(name))


def test_hardly_a_mutant_of_the_escape_survives(count: Count) -> None:
    lived: list[str] = []
    tried = 0
    for name, judge in JUDGES.items():
        for told, made in _born(name):
            tried += 1
            try:
                judge(made)
            except (Exception, pytest.fail.Exception):  # noqa: S112 - it was found out, one way or another
                continue
            lived.append(f"{name}: {told}")
    count("mutants of the escape", tried)
    count("mutants that survived", len(lived))
    assert tried > 300
    assert len(lived) <= SURVIVORS * tried, "\n".join(lived)


def _born(name: str) -> Iterator[tuple[str, ModuleType]]:
    """Yield the mutants of a module that can be loaded at all."""
    source = import_module(name).__file__ or ""
    for told, code in mutants(Path(source).read_text("utf-8"), CHARACTERS):
        made = ModuleType(name)
        try:
            exec(code, vars(made))  # noqa: S102 - it is our own module
        except Exception:  # noqa: S112 - stillborn
            continue
        yield told, made
