"""Names of files: whatever a seed is called, it has a page of its own, which any system can hold and links lead to."""

import re
import shutil
from pathlib import Path, PurePosixPath
from unicodedata import normalize
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.build import build
from generator.publishing.escaping import name_slug, slug
from generator.settings import Settings

ROOT = Path(__file__).parent.parent.parent
# In another language an article is read and laid out, and not analysed: that is enough here, and quick.
TEXT = (
    "Treffen Nummer {}\n\nDie Minister haben sich am Dienstag in der Hauptstadt getroffen und über die Quoten "
    "gesprochen. Sie haben sich darauf verständigt, dass die Gespräche im Juni fortgesetzt werden.\n"
)
NAMES = (
    "talks.txt", "Talks.txt", "TALKS.TXT", "talks.text", "talks", "talks .txt", "talks..txt", "talks.txt.",
    " talks.txt",
    "talks in oslo.txt", "talks#1.txt", "talks?.txt", "talks%20in.txt", "talks'.txt", 'talks".txt', "talks&amp;.txt",
    "talks](x).txt", "talks`.txt", "talks|.txt", "talks*.txt", "talks<b>.txt", "talks:1.txt", "talks\\a.txt",
    "{{a}}.txt",
    "\u05e9\u05d9\u05d7\u05d5\u05ea.txt", "\u202etalks.txt", "переговоры.txt", "会谈.txt", "🙂.txt", "\u0301.txt",
    normalize("NFC", "café.txt"), normalize("NFD", "café.txt"), "ﬁle.txt", "file.txt", "a" * 251 + ".txt",
    "é" * 125 + ".txt",
    "con.txt", "CON.txt", "con.foo.txt", "aux .txt", "nul", "prn.txt", "com1.txt", "COM¹.txt", "lpt9.txt", "conin$.txt",
    "index.txt", "readme.txt", "README.md", "404.txt", "-.txt", "_.txt", "~.txt", "a/b.txt", "a-b.txt", "a b.txt",
    "con/con.txt", "nul./a.txt", "Folder/a.txt", "folder/a.txt", "folder /a.txt", "x.y/a.txt", "a#b/c?d.txt",
)  # fmt: skip
CLASH = ("talks,!;.!;?!!.txt", "talks?;,.!;.!!.txt")  # found by trying: the digits of both names' pages are the same
WINDOWS = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d|conin|conout)", re.IGNORECASE)
LINK = re.compile(r"\]\(([^()\s]+?\.md)(?:#[^()\s]*)?\)")


@pytest.fixture
def project(tmp_path: Path) -> Settings:
    """Return the settings of a project with a seed of each name."""
    shutil.copytree(ROOT / "templates", tmp_path / "templates")
    put(tmp_path, NAMES)
    return Settings(root=tmp_path)


def put(root: Path, names: tuple[str, ...]) -> None:
    for number, name in enumerate(names):
        path = root / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT.format(number), "utf-8")


def pages(settings: Settings) -> dict[str, str]:
    found = (settings.folder("docs") / "briefings").glob("*.md")
    return {path.name: path.read_text("utf-8") for path in found if path.name != "index.md"}


def portable(name: str) -> bool:
    stem = name.removesuffix(".md")
    return bool(re.fullmatch(r"[a-z0-9]+(?:[-_][a-z0-9]+)*", stem)) and len(stem) <= 80 and not WINDOWS.fullmatch(stem)


def test_each_name_gives_a_page_of_its_own_to_which_links_lead(project: Settings) -> None:
    report = build(project)
    assert [str(problem) for problem in report.failures] == []
    made = pages(project)
    assert len({name.casefold() for name in made}) == len(NAMES)
    assert all(portable(name) for name in made)
    for number in range(len(NAMES)):
        assert sum(f"# Treffen Nummer {number}\n" in text for text in made.values()) == 1
    docs = project.folder("docs")
    linked = set()
    for page in docs.rglob("*.md"):
        for target in LINK.findall(page.read_text("utf-8")):
            assert (page.parent / unquote(target)).is_file(), (page, target)
            linked.add(PurePosixPath(unquote(target)).name)
    assert set(made) <= linked


def test_a_name_of_a_page_does_not_depend_on_other_seeds(project: Settings) -> None:
    build(project)
    before = pages(project)
    assert set(before) == {f"{slug(name)}.md" for name in NAMES}
    for name in NAMES[1::2]:
        (project.folder("seeds") / name).unlink()
    put(project.root, ("another.txt", "talks!.txt"))
    build(project)
    assert set(pages(project)) == {f"{slug(name)}.md" for name in (*NAMES[::2], "another.txt", "talks!.txt")}
    assert {f"{slug(name)}.md" for name in NAMES[::2]} <= set(before)


def test_of_two_names_chosen_to_have_one_page_the_second_is_told_and_the_first_stays(project: Settings) -> None:
    assert slug(CLASH[0]) == slug(CLASH[1])
    put(project.root, CLASH[:1])
    build(project)
    before = pages(project)
    (project.folder("seeds") / CLASH[1]).write_text(TEXT.format("B"), "utf-8")
    for _ in range(2):
        assert [str(problem) for problem in build(project).failures] == [
            f"seeds/{CLASH[1]}: would have the same page as seeds/{CLASH[0]}. Give it another name."
        ]
        assert pages(project) == before
    (project.folder("seeds") / CLASH[0]).unlink()
    assert build(project).failures == ()
    assert "# Treffen Nummer B\n" in pages(project)[f"{slug(CLASH[1])}.md"]


name = st.text(st.characters(exclude_characters="/\0"), min_size=1, max_size=80)


@given(st.sets(name, max_size=20))
def test_any_names_give_distinct_portable_slugs(names: set[str]) -> None:
    slugs = {slug(f"{name}{ending}") for name in names for ending in ("", ".txt", ".TXT", ".html")}
    assert len({found.casefold() for found in slugs}) == 4 * len(names)
    assert all(portable(found) for found in slugs)


@given(st.sets(name.map(str.casefold), max_size=20))
def test_any_names_of_actors_give_distinct_portable_slugs(names: set[str]) -> None:
    slugs = {name_slug(name) for name in names}
    assert len(slugs) == len({name.casefold() for name in names})
    assert all(portable(found) for found in slugs)
