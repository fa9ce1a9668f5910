"""Words who does what an event tells: a shared subject, the noun of a relative clause, a name, or a source."""

from generator.extracting.events import PERIODS, own_subject
from generator.extracting.marking import joined, with_marks
from generator.extracting.shortening import without
from generator.grammar import ActorIndex, auxiliaries
from generator.language import Document, Token
from generator.model import Span

LONGEST = 30  # words of a noun with its modifiers
Worded = tuple[str, tuple[Span, ...]]
SHARING = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep"})
PERSONAL = frozenset({"he", "she"})


def lead_of(head: Token, index: ActorIndex) -> tuple[str, tuple[Span, ...], set[int]]:
    """Return the words to put before a clause without a subject of its own, and the tokens whose place they take."""
    subject = own_subject(head)
    if head.dep_ == "relcl" and head.head.pos_ in {"NOUN", "PROPN", "PRON"}:
        return _antecedent(head, subject, index.document)
    if subject is None:
        return (*_borrowed(head, index), set())
    if subject.lower_ in PERSONAL and subject.whitespace_:
        name, spans = _named(subject, index)
        return name, spans, {subject.i} if name else set()
    return "", (), set()


def _antecedent(head: Token, subject: Token | None, document: Document) -> tuple[str, tuple[Span, ...], set[int]]:
    """Return the noun that a relative clause is about; "that" stays where it is the object."""
    if head.head.lemma_ in PERIODS or any(t.tag_ == "WRB" for t in head.children):
        return "", (), set()
    relative = {t.i for t in head.children if t.tag_ in {"WP", "WDT"}}
    own = subject is not None and subject.i in relative
    joint = "" if own else " that" if any(head.doc[i].lower_ == "that" for i in relative) else ""
    return _phrase(head.head, document) + joint, (), relative


def _borrowed(head: Token, index: ActorIndex) -> Worded:
    """Return the subject that a verb shares with the verb it hangs on."""
    verb = head
    while verb.dep_ in SHARING and verb.head.i != verb.i and own_subject(verb) is None:
        verb = verb.head
    subject = own_subject(verb)
    if subject is None or verb is head or subject.i > head.i:
        return "", ()
    if subject.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl":
        return _phrase(verb.head, index.document), ()
    if subject.lower_ in PERSONAL and (named := _named(subject, index))[0]:
        return named
    return _phrase(subject, index.document), ()


def _named(pronoun: Token, index: ActorIndex) -> Worded:
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


def source_words(saying: Token, told: str, index: ActorIndex) -> Worded:
    """Return who says something, with the verb: "the ministry said"."""
    lead, names, _ = lead_of(saying, index)
    subject = own_subject(saying)
    if subject is not None and subject.lower_ in PERSONAL and lead and lead in told:
        lead, names = subject.text.lower(), ()
    who = lead or (_phrase(subject, index.document) if subject is not None else "")
    if not who or (subject is not None and subject.tag_ in {"WP", "WDT"} and not lead):
        return "", ()
    if not lead and subject is not None and _opens_sentence(subject.left_edge):
        who = who[:1].lower() + who[1:]
    verb = [t for t in auxiliaries(saying) if t.head.i == saying.i] + [saying]
    return f"{who} {' '.join(t.text for t in verb)}", names


def _opens_sentence(first: Token) -> bool:
    """Tell whether a word has its capital letter from its place alone."""
    plain = first.pos_ in {"DET", "PRON"} or (first.pos_ in {"ADJ", "NOUN", "NUM"} and not first.ent_type_)
    return bool(first.is_sent_start) and plain and first.text != "I" and not first.is_upper


def _phrase(noun: Token, document: Document) -> str:
    """Return a noun with its modifiers, without relative clauses and appositions."""
    gone = {
        t.i for c in noun.children if c.dep_ in {"relcl", "acl", "appos", "punct"} and c.i > noun.i for t in c.subtree
    }
    return joined(with_marks(without(list(noun.subtree), gone), LONGEST), document)
