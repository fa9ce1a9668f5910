"""Words that hypothesis draws: all of Unicode, a grammar of Markdown and HTML fragments, and the payloads."""

from hypothesis import strategies as st
from payloads import MARK, PARTS, payloads

ANY = st.text(st.characters(), max_size=25)
SPECIAL = st.text(
    "&<>`*_[]{}\\|~^=+#@$!?()-:;./'\"%, \t\n\r\x00\x02\x03\x0b\x0c\x1c\x85\u2028\u200b\u202e\ufeff\ud800aAx0189é½",
    min_size=1,
    max_size=12,
)
NAMES = st.sampled_from(
    "a p b i div img svg math script style title textarea iframe table td li form input base meta link template "
    "noscript x-y h1 nav sup section".split()
)
KEYS = st.sampled_from(
    (*PARTS["events"][:6], "href", "src", "style", "id", "class", "srcdoc", "xlink:href", "markdown", "title")
)
VALUES = st.sampled_from((MARK, f"javascript:{MARK}", "//hostile.example/x", "x", "1", "__search", ""))
ENTITIES = st.sampled_from(
    ("&lt;", "&#60;", "&#x3c;", "&amp;lt;", "&lt", "&colon;", "&NewLine;", "&#0;", "&#xD800;", "&nosuch;")
)
PAYLOADS = st.sampled_from([text for kind in payloads().values() for text in kind])


@st.composite
def attributes(draw: st.DrawFn) -> str:
    sign = draw(st.sampled_from(("", '"', "'")))
    return f" {draw(KEYS)}={sign}{draw(VALUES)}{sign}"


def _around(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    tag = st.builds("<{0}{1}>{2}</{0}>".format, NAMES, attributes(), inner)
    opened = st.builds("<{}{}{}".format, NAMES, attributes(), st.sampled_from((">", "/>", "", " >", "\n>")))
    mark = st.sampled_from(("*", "**", "_", "__", "`", "``", "~~", "~", "^", "==", "++", "$", "$$", "|", ":", '"', "'"))
    marked = st.builds("{0}{1}{0}".format, mark, inner)
    link = st.builds(
        "{}[{}]({}{})".format, st.sampled_from(("", "!")), inner, VALUES, st.sampled_from(("", ' "x"', " 'x'"))
    )
    definition = st.builds("[{}]: {}".format, inner, VALUES)
    note = st.builds(
        "{}[^{}]{}".format, inner, st.sampled_from(("1", "2", "headline", "x")), st.sampled_from(("", ": "))
    )
    listed = st.builds("{}{{{}{} }}".format, inner, st.sampled_from((":", "", "::", "#", ".")), attributes())
    comment = st.builds(
        "{}{}{}".format,
        st.sampled_from(("<!--", "<![CDATA[", "<?", "<!", "<!--->")),
        inner,
        st.sampled_from(("-->", "]]>", "?>", ">", "")),
    )
    block = st.builds(
        "{}{}".format,
        st.sampled_from(
            (
                "# ",
                "> ",
                "- ",
                "+ ",
                "1. ",
                "a) ",
                "    ",
                "\t",
                "```",
                "~~~\n",
                "!!! ",
                "/// ",
                "::: ",
                "--8<-- ",
                "---\n",
                "[TOC]\n",
                "| ",
                ": ",
                "*[",
            )
        ),
        inner,
    )
    template = st.sampled_from(("{{{{ {} }}}}", "{{% {} %}}", "{{# {} #}}")).flatmap(
        lambda form: inner.map(form.format)
    )
    lines = st.builds("{}{}{}".format, inner, st.sampled_from(("\n", "\n\n", "\r\n", "  \n", "\\\n", " ", "")), inner)
    return tag | opened | marked | link | definition | note | listed | comment | block | template | lines


GRAMMAR = st.recursive(SPECIAL | ENTITIES | ANY, _around, max_leaves=4)
WORDS = ANY | SPECIAL | GRAMMAR | PAYLOADS | st.lists(GRAMMAR | PAYLOADS, min_size=2, max_size=3).map("".join)
SEVERAL = st.lists(WORDS, min_size=1, max_size=5).map(tuple)
