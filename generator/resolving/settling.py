"""Settles what kind of thing a name is by all its places in the article, where one place misleads."""

import re
from collections import Counter
from dataclasses import replace

from generator.grammar import SUBJECTS
from generator.language import words_of
from generator.lexicons import words
from generator.resolving.acting import head_of
from generator.resolving.countries import forms
from generator.resolving.genders import sex_of
from generator.resolving.names import Name
from generator.resolving.nouns import is_body
from generator.tracing import declined

AT_A_PLACE = frozenset({"in", "near", "at", "outside", "across", "around", "inside", "into", "throughout"})
LONGEST_PERSON = 5
INITIALS = re.compile(r"(?:[A-Z]\.){1,3}")
WEIGHTS = (1, 3, 5, 50)  # by trust: one title beside a name outweighs any number of labels


def settle(names: list[Name]) -> list[Name]:
    """Return the names with their kinds settled: the article's majority, weighed by trust, and no mere places."""
    votes: Counter[str] = Counter()
    for name in names:
        votes[name.text] += WEIGHTS[name.trust] * (1 if name.kind == "person" else -1)
    persons = {w for n in names if votes[n.text] > 0 for w in (n.text, *surnames(n))}
    callers = {n.text for n in names if parts(n) == 1 and speaks(n)} | _lone_subjects(names)
    heads = {id(n.tokens[0].doc): set[int]() for n in names}
    for name in names:
        if votes[name.text] > 0 and parts(name) > 1:
            heads[id(name.tokens[0].doc)] |= {t.i for t in name.tokens}
    places = {n.text for n in names if n.trust < 2 and _is_place(n)} | _labelled_places(names)
    parasites = _parasites(names, votes)
    settled = []
    for name in names:
        if name.text in places:
            declined("actor.body", name.tokens[-1], "the name is a place's")
        if name.text in places | parasites or (name.kind != "person" and parts(name) == 1 and name.text in persons):
            continue
        personal = votes[name.text] > 0 or (
            name.trust < 2 and _looks_personal(name, callers, heads[id(name.tokens[0].doc)])
        )
        if personal and name.kind == "organisation":
            name = replace(name, kind="person", trust=1)
        elif not personal and name.kind == "person" and votes[name.text] < 0:
            name = replace(name, kind="organisation")
        settled.append(name)
    return settled


def _labelled_places(names: list[Name]) -> set[str]:
    """Return the single words that the pipeline takes for a body and more often for a place, if they do nothing."""
    bodies = [n for n in names if n.kind == "organisation" and n.trust < 2 and len(n.tokens) == 1]
    often: Counter[str] = Counter()
    for doc in {id(n.tokens[0].doc): n.tokens[0].doc for n in bodies}.values():
        for token in doc:
            often[token.text] += (token.ent_type_ in {"GPE", "LOC"}) - (token.ent_type_ == "ORG")
    acting = {n.text for n in bodies if any(t.dep_ in SUBJECTS for t in n.tokens)}
    return {n.text for n in bodies if often[n.text] > 0} - acting


def _lone_subjects(names: list[Name]) -> set[str]:
    """Return the proper nouns that stand alone as subjects and end a name elsewhere: Holt beside "Lester Holt"."""
    last = {n.tokens[-1].text for n in names if parts(n) == 2 and n.trust < 2} - set(forms())
    alone = set()
    for doc in {id(n.tokens[0].doc): n.tokens[0].doc for n in names}.values():
        for token in doc:
            if (
                token.text in last
                and token.dep_ in SUBJECTS
                and not any(t.dep_ in {"compound", "det"} for t in token.lefts)
            ):
                alone.add(token.text)
    return alone


def _parasites(names: list[Name], votes: Counter[str]) -> set[str]:
    """Return the two-word labels that only put a person's surname before a thing: "Berg Speech"."""
    full = [n for n in names if votes[n.text] > 0 and parts(n) == 2]
    last = {s for n in names if votes[n.text] > 0 for s in ([n.text] if n.trust == 3 else surnames(n))}
    alone = {n.text for n in names if parts(n) == 1}
    return {n.text for n in full if n.trust < 3 and n.tokens[0].text in last and not alone & set(surnames(n))}


def _looks_personal(name: Name, callers: set[str], heads: set[int]) -> bool:
    """Tell whether a name without a head noun is a person's: called by the last word alone, or listed with persons."""
    if name.kind != "media" and parts(name) < LONGEST_PERSON and _says_of_self(name):
        return True
    if not 1 < parts(name) < LONGEST_PERSON or any(is_body(t) for t in name.tokens) or name.kind == "media":
        return False
    if any(INITIALS.fullmatch(t.text) for t in name.tokens[:-1]):
        return True
    if has_given_name(name):
        return True
    listed = head_of(list(name.tokens))
    beside = {t.i for t in (listed.head, *listed.children) if "conj" in {listed.dep_, t.dep_}}
    return bool(set(surnames(name)) & callers) or bool(beside & heads)


def has_given_name(name: Name) -> bool:
    """Tell whether a name begins with a given name that is known as such."""
    return sex_of(name.tokens[0].lower_) is not None


def _says_of_self(name: Name) -> bool:
    """Tell whether a name says something of "he" or "she": "Anna Berg said she would go"."""
    verbs = [t.head for t in name.tokens if t.dep_ == "nsubj" and t.head.lemma_ in words("verbs", "say")]
    told = [t for verb in verbs for clause in verb.rights if clause.dep_ == "ccomp" for t in clause.lefts]
    return any(t.lower_ in {"he", "she"} for t in told)


def _is_place(name: Name) -> bool:
    """Tell whether a name stands for a place: "in Bergen", "the Bergen region"."""
    head = head_of(list(name.tokens))
    after = head.head
    modifies = head.i < after.i and after.lemma_.lower() in words("bodies", "places")
    return modifies or (name.kind != "person" and head.dep_ == "pobj" and after.lower_ in AT_A_PLACE)


def parts(name: Name) -> int:
    """Return the number of words in a name, particles and hyphens aside."""
    return len([t for t in name.tokens if t.text != "-" and t.lower_ not in words("names", "particles")])


def surnames(name: Name) -> list[str]:
    """Return the last name with and without its particles: "al-Hakim" and "Hakim"."""
    tokens = list(name.tokens)
    while len(tokens) > 2 and tokens[-1].lower_.rstrip(".") in words("names", "generations"):
        tokens.pop()
    place = len(tokens) - 1
    while place > 1 and tokens[place - 1].text == "-" and tokens[place - 2].lower_ not in words("names", "particles"):
        place -= 2
    found = [place]
    while place > 1 and (tokens[place - 1].text == "-" or tokens[place - 1].lower_ in words("names", "particles")):
        place -= 1
    found.append(place)
    return [words_of(tokens[p], tokens[-1]) for p in dict.fromkeys(found) if p > 0]


def speaks(name: Name) -> bool:
    """Tell whether a name is the subject of a verb of saying."""
    return any(t.dep_ == "nsubj" and t.head.lemma_ in words("verbs", "say") for t in name.tokens)
