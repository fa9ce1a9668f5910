"""Only those extensions of Markdown are on which the pages need, and none that gives article text a meaning."""

import pytest
from built import bold_markdown, extensions, site_markdown, with_extensions
from inert import Tree
from sample import BRIEFING

from generator.collecting import collect
from generator.publishing.site import plan
from generator.settings import Settings

# What each is for, and what it makes of Markdown that a template writes.
NEEDED = {
    "attr_list": ("ids of headings that are an article's words", "# x { #headline }", '<h1 id="headline"'),
    "footnotes": ("citations", "x[^1]\n\n[^1]: y", 'href="#fn:1"'),
    "generator.publishing.footnotes": (
        "citations that show the number of their sentence",
        "x[^7]\n\n[^7]: y",
        ">7</a>",
    ),
    "md_in_html": ("lists and citations in boxes", '<div markdown="1">\n\n- x\n\n</div>', "<li>x</li>"),
    "tables": ("tables of figures, actors and days", "| a |\n| --- |\n| b |", "<td>b</td>"),
    "toc": ("ids of sections and the sign that links to them", "## x", 'class="headerlink"'),
}
# Plain text that an extension not among these would take for marks.
ACTIVE = (
    "--8<-- \"mkdocs.yml\"", "https://x.example", "x@x.example", "www.x.example", "*[US]: x\n\nUS", "!!! note\n    x",
    "??? note\n    x", "- [x] y", "x\n:   y", "==x==", "~~x~~", "^^x^^", "H~2~O", ":smile:", "++ctrl+x++", "{++x++}",
    "$x$", "[[x]]", "(c) (tm)", "=== \"x\"\n    y", "/// note\nx\n///", "@user x/y#12", "`#!py x`", "[=50% \"x\"]",
    "iv. x",
)  # fmt: skip


def test_only_the_extensions_that_pages_need_are_on() -> None:
    assert set(extensions()) == {*NEEDED, "fenced_code"}  # which MkDocs turns on always


@pytest.mark.parametrize("name", NEEDED)
def test_each_extension_does_what_it_is_needed_for(name: str) -> None:
    what, written, made = NEEDED[name]
    assert what
    assert made in site_markdown(written)
    others = {other: options for other, options in extensions().items() if other != name}
    assert made not in with_extensions(written, others)


@pytest.mark.parametrize("name", NEEDED)
def test_the_pages_use_each_extension(name: str) -> None:
    pages = plan(collect([BRIEFING]), Settings())
    written = [text.split("\n---\n", 1)[1] for path, text in pages.items() if path.endswith(".md")]
    others = {other: options for other, options in extensions().items() if other != name}
    assert any(with_extensions(text, others) != site_markdown(text) for text in written)


@pytest.mark.parametrize("text", ACTIVE)
def test_no_extension_takes_plain_text_for_marks(text: str) -> None:
    """Not even text that nobody escaped becomes more than CommonMark, whose marks this holds none of, makes of it."""
    page = f"x {text}\n\n{text}\n\ny"
    tags = {tag for tag, _ in Tree(site_markdown(page)).elements}
    assert tags <= {"p", "ul", "li", "code", "pre"}
    assert bold_markdown(page) != site_markdown(page)
