"""Refers third person pronouns back to actors: the last fitting subject within four sentences, or nobody."""

from generator.grammar import SUBJECTS
from generator.language import Document, Token, sentence_bounds
from generator.lexicons import words
from generator.resolving.acting import acts, head_of
from generator.resolving.describing import in_quotes
from generator.resolving.registry import Entry, Place

REACH = 4  # sentences
HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its"})
THEY = frozenset({"they", "their", "them"})


def refer(document: Document, entries: list[Entry]) -> None:
    """Add to each entry the pronouns that stand for it."""
    heads = {(p.sentence, head_of(p.tokens).i): (e, p) for e in entries for p in e.places}
    genders = {id(e): _gender(e) for e in entries}
    recent: list[tuple[int, Entry]] = []
    for sentence, tokens in document.body():
        recent = [(id_, e) for id_, e in recent if sentence.id - id_ <= REACH]
        quoted = len(tokens) > 0 and in_quotes(tokens[0])
        for token in tokens:
            quoted = quoted != (token.text == '"')
            if (sentence.id, token.i) in heads:
                entry, _ = heads[sentence.id, token.i]
                if token.dep_ in SUBJECTS or token.dep_ in {"conj", "appos", "ROOT"}:
                    recent.append((sentence.id, entry))
            elif not quoted and (found := _referent(token, sentence.id, recent, genders)):
                found.places.append(Place(sentence.id, [token], "pronoun", acts([token])))


def _referent(
    token: Token, sentence: int, recent: list[tuple[int, Entry]], genders: dict[int, str | None]
) -> Entry | None:
    low = token.lower_
    if low in HE | SHE:
        want = "m" if low in HE else "f"
        for _, entry in reversed(recent):
            if entry.kind == "person" and genders[id(entry)] in {want, None}:
                return entry
    elif low in IT | THEY and token.dep_ in {"nsubj", "poss"}:
        kinds = {"organisation", "government"} if low in IT else {"group"}
        if token.dep_ == "nsubj" and token.head.lemma_ not in words("verbs", "say"):
            return None
        for id_, entry in reversed(recent):
            if sentence - id_ <= 1 and entry.kind in kinds:
                return entry
    return None


def _gender(entry: Entry) -> str | None:
    """Return "m" or "f" where a role noun, a form of address or the given name says so for sure."""
    told = [t.lower_.rstrip(".") for role in entry.roles for t in role.tokens]
    told += [entry.name.split()[0].lower()] if " " in entry.name else []
    for place in entry.places:
        first = place.tokens[0]
        if first.i > sentence_bounds(first)[0]:
            told.append(first.nbor(-1).lower_.rstrip("."))
    for word in told:
        if word in words("genders", "male"):
            return "m"
        if word in words("genders", "female"):
            return "f"
    return None
