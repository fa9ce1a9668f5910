"""A template cannot print an article's words unescaped by mistake, whatever means of Jinja it uses."""

from pathlib import Path

import pytest
from inert import Tree, with_commonmark

from generator.errors import TemplateError
from generator.publishing.escaping import Markdown, clean
from generator.publishing.templating import OWN_TEMPLATES, UNDOING, UNESCAPED, _environment, render
from generator.settings import Settings

HOSTILE = "<b onclick=x>*a*</b> [x](javascript:x) {{ x }} `y` &lt;i&gt;"
OURS = Markdown("**ours** ")
VALUES = {"text": HOSTILE, "ours": OURS, "texts": [HOSTILE, OURS], "pair": {"key": HOSTILE}, "number": 7}
# What turns the text into something else than text with marks, or fails on it: the page shows none of the marks.
MEANS = {
    "plain": "{{ text }}",
    "joined": "{{ ours ~ text }}",
    "added": "{{ ours + text }}",
    "formatted": "{{ '%s <i> %s' | format(ours, text) }}",
    "formatted by ours": "{{ (ours ~ '{}').format(text) }}",
    "replaced": "{{ ours | replace('ours', text) }}",
    "list joined": "{{ texts | join(ours) }}",
    "joined by ours": "{{ ours.join(texts) }}",
    "set": "{% set made = ours ~ text %}{{ made }}",
    "set block": "{% set made %}{{ text }}{{ ours }}{% endset %}{{ made }}",
    "filtered set block": "{% set made | upper %}{{ text }}{% endset %}{{ made }}",
    "macro": "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(text) }}",
    "macro with words": "{% macro m() %}{{ varargs | join }}{{ kwargs | join }}{% endmacro %}{{ m(text, k=text) }}",
    "included": "{% include 'inner.md.j2' %}",
    "imported": "{% import 'inner.md.j2' as inner with context %}{{ inner.m(text) }}",
    "extended": "{% extends 'outer.md.j2' %}{% block words %}{{ super() }}{{ text }}{% endblock %}",
    "block again": "{% block words %}{{ text }}{% endblock %}{{ self.words() }}",
    "loop": "{% for each in texts %}{{ each }}{% endfor %}",
    "recursive loop": "{% for each in texts recursive %}{{ each }}{{ loop([]) }}{% endfor %}",
    "attribute": "{{ pair.key }} {{ pair['key'] }}",
    "slice": "{{ text[:9] }}",
    "condition": "{{ text if ours else ours }} {{ '' or text }}",
    "default": "{{ none | default(text, true) }}",
    "constant": "{{ '<b>*a*</b>' }}",
    "namespace": "{% set n = namespace(x=text) %}{% set n.x = ours ~ n.x %}{{ n.x }}",
    "cycler": "{{ cycler(text, ours).next() }}",
    "joiner": "{% set j = joiner(text) %}{{ j() }}{{ j() }}",
    "repeated": "{{ text * 2 }}",
    "upper": "{{ (ours ~ text).upper() }}",
    "wrapped": "{{ text | wordwrap(5) }}",
}


# Filters for numbers, and such as give what is no text.
NO_TEXT = {"abs", "attr", "dictsort", "filesizeformat", "round", "sum"}


def project(tmp_path: Path, source: str) -> Settings:
    folder = tmp_path / "templates"
    folder.mkdir(exist_ok=True)
    (folder / "inner.md.j2").write_text("{{ text }}{% macro m(x) %}{{ x }}{% endmacro %}")
    (folder / "outer.md.j2").write_text("{% block words %}{{ text }}{% endblock %}")
    (folder / "page.md.j2").write_text(source)
    return Settings(root=tmp_path)


@pytest.mark.parametrize("name", MEANS)
def test_no_means_of_a_template_prints_words_unescaped(tmp_path: Path, name: str) -> None:
    made = render("page.md.j2", VALUES, project(tmp_path, MEANS[name]))
    assert_no_marks(made)


@pytest.mark.parametrize("name", sorted(_environment(OWN_TEMPLATES).filters))
def test_no_filter_makes_words_active(name: str) -> None:
    tried = 0
    for value in ("text", "ours ~ text", "texts", "pair"):
        for arguments in ("", "(text)", "(ours, text)", "(0)", "('key')"):
            source = f"{{% set made = {value} | {name}{arguments} %}}{{{{ made }}}}"
            try:
                made = _environment(OWN_TEMPLATES).from_string(source).render(VALUES)
            except Exception:  # noqa: S112 - a filter fails on what it is not made for
                continue
            assert_no_marks(made)
            tried += 1
    assert bool(tried) != (name in NO_TEXT)


def assert_no_marks(made: str) -> None:
    built = Tree(with_commonmark(made.replace(OURS.strip(), "")))
    assert {tag for tag, _ in built.elements} <= {"p"}
    assert not set("<>*[]`{}") & set(made.replace(OURS.strip(), ""))


@pytest.mark.parametrize("name", UNESCAPED)
def test_a_statement_that_prints_past_the_escape_is_refused(tmp_path: Path, name: str) -> None:
    source = f"x\n{{% {name} true %}}{{{{ text }}}}{{% end{name} %}}"
    with pytest.raises(TemplateError, match=rf"page.md.j2:2: the statement '{name}' would print what was not escaped"):
        render("page.md.j2", VALUES, project(tmp_path, source))


@pytest.mark.parametrize("name", UNDOING)
def test_a_filter_that_escapes_for_html_or_undoes_it_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(TemplateError, match=f"No filter named '{name}'"):
        render("page.md.j2", VALUES, project(tmp_path, f"{{{{ text | {name} }}}}"))


@pytest.mark.parametrize("value", ["texts", "pair", "none", "1.5", "text | list", "render"])
def test_what_is_no_text_is_an_error(tmp_path: Path, value: str) -> None:
    with pytest.raises(TemplateError):
        render("page.md.j2", {**VALUES, "render": render}, project(tmp_path, f"{{{{ {value} }}}}"))


def test_the_words_can_be_read_in_the_page(tmp_path: Path) -> None:
    made = render("page.md.j2", VALUES, project(tmp_path, "{{ text }}"))
    assert Tree(with_commonmark(made)).words.strip() == clean(HOSTILE)
