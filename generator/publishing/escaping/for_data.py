"""Text for data: YAML above a page, JSON in one line, and cells of CSV."""

import json
import re
from typing import Any

import yaml

from generator.cleaning import clean
from generator.publishing.escaping.for_html import html
from generator.publishing.escaping.for_markdown import Markdown

# JSON allows these in a text, but readers of lines would see two lines.
LINE_ENDS = str.maketrans({end: f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"})
SURROGATES = re.compile("[\ud800-\udfff]")  # halves of characters, as in a file's name that is no UTF-8
# What a spreadsheet takes for a formula at the beginning of a cell; it may itself begin one at a semicolon.
FORMULA = re.compile(r"""(^|;[\s"']*)(?=[=+\-@＝＋－＠])""")


def front_matter(values: dict[str, Any]) -> Markdown:
    """Return values as YAML between lines of `---`; text is escaped for HTML, into which themes print it unescaped."""
    text = yaml.dump(_escaped(values), Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=2**30)
    return Markdown(f"---\n{text}---\n")


def _escaped(value: Any) -> Any:
    match value:
        case str():
            return html(value)
        case dict():
            return {key: _escaped(inner) for key, inner in value.items()}
        case list() | tuple():
            return [_escaped(inner) for inner in value]
    return value


def json_line(values: Any) -> str:
    """Return plain values as JSON in one line, which can be written as UTF-8."""
    return SURROGATES.sub("\ufffd", json.dumps(values, ensure_ascii=False)).translate(LINE_ENDS)


def csv_cell(text: str) -> str:
    """Return a text for a cell of a table in one line, which no spreadsheet takes for a formula.

    Source: OWASP, "CSV Injection": an apostrophe before the signs that open a formula.
    """
    return FORMULA.sub(r"\1'", clean(text))
