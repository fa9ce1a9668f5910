"""Keys under which groups, bodies, states and places are the same in every article.

A body is the same wherever it bears the same proper name ("Naftogaz"), or the same state's name with the same noun
("Ukrainian Foreign Ministry", "Ukraine's foreign ministry"). What is named by a common noun alone ("officials", "the
minister", "police") has no key: it is another one in each article. A state is known by its country code.
"""

import re
from functools import cache

from generator.collecting.spelling import plain, spelled
from generator.collection import Sourced
from generator.lexicons import lexicon, words
from generator.model import Actor
from generator.resolving.countries import Form, forms

Key = tuple[str, ...]
LONGEST = 5  # words of the longest name of a state
TELLING = 3  # capitals that make a name of common nouns: "National Defence Council"


def body_key(appearance: Sourced[Actor]) -> Key | None:
    """Return what tells an actor that is no person from all others, or None for one without a name of its own."""
    actor = appearance.finding
    if actor.kind in ("government", "place") and (code := _state(actor)):
        return ("state", code)
    if canonical := world_bodies().get(plain(_bare(actor.name))):
        return ("organisation", canonical)
    if actor.kind == "group" and (people := _people_of(_bare(actor.name))):
        return ("group", *people)
    code, rest = _parted(_bare(actor.name))
    noun = _noun(" ".join(rest))
    unique = noun in state_organs()
    several = noun in words("company", "several") or (not unique and _last(noun) in words("company", "several"))
    kind = "group" if actor.kind == "group" else actor.kind
    if code:
        named = any(map(_is_capital, rest)) and not several
        return (kind, noun, code) if kind != "organisation" or named or unique else None
    if any(_is_proper(appearance, word) for word in rest) or sum(map(_is_capital, rest)) >= TELLING:
        return (kind, noun)
    titled = len(rest) > 1 and _is_capital(rest[0]) and _is_capital(rest[-1])
    if actor.country and kind == "organisation" and not several and (titled or unique):
        return (kind, noun, actor.country)
    return None


def _people_of(name: str) -> tuple[str, str] | None:
    """Return the noun of a group and whose it is, or None: "EU envoys" and "envoys of the European Union" are one."""
    told = name.split()
    for place in range(1, len(told)):
        first, rest = _bare(" ".join(told[:place])), told[place:]
        if (body := world_bodies().get(plain(first))) and all(map(str.islower, rest)):
            return _noun(" ".join(rest)), body
        behind = _bare(" ".join(rest[1:]))
        if rest[0] == "of" and (body := world_bodies().get(plain(behind))) and all(map(str.islower, told[1:place])):
            return _noun(first), body
    return None


def office(actor: Actor) -> str | None:
    """Return the noun of a body that is named by it alone, as a name: "Interior Ministry"."""
    name = _bare(actor.name)
    titled = " " in name and name[:1].isupper() and _is_capital(name.rpartition(" ")[2])
    return _noun(name) if actor.kind == "organisation" and titled else None


def short_keys(appearance: Sourced[Actor]) -> frozenset[str]:
    """Return the acronyms and short names by which an article calls a body, in plain letters."""
    actor = appearance.finding
    return frozenset(
        plain(form)
        for form in (_bare(alias) for alias in actor.aliases)
        if _is_capital(form) and any(not _is_generic(word) for word in form.split()) and not _parted(form)[0]
    )


def _last(noun: str) -> str:
    return noun.rpartition(" ")[2]


def _noun(text: str) -> str:
    return " ".join(spelled(word) for word in plain(text).split())


def _bare(name: str) -> str:
    """Return a name without the article before it and the 's behind it."""
    return re.sub(r"['’]s?$", "", re.sub(r"^(the|a|an)\s", "", " ".join(name.split()), flags=re.IGNORECASE))


def _state(actor: Actor) -> str | None:
    """Return the code of the state that a government or place is, by its name: "Kyiv", "the German government"."""
    code, rest = _parted(_bare(actor.name))
    if all(plain(word) in words("bodies", "governments") for word in rest):
        return code or actor.country
    return None


def _parted(name: str) -> tuple[str | None, list[str]]:
    """Return the code of the first state named in a name, and the other words."""
    written = name.split()
    found: str | None = None
    rest: list[str] = []
    place = 0
    while place < len(written):
        size, form = _form_at(written, place)
        if form is None or (found is not None and form.code != found):
            rest.append(written[place])
        else:
            found = form.code
            rest += (
                ["people"]
                if form.kind == "people"
                else ["body", *written[place : place + size]]
                if form.kind == "body"
                else []
            )
        place += size
    return found, rest


def _form_at(written: list[str], place: int) -> tuple[int, Form | None]:
    for size in range(min(LONGEST, len(written) - place), 0, -1):
        text = " ".join(written[place : place + size])
        form = forms().get(text) or forms().get(re.sub(r"['’]s?$", "", text))
        if form is not None:
            return size, form
    return 1, None


def _is_capital(word: str) -> bool:
    return word[:1].isupper()


def _is_proper(appearance: Sourced[Actor], word: str) -> bool:
    """Tell whether a word is a name, and not a common noun that stands first in its sentence."""
    if plain(word) in words("company", "regional") or word in words("bodies", "blocs"):
        return True
    if not any(c.isupper() for c in word) or _is_generic(word):
        return False
    if re.search(r"['’]s$", word):
        return True
    first = _bare(appearance.finding.name).startswith(word)
    return not first or not appearance.finding.name[:1].isupper() or _stands_inside(appearance, word)


def _stands_inside(appearance: Sourced[Actor], word: str) -> bool:
    """Tell whether a word is written with a capital anywhere but at the start of a sentence; without text, it is."""
    spans = [m.span for m in appearance.finding.mentions if m.form != "pronoun"] or list(appearance.finding.evidence)
    told = [(appearance.briefing.text(s.sentence), s.start, s.end) for s in spans if s.sentence]
    inside = [
        text[start:end]
        for text, start, end in told
        if re.search(r"\w", text[:start]) or not text[start:end].startswith(word)
    ]
    return not told or (len(word) > 1 and (word.isupper() or any(word in written for written in inside)))


@cache
def _is_generic(word: str) -> bool:
    """Tell whether a word is a common noun or small word in the names of bodies and groups."""
    text = plain(re.sub(r"['’]s$", "", word))
    return text in _common_words() or (len(text) > LONGEST and text.removesuffix("s") in _common_words())


@cache
def _common_words() -> frozenset[str]:
    lists = [
        words("bodies", n)
        for n in ("organisations", "governments", "organs", "associations", "groups", "vague", "alone", "called")
    ]
    lists += [words("names", "common"), words("company", "small"), words("roles", "persons")]
    return frozenset(plain(word) for listed in (*lists, words("roles", "portfolios")) for word in listed)


@cache
def state_organs() -> frozenset[str]:
    """Return the nouns of bodies of which each state has one: "foreign ministry", "police"."""
    return frozenset(map(_noun, lexicon("bodies")["state_organs"]))


@cache
def world_bodies() -> dict[str, str]:
    """Return the fullest name of unions of states and world bodies by each of their names, all in plain letters."""
    return {plain(name): plain(names[0]) for names in lexicon("bodies")["world"] for name in names}
