"""Refers definite descriptions back to actors named before: "the minister", "the Danish leader", "the committee"."""

from generator.language import Document, Token, sentence_bounds
from generator.lexicons import lexicon, words
from generator.resolving.acting import acts
from generator.resolving.countries import forms
from generator.resolving.describing import country, phrase_of, singular
from generator.resolving.registry import Entry, Place, state_of
from generator.resolving.roles import Role
from generator.resolving.runs import is_body, is_role

ARTICLES = frozenset({"the", "that", "this"})
PRINTED = frozenset({"newspaper", "paper", "daily", "magazine", "weekly"})
SENT = frozenset({"broadcaster", "network", "channel", "station"})
PAPERS = PRINTED | SENT | {"agency"}


def refer_definites(document: Document, entries: list[Entry]) -> None:
    """Add to each entry the descriptions that plainly mean it: an entry named before that fits as no other does."""
    taken = {(p.sentence, t.i) for e in entries for p in e.places for t in p.tokens}
    for sentence, tokens in document.body():
        known = [(last, e) for e in entries if (last := _last_before(e, sentence.id))]
        for head in tokens:
            phrase = phrase_of(head) if head.tag_ in {"NN", "NNP"} and head.dep_ != "compound" else []
            if not _is_definite(phrase) or any((sentence.id, t.i) in taken for t in phrase):
                continue
            if is_role(head):
                found = _person(head, phrase, [e for _, e in known])
            else:
                found = _body(head, phrase, known) if is_body(head) or head.lower_ in PAPERS else None
            if found:
                found.places.append(Place(sentence.id, phrase, "description", acts(phrase)))


def _last_before(entry: Entry, sentence: int) -> int:
    """Return the last sentence up to this one that names an entry, or 0."""
    return max((p.sentence for p in entry.places if p.sentence <= sentence and p.form == "name"), default=0)


def _is_definite(phrase: list[Token]) -> bool:
    first = phrase[0] if phrase else None
    return first is not None and first.i > sentence_bounds(first)[0] and first.nbor(-1).lower_ in ARTICLES


def _person(head: Token, phrase: list[Token], known: list[Entry]) -> Entry | None:
    """Return the only person whose office the description repeats or rounds off ("leader" for a president)."""
    code = country(phrase)
    nouns = {head.lower_, *lexicon("roles")["rounded"].get(head.lower_, [])}
    told = {t.lower_ for t in phrase[:-1] if t.text not in forms() and t.lower_ != "top"}
    fitting = []
    for entry in known:
        if entry.kind != "person" or (code and state_of(entry) not in {code, None}):
            continue
        for role in entry.roles:
            has = {t.lower_ for t in role.tokens}
            if nouns & {singular(t) for t in _own_words(role)} and told <= has:
                fitting.append(entry)
                break
    if len(fitting) != 1:
        return None
    if code and not state_of(fitting[0]):
        fitting[0].code = code
    return fitting[0]


def _own_words(role: Role) -> list[Token]:
    """Return the words of a role without those of whom it serves: aide in "the king's aide" and "aide to the king"."""
    kept: list[Token] = []
    for token in role.tokens:
        if token.lower_ in {"of", "to", "for", "with", "at"}:
            break
        kept = [] if token.tag_ == "POS" else [*kept, token]
    return kept or list(role.tokens)


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


def _is_medium(entry: Entry, head: Token, has: set[str]) -> bool:
    """Tell whether a medium may be called so: no newspaper is a network, and no wire agency a paper."""
    if not entry.media or head.lower_ not in PAPERS:
        return False
    wire = entry.name in words("bodies", "wires") or "agency" in has
    printed = not has.isdisjoint(words("bodies", "printed"))
    return wire == (head.lower_ == "agency") and not (printed and head.lower_ in SENT)
