"""The site as one ZIP file: what is in it, that it is the same each time, and what is refused."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.__main__ import main

FILES = {
    "index.html": "<h1>Home</h1>",
    "briefings/talks.html": "<h1>Talks</h1>",
    "assets/style.css": "h1 {}",
    "search/search_index.js": "var __index = {}",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project's folder with a built site, which is where the command runs."""
    monkeypatch.chdir(tmp_path)
    for name, text in FILES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["pack", *arguments])


def test_every_file_of_the_site_is_packed_into_one_folder(folder: Path) -> None:
    done = run()
    assert (done.exit_code, done.output) == (0, "wrote site.zip (4 files)\n")
    with zipfile.ZipFile(folder / "site.zip") as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name).decode() for name in archive.namelist()} == {
            f"site/{name}": text for name, text in FILES.items()
        }


def test_what_only_a_web_server_needs_and_what_is_hidden_stays_out(folder: Path) -> None:
    secret = folder / "secret.txt"
    secret.write_text("not of the site")
    for name in ["404.html", "sitemap.xml", "sitemap.xml.gz", ".hidden", "assets/.DS_Store"]:
        (folder / "site" / name).write_text("x")
    (folder / "site" / "link.txt").symlink_to(secret)
    run()
    with zipfile.ZipFile(folder / "site.zip") as archive:
        assert sorted(archive.namelist()) == sorted(f"site/{name}" for name in FILES)


def test_the_bytes_depend_on_nothing_but_the_files(folder: Path) -> None:
    run("--output", "first.zip")
    for number, name in enumerate(reversed(FILES)):
        path = folder / "site" / name
        data = path.read_bytes()
        path.unlink()
        path.write_bytes(data)
        path.chmod(0o600)
        os.utime(path, (1_000_000_000 + number, 1_000_000_000 + number))
    run("--output", "second.zip")
    first = (folder / "first.zip").read_bytes()
    assert first == (folder / "second.zip").read_bytes()
    (folder / "site" / "index.html").write_text("<h1>Changed</h1>")
    run("--output", "second.zip")
    assert first != (folder / "second.zip").read_bytes()


def test_names_stand_in_order_with_one_date_and_one_set_of_rights(folder: Path) -> None:
    run()
    with zipfile.ZipFile(folder / "site.zip") as archive:
        entries = archive.infolist()
    assert [entry.filename for entry in entries] == sorted(entry.filename for entry in entries)
    assert {(entry.date_time, entry.external_attr >> 16) for entry in entries} == {((1980, 1, 1, 0, 0, 0), 0o100644)}


@pytest.mark.parametrize(
    ("missing", "said"),
    [
        ("index.html", "site: holds no built site. Build it first: make site.\n"),
        (
            "search/search_index.js",
            "site: was built without search from disk. Keep the plugin `offline`, and build again.\n",
        ),
    ],
)
def test_what_is_no_site_for_reading_from_disk_is_refused_in_one_line(folder: Path, missing: str, said: str) -> None:
    (folder / "site" / missing).unlink()
    done = run()
    assert (done.exit_code, done.stdout, done.stderr) == (1, "", said)
    assert not (folder / "site.zip").exists()


def test_no_folder_at_all_is_refused_in_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = run()
    assert (done.exit_code, done.stderr) == (1, "site: holds no built site. Build it first: make site.\n")


@pytest.mark.parametrize("output", ["site/site.zip", "site", "elsewhere"])
def test_an_output_that_is_a_folder_or_inside_the_site_is_refused(folder: Path, output: str) -> None:
    (folder / "elsewhere").mkdir()
    done = run("--output", output)
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    assert not list(folder.rglob("*.zip"))


def test_a_run_that_fails_leaves_the_old_file_and_no_half(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "site.zip").write_bytes(b"old")
    read_bytes = Path.read_bytes

    def fail(path: Path) -> bytes:
        if path.name == "style.css":
            raise OSError(5, "Input/output error", str(path))
        return read_bytes(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "read_bytes", fail)
        done = run()
    assert done.exit_code == 1
    assert "style.css" in done.stderr
    assert {path.name for path in folder.iterdir()} == {"site", "site.zip"}
    assert (folder / "site.zip").read_bytes() == b"old"


def test_another_folder_can_be_packed_under_its_own_name(folder: Path) -> None:
    (folder / "site").rename(folder / "öffentlich")
    assert run("--site", "öffentlich").exit_code == 0
    with zipfile.ZipFile(folder / "öffentlich.zip") as archive:
        assert archive.namelist()[0].startswith("öffentlich/")


def test_the_command_is_there_for_the_module_too(folder: Path) -> None:
    root = Path(__file__).parent.parent
    command = [sys.executable, "-m", "generator", "pack", "--site", str(folder / "site")]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert (folder / "site.zip").is_file()
