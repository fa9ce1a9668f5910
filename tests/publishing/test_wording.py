"""Dates, counts, enumerations and the sides of disputes in words."""

import pytest

from generator.model import Article, Briefing, Dispute, Findings, Position, Quote, Span
from generator.publishing.wording import claimant, count, country, day, days, language, said, status


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2014-03-30", "2014-03-30", "30 March 2014"),
        ("2014-03-24", "2014-03-30", "24–30 March 2014"),
        ("2014-04-01", "2014-04-30", "April 2014"),
        ("2012-02-01", "2012-02-29", "February 2012"),
        ("2014-03-28", "2014-04-02", "28 March – 2 April 2014"),
        ("2014-12-30", "2015-01-02", "30 December 2014 – 2 January 2015"),
    ],
)
def test_spans_of_days_keep_their_precision(start: str, end: str, words: str) -> None:
    assert days(start, end) == words


def test_words_are_counted_and_named() -> None:
    assert day("2021-05-01") == "1 May 2021"
    assert [count(n, "reply", "replies") for n in (0, 1, 2)] == ["0 replies", "1 reply", "2 replies"]
    assert (country("FR"), country("XQ"), country(None)) == ("France", "XQ", "")
    assert (language("de"), language("xx-none")) == ("German (de)", "xx-none")


HERE = {"evidence": (Span(sentence=1, start=0, end=9),), "rule": "test"}


def dispute(kind: str, *positions: Position) -> Dispute:
    return Dispute(kind=kind, about="boats", positions=positions, **HERE)


def test_a_figure_without_a_claimant_is_the_articles_own_and_a_claim_is_somebodys() -> None:
    side = Position(by=None, says="300", **HERE)
    assert claimant(side, dispute("figure", side)) == "the article itself"
    assert claimant(side, dispute("claim", side)) == "not named"
    assert claimant(Position(by="Anna Berg", says="300", **HERE), dispute("figure")) == "Anna Berg"


def test_a_denial_is_marked_as_one() -> None:
    sides = [Position(by="Anna Berg", says="no", status=status_, **HERE) for status_ in ("attributed", "denied")]
    assert [status(side, dispute("claim", *sides)) for side in sides] == ["attributed", "denied"]
    assert status(sides[0], dispute("figure", *sides)) == "disputed"


def test_words_that_the_article_quotes_stand_between_quotation_marks() -> None:
    quote = Quote(text="We have no boats there", by="Anna Berg", **HERE)
    article = Article(path="a.txt", sha256="0", title="Boats", paragraphs=())
    briefing = Briefing(article=article, sentences=(), findings=Findings(quotes=(quote,)))
    assert said(Position(by="Anna Berg", says="We have no boats", **HERE), briefing) == "“We have no boats”"
    assert said(Position(by="Anna Berg", says="there are none", **HERE), briefing) == "there are none"
