"""The pages that span the briefings: home, archive, dossiers, registers, timeline, outlets, tags."""

from dataclasses import replace
from pathlib import Path

import pytest
from goldens import same_as_golden
from sample import ARTICLE, BRIEFING

from generator.collecting import collect
from generator.collection import Collection
from generator.errors import TemplateError
from generator.model import Briefing, Findings
from generator.publishing.collected import collection_pages
from generator.publishing.linking import PAGES
from generator.publishing.sealing import seal_holds
from generator.settings import Settings

EMPTY = collect([])


def pages(collection: Collection, settings: Settings | None = None) -> dict[str, str]:
    return dict(collection_pages(collection, settings or Settings(), {}))


def told(path: str, title: str, published: str | None = None) -> Briefing:
    article = replace(ARTICLE, path=path, title=title, published=published)
    return replace(BRIEFING, article=article, findings=Findings())


OTHERS = (told("seeds/end.txt", "Talks on the strait end", "2021-06-02"), told("seeds/x.txt", "A plain title"))


# The same story once more in another outlet, so that articles are joined, share sentences and tell the same events.
AGAIN = replace(
    BRIEFING,
    article=replace(
        ARTICLE, path="seeds/again.txt", title="Boats cross the line", outlet="Strait Times", published="2021-06-05"
    ),
)
GROWN = collect([BRIEFING, AGAIN, *OTHERS])


@pytest.mark.parametrize("name", [*PAGES.values(), "actors/anna-berg.md", "actors/sudmark.md"])
def test_each_kind_of_page_is_as_its_golden_file(name: str) -> None:
    same_as_golden(f"collection/{name}", pages(GROWN)[name])


def test_the_order_of_the_briefings_never_matters() -> None:
    assert pages(collect([BRIEFING, *OTHERS])) == pages(collect([*OTHERS[::-1], BRIEFING]))


def test_every_page_is_sealed() -> None:
    assert all(seal_holds(text) for text in pages(collect([BRIEFING])).values())


@pytest.mark.parametrize(
    ("mistake", "line"),
    [
        ("{{ no_such_word }}", r"templates/home\.md\.j2:3: 'no_such_word' is undefined"),
        ("{{ collection.first }}", r"templates/home\.md\.j2:3: .*NoneType"),
        ("{% for x in %}", r"templates/home\.md\.j2:3: Expected an expression"),
        ("{{ 1 / 0 }}", r"templates/home\.md\.j2:3: ZeroDivisionError"),
        ("{{ count() }}", r"templates/home\.md\.j2:3: TypeError"),
        ('{{ links.page("nowhere") }}', r"templates/home\.md\.j2:3: KeyError: 'nowhere'"),
        ("\udcff", r"templates/home\.md\.j2: UnicodeDecodeError"),
    ],
)
def test_a_broken_template_is_named_with_its_line(mistake: str, line: str, tmp_path: Path) -> None:
    (tmp_path / "templates").mkdir()
    text = f"{{{{ front_matter }}}}\n\n{mistake}\n"
    (tmp_path / "templates" / "home.md.j2").write_text(text, "utf-8", "surrogateescape")
    with pytest.raises(TemplateError, match=rf"^{line}.*\. Mend the template\.$"):
        pages(EMPTY, Settings(root=tmp_path))


def test_an_empty_collection_has_pages_too() -> None:
    assert "There is no briefing yet." in pages(EMPTY)["index.md"]
    assert "There is no briefing yet." in pages(EMPTY)["briefings/index.md"]
