"""What pages show of an editor's work: marks, who, when and why, and nothing that an editor's words could do."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from built import site_markdown
from goldens import same_as_golden
from hypothesis import given, settings
from hypothesis import strategies as st
from sample import ARTICLE, BRIEFING, CLOSED, CORRECTED
from test_escaping import FRAGMENTS
from test_hostile_pages import assert_only_ours

from generator.checking import check_page
from generator.collecting import collect
from generator.editing import edit, edit_article
from generator.editing.entries import edits_of
from generator.model import Briefing, Change, Correction, Findings, Review
from generator.publishing.rendering import page
from generator.publishing.site import plan
from generator.settings import Settings, SourceText

END = replace(
    BRIEFING,
    article=replace(ARTICLE, path="seeds/end.txt", title="Talks on the strait end", published="2021-06-02"),
    findings=Findings(),
)
PAGES = plan(collect([CORRECTED, END]), Settings())


@pytest.mark.parametrize("name", ["briefings/herring-talks.md", "corrections.md", "registers/questions.md"])
def test_a_page_with_corrections_is_as_its_golden_file(name: str) -> None:
    same_as_golden(f"corrected/{name}", PAGES[name])


@pytest.mark.parametrize("source_text", ["full", "cited", "none"])
def test_a_corrected_page_holds_to_the_law(source_text: SourceText) -> None:
    assert check_page(page(CORRECTED, Settings(source_text=source_text))) == ()


def test_the_state_of_the_review_stands_below_the_headline_and_in_the_front_matter() -> None:
    draft, corrected = page(BRIEFING, Settings()), page(replace(CORRECTED, review=None), Settings())
    reviewed = page(replace(CORRECTED, corrections=()), Settings())
    assert "\nreview: draft\n" in draft
    assert " · draft · [source text]" in draft
    assert "not reviewed by a person." in draft
    assert "\nreview: corrected\n" in corrected
    assert " · [corrected](#corrections) · [source text]" in corrected
    assert "corrected by an editor, not reviewed as a whole." in corrected
    assert "\nreview: reviewed\n" in reviewed
    assert " · reviewed · [source text]" in reviewed
    assert "reviewed by Mara Lind, 14 June 2021." in reviewed
    assert " · [reviewed, corrected](#corrections) · " in PAGES["briefings/herring-talks.md"]


def test_a_closed_question_is_open_nowhere() -> None:
    register, home = PAGES["registers/questions.md"], PAGES["index.md"]
    assert "## Outcome not reported" not in register
    assert "**3** [open questions]" in home
    assert "3 open questions" in home
    assert CLOSED.words not in home
    assert register.index("## Closed by an editor") < register.index(CLOSED.words)


def test_a_question_that_a_later_article_raises_again_is_open() -> None:
    again = replace(BRIEFING, article=replace(ARTICLE, path="seeds/again.txt", published="2021-05-20"))
    register = plan(collect([CORRECTED, again]), Settings())["registers/questions.md"]
    assert "Closed by an editor" not in register
    assert register.count(CLOSED.words) == 1


def test_corrections_of_a_later_day_come_first_and_those_of_one_briefing_as_its_file_has_them() -> None:
    early = replace(CLOSED, on="2021-05-30", why="An early one.")
    other = replace(END, corrections=(replace(CLOSED, on="2021-07-01", why="A late one."),))
    text = plan(collect([replace(CORRECTED, corrections=(early, *CORRECTED.corrections)), other]), Settings())
    order = ["A late one.", "The page's address", "here.”", "on 2 June.", "An early one."]
    places = [text["corrections.md"].index(words) for words in order]
    assert places == sorted(places)


def test_the_data_say_what_the_page_says() -> None:
    data = json.loads(PAGES["data/briefings/herring-talks.json"])
    assert data["review"] == {"state": "reviewed", "by": "Mara Lind", "on": "2021-06-14"}
    assert [(c["what"], c["action"]) for c in data["corrections"]] == [
        ("article", "changed"),
        ("quote", "changed"),
        ("question", "closed"),
    ]
    assert [bool(question["closed"]) for question in data["questions"]] == [False, False, True, False]


FILE = "seeds/herring-talks.edits.yml"
FIELDS = ("outlet", "section", "agencies", "authors")


def from_file(words: str) -> Briefing:
    """Return the sample after a file of edits that holds some words wherever the program takes them."""
    signed = {"why": words, "by": words, "on": "2021-06-14"}
    point = {"finding": "key point", "sentence": 6, "words": "offered a plan", "change": {"text": words}, **signed}
    gone = {"finding": "quote", "sentence": 3, "words": "look on for another", "remove": True, **signed}
    told = {
        "article": {**dict.fromkeys(FIELDS, words), "url": f"https://news.example/{words}", **signed},
        "corrections": [point, gone],
    }
    found, _ = edits_of(FILE, {**told, "review": "reviewed", "by": words, "on": "2021-06-14"})
    article, corrections = edit_article(ARTICLE, found)
    return edit(replace(BRIEFING, article=article, corrections=corrections), found)[0]


def assert_holds_only_ours(briefing: Briefing) -> None:
    built = plan(collect([briefing, END]), Settings())
    for path in ("briefings/herring-talks.md", "corrections.md", "registers/questions.md"):
        assert_only_ours(path, site_markdown(built[path].split("\n---\n", 1)[1]))


@pytest.mark.parametrize("words", FRAGMENTS)
def test_words_of_a_file_of_edits_are_text_and_nothing_else(words: str, count: Callable[[str, int], None]) -> None:
    count("hostile strings tried", 1)
    assert_holds_only_ours(from_file(words))


def hostile(words: str) -> Briefing:
    """Return the sample with some words in every field that an editor fills."""
    correction = Correction(
        what="quote",
        action="changed",
        why=words,
        by=words,
        on="2021-06-14",
        words=words,
        cites=(3,),
        changes=(Change(field="by", before=words, after=words), Change(field="to", before="", after=words)),
        answer=words,
    )
    closed = replace(correction, what="question", action="closed")
    (question, *others) = BRIEFING.findings.questions
    findings = replace(BRIEFING.findings, questions=(replace(question, closed=closed), *others))
    review = Review(by=words, on="2021-06-14")
    return replace(BRIEFING, findings=findings, corrections=(correction, closed), review=review)


@settings(max_examples=60)
@given(words=st.lists(st.sampled_from(FRAGMENTS), max_size=5).map("".join) | st.text(max_size=60))
def test_an_editors_words_are_text_and_nothing_else(words: str) -> None:
    assert_holds_only_ours(hostile(words))
    assert_holds_only_ours(from_file(words))
