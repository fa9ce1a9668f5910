"""A briefing as plain text for the person who asks why: each finding, its rule, and the words the rule fired on."""

from collections.abc import Iterable, Iterator

from generator.errors import visible
from generator.model import Actor, Briefing, Dispute, Event, Finding, Proposal, Question, Quote, Span, Statement
from generator.publishing.remarks import remarks
from generator.publishing.wording import NOBODY, language
from generator.tracing import Declined

SECTIONS = ("bottom_line", "key_points", "disputes", "proposals", "actors", "timeline", "questions", "quotes")
ALL = "all sentences"


def explain(briefing: Briefing) -> str:
    """Return one block a finding: what it says, the rule, and each sentence with the evidence marked by «».

    The article's notes and the lines that were removed from it follow, so that what is missing is explained too.
    """
    blocks = [f"{visible(briefing.article.path)}: {briefing.article.title}"]
    if not briefing.analysed:
        blocks.append(f"no findings: the article is written in {language(briefing.article.language)}")
    for section in SECTIONS:
        findings: tuple[Finding, ...] = getattr(briefing.findings, section)
        blocks += [_block(section, finding, briefing) for finding in findings]
    blocks += [f"note: {note}" for note in remarks(briefing)]
    blocks += [f"removed: {line.text}\n  reason: {line.reason}" for line in briefing.article.removed]
    return "\n\n".join(blocks) + "\n"


def why_not(briefing: Briefing, sentence: int, notes: Iterable[Declined]) -> str:
    """Return what was found in one sentence, and which rules looked at it and declined, each with its reason.

    `notes` is what the rules noted while this briefing was made.
    """
    name = f"S{sentence}" if sentence else "headline"
    lines = [f"{name}: {briefing.text(sentence)}"]
    for section in SECTIONS:
        findings: tuple[Finding, ...] = getattr(briefing.findings, section)
        lines += [
            f"  found: {section.replace('_', ' ')}: {_says(f)}" for f in findings if _rests_on(f, sentence, briefing)
        ]
    here = sorted({note for note in notes if note.sentence == sentence})
    lines += [f'  declined: {note.rule}, at "{note.word}": {note.why}' for note in here]
    if len(lines) == 1:
        lines.append("  no rule found a word here that it looks for")
    return "\n".join(lines) + "\n"


def _rests_on(finding: Finding, sentence: int, briefing: Briefing) -> bool:
    """Tell whether a finding cites a sentence, and not just every sentence."""
    return sentence in finding.cites and not 1 < len(briefing.sentences) == len(finding.cites)


def _block(section: str, finding: Finding, briefing: Briefing) -> str:
    lines = [f"{section.replace('_', ' ')}: {_says(finding)}", f"  rule: {finding.rule}"]
    lines += _sentences(finding, briefing)
    for part in _parts(finding):
        lines += [f"  - {_says(part)}", f"    rule: {part.rule}"]
        lines += [f"  {line}" for line in _sentences(part, briefing)]
    return "\n".join(lines)


def _says(finding: Finding) -> str:
    match finding:
        case Actor():
            return ", ".join([finding.name, finding.kind, *filter(None, [finding.country]), *finding.aliases])
        case Quote():
            return f'{finding.by or NOBODY}: "{finding.text}"'
        case Proposal():
            return f"{finding.title} ({finding.state}; by {', '.join(finding.by) or 'nobody named'})"
        case Dispute():
            return f"{finding.kind}: {finding.about}"
        case Event():
            days = finding.start if finding.start == finding.end else f"{finding.start} to {finding.end}"
            return f'{days} ("{finding.as_written}"{", planned" if finding.planned else ""}): {finding.event}'
        case Question():
            return f"{finding.kind}: {finding.text}"
        case Statement():
            return f"{finding.text} ({finding.status})"
    return f"{getattr(finding, 'by', None) or 'nobody named'}: {getattr(finding, 'says', '')}"


def _parts(finding: Finding) -> tuple[Finding, ...]:
    match finding:
        case Actor():
            return finding.roles
        case Proposal():
            return (*finding.points, *finding.replies)
        case Dispute():
            return finding.positions
    return ()


def _sentences(finding: Finding, briefing: Briefing) -> Iterator[str]:
    if len(finding.cites) == len(briefing.sentences) > 1:
        yield f"  {ALL}"
        return
    for id_ in finding.cites:
        spans = [s for s in finding.evidence if s.sentence == id_]
        yield f"  {f'S{id_}' if id_ else 'headline'}: {_marked(briefing.text(id_), spans)}"


def _marked(text: str, spans: list[Span]) -> str:
    if any(s.start == 0 and s.end == len(text) for s in spans):
        return text
    end = len(text) + 1
    for span in sorted(spans, reverse=True):
        if span.end < end:
            text = f"{text[: span.start]}«{text[span.start : span.end]}»{text[span.end :]}"
            end = span.start
    return text
