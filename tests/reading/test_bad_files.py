"""Bad input: each gives one clear line, or an article with a remark; none hangs, none raises anything else."""

import os
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.opening import read_regular
from generator.reading import read

SENTENCE = "The two sides met in the capital on Monday and agreed to hold more talks in June, a spokesman said. "
PAGE = f"Envoys agree to more talks | The Example | 30.03.2014\n\n{SENTENCE * 3}\n"


@pytest.mark.parametrize(
    ("name", "data", "problem"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b" \r\n\n\t", "is empty"),
        ("a.txt", b"\xff\xfe", "is empty"),
        ("a.txt", b"Home\nMenu\n1. Inhalt\n2. Suche\nShare\n", "only page furniture"),
        ("a.md", b"---\ntitle: Talks\n---\n", "only page furniture"),
        ("a.html", b"<html><body><nav>Home</nav></body></html>", "only page furniture"),
        ("a.txt", b"%PDF-1.4 ...", "is a PDF document"),
        ("a.txt", b"PK\x03\x04....", "is a zip archive"),
        ("a.txt", bytes(range(32)) * 100, "looks binary"),
    ],
)
def test_what_is_no_article_is_named_with_a_remedy(tmp_path: Path, name, data, problem):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(SeedError) as error:
        read(path, "seeds/x")
    assert str(error.value).startswith("seeds/x: ")
    assert problem in str(error.value)
    assert error.value.told.remedy
    assert "\n" not in str(error.value)


def test_a_missing_file_a_folder_and_a_pipe_are_refused(tmp_path: Path):
    os.mkfifo(tmp_path / "pipe")
    for path, problem in (
        (tmp_path / "none", "no such file"),
        (tmp_path, "is a folder"),
        (tmp_path / "pipe", "no regular"),
    ):
        with pytest.raises(SeedError, match=problem):
            read(path)


def test_links_are_followed_only_within_their_folder(tmp_path: Path):
    (tmp_path / "in").mkdir()
    (tmp_path / "out.txt").write_text(PAGE)
    (tmp_path / "in" / "real.txt").write_text(PAGE)
    (tmp_path / "in" / "good.txt").symlink_to(tmp_path / "in" / "real.txt")
    (tmp_path / "in" / "bad.txt").symlink_to(tmp_path / "out.txt")
    (tmp_path / "in" / "loop.txt").symlink_to(tmp_path / "in" / "loop.txt")
    assert read(tmp_path / "in" / "good.txt").outlet == "The Example"
    with pytest.raises(SeedError, match="leads out of its folder"):
        read(tmp_path / "in" / "bad.txt")
    with pytest.raises(SeedError, match="cannot be opened"):
        read(tmp_path / "in" / "loop.txt")


def test_a_file_that_may_not_be_read_is_named(tmp_path: Path, monkeypatch):
    open_file = os.open

    def refuse(path: str, *more, **named) -> int:
        if str(path).endswith("a.txt"):
            raise PermissionError(13, "Permission denied")
        return open_file(path, *more, **named)

    (tmp_path / "a.txt").write_text(PAGE)
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(SeedError, match="cannot be read"):
        read(tmp_path / "a.txt")


def test_more_than_the_limit_is_refused(tmp_path: Path):
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(51 * 1024 * 1024)
    with pytest.raises(SeedError, match="51 MB"):
        read(path)


def test_ten_megabytes_are_read_up_to_a_limit_that_is_told(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("Envoys agree\n\n" + "\n\n".join(f"In year {i} {SENTENCE}" for i in range(90_000)))
    article = read(path)
    assert sum(len(p) for p in article.paragraphs) <= 200_000
    assert any("characters were read" in note for note in article.notes)
    assert any("were left out" in note for note in article.notes)


def test_one_endless_paragraph_is_split(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text("Envoys agree\n\n" + SENTENCE * 1000)
    article = read(path)
    assert max(map(len, article.paragraphs)) <= 10_000
    assert " ".join(article.paragraphs) == (SENTENCE * 1000).strip()


def test_a_folder_that_becomes_a_link_while_a_file_in_it_is_opened_is_not_followed(tmp_path: Path, monkeypatch):
    for folder in ("seeds/more", "secret"):
        (tmp_path / folder).mkdir(parents=True)
        (tmp_path / folder / "a.txt").write_text(PAGE)
    find_place = Path.resolve

    def swap_afterwards(path: Path, strict: bool = False) -> Path:
        found = find_place(path, strict)
        if path.name == "a.txt":
            (tmp_path / "seeds" / "more").rename(tmp_path / "seeds" / "gone")
            (tmp_path / "seeds" / "more").symlink_to(tmp_path / "secret")
        return found

    monkeypatch.setattr(Path, "resolve", swap_afterwards)
    with pytest.raises(SeedError, match="cannot be opened"):
        read(tmp_path / "seeds" / "more" / "a.txt", within=tmp_path / "seeds")


def test_a_file_that_grows_while_it_is_read_is_not_read_on(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 100)
    assert read_regular(path, "a.txt", 100) == b"x" * 100
    read_piece = os.read
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "read", lambda opened, size: b"x" * min(size, 60) or read_piece(opened, size))
        with pytest.raises(SeedError, match="holds more than 100 bytes"):
            read_regular(path, "a.txt", 100)


def test_a_file_that_tells_no_size_is_bounded_too():
    with pytest.raises(SeedError, match="holds more than 10 bytes"):
        read_regular(Path("/proc/self/status"), "status", 10)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("junk", ["[", "![", "*a ", "> ", "`a``", "<div>", "&#", "\\"])
def test_thousands_of_marks_cost_no_time(tmp_path: Path, name, junk):
    path = tmp_path / name
    path.write_text(f"{PAGE}\n{junk * 8000}\n\n{SENTENCE}")
    assert read(path).paragraphs


@pytest.mark.parametrize(
    ("encoding", "noted"),
    [
        ("utf-8", False),
        ("utf-8-sig", False),
        ("utf-16", False),
        ("utf-16-le", True),
        ("utf-16-be", True),
        ("cp1252", True),
    ],
)
def test_encodings_are_told_apart(tmp_path: Path, encoding, noted):
    path = tmp_path / "a.txt"
    path.write_bytes(f"Café “talks” end | The Example | 30.03.2014\n\n{SENTENCE * 3}\n".encode(encoding))
    article = read(path)
    assert article.title == "Café “talks” end"
    assert bool(article.notes) == noted


def test_a_declared_charset_is_believed(tmp_path: Path):
    path = tmp_path / "a.html"
    head = '<head><meta charset="windows-1251"><title>Переговоры</title></head>'
    page = f"<html>{head}<body><p>{SENTENCE * 3}</p></body></html>"
    path.write_bytes(page.encode("cp1251"))
    assert read(path).title == "Переговоры"


@pytest.mark.parametrize("end", ["\r\n", "\r", "\u2028", "\u2029", "\x85"])
def test_line_ends_of_all_kinds_divide_lines(tmp_path: Path, end):
    path = tmp_path / "a.txt"
    path.write_bytes(PAGE.replace("\n", end).encode())
    article = read(path)
    assert (article.title, len(article.paragraphs)) == ("Envoys agree to more talks", 1)


def test_hidden_characters_go_and_the_remark_says_how_many(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text(PAGE.replace("capital", "cap\u200bi\u202etal\x00"), "utf-8")
    article = read(path)
    assert article.paragraphs[0].startswith("The two sides met in the capital on Monday")
    assert article.notes[-1] == (
        "Cleaned: 3 bidirectional controls, 3 zero-width characters and 3 control characters were removed."
    )


def test_joiners_stay_where_a_script_needs_them(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text(f"{PAGE}\nمی\u200cخواهم".replace("Monday", "Mon\u200cday"), "utf-8")
    text = " ".join([*read(path).paragraphs, *(line.text for line in read(path).removed)])
    assert "می\u200cخواهم" in text
    assert "Mon\u200cday" not in text


def test_the_path_is_shown_as_given(tmp_path: Path):
    path = tmp_path / "a.txt"
    path.write_text(PAGE)
    assert (read(path).path, read(path, "seeds/a.txt").path) == (str(path), "seeds/a.txt")
