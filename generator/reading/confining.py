"""Lets a process of its own parse files, with a limit to time and memory, so that no file stops or breaks the others.

One child reads file after file, since to start it takes longer than to read most. When it dies, the file that it read
is refused and the next one gets a new child. The standard library's and other pools of processes were left aside: they
exchange pickles, which a parser that was taken over could make run in this process.
"""

import atexit
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import IO

import msgspec

from generator.errors import SeedError
from generator.model import Article
from generator.reading.child import Answer, receive, send

CPU_SECONDS = 20
MEMORY = 512 * 1024 * 1024
WALL_SECONDS = 300
GRACE_SECONDS = 5
START = """
import sys
sys.path.insert(0, sys.argv[1])
from generator.reading.child import serve
serve(*map(int, sys.argv[2:]))
"""
NEEDED = ("SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH")
ONE_THREAD = dict.fromkeys(("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"), "1")
LACKS = {
    "time": "took more than {seconds} seconds to read",
    "memory": "needed more than {megabytes} MB to read",
    "patience": "was not read in time",
}
PLAINER = "Save the article's text as a plain file."
LOCK = threading.Lock()
CHILDREN: list[subprocess.Popen[bytes]] = []


def read_confined(form: str, shown: str, data: bytes) -> Article:
    """Return the article that a reader, by the name of its format, finds in a file's bytes.

    Raises SeedError for what is no article, and for a file that takes the reader too much time or memory. A child that
    read others before may lack what those took, so before it is refused a file gets a new one.
    """
    with LOCK:
        before = _running()
        answer = _ask(form, data)
        if before and (answer.lacked == "memory" or answer.died is not None):
            answer = _ask(form, data)
    if answer.article:
        return replace(answer.article, path=shown)
    raise SeedError(shown, *_refusal(answer))


def _refusal(answer: Answer) -> tuple[str, str]:
    """Return what is wrong with a file, and what to do."""
    if answer.lacked:
        return LACKS[answer.lacked].format(seconds=CPU_SECONDS, megabytes=MEMORY // 1024 // 1024), PLAINER
    if answer.died is not None:
        return f"broke the program that reads files (status {answer.died})", PLAINER
    if answer.broke:
        return f"it broke the program ({answer.broke})", "Please report this with the file."
    return answer.problem, answer.remedy


def _ask(form: str, data: bytes) -> Answer:
    child = _running() or _started()
    with _ended_after(WALL_SECONDS, child) as late:
        reply = _exchange(child, form, data)
    if reply is None:
        return _last_words(_end(child), late)
    answer = msgspec.json.decode(reply, type=Answer)
    if answer.lacked:
        _end(child)
    return answer


def _last_words(status: int, late: threading.Event) -> Answer:
    """Tell from how a child ended what it lacked."""
    if late.is_set():
        return Answer(lacked="patience")
    if status == -getattr(signal, "SIGPROF", 0):
        return Answer(lacked="time")
    if status == -getattr(signal, "SIGKILL", 0):  # by the system, for want of memory
        return Answer(lacked="memory")
    return Answer(died=status)


def _exchange(child: subprocess.Popen[bytes], form: str, data: bytes) -> bytes | None:
    try:
        send(_open(child.stdin), form.encode(), data)
        return receive(_open(child.stdout))
    except OSError:
        return None
    except BaseException:  # an interrupted program must not take this answer for that to its next question
        child.kill()
        _end(child)
        raise


def _running() -> subprocess.Popen[bytes] | None:
    for child in tuple(CHILDREN):
        if child.poll() is not None:
            _end(child)
    return CHILDREN[-1] if CHILDREN else None


def _started() -> subprocess.Popen[bytes]:
    kept = {name: os.environ[name] for name in NEEDED if name in os.environ}
    home = str(Path(__file__).resolve().parents[2])
    child = subprocess.Popen(  # noqa: S603
        [sys.executable, "-I", "-B", "-c", START, home, str(CPU_SECONDS), str(MEMORY)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**kept, **ONE_THREAD},
    )
    CHILDREN.append(child)
    return child


@contextmanager
def _ended_after(seconds: float, child: subprocess.Popen[bytes]) -> Iterator[threading.Event]:
    """End the child if the block takes too long; the event tells whether it did."""
    late = threading.Event()

    def end() -> None:
        late.set()
        child.kill()

    timer = threading.Timer(seconds, end)
    timer.start()
    try:
        yield late
    finally:
        timer.cancel()
        timer.join()


@atexit.register
def end_children() -> None:
    """End the child, if there is one; the next file gets a new one."""
    for child in tuple(CHILDREN):
        child.kill()
        _end(child)


def _end(child: subprocess.Popen[bytes]) -> int:
    """Make sure that a child is gone, and return how it ended."""
    for pipe in (child.stdin, child.stdout):
        with suppress(OSError):  # what it was still to get cannot be delivered any more
            _open(pipe).close()
    try:
        child.wait(GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
    CHILDREN.remove(child)
    return child.wait()


def _open(pipe: IO[bytes] | None) -> IO[bytes]:
    if pipe is None:
        raise BrokenPipeError
    return pipe
