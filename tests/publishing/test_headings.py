"""Headings of disputes tell by themselves what is disputed, and who accuses whom."""

from generator.model import Article, Briefing, Dispute, Findings, Position, Quote, Span
from generator.publishing.headings import beyond, titled

HERE = {"evidence": (Span(sentence=1, start=0, end=9),), "rule": "test"}
ARTICLE = Article(path="a.txt", sha256="0", title="Boats", paragraphs=())
PLAIN = Briefing(article=ARTICLE, sentences=())


def claim(about: str, *sides: tuple[str, str, str]) -> Dispute:
    positions = tuple(Position(by=by, says=says, status=status, **HERE) for by, says, status in sides)  # type: ignore[arg-type]
    return Dispute(kind="claim", about=about, positions=positions, **HERE)


def test_an_accusation_is_headed_by_who_makes_it() -> None:
    sides = ("Norland", "accuses Sudmark of piracy", "attributed"), ("Sudmark", "denies it", "denied")
    assert titled(claim("accuses Sudmark of piracy", *sides), PLAIN) == "Norland accuses Sudmark of piracy"


def test_those_who_accuse_each_other_are_both_named() -> None:
    says = "each blamed the other for the fire"
    dispute = claim(says, ("the owners", says, "attributed"), ("the crew", says, "attributed"))
    assert titled(dispute, PLAIN) == "The owners and the crew each blamed the other for the fire"


def test_what_is_no_accusation_keeps_its_words() -> None:
    dispute = claim("whether boats had left the harbour", ("Norland", "boats had left", "attributed"))
    assert titled(dispute, PLAIN) == "Whether boats had left the harbour"
    charges = claim("charges for mooring", ("Norland", "charges for mooring are unfair", "attributed"))
    assert titled(charges, PLAIN) == "Charges for mooring"


def test_below_its_heading_a_side_does_not_repeat_it() -> None:
    claimed = claim("whether boats had left", ("Norland", "boats had left", "attributed"), ("Sudmark", "no", "denied"))
    heading = titled(claimed, PLAIN)
    assert [beyond(side, heading, PLAIN) for side in claimed.positions] == ["says so", "no"]
    accused = claim("accuses Sudmark of piracy", ("Norland", "accuses Sudmark of piracy", "attributed"))
    assert beyond(accused.positions[0], titled(accused, PLAIN), PLAIN) == ""


def test_a_side_that_says_more_than_its_heading_is_told_in_full() -> None:
    claimed = claim("whether boats had left", ("Norland", "boats had left in May", "attributed"))
    assert beyond(claimed.positions[0], titled(claimed, PLAIN), PLAIN) == "boats had left in May"


def test_a_claim_in_words_that_are_quoted_stands_between_quotation_marks() -> None:
    quote = Quote(text="We saw boats", by="Anna Berg", **HERE)
    briefing = Briefing(article=ARTICLE, sentences=(), findings=Findings(quotes=(quote,)))
    dispute = claim("We saw boats", ("Anna Berg", "We saw boats", "attributed"), ("Sudmark", "denied it", "denied"))
    assert titled(dispute, briefing) == "“We saw boats”"
