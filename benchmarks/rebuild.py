"""How much of a first build a second one costs: nothing changed, and one seed changed.

    python benchmarks/rebuild.py [SEEDS]

Makes a throw-away archive of SEEDS articles (default 200), builds it three times in one process, and prints the times
as ratios of the first, so that figures of different machines can be compared. spaCy is loaded before.
"""

import shutil
import sys
import tempfile
import time
from pathlib import Path

from generator.build import analyse, build
from generator.settings import Settings

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "dw-kerry-lavrov.txt"


def timed_build(settings: Settings) -> tuple[float, int]:
    """Return the seconds that a build took and how many files it changed."""
    start = time.perf_counter()
    report = build(settings)
    return time.perf_counter() - start, len(report.written)


def main(count: int) -> None:
    """Build an archive of `count` seeds three times and print the ratios."""
    text = SEED.read_text("utf-8")
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(root=Path(folder))
        shutil.copytree(ROOT / "templates", settings.folder("templates"))
        settings.folder("seeds").mkdir()
        for number in range(count):
            changed = text.replace("100,000", f"{100 + number},000")
            (settings.folder("seeds") / f"seed-{number:04}.txt").write_text(changed, "utf-8")
        analyse(SEED, settings)
        first, _ = timed_build(settings)
        unchanged, none = timed_build(settings)
        (settings.folder("seeds") / "seed-0000.txt").write_text(text.replace("40,000", "45,000"), "utf-8")
        one, few = timed_build(settings)
    print(f"{count} seeds, first build 1.000 ({first / count * 1000:.0f} ms a seed)")
    print(f"nothing changed {unchanged / first:.3f} ({none} files written)")
    print(f"one seed changed {one / first:.3f} ({few} files written)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
