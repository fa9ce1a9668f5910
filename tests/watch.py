"""Watches processes: what they unpickle, and whether they ask the network.

    python tests/watch.py PROJECT    builds a project, and watches the process that reads its files too

It prints how many briefings there are, what went wrong, and for each thing that was seen what it was and its object.
The process that reads files may write to none, so both tell it by a pipe that they open before anything else.
"""

import os
import sys
import tempfile
from pathlib import Path

START = """
import _pickle, pickle, sys

_pipe, _told = open({pipe!r}, "a", encoding="utf-8"), set()

def _tell(*words):
    if words not in _told:
        _told.add(words)
        print(*words, sep="\\t", file=_pipe, flush=True)

def _watched(function):
    def watch(source, *more, **options):
        _tell("unpickled", getattr(source, "name", "no file"))
        return function(source, *more, **options)
    return watch

for _module in pickle, _pickle:
    for _name in "load", "loads", "Unpickler":
        setattr(_module, _name, _watched(getattr(_module, _name)))

def _hook(event, values):
    if event == "pickle.find_class":
        _tell("class", values[0])
    elif event.startswith("marshal.load") and "importlib" not in sys._getframe(1).f_code.co_filename:
        _tell(event, sys._getframe(1).f_code.co_filename)
    elif event in ("socket.connect", "socket.getaddrinfo", "socket.sendto", "os.system", "os.exec"):
        _tell(event, str(values))
    elif event == "subprocess.Popen":
        _tell("started", str(values[0]))

sys.addaudithook(_hook)
"""


def main() -> None:
    """Build the project that the command line names, watched."""
    with tempfile.TemporaryDirectory() as folder:
        pipe = Path(folder, "pipe")
        os.mkfifo(pipe)
        start = START.format(pipe=str(pipe))
        told = os.open(pipe, os.O_RDWR | os.O_NONBLOCK)  # so that nobody waits for a reader
        exec(start, {})  # noqa: S102

        from generator.build import build
        from generator.reading import confining
        from generator.settings import Settings

        confining.START = start + confining.START
        report = build(Settings(root=Path(sys.argv[1])))
        seen = os.read(told, 2**16).decode()
        sys.stdout.write("\n".join([str(report.briefings), *map(str, report.failures), seen]))


if __name__ == "__main__":
    main()
