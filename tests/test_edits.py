"""Files of edits: what an editor may write in them, what it does to a briefing, and what is said of mistakes."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from sample import ARTICLE, BRIEFING

from generator.checking import check_briefing
from generator.editing import Desk, Edits, edit, edit_article, read_edits, read_edits_beside
from generator.editing.entries import ENTRY_LIMIT, edits_of
from generator.editing.forms import KINDS
from generator.model import Briefing, Change, Correction, Question, Review
from generator.settings import Settings
from generator.yamltext import parse

FILE = "seeds/herring-talks.edits.yml"
SIGNED: dict[str, Any] = {"why": "The third paragraph says so.", "by": "Mara Lind", "on": "2021-05-14"}
SPEAKER: dict[str, Any] = {"finding": "quote", "sentence": 3, "words": "look on for another season", **SIGNED}
CLOSE: dict[str, Any] = {"finding": "question", "sentence": 9, "words": "full delegation", **SIGNED}


def edits(*entries: Any, **more: Any) -> Edits:
    found, problems = edits_of(FILE, {"corrections": list(entries), **more})
    assert problems == ()
    return found


def corrected(*entries: Any, **more: Any) -> Briefing:
    """Return the sample with corrections all of which hold."""
    briefing, problems = edit(BRIEFING, edits(*entries, **more), {ARTICLE.path, "seeds/later.txt"})
    assert problems == ()
    assert check_briefing(briefing) == ()
    return briefing


def refused(*entries: Any, **more: Any) -> tuple[Briefing, list[str]]:
    """Return the sample with those corrections that hold, and the lines about the others."""
    found, wrong = edits_of(FILE, {"corrections": list(entries), **more})
    briefing, unfit = edit(BRIEFING, found, {ARTICLE.path})
    return briefing, [str(problem) for problem in (*wrong, *unfit)]


def test_a_speaker_is_changed_and_the_correction_says_what_stood_there() -> None:
    briefing = corrected({**SPEAKER, "change": {"by": "Lars Holm", "to": None}})
    (quote,) = briefing.findings.quotes
    assert (quote.by, quote.to, quote.rule) == ("Lars Holm", None, "editor.changed")
    assert briefing.state == "corrected"
    assert briefing.corrections == (
        Correction(
            what="quote",
            action="changed",
            words="We will not look on for another season,",
            cites=(3,),
            changes=(
                Change(field="by", before="Anna Berg", after="Lars Holm"),
                Change(field="to", before="reporters", after=""),
            ),
            **SIGNED,
        ),
    )


def test_a_finding_is_removed() -> None:
    entry = {"finding": "dispute", "sentence": 4, "words": "boats that crossed the line", "remove": True, **SIGNED}
    briefing = corrected(entry)
    assert [dispute.kind for dispute in briefing.findings.disputes] == ["claim"]
    assert [(c.action, c.words, c.cites) for c in briefing.corrections] == [
        ("removed", "boats that crossed the line", (4,))
    ]


@pytest.mark.parametrize(("close", "answer"), [(True, None), ("seeds/later.txt", "seeds/later.txt")])
def test_a_question_is_closed_and_stays(close: object, answer: str | None) -> None:
    briefing = corrected({**CLOSE, "close": close})
    (closed,) = [question for question in briefing.findings.questions if question.closed]
    assert closed.text == "Whether Sudmark would send its full delegation."
    assert closed.closed == briefing.corrections[0]
    assert closed.closed is not None
    assert (closed.closed.action, closed.closed.answer) == ("closed", answer)
    assert len(briefing.findings.questions) == len(BRIEFING.findings.questions)


CHANGES: dict[str, tuple[int, str, dict[str, Any]]] = {
    "bottom line": (1, "to discuss the herring quota", {"text": "Anna Berg met Lars Holm in Port Ivory."}),
    "key point": (5, "Holm denied", {"status": "attributed"}),
    "dispute": (2, "boats that crossed", {"about": "boats that had crossed the line"}),
    "side": (4, "120", {"by": "Sudmark", "as_of": None}),
    "proposal": (
        6,
        "Plan for the strait",
        {"title": "A plan for the strait", "by": "Berg", "to": [], "state": "agreed"},
    ),
    "point": (7, "joint patrol", {"text": "joint patrol"}),
    "actor": (10, "Fishermen", {"kind": "organisation", "country": "NO"}),
    "role": (1, "Foreign Minister", {"text": "Norland's Foreign Minister"}),
    "event": (6, "Berg offered a plan", {"start": "2021-05-03", "end": "2021-05-03", "planned": True}),
    "question": (9, "full delegation", {"kind": "unanswered"}),
    "quote": (3, "We will not look on", {"text": "We will not look on"}),
}


@pytest.mark.parametrize("finding", CHANGES)
def test_every_kind_of_finding_can_be_changed(finding: str) -> None:
    sentence, words, values = CHANGES[finding]
    briefing = corrected({"finding": finding, "sentence": sentence, "words": words, "change": values, **SIGNED})
    (correction,) = briefing.corrections
    assert {change.field for change in correction.changes} == {name for name in values if name != "as_of"}, (
        "what was so before is no change"
    )


def test_a_part_of_a_finding_is_removed_alone() -> None:
    entry = {"finding": "point", "sentence": 7, "words": "a joint patrol", "remove": True, **SIGNED}
    (proposal,) = corrected(entry).findings.proposals
    assert [point.text for point in proposal.points] == [
        "a shared register of boats & crews",
        "talks on quotas before the end of June",
    ]


def test_an_event_that_gets_another_day_stands_where_that_day_is() -> None:
    late = {"start": "2021-07-01", "end": "2021-07-01"}
    briefing = corrected({"finding": "event", "sentence": 6, "words": "offered a plan", "change": late, **SIGNED})
    assert [event.start for event in briefing.findings.timeline] == [
        "2021-05-11",
        "2021-05-21",
        "2021-06-01",
        "2021-07-01",
    ]


def test_who_gets_another_name_has_it_wherever_somebody_says_or_proposes() -> None:
    change = {"name": "Foreign Minister Anna Berg"}
    found = corrected({"finding": "actor", "sentence": 1, "words": "Anna Berg", "change": change, **SIGNED}).findings
    assert found.actors[0].name == found.quotes[0].by == found.proposals[0].by[0] == "Foreign Minister Anna Berg"
    assert found.disputes[0].positions[0].by == "Foreign Minister Anna Berg"


@pytest.mark.parametrize(
    ("finding", "sentence", "words", "values"),
    [
        ("quote", 2, "300 boats", {"by": "Anna Berg"}),
        ("key point", 10, "Fishermen reportedly blocked the harbour", {"status": "hedged"}),
        ("event", 10, "blocked the harbour", {"start": "2021-05-11", "end": "2021-05-11", "as_written": "for an hour"}),
        ("question", 8, "meet again", {"kind": "pending", "text": "Whether the ministers meet again."}),
        ("proposal", 5, "any boat", {"by": ["Lars Holm"]}),
    ],
)
def test_what_was_missed_is_added_with_the_words_it_rests_on(
    finding: str, sentence: int, words: str, values: dict[str, Any]
) -> None:
    briefing = corrected({"finding": finding, "sentence": sentence, "words": words, "add": values, **SIGNED})
    added = [f for f in getattr(briefing.findings, KINDS[finding].section) if f.rule == "editor.added"]
    assert [briefing.words(f.evidence[0]) for f in added] == [words]
    assert briefing.corrections[0].action == "added"


def test_a_review_is_the_word_of_a_person_that_the_whole_holds() -> None:
    briefing = corrected(review="reviewed", by="Mara Lind", on="2021-05-14", sha256="5f1d5f1d")
    assert (briefing.state, briefing.review) == ("reviewed", Review(by="Mara Lind", on="2021-05-14"))
    assert corrected(review="draft").state == "draft"


def test_a_review_does_not_hold_for_another_text_than_the_one_reviewed() -> None:
    briefing, lines = refused(review="reviewed", by="Mara Lind", on="2021-05-14", sha256="00000000")
    assert briefing.state == "draft"
    assert lines == [f"{FILE}: the article is another than the one reviewed. Review it again, and mend 'sha256'."]


def test_a_name_and_a_day_at_the_top_hold_for_every_correction_that_has_none() -> None:
    entry = {key: value for key, value in SPEAKER.items() if key not in ("by", "on")}
    briefing = corrected(
        {**entry, "change": {"to": None}},
        {**CLOSE, "close": True, "by": "Jon Dahl"},
        by="Mara Lind",
        on="2021-06-01",
    )
    assert [(c.by, c.on) for c in briefing.corrections] == [("Mara Lind", "2021-06-01"), ("Jon Dahl", "2021-05-14")]


def test_what_an_editor_says_of_the_article_is_in_it_before_it_is_analysed() -> None:
    told = edits(article={"published": "2021-05-13", "outlet": "The Strait Herald", "agencies": "AFP", **SIGNED})
    article, corrections = edit_article(ARTICLE, told)
    assert (article.published, article.outlet, article.agencies) == ("2021-05-13", "The Strait Herald", ("AFP",))
    assert [(c.field, c.before, c.after) for c in corrections[0].changes] == [
        ("published", "2021-05-12", "2021-05-13"),
        ("outlet", "The Fjord Post", "The Strait Herald"),
        ("agencies", "NTB", "AFP"),
    ]
    briefing, problems = edit(replace(BRIEFING, article=article, corrections=corrections), told)
    assert (briefing.state, problems) == ("corrected", ())


def test_a_headline_is_evidence_and_so_of_words_of_the_article() -> None:
    good, _ = edit_article(ARTICLE, edits(article={"title": "Sudmark and Norland discuss the herring quota", **SIGNED}))
    assert good.title == "Sudmark and Norland discuss the herring quota"
    told = edits(article={"title": "Norland wins the herring war", **SIGNED})
    article, corrections = edit_article(ARTICLE, told)
    assert (article, corrections) == (ARTICLE, ())
    assert [str(problem) for problem in edit(BRIEFING, told)[1]] == [
        f"{FILE}: article: 'title' has words that are not in the article. Take the headline from it."
    ]


MISTAKES: dict[str, dict[str, Any]] = {
    mistake["name"]: mistake
    for mistake in yaml.safe_load((Path(__file__).parent / "edits" / "mistakes.yml").read_text("utf-8"))
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_in_one_line_and_the_other_corrections_hold(mistake: str) -> None:
    entry, line = MISTAKES[mistake]["entry"], MISTAKES[mistake]["says"]
    signed = {**SIGNED, **entry} if isinstance(entry, dict) else entry
    briefing, lines = refused(signed, {**CLOSE, "close": True})
    assert lines == [f"{FILE}: {line}"]
    assert [correction.what for correction in briefing.corrections] == ["question"]
    assert briefing.findings.quotes == BRIEFING.findings.quotes


def test_a_text_beyond_the_limit_is_told() -> None:
    _, lines = refused({**SPEAKER, "why": "x" * 2001, "remove": True})
    assert lines == [f"{FILE}: correction 1: 'why' has 2,001 characters; the limit is 2,000. Shorten it."]


@pytest.mark.parametrize(
    ("told", "line"),
    [
        ({"reviews": 1}, "has the unknown key 'reviews'; known are review, by, on, sha256, article, corrections."),
        ({"review": "perfect"}, "'review' takes draft or reviewed, not 'perfect'. Mend it."),
        ({"review": "reviewed"}, "'by' is missing. Add it."),
        ({"review": "reviewed", "by": "M. Lind"}, "'on' is missing. Add it."),
        ({"sha256": "5f1d"}, "'sha256' takes eight or more characters of the seed's hash. Copy them"),
        ({"article": {"body": "x", **SIGNED}}, "article: has the unknown key 'body'; known are title, published,"),
        ({"article": {"published": "May 2021", **SIGNED}}, "article: 'published' takes a day such as 2021-05-14, not"),
        ({"article": SIGNED}, "article: corrects nothing. Give it one of title, published, outlet,"),
        ({"article": {"title": None, **SIGNED}}, "article: 'title' takes text, not nothing. Put text in quotation"),
        ({"article": {"outlet": "NTB"}}, "article: 'why' is missing. Add it."),
        ({"corrections": {}}, ""),
        ({"corrections": {"finding": "quote"}}, "'corrections' is no list. Begin each correction with a dash."),
    ],
)
def test_a_mistake_at_the_top_is_told_in_one_line(told: dict[str, Any], line: str) -> None:
    found, problems = edits_of(FILE, told)
    assert [str(problem)[: len(FILE) + 2 + len(line)] for problem in problems] == [f"{FILE}: {line}"] * bool(line)
    assert found == Edits(file=FILE)


@pytest.mark.parametrize("told", ["reviewed", ["reviewed"], 7, True])
def test_a_file_of_another_form_is_told_in_one_line(told: object) -> None:
    found, problems = edits_of(FILE, told)
    assert [str(problem) for problem in problems] == [
        f"{FILE}: holds no keys such as review, by, on, sha256, article, corrections. Mend it."
    ]
    assert found == Edits(file=FILE)


def test_a_file_that_says_nothing_changes_nothing() -> None:
    assert edits_of(FILE, None) == (Edits(file=FILE), ())
    assert edit(BRIEFING, Edits(file=FILE)) == (BRIEFING, ())


def test_a_correction_that_is_there_twice_finds_nothing_the_second_time() -> None:
    briefing, lines = refused({**SPEAKER, "remove": True}, {**SPEAKER, "remove": True})
    assert len(briefing.corrections) == len(lines) == 1
    assert "there is none" in lines[0]


def test_the_key_on_is_a_word_although_yaml_takes_it_for_a_truth() -> None:
    found, problems = edits_of(FILE, parse("review: reviewed\nby: Mara Lind\non: 2021-05-14\n"))
    assert (found.review, problems) == (Review(by="Mara Lind", on="2021-05-14"), ())


def test_corrections_beyond_the_limit_are_told_and_left_out() -> None:
    many = [{**SPEAKER, "remove": True}] * (ENTRY_LIMIT + 1)
    found, problems = edits_of(FILE, {"corrections": many})
    assert len(found.entries) == ENTRY_LIMIT
    assert str(problems[0]) == f"{FILE}: holds 201 corrections, of which the first 200 count. Take some out."


def desk(folder: Path, files: dict[str, str], *seeds: str) -> Desk:
    for name, text in files.items():
        path = folder / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return read_edits(Settings(root=folder), [f"seeds/{seed}" for seed in seeds])


REVIEWED = "review: reviewed\nby: Mara Lind\non: 2021-05-14\n"


def test_a_file_is_named_after_its_article_with_or_without_the_ending(tmp_path: Path) -> None:
    names = ["a.edits.yml", "b.html.edits.yml", "inner/c.edits.yaml"]
    found = desk(tmp_path, dict.fromkeys(names, REVIEWED), "a.txt", "b.html", "b.txt", "inner/c.md", "c.md")
    assert {seed: edits.file for seed, edits in found.edits.items()} == {
        "seeds/a.txt": "seeds/a.edits.yml",
        "seeds/b.html": "seeds/b.html.edits.yml",
        "seeds/inner/c.md": "seeds/inner/c.edits.yaml",
    }
    assert found.problems == ()


@pytest.mark.parametrize(
    ("names", "seeds", "line"),
    [
        (["a.edits.yml"], ["b.txt"], "seeds/a.edits.yml: there is no article beside it with this name. Rename"),
        (["in/a.edits.yml"], ["a.txt"], "seeds/in/a.edits.yml: there is no article beside it with this name. Rename"),
        (
            ["a.edits.yml"],
            ["a.txt", "a.html"],
            "seeds/a.edits.yml: may mean a.html or a.txt. Name it after one, as in a.html.edits.yml.",
        ),
        (
            ["a.edits.yml", "a.txt.edits.yml"],
            ["a.txt"],
            "seeds/a.txt.edits.yml: is the second file of edits for seeds/a.txt. Put both into one.",
        ),
    ],
)
def test_a_file_that_belongs_to_no_one_article_is_told(
    tmp_path: Path, names: list[str], seeds: list[str], line: str
) -> None:
    found = desk(tmp_path, dict.fromkeys(names, REVIEWED), *seeds)
    assert len(found.edits) == len(names) - 1
    assert [str(problem)[: len(line)] for problem in found.problems] == [line]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    assert desk(tmp_path, dict.fromkeys([".a.edits.yml", ".old/b.edits.yml"], REVIEWED), "a.txt") == Desk()


@pytest.mark.parametrize("text", ["review: [", "a: &x [*x]", "review: draft\nreview: draft", "\x00", "!!python/x {}"])
def test_a_file_that_is_no_yaml_is_told_in_one_line(tmp_path: Path, text: str) -> None:
    found = desk(tmp_path, {"a.edits.yml": text}, "a.txt")
    assert found.unread == {"seeds/a.txt"}
    (line,) = [str(problem) for problem in found.problems]
    assert line.startswith("seeds/a.edits.yml: is not readable as YAML (")
    assert line.endswith("Mend it; until then the page stays as it is.")
    assert len(line.splitlines()) == 1


def test_a_link_out_of_the_folder_and_a_file_in_another_encoding_are_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret.yml").write_text(REVIEWED, "utf-8")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.edits.yml").symlink_to(tmp_path / "secret.yml")
    (tmp_path / "seeds" / "b.edits.yml").write_bytes("by: José".encode("latin-1"))
    found = desk(tmp_path, {}, "a.txt", "b.txt")
    assert found.unread == {"seeds/a.txt", "seeds/b.txt"}
    assert "is a link that leads out of its folder" in str(found.problems[0])


def test_one_article_is_shown_with_the_edits_beside_it(tmp_path: Path) -> None:
    desk(tmp_path, {"a.txt": "x", "a.edits.yml": REVIEWED, "b.edits.yml": "[", "b.txt": "x"})
    seed = str(tmp_path / "seeds" / "a.txt")
    found = read_edits_beside(Path(seed), seed)
    assert (found.of(seed).review, found.problems) == (Review(by="Mara Lind", on="2021-05-14"), ())


WORDS = st.sampled_from(["<script>", "[^1]: x", "{% x %}", "\u202e", "\ud800", "# x", "Berg"]) | st.text(max_size=40)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS | st.just("by"), inner, max_size=3),
    max_leaves=6,
)  # fmt: skip
ENTRIES = st.fixed_dictionaries(
    {},
    optional={
        key: VALUES | st.just(value) for key, value in {**SPEAKER, "change": {"by": "Lars Holm"}, "close": True}.items()
    },
)


@settings(max_examples=150)
@given(
    told=st.fixed_dictionaries(
        {}, optional={"corrections": st.lists(ENTRIES | VALUES, max_size=3), "article": VALUES, "review": VALUES}
    )
    | VALUES
)
def test_whatever_a_file_holds_it_is_told_in_lines_and_the_law_holds(told: object) -> None:
    found, wrong = edits_of(FILE, told)
    briefing, unfit = edit(BRIEFING, found)
    assert all(len(str(problem).splitlines()) == 1 for problem in (*wrong, *unfit))
    assert check_briefing(briefing) == ()


def test_a_question_that_no_editor_closed_is_open() -> None:
    assert all(isinstance(q, Question) and q.closed is None for q in BRIEFING.findings.questions)
