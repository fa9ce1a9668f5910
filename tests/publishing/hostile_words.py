"""Words that try to act: fragments of Markdown and HTML, and a grammar that nests, repeats and cuts them."""

from hypothesis import strategies as st

FRAGMENTS = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<!--", "-->", "<![CDATA[", "<![ IGNORE [", "</div>",
    "<?php", "javascript:alert(1)", "[x](javascript:alert(1))", "![x](http://x.example/x.png)", "[x]: http://x.example",
    "{: onclick=alert(1) }", "{ #id .class }", "{{ config }}", "{% raw %}", "[^1]", "[^1]: x", "*[US]: x",
    "--8<-- \"x\"",
    "!!! note", "??? note", "=== \"x\"", "///", "///Footnotes Go Here///", ":::", "```", "~~~", "    ", "\t",
    "| a | b |",
    "| --- |", "---", "***", "===", "- [x] ", "1. ", "1986. ", "A. ", "iv) ", "#", "# ", "> ", "+ ", "* ",
    "_x_", "**x**",
    "`x`", "$x$", "$$", "^x^", "~x~", "==x==", "++x++", "\\", "\\*", "&amp;", "&lt;", "&#60;", "&", ";",
    "http://x.example",
    "https://", "www.x.example", "x@x.example", "mailto:x", "@user", "#12", "!12", "?12", ":smile:", ":", "(c)", "(tm)",
    "0123456789abcdef0123456789abcdef01234567", "[TOC]", "[[x]]", "{x}", "\u0002", "\u0003", "\u0002klzzwxh:0\u0003",
    "\u202e", "\u200b", "\ufeff", "\u2028", "\x85", "\x0c", "\ud800", "\U000e0041", "\x00", "x", "a b",
    "Kerry", "100,000",
    "!", "?", "...", "--", "“x”", "'", '"', "\n", "\n\n", "\r\n", "__config", "</title>", "٣. ", "½",
]  # fmt: skip
WRAPS = [
    ("**", "**"), ("*", "*"), ("_", "_"), ("__", "__"), ("`", "`"), ("``", "``"), ("~~", "~~"), ("[", "](x)"),
    ("![", "](x.png)"), ("[x](", ")"), ("[x](<", '> "x")'), ("<", ">"), ("<a href='", "'>"), ('<a href="', '">x</a>'),
    ("<div markdown=1>", "</div>"), ("<!-- ", " -->"), ("<style>", "</style>"), ("<textarea>", "</textarea>"),
    ("&#", ";"),
    ("{", "}"), ("{: ", " }"), ("{{", "}}"), ("{++", "++}"), ("{--", "--}"), ("{~~", "~>x~~}"), ("$", "$"),
    ("\\(", "\\)"),
    ("(", ")"), ("[^", "]"), ("[[", "]]"), ("==", "=="), ("^^", "^^"), ("++", "++"), ("http://", "/"), ("www.", ".x"),
    (":", ":"), ("| ", " |"), ("> ", "\n"), ("- ", "\n"), ("    ", "\n"), ("\n", "\n---\n"), ("<svg><title>", "</svg>"),
    ("\\", "\\"), ("@", "/x#1"), ('"', '"'), ("\u2066", "\u2069"),
]  # fmt: skip
WORDS = st.sampled_from(FRAGMENTS) | st.text(max_size=8)


def _more(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    wrapped = st.builds(lambda wrap, text: f"{wrap[0]}{text}{wrap[1]}", st.sampled_from(WRAPS), inner)
    repeated = st.builds(lambda text, times: text * times, inner, st.integers(2, 5))
    cut = st.builds(lambda text, start, end: text[start : len(text) - end], inner, st.integers(0, 2), st.integers(0, 3))
    return st.one_of(wrapped, st.lists(inner, max_size=4).map("".join), repeated, cut)


HOSTILE = st.recursive(WORDS, _more, max_leaves=8) | st.text(max_size=40)
