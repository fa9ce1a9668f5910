"""The whole analysis on articles written in the tests' docstrings."""

from dataclasses import replace

from articles import PIPELINE

from generator.briefing import brief
from generator.model import Article, Briefing, Findings


def test_a_quotation_its_speaker_and_the_planned_meeting_are_found(briefing: Briefing) -> None:
    """
    Norwegian Foreign Minister Anna Berg met her Danish counterpart Lars Holm in Oslo on Saturday.

    "We have come closer to each other than ever before," Berg said. The two will meet again on Friday.
    """
    found = briefing.findings
    assert [(q.by, q.text) for q in found.quotes] == [
        ("Anna Berg", "We have come closer to each other than ever before")
    ]
    assert [(e.start, e.planned) for e in found.timeline] == [("2014-03-29", False), ("2014-04-04", True)]
    assert {a.name: [r.text for r in a.roles] for a in found.actors if a.kind == "person"} == {
        "Anna Berg": ["Norwegian Foreign Minister"],
        "Lars Holm": ["Danish counterpart"],
    }


def test_sections_without_anything_to_say_are_empty(briefing: Briefing) -> None:
    """
    The lake lay still. Birds flew over the water, and the wind was warm.
    """
    found = briefing.findings
    assert (found.actors, found.quotes, found.proposals, found.disputes, found.timeline) == ((), (), (), (), ())


def test_an_article_in_another_language_keeps_its_sentences_and_holds_no_findings(article: Article) -> None:
    """
    Die Minister trafen sich am Dienstag in Oslo. Ein Ergebnis wurde nicht bekannt.
    """
    briefing = brief(replace(article, language="de"), PIPELINE)
    assert not briefing.analysed
    assert briefing.findings == Findings()
    assert [s.text for s in briefing.sentences] == [
        "Die Minister trafen sich am Dienstag in Oslo.",
        "Ein Ergebnis wurde nicht bekannt.",
    ]
