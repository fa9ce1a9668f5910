"""What holds for every text, whatever it says."""

import hashlib

from articles import PIPELINE
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.briefing import brief
from generator.checking import check_briefing
from generator.model import Actor, Article, Briefing, Dispute, Finding, Proposal

WORDS = st.sampled_from(
    """
    Anna Berg|Mr. Osei|the minister|US officials|Kyiv|the rebels|the deal|a plan|talks|troops|it|he|no one|12,000|40
    said|denied|proposed|called for|"we will not sign"|will meet|must|hopes|According to|reportedly|of|and|but|if|that
    on Sunday|on 3 May|in Oslo|,|:|—|(|)|.|?|U.S.|’s|“|”|-
    """.strip()
    .replace("\n    ", "|")
    .split("|")
)
SENTENCES = st.lists(WORDS, min_size=1, max_size=20).map(" ".join)
PARAGRAPHS = st.lists(st.one_of(SENTENCES, st.text(max_size=80)), min_size=1, max_size=5).map(tuple)


def article(title: str, paragraphs: tuple[str, ...]) -> Article:
    sha256 = hashlib.sha256(title.encode("utf-8", "replace")).hexdigest()
    return Article(path="a.txt", sha256=sha256, title=title, paragraphs=paragraphs, published="2014-03-30")


def parts(briefing: Briefing) -> list[Finding]:
    found = briefing.findings
    all_: list[Finding] = [*found.bottom_line, *found.key_points, *found.quotes, *found.timeline, *found.questions]
    for finding in (*found.actors, *found.proposals, *found.disputes):
        all_.append(finding)
        match finding:
            case Actor():
                all_ += finding.roles
            case Proposal():
                all_ += (*finding.points, *finding.replies)
            case Dispute():
                all_ += finding.positions
    return all_


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SENTENCES, PARAGRAPHS)
def test_any_text_becomes_a_briefing_whose_evidence_lies_in_the_article(
    title: str, paragraphs: tuple[str, ...]
) -> None:
    briefing = brief(article(title, paragraphs), PIPELINE)
    for sentence in briefing.sentences:
        assert sentence.text in paragraphs[sentence.paragraph - 1]
    for finding in parts(briefing):
        assert finding.evidence, finding
        for span in finding.evidence:
            assert 0 <= span.start < span.end <= len(briefing.text(span.sentence)), finding
    assert check_briefing(briefing) == ()
