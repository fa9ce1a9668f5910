"""Words a dated event: the clause around a date in the article's own words, without the date and its ballast.

A pronoun that stands for an actor gives way to the actor's name where the article names it before; the sentence
with the name is then cited as well.
"""

from collections.abc import Iterable
from itertools import pairwise

from generator.grammar import SUBJECTS, ActorIndex
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Span

HAPPENINGS = words("dates", "happenings")
LONGEST = 20  # words
SHORTEST = 6  # words that must be left when a long clause is cut
BALLAST = frozenset({"advcl", "parataxis", "cc", "relcl", "mark", "intj", "meta", "preconj"})
CUT_BEFORE = frozenset(
    {",", ";", ":", "-", "--", "—", "–", "(", "which", "who", "after", "while", "because", "although"}
)
PERSONAL = frozenset({"he", "she", "they", "it"})


def event_head(root: Token) -> Token:
    """Return the verb or noun that a date belongs to: "Sunday's meeting" is a meeting, all else is its verb."""
    head = root.head
    for _ in range(12):
        if head.pos_ in {"VERB", "AUX"} and head.dep_ not in {"aux", "auxpass"}:
            return _whole_verb(head)
        if head.pos_ in {"NOUN", "PROPN"} and head.lemma_.lower() in HAPPENINGS:
            return head
        if head.head.i == head.i:
            return head
        head = head.head
    return head


def _whole_verb(verb: Token) -> Token:
    """Climb from an infinitive to the verb that carries its subject: "plan to meet"."""
    while verb.dep_ in {"xcomp", "pcomp"} and not _subject(verb) and verb.head.pos_ in {"VERB", "AUX"}:
        verb = verb.head
    return verb


def _subject(verb: Token) -> Token | None:
    return next((t for t in verb.children if t.dep_ in SUBJECTS), None)


def event_words(head: Token, dated: Iterable[Token], index: ActorIndex) -> tuple[str, tuple[Span, ...]]:
    """Return the words of an event and the spans of names taken from other sentences."""
    gone = {t.i for t in dated}
    lead, names = _lead(head, index)
    tokens = [t for t in _clause(head) if t.i not in gone and not (lead and t.i in _subject_indexes(head))]
    text = _tidy(f"{lead} {_joined(_cut(_trimmed(tokens)), index.document)}")
    return text, names


def _subject_indexes(head: Token) -> set[int]:
    subject = _subject(head)
    return set() if subject is None else {t.i for t in subject.subtree}


def _lead(head: Token, index: ActorIndex) -> tuple[str, tuple[Span, ...]]:
    """Return the subject to put first where the clause has none or only a pronoun."""
    subject = _subject(head)
    if subject is None:
        return _borrowed(head, index)
    if subject.lower_ in {"who", "which", "that"} and head.dep_ == "relcl":
        return _phrase(head.head, index.document), ()
    if subject.lower_ in PERSONAL:
        return _named(subject, index)
    return "", ()


def _borrowed(head: Token, index: ActorIndex) -> tuple[str, tuple[Span, ...]]:
    if head.pos_ not in {"VERB", "AUX"}:
        return "", ()
    if head.dep_ in {"acl", "relcl"}:
        return _phrase(head.head, index.document), ()
    verb = head
    while verb.dep_ in {"conj", "advcl", "xcomp"} and verb.head.i != verb.i and _subject(verb) is None:
        verb = verb.head
    subject = _subject(verb)
    if subject is None or verb is head:
        return "", ()
    if subject.lower_ in PERSONAL:
        return _named(subject, index)
    return _phrase(subject, index.document), ()


def _named(pronoun: Token, index: ActorIndex) -> tuple[str, tuple[Span, ...]]:
    """Return the name that stands last before a pronoun of the same actor, and where."""
    actor, here = index.at(pronoun), index.document.span(pronoun)
    if actor is None:
        return "", ()
    named = [
        m.span for m in actor.mentions if m.form == "name" and 0 < m.span.sentence <= here.sentence and m.span < here
    ]
    if not named:
        return "", ()
    return index.document.words(max(named)), (max(named),)


def _phrase(noun: Token, document: Document) -> str:
    """Return a noun with its modifiers, without relative clauses and appositions."""
    gone = {
        t.i for c in noun.children if c.dep_ in {"relcl", "acl", "appos", "punct"} and c.i > noun.i for t in c.subtree
    }
    return _joined([t for t in noun.subtree if t.i not in gone], document)


def _clause(head: Token) -> list[Token]:
    verbal = head.pos_ in {"VERB", "AUX"}
    gone: set[int] = set()
    for child in head.children:
        joined = child.dep_ == "conj" and verbal
        quotes = child.dep_ == "ccomp" and child.i < head.i
        owner = not verbal and (child.dep_ in {"case", "det"} or (child.dep_ == "poss" and not child.ent_type_))
        if child.dep_ in BALLAST or joined or quotes or owner:
            gone |= {t.i for t in child.subtree}
    return [t for t in head.subtree if t.i not in gone]


def _trimmed(tokens: list[Token]) -> list[Token]:
    """Drop marks and joining words at the edges."""
    while tokens and (tokens[0].is_punct or tokens[0].dep_ in {"cc", "mark"} or tokens[0].tag_ in {"POS", "WDT", "WP"}):
        tokens = tokens[1:]
    while tokens and (
        tokens[-1].is_punct or tokens[-1].dep_ in {"cc", "mark"} or tokens[-1].tag_ in {"IN", "DT", "POS"}
    ):
        tokens = tokens[:-1]
    return tokens


def _cut(tokens: list[Token]) -> list[Token]:
    """Keep at most LONGEST words, and end at a boundary of phrases."""
    if len(tokens) <= LONGEST:
        return tokens
    for at in range(LONGEST, SHORTEST, -1):
        if tokens[at].lower_ in CUT_BEFORE:
            return _trimmed(tokens[:at])
    for at in range(LONGEST, SHORTEST, -1):
        if tokens[at].dep_ in {"prep", "cc", "mark", "aux"}:
            return _trimmed(tokens[:at])
    return _trimmed(tokens[:LONGEST])


def _joined(tokens: list[Token], document: Document) -> str:
    """Return the article's words of some tokens of one sentence; gaps become one space."""
    if not tokens:
        return ""
    runs = [[tokens[0]]]
    for left, right in pairwise(tokens):
        if right.i == left.i + 1:
            runs[-1].append(right)
        else:
            runs.append([right])
    return " ".join(document.words(document.span(run[0], run[-1])) for run in runs)


def _tidy(text: str) -> str:
    for mark in (",", ".", ";", "'s", "’s", "n't"):
        text = text.replace(f" {mark}", mark)
    if sum(c in '"“”„' for c in text) % 2:
        text = text.translate(str.maketrans("", "", '"“”„'))
    return " ".join(text.replace(",,", ",").split()).strip(" ,;:-–—")
