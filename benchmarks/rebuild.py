"""How much of a first build a second one costs: nothing changed, and one seed changed.

    python benchmarks/rebuild.py [SEEDS]

Makes a throw-away archive of SEEDS invented articles (default 200), builds it four times in one process, and prints the
times as ratios of the first, so that figures of different machines can be compared. The pages of the collection are
built each time. spaCy is loaded before. Times are those of the processor, since other work would blur the clock's.
"""

import shutil
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

from generator.build import Report, analyse, build
from generator.settings import Settings

ROOT = Path(__file__).parent.parent
FIRST = ("Anna", "Lars", "Ida", "Ole", "Marta", "Jonas", "Vera", "Emil", "Nora", "Paul", "Elsa", "Hugo")
LAST = ("Berg", "Holm", "Moe", "Lund", "Sand", "Falk", "Dahl", "Krog", "Vik", "Strand", "Hauge", "Bakke", "Nygard")
TOWNS = ("Oslo", "Bergen", "Turku", "Aarhus", "Riga", "Gdansk", "Bremen", "Tallinn", "Malmo")
GOODS = ("herring", "timber", "steel", "grain", "power", "cobalt", "cement")
OUTLETS = ("The Fjord Post", "Strait Gazette", "Northern Desk", "Radio Harbour")
ARTICLE = """{town} talks on {goods} | World | {outlet} | {day:%d.%m.%Y}

{first} and {second} meet in {town} over {goods}

Foreign Minister {first} met her counterpart {second} in {town} on {weekday} to discuss the trade in {goods}.

{first} said that {more} lorries had crossed the border without papers. {second} put the number at {fewer}.

"We will not look on for another season," {first} told reporters. {second} denied that any driver had broken the law.

{first} offered a plan for the border. It calls for a joint patrol, a shared register of lorries and talks on {goods}.

The ministers plan to meet again in {next} on {later:%-d %B}. It was unclear whether {third} would attend.

The dispute over {goods} began {years} years ago, when {third} closed the customs office near {next}.
"""


def invented(number: int) -> str:
    """Return an article on a meeting of two ministers; one that many others differ from in names, places and days."""
    day = date(2020, 1, 1) + timedelta(days=number * 2)
    return ARTICLE.format(
        first=_person(number),
        second=_person(number * 5 + 7),
        third=_person(number * 11 + 3),
        town=TOWNS[number % len(TOWNS)],
        next=TOWNS[(number * 2 + 1) % len(TOWNS)],
        goods=GOODS[number % len(GOODS)],
        outlet=OUTLETS[number % len(OUTLETS)],
        day=day,
        weekday=(day - timedelta(days=1)).strftime("%A"),
        later=day + timedelta(days=20),
        more=300 + number,
        fewer=100 + number,
        years=number % 20 + 2,
    )


def _person(number: int) -> str:
    return f"{FIRST[number % len(FIRST)]} {LAST[number // len(FIRST) % len(LAST)]}"


def timed_build(settings: Settings) -> tuple[float, Report]:
    """Return the seconds of processor time that a build took, and what it did."""
    start = time.process_time()
    report = build(settings)
    return time.process_time() - start, report


def main(count: int) -> None:
    """Build an archive of `count` seeds and print the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(root=Path(folder))
        shutil.copytree(ROOT / "templates", settings.folder("templates"))
        seeds = settings.folder("seeds")
        seeds.mkdir()
        for number in range(count):
            (seeds / f"seed-{number:04}.txt").write_text(invented(number), "utf-8")
        analyse(seeds / "seed-0000.txt", settings)
        first, built = timed_build(settings)
        print(f"{count} seeds, {len(built.written)} files: first build 1.000 ({first / count * 1000:.0f} ms a seed)")
        for what, figure in ("nothing changed", "300"), ("one seed changed", "900"), ("changed back", "300"):
            (seeds / "seed-0000.txt").write_text(invented(0).replace("300", figure), "utf-8")
            seconds, report = timed_build(settings)
            each = seconds / count * 1000
            print(f"{what} {seconds / first:.3f} ({len(report.written)} files written, {each:.1f} ms a seed)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
