"""Files written whole or not at all: the only module that writes.

A file is written beside the one it replaces, brought to the disk and renamed; a reader, a crash or a full disk never
shows half of it (https://man7.org/linux/man-pages/man2/rename.2.html). The standard library does it in a few lines;
the library made for it, `atomicwrites`, is not maintained any more.
"""

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from generator.errors import WritingError

PARTS = ".aide-memoire-*.part"
REMEDY = "Check that the disk has room and that you may write to the folder; then run it again."


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all, with the folders above it. Raises WritingError; what stood there stays then."""
    with whole(path) as file:
        file.write(data)


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """Give a new file to write to, which takes the place of `path` at the end and is gone if anything fails.

    Raises WritingError; the body of the `with` must not let an OSError of another file out.
    """
    part = path.with_name(PARTS.replace("*", str(os.getpid())))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        try:
            with part.open("xb") as file:
                yield file
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            with suppress(OSError):
                part.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise unwritable(path, error) from error


def remove(path: Path) -> None:
    """Remove a file that is no longer wanted, if it is there. Raises WritingError."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise unwritable(path, error) from error


def clear_parts(folder: Path) -> None:
    """Remove from a folder the halves of files that a killed run left there; a folder that is a link is left alone."""
    for part in () if folder.is_symlink() else sorted(folder.glob(PARTS)):
        remove(part)


def unwritable(path: Path, error: OSError) -> WritingError:
    """Return what is to be said of a file that cannot be written."""
    return WritingError(path, f"cannot be written ({error.strerror or error})", REMEDY)


def settle(folders: Iterable[Path]) -> None:
    """Bring the names in some folders to the disk, where the system can: Windows opens no folders.

    Once at the end of a run is enough for files that can be made again: after a power cut before it, the old ones
    stand. After each file it would take twice as long as all the rest.
    """
    for folder in sorted(set(folders)) if os.name == "posix" else ():
        try:
            handle = os.open(folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
        except OSError as error:
            raise unwritable(folder, error) from error
