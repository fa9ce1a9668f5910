"""Which of the dates on a page is the day of publication, decided by place, label and evidence, or not at all."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from generator.lexicons import patterns
from generator.reading.dates import Written, find_dates
from generator.reading.furniture import ends_sentence, reason_to_remove, word_count

LABEL_REACH = 45
LINE_WORDS = 22
NEAR_DAYS = 10
LINES = 1000
LINE_LENGTH = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A date that may be the day of publication; a lower `rank` is a better place."""

    written: Written
    rank: float
    text: str


def candidates(line: str, rank: float, before: str = "") -> list[Candidate]:
    """Return the dates of a line that is about the page: short, or nothing but dates, names and times.

    A label ("Published", "Updated") on the line or alone on the line before moves a date up or down.
    """
    if word_count(line) > LINE_WORDS or (ends_sentence(line) and word_count(line) > 8):
        return []
    if (reason_to_remove(line) or "").startswith("caption"):
        return []
    found = find_dates(line)
    return [
        Candidate(
            written=d, rank=rank + _label(line, d, found[i - 1].end if i else 0, before), text=line[d.start : d.end]
        )
        for i, d in enumerate(found)
    ]


def _label(line: str, written: Written, since: int, before: str) -> float:
    reach = line[max(since, written.start - LABEL_REACH) : written.start]
    if not reach.strip() and word_count(before) <= 4:
        reach = before
    if any(p.regex.search(reach) for p in patterns("pages", "date_published")):
        return -0.4
    if any(p.regex.search(reach) for p in patterns("pages", "date_updated")):
        return 0.4
    return 0.0


def day_first(lines: Iterable[str], language: str, region: str = "") -> bool | None:
    """Tell from a page's other dates and its language whether the day comes first, or None if nothing tells.

    A date written "25/03/2014" anywhere tells; so does a language in which only one order is in use. English
    has both: there the region of the page's own declaration ("en-GB") tells, if there is one.
    """
    habits = {h for line in lines for d in find_dates(line[:LINE_LENGTH]) if (h := _habit(d, line)) is not None}
    if len(habits) == 1:
        return habits.pop()
    if habits or (language == "en" and not region):
        return None
    return _locale_order(language, region)


def _habit(written: Written, line: str) -> bool | None:
    if written.form not in "/-" or len(written.readings) != 1:
        return None
    first = line[written.start : written.end].split(written.form)[0]
    if len(first) == 4 or written.readings[0].day == written.readings[0].month:
        return None
    return int(first) == written.readings[0].day


def _locale_order(language: str, region: str) -> bool | None:
    from babel import Locale, UnknownLocaleError

    try:
        pattern = Locale.parse(f"{language}_{region}" if region else language).date_formats["short"].pattern
    except (UnknownLocaleError, ValueError):
        return None
    return None if pattern.startswith("y") else pattern.lower().find("d") < pattern.lower().find("m")


def choose(
    found: Sequence[Candidate], lines: Sequence[str], language: str, region: str = ""
) -> tuple[str | None, tuple[str, ...]]:
    """Return the day of publication as ISO date, or None, and remarks on what could not be decided."""
    if not found:
        return None, ("No publication date was found.",)
    best = min(found, key=lambda c: c.rank)
    day = best.written.day or _decide(best.written, found, lines, language, region)
    if day is None:
        first, second = best.written.readings
        return None, (f"The date “{best.text}” cannot be decided: {first.isoformat()} or {second.isoformat()}.",)
    others = sorted({c.text for c in found if c.rank < 4 and c.written.day not in (None, day)})
    notes = (f"Other dates on the page: {'; '.join(others[:5])}.",) if others else ()
    return day.isoformat(), notes


def _decide(
    written: Written, found: Sequence[Candidate], lines: Sequence[str], language: str, region: str
) -> date | None:
    """Take the reading near which the page names another day, else the order that the page or its language has."""
    said = {c.written.day for c in found} | {d.day for line in lines[:LINES] for d in find_dates(line[:LINE_LENGTH])}
    near = {r for r in written.readings for day in said if day and abs((day - r).days) <= NEAR_DAYS}
    if len(near) == 1:
        return near.pop()
    first = day_first(lines[:LINES], language, region)
    return None if first is None else written.readings[0 if first else 1]
