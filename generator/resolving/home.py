"""Tells which state a story is at home in, and who belongs to it without the text saying so beside the name.

In an article that is about one state alone "the prime minister", "the Supreme Court" and "protesters" are that state's.
Where it tells of several, one that it takes for granted ("the Justice Department", "in Ohio", "Sen. Berg") owns the
offices that stand without a state.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from generator.language import Document, Token, sentence_bounds
from generator.lexicons import lexicon, words
from generator.resolving.countries import forms
from generator.resolving.entries import Entry, plain
from generator.resolving.matching import Forms
from generator.resolving.nouns import is_body, singular
from generator.resolving.regions import regions_in
from generator.resolving.roles import Role

LEAST = 4  # places that name a state
FEW = 2  # that do in a story with no other state
SHARE = 2 / 3
MOST = 0.8  # below it a president without a state may be another state's
ALONE = 0.9
LEAD = 2  # sentences whose regions count twice: news tells first where it is


@dataclass(frozen=True, slots=True)
class Home:
    """The state of a story: its share among all that are told, and whether it is `stated` or only taken for granted."""

    code: str
    share: float
    stated: bool


@cache
def _states() -> Forms[str]:
    return Forms({written: form.code for written, form in forms().items()})


@cache
def _world() -> Forms[str]:
    return Forms({name: names[0] for names in lexicon("bodies")["world"] for name in names})


def home_of(document: Document) -> Home | None:
    """Return the state that an article names far more often than all others together, or takes for granted, or None."""
    found: Counter[str] = Counter()
    granted: Counter[str] = Counter()
    for sentence in (document.headline, *document.sentences):
        tokens = list(document.tokens(sentence.id))
        regions = Counter(regions_in(tokens))
        granted += regions
        found.update(match.value for match in _states().find(tokens))
        for code, times in regions.items():
            found[code] += times * (2 if sentence.id <= LEAD else 1)
    if not found:
        return None
    code, times = found.most_common(1)[0]
    share = times / found.total()
    if share >= SHARE and times >= (FEW if share >= ALONE else LEAST):
        return Home(code, share, stated=True)
    code, times = granted.most_common(1)[0] if granted else ("", 0)
    if times >= LEAST and times >= ALONE * granted.total():
        return Home(code, share, stated=False)
    return None


def home_state(document: Document) -> str | None:
    """Return the state that an article names far more often than all others together, or None."""
    home = home_of(document)
    return home.code if home and home.stated else None


def served(entries: Iterable[Entry]) -> dict[tuple[int, int], Entry]:
    """Return the bodies and governments by the tokens that name or describe them, to tell whom a role serves."""
    return {
        (id(t.doc), t.i): entry
        for entry in entries
        if entry.kind in {"organisation", "government"}
        for place in (*entry.places, *entry.within)
        if place.form != "pronoun"
        for t in place.tokens
    }


def belongs_to(home: Home, entry: Entry) -> bool:
    """Tell whether an entry is one of a state's own that texts name without their state: its minister or its court."""
    if entry.kind == "person":
        return _is_own_person(home, entry)
    last = entry.places[-1].tokens[-1] if entry.places else None
    if last is None or not home.stated:
        return False
    if entry.kind == "group":
        return singular(last) in words("bodies", "inhabitants") and len(entry.places[0].tokens) < 4
    if entry.kind == "organisation" and home.share >= ALONE and _has_word(entry, "civic_nouns"):
        return True
    return entry.kind == "organisation" and _is_state_organ(entry)


def _is_state_organ(entry: Entry) -> bool:
    """Tell whether a body is a state's own by its name: "the Constitutional Court", "the health ministry"."""
    return plain(entry.name) in words("bodies", "state_organs") or _has_word(entry, "organ_nouns")


def _has_word(entry: Entry, topic: str) -> bool:
    named = entry.rule in {"actor.body", "actor.common-body", "actor.described-body"}
    return named and any(word in words("bodies", topic) for word in plain(entry.name).split())


def _is_own_person(home: Home, entry: Entry) -> bool:
    decides = any(role.head.lower_ in words("roles", "deciders") for role in entry.roles)
    if (entry.rule == "actor.unnamed-person" and not decides) or any(map(_serves_the_world, entry.roles)):
        return False
    if any(_is_lawmaker(p.tokens[0]) for p in entry.places):
        return True
    if not home.stated:
        return any(_is_office(role) and role.head.lower_ in words("roles", "granted_offices") for role in entry.roles)
    if any(role.head.lower_ in words("roles", "heads_of_state") for role in entry.roles):
        return home.share >= MOST
    if any(_is_office(role) or role.head.lower_ in words("roles", "public") for role in entry.roles):
        return True
    return home.share >= ALONE and not any(is_body(t) for role in entry.roles for t in role.tokens)


def _serves_the_world(role: Role) -> bool:
    """Tell whether a role is in a world body or a body that only "its" names: "its spokesman", "U.N. envoy"."""
    first = role.tokens[0]
    if first.i > sentence_bounds(first)[0] and first.nbor(-1).lower_ in {"its", "their"}:
        return True
    return any(True for _ in _world().find(role.tokens))


def _is_office(role: Role) -> bool:
    """Tell whether a role is an office of state and nothing names whose: "the former prime minister"."""
    noun = role.head.lower_
    rest = [t for t in role.tokens if t.lower_ != noun]
    return noun in words("roles", "state_offices") and all(
        t.text in words("roles", "portfolios") or t.lower_ in words("roles", "office_words") or t.is_punct for t in rest
    )


def _is_lawmaker(first: Token) -> bool:
    """Tell whether a form of address makes a name a lawmaker's or governor's: "Sen. Anna Berg"."""
    before = first.nbor(-1) if first.i > sentence_bounds(first)[0] else None
    return (
        before is not None
        and before.text[:1].isupper()
        and before.lower_.rstrip(".") in words("roles", "addressed_offices")
    )
