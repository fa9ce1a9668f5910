"""Text dumps of web pages: what is the article, what is furniture, and what the page says about itself."""

import textwrap
from pathlib import Path

import pytest

from generator.model import Article
from generator.reading import read

BODY = [
    "The two sides met in the capital on Monday and agreed to hold more talks in June, a spokesman said.",
    "The envoy told reporters that the plan had been sent to both governments, but that no answer had come so far.",
    "Observers say that the border has been quiet since the spring, although the army has not left the bridge.",
    "A third meeting is planned for next week, when the foreign ministers will be in the city for the summit.",
]
HEADLINE = "Envoys agree to more talks"
TEXT = "\n\n".join(BODY)


@pytest.fixture
def dump(tmp_path: Path):
    def make(text: str, name: str = "page.txt") -> Article:
        path = tmp_path / name
        path.write_text(text.strip() + "\n", "utf-8")
        return read(path)

    return make


def removed(article: Article) -> dict[str, str]:
    return {line.text: line.reason for line in article.removed}


def test_a_title_bar_gives_headline_section_outlet_and_date(dump):
    article = dump(f"{HEADLINE} | World | The Example | 30.03.2014\n\n{HEADLINE}\n\n{TEXT}")
    assert (article.title, article.section, article.outlet, article.published) == (
        "Envoys agree to more talks",
        "World",
        "The Example",
        "2014-03-30",
    )
    assert list(article.paragraphs) == BODY


@pytest.mark.parametrize(
    ("bar", "headline", "outlet"),
    [
        ("Envoys agree to more talks - The Example", "Envoys agree to more talks", "The Example"),
        ("Envoys agree to more talks – EXAMPLE", "Envoys agree to more talks", "EXAMPLE"),
        ("Envoys agree to more talks | example.org", "Envoys agree to more talks", "example.org"),
        ("Envoys agree to more talks - National | Example News", "Envoys agree to more talks", "Example News"),
        ("Envoys agree - what happens next for both sides", "Envoys agree - what happens next for both sides", None),
        ("Envoys 'agree' to more talks: ministry", "Envoys 'agree' to more talks: ministry", None),
    ],
)
def test_a_dash_or_bar_divides_headline_and_outlet_only_before_a_name(dump, bar, headline, outlet):
    article = dump(f"{bar}\n\n{TEXT}")
    assert (article.title, article.outlet) == (headline, outlet)


def test_a_line_of_outlet_and_date_below_the_headline_is_read(dump):
    article = dump(f"Envoys agree to more talks\n\nThe Example, April 17, 2014\n\n{TEXT}")
    assert (article.outlet, article.published) == ("The Example", "2014-04-17")
    assert list(article.paragraphs) == BODY


def test_a_headline_of_two_sentences_is_a_headline(dump):
    headline = "The envoy said that the talks had ended well. The ministry says that they never began."
    article = dump(f"{headline}\n\nThe Example, April 17, 2014\n\n{TEXT}")
    assert article.title == headline


def test_the_pages_own_headline_beats_a_reworded_title_bar(dump):
    article = dump(f"Envoys agree: more talks in June | The Example\nHome\n\nEnvoys agree to hold more talks\n\n{TEXT}")
    assert article.title == "Envoys agree to hold more talks"


@pytest.mark.parametrize(
    "menu",
    [
        "1. Inhalt\n2. Navigation\n3. Weitere Inhalte\n4. Suche",
        "Home\nWorld\nBusiness\nSport\nWeather",
        "Accueil\nMonde\nÉconomie\nAbonnez-vous",
        "- Главная\n- Мир\n- Экономика",
        "Share\nTweet\nEmail link\n2/5",
    ],
)
def test_menus_in_any_language_are_furniture(dump, menu):
    article = dump(f"{HEADLINE} | The Example\n{menu}\n\n{HEADLINE}\n\n{TEXT}")
    assert list(article.paragraphs) == BODY
    assert {line.strip("- ") for line in menu.split("\n")} <= {text.strip("- ") for text in removed(article)}


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("ab/cd (dpa, AP, AFP)", ("dpa", "AP", "AFP")),
        ("xyz (Reuters)", ("Reuters",)),
        ("(AFP, Interfax)", ("AFP", "Interfax")),
        ("With files from The Canadian Press", ("The Canadian Press",)),
        ("The Associated Press contributed to this report.", ("The Associated Press",)),
        ("(Reporting by Jane Doe in Geneva; Editing by John Roe)", ()),
        ("Jane Doe contributed from Geneva.", ()),
        ("A bridge near the border on Friday. (John Roe/Picture House via AP)", ()),
    ],
)
def test_sign_offs_and_credits_leave_the_text_and_name_the_agencies(dump, line, agencies):
    article = dump(f"{HEADLINE} | The Example\n\n{TEXT}\n\n{line}")
    assert list(article.paragraphs) == BODY
    assert article.agencies == agencies
    assert line in removed(article)


def test_a_sign_off_at_the_end_of_the_last_paragraph_is_cut_off(dump):
    article = dump(f"{HEADLINE} | The Example\n\n{TEXT} ab/cd (dpa, AFP)")
    assert list(article.paragraphs) == BODY
    assert article.agencies == ("dpa", "AFP")


@pytest.mark.parametrize(
    ("dateline", "agencies"),
    [
        ("GENEVA (AP) — ", ("AP",)),
        ("Berlin (dpa/AFP) - ", ("dpa", "AFP")),
        ("PORT HALDEN (Meridian) — ", ("Meridian",)),
        ("GENEVA (the lake city) - ", ()),
        ("GENEVA (Tuesday) - ", ()),
    ],
)
def test_a_dateline_names_the_agency_and_stays_in_the_text(dump, dateline, agencies):
    article = dump(f"{HEADLINE} | The Example\n\n{dateline}{TEXT}")
    assert article.agencies == agencies
    assert article.paragraphs[0] == dateline + BODY[0]


def test_a_dateline_on_a_line_of_its_own_is_a_credit_and_no_text(dump):
    article = dump(f"{HEADLINE} | The Example\n\nDAR ES SALAAM, Tanzania (AP) _\n\n{TEXT}")
    assert article.agencies == ("AP",)
    assert list(article.paragraphs) == BODY


def test_the_outlet_is_no_agency_of_its_own(dump):
    assert dump(f"{HEADLINE} | Reuters\n\nGENEVA (Reuters) - {TEXT}").agencies == ()


def test_an_agency_is_no_outlet_where_the_page_names_none(dump):
    article = dump(f"Envoys agree to more talks\n\nGENEVA (Reuters) - {TEXT}")
    assert (article.outlet, article.agencies) == (None, ("Reuters",))


@pytest.mark.parametrize(
    "tail",
    [
        "Example recommends\n\nBridge opened after ten years\n\nFerry to stop in May",
        "RELATED ARTICLES\nBridge opened after ten years\nFerry to stop in May",
        "Read more:\nBridge opened after ten years",
        "Mehr zum Thema\nBrücke nach zehn Jahren eröffnet",
        "12 comments\njane_doe says:\nThis will never work, as everybody in this country has known for twenty years.",
        "© 2014 The Example. All rights reserved",
        "Sign up for our newsletter\nAdvertisement",
    ],
)
def test_what_follows_the_article_is_furniture(dump, tail):
    article = dump(f"{HEADLINE} | The Example\n\n{TEXT}\n\n{tail}")
    assert list(article.paragraphs) == BODY
    assert set(filter(None, tail.split("\n"))) <= set(removed(article))


@pytest.mark.parametrize(
    "line",
    [
        "READ MORE: Bridge opened after ten years",
        "Advertisement",
        "Read the text of the agreement",
        "A bridge near the border on Friday. Photograph: John Roe/Picture House",
        "In this photo released by the ministry, the envoy leaves the building",
        "Story continues below advertisement",
        "Ten years on, villagers still wait for the bridge to open",
    ],
)
def test_furniture_between_paragraphs_is_taken_out(dump, line):
    article = dump(f"{HEADLINE} | The Example\n\n{BODY[0]}\n\n{line}\n\n" + "\n\n".join(BODY[1:]))
    assert list(article.paragraphs) == BODY
    assert line in removed(article)


@pytest.mark.parametrize("heading", ["A quiet border", "NO ANSWER YET", "“No answer yet”"])
def test_a_subheading_stays_in_the_text(dump, heading):
    article = dump(f"{HEADLINE} | The Example\n\n{BODY[0]}\n\n{heading}\n\n" + "\n\n".join(BODY[1:]))
    assert article.paragraphs[1] == heading


def test_sentences_that_look_like_furniture_stay_in_the_text(dump):
    lines = [
        "More than 40 people died in the fire, the ministry said on Tuesday in a statement.",
        "Share prices fell by four per cent after the talks had ended without a result.",
        "On July 6, 2015, the envoy made the following offer to both of the sides:",
        "By the time they met, the copyright law had been amended twice, he said.",
        "“Read the text: it says nothing new,” the envoy told reporters in the capital.",
    ]
    text = "\n\n".join([*BODY, *lines, BODY[0][:-1] + " again."])
    article = dump(f"{HEADLINE} | The Example\n\n{text}")
    assert list(article.paragraphs[4:9]) == lines


def test_lines_wrapped_at_a_width_are_joined(dump):
    wrapped = "\n\n".join(textwrap.fill(paragraph, 60) for paragraph in BODY)
    article = dump(f"{HEADLINE} | The Example\n\n{wrapped}")
    assert list(article.paragraphs) == BODY


def test_a_name_after_a_dash_that_the_text_is_about_is_no_outlet(dump):
    said = "\n\n".join(line.replace("The envoy", "Doe").replace("Observers say", "Doe says") for line in BODY)
    article = dump(f"More talks will be needed - Doe\n\n{said}")
    assert (article.title, article.outlet) == ("More talks will be needed - Doe", None)


def test_a_page_that_begins_with_a_menu_still_has_its_headline(dump):
    article = dump(f"Skip to main content\nHome\nWorld\n\n{HEADLINE}\nBy Jane Doe\n17 April 2014\n\n{TEXT}")
    assert (article.title, article.published, article.authors) == (HEADLINE, "2014-04-17", ("Jane Doe",))
    assert list(article.paragraphs) == BODY


def test_an_unknown_page_without_date_or_outlet_says_so(dump):
    article = dump(f"{HEADLINE}\n\n{TEXT}")
    assert (article.published, article.outlet) == (None, None)
    assert article.notes == ("No publication date was found.",)


def test_authors_and_address_are_read_from_the_page(dump):
    article = dump(
        f"{HEADLINE} | The Example\n\n{HEADLINE}\nBy Jane Doe and John Roe\n\n{TEXT}\n\n"
        "Source: https://example.org/2014/talks"
    )
    assert article.authors == ("Jane Doe", "John Roe")
    assert article.url == "https://example.org/2014/talks"


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("© 2014 The Example. All rights reserved", "The Example"),
        ("© Example Media Group Holdings Limited 2014", "Example"),
        ("Jobs at The Example", "The Example"),
        ("Nothing is said here", None),
    ],
)
def test_the_outlet_is_found_in_the_furniture(dump, line, outlet):
    assert dump(f"Envoys agree to more talks in June\n\n{TEXT}\n\n{line}").outlet == outlet


def test_another_language_is_named(dump):
    text = (
        "Die beiden Seiten haben sich am Montag in der Hauptstadt getroffen und wollen weiter miteinander reden, "
        "sagte ein Sprecher des Ministeriums. Eine Antwort der Regierungen auf den Vorschlag gibt es bisher nicht."
    )
    article = dump(f"Gesandte wollen weiter reden | Das Beispiel | 30.03.2014\n\n{text}")
    assert (article.language, article.outlet, article.published) == ("de", "Das Beispiel", "2014-03-30")


def test_a_short_english_text_is_english(dump):
    assert dump("Talks end\n\nThe talks in the capital ended on Monday without a result.").language == "en"


@pytest.mark.parametrize("masthead", ["The Example", "Example Daily News"])
def test_a_page_may_open_with_its_outlet_and_date_above_the_headline(dump, masthead):
    article = dump(f"{masthead}\n17 April 2014\n\n{HEADLINE}\n\n{TEXT}")
    assert (article.outlet, article.published, article.title) == (masthead, "2014-04-17", HEADLINE)
    assert list(article.paragraphs) == BODY


@pytest.mark.parametrize("headline", ["The Bridge Talks", "Envoys Read News"])
def test_a_short_headline_above_a_date_and_the_text_is_no_outlet(dump, headline):
    article = dump(f"{headline}\n17 April 2014\n\n{TEXT}")
    assert (article.outlet, article.published, article.title) == (None, "2014-04-17", headline)


@pytest.mark.parametrize(
    ("line", "agencies"),
    [
        ("ab/cd (NPX, Coastal Press)", ("NPX", "Coastal Press")),
        ("jm/rk (Example Wire)", ("Example Wire",)),
        ("ab/cd (with reports)", ()),
        ("ab/cd (Monday, 14:00)", ()),
        ("Source: NPX", ("NPX",)),
        ("Source: Coastal Press", ("Coastal Press",)),
        ("Source: Ministry of Trade", ()),
    ],
)
def test_the_form_of_a_sign_off_names_its_agencies_whatever_they_are_called(dump, line, agencies):
    article = dump(f"{HEADLINE} | The Example\n\n{HEADLINE}\n\n{TEXT}\n\n{line}\n\n© The Example")
    assert article.agencies == agencies
    assert list(article.paragraphs) == BODY


def test_a_source_of_which_the_text_speaks_is_no_agency(dump):
    body = f"{TEXT}\n\nThe ZKL, which counts the boats, told reporters on Tuesday that 40 had come in this week."
    assert dump(f"{HEADLINE} | The Example\n\n{HEADLINE}\n\n{body}\n\nSource: ZKL").agencies == ()


@pytest.mark.parametrize(
    "head",
    [
        f"Coastal Gazette\n\nWorld\n\n{HEADLINE}\n\nBy Jane Doe\n\nPublished 30 March 2014 at 07:20",
        f"Coastal Gazette\n\nWorld | Asia\n\n{HEADLINE}\n\nBy Jane Doe\n\nPublished 30 March 2014 at 07:20",
        f"COASTAL GAZETTE\n\nSunday, 30 March 2014\n\nWorld\n\n{HEADLINE}\n\nBy Jane Doe",
    ],
)
def test_a_page_may_open_with_its_outlet_its_section_and_the_headline(dump, head):
    article = dump(f"{head}\n\n{TEXT}")
    assert (article.title, article.section, article.published) == (HEADLINE, "World", "2014-03-30")
    assert (article.outlet or "").lower() == "coastal gazette"
    assert article.authors == ("Jane Doe",)
    assert list(article.paragraphs) == BODY


def test_a_headline_with_a_word_for_media_is_no_outlet(dump):
    article = dump(f"Daily Radio Returns\n\nStation opens after the flood\n\n{TEXT}\n\nPublished 30 March 2014")
    assert article.outlet != "Daily Radio Returns"
    article = dump(f"Coastal Radio Returns\n\nCoastal Radio Returns\n\nBy Jane Doe\n\n30 March 2014\n\n{TEXT}")
    assert article.title == "Coastal Radio Returns"


def test_a_menu_below_the_outlets_name_names_no_section(dump):
    article = dump(f"Coastal Gazette\n\nSunday, 30 March 2014\n\nWorld | Sport | Culture\n\n{HEADLINE}\n\n{TEXT}")
    assert (article.title, article.section) == (HEADLINE, None)
