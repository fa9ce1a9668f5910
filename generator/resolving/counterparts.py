"""Tells who "his Danish counterpart" is: the only person without a role whom the same subject meets soon after."""

from collections import defaultdict

from generator.language import Document, Token
from generator.lexicons import words
from generator.resolving.acting import head_of
from generator.resolving.entries import Entry, Place
from generator.resolving.roles import Role
from generator.tracing import declined

REACH = 4  # sentences
COMPANY = 20  # persons told near each other among whom a counterpart is looked for
Told = defaultdict[int, list[tuple[Entry, Place]]]


def by_sentence(persons: list[Entry]) -> Told:
    """Return who of some persons is told in each sentence, and where."""
    told: Told = defaultdict(list)
    for entry in persons:
        for place in entry.places:
            told[place.sentence].append((entry, place))
    return told


def meet_counterparts(document: Document, persons: list[Entry], told: Told) -> None:
    """Give "his Danish counterpart" to the only person without a role whom the same subject meets soon after."""
    within = {token for entry in persons for role in entry.roles for token in role.tokens}
    for sentence, tokens in document.body():
        nouns = [t for t in tokens if t.lower_ == "counterpart" and t not in within]
        near = [told[id_] for id_ in range(sentence.id, sentence.id + REACH + 1)] if nouns else []
        others = list({id(e): e for here in near for e, _ in here}.values())[:COMPANY]
        for noun in nouns:
            owners = {id(e): e for e, p in told[sentence.id] if p.tokens[0].i < noun.i}
            found = {
                id(e): (e, verb)
                for owner in list(owners.values())[:COMPANY]
                for e in others
                if e is not owner and not e.roles and (verb := _meeting(owner, e, sentence.id))
            }
            if len(found) != 1:
                declined("role.counterpart-met", noun, "not one person without a role is met soon after")
            else:
                entry, verb = next(iter(found.values()))
                words_ = [t for t in noun.lefts if t.tag_ in {"JJ", "NNP", "NN"}]
                entry.roles.append(Role((*words_, noun), "role.counterpart-met", (verb,)))


def _meeting(one: Entry, other: Entry, sentence: int) -> Token | None:
    """Return the verb of a sentence in which two persons meet or talk, or None."""
    for mine in one.places:
        for theirs in other.places:
            if mine.sentence != theirs.sentence or not sentence <= mine.sentence <= sentence + REACH:
                continue
            a, b = head_of(mine.tokens), head_of(theirs.tokens)
            if b in a.conjuncts or a in b.conjuncts:
                verb: Token = (a if a.dep_ != "conj" else b).head
                if verb.lemma_ in words("verbs", "meet"):
                    return verb
    return None
