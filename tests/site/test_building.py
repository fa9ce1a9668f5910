"""Building and previewing with MkDocs: the hook generates by itself, reports failures, and comes to rest."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from projects import QUIET, copy_project, mkdocs

DISPUTES = "registers/disputes.html"


@pytest.fixture
def copy(project: Path, tmp_path: Path) -> Path:
    """Return a project of its own for a test that changes it; what was generated and cached comes along."""
    return shutil.copytree(project, tmp_path / "project", ignore=shutil.ignore_patterns("site"))


def test_pages_are_generated_by_the_build_that_shows_them(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    for generated in [project / "docs" / "briefings", project / "docs" / "index.md"]:
        shutil.rmtree(generated) if generated.is_dir() else generated.unlink(missing_ok=True)
    result = mkdocs(project, "build", "--strict")
    assert result.returncode == 0, result.stderr
    assert (project / "site" / "index.html").is_file()
    assert len(list((project / "site" / "briefings").glob("*.html"))) > 1


def test_a_bad_seed_is_a_warning_and_the_others_are_published(copy: Path, page_path: str) -> None:
    (copy / "seeds" / "empty.txt").write_bytes(b"")
    assert mkdocs(copy, "build").returncode == 0
    shutil.rmtree(copy / "site")
    result = mkdocs(copy, "build", "--strict")
    assert result.returncode == 1
    warnings = [line for line in result.stderr.splitlines() if "WARNING" in line]
    assert len(warnings) == 1
    assert "seeds/empty.txt" in warnings[0]
    assert (copy / "site" / page_path).is_file()


def test_a_mistake_in_the_settings_is_one_line(copy: Path) -> None:
    (copy / "briefings.yml").write_text("colour: red\n")
    result = mkdocs(copy, "build")
    assert result.returncode == 1
    assert "unknown key 'colour'" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_broken_link_fails_the_strict_build(copy: Path) -> None:
    page = copy / "docs" / "method.md"
    page.write_text(page.read_text("utf-8") + "\n[nowhere](nowhere.md)\n", "utf-8")
    result = mkdocs(copy, "build", "--strict")
    assert result.returncode == 1
    assert "nowhere.md" in result.stderr


@pytest.mark.parametrize("source_text", ["full", "none"])
def test_a_site_that_shows_all_source_text_or_none_has_no_broken_link(copy: Path, source_text: str) -> None:
    (copy / "briefings.yml").write_text(f"source_text: {source_text}\n", "utf-8")
    result = mkdocs(copy, "build", "--strict")
    assert result.returncode == 0, result.stderr


def test_the_same_input_gives_the_same_site(copy: Path, site: Path) -> None:
    assert mkdocs(copy, "build", "--strict").returncode == 0
    for path in sorted(site.rglob("*.html")):
        assert (copy / "site" / path.relative_to(site)).read_bytes() == path.read_bytes(), path


@pytest.fixture
def preview(copy: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    """Run `mkdocs serve` on the copy with one seed; return its address and a function that returns what it said."""
    shutil.rmtree(copy / "seeds" / "demo")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{free.getsockname()[1]}"
    log = copy / "serve.log"
    with log.open("wb") as stream:
        command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", place]
        server = subprocess.Popen(command, cwd=copy, env=QUIET, stdout=stream, stderr=stream)
        try:
            wait_for(lambda: "Serving on" in log.read_text("utf-8"))
            yield f"http://{place}", lambda: log.read_text("utf-8")
        finally:
            server.terminate()
            server.wait(20)


def wait_for(condition: Callable[[], bool], seconds: float = 90) -> None:
    """Return when a condition holds; fail when it does not in time."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.1)


def read(address: str) -> str:
    """Return the page at an address."""
    with urllib.request.urlopen(address, timeout=90) as answer:  # noqa: S310
        return str(answer.read().decode())


def builds_at_rest(said: Callable[[], str]) -> int:
    """Return how many builds there were, once none has come for four seconds."""
    count, since = 0, time.monotonic()
    while time.monotonic() - since < 4:
        if (now := said().count("Building documentation")) != count:
            count, since = now, time.monotonic()
        assert count < 10, "it builds again and again"
        time.sleep(0.1)
    return count


OSLO = """Ministers meet in Oslo | World | The Fjord Post | 12.05.2021

Ministers meet in Oslo

Foreign Minister Anna Berg met her Danish counterpart Lars Holm in Oslo on Tuesday to discuss fishing quotas.

Berg said that 300 boats had crossed the line. Holm put the number at 120, and the two sides agreed to meet again.
"""


def warnings(said: Callable[[], str]) -> list[str]:
    """Return the warnings so far, but for pages that were asked for before they were there."""
    return [line for line in said().splitlines() if "WARNING" in line and '"GET ' not in line]


def shows(address: str, page: str, text: str) -> bool:
    """Tell whether a page is there and shows a text."""
    try:
        return text in read(f"{address}/{page}")
    except urllib.error.HTTPError:
        return False


def test_saving_refreshes_briefing_and_collection_by_one_build_and_then_it_rests(
    copy: Path, preview: tuple[str, Callable[[], str]]
) -> None:
    address, said = preview
    builds = builds_at_rest(said)
    assert builds == 1

    def save(file: str, text: str, *shown: tuple[str, str]) -> None:
        nonlocal builds
        (copy / file).write_text(text, "utf-8")
        for page, words in shown:
            wait_for(lambda page=page, words=words: shows(address, page, words))  # type: ignore[misc]
        builds += 1
        assert builds_at_rest(said) == builds, f"builds after saving {file}"

    archive, actors = "briefings/index.html", "actors/index.html"
    save("seeds/oslo.txt", OSLO, ("briefings/oslo.html", "300 boats"), (archive, "in Oslo"), (actors, "Anna Berg"))
    save("seeds/oslo.txt", OSLO.replace("300", "700"), ("briefings/oslo.html", "700 boats"), (DISPUTES, ">700"))
    save("seeds/actors.yml", "Anna Sofie Berg:\n  names: [Anna Berg]\n", (actors, "Anna Sofie Berg"))
    assert shows(address, "briefings/oslo.html", "anna-sofie-berg")
    for template, page in ("briefing.md.j2", "briefings/oslo.html"), ("archive.md.j2", archive):
        text = (copy / "templates" / template).read_text("utf-8")
        altered = text.replace("{{ front_matter }}", "{{ front_matter }}\n\nA line of the template.\n\n")
        save(f"templates/{template}", altered, (page, "A line of the template."))
    page = copy / "docs" / "method.md"
    save("docs/method.md", page.read_text("utf-8") + "\nA line by hand.\n", ("method.html", "A line by hand."))
    assert warnings(said) == []


def test_a_seed_that_breaks_shows_one_line_and_stays_as_it_last_was(
    copy: Path, preview: tuple[str, Callable[[], str]]
) -> None:
    address, said = preview
    seed = copy / "seeds" / "oslo.txt"
    pages = ("briefings/oslo.html", "briefings/index.html", "index.html")
    for text, title in (
        (OSLO, "Ministers meet in Oslo"),
        ("", "Ministers meet in Oslo"),
        (OSLO.replace("Oslo", "Hamar"), "in Hamar"),
    ):
        before = builds_at_rest(said)
        seed.write_text(text, "utf-8")
        wait_for(lambda before=before: said().count("Reloading browsers") == before)  # type: ignore[misc]
        assert builds_at_rest(said) == before + 1
        assert [page for page in pages if not shows(address, page, title)] == []
    (warning,) = warnings(said)
    assert "seeds/oslo.txt" in warning


def test_a_mistake_in_actors_yml_is_said_and_mended_without_a_new_start(
    copy: Path, preview: tuple[str, Callable[[], str]]
) -> None:
    address, said = preview
    joins = copy / "seeds" / "actors.yml"
    joins.write_text("- Anna Berg\n", "utf-8")
    wait_for(lambda: said().count("Reloading browsers") == 1)
    errors = [line for line in said().splitlines() if "ERROR" in line]
    assert len(errors) == 1
    assert "actors.yml: expected a name a line" in errors[0]
    assert shows(address, "index.html", "<h1")
    joins.write_text("", "utf-8")
    wait_for(lambda: said().count("Reloading browsers") == 2)
    assert builds_at_rest(said) == 3
    assert said().count("ERROR") == 1
