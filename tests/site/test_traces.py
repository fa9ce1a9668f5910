"""What the pages of the collection owe to the articles: each line leads to its sentence, and a seed leaves no trace."""

import shutil
from pathlib import Path
from urllib.parse import unquote

import lxml.html
import pytest
import yaml
from markup import markup, pages
from projects import mkdocs

LINES = "//article//*[self::li or self::tr[td] or self::blockquote][not(ancestor::nav)]"
COMPANIONS = "appears-in-briefings-with"


def sections(root: lxml.html.HtmlElement) -> dict[str, list[lxml.html.HtmlElement]]:
    """Return the lines of a page by the id of the section that they stand in."""
    found: dict[str, list[lxml.html.HtmlElement]] = {}
    for line in root.xpath(LINES):
        heads = line.xpath("preceding::h2[1]")
        found.setdefault(heads[0].get("id") if heads else "", []).append(line)
    return found


def sentences(line: lxml.html.HtmlElement) -> list[str]:
    """Return the addresses of sentences that a line gives; a quotation is told by the paragraph under it."""
    under = line.getnext() if line.tag == "blockquote" else line
    return [a.get("href") for a in under.xpath(".//a[contains(@href, '#fn:')]")]


@pytest.fixture(scope="module")
def ids(site: Path) -> dict[Path, frozenset[str]]:
    """Return the anchors of each briefing's page."""
    return {file.resolve(): markup(file, "").ids for file in (site / "briefings").glob("*.html")}


def test_every_line_of_every_dossier_leads_to_a_sentence(site: Path, ids: dict[Path, frozenset[str]]) -> None:
    dossiers = [path for path in pages(site) if path.startswith("actors/") and path != "actors/index.html"]
    assert len(dossiers) > 100
    count = 0
    for path in dossiers:
        for section, lines in sections(lxml.html.fromstring((site / path).read_bytes())).items():
            if section == COMPANIONS:  # says only who stands in how many of the briefings that are listed below it
                continue
            for line in lines:
                targets = sentences(line)
                assert targets, (path, section, line.text_content())
                for target in targets:
                    file, _, anchor = target.partition("#")
                    assert unquote(anchor) in ids[(site / path).parent.joinpath(file).resolve()], (path, target)
                count += 1
    assert count > 1000


@pytest.mark.parametrize("page", ["proposals", "disputes", "questions", "plans"])
def test_every_line_of_every_register_leads_to_a_sentence(site: Path, page: str) -> None:
    found = sections(lxml.html.fromstring((site / "registers" / f"{page}.html").read_bytes()))
    lines = [line for lines in found.values() for line in lines]
    assert len(lines) > 10
    # What an editor says of a question stands below it, which leads to the sentence.
    own = [line for line in lines if not line.xpath("ancestor::li[preceding::h2[1][@id='closed-by-an-editor']]")]
    assert [line.text_content() for line in own if not sentences(line)] == []


def traces(project: Path, words: list[str]) -> list[str]:
    """Return the generated and built files that hold any of some words, or are named by one."""
    files = [path for folder in ("docs", "site", ".cache") for path in (project / folder).rglob("*") if path.is_file()]
    marks = [word.encode() for word in words]
    named = [path for path in files if any(word in path.name for word in words)]
    held = [path for path in files if any(mark in path.read_bytes() for mark in marks)]
    return sorted({path.relative_to(project).as_posix() for path in [*named, *held]})


def test_removing_a_seed_and_its_corrections_removes_every_trace_of_them(small: Path, tmp_path: Path) -> None:
    project = shutil.copytree(small, tmp_path / "project", ignore=shutil.ignore_patterns("site"))
    (edits,) = (project / "seeds" / "demo").glob("*.edits.yml")
    (seed,) = set(edits.parent.glob(f"{edits.name.partition('.')[0]}.*")) - {edits}
    (page,) = (project / "docs" / "briefings").glob(f"*{seed.stem}*.md")
    title = page.read_text("utf-8").partition("\n# ")[2].partition(" {")[0].partition("\n")[0]
    why = yaml.safe_load(edits.read_text("utf-8"))["corrections"][0]["why"].partition(" are ")[2]
    words = [title, why, f"demo/{seed.name}", seed.stem, page.stem]
    assert len(traces(project, words)) > 10
    kept = len(list((project / ".cache" / "briefings").iterdir()))

    seed.unlink()
    edits.unlink()
    result = mkdocs(project, "build", "--strict")
    assert result.returncode == 0, result.stderr
    assert traces(project, words) == []
    assert len(list((project / ".cache" / "briefings").iterdir())) == kept - 1
    assert len(list((project / "site" / "briefings").glob("*.html"))) == kept
