"""Building and previewing with MkDocs: the hook generates by itself, reports failures, and comes to rest."""

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from projects import QUIET, copy_project, mkdocs

SEED = "seeds/dw-kerry-lavrov.txt"


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


def test_the_same_input_gives_the_same_site(copy: Path, site: Path) -> None:
    assert mkdocs(copy, "build", "--strict").returncode == 0
    for path in sorted(site.rglob("*.html")):
        assert (copy / "site" / path.relative_to(site)).read_bytes() == path.read_bytes(), path


@pytest.fixture
def preview(copy: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    """Run `mkdocs serve` on the copy; return its address and a function that returns what it said so far."""
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
    with urllib.request.urlopen(address, timeout=20) as answer:  # noqa: S310
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


def test_saving_refreshes_the_preview_once_and_then_it_rests(
    copy: Path, preview: tuple[str, Callable[[], str]], page_path: str
) -> None:
    address, said = preview
    assert builds_at_rest(said) == 1

    seed = copy / SEED
    old, new = "100,000 Russian troops", "110,000 Russian troops"
    seed.write_text(seed.read_text("utf-8").replace(old, new), "utf-8")
    wait_for(lambda: "110,000" in read(f"{address}/{page_path}"))
    after_seed = builds_at_rest(said)
    assert after_seed <= 3

    template = next(path for path in sorted((copy / "templates").iterdir()) if "Key points" in path.read_text("utf-8"))
    template.write_text(template.read_text("utf-8").replace("Key points", "Main points"), "utf-8")
    wait_for(lambda: "Main points" in read(f"{address}/{page_path}"))
    assert builds_at_rest(said) <= after_seed + 2
    assert "WARNING" not in said()
