"""Words a dated event: the clause around a date in the article's own words, without the date and its ballast.

A pronoun that stands for an actor gives way to the actor's name where the article names it before; the sentence
with the name is then cited as well.
"""

from collections.abc import Iterable
from itertools import pairwise

from generator.extracting.shortening import shortened, trimmed, without
from generator.grammar import SUBJECTS, ActorIndex
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Span

HAPPENINGS = words("dates", "happenings")
LONGEST = 20  # words
BALLAST = frozenset({"advcl", "parataxis", "cc", "relcl", "mark", "intj", "meta", "preconj"})
WALK = 12  # steps up the parse; sentences are not deeper
PERSONAL = frozenset({"he", "she"})
SHARING = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep"})


def event_head(root: Token) -> Token:
    """Return the verb or noun that a date belongs to: "Sunday's meeting" is a meeting, all else is its verb."""
    head = root.head
    for _ in range(WALK):
        if head.pos_ in {"VERB", "AUX"} and head.dep_ not in {"aux", "auxpass"}:
            return _said(root, _whole_verb(head))
        if head.pos_ in {"NOUN", "PROPN"} and head.lemma_.lower() in HAPPENINGS:
            return head
        if head.head.i == head.i:
            return head
        head = head.head
    return head


def _whole_verb(verb: Token) -> Token:
    """Climb from an infinitive to the verb that carries it: "plan to meet", "stopped to refuel"."""
    for _ in range(WALK):
        infinitive = _is_infinitive(verb) or (verb.dep_ == "conj" and verb.tag_ == "VB" and _is_infinitive(verb.head))
        bare = verb.dep_ in {"xcomp", "pcomp"} and subject_of(verb) is None
        if not (infinitive or bare) or verb.head.pos_ not in {"VERB", "AUX"} or verb.head.i == verb.i:
            break
        verb = verb.head
    return verb


def _is_infinitive(verb: Token) -> bool:
    return any(t.lower_ == "to" for t in verb.children if t.dep_ == "aux")


def _said(root: Token, verb: Token) -> Token:
    """Give a date between a verb of saying and what is said to the saying: "told them on Friday it would leave"."""
    subject, saying = subject_of(verb), verb.head
    if verb.dep_ != "ccomp" or saying.i > root.i or saying.pos_ != "VERB":
        return verb
    between = [t.lower_ for t in root.doc[saying.i : root.i]]
    first = root if subject is None else subject.doc[min(t.i for t in subject.subtree)]
    return saying if root.i < first.i and "that" not in between else verb


def subject_of(verb: Token) -> Token | None:
    """Return a verb's own subject."""
    return next((t for t in verb.children if t.dep_ in SUBJECTS), None)


def event_words(head: Token, dated: Iterable[Token], index: ActorIndex) -> tuple[str, tuple[Span, ...]]:
    """Return the words of an event and the spans of names taken from other sentences."""
    gone = {t.i for t in dated}
    gone |= {t.head.i for t in dated if t.dep_ == "pobj" and t.head.i not in gone and t.head.n_rights == 1}
    lead, names, replaced = _lead(head, index)
    tokens = trimmed([t for t in clause_of(head) if t.i not in gone | replaced])
    before = _left_clause(head)
    opening = [t for t in tokens if t.i in before]
    rest = [t for t in tokens if t.i not in before]
    words_ = [
        _joined(trimmed(shortened(part, head, least)), index.document)
        for part, least in ((opening, 12), (rest, LONGEST))
    ]
    return _tidy(" ".join([lead, ", ".join(w for w in words_ if w)])), names


def _left_clause(head: Token) -> set[int]:
    """Return the tokens of what is said before the verb of saying: "Rain will come, the office said"."""
    said = [c for c in head.children if c.dep_ == "ccomp" and c.i < head.i]
    return {i for c in said for i in range(c.left_edge.i, c.right_edge.i + 1)}


def _lead(head: Token, index: ActorIndex) -> tuple[str, tuple[Span, ...], set[int]]:
    """Return the words to put before a clause without a subject of its own, and the tokens whose place they take."""
    subject = subject_of(head)
    if head.dep_ in {"relcl", "acl"} and head.head.pos_ in {"NOUN", "PROPN", "PRON"}:
        relative = {t.i for t in head.children if t.tag_ in {"WP", "WDT"}}
        return _phrase(head.head, index.document), (), relative
    if subject is None:
        return (*_borrowed(head, index), set())
    if subject.lower_ in PERSONAL:
        name, spans = _named(subject, index)
        return name, spans, {subject.i} if name else set()
    return "", (), set()


def _borrowed(head: Token, index: ActorIndex) -> tuple[str, tuple[Span, ...]]:
    """Return the subject that a verb shares with the verb it hangs on."""
    after_comma = head.i > 0 and head.nbor(-1).text == "," and head.tag_ == "VBG" and head.dep_ == "advcl"
    verb = head.sent.root if after_comma else head
    while verb.dep_ in SHARING and verb.head.i != verb.i and subject_of(verb) is None:
        verb = verb.head
    subject = subject_of(verb)
    if head.pos_ not in {"VERB", "AUX"} or subject is None or verb is head or subject.i > head.i:
        return "", ()
    if any(t.tag_ in {"WDT", "WP"} or t.lower_ == "that" for t in head.doc[max(subject.i + 1, head.i - 6) : head.i]):
        return "", ()
    if subject.lower_ in PERSONAL and (named := _named(subject, index))[0]:
        return named
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
    return _joined(without(list(noun.subtree), gone), document)


def clause_of(head: Token) -> list[Token]:
    """Return the tokens of a verb's or noun's own clause, without what hangs on it loosely."""
    verbal = head.pos_ in {"VERB", "AUX"}
    gone: set[int] = set()
    for child in head.children:
        joined = child.dep_ == "conj" and verbal
        quoted = child.dep_ == "ccomp" and child.i < head.i and child.right_edge.nbor().text in {'"', "'", "''"}
        owner = not verbal and (child.dep_ in {"case", "det"} or (child.dep_ == "poss" and not child.ent_type_))
        if child.dep_ in BALLAST or joined or quoted or owner:
            gone |= {t.i for t in child.subtree}
    marks = [c.i for c in head.children if c.dep_ == "mark" or c.tag_ == "WRB"]
    return [t for t in head.subtree if t.i not in gone and (not marks or t.i > min(marks))]


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
    """Close the gaps that dropped words leave, and drop marks without a partner."""
    for mark in (",", ".", ";", "'s", "’s", "n't", ")"):
        text = text.replace(f" {mark}", mark)
    if sum(c in '"“”„' for c in text) % 2:
        text = text.translate(str.maketrans("", "", '"“”„'))
    if text.count("(") != text.count(")"):
        text = text.replace("(", "").replace(")", "")
    return " ".join(text.replace(",,", ",").split()).strip(" ,;:-–—")
