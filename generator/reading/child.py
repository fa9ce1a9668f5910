"""The process that parses what strangers wrote: it holds nothing, may do nothing, and has only so much of everything.

It takes a reader's name and a file's bytes on its standard input and gives an article or a refusal on its standard
output, both as records of JSON with their length before them. See `confining.py`, which starts it.
"""

import contextlib
import io
import os
import signal
import sys
import tempfile
from collections.abc import Callable
from typing import IO, Literal

import msgspec

from generator.errors import SeedError
from generator.model import Article
from generator.reading.readers import reader_of

ANSWER_LIMIT = 200 * 1024 * 1024
DESCRIPTORS = 32
LENGTH = 8
FORBIDDEN = (
    "socket.", "subprocess.", "shutil.", "tempfile.", "os.exec", "os.fork", "os.link", "os.mkdir", "os.posix_spawn",
    "os.remove", "os.rename", "os.rmdir", "os.spawn", "os.startfile", "os.symlink", "os.system", "os.truncate",
)  # fmt: skip
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_TRUNC


class Answer(msgspec.Struct, kw_only=True, omit_defaults=True):
    """What became of a file: an article, or a problem and its remedy, or the name of an unforeseen error.

    `lacked` and `died`, the status of a child that ended, are what the parent may find instead.
    """

    article: Article | None = None
    problem: str = ""
    remedy: str = ""
    broke: str = ""
    lacked: Literal["", "memory", "time", "patience"] = ""
    died: int | None = None


def send(pipe: IO[bytes], *records: bytes) -> None:
    """Write records, each with its length before it."""
    for record in records:
        pipe.write(len(record).to_bytes(LENGTH, "big"))
        pipe.write(record)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """Return the next record, or None at the end, or where less comes than was promised or more than is allowed."""
    head = pipe.read(LENGTH)
    length = int.from_bytes(head, "big")
    if len(head) < LENGTH or length > ANSWER_LIMIT:
        return None
    record = pipe.read(length)
    return record if len(record) == length else None


def serve(seconds: int, memory: int) -> None:
    """Answer until there is no more to read, with so many seconds a file, and so many bytes of memory for all."""
    questions, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever a library prints is no answer
    tempfile.TemporaryFile = lambda *_, **__: io.BytesIO()  # type: ignore[assignment]  # py3langid unpacks its model
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides when this ends
    _confine(memory)
    while (name := receive(questions)) is not None and (data := receive(questions)) is not None:
        _allow_seconds(seconds)
        send(answers, _answer(reader_of(name.decode()), data))


def _answer(read: Callable[[str, bytes], Article], data: bytes) -> bytes:
    try:
        return msgspec.json.encode(Answer(article=read("", data)))
    except SeedError as error:
        answer = Answer(problem=error.told.problem, remedy=error.told.remedy)
    except MemoryError:
        answer = Answer(lacked="memory")
    except Exception as error:  # whatever one file breaks, the others are read
        answer = Answer(broke=f"{type(error).__name__}: {' '.join(str(error).split())}")
    return msgspec.json.encode(answer)


def _confine(memory: int) -> None:
    """Take away memory beyond a limit, core files, writing, other processes and the network, where there are means."""
    with contextlib.suppress(ImportError):  # Windows has no such limits
        import resource

        limits = {"AS": memory, "CORE": 0, "FSIZE": 0, "NOFILE": DESCRIPTORS, "NPROC": 0}
        for name, most in limits.items():
            with contextlib.suppress(AttributeError, ValueError, OSError):  # not every system knows or grants each
                resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (most, most))
    sys.addaudithook(_refuse)


def _allow_seconds(seconds: int) -> None:
    """Let the system end this process by SIGPROF if the next file takes more processor time.

    A limit to the time of the whole process (RLIMIT_CPU) would have to be raised for each file by what was used so far,
    and systems count that in two ways that differ by a fifth: over hundreds of files the next one had no time left.
    """
    with contextlib.suppress(AttributeError):  # Windows has no such timer
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Stop what a parser of text has no reason to do."""
    writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING
    if writes or event.startswith(FORBIDDEN):
        raise PermissionError(1, f"a reader of files must not do this: {event}")
