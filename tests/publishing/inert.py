"""Whether a text does nothing: put into every place of a page, it makes no element, and the page reads as it does."""

import re
from collections.abc import Callable
from functools import cache
from html.parser import HTMLParser

from markdown_it import MarkdownIt

from generator.cleaning import clean
from generator.publishing.escaping import markdown

Render = Callable[[str], str]
HARMLESS = "Qz"
# Places in which templates put a text, with what stands before and behind it there.
PAGE = """\
# {}

{}

{} · {} ({}, {})
<small>{}</small> {}; {}. {} ({})

- {}
- {}[^1]{}
    - {}: {}

1. {}

| A | B |
| --- | --- |
| {} | {}[^1] |

> “{}”{}[^1]

— {}

<div markdown="1">

{}[^1]
{}

</div>

<p class="meta" markdown="1">{}</p>

**[{}](page.md)** [{}.csv](page.md)

**{}:** **{}** {}:** **{}) {}[^3]

## {} { #an-id }

[^3]: page.md

[^1]: Sentence 1: {}
[^2]: {}
"""


class Tree(HTMLParser):
    """The elements of some HTML with their attributes, and its text; a heading's own id follows its words."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        of_heading = ("id", "href") if ("class", "headerlink") in attrs else ("id",)
        self.elements.append((tag, tuple((key, value) for key, value in attrs if key not in of_heading)))

    def handle_data(self, data: str) -> None:
        self.words += data


def with_commonmark(text: str) -> str:
    return _commonmark().render(text)


@cache
def _commonmark() -> MarkdownIt:
    """Return a parser of CommonMark with what GitHub adds and this library has."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"])


@cache
def _expected(render: Render) -> Tree:
    return Tree(render(PAGE.replace("{}", HARMLESS)))


def assert_inert(text: str, render: Render, escape: Callable[[str], str] = markdown) -> None:
    cleaned = re.sub(r"\s", "", clean(text))
    if not cleaned:
        return
    got, expected = Tree(render(PAGE.replace("{}", escape(text)))), _expected(render)
    assert got.elements == expected.elements
    assert _words(got) == _words(expected).replace(HARMLESS, cleaned)


def _words(tree: Tree) -> str:
    return re.sub(r"\s", "", tree.words)
