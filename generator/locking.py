"""One run at a time on a project: a lock that the system takes back when its process ends, however it ends.

The lock is one on an open file, of the kind that children do not inherit, so that a run that was killed never blocks
the next. The file stays; it holds the number of the process that locked it last. The library `filelock` takes the kind
that children inherit, and does not say who holds it.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.errors import BusyError, Problem

FILE_NAME = "lock"
ALONE = "Make it writable; until then a second run at the same time is not stopped."
MODE = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
FAR = 1 << 30  # Windows lets nobody read what is locked, so the number of the process stands elsewhere

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> None:
        os.lseek(handle, FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)

else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.lockf(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(folder: Path) -> Iterator[tuple[Problem, ...]]:
    """Hold the lock in a folder for as long as the `with` lasts; never wait.

    Raises BusyError if another process holds it. Gives a problem if there can be no lock here, since nothing can be
    written or the system has none; the run then goes on without.
    """
    path = folder / FILE_NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, MODE, 0o666)
    except OSError as error:
        yield (_without(folder, error),)
        return
    try:
        yield _taken(handle, path)
    finally:
        os.close(handle)


def _taken(handle: int, path: Path) -> tuple[Problem, ...]:
    try:
        _try_lock(handle)
    except (BlockingIOError, PermissionError) as error:
        remedy = "Wait until it has ended, or end it; then start this one again."
        raise BusyError(path, f"{_holder(handle)} is working on this project", remedy) from error
    except OSError as error:
        return (_without(path.parent, error),)
    with suppress(OSError):  # a full disk, of which the pages tell
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())
    return ()


def _holder(handle: int) -> str:
    try:
        told = os.read(handle, 20).strip()
    except OSError:
        told = b""
    return f"the process {told.decode('ascii')}" if told.isdigit() else "another process"


def _without(folder: Path, error: OSError) -> Problem:
    return Problem(file=str(folder), problem=f"cannot be written ({error.strerror or error})", remedy=ALONE)
