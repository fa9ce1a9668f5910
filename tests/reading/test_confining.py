"""The process that parses files: whatever happens in it, one file is refused with one line and the next one is read."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.errors import SeedError
from generator.reading import confining
from generator.reading.confining import read_confined

PAGE = (
    b"Envoys agree to more talks\n\n"
    + b"The two sides met in the capital on Monday, a spokesman for the two said. " * 5
)
RUN_WHAT_IS_READ = """
import sys
sys.path.insert(0, sys.argv[1])
from generator.reading import child, readers
def run(shown, data):
    exec(data, {})
    return readers.read_text(shown, b"Envoys agree\\n\\nThe two sides met in the capital on Monday, a spokesman said.")
readers.READERS = (*readers.READERS[:2], ("text", (), run))
child.serve(*map(int, sys.argv[2:]))
"""


@pytest.fixture(scope="module")
def programs() -> Iterator[None]:
    """Let the child run what it is to read as a program, within limits that are reached soon."""
    confining.end_children()
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(confining, "START", RUN_WHAT_IS_READ)
        patched.setattr(confining, "CPU_SECONDS", 1)
        yield
    confining.end_children()


def outcome(program: str) -> str:
    """Return what is said of a file that takes over the reader; the next file must be read all the same."""
    try:
        read_confined("text", "seeds/a.txt", program.encode())
        said = "read"
    except SeedError as error:
        said = str(error)
    assert read_confined("text", "seeds/b.txt", b"pass").title == "Envoys agree"
    assert len(confining.CHILDREN) == 1
    return said


def test_a_child_that_died_between_two_files_is_no_harm_to_the_next():
    read_confined("text", "a.txt", PAGE)
    os.kill(confining.CHILDREN[0].pid, signal.SIGKILL)
    confining.CHILDREN[0].wait()
    assert read_confined("text", "a.txt", PAGE).path == "a.txt"


def test_threads_that_read_at_once_do_not_mix_their_files():
    found = {}

    def read(number: int) -> None:
        data = PAGE.replace(b"more", str(number).encode())
        found[number] = read_confined("text", f"{number}.txt", data)

    threads = [threading.Thread(target=read, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {n: (a.path, a.title) for n, a in found.items()} == {
        n: (f"{n}.txt", f"Envoys agree to {n} talks") for n in range(8)
    }


def test_the_child_ends_with_the_program_that_started_it(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(PAGE)
    program = (
        "import os\nfrom pathlib import Path\nfrom generator.reading import confining, read\n"
        "read(Path('a.txt'))\nprint(confining.CHILDREN[0].pid, flush=True)\nos.kill(os.getpid(), 9)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    child = int(done.stdout)
    for _ in range(100):
        if not Path(f"/proc/{child}/cmdline").is_file() or not Path(f"/proc/{child}/cmdline").read_bytes():
            break
        time.sleep(0.1)
    else:
        pytest.fail("the child goes on")


@pytest.mark.usefixtures("programs")
@pytest.mark.parametrize(
    ("program", "said"),
    [
        ("while True: pass", "took more than 1 seconds to read. Save the article's text as a plain file."),
        (
            "x = bytearray(600 * 1024 * 1024)",
            "needed more than 512 MB to read. Save the article's text as a plain file.",
        ),
        ("x = []\nwhile True: x.append(' ' * 1000000)", "needed more than 512 MB to read."),
        ("import os; os.kill(os.getpid(), 9)", "needed more than 512 MB to read."),
        ("import os; os.kill(os.getpid(), 11)", "broke the program that reads files (status -11)."),
        ("import os; os._exit(0)", "broke the program that reads files (status 0)."),
        ("import sys; sys.exit()", "broke the program that reads files (status 0)."),
        ("def f(): f()\nf()", "it broke the program (RecursionError: maximum recursion depth exceeded"),
        ("1 / 0", "it broke the program (ZeroDivisionError: division by zero)."),
        ("raise ValueError('a\\n' * 3)", "it broke the program (ValueError: a a a)."),
        ("print('no answer', flush=True)", "read"),
        ("import sys; sys.stdin.close()", "read"),
    ],
)
def test_a_file_that_takes_over_the_reader_is_refused_alone(program, said):
    assert outcome(program).removeprefix("seeds/a.txt: ").startswith(said)


@pytest.mark.usefixtures("programs")
@pytest.mark.parametrize(
    "program",
    [
        "import socket; socket.socket()",
        "import socket; socket.create_connection(('127.0.0.1', 9))",
        "import socket; socket.getaddrinfo('localhost', 80)",
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import os; os.fork()",
        "import os; os.execv('/bin/true', ['true'])",
        "import os; os.posix_spawn('/bin/true', ['true'], dict())",
        "open(r'{folder}/written', 'w')",
        "open(r'{folder}/kept', 'a')",
        "import os; os.open(r'{folder}/written', os.O_CREAT | os.O_WRONLY)",
        "import os; os.mkdir(r'{folder}/written')",
        "import os; os.remove(r'{folder}/kept')",
        "import os; os.rename(r'{folder}/kept', r'{folder}/written')",
        "import os; os.symlink(r'{folder}/kept', r'{folder}/written')",
        "import shutil; shutil.rmtree(r'{folder}')",
    ],
)
def test_a_reader_can_neither_write_nor_start_a_program_nor_ask_the_network(tmp_path: Path, program):
    (tmp_path / "kept").write_text("kept")
    assert "PermissionError" in outcome(program.format(folder=tmp_path))
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("kept", "kept")]


@pytest.mark.usefixtures("programs")
def test_a_reader_knows_nothing_of_the_environment(monkeypatch):
    monkeypatch.setenv("SECRET", "x")
    assert outcome("import os; assert 'SECRET' not in os.environ and 'HOME' not in os.environ") == "read"


@pytest.mark.usefixtures("programs")
def test_a_reader_has_few_descriptors_and_leaves_no_core_file():
    program = "import resource as r; assert r.getrlimit(r.RLIMIT_CORE) == r.getrlimit(r.RLIMIT_FSIZE) == (0, 0)"
    assert outcome(program) == "read"
    assert "Too many open files" in outcome("import os; [os.open('/', 0) for _ in range(100)]")


@pytest.mark.usefixtures("programs")
def test_a_reader_that_sleeps_is_ended(monkeypatch):
    read_confined("text", "a.txt", b"pass")
    monkeypatch.setattr(confining, "WALL_SECONDS", 0.5)
    with pytest.raises(SeedError, match=r"was not read in time\. Save"):
        read_confined("text", "a.txt", b"import time; time.sleep(60)")


@pytest.mark.usefixtures("programs")
def test_a_program_that_is_interrupted_does_not_take_an_old_answer_for_a_new_one():
    read_confined("text", "a.txt", b"pass")
    before = signal.signal(signal.SIGALRM, signal.default_int_handler)
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.2)
        with pytest.raises(KeyboardInterrupt):
            read_confined("text", "a.txt", b"import time; time.sleep(0.6)")
    finally:
        signal.signal(signal.SIGALRM, before)
    assert confining.CHILDREN == []
    with pytest.raises(SeedError, match="second"):
        read_confined("text", "b.txt", b"raise ValueError('second')")


@pytest.mark.usefixtures("programs")
def test_an_answer_that_never_ends_is_not_read():
    said = outcome(
        "import os; [os.write(pipe, b'\\xff' * 8) for pipe in (3, 4, 5) if os.path.exists(f'/proc/self/fd/{pipe}')]"
    )
    assert "broke the program that reads files" in said


@pytest.mark.usefixtures("programs")
def test_each_file_has_its_own_seconds_however_many_were_read_before():
    work = b"import time\nuntil = time.process_time() + 0.4\nwhile time.process_time() < until: pass"
    read_confined("text", "a.txt", b"pass")
    child = confining.CHILDREN[0].pid
    titles = [read_confined("text", "a.txt", work).title for _ in range(6)]
    assert titles == ["Envoys agree"] * 6
    assert [running.pid for running in confining.CHILDREN] == [child]


@pytest.mark.usefixtures("programs")
def test_what_one_file_used_up_is_not_missing_for_the_next():
    read_confined("text", "a.txt", b"import builtins; builtins.kept = bytearray(300 * 1024 * 1024)")
    assert read_confined("text", "b.txt", b"x = bytearray(300 * 1024 * 1024)").title == "Envoys agree"
