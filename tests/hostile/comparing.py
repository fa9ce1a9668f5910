"""What a page is made of: its elements with their text, to be compared with those of its twin.

Names that are made of words differ between twins, and only these are taken out: where a page stands (the number of the
page stands in its place) and the id of a heading (which must be a plain one). Pictures are as large as their words, and
there is none where a figure is no number; of these the kinds of elements and attributes are checked. Lists that are in
the order of names are in another order in the twin, so the elements are counted.
"""

import posixpath
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import lxml.etree
import lxml.html
from drawn import ALLOWED

Element = tuple[str, tuple[tuple[str, str], ...], str]  # tag, attributes, and the text that stands right in it
PLAIN_ID = re.compile(r"[a-z0-9-][a-z0-9_-]*")
SAVED_FROM = re.compile(r"https://news\.example/[\w./?=;,:&+~%-]*", re.ASCII)
OWN_IDS = ("", "source-text", "__search", "__drawer")
# What is ours and depends on words: how many an article has, whether the number of a sentence stands before it, and in
# plain Markdown the ids of headings and the addresses of links inside HTML.
OURS = re.compile(
    r"(?<=·)\d+words(?=·)|(?:^|(?<=\]:))Sentence\d+:|\{#[a-z0-9_-]+\}$|(?<=\]\()(?:\.\./)*[\w./-]+(?:#[\w:-]+)?(?=\))",
    re.ASCII,
)
# A note that looks at the letters of a name, which are others in the twin.
MIXED = re.compile(r"thename“.*”mixes.*letters\.")
HEADINGS = {"h1", "h2", "h3", "h4"}
PICTURE = {tag: {name.lower() for name in names} for tag, names in ALLOWED.items()}


class Twin:
    """The pages of one twin, by their order, so that a link to a page is told as the page's number."""

    def __init__(self, paths: Iterable[str], meanings: Mapping[int, str]) -> None:
        """Take the paths of all files in order, and what stands for the ideographs, if these are pages with any."""
        self.numbers = {path.removesuffix(".md"): number for number, path in enumerate(paths)}
        self.meanings = meanings

    def made_of(self, page: str, html: str) -> Counter[Element]:
        """Return the elements of a page with their attributes and texts; white space and capitals do not count."""
        root = lxml.html.document_fromstring(html)
        for picture in root.xpath("//figure[@class='picture']"):
            _check_picture(picture)
            picture.drop_tree()
        made = Counter(self._element(page, element) for element in root.iter())
        return Counter({element: times for element, times in made.items() if not MIXED.fullmatch(element[2])})

    def made_of_entries(self, page: str, entries: Iterable[Mapping[str, str]]) -> Counter[Element]:
        """Return what the entries of a search index are made of, where lists of names lost the links around them."""
        shown = "".join(f"<h6>{entry['title']}</h6><main>{entry['text']}</main>" for entry in entries)
        made = self.made_of(page, f"<html><body>{shown}</body></html>")
        return Counter({(tag, pairs, "".join(sorted(own))): times for (tag, pairs, own), times in made.items()})

    def _element(self, page: str, element: Any) -> Element:
        if element.tag is lxml.etree.Comment:
            return "comment", (), self._words(element.text)
        pairs = tuple((name, self._value(page, element.tag, name, value)) for name, value in element.items())
        own = self._words("".join((element.text or "", *(child.tail or "" for child in element))))
        return element.tag, pairs, OURS.sub("", own).upper().casefold()

    def _value(self, page: str, tag: str, name: str, value: str) -> str:
        if name in ("href", "src"):
            return self.place(page, value)
        if name == "id" and (tag in HEADINGS or value.endswith(("-title", "-desc"))):
            assert PLAIN_ID.fullmatch(value.removeprefix("_")), (tag, value)
            return "id"
        return self._words(value)

    def _words(self, text: str) -> str:
        return "".join(text.translate(self.meanings).split())

    def place(self, page: str, address: str) -> str:
        """Return a link of a page with the number of the page that it leads to."""
        path, sign, fragment = address.partition("#")
        if sign and not fragment.startswith(("fn:", "fnref")) and fragment not in OWN_IDS:
            assert PLAIN_ID.fullmatch(fragment.removeprefix("__")), (page, address)
            fragment = "section"
        if SAVED_FROM.fullmatch(path):
            return "saved from"
        target = posixpath.normpath(posixpath.join(posixpath.dirname(page), path)).lstrip("/") if path else page
        number = self.numbers.get(re.sub(r"\.(html|md)$", "", target))
        return f"{path if number is None else number}{sign}{fragment}"


def _check_picture(picture: Any) -> None:
    """Fail for a picture with an element or attribute that no picture has."""
    for element in picture.iter():
        assert element.tag in PICTURE, element.tag
        assert set(element.keys()) <= PICTURE[element.tag], (element.tag, element.keys())


def assert_same(page: str, got: Counter[Element], expected: Counter[Element]) -> None:
    """Fail with the elements that only one of two pages has."""
    if got != expected:
        raise AssertionError(f"{page}: has {list(got - expected)[:3]} instead of {list(expected - got)[:3]}")
