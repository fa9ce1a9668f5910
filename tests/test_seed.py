"""What the briefing of the first seed must say; the seed is a raw text dump of a news agency's page."""

import json
import os
from pathlib import Path

import pytest
from articles import PIPELINE

from generator.briefing import brief
from generator.checking import check_briefing
from generator.model import Briefing
from generator.publishing.data import briefing_dict
from generator.reading import read

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "dw-kerry-lavrov.txt"
GOLDEN = Path(__file__).parent / "golden" / "dw-kerry-lavrov.json"


@pytest.fixture(scope="module")
def seed() -> Briefing:
    return brief(read(SEED, "seeds/dw-kerry-lavrov.txt"), PIPELINE)


def test_the_findings_are_the_golden_ones(seed: Briefing) -> None:
    found = json.dumps(briefing_dict(seed), ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("UPDATE_GOLDENS"):
        GOLDEN.write_text(found, "utf-8")
    assert json.loads(found) == json.loads(GOLDEN.read_text("utf-8"))


def test_the_page_says_who_published_it_and_when(seed: Briefing) -> None:
    article = seed.article
    assert (article.title, article.outlet, article.section, article.published, article.agencies) == (
        "Kerry and Lavrov meet to hash out diplomatic Ukraine solution",
        "DW",
        "News",
        "2014-03-30",
        ("dpa", "AP", "AFP"),
    )


def test_the_menu_the_sign_off_and_the_recommendations_are_removed_and_kept_in_the_log(seed: Briefing) -> None:
    body = " ".join(seed.article.paragraphs)
    removed = [line.text for line in seed.article.removed]
    for line in ("Metanavigation", "Choose from 30 Languages", "mz/dr (dpa, AP, AFP)", "DW recommends"):
        assert line not in body
        assert any(line in text for text in removed)
    assert body.startswith("In an effort to find")
    assert body.endswith("initiated the phone call.")


def test_the_bottom_line_says_who_met_and_that_no_outcome_is_reported(seed: Briefing) -> None:
    text = " ".join(s.text for s in seed.findings.bottom_line)
    for word in ("Kerry", "Lavrov", "Paris"):
        assert word in text
    absent = [s for s in seed.findings.bottom_line if s.status == "absent"]
    assert [s.cites for s in absent] == [tuple(s.id for s in seed.sentences)]
    assert "outcome" in absent[0].text


def test_the_summary_is_short(seed: Briefing) -> None:
    found = seed.findings
    assert sum(len(s.text.split()) for s in found.bottom_line) <= 60
    assert sum(len(s.text.split()) for s in found.key_points) <= 100


def test_both_figures_stand_side_by_side_with_their_claimants(seed: Briefing) -> None:
    (figures,) = [d for d in seed.findings.disputes if d.kind == "figure"]
    assert [(p.by, p.says) for p in figures.positions] == [("Ukraine", "100,000"), ("US officials", "40,000")]
    ukraine = next(a for a in seed.findings.actors if a.name == "Ukraine")
    assert "Kyiv" in ukraine.aliases


def test_the_feared_intervention_stands_beside_the_denial_and_its_quote(seed: Briefing) -> None:
    (claim,) = [d for d in seed.findings.disputes if d.kind == "claim"]
    fear, denial = claim.positions
    assert "intervene militarily" in fear.says
    assert denial.by == "Sergei Lavrov"
    assert "absolutely no intention" in denial.says


def test_the_framework_has_exactly_its_three_points_and_no_reply(seed: Briefing) -> None:
    framework = next(p for p in seed.findings.proposals if "ramework" in p.title)
    assert framework.by == ("John Kerry",)
    assert framework.state == "proposed"
    assert framework.replies == ()
    assert [p.text for p in framework.points] == [
        "the deployment of international monitors",
        "the withdrawal of Russian troops from Ukraine's eastern borders",
        "direct talks between Kyiv and Moscow",
    ]


def test_roles_are_those_that_the_text_states(seed: Briefing) -> None:
    roles = {a.name: [r.text for r in a.roles] for a in seed.findings.actors if a.kind == "person"}
    assert roles == {
        "John Kerry": ["US Secretary of State"],
        "Sergei Lavrov": ["Russian counterpart"],
        "Laurent Fabius": ["French Foreign Minister"],
        "Barack Obama": ["US President"],
        "Vladimir Putin": ["Russian President"],
    }


def test_weekdays_are_resolved_and_a_span_stays_a_span(seed: Briefing) -> None:
    days = {(e.start, e.end) for e in seed.findings.timeline}
    assert days == {
        ("2014-03-24", "2014-03-30"),
        ("2014-03-28", "2014-03-28"),
        ("2014-03-29", "2014-03-29"),
        ("2014-03-30", "2014-03-30"),
    }
    meeting = [e for e in seed.findings.timeline if e.start == e.end == "2014-03-30" and not e.planned]
    assert any("Kerry" in e.event and "Lavrov" in e.event for e in meeting)


def test_the_press_conference_is_planned(seed: Briefing) -> None:
    (planned,) = [e for e in seed.findings.timeline if e.planned]
    assert (planned.start, planned.end) == ("2014-03-30", "2014-03-30")
    assert "press conference" in planned.event
    assert any(q.kind == "pending" and "press conference" in q.text for q in seed.findings.questions)


def test_both_quotes_are_by_lavrov(seed: Briefing) -> None:
    assert [(q.by, q.text) for q in seed.findings.quotes] == [
        ("Sergei Lavrov", "We have absolutely no intention and no interests in crossing the Ukrainian border"),
        ("Sergei Lavrov", "getting closer in our positions."),
    ]


def test_every_statement_holds(seed: Briefing) -> None:
    assert check_briefing(seed) == ()
