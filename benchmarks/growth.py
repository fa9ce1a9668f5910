"""How the analysis grows with hostile articles: the processor's time and the steps for an article and for twice of it.

    python benchmarks/growth.py [CHARACTERS] [KIND...]

Tries every kind of `tests/hostile/long_articles.py`, or those whose names hold a KIND, with articles of CHARACTERS
(default 10,000) and of twice that, and prints the seconds, the steps, and what they are multiplied by. Of 100,000
characters (the most that are analysed) the worst kind should take well under a minute.
"""

import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests"), str(ROOT / "tests" / "hostile")]

from articles import PIPELINE
from long_articles import KINDS, grown
from test_growth import steps

from generator.briefing import brief
from generator.checking import check_briefing


def main(characters: int, wanted: list[str]) -> None:
    """Print a line for each kind."""
    brief(grown("plans", 2), PIPELINE)
    for kind in KINDS:
        if wanted and not any(word in kind for word in wanted):
            continue
        n = max(2, characters * 100 // sum(map(len, grown(kind, 100).paragraphs)))
        seconds, counted = zip(*(measured(kind, times * n) for times in (1, 2)), strict=True)
        print(
            f"{kind:42} {seconds[0]:6.1f} s {seconds[1]:6.1f} s  x{seconds[1] / seconds[0]:4.2f}"
            f" {counted[0]:12,} {counted[1]:12,} steps  x{counted[1] / counted[0]:4.2f}",
            flush=True,
        )


def measured(kind: str, n: int) -> tuple[float, int]:
    """Return the seconds and the steps that an article takes."""
    article = grown(kind, n)
    start = time.process_time()
    check_briefing(brief(article, PIPELINE))
    seconds = time.process_time() - start
    return seconds, steps(lambda: check_briefing(brief(article, PIPELINE)))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, sys.argv[2:])
