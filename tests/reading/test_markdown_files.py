"""Markdown with or without front matter, with HTML inside, and broken in the usual ways."""

from pathlib import Path

import pytest

from generator.model import Article
from generator.reading import read

BODY = [
    "The two sides met in the capital on Monday and agreed to hold more talks in June, a spokesman said.",
    "The envoy told reporters that the plan had been sent to both governments, but that no answer had come so far.",
]
TEXT = "\n\n".join(BODY)


@pytest.fixture
def note(tmp_path: Path):
    def make(text: str) -> Article:
        path = tmp_path / "note.md"
        path.write_text(text, "utf-8")
        return read(path)

    return make


def test_front_matter_gives_title_date_outlet_author_agencies_and_address(note):
    article = note(
        "---\ntitle: 'Envoys agree &#038; go'\ndate: 2014-03-30 10:00:00\nsource: The Example\nauthor: Jane Doe\n"
        f"agencies: [AP, dpa]\npermalink: >\n  https://example.org/talks\n---\n\n{TEXT}\n"
    )
    assert (article.title, article.published, article.outlet) == ("Envoys agree & go", "2014-03-30", "The Example")
    assert (article.authors, article.agencies, article.url) == (
        ("Jane Doe",),
        ("AP", "dpa"),
        "https://example.org/talks",
    )
    assert list(article.paragraphs) == BODY


def test_front_matter_counts_where_neither_it_nor_the_text_has_a_headline(note):
    article = note(
        "---\ndate: 2014-03-30\nurl: https://example.org/talks\nsource: The Example\nsection: World\n"
        f"author: Jane Doe\nagencies: AP\n---\n{TEXT}"
    )
    assert (article.published, article.url, article.outlet, article.section, article.authors, article.agencies) == (
        "2014-03-30", "https://example.org/talks", "The Example", "World", ("Jane Doe",), ("AP",),
    )  # fmt: skip
    assert not any("publication date" in note for note in article.notes)


def test_other_keys_say_the_same(note):
    article = note(f"---\npost_title: Envoys agree\npost_date: 30 March 2014\npublisher: The Example\n---\n{TEXT}")
    assert (article.title, article.published, article.outlet) == ("Envoys agree", "2014-03-30", "The Example")


def test_toml_front_matter_is_read(note):
    article = note(f'+++\ntitle = "Envoys agree"\ndate = 2014-03-30\n+++\n{TEXT}')
    assert (article.title, article.published) == ("Envoys agree", "2014-03-30")


def test_an_outlet_in_the_title_or_the_address_is_taken(note):
    assert note(f"---\ntitle: Envoys agree to talks - The Example\n---\n{TEXT}").outlet == "The Example"
    assert note(f"---\ntitle: Envoys agree\nlink: https://news.example.co.uk/a\n---\n{TEXT}").outlet == "example.co.uk"


@pytest.mark.parametrize("value", ["[unclosed", "!!python/object/apply:os.getcwd []", "'a' b"])
def test_broken_front_matter_is_a_remark_not_an_error(note, value):
    article = note(f"---\ntitle: Envoys agree\nother: {value}\ndate: 2014-03-30\n---\n{TEXT}")
    assert (article.title, article.published) == ("Envoys agree", "2014-03-30")
    assert "The front matter is no valid YAML; its plain lines were read." in article.notes


@pytest.mark.parametrize(
    "bad", ["&a [*a, *a]", "*title", "[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]", "!!map {}"]
)
def test_front_matter_that_could_swell_is_read_by_its_plain_lines(note, bad):
    article = note(f"---\ntitle: Envoys agree\nother: {bad}\ndate: 2014-03-30\n---\n{TEXT}")
    assert (article.title, article.published) == ("Envoys agree", "2014-03-30")
    assert "The front matter is no valid YAML; its plain lines were read." in article.notes


def test_toml_with_a_key_of_thousands_of_dots_costs_no_time(note):
    article = note(f'+++\ntitle = "Envoys agree"\n{"a." * 20_000}b = 1\n+++\n{TEXT}')
    assert article.paragraphs


def test_a_key_that_is_there_twice_is_told(note):
    article = note(f"---\ntitle: Envoys agree\nTitle: Envoys part\n---\n{TEXT}")
    assert article.title == "Envoys part"
    assert "The front matter has 'title' 2 times; the last one counts." in article.notes


@pytest.mark.parametrize(
    ("written", "read"), [("12:30", "12:30"), ("007", "007"), ("2014", "2014"), ("1_000", "1_000")]
)
def test_a_headline_of_digits_stays_as_it_is_written(note, written, read):
    assert note(f"---\ntitle: {written}\n---\n{TEXT}").title == read


@pytest.mark.parametrize("date", ["2014-03-30 10:00:00", "2014-03-30T10:00:00Z", "2014-03-30 10:00:00 +02:00"])
def test_a_date_with_its_hour_is_read(note, date):
    assert note(f"---\ntitle: Envoys agree\ndate: {date}\n---\n{TEXT}").published == "2014-03-30"


def test_without_front_matter_the_first_heading_is_the_headline(note):
    article = note(f"# Envoys agree\n\n{BODY[0]}\n\n## A quiet border\n\n{BODY[1]}")
    assert article.title == "Envoys agree"
    assert list(article.paragraphs) == [BODY[0], "A quiet border", BODY[1]]


def test_markup_and_entities_become_plain_text(note):
    text = "The *two* sides <em>met</em> in [the capital](https://example.org) &amp; agreed to hold **more** talks."
    assert note(f"# Envoys agree\n\n{text}").paragraphs == (
        "The two sides met in the capital & agreed to hold more talks.",
    )


def test_html_with_captions_shortcodes_and_source_links_is_cleaned(note):
    caption = '<div><a><img/></a><span class="imageCaption">The envoy leaves the building.</span></div>'
    credit = "<p> (Reporting by Jane Doe; Editing by John Roe)</p>"
    source = '<a href="https://example.org">Source </a>'
    article = note(
        f"---\ntitle: Envoys agree\n---\n [ad_1]\n<br><div id=x>\n<span/><p>{BODY[0]}</p>\n\n        <span/>"
        f"<p>{BODY[1]}</p>{caption}{credit}</div>\n<br>[ad_2]\n<br>{source}\n"
    )
    assert list(article.paragraphs) == BODY
    reasons = {line.text: line.reason for line in article.removed}
    assert reasons["The envoy leaves the building."] == "caption"
    assert {"[ad_1]", "[ad_2]", "Source", "(Reporting by Jane Doe; Editing by John Roe)"} <= set(reasons)


@pytest.mark.parametrize("line", ["Sunday, November 10, 2019", "10 November 2019"])
def test_a_leading_date_line_is_a_date_and_no_text(note, line):
    article = note(f"---\ntitle: Envoys agree\n---\n{line}\n\n{TEXT}")
    assert (article.published, list(article.paragraphs)) == ("2019-11-10", BODY)


@pytest.mark.parametrize("heading", ["Sources", "References", "Related news", "External links"])
def test_footer_sections_go_with_what_follows(note, heading):
    article = note(
        f"# Envoys agree\n\n{TEXT}\n\n## {heading}\n\n- [Bridge opened](https://example.org)\n- Ferry to stop in May\n"
    )
    assert list(article.paragraphs) == BODY
    assert {heading, "Bridge opened", "Ferry to stop in May"} <= {line.text for line in article.removed}


def test_quotations_in_the_marks_of_tex_are_no_code(note):
    spoken = "``We will meet again,'' the envoy said on Monday. ``We have time,'' he added, and left the city."
    assert list(note(f"---\ntitle: Talks\n---\n{spoken}\n\n{TEXT}\n").paragraphs) == [spoken, *BODY]


def test_code_between_backticks_is_read_without_them(note):
    spoken = "The envoy ran `make peace` on his machine and told reporters that it had gone well for once."
    assert list(note(f"---\ntitle: Talks\n---\n{spoken}\n\n{TEXT}\n").paragraphs) == [spoken.replace("`", ""), *BODY]


def test_a_headline_that_the_text_repeats_in_parts_is_no_text(note):
    top = "Envoys agree to more talks;\n\nArmy says it will not leave.\n\n"
    article = note(f"---\ntitle: Envoys agree to more talks; Army says it will not leave\n---\n{top}{TEXT}\n")
    assert list(article.paragraphs) == BODY
