"""The law: every number, name and quoted string of a statement stands in the sentences it cites."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from sample import BRIEFING, FINDINGS, whole

from generator.checking import check_briefing, check_page, problems_in
from generator.model import Findings, Span
from generator.publishing.rendering import page
from generator.settings import Settings

SOURCE = [
    "Berg said that 300 boats had crossed Norland's line in 2021.",
    '"We will not look on," she told the U.N. envoy.',
]
Change = Callable[[Findings], Findings]


@pytest.mark.parametrize(
    "text",
    [
        "Berg said that 300 boats had crossed the line.",
        "No outcome of the talks with Berg is reported.",
        "What did Berg say to the UN envoy of Norland?",
        'Berg: "We will not look on".',
        "“We will not look on,” Berg said of Norland’s line.",
        "Disputed: 300 boats.",
        "",
    ],
)
def test_what_the_sources_hold_is_no_problem(text: str) -> None:
    assert problems_in(text, SOURCE) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("Berg said that 30 boats had crossed.", "the number 30"),
        ("Berg said that 3,000 boats had crossed.", "the number 3,000"),
        ("Two boats had crossed.", "the number two"),
        ("The line of Sudmark was crossed.", "the name Sudmark"),
        ("Holm said that 300 boats had crossed.", "the name Holm"),
        ("It was said. Holm agreed.", "the name Holm"),
        ('She said: "We will look on".', 'the quotation "We will look on"'),
        ("She said: “not look”, then “crossed Berg”.", 'the quotation "crossed Berg"'),
        ("The Berger line was crossed.", "the name Berger"),
    ],
)
def test_what_the_sources_do_not_hold_is_named(text: str, problem: str) -> None:
    assert problems_in(text, SOURCE) == [problem]


def test_the_sample_obeys_the_law() -> None:
    assert check_briefing(BRIEFING) == ()


def first(section: str, **changes: Any) -> Change:
    """Return a change to the first finding of a section."""

    def change(findings: Findings) -> Findings:
        found = getattr(findings, section)
        return replace(findings, **{section: (replace(found[0], **changes), *found[1:])})

    return change


def inside(section: str, part: str, **changes: Any) -> Change:
    """Return a change to the first part of the first finding of a section."""
    found = getattr(FINDINGS, section)[0]
    parts = getattr(found, part)
    return first(section, **{part: (replace(parts[0], **changes), *parts[1:])})


OUTSIDE = {"evidence": (Span(sentence=1, start=0, end=9_999),), "rule": "x"}
WRONG: dict[str, tuple[Change, str]] = {
    "no citation": (first("bottom_line", evidence=()), "bottom line 1: cites no sentence"),
    "outside": (first("bottom_line", **OUTSIDE), "bottom line 1: its evidence lies outside sentence 1 (0 to 9999)"),
    "no such sentence": (
        first("key_points", evidence=(Span(sentence=11, start=0, end=1), *whole(2)["evidence"])),
        "key point 1: its evidence lies outside sentence 11 (0 to 1)",
    ),
    "number": (first("key_points", text="Berg said that 301 boats crossed."), "the number 301"),
    "other sentence": (first("key_points", **whole(3)), "key point 1: the number 300 is not in the sentences it cites"),
    "nothing": (first("questions", text=" "), "question 1: says nothing"),
    "absence": (first("bottom_line", status="absent"), "does not cite every sentence"),
    "role": (inside("actors", "roles", text="Prime Minister"), "actor 1 (Anna Berg), role: the name Prime"),
    "actor": (first("actors", name="Anna Bergman"), "actor 1 (Anna Bergman): the name is not in the sentences"),
    "alias": (first("actors", aliases=("Bergie",)), 'the form "Bergie" is not in the article'),
    "figure": (inside("disputes", "positions", says="3,000"), "dispute 1, side 1: the number 3,000"),
    "claimant": (inside("disputes", "positions", by="Olav Moe"), '"Olav Moe" is no actor of the briefing'),
    "as of": (inside("disputes", "positions", as_of="since May"), 'dispute 1, side 1: "since May"'),
    "about": (first("disputes", about="boats of Ostland"), "dispute 1: the name Ostland"),
    "point": (inside("proposals", "points", text="a joint patrol by 2022"), "proposal 1, point 1: the number 2022"),
    "reply": (
        first("proposals", replies=(replace(FINDINGS.key_points[0], text="Moe agreed."),)),
        "proposal 1, reply 1",
    ),
    "proposer": (first("proposals", by=("Moe",)), 'proposal 1: "Moe" is no actor'),
    "title": (first("proposals", title="Plan of Ostland"), "proposal 1: the name Ostland"),
    "when": (first("proposals", when="On Sunday"), 'proposal 1: "On Sunday"'),
    "as written": (first("timeline", as_written="on Friday"), 'event 1: "on Friday"'),
    "event": (first("timeline", event="Moe met Holm"), "event 1: the name Moe"),
    "no day": (first("timeline", start="2021-05-12", end="2021-05-11"), "event 1: 2021-05-12 to 2021-05-11 is no span"),
    "quote": (first("quotes", text="We will look on"), 'quote 1: "We will look on"'),
    "speaker": (first("quotes", by="Moe"), 'quote 1: "Moe" is no actor'),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_briefing_that_breaks_the_law_is_refused_with_the_place(name: str) -> None:
    change, problem = WRONG[name]
    problems = check_briefing(replace(BRIEFING, findings=change(FINDINGS)))
    assert any(problem in line for line in problems), problems
    assert all("\n" not in line for line in problems)


def test_a_description_may_speak_if_the_cited_sentence_holds_it() -> None:
    found = first("quotes", by="reporters")(FINDINGS)
    assert check_briefing(replace(BRIEFING, findings=found)) == ()


def test_an_article_that_was_not_analysed_has_nothing_to_check() -> None:
    assert check_briefing(replace(BRIEFING, findings=Findings(), analysed=False)) == ()


PAGE = page(BRIEFING, Settings(source_text="full"))
EDITS = [
    (
        "300 boats had crossed the line since April.[^2]",
        "400 boats had crossed the line since April.[^2]",
        "Key points",
        "400",
    ),
    ("since April.[^2]\n", "since April.\n", "Key points", "cites no sentence"),
    ("since April.[^2]\n", "since April.[^5]\n", "Key points", "the number 300"),
    ("since April.[^2]\n", "since April.[^77]\n", "Key points", "does not define"),
    ("- Holm denied that", "- Olav Moe denied that", "Key points", "the name Olav"),
    ("- Holm denied that", "- Moe denied that", "Key points", "the name Moe"),
    ("the herring quota.[^1]", "the herring quota of Ostland.[^1]", "Bottom line", "the name Ostland"),
    ("the herring quota.[^1]", "the herring 500) quota.[^1]", "Bottom line", "the number 500"),
    ("\n</div>\n\n## Key", "\nA second paragraph.\n\n</div>\n\n## Key", "Bottom line", "cites no sentence"),
    ("| 120[^4] |", "| 130[^4] |", "Disputed", "the number 130"),
    ("| 120[^4] |", "| 120 |", "Disputed", "cites no sentence"),
    ("| The coast guard of Sudmark | 120", "| The navy of Ostland | 120", "Disputed", "the name Ostland"),
    ("| since April |", "| since May |", "Disputed", "the name May"),
    ("### Boats that", "### 500 boats that", "Disputed", "the number 500"),
    ("1. a joint patrol", "1. a joint patrol by Ostland", "Proposals", "the name Ostland"),
    ("Proposed by Anna Berg to", "Proposed by Olav Moe to", "Proposals", "the name Olav"),
    ("### Plan for the strait", "### Plan for Ostland", "Proposals", "the name Ostland"),
    ("| Anna Berg (also: Berg)", "| Anna Berg (also: Bergie)", "Actors", "the name Bergie"),
    ("| Foreign Minister[^1]", "| Prime Minister[^1]", "Actors", "the name Prime"),
    ("| Foreign Minister[^1]", "| Foreign Minister", "Actors", "cites no sentence"),
    ("| on Tuesday | Anna", "| on Thursday | Anna", "Timeline", "the name Thursday"),
    ("| Berg offered a plan[^6]", "| Moe offered a plan[^6]", "Timeline", "the name Moe"),
    ("Whether Sudmark would", "Whether Ostland would", "Open questions", "the name Ostland"),
    ("    - Anna Berg: 300[^2]", "    - Anna Berg: 333[^2]", "Open questions", "the number 333"),
    ("    - Anna Berg: 300[^2]", "    - Olav Moe: 300[^2]", "Open questions", "the name Olav"),
    ("look on for another season,”", "look on for two seasons,”", "Quotes", "the quotation"),
    ("— Anna Berg, to reporters", "— Olav Moe, to reporters", "Quotes", "the name Olav"),
]


@pytest.mark.parametrize(("old", "new", "section", "problem"), EDITS)
def test_a_page_edited_against_the_law_is_refused_with_the_line(old: str, new: str, section: str, problem: str) -> None:
    assert PAGE.count(old) == 1
    edited = PAGE.replace(old, new)
    problems = check_page(edited)
    line = next(n for n, (a, b) in enumerate(zip(PAGE.splitlines(), edited.splitlines(), strict=False), 1) if a != b)
    assert len(problems) >= 1
    assert any(p.startswith(f"line {line} ({section}): ") and problem in p for p in problems), problems


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("- Holm denied that", "- Holm firmly denied that"),
        ("the herring quota.[^1]", "the herring - quota.[^1]"),
        ("| 11 May 2021 | on Tuesday", "| 12 May 2021 | on Tuesday"),
        ("not reviewed by a person", "reviewed by Olav Moe on 3 June"),
        ("- Berg said that 300 boats", "* Berg said that 300 boats"),
        ("had crossed the line since April.[^2]", "had crossed the line\n  since April.[^2]"),
    ],
)
def test_an_edit_within_the_law_is_no_problem(old: str, new: str) -> None:
    assert PAGE.count(old) == 1
    assert check_page(PAGE.replace(old, new)) == ()


def test_a_page_without_the_text_is_still_held_to_cite() -> None:
    bare = page(BRIEFING, Settings(source_text="none"))
    assert check_page(bare) == ()
    problems = check_page(
        bare.replace("- Holm denied that any boat had crossed the line on purpose. [5]", "- Holm denied.")
    )
    assert [p.split(": ")[1] for p in problems] == ['"Holm denied." cites no sentence']


def test_a_page_that_claims_to_hide_its_text_is_still_held_to_what_it_shows() -> None:
    edited = PAGE.replace("10 sentences, numbered", "10 sentences; the text is not shown here.\n\nNumbered")
    assert check_page(edited) == ()
    assert check_page(edited.replace("- Holm denied that", "- Moe denied that")) != ()


def test_checking_a_long_line_takes_a_moment_only() -> None:
    long = PAGE.replace("- Holm denied that", "- Holm denied that" + " any boat [^ <b (" * 20_000)
    assert any("Key points" in line for line in check_page(long.replace("purpose.[^5]", "purpose.")))
