"""One origin: articles that print mostly the same sentences, and those that only share some."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample import ARTICLE

from generator.collecting.copying import copies, words
from generator.collecting.origins import EDITED, origins
from generator.collection import Origin
from generator.model import Briefing, Findings, Quote, Sentence, Span

COPY = (
    "The ministers of Norland and Sudmark met in Port Ivory on Tuesday to discuss the herring quota in the strait.",
    "They agreed that each side would publish the positions of its patrol boats every morning until the autumn.",
    "A dispute over the catch had kept fishing fleets of both states in their harbours for most of the spring.",
    "The harbour masters of both towns opened a joint office for complaints at the end of the talks.",
    "Fishermen on the western shore have asked for a larger share of the catch since the winter storms.",
    "The two governments plan a further round of talks after the summer, when new counts of the stock are known.",
)
OTHER = (
    "A committee of parliament heard the director of the railways about delays on the northern line.",
    "She told members that worn switches near the border tunnel had caused most of the stoppages this year.",
    "Repairs on the tunnel will close one track for eleven weeks, according to the timetable she presented.",
    "Freight companies have asked the state to pay for the detour through the southern valley.",
    "The committee will vote on the request after it has heard the mayors of three towns along the line.",
)


def told(path: str, *sentences: str, published: str | None = "2021-05-12", **more: object) -> Briefing:
    """Make a briefing of sentences, without findings."""
    article = replace(ARTICLE, path=path, published=published, paragraphs=sentences, **{"agencies": ()} | more)
    found = tuple(Sentence(id=id_, paragraph=id_, text=text) for id_, text in enumerate(sentences, 1))
    return Briefing(article=article, sentences=found)


def paths(found: tuple[Origin, ...]) -> list[list[str]]:
    return [[b.article.path for b in origin.briefings] for origin in found]


def test_two_outlets_with_one_agencys_copy_have_one_origin_and_the_agency_is_named() -> None:
    one = told("a", *COPY, outlet="The Fjord Post", agencies=("NTB",))
    two = told("b", *COPY, outlet="Strait Gazette", agencies=("NTB", "RNA"))
    (origin,) = origins([one, two])
    assert (origin.briefings, origin.agencies) == ((one, two), ("NTB", "RNA"))
    assert [[p.cites for p in passages] for passages in origin.shared] == [[(n,), (n,)] for n in range(1, 7)]


def test_a_paragraph_more_or_less_does_not_part_copies() -> None:
    assert paths(origins([told("a", *COPY), told("b", *COPY[1:], OTHER[0])])) == [["a", "b"]]


def test_a_shortened_copy_belongs_to_the_whole() -> None:
    assert paths(origins([told("a", *COPY, *OTHER[:4]), told("b", *COPY[:3])])) == [["a", "b"]]


def test_an_outlets_later_version_of_its_own_article_belongs_to_it() -> None:
    first = told("a", *COPY[:4], outlet="The Fjord Post")
    later = told("b", OTHER[0], *COPY[:4], outlet="The Fjord Post", published="2021-05-13")
    assert paths(origins([first, later])) == [["a", "b"]]


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("Tuesday", "Wednesday").replace("most of the spring", "much of the spring"),
        lambda text: text.replace("harbour", "harbor"),
        lambda text: text.replace("fishing fleets", "fishing-fleets").replace("joint office", "joint-office"),
        lambda text: text.upper(),
        lambda text: text.replace(" the ", " the “great” ", 1),
        lambda text: text.replace("Sudmark", "Südmark"),
    ],
)
def test_small_edits_do_not_part_copies(edit: Callable[[str], str]) -> None:
    (origin,) = origins([told("a", *COPY), told("b", *map(edit, COPY))])
    assert len(origin.shared) == 6


def test_a_passage_that_was_edited_says_so() -> None:
    edited = (COPY[0].replace("Tuesday", "Wednesday"), *COPY[1:])
    (origin,) = origins([told("a", *COPY), told("b", *edited)])
    assert [[p.why for p in passages] for passages in origin.shared[:2]] == [["", EDITED], ["", ""]]


def test_articles_on_one_subject_in_other_words_have_two_origins(brief_text: Callable[..., Briefing]) -> None:
    one = brief_text(
        "Foreign Minister Anna Berg met Lars Holm in Port Ivory on Tuesday to discuss the herring quota in the strait. "
        "Both sides will publish the positions of their patrol boats. The next round follows after the summer.",
        path="a",
    )
    two = brief_text(
        "Talks on herring between Anna Berg and Lars Holm took up most of Tuesday in Port Ivory. The two states are to "
        "tell each other where their patrol boats are. They want to talk again once the summer is over.",
        path="b",
    )
    assert origins([one, two]) == ()


def test_formula_sentences_that_articles_share_make_no_origin() -> None:
    formulas = ("No one has claimed responsibility.", "The ministry did not reply to a request for comment.")
    assert origins([told("a", *COPY[:3], *formulas), told("b", *OTHER[:3], *formulas)]) == ()


def test_one_long_sentence_of_background_makes_no_origin() -> None:
    assert origins([told("a", *COPY[:3]), told("b", *OTHER[:3], COPY[2])]) == ()


SPEECH = (
    '"We will open the locks again when the last barge has been inspected by our own engineers, and not an hour before '
    'that," the minister said.',
    '"Whoever has a complaint about the tolls may send it to my office, where it will be read, weighed and answered '
    'within the month," he said.',
    '"The treaty of our grandfathers was made for wooden boats, and nobody in this room has seen one on the canal," '
    "he added.",
)


def test_the_same_quotations_in_two_articles_make_no_origin() -> None:
    assert origins([told("a", *COPY[:2], *SPEECH), told("b", *OTHER[:2], *SPEECH)]) == ()


def test_a_quotation_over_several_sentences_makes_no_origin() -> None:
    speech = tuple(text.split('"')[1] for text in SPEECH)

    def reported(path: str, *sentences: str) -> Briefing:
        briefing = told(path, *sentences, *speech)
        first = len(sentences) + 1
        spans = tuple(Span(sentence=first + n, start=0, end=len(text)) for n, text in enumerate(speech))
        quote = Quote(text=" ".join(speech), evidence=spans, rule="test")
        return replace(briefing, findings=Findings(quotes=(quote,)))

    assert origins([reported("a", *COPY[:2]), reported("b", *OTHER[:2])]) == ()


def test_shared_quotations_are_shown_where_there_is_one_origin() -> None:
    (origin,) = origins([told("a", *COPY, SPEECH[0]), told("b", SPEECH[0], *COPY)])
    assert [passage.cites for passage in origin.shared[-1]] == [(7,), (1,)]


def test_a_digest_that_copies_two_articles_does_not_make_them_one() -> None:
    digest = told("digest", *COPY, *OTHER, published="2021-05-14")
    found = paths(origins([told("a", *COPY), told("b", *OTHER), digest]))
    assert found == [["a", "digest"]]


def test_an_article_that_a_digest_also_holds_does_not_join_the_other_one() -> None:
    digest = told("digest", *COPY, *OTHER, published="2021-05-13")
    found = paths(origins([told("a", *COPY), digest, told("later", *OTHER, published="2021-05-14")]))
    assert found == [["a", "digest"]]


def test_sentences_that_are_mostly_quotation_make_no_origin_whatever_introduces_them() -> None:
    speech = tuple(f"At the end of a long day the minister told reporters: {text}" for text in SPEECH)
    assert origins([told("a", *COPY[:2], *speech), told("b", *OTHER[:2], *speech)]) == ()


def test_an_article_that_prints_a_sentence_twice_gives_one_passage() -> None:
    (origin,) = origins([told("a", *COPY, COPY[0]), told("b", *COPY)])
    assert [passage.cites for passage in origin.shared[0]] == [(1, 7), (1,)]


def test_subheadings_are_no_sentences() -> None:
    one = told("a", *COPY)
    heads = tuple(replace(sentence, heading=True) for sentence in one.sentences)
    assert origins([one, replace(one, article=replace(one.article, path="b"), sentences=heads)]) == ()


@pytest.mark.parametrize("briefings", [[], [told("a", *COPY)], [told("a"), told("b")]])
def test_without_two_articles_there_is_no_origin(briefings: list[Briefing]) -> None:
    assert origins(briefings) == ()


def test_words_are_compared_without_marks_capitals_accents_and_hyphens() -> None:
    assert words("“Cease-fire” in MÜNSTER's “harbour”") == words('"Ceasefire" in Munster’s harbour')


def test_many_copies_are_one_group() -> None:
    found = origins([told(f"{number:03}", *COPY) for number in range(120)])
    assert [len(origin.briefings) for origin in found] == [120]


pieces = st.lists(st.sampled_from([*COPY, *OTHER, *SPEECH]), max_size=9)
archives = st.lists(st.tuples(pieces, st.sampled_from(["2021-05-12", "2021-05-13", None])), max_size=7)


def archive(drawn: list[tuple[list[str], str | None]]) -> list[Briefing]:
    found = [told(f"seed-{n}", *texts, published=day) for n, (texts, day) in enumerate(drawn)]
    return sorted(found, key=lambda b: (b.article.published or "9999", b.article.path))


@given(archives)
def test_groups_are_disjoint_and_hold_two_or_more(drawn: list[tuple[list[str], str | None]]) -> None:
    grouped = [path for group in paths(origins(archive(drawn))) for path in group]
    assert len(grouped) == len(set(grouped))
    assert all(len(origin.briefings) > 1 for origin in origins(archive(drawn)))


@given(archives)
def test_shared_sentences_stand_in_two_members_or_more(drawn: list[tuple[list[str], str | None]]) -> None:
    for origin in origins(archive(drawn)):
        for passages in origin.shared:
            assert len({p.briefing.article.path for p in passages}) == len(passages) > 1
            assert {p.briefing.article.path for p in passages} <= {b.article.path for b in origin.briefings}
            assert all(p.briefing.text(id_) for p in passages for id_ in p.cites)


@given(archives, st.data())
def test_removing_a_briefing_removes_every_trace_of_it(
    drawn: list[tuple[list[str], str | None]], data: st.DataObject
) -> None:
    briefings = archive(drawn)
    if not briefings:
        return
    gone = data.draw(st.sampled_from(briefings)).article.path
    left = origins([b for b in briefings if b.article.path != gone])
    assert gone not in repr(left)


def test_near_sentences_are_found_in_both_directions() -> None:
    one, two = told("a", *COPY), told("b", *reversed(COPY))
    assert sorted(copies([one, two])[0, 1]) == [(n, 7 - n) for n in range(1, 7)]


def test_articles_in_a_language_that_is_not_analysed_are_grouped_too() -> None:
    foreign = [replace(told(path, *COPY), analysed=False) for path in "ab"]
    assert paths(origins(foreign)) == [["a", "b"]]
