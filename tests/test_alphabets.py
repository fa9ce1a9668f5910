"""A name that mixes scripts is told, one that is written as names are is not."""

from dataclasses import replace

import pytest
from sample import BRIEFING, at, whole

from generator.alphabets import mixed_scripts, notes_on_names
from generator.model import Actor, Quote
from generator.publishing.data import briefing_dict
from generator.publishing.remarks import remarks
from generator.publishing.rendering import page
from generator.settings import Settings


@pytest.mark.parametrize(
    ("name", "scripts"),
    [
        ("Аnna Berg", ("Latin", "Cyrillic")),
        ("Анна Berg", ("Latin", "Cyrillic")),
        ("Ηelmut", ("Latin", "Greek")),
        ("Ꭰavid", ("Latin", "Cherokee")),
        ("Ⲕarl", ("Latin", "Coptic")),
        ("東京Аnna", ("Latin", "Cyrillic", "Han")),
        ("한さ", ("Hangul", "Hiragana")),
        ("ᚠrank", ("Latin", "other")),
    ],
)
def test_a_name_that_mixes_scripts_is_told(name: str, scripts: tuple[str, ...]) -> None:
    assert mixed_scripts(name) == scripts


@pytest.mark.parametrize(
    "name",
    [
        "", "Anna Berg", "Zoë O’Neill-Šešelj 3rd", "Анна Петрова №1", "Ελένη", "محمد ٣", "東京タワー", "サントリー ABC",
        "KBS 한국", "漢字ㄅ BBC", "अ॒ब", "µ-law x₁", "ＡＢＣ", "ʻOkina", "12:30 — ½ ☎",
    ],
)  # fmt: skip
def test_a_name_in_one_script_or_in_scripts_that_belong_together_is_not(name: str) -> None:
    assert mixed_scripts(name) == ()


def test_each_name_is_told_once() -> None:
    assert notes_on_names(["Аnna", "Anna", "Аnna"]) == ("The name “Аnna” mixes Latin and Cyrillic letters.",)


def test_the_page_and_the_data_tell_of_every_kind_of_name() -> None:
    found = replace(
        BRIEFING.findings,
        actors=(Actor(name="Аctor", kind="person", aliases=("Аlias",), **at((1, "Anna Berg"))),),
        quotes=(Quote(text="x", by="Ѕpeaker", to="Тo", **whole(3)),),
        proposals=(replace(BRIEFING.findings.proposals[0], by=("Вy",), to=("Рarty",)),),
        disputes=(
            replace(
                BRIEFING.findings.disputes[0],
                positions=(replace(BRIEFING.findings.disputes[0].positions[0], by="Ѕide"),),
            ),
        ),
    )
    article = replace(BRIEFING.article, outlet="Оutlet", agencies=("Аgency",), authors=("Аuthor",))
    briefing = replace(BRIEFING, article=article, findings=found)
    names = ("Оutlet", "Аgency", "Аuthor", "Аctor", "Аlias", "Вy", "Рarty", "Ѕide", "Ѕpeaker", "Тo")
    notes = tuple(f"The name “{name}” mixes Latin and Cyrillic letters." for name in names)
    assert remarks(briefing) == (*article.notes, *notes)
    assert briefing_dict(briefing)["article"]["notes"] == [*article.notes, *notes]
    provenance = page(briefing, Settings()).partition("## Provenance")[2]
    assert all(f"- {note}\n" in provenance for note in notes)
