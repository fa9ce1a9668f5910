"""The words that pages are built with: dates, counts, names of countries and languages, labels."""

from datetime import date, timedelta
from functools import cache

from babel import Locale

from generator.model import ActorKind, Article, Briefing, Dispute, Finding, Position, Question, QuestionKind
from generator.publishing.escaping import clean
from generator.settings import SourceText

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
KINDS: tuple[ActorKind, ...] = ("person", "group", "organisation", "government", "place")
KIND_NAMES: dict[ActorKind, str] = {
    "person": "People", "group": "Groups", "organisation": "Organisations", "government": "Governments",
    "place": "Places",
}  # fmt: skip
QUESTIONS: dict[QuestionKind, str] = {
    "outcome": "Outcome not reported",
    "pending": "Still to come",
    "unanswered": "No reply reported",
    "disputed": "Disputed",
    "unconfirmed": "Unconfirmed",
    "unclear": "Unclear",
}
FOR_TEMPLATES = (
    "badges", "claimant", "count", "country", "day", "days", "edited", "headed", "language", "lead", "month", "review",
    "said", "status", "tags", "words",
)  # fmt: skip
DESCRIPTION = 160  # characters; what search engines and cards show
NOBODY = "speaker not identified"
OUTLET_ITSELF = "the article itself"
UNNAMED = "not named"
UNTOLD = "not stated"
IMPLIED = "only denied"
EDITED = {"editor.changed": "corrected", "editor.added": "added by an editor"}


def day(iso: str) -> str:
    """Return an ISO day in words: "30 March 2014"."""
    when = date.fromisoformat(iso[:10])
    return f"{when.day} {MONTHS[when.month - 1]} {when.year}"


def month(iso: str) -> str:
    """Return the month of an ISO day in words: "March 2014"."""
    when = date.fromisoformat(iso[:10])
    return f"{MONTHS[when.month - 1]} {when.year}"


def days(start: str, end: str) -> str:
    """Return a span of ISO days in words, no more precise than it is: "24–30 March 2014", "April 2014"."""
    first, last = date.fromisoformat(start), date.fromisoformat(end)
    if first == last:
        return day(start)
    if (first.year, first.month) == (last.year, last.month):
        whole = first.day == 1 and (last + timedelta(days=1)).day == 1
        return month(end) if whole else f"{first.day}–{day(end)}"
    if first.year == last.year:
        return f"{first.day} {MONTHS[first.month - 1]} – {day(end)}"
    return f"{day(start)} – {day(end)}"


def headed(words: str) -> str:
    """Return words as a heading: with a capital at the beginning."""
    return words[:1].upper() + words[1:]


def count(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun: "1 word", "2 replies"."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


@cache
def _english() -> Locale:
    return Locale("en")


@cache
def country(code: str | None) -> str:
    """Return the English name of an ISO 3166 country; an unknown code stays as it is, none is empty."""
    return str(_english().territories.get(code or "", code or ""))


def language(code: str) -> str:
    """Return the English name of a language with its ISO 639-1 code: "German (de)"."""
    name = _english().languages.get(code)
    return f"{name} ({code})" if name else code


def words(article: Article) -> int:
    """Return the number of words of an article's body."""
    return sum(len(paragraph.split()) for paragraph in article.paragraphs)


def claimant(position: Position, dispute: Dispute) -> str:
    """Return who takes a side: a figure without a claimant is the article's own, a claim without one somebody's.

    Where an article tells of a claim only that it is denied, it does not say that anybody makes it.
    """
    if position.status == "implied":
        return UNTOLD
    return position.by or (OUTLET_ITSELF if dispute.kind == "figure" else UNNAMED)


def said(position: Position, briefing: Briefing) -> str:
    """Return what a side says, between quotation marks where the article quotes it."""
    quoted = any(position.says in quote.text for quote in briefing.findings.quotes)
    return f"“{position.says}”" if quoted else position.says


def status(position: Position, dispute: Dispute) -> str:
    """Return how a side of a dispute stands: a word for the reader, never a verdict."""
    if position.status == "implied":
        return IMPLIED
    if position.status != "attributed":
        return position.status
    return "disputed" if dispute.kind == "figure" else "attributed"


def review(briefing: Briefing) -> str:
    """Return what a person has done for a briefing, in a word or two."""
    return "reviewed, corrected" if briefing.review and briefing.corrections else briefing.state


def edited(finding: Finding) -> str:
    """Return what an editor did to a finding, in words, or nothing."""
    if isinstance(finding, Question) and finding.closed:
        return "closed by an editor"
    return EDITED.get(finding.rule, "")


def badges(briefing: Briefing) -> tuple[str, ...]:
    """Return what a briefing holds, in counts: "1 proposal", "2 disputes", "5 open questions"."""
    found = briefing.findings
    open_ = [question for question in found.questions if not question.closed]
    counted = ((found.proposals, "proposal"), (found.disputes, "dispute"), (open_, "open question"))
    return tuple(count(len(findings), noun) for findings, noun in counted if findings)


def lead(briefing: Briefing, source_text: SourceText) -> str:
    """Return the first statement of a briefing, or the article's first sentence if its page shows that."""
    statements = (*briefing.findings.bottom_line, *briefing.findings.key_points)
    shown = source_text == "full" or (source_text == "cited" and not briefing.analysed)
    return statements[0].text if statements else briefing.text(1) if shown and briefing.sentences else ""


def description(briefing: Briefing, source_text: SourceText) -> str:
    """Return the lead of a briefing cut at a word to one line."""
    text = clean(lead(briefing, source_text))
    return text if len(text) <= DESCRIPTION else text[:DESCRIPTION].rsplit(" ", 1)[0] + " …"


def tags(briefing: Briefing) -> tuple[str, ...]:
    """Return what a reader may look for a briefing by: its countries, most prominent first, and its outlet."""
    countries = [country(a.country) for a in briefing.findings.actors if a.country]
    outlet = [briefing.article.outlet] if briefing.article.outlet else []
    return tuple(dict.fromkeys((*countries, *outlet)))
