"""A briefing of an invented article, made by hand so that it fills every section of a page."""

from dataclasses import replace
from typing import Any

from generator.model import (
    Actor,
    Article,
    Briefing,
    Change,
    Correction,
    Dispute,
    Event,
    Findings,
    Position,
    Proposal,
    Question,
    Quote,
    Removed,
    Review,
    Sentence,
    Span,
    Statement,
)

PARAGRAPHS = (
    "Norland's Foreign Minister Anna Berg met her Sudmark counterpart Lars Holm in Port Ivory on Tuesday to discuss "
    "the herring quota in the Grey Strait.",
    'Berg said that 300 boats had crossed the line since April. "We will not look on for another season," she told '
    "reporters. The coast guard of Sudmark put the number at 120.",
    "Holm denied that any boat had crossed the line on purpose.",
    "On Monday, Berg offered a plan for the strait. It calls for a joint patrol, a shared register of boats & crews "
    "and talks on quotas before the end of June.",
    "The ministers plan to meet again on 21 May in Holm's home town. It was unclear whether Sudmark would send its "
    "full delegation.",
    "Fishermen reportedly blocked the harbour for an hour.",
)
SENTENCES = (
    (1, PARAGRAPHS[0]),
    (2, "Berg said that 300 boats had crossed the line since April."),
    (2, '"We will not look on for another season," she told reporters.'),
    (2, "The coast guard of Sudmark put the number at 120."),
    (3, PARAGRAPHS[2]),
    (4, "On Monday, Berg offered a plan for the strait."),
    (
        4,
        "It calls for a joint patrol, a shared register of boats & crews and talks on quotas before the end of June.",
    ),
    (5, "The ministers plan to meet again on 21 May in Holm's home town."),
    (5, "It was unclear whether Sudmark would send its full delegation."),
    (6, PARAGRAPHS[5]),
)
ARTICLE = Article(
    path="seeds/herring-talks.txt",
    sha256="5f1d" * 16,
    title="Norland and Sudmark meet over herring",
    paragraphs=PARAGRAPHS,
    published="2021-05-12",
    outlet="The Fjord Post",
    section="World",
    url="https://news.example/world/herring?id=7&lang=en",
    agencies=("NTB",),
    removed=(
        Removed(text="1. Home", reason="menu"),
        Removed(text="Share this [article](http://x.example)", reason="share line"),
    ),
    notes=("The page gives one date.",),
)


def at(*words: tuple[int, str]) -> dict[str, Any]:
    """Return the evidence for some words of sentences, and a rule's name."""
    texts = (ARTICLE.title, *(text for _, text in SENTENCES))
    spans = [Span(sentence=i, start=texts[i].index(w), end=texts[i].index(w) + len(w)) for i, w in words]
    return {"evidence": tuple(spans), "rule": "sample.rule"}


def whole(*ids: int) -> dict[str, Any]:
    """Return whole sentences as evidence."""
    return at(*((id_, SENTENCES[id_ - 1][1]) for id_ in ids))


FINDINGS = Findings(
    bottom_line=(
        Statement(text="Anna Berg met Lars Holm in Port Ivory on Tuesday to discuss the herring quota.", **whole(1)),
        Statement(text="The number of boats is disputed: 300 or 120.", status="disputed", **whole(2, 4)),
        Statement(text="No outcome of the meeting is reported.", status="absent", **whole(*range(1, 11))),
    ),
    key_points=(
        Statement(text="Berg said that 300 boats had crossed the line since April.", **whole(2)),
        Statement(text="Holm denied that any boat had crossed the line on purpose.", status="denied", **whole(5)),
        Statement(text="On Monday, Berg offered a plan for the strait.", **whole(6)),
        Statement(text="The ministers plan to meet again on 21 May.", status="planned", **whole(8)),
    ),
    actors=(
        Actor(
            name="Anna Berg",
            kind="person",
            country="NO",
            aliases=("Berg",),
            roles=(Statement(text="Foreign Minister", **at((1, "Foreign Minister"))),),
            **at((1, "Anna Berg"), (2, "Berg"), (6, "Berg")),
        ),
        Actor(name="Sudmark", kind="government", **at((1, "Sudmark"), (4, "Sudmark"), (9, "Sudmark"))),
        Actor(
            name="Lars Holm",
            kind="person",
            country="DK",
            aliases=("Holm",),
            roles=(Statement(text="Sudmark counterpart", **at((1, "Sudmark counterpart"))),),
            **at((1, "Lars Holm"), (5, "Holm"), (8, "Holm")),
        ),
        Actor(name="The coast guard of Sudmark", kind="organisation", **at((4, "The coast guard of Sudmark"))),
        Actor(name="Fishermen", kind="group", **at((10, "Fishermen"))),
    ),
    disputes=(
        Dispute(
            kind="figure",
            about="boats that crossed the line",
            positions=(
                Position(by="Anna Berg", says="300", as_of="since April", **at((2, "300"), (2, "since April"))),
                Position(by="The coast guard of Sudmark", says="120", **at((4, "120"))),
            ),
            **whole(2, 4),
        ),
        Dispute(
            kind="claim",
            about="boats had crossed the line",
            positions=(
                Position(by="Anna Berg", says="300 boats had crossed the line", **whole(2)),
                Position(by="Lars Holm", says="any boat had crossed the line on purpose", status="denied", **whole(5)),
            ),
            **whole(2, 5),
        ),
    ),
    proposals=(
        Proposal(
            title="Plan for the strait",
            by=("Anna Berg",),
            to=("Sudmark",),
            when="On Monday",
            points=(
                Statement(text="a joint patrol", **at((7, "a joint patrol"))),
                Statement(text="a shared register of boats & crews", **at((7, "a shared register of boats & crews"))),
                Statement(
                    text="talks on quotas before the end of June",
                    **at((7, "talks on quotas before the end of June")),
                ),
            ),
            **at((6, "a plan for the strait"), (7, "It calls for")),
        ),
    ),
    timeline=(
        Event(
            start="2021-05-11",
            end="2021-05-11",
            as_written="on Tuesday",
            event="Anna Berg met her Sudmark counterpart Lars Holm",
            **at((1, "on Tuesday")),
        ),
        Event(
            start="2021-05-10",
            end="2021-05-10",
            as_written="On Monday",
            event="Berg offered a plan",
            **at((6, "On Monday")),
        ),
        Event(
            start="2021-05-21",
            end="2021-05-21",
            as_written="on 21 May",
            event="The ministers plan to meet again",
            planned=True,
            **at((8, "on 21 May")),
        ),
        Event(
            start="2021-06-01",
            end="2021-06-30",
            as_written="before the end of June",
            event="talks on quotas",
            planned=True,
            **at((7, "before the end of June")),
        ),
    ),
    questions=(
        Question(kind="unclear", text="Whether Sudmark would send its full delegation.", **whole(9)),
        Question(kind="disputed", text="How many boats had crossed the line?", **whole(2, 4)),
        Question(kind="outcome", text="What came of the meeting of Anna Berg and Lars Holm?", **whole(1)),
        Question(kind="unconfirmed", text="Fishermen reportedly blocked the harbour.", **whole(10)),
    ),
    quotes=(
        Quote(
            text="We will not look on for another season,",
            by="Anna Berg",
            to="reporters",
            **at((3, "We will not look on for another season,")),
        ),
    ),
)
BRIEFING = Briefing(
    article=ARTICLE,
    sentences=tuple(Sentence(id=i, paragraph=p, text=text) for i, (p, text) in enumerate(SENTENCES, 1)),
    findings=FINDINGS,
)

# The same after an editor's work: the meeting's outcome is closed, a quotation has another speaker, all is reviewed.
SIGNED = {"by": "Mara Lind", "on": "2021-06-14"}
CLOSED = Correction(
    what="question",
    action="closed",
    words="What came of the meeting of Anna Berg and Lars Holm?",
    cites=(1,),
    why="The ministers signed on 2 June.",
    answer="seeds/end.txt",
    **SIGNED,
)
CORRECTED = replace(
    BRIEFING,
    findings=replace(
        FINDINGS,
        quotes=(replace(FINDINGS.quotes[0], by="Lars Holm", rule="editor.changed"),),
        questions=tuple(replace(q, closed=CLOSED) if q.kind == "outcome" else q for q in FINDINGS.questions),
    ),
    review=Review(**SIGNED),
    corrections=(
        Correction(
            what="article",
            action="changed",
            changes=(Change(field="outlet", before="", after="The Fjord Post"),),
            why="The page's address tells the outlet.",
            **SIGNED,
        ),
        Correction(
            what="quote",
            action="changed",
            words="We will not look on for another season,",
            cites=(3,),
            changes=(Change(field="by", before="Anna Berg", after="Lars Holm"),),
            why='"She" is <b>not</b> [Berg](x) here.',
            **SIGNED,
        ),
        CLOSED,
    ),
)
