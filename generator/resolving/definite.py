"""Refers definite descriptions back to actors named before: "the minister", "the Danish leader", "the committee"."""

from collections import defaultdict
from itertools import islice

from generator.grammar import SUBJECTS, following
from generator.language import Document, Token, sentence_bounds, words_of
from generator.lexicons import words
from generator.model import ActorKind
from generator.resolving.acting import acts
from generator.resolving.describing import country, phrase_of
from generator.resolving.entries import Entry, Place, plain
from generator.resolving.home import home_state
from generator.resolving.nouns import is_body, is_role
from generator.resolving.offices import holder
from generator.tracing import declined

KNOWN = 200  # actors named last that a description may mean; no article for readers names more
ARTICLES = frozenset({"the", "that", "this"})
OF_WHAT = 4  # words of an of-phrase that belong to a name: "the ministry of trade"
PRINTED = frozenset({"newspaper", "paper", "daily", "magazine", "weekly"})
SENT = frozenset({"broadcaster", "network", "channel", "station"})
PAPERS = PRINTED | SENT | {"agency"}


def refer_definites(document: Document, entries: list[Entry]) -> list[Entry]:
    """Add to each entry the descriptions that plainly mean it, and return new entries for bodies that nothing names.

    A description means an entry named before that fits as no other does. A body is new where it acts: "the court met".
    """
    made: list[Entry] = []
    home = home_state(document)
    taken = {(p.sentence, t.i) for e in entries for p in e.places for t in p.tokens}
    named = _Named(entries)
    for sentence, tokens in document.body():
        for head in tokens:
            one = head.tag_ in {"NN", "NNP"} or head.lower_ == "police"
            phrase = phrase_of(head) if one and head.dep_ != "compound" else []
            if any((sentence.id, t.i) in taken for t in phrase) or not (_is_definite(phrase) or _is_police(phrase)):
                continue
            found = _meant(head, phrase, named.until(sentence.id), home)
            if found is None and (sentence.id, head.i + 1) not in taken:
                found = _unnamed_body(head, phrase, made)
            if found:
                found.places.append(Place(sentence.id, phrase, "description", acts(phrase)))
    _join_government(made, entries)
    for entry in made:
        if not any(map(_is_subject, entry.places)):
            declined(entry.rule, entry.places[0].tokens[-1], "the body is nowhere the subject of a deed")
    return [_called_as_subject(e) for e in made if any(map(_is_subject, e.places))]


def _join_government(made: list[Entry], entries: list[Entry]) -> None:
    """Give "the government" to the only one that the text describes: "Ruritania's government"."""
    described = [e for e in entries if e.kind == "government" and e.rule == "actor.described-body"]
    for entry in [e for e in made if e.name.lower() == "government"]:
        if len(described) == 1:
            described[0].places += entry.places
            made.remove(entry)


def _is_subject(place: Place) -> bool:
    return place.sign == "subject" and place.tokens[-1].dep_ in SUBJECTS


def _called_as_subject(entry: Entry) -> Entry:
    """Return a body that only a common noun names, called as it stands, with its article, where it first acts."""
    tokens = next(p for p in entry.places if _is_subject(p)).tokens
    first, last = tokens[0], tokens[-1]
    for child in last.rights:
        tail = list(child.subtree)
        if child.lower_ == "of" and len(tail) <= OF_WHAT and tail[-1].i == child.i + len(tail) - 1:
            last = tail[-1]
    article = first.i > sentence_bounds(first)[0] and first.nbor(-1).lower_ == "the"
    entry.name = words_of(first.nbor(-1) if article else first, last)
    entry.forms = [entry.name]
    entry.code = next((code for p in entry.places if (code := country(p.tokens))), None)
    return entry


def _meant(head: Token, phrase: list[Token], known: list[tuple[int, Entry]], home: str | None) -> Entry | None:
    """Return the named entry that a definite description means."""
    if is_role(head):
        return holder(head, phrase, [e for _, e in known])
    found = _body(head, phrase, known) if is_body(head) or head.lower_ in PAPERS else None
    text = plain(words_of(phrase[0], head))
    found = found or next((e for _, e in known if e.kind != "person" and plain(e.name) == text), None)
    return found or (_so_called(head, known, home) if len(phrase) == 1 else None)


def _is_police(phrase: list[Token]) -> bool:
    """Tell whether a description is of the police, who need no article."""
    return bool(phrase) and phrase[-1].lower_ == "police"


def _unnamed_body(head: Token, phrase: list[Token], made: list[Entry]) -> Entry | None:
    """Return the body that only a common noun names, made new where the text has not told it yet: "the council"."""
    noun = head.lower_
    if noun not in words("bodies", "alone") or (len(phrase) == 1 and noun in words("bodies", "called")):
        return None
    told = {t.lower_ for t in phrase}
    whose = _whose(head)
    alike = []
    for entry in made:
        mine = set(entry.name.lower().split())
        other = whose != _whose(entry.places[0].tokens[-1])
        if entry.name.lower().split()[-1] == noun and (told <= mine or mine <= told) and not (whose and other):
            alike.append(entry)
    if alike:
        return alike[0] if len(alike) == 1 or whose else None
    kind: ActorKind = "government" if noun == "government" else "organisation"
    made.append(Entry(words_of(phrase[0], head), kind, "actor.common-body", country(phrase)))
    return made[-1]


def _whose(head: Token) -> frozenset[str]:
    """Return the names of whom a body belongs to: Mali in "the delegation of Mali"."""
    return frozenset(t.text for c in head.rights if c.lower_ == "of" for t in c.rights if t.tag_ == "NNP")


class _Named:
    """The entries by where the text names them last; a class since sentence after sentence asks it."""

    def __init__(self, entries: list[Entry]) -> None:
        self._order = {id(e): number for number, e in enumerate(entries)}
        self._places: defaultdict[int, list[Entry]] = defaultdict(list)
        for entry in entries:
            for sentence in {p.sentence for p in (*entry.places, *entry.within) if p.form == "name"}:
                self._places[sentence].append(entry)
        self._sentence = 0
        self._last: dict[int, tuple[int, Entry]] = {}
        self._known: list[tuple[int, Entry]] = []

    def until(self, sentence: int) -> list[tuple[int, Entry]]:
        """Return the KNOWN entries named last up to a sentence, with where; later sentences may be asked for next."""
        for at in range(self._sentence + 1, sentence + 1):
            for entry in self._places[at]:
                self._last.pop(id(entry), None)
                self._last[id(entry)] = at, entry
        if sentence > self._sentence:
            last = islice(reversed(self._last.values()), KNOWN)
            self._known = sorted(last, key=lambda known: self._order[id(known[1])])
            self._sentence = sentence
        return self._known


def _is_definite(phrase: list[Token]) -> bool:
    first = phrase[0] if phrase else None
    return first is not None and first.i > sentence_bounds(first)[0] and first.nbor(-1).lower_ in ARTICLES


def _body(head: Token, phrase: list[Token], known: list[tuple[int, Entry]]) -> Entry | None:
    """Return the body named last whose name has the description's words; between two named as late, none."""
    told = {t.lower_ for t in phrase}
    fitting = []
    for last, entry in known:
        has = set(entry.name.lower().replace("-", " ").split())
        if entry.kind == "organisation" and (told <= has or (len(told) == 1 and _is_medium(entry, head, has))):
            fitting.append((last, entry))
    fitting.sort(key=lambda f: f[0])
    return fitting[-1][1] if fitting and (len(fitting) == 1 or fitting[-1][0] > fitting[-2][0]) else None


def _so_called(head: Token, known: list[tuple[int, Entry]], home: str | None) -> Entry | None:
    """Return the body named last that "the company" or "the group" may mean, or the state's government."""
    if head.lower_ == "government":
        states = [e for _, e in known if e.kind == "government" and any(p.sign for p in e.places)]
        own = [e for e in states if e.code == home]
        return own[0] if own else states[0] if len(states) == 1 else None
    if head.lower_ not in words("bodies", "called"):
        return None
    if any(t.dep_ == "prep" and t.lower_ == "in" for t in head.rights):
        return None
    bodies = [(last, e) for last, e in known if _may_be_called(e, head)]
    bodies.sort(key=lambda b: b[0])
    return bodies[-1][1] if bodies and (len(bodies) == 1 or bodies[-1][0] > bodies[-2][0]) else None


def _may_be_called(entry: Entry, head: Token) -> bool:
    """Tell whether a named body may be called "the company": no ministry may, nor a bare word that may be a place's."""
    if entry.kind != "organisation" or entry.rule != "actor.body" or entry.media:
        return False
    said = set(entry.name.lower().split())
    acting = entry.trust > 1 or (entry.trust > 0 and len(said) > 1) or any(p.sign == "subject" for p in entry.places)
    called = any(head.lower_ in {t.lower_ for t in following(p.tokens[-1], 1)} for p in (*entry.places, *entry.within))
    return (acting or called) and not said & (words("bodies", "alone") - words("bodies", "called") - {head.lower_})


def _is_medium(entry: Entry, head: Token, has: set[str]) -> bool:
    """Tell whether a medium may be called so: no newspaper is a network, and no wire agency a paper."""
    if not entry.media or head.lower_ not in PAPERS:
        return False
    wire = entry.name in words("bodies", "wires") or "agency" in has
    printed = not has.isdisjoint(words("bodies", "printed"))
    return wire == (head.lower_ == "agency") and not (printed and head.lower_ in SENT)
