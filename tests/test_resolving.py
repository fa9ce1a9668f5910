"""Who is an actor, of which kind and country, by which names and roles; case files hold more."""

from collections.abc import Callable

import pytest
from babel import Locale

from generator.lexicons import lexicon
from generator.model import Actor, Briefing
from generator.resolving.countries import forms

Brief = Callable[..., Briefing]


@pytest.fixture
def actors(brief_text: Brief) -> Callable[..., dict[str, Actor]]:
    return lambda text, **more: {a.name: a for a in brief_text(text, **more).findings.actors}


def test_codes_and_names_of_states_agree_with_the_unicode_territory_list() -> None:
    territories = Locale("en").territories
    unlike = {"CD", "CG", "KN", "LC", "PS", "ST", "VC"}  # written otherwise there: "St. Lucia", "Congo - Kinshasa"
    for code, state in lexicon("countries").items():
        assert code in territories
        known = territories[code].replace("’", "'")
        assert code in unlike or any(name in known or known in name for name in state["names"]), code


def test_no_two_states_share_a_name_or_a_seat() -> None:
    seen: dict[str, str] = {}
    for code, state in lexicon("countries").items():
        for form in [*state["names"], *state["seats"]]:
            assert seen.setdefault(form, code) == code
            assert forms()[form].code == code


@pytest.mark.parametrize(
    "text",
    [
        "The storm hit the coast near Lisbon in Portugal.",
        "He was born in Paris. It rained in Germany.",
        "OSLO (AP) - It snowed all night.",
        "Officials said the road was closed.",
        "A spokesman said so.",
    ],
)
def test_places_datelines_and_bare_officials_are_no_actors(actors: Callable[..., dict[str, Actor]], text: str) -> None:
    assert actors(text) == {}


def test_people_of_one_surname_stay_apart(actors: Callable[..., dict[str, Actor]]) -> None:
    found = actors("Senator Anna Berg met Senator Paul Berg. Anna Berg said it went well. Paul Berg said nothing.")
    assert set(found) == {"Anna Berg", "Paul Berg"}


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Idris Bey came. President Davit Maro agreed. Bey left. Maro's office said he would travel.", "Davit Maro"),
        ("Davit Maro said envoy Paul Adeyemi would come. He added that it was late.", "Davit Maro"),
        ("Davit Maro said that after Idris Bey left he would sign.", "Davit Maro"),
        ("Davit Maro said Ingrid Solheim had left. She was angry.", "Ingrid Solheim"),
        ("Governor Davit Maro signed. Mayor Ingrid Solheim said no. He was late.", "Davit Maro"),
        ("Governor Davit Maro signed. Maro's lawyer said he was late.", None),
        ("Ingrid Solheim spoke. He was late.", None),
        ('Davit Maro came. "I know that Omar Haddad is late," he said. Omar Haddad left.', "Davit Maro"),
        ("Quill Holm blamed Ingrid Solheim after she left.", "Ingrid Solheim"),
        ("Quill Solheim spoke. She was late. Later he came.", "Quill Solheim"),
    ],
)
def test_a_pronoun_stands_for_who_tells_its_clause_or_for_nobody(
    actors: Callable[..., dict[str, Actor]], text: str, meant: str | None
) -> None:
    found = actors(text)
    assert [a.name for a in found.values() for m in a.mentions if m.form == "pronoun"] == ([meant] if meant else [])


def test_the_outlet_of_the_article_is_no_actor_for_being_named(actors: Callable[..., dict[str, Actor]]) -> None:
    text = (
        "Anna Berg left the Harbour Institute. The Harbour Institute was told of it. It was in the Harbour Institute."
    )
    assert "Harbour Institute" in actors(text)
    assert "Harbour Institute" not in actors(text, outlet="Harbour Institute")


def test_whom_the_story_is_about_need_not_act(actors: Callable[..., dict[str, Actor]]) -> None:
    assert "Anna Berg" in actors("It was near Anna Berg. It fell beside Anna Berg. It lay under Anna Berg.")
    assert actors("It was near Anna Berg. It fell beside the house.") == {}


def test_a_capital_that_speaks_is_the_government(actors: Callable[..., dict[str, Actor]]) -> None:
    found = actors("Norway closed its border. Oslo said the measure was needed. The Norwegian government will explain.")
    assert found["Norway"].kind == "government"
    assert found["Norway"].country == "NO"
    assert "Oslo" in found["Norway"].aliases
    assert "Norwegian government" in found["Norway"].aliases


def test_an_acronym_and_a_short_form_join_the_full_name(actors: Callable[..., dict[str, Actor]]) -> None:
    found = actors(
        "The Northern Fisheries Council (NFC) rejected the plan. The NFC said it came late. The Council will vote."
    )
    assert set(found) == {"Northern Fisheries Council"}
    assert len(found["Northern Fisheries Council"].mentions) == 4


def test_roles_cite_their_words(brief_text: Brief) -> None:
    briefing = brief_text("Talks began. French Foreign Minister Luc Morel said he was pleased.")
    role = briefing.findings.actors[0].roles[0]
    assert role.text == "French Foreign Minister"
    assert role.cites == (2,)
    assert briefing.words(role.evidence[0]) == role.text


def test_a_counterpart_is_the_one_whom_the_text_has_him_meet(actors: Callable[..., dict[str, Actor]]) -> None:
    found = actors(
        "US Secretary of State Paul Stone is meeting his Danish counterpart in Rome. The meeting was short. "
        "Paul Stone and Lars Holm met behind closed doors."
    )
    assert [r.text for r in found["Lars Holm"].roles] == ["Danish counterpart"]
    assert found["Lars Holm"].roles[0].cites == (1, 3)
    assert found["Lars Holm"].country == "DK"


def test_a_counterpart_whom_the_text_does_not_name_is_nobody(actors: Callable[..., dict[str, Actor]]) -> None:
    found = actors("US Secretary of State Paul Stone met his Danish counterpart. Lars Holm was in Oslo.")
    assert all(not a.roles for name, a in found.items() if name == "Lars Holm")


def test_a_pronoun_of_the_other_sex_is_not_referred(brief_text: Brief) -> None:
    briefing = brief_text("Mr. Stone spoke first. She answered.")
    stone = next(a for a in briefing.findings.actors if a.name.endswith("Stone"))
    assert all(m.form != "pronoun" for m in stone.mentions)


def test_the_weightiest_comes_first(brief_text: Brief) -> None:
    briefing = brief_text(
        "Minister Anna Berg resigned on Monday. Anna Berg said she was tired. Senator Ali Omar praised her.",
        title="Anna Berg resigns",
    )
    assert [a.name for a in briefing.findings.actors] == ["Anna Berg", "Ali Omar"]
