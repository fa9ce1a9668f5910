"""Finds the titles before a name, in its own run of capitals and in front of it: "Secretary of State | Anna Berg"."""

from generator.grammar import SUBJECTS
from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.resolving.countries import forms
from generator.resolving.genders import sex_of
from generator.resolving.nouns import is_honorific, is_role


def after_titles(run: list[Token]) -> int:
    """Return the index after the last title word of a run: "Secretary-General | Anna Berg"."""
    cut = 0
    for place, token in enumerate(run):
        if place and place == len(run) - 1 and token.ent_type_ == "PERSON" and sex_of(run[place - 1].lower_):
            break  # a surname that is also an office: "Peter King"
        if token.lower_ in {"of", "for", "&"}:
            if cut == place and place and place + 1 < len(run) and run[place + 1].text in words("roles", "portfolios"):
                continue
            break
        if place and place == len(run) - 1 and cut < place and is_honorific(token):
            break  # a surname like a form of address: "Hun Sen"
        portfolio = token.text in words("roles", "portfolios") and _office_of(token) is not None
        if (
            is_role(token)
            or is_honorific(token)
            or portfolio
            or (cut == place and token.lower_ in {"-", "elect", "designate"})
        ):
            cut = place + 1
    return cut


def title_before(name: Token) -> Token | None:
    """Return the role noun or form of address right before a name, reaching over "of State"."""
    doc = name.doc
    place = name.i - 1
    if place > 1 and doc[place].lower_ in {"elect", "designate"}:
        place -= 2
    if place < sentence_bounds(name)[0]:
        return None
    found = doc[place]
    if (
        found.text in forms()
        and place - 2 >= sentence_bounds(name)[0]
        and doc[place - 1].lower_ in {"to", "of", "for", "in"}
    ):
        found = doc[place - 2]
    if found.text in words("roles", "portfolios"):
        return _office_of(found) or (found if is_role(found) else None)
    return found if is_role(found) or is_honorific(found) else None


def _office_of(portfolio: Token) -> Token | None:
    """Return the role noun before "of" and a portfolio: Secretary in "Secretary of State"."""
    doc, place, start = portfolio.doc, portfolio.i, sentence_bounds(portfolio)[0]
    while place > start and (
        doc[place].text in words("roles", "portfolios") or doc[place].lower_ in {"and", "for", "the"}
    ):
        place -= 1
    found = doc[place - 1] if place > start and doc[place].lower_ == "of" else None
    return found if found is not None and is_role(found) else None


def is_place_title(run: list[Token]) -> bool:
    """Tell whether a run is all portfolio and no name: "State", "Foreign Affairs"."""
    if len(run) == 1 and run[0].ent_type_ == "ORG" and run[0].dep_ in SUBJECTS:  # the party, in "Labour wants a vote"
        return False
    return all(t.text in words("roles", "portfolios") for t in run)
