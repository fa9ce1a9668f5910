"""Which state a word belongs to: a gazetteer that classifies and never adds a word to a statement."""

from functools import cache
from typing import Literal, NamedTuple

from generator.lexicons import lexicon

FormKind = Literal["name", "adjective", "people", "seat", "body"]


class Form(NamedTuple):
    """A way in which texts write a state: "Russia", "Russian", "Russians", "Kremlin", or a national body."""

    code: str
    kind: FormKind
    rank: int


@cache
def forms() -> dict[str, Form]:
    """Return all written forms; where two states share one, the state's name wins over an adjective."""
    found: dict[str, Form] = {}
    for code, state in lexicon("countries").items():
        adjectives = state["adjectives"]
        peoples = [
            *state.get("people", []),
            *(a if a.endswith(("ish", "ch", "ese", "ss")) else a + "s" for a in adjectives),
        ]
        kinds: tuple[tuple[FormKind, list[str]], ...] = (
            ("name", state["names"]),
            ("seat", state["seats"]),
            ("adjective", adjectives),
            ("people", peoples),
            ("body", lexicon("bodies")["national"].get(code, [])),
        )
        for kind, written in kinds:
            for rank, form in enumerate(written):
                if form not in found or (kind == "name" != found[form].kind):
                    found[form] = Form(code, kind, rank)
    return found


def names_of(code: str) -> list[str]:
    """Return the names of a state, the fullest first."""
    return list(lexicon("countries")[code]["names"])


def is_seat(form: str) -> bool:
    """Tell whether a form is a capital or seat of power, which is a mere place unless it acts."""
    return form in forms() and forms()[form].kind == "seat"
