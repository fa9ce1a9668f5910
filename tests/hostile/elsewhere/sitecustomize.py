"""Makes a Python believe that it is another day, and lists each folder backwards; `test_same_bytes.py` uses it."""

import datetime
import os
import time
from collections.abc import Iterator
from typing import Any, Self

LATER = 400 * 24 * 3600 + 12345  # seconds
clock, clock_ns, listdir, scandir = time.time, time.time_ns, os.listdir, os.scandir
localtime, gmtime, strftime = time.localtime, time.gmtime, time.strftime


class Datetime(datetime.datetime):
    """Moments, of which "now" is later."""

    @classmethod
    def now(cls, tz: datetime.tzinfo | None = None) -> Self:
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls) -> Self:
        return cls.fromtimestamp(time.time(), datetime.UTC).replace(tzinfo=None)

    @classmethod
    def today(cls) -> Self:
        return cls.now()


class Date(datetime.date):
    """Days, of which "today" is later."""

    @classmethod
    def today(cls) -> Self:
        return cls.fromtimestamp(time.time())


class Backwards:
    """The entries of a folder, last first."""

    def __init__(self, path: Any = ".") -> None:
        with scandir(path) as entries:
            self.entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    def __iter__(self) -> Iterator[Any]:
        return self.entries

    def __next__(self) -> Any:
        return next(self.entries)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.entries = iter(())


if "ANOTHER_DAY" in os.environ:
    time.time, time.time_ns = lambda: clock() + LATER, lambda: clock_ns() + LATER * 10**9
    time.localtime = lambda at=None: localtime(time.time() if at is None else at)
    time.gmtime = lambda at=None: gmtime(time.time() if at is None else at)
    time.strftime = lambda form, at=None: strftime(form, time.localtime() if at is None else at)
    datetime.datetime, datetime.date = Datetime, Date  # type: ignore[misc]
    os.listdir = lambda path=".": sorted(listdir(path), reverse=True)  # type: ignore[assignment]
    os.scandir = Backwards  # type: ignore[assignment]
