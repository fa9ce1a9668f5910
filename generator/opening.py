"""Opens files that anybody may have put there: what is read is a regular file inside its folder, and bounded.

A name can be a link to a secret, a pipe that never ends, or be swapped for either between a check and the reading. So
the folders down to the file are opened one by one without following links, and what is checked is what was opened.
"""

import os
import stat
from pathlib import Path

from generator.errors import SeedError

SEED_LIMIT = 50 * 1024 * 1024
NO_LINK = getattr(os, "O_NOFOLLOW", 0)
FOLDER = os.O_RDONLY | NO_LINK | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_CLOEXEC", 0)
FILE = os.O_RDONLY | NO_LINK | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
STEPWISE = os.open in os.supports_dir_fd
PIECE = 1024 * 1024


def read_regular(path: Path, shown: str, limit: int, within: Path | None = None) -> bytes:
    """Return the bytes of a regular file of at most `limit` bytes; `shown` is its name in what is said of it.

    A link is followed only to a place inside the folder `within` (default: the one that the file stands in). Raises
    SeedError, on one line, for everything else: what is wrong and what to do.
    """
    opened = _opened(path, shown, within or path.parent)
    try:
        _refuse_kind(os.fstat(opened), shown, limit)
        return _content(opened, shown, limit)
    except OSError as error:
        raise SeedError(shown, f"cannot be read ({cause(error)})", "Give yourself the right to read it.") from error
    finally:
        os.close(opened)


def cause(error: OSError | ValueError) -> str:
    """Return in a few words why the system refused."""
    return os.strerror(error.errno) if isinstance(error, OSError) and error.errno else str(error)


def _opened(path: Path, shown: str, within: Path) -> int:
    try:
        folder, real = within.resolve(strict=True), path.resolve(strict=True)
    except FileNotFoundError as error:
        raise _missing(path, shown) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise _closed(error, shown) from error
    if not real.is_relative_to(folder):
        raise SeedError(shown, "is a link that leads out of its folder", "Put a copy of the file in its place.")
    try:
        return _open_below(folder, real) if STEPWISE else os.open(real, FILE)
    except FileNotFoundError as error:
        raise _missing(path, shown) from error
    except (OSError, ValueError) as error:
        if real.is_dir():
            raise _is_folder(shown) from error
        raise _closed(error, shown) from error


def _open_below(folder: Path, real: Path) -> int:
    """Open a file, following no link on the way from the folder: only one put there this moment can be on it."""
    *parents, name = real.relative_to(folder).parts or (".",)
    here = os.open(folder, FOLDER)
    for parent in parents:
        try:
            inner = os.open(parent, FOLDER, dir_fd=here)
        finally:
            os.close(here)
        here = inner
    try:
        return os.open(name, FILE, dir_fd=here)
    finally:
        os.close(here)


def _missing(path: Path, shown: str) -> SeedError:
    if path.is_symlink():
        return SeedError(shown, "is a link to a file that does not exist", "Put the file in its place.")
    return SeedError(shown, "no such file", "Check the name.")


def _closed(error: OSError | RuntimeError | ValueError, shown: str) -> SeedError:
    if isinstance(error, PermissionError):
        return SeedError(shown, f"cannot be read ({cause(error)})", "Give yourself the right to read it.")
    reason = "its links lead in a circle" if isinstance(error, RuntimeError) else cause(error)
    return SeedError(shown, f"cannot be opened ({reason})", "Put a plain copy of its text in its place.")


def _is_folder(shown: str) -> SeedError:
    return SeedError(shown, "is a folder, not an article", "Name the files in it, or rename it.")


def _refuse_kind(found: os.stat_result, shown: str, limit: int) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise _is_folder(shown)
    if not stat.S_ISREG(found.st_mode):
        raise SeedError(shown, "is no regular file", "Put a plain copy of its text in its place.")
    if found.st_size > limit:
        raise _too_large(shown, f"is {_size(found.st_size)} large", limit)


def _content(opened: int, shown: str, limit: int) -> bytes:
    """Read to the end; a file may grow meanwhile, and the system's own files tell no size."""
    pieces, total = [], 0
    while piece := os.read(opened, min(PIECE, limit + 1 - total)):
        pieces.append(piece)
        total += len(piece)
        if total > limit:
            raise _too_large(shown, f"holds more than {_size(limit)}", limit)
    return b"".join(pieces)


def _too_large(shown: str, told: str, limit: int) -> SeedError:
    return SeedError(shown, f"{told}; the limit is {_size(limit)}", "Save its text alone.")


def _size(number: int) -> str:
    return f"{number / 1024 / 1024:.0f} MB" if number >= 1024 * 1024 else f"{number:,} bytes"
