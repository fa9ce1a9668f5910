"""How much of an article a site shows: what the setting `source_text` forbids stands on no page and in no file."""

import html
import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from sample import ARTICLE, BRIEFING, FINDINGS, SENTENCES, whole

from generator.collection import (
    Collection,
    Contradiction,
    Happening,
    OpenQuestion,
    Origin,
    Passage,
    Plan,
    ProposalThread,
    Relation,
    Sourced,
)
from generator.model import Briefing, Findings, Position
from generator.publishing import site
from generator.publishing.data import briefing_dict
from generator.publishing.escaping import markdown, title
from generator.publishing.linking import briefing_path
from generator.settings import Settings, SourceText

OTHER = replace(BRIEFING, article=replace(ARTICLE, path="seeds/again.txt", title="The ministers part", outlet=None))
BARE = replace(BRIEFING, article=replace(ARTICLE, path="seeds/bare.txt", title="Boats"), findings=Findings())
FOREIGN = replace(BARE, article=replace(BARE.article, path="seeds/boote.txt", language="de"), analysed=False)
EVERY = tuple(range(len(SENTENCES) + 1))


def passages(*ids: int) -> tuple[Passage, ...]:
    return tuple(Passage(briefing=OTHER, cites=(id_,)) for id_ in ids)


def in_both(found: Any) -> tuple[Any, ...]:
    return Sourced(briefing=BRIEFING, finding=found), Sourced(briefing=OTHER, finding=found)


# Each register quotes sentences of the other article, the headline among them.
COLLECTION = Collection(
    briefings=(FOREIGN, BARE, OTHER, BRIEFING),
    months=(("2021-05", (FOREIGN, BARE, OTHER, BRIEFING)),),
    disputes=tuple(Sourced(briefing=OTHER, finding=dispute) for dispute in FINDINGS.disputes),
    contradictions=(
        Contradiction(
            kind="claim", about="boats", sides=in_both(Position(by=None, says="boats had crossed the line", **whole(2)))
        ),
        Contradiction(kind="figure", about="boats", sides=in_both(Position(by=None, says="120", **whole(4)))),
    ),
    proposals=(ProposalThread(title="Plan", tellings=in_both(FINDINGS.proposals[0]), replies=passages(0, 9, 10)),),
    questions=tuple(OpenQuestion(raised=in_both(q), answers=passages(0, 1, 3, 10)) for q in FINDINGS.questions),
    plans=(Plan(announced=in_both(FINDINGS.timeline[2]), reports=passages(0, 1, 8)),),
    timeline=(Happening(start="2021-05-21", end="2021-05-21", planned=True, told=in_both(FINDINGS.timeline[2])),),
    origins=(Origin(briefings=(OTHER, BRIEFING), shared=(passages(1, 2), (*passages(10), *passages(10)))),),
    related={ARTICLE.path: (Relation(briefing=OTHER, same_origin=True),)},
)


def texts(value: Any) -> Iterator[str]:
    """Yield every text in some JSON."""
    if isinstance(value, str):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from texts(inner)


def unsaid(briefing: Briefing) -> dict[int, str]:
    """Return the sentences of an article that stand in no finding of it, so that only a quotation can show them."""
    said = "\n".join(texts({**briefing_dict(briefing), "article": None}))
    return {sentence.id: sentence.text for sentence in briefing.sentences if sentence.text not in said}


def shown_in(files: dict[str, str], text: str) -> list[str]:
    """Return the files that show a text, however they escape it."""
    forms = {text, markdown(text), title(text), html.escape(text), json.dumps(text)[1:-1], text.replace('"', '""')}
    return [path for path, content in files.items() if any(form in content for form in forms)]


def footnotes(page: str) -> set[str]:
    """Return the labels of the sentences that a page shows."""
    return set(re.findall(r"^\[\^(\w+)\]:", page, re.MULTILINE))


def planned(source_text: SourceText) -> dict[str, str]:
    return site.plan(COLLECTION, Settings(source_text=source_text))


def test_a_site_without_source_text_shows_no_sentence_anywhere() -> None:
    files, hidden = planned("none"), unsaid(BRIEFING)
    assert set(hidden) >= {1, 3, 4, 8, 9, 10}
    assert [(text, where) for text in hidden.values() if (where := shown_in(files, text))] == []


def test_a_site_without_source_text_still_says_what_is_claimed_and_where_it_stands() -> None:
    page = planned("none")["registers/disputes.md"]
    assert "| the article itself | boats had crossed the line |" in page
    assert 'again.md#source-text "Sentence 2")' in page


def test_a_site_with_cited_sentences_shows_no_other_sentence_anywhere() -> None:
    uncited = replace(BRIEFING, findings=replace(FINDINGS, questions=(), bottom_line=(), key_points=()))
    alone = Collection(briefings=(uncited,), months=(("2021-05", (uncited,)),))
    files = site.plan(alone, Settings(source_text="cited"))
    shown = footnotes(files[briefing_path(ARTICLE.path, Settings())])
    hidden = {id_: text for id_, text in unsaid(uncited).items() if str(id_) not in shown}
    assert set(hidden) == {9}
    assert [(text, where) for text in hidden.values() if (where := shown_in(files, text))] == []


def test_a_briefing_without_findings_is_listed_without_an_uncited_sentence() -> None:
    alone = Collection(briefings=(BARE,), months=(("2021-05", (BARE,)),))
    files = site.plan(alone, Settings(source_text="cited"))
    assert [text for text in unsaid(BARE).values() if shown_in(files, text)] == []


@pytest.mark.parametrize("source_text", ["full", "cited"])
def test_each_link_to_a_sentence_leads_to_one_that_is_shown(source_text: SourceText) -> None:
    files = planned(source_text)
    links = {link for text in files.values() for link in re.findall(r"([\w-]+\.md)#fn:(\w+)", text)}
    assert len(links) > len(SENTENCES)
    assert ("again.md", "headline") in links
    for page, label in links:
        assert label in footnotes(files[f"briefings/{page}"]), (page, label)


def test_a_site_with_the_full_text_shows_every_sentence() -> None:
    page = planned("full")[briefing_path(BARE.article.path, Settings())]
    assert {str(id_) for id_ in EVERY[1:]} <= footnotes(page)
