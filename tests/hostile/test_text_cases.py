"""The cases of `cases/text.yml`: each is put where it says, and what it says must hold."""

import csv
import io
import json
import re
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from builders import PageByPage, project_for
from filling import all_twins, paths, twins
from test_text_pages import assert_twin_pages

from generator.cleaning import clean
from generator.publishing.data import data_files
from generator.publishing.escaping import address, slug
from generator.settings import Settings

CASES = yaml.safe_load(Path(__file__).with_name("cases").joinpath("text.yml").read_text("utf-8"))
PAGE = re.compile(r"^(?:\.\./)*(?:briefings|actors)/[a-z0-9_-]+(?=[.#]|$)")
SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")


@pytest.fixture(scope="module")
def mkdocs_pages(tmp_path_factory: pytest.TempPathFactory) -> PageByPage:
    """Return MkDocs as the site is built with it, page by page."""
    return PageByPage(project_for(tmp_path_factory.mktemp("project")))


def text_holds(payload: str, pages: PageByPage) -> None:
    """The briefing says the payload in all fields, and is made of what its twin is made of."""
    pair = twins((payload,))
    number = next(n for n, path in enumerate(paths(pair.harmless, Settings())) if path.startswith("briefings/herring"))
    assert_twin_pages(pair, number, Settings(), pages)


def cell_holds(payload: str, pages: PageByPage) -> None:
    """Besides, no cell of a table for spreadsheets begins with the sign of a formula."""
    text_holds(payload, pages)
    tables = [text for path, text in data_files(twins((payload,)).hostile, Settings()) if path.endswith(".csv")]
    cells = [cell for table in tables for row in csv.reader(io.StringIO(table)) for cell in row]
    assert len(cells) > 100
    assert [cell for cell in cells if cell.startswith(SIGNS)] == []


def address_holds(payload: str, _: PageByPage) -> None:
    """The payload becomes no link, or one to the host that it names, which cannot leave its attribute."""
    assert re.fullmatch(r"https?://[\w./?=;,:&+~%-]*", address(payload) or "https://", re.ASCII)
    assert (address(payload) or "https://news.example").startswith("https://news.example")


def slug_holds(payload: str, _: PageByPage) -> None:
    """The payload as a file's name gives a plain name, and no other file's."""
    names = [slug(f"{payload}{ending}") for ending in (".txt", ".md", "x.txt")]
    assert len(set(names)) == 3
    assert all(re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", name) and name not in ("con", "index") for name in names)


HOLDS = {"text": text_holds, "cell": cell_holds, "address": address_holds, "slug": slug_holds}
WHERE = {"text": "every field", "cell": "every field", "address": "url", "slug": "file name"}


def test_every_case_says_where_it_is_put_and_what_must_hold() -> None:
    assert len(CASES) > 150
    assert len({case["name"] for case in CASES}) == len(CASES)
    for case in CASES:
        assert case.keys() == {"name", "payload", "where", "holds"}
        assert case["where"] == WHERE[case["holds"]]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, str], mkdocs_pages: PageByPage) -> None:
    HOLDS[case["holds"]](case["payload"], mkdocs_pages)


def test_the_data_says_the_words_of_all_fields() -> None:
    pair = all_twins([case["payload"] for case in CASES])
    both = [dict(data_files(side, Settings())) for side in (pair.harmless, pair.hostile)]
    for harmless, (path, hostile) in zip(both[0].values(), both[1].items(), strict=True):
        read = READERS[path.rpartition(".")[2]]
        said, expected = read(hostile), read(harmless)
        assert Counter(map(_plain, said)) == Counter(_plain(text.translate(pair.meanings)) for text in expected), path


def _plain(text: str) -> str:
    """Return a text cleaned, without the signs that keep cells from being formulas, and names of pages as one."""
    return PAGE.sub("page", "".join(clean(text).replace("'", "").split()).upper().casefold())


def _of_csv(text: str) -> list[str]:
    return [cell for row in csv.reader(io.StringIO(text)) for cell in row]


def _of_json(text: str) -> list[str]:
    return _texts(json.loads(text))


def _of_atom(text: str) -> list[str]:
    feed = ElementTree.fromstring(text)  # noqa: S314 - our own text
    return [value for element in feed.iter() for value in (element.tag, *element.attrib.values(), _said(element))]


def _said(element: ElementTree.Element) -> str:
    """Return the text of an element of a feed but for the name made of a page's address."""
    return "" if element.tag.endswith("}id") else element.text or ""


READERS = {"json": _of_json, "csv": _of_csv, "atom": _of_atom}


def _texts(value: object) -> list[str]:
    match value:
        case str():
            return [value]
        case list():
            return [text for inner in value for text in _texts(inner)]
        case dict():
            return [text for inner in value.values() for text in _texts(inner)]
    return []
