"""The page of a briefing, the home page and the archive."""

import re
from dataclasses import replace

import pytest
import yaml
from built import site_markdown
from goldens import same_as_golden
from markdown_it import MarkdownIt
from sample import ARTICLE, BRIEFING, FINDINGS

from generator.checking import check_page
from generator.model import Article, Briefing, Findings, ProposalState, Sentence, Span, Statement
from generator.publishing.rendering import page
from generator.publishing.sealing import seal_holds
from generator.settings import Settings, SourceText

FULL = Settings(source_text="full")
MODES: tuple[SourceText, ...] = ("full", "cited", "none")


def of(title: str = "A plain title", findings: Findings | None = None, *sentences: str, **article: object) -> Briefing:
    """Return a briefing of a few sentences, each a paragraph."""
    texts = sentences or ("The first sentence stands here.", "The second one follows.")
    return Briefing(
        article=replace(Article(path="seeds/x.txt", sha256="0" * 64, title=title, paragraphs=texts), **article),
        sentences=tuple(Sentence(id=i, paragraph=i, text=text) for i, text in enumerate(texts, 1)),
        findings=findings or Findings(),
    )


def headings(text: str) -> list[str]:
    return re.findall(r"^## (.*)", text, re.MULTILINE)


@pytest.mark.parametrize("mode", MODES)
def test_the_sample_page_is_as_its_golden_file(mode: SourceText) -> None:
    same_as_golden(f"herring-talks.{mode}.md", page(BRIEFING, Settings(source_text=mode)))


def test_rendering_twice_gives_the_same_bytes() -> None:
    assert page(BRIEFING, FULL) == page(BRIEFING, FULL)


def test_sections_stand_in_their_order_and_empty_ones_are_left_out() -> None:
    assert headings(page(BRIEFING, FULL)) == [
        "Bottom line", "Key points", "Disputed", "Proposals", "Actors", "Timeline", "Open questions", "Quotes",
        "Provenance", "Source text",
    ]  # fmt: skip
    assert headings(page(of(), FULL)) == ["Provenance", "Source text"]


def test_the_point_is_made_in_150_words() -> None:
    long = tuple(replace(p, text=" ".join(["word"] * 40)) for p in FINDINGS.key_points)
    for findings in (FINDINGS, replace(FINDINGS, key_points=long)):
        text = page(replace(BRIEFING, findings=findings), FULL)
        start, end = text.index("\n# "), text.index("\n## Disputed")
        shown = re.sub(r"\[\^\w+\]|\(#[\w-]+\)|</?div[^>]*>|^#+ |^- ", "", text[start:end], flags=re.MULTILINE)
        assert 40 < len(re.findall(r"[^\W_][\w'’,.-]*", shown)) <= 150
        assert "## Key points" in text


def test_with_the_full_text_the_number_shown_is_that_of_the_sentence() -> None:
    built = site_markdown(page(BRIEFING, FULL).split("\n---\n", 1)[1])
    shown = re.findall(r'<a class="footnote-ref" href="#fn:(\w+)">(\w+)</a>', built)
    assert shown
    assert all(label == number for label, number in shown)


def test_every_sentence_of_the_full_text_is_referred_to_so_that_none_is_lost() -> None:
    for briefing in (BRIEFING, of(findings=Findings(bottom_line=FINDINGS.bottom_line[:1]))):
        text = page(briefing, FULL)
        defined = re.findall(r"^\[\^(\w+)\]:", text, re.MULTILINE)
        assert defined == [str(s.id) for s in briefing.sentences]
        assert set(defined) == set(re.findall(r"\[\^(\w+)\](?!:)", text))


def test_a_cited_headline_is_the_last_footnote() -> None:
    headline = Statement(text="Norland and Sudmark meet.", evidence=(Span(sentence=0, start=0, end=19),), rule="x")
    text = page(replace(BRIEFING, findings=Findings(bottom_line=(headline,))), FULL)
    assert "Norland and Sudmark meet.[^headline]" in text
    assert text.endswith("\n[^headline]: Headline: Norland and Sudmark meet over herring\n")


def test_cited_text_shows_the_cited_sentences_only_and_by_number() -> None:
    one = replace(BRIEFING, findings=Findings(key_points=(FINDINGS.key_points[1],)))
    text = page(one, Settings(source_text="cited"))
    assert re.findall(r"^\[\^.*", text, re.MULTILINE) == [
        "[^5]: Sentence 5: Holm denied that any boat had crossed the line on purpose."
    ]
    assert "1 of 10 sentences is cited and shown." in text
    assert "Fishermen" not in text


def test_the_headline_is_not_counted_among_the_sentences_shown() -> None:
    headline = Statement(text="Norland and Sudmark meet.", evidence=(Span(sentence=0, start=0, end=19),), rule="x")
    two = Findings(bottom_line=(headline,), key_points=FINDINGS.key_points[:2])
    cited = {id_ for point in two.key_points for id_ in point.cites}
    text = page(replace(BRIEFING, findings=two), Settings(source_text="cited"))
    assert f"{len(cited)} of 10 sentences are cited and shown." in text
    assert "[^headline]: " in text


def test_without_the_text_a_citation_is_a_bare_number() -> None:
    text = page(BRIEFING, Settings(source_text="none"))
    assert "Holm denied that any boat had crossed the line on purpose. [5]\n" in text
    assert "[^" not in text
    assert "Grey Strait" not in text
    assert "[article]" not in text


@pytest.mark.parametrize(
    ("state", "line"),
    [
        ("proposed", "Proposed by Anna Berg"),
        ("demanded", "Called for by Anna Berg"),
        ("agreed", "Agreed by Anna Berg"),
        ("rejected", "Proposed by Anna Berg · rejected"),
        ("accepted", "Proposed by Anna Berg · accepted"),
        ("withdrawn", "Proposed by Anna Berg · withdrawn"),
    ],
)
def test_who_proposed_is_never_said_to_have_answered(state: ProposalState, line: str) -> None:
    proposal = replace(BRIEFING.findings.proposals[0], state=state, by=("Anna Berg",), to=(), when=None)
    changed = replace(BRIEFING, findings=replace(BRIEFING.findings, proposals=(proposal,)))
    assert f"\n{line}[^" in page(changed, FULL)


def test_an_absence_is_one_link_to_the_whole_text() -> None:
    assert "No outcome of the meeting is reported. ([whole text](#source-text))\n" in page(BRIEFING, FULL)


def test_an_article_in_another_language_says_why_there_are_no_findings() -> None:
    german = replace(of("Treffen in Oslo", None, "Die Minister trafen sich.", language="de"), analysed=False)
    text = page(german, Settings())
    assert "This briefing holds no findings, since the article is written in German (de)." in text
    assert text.endswith("## Source text\n\n1. Die Minister trafen sich.\n")
    assert "Die Minister" not in page(german, Settings(source_text="none")).split("\n---\n", 1)[1]


def test_front_matter_always_has_a_title_and_never_a_status() -> None:
    front = yaml.safe_load(page(BRIEFING, FULL).split("---\n")[1])
    assert front["title"] == ARTICLE.title
    assert front["review"] == "draft"
    assert "status" not in front
    assert front["source"]["file"] == ARTICLE.path
    assert front["source"]["sha256"] == ARTICLE.sha256


@pytest.mark.parametrize("title", ["__config", "Source text", "__search", "﹍﹍config", "§"])
def test_a_headline_cannot_take_the_id_of_another_part(title: str) -> None:
    built = site_markdown(page(of(title), FULL).split("\n---\n", 1)[1])
    assert '<h1 id="headline">' in built
    assert built.count('id="source-text"') == 1


@pytest.mark.parametrize("title", ["__config", "Source text", "Timeline"])
def test_a_subheading_cannot_take_the_id_of_another_part(title: str) -> None:
    findings = replace(
        FINDINGS,
        proposals=(replace(FINDINGS.proposals[0], title=title),),
        disputes=(replace(FINDINGS.disputes[0], about=title),),
    )
    built = site_markdown(page(replace(BRIEFING, findings=findings), FULL).split("\n---\n", 1)[1])
    assert '<h3 id="proposal-1">' in built
    assert '<h3 id="dispute-1">' in built
    assert '<h2 id="timeline">' in built


def test_the_source_link_is_plain_and_tells_the_source_nothing() -> None:
    link = '<a href="https://news.example/world/herring?id=7&amp;lang=en" rel="noopener noreferrer nofollow">'
    assert link in page(BRIEFING, FULL)
    assert "<a " not in page(replace(BRIEFING, article=replace(ARTICLE, url="javascript:alert(1)")), FULL)


def test_a_one_word_sentence_is_no_link_where_footnotes_are_unknown() -> None:
    one = of("Title", None, "javascript:alert(1)", "https://x.example", "word 'and title'")
    built = MarkdownIt("commonmark", {"validateLink": None}).render(page(one, FULL).split("\n---\n", 1)[1])
    assert set(re.findall(r'href="([^"]*)"', built)) == {
        "#source-text", "../index.md", "index.md", "../data/briefings/x.json",
    }  # fmt: skip


@pytest.mark.parametrize("mode", MODES)
def test_a_rendered_page_obeys_the_law(mode: SourceText) -> None:
    assert check_page(page(BRIEFING, Settings(source_text=mode))) == ()


def test_a_page_is_sealed() -> None:
    assert seal_holds(page(BRIEFING, FULL))
