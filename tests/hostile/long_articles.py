"""Hostile articles that grow: for each kind a function from n to the paragraphs of an article.

Each does n times what some part of the analysis looks for, in one sentence, in one paragraph or in many.
"""

from collections.abc import Callable
from itertools import cycle, islice

from articles import article_of

from generator.model import Article

FIRST = ("Anna", "Lars", "Ida", "Ole", "Marta", "Jonas", "Vera", "Emil", "Nora", "Paul", "Elsa")
SAID = ("said", "denied", "claimed", "demanded", "proposed", "warned", "insisted")
SYLLABLES = ("ber", "hol", "mo", "lun", "san", "fal", "dah", "kro", "vik", "stra", "hau", "bak", "ny")
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("January", "March", "May", "June", "July", "October")


def surname(number: int) -> str:
    """Return an invented name, another for each number."""
    parts = [SYLLABLES[number % 13], SYLLABLES[number // 13 % 13], SYLLABLES[number // 169 % 13]]
    return "".join(parts).capitalize() + ("gard", "sen", "ik")[number // 2197 % 3]


def person(number: int) -> str:
    """Return an invented person's name, another for each number."""
    return f"{FIRST[number % 11]} {surname(number)}"


def date(number: int) -> str:
    """Return a date with its year."""
    return f"{number % 28 + 1} {MONTHS[number % 6]} {1990 + number % 40}"


def _each(form: str, n: int, between: str = " ") -> str:
    numbered = range(n)
    return between.join(
        form.format(
            n=number,
            thousands=f"{1000 + number:,}",
            name=surname(number),
            person=person(number),
            said=SAID[number % 7],
            day=DAYS[number % 7],
            date=date(number),
        )
        for number in numbered
    )


def _sentence(form: str, between: str = " ") -> Callable[[int], str]:
    return lambda n: f"{_each(form, n, between)}."


def _sentences(form: str) -> Callable[[int], str]:
    return lambda n: _each(form, n)


def _paragraphs(form: str) -> Callable[[int], str]:
    return lambda n: _each(form, n, "\n\n")


KINDS: dict[str, Callable[[int], str]] = {
    "one sentence of clauses that say": _sentence("{person} {said} that"),
    "one sentence of clauses joined by and": _sentence("{person} {said} it and", " "),
    "one sentence of relative clauses": lambda n: f"The plan {_each('that {name} {said} of the deal', n)} failed.",
    "one sentence of if and but": _sentence("if {name} agrees, but {name} will not sign,"),
    "a list of names in a sentence": lambda n: f"Talks were held by {_each('{person}', n, ', ')} and others.",
    "a list of countries in a sentence": lambda n: "The plan of "
    + ", ".join(islice(cycle(("France", "Germany", "Russia", "Ukraine", "the United States")), n))
    + " failed.",
    "a name of names": lambda n: " ".join(surname(number) for number in range(n)) + " said so.",
    "possessives in a row": _sentence("{name}'s"),
    "titles in a row": lambda n: f"{'Foreign Minister ' * n}Anna Berg spoke.",
    "adjectives in a row": lambda n: f"A {'very large and new ' * n}plan was offered by Anna Berg.",
    "prepositions in a row": lambda n: f"The minister {_each('of the house of {name}', n)} denied it.",
    "dates in a sentence": lambda n: f"Anna Berg met Lars Holm {_each('on {date}', n, ', ')}.",
    "relative dates in a sentence": lambda n: f"They will meet {_each('on {day} or next week', n, ', ')}.",
    "figures of one noun in a sentence": lambda n: f"Anna Berg spoke of {_each('{thousands} troops', n, ', ')}.",
    "numbers in a sentence": lambda n: f"The result was {_each('{thousands}', n)}.",
    "opening quotation marks": lambda n: f"Anna Berg said {'“' * n} so.",
    "straight quotation marks": lambda n: f'Anna Berg said {chr(34) * n} so.',
    "apostrophes": lambda n: f"Anna Berg said {chr(39) * n} so.",
    "quotes in a sentence": _sentence('{person} said: "We will continue these negotiations",', " "),
    "unclosed brackets": lambda n: f"Anna Berg {'(' * n} said so.",
    "nested brackets": lambda n: f"Anna Berg {'(she ' * n}{')' * n} said so.",
    "commas": lambda n: f"Anna Berg said {', ' * n} that it is so.",
    "dashes": lambda n: f"Anna Berg said {'– ' * n} that it is so.",
    "capitals": lambda n: _each("{name} WILL SIGN THE DEAL", n).upper() + ".",
    "no spaces": lambda n: "abcdefghij" * n,
    "one letter words": lambda n: "a " * n,
    "full stops": lambda n: "a. " * n,
    "questions in a sentence": _sentence("whether {name} will sign,"),
    "identical sentences": _sentences("Anna Berg denied that the plan of Lars Holm had failed."),
    "identical paragraphs": _paragraphs("Anna Berg denied that the plan of Lars Holm had failed."),
    "one word paragraphs": _paragraphs("{name}"),
    "persons, a sentence each": _sentences("{person} met the minister of {name}."),
    "one family, a sentence each": lambda n: " ".join(f"{FIRST[i % 11]} {surname(i)} Berg met Berg." for i in range(n)),
    "aliases of one actor": lambda n: " ".join(f"Minister Anna {surname(i)} Berg, Ms. Berg, spoke." for i in range(n)),
    "organisations with short names": lambda n: " ".join(
        f"The {surname(i)} {surname(i + 1)} Union ({surname(i)[0]}{surname(i + 1)[0]}U) met." for i in range(n)
    ),
    "roles of one actor": lambda n: " ".join(f"Anna Berg, minister of {surname(i)}, spoke." for i in range(n)),
    "pronouns": _sentences("He said that she had told him that it was theirs."),
    "nouns that point back": _sentences("The minister told the envoy of the group that the country backs the plan."),
    "speakers and quotes": _sentences('"We will not go to {name}," {person} said.'),
    "quotes without a speaker": _sentences('"We will not go to {name}."'),
    "demands": _sentences("{person} demanded that {name} withdraw its troops."),
    "demands of one": _sentences("Anna Berg demanded that Lars Holm withdraw {thousands} troops."),
    "plans": _sentences("{person} proposed a plan for {name}. The plan calls for talks."),
    "points of a plan": lambda n: f"Anna Berg proposed a plan. It calls for {_each('talks with {name}', n, ', ')}.",
    "points of a plan, a paragraph each": lambda n: "Anna Berg proposed a plan of points.\n\n"
    + _each("{n}. A ceasefire in {name}.", n, "\n\n"),
    "a list of points in a paragraph": lambda n: f"The plan of Anna Berg: {_each('{n}) leave {name};', n)} end.",
    "replies to a plan": lambda n: "Anna Berg offered a plan to Norland. "
    + _each("{person} rejected the plan.", n),
    "threats": _sentences("{person} threatened to leave {name} if the plan fails."),
    "denials": _sentences("{person} denied that {name} had shelled the town."),
    "accusations": _sentences("{person} accused {name} of shelling the town, which {name} denied."),
    "figures of one noun": _sentences("{person} said {thousands} people were killed."),
    "figures of one noun at one time": _sentences("On Sunday, {thousands} people were killed in Oslo, {name} said."),
    "figures": _sentences("{person} said {n} percent of {name} voted."),
    "contradictions": _sentences("{person} said the ship had sunk. {name} said the ship had not sunk."),
    "events": _sentences("{person} met {name} on {date}."),
    "events on one day": _sentences("{person} met {name} on Monday."),
    "events again": _sentences("Anna Berg met Lars Holm in Oslo on Monday."),
    "relative dates": _sentences("They will meet {name} next {day}, two weeks after {date}."),
    "dates without a year": _sentences("They met {name} on 3 May. They will meet again in June."),
    "meetings to come": _sentences("{person} will meet {name} on 3 May."),
    "questions": _sentences("Will {name} sign the deal of {person}?"),
    "unknowns": _sentences("It was unclear whether {person} would meet {name}."),
    "rumours": _sentences("{person} reportedly left {name}."),
    "words of the headline": _sentences("Anna Berg and Lars Holm meet in Oslo over the plan."),
    "colons": _sentences("{name}: We will go. {name}: No."),
    "headings": _paragraphs("Talks in {name}"),
    "datelines": _paragraphs("OSLO (Reuters) - {person} spoke in {name}."),
    "chinese": lambda n: "我们不会签署这项协议" * n,
    "arabic": lambda n: "لن نوقع على هذا الاتفاق " * n,
    "symbols": lambda n: "% $ & # * " * n,
    "abbreviations": lambda n: "U.S. Gen. Berg of St. Olav Inc. " * n + "spoke.",
}  # fmt: skip

# Kinds that cost what another does: `benchmarks/growth.py` tries them too, the suite does not.
LIKE_OTHERS = frozenset(
    {
        "one sentence of clauses joined by and", "a list of countries in a sentence", "relative dates in a sentence",
        "questions in a sentence", "events again", "identical paragraphs", "roles of one actor", "demands of one",
        "figures", "meetings to come", "rumours", "words of the headline", "figures of one noun at one time", "dashes",
        "apostrophes", "unclosed brackets", "straight quotation marks", "threats", "denials",
    }
)  # fmt: skip


def grown(kind: str, n: int) -> Article:
    """Return the article of a kind and a size, within the limits that readers keep to."""
    title = "Anna Berg and Lars Holm meet in Oslo over the plan"
    if kind == "words of the headline":
        title = " ".join([title] * max(1, min(n, 8)))
    text = KINDS[kind](n)
    blocks = [block[i : i + 10_000] for block in text.split("\n\n") for i in range(0, len(block), 10_000)]
    return article_of("\n\n".join(blocks), title=title[:500])
