"""HTML to lines and metadata with Python's own parser, which no nesting and no broken markup stops."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

from generator.lexicons import words
from generator.reading.cleaning import one_line

BLOCKS = words("pages", "block_tags")
SILENT = words("pages", "silent_tags")
VOID = words("pages", "void_tags")
STANDFIRSTS = words("pages", "standfirst_classes")
BYLINES = words("pages", "byline_classes")
CAPTION_TAGS = frozenset({"figcaption", "caption"})
CAPTION_CLASSES = ("caption", "photo-credit", "image-credit", "photocredit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A line of a page: its text, the tag it stands in, and what markup calls it: caption, link, standfirst, byline."""

    text: str
    tag: str
    caption: bool = False
    link: bool = False
    standfirst: bool = False
    byline: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What the parser saw: lines, meta elements by name, JSON-LD scripts, title bar and declared language."""

    blocks: tuple[Block, ...]
    meta: dict[str, str]
    scripts: tuple[str, ...]
    title: str
    lang: str


@dataclass
class _State:
    blocks: list[Block] = field(default_factory=list)
    meta: dict[str, str] = field(default_factory=dict)
    scripts: list[str] = field(default_factory=list)
    title: list[str] = field(default_factory=list)
    lang: str = ""


class _Reader(HTMLParser):
    """Collects text between block tags; a subclass because that is the interface of html.parser."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.state = _State()
        self.text: list[str] = []
        self.linked = 0
        self.silent: list[str] = []
        self.tag = "body"
        self.named = ""
        self.captions: list[str] = []
        self.in_link = False
        self.after_link = False
        self.take: list[str] | None = None

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """Pass over "<![ ... ]]>"; a bad one is a comment, as in browsers, where the parser would end with an error."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self._note(tag, given)
        if tag in SILENT:
            self.silent.append(tag)
        if tag in BLOCKS:
            self.flush()
            if tag != "br":
                self.tag, self.named = tag, given.get("class", "").lower()
        if tag == "a":
            self.in_link = True
            if self.after_link:
                self.text.append(" ")
        if tag not in VOID and self.captions:
            self.captions.append(tag)
        elif tag in CAPTION_TAGS or (
            tag not in VOID and any(c in given.get("class", "").lower() for c in CAPTION_CLASSES)
        ):
            self.flush()
            self.captions.append(tag)

    def _note(self, tag: str, given: dict[str, str]) -> None:
        if tag == "html":
            self.state.lang = self.state.lang or given.get("lang", "")
        elif tag == "meta" and (name := given.get("property") or given.get("name") or given.get("itemprop")):
            self.state.meta.setdefault(name.lower(), one_line(given.get("content", "")))
        elif tag == "link" and given.get("rel", "").lower() == "canonical":
            self.state.meta.setdefault("canonical", given.get("href", ""))
        elif tag == "title" and not self.state.title and "svg" not in self.silent:
            self.take = self.state.title
        elif tag == "script" and "ld+json" in given.get("type", "").lower():
            self.take = self.state.scripts

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT and tag in self.silent:
            while self.silent.pop() != tag:
                continue
        if tag in BLOCKS or tag in CAPTION_TAGS:
            self.flush()
        if tag == "a":
            self.in_link, self.after_link = False, True
        if tag in ("title", "script"):
            self.take = None
        if tag in self.captions:
            self.flush()
            while self.captions.pop() != tag:
                continue

    def handle_data(self, data: str) -> None:
        if self.take is not None:
            self.take.append(data)
        elif not self.silent:
            self.after_link = False
            self.text.append(data)
            self.linked += len(data.strip()) if self.in_link else 0

    def flush(self) -> None:
        line = one_line("".join(self.text))
        if line:
            link = self.linked >= 0.9 * len(line)
            self.state.blocks.append(
                Block(
                    text=line,
                    tag=self.tag,
                    caption=bool(self.captions),
                    link=link,
                    standfirst=any(name in self.named for name in STANDFIRSTS),
                    byline=not BYLINES.isdisjoint(self.named.split()),
                )
            )
        self.text, self.linked = [], 0


def _closed(html: str) -> str:
    """Return the page with what opens and never closes as plain text: html.parser looks for each such end anew."""
    for opening, closing in (("<!--", "-->"), ("<![", "]>"), ("<", ">")):
        end = html.rfind(closing) + len(closing) if closing in html else 0
        html = html[:end] + html[end:].replace(opening, "&lt;" + opening[1:])
    return html


def read_markup(html: str) -> Page:
    """Take a page apart into lines and metadata. Never fails."""
    reader = _Reader()
    reader.feed(_closed(html))
    reader.close()
    reader.flush()
    state = reader.state
    return Page(
        blocks=tuple(state.blocks),
        meta=state.meta,
        scripts=tuple(state.scripts),
        title=one_line(" ".join(state.title)),
        lang=state.lang.strip().replace("_", "-"),
    )
