"""Refers third person pronouns back to actors: the last fitting subject within four sentences, or nobody."""

from dataclasses import dataclass

from generator.grammar import SUBJECTS, in_quotation
from generator.language import Document, Token, sentence_bounds
from generator.lexicons import words
from generator.resolving.acting import acts, head_of
from generator.resolving.entries import Entry, Place
from generator.resolving.genders import sex_of
from generator.resolving.nouns import is_honorific, is_role

REACH = 4  # sentences
RECENT = 200  # subjects in them that a pronoun may mean
HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its"})
THEY = frozenset({"they", "their", "them"})
NAMED = SUBJECTS | {"conj", "appos", "ROOT"}


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """Whom a pronoun may mean, and where: as a subject or as the owner of one ("Berg's office")."""

    sentence: int
    entry: Entry
    head: Token
    owner: bool = False


def refer(document: Document, entries: list[Entry]) -> None:
    """Add to each entry the pronouns that stand for it."""
    heads = {(p.sentence, head_of(p.tokens).i): e for e in entries for p in e.places}
    genders = {id(e): _gender(e) for e in entries}
    recent: list[Candidate] = []
    for sentence, tokens in document.body():
        recent = [c for c in recent if sentence.id - c.sentence <= REACH]
        quoted = len(tokens) > 0 and in_quotation(tokens[0])
        here: list[Entry] = []
        for token in tokens:
            quoted = quoted != (token.text == '"')
            entry = heads.get((sentence.id, token.i))
            here += [entry] if entry and not quoted else []
            if entry and not quoted and (token.dep_ in NAMED or _owns_subject(token)):
                recent.append(Candidate(sentence.id, entry, token, token.dep_ == "poss"))
            elif not entry and not quoted and (found := _referent(token, sentence.id, recent, genders)):
                found = _surer(found, token, here, genders)
                found.places.append(Place(sentence.id, [token], "pronoun", acts([token])))
                if not any(e.kind == "person" and e is not found for e in (*here, *(c.entry for c in recent))):
                    genders[id(found)] = genders[id(found)] or _wanted(token)
                if token.dep_ in SUBJECTS:
                    recent.append(Candidate(sentence.id, found, token))
        recent = _main_last(recent, sentence.id)[-RECENT:]


def _surer(found: Entry, pronoun: Token, here: list[Entry], genders: dict[int, str | None]) -> Entry:
    """Return a person of the sentence whose sex is known and fits, rather than one whose sex the text does not tell."""
    want = _wanted(pronoun)
    if want is None or genders[id(found)]:
        return found
    known = [e for e in here if e.kind == "person" and genders[id(e)] == want]
    return known[-1] if known else found


def _owns_subject(token: Token) -> bool:
    """Tell whether a name owns a subject that is no person: "Berg's office", but not "Berg's lawyer"."""
    return token.dep_ == "poss" and token.head.dep_ in SUBJECTS and not is_role(token.head)


def _main_last(recent: list[Candidate], sentence: int) -> list[Candidate]:
    """Put the subject of a sentence's main clause last: the next sentence goes on with it, not with a name below it."""
    here = [c for c in recent if c.sentence == sentence]
    here.sort(key=lambda c: (_is_main(c.head), not c.owner))
    return [c for c in recent if c.sentence != sentence] + here


def _is_main(head: Token) -> bool:
    first = head.head if head.dep_ in {"conj", "appos", "poss"} else head
    verb = first.head
    return first.dep_ in SUBJECTS and (verb.dep_ == "ROOT" or (verb.dep_ == "conj" and verb.head.dep_ == "ROOT"))


def _referent(token: Token, sentence: int, recent: list[Candidate], genders: dict[int, str | None]) -> Entry | None:
    low, want = token.lower_, _wanted(token)
    if want:
        fitting = [c for c in recent if c.entry.kind == "person" and genders[id(c.entry)] in {want, None}]
        return _likeliest(token, sentence, fitting)
    if low in IT | THEY and token.dep_ in {"nsubj", "poss"}:
        kinds = {"organisation", "government"} if low in IT else {"group"}
        if token.dep_ == "nsubj" and token.head.lemma_ not in words("verbs", "say"):
            return None
        near = [c for c in recent if sentence - c.sentence <= 1 and c.entry.kind in kinds and not c.owner]
        return near[-1].entry if near else None
    return None


def _wanted(pronoun: Token) -> str | None:
    return "m" if pronoun.lower_ in HE else "f" if pronoun.lower_ in SHE else None


def _likeliest(token: Token, sentence: int, fitting: list[Candidate]) -> Entry | None:
    """Return who of the fitting persons a pronoun means: the subject of the verb that tells its clause, else the last.

    Where someone unnamed tells it ("Berg's lawyer said he"), nobody: it may be either.
    """
    for above in token.ancestors:
        if above.lemma_ in words("verbs", "say"):
            heads = {above, *above.lefts}
            told = [c for c in fitting if c.sentence == sentence and c.head.head in heads]
            if told:
                return told[-1].entry
            if any(t.dep_ in SUBJECTS and t is not token and is_role(t) and t.pos_ == "NOUN" for t in above.lefts):
                return None
    return fitting[-1].entry if fitting else None


def _gender(entry: Entry) -> str | None:
    """Return "m" or "f" where a role noun, a form of address or the given name says so for sure."""
    told = [t.lower_.rstrip(".") for role in entry.roles for t in role.tokens if is_role(t)]
    told += [entry.name.split()[0].lower()] if " " in entry.name else []
    for place in entry.places:
        first = place.tokens[0]
        if first.i > sentence_bounds(first)[0]:
            told += [t.lower_.rstrip(".") for t in (first.nbor(-1),) if is_role(t) or is_honorific(t)]
    return next((sex for word in told if (sex := sex_of(word))), None)
