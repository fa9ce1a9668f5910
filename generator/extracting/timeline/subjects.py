"""Words who does what an event tells: a shared subject, the noun of a relative clause, or a source."""

from generator.extracting.shared.phrasing import words_of
from generator.extracting.shared.pronouns import standing_for
from generator.extracting.timeline.events import PERIODS, own_subject
from generator.extracting.timeline.marking import with_marks
from generator.extracting.timeline.shortening import is_listing, without
from generator.grammar import ActorIndex, auxiliaries
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Span

LONGEST = 30  # words of a noun with its modifiers
Worded = tuple[str, tuple[Span, ...]]
SHARING = frozenset({"conj", "advcl", "xcomp", "pcomp", "prep"})
TOLD = frozenset({"dobj", "dative"})


def lead_of(head: Token) -> tuple[list[Token], set[int]]:
    """Return the words to put before a clause without a subject of its own, and those that give way to them."""
    subject = own_subject(head)
    relative = head.head if head.dep_ == "conj" and _has_relative(head) else head
    if relative.dep_ == "relcl" and relative.head.i < head.i:
        return _antecedent(head, relative.head, subject)
    return (_borrowed(head), set()) if subject is None else ([], set())


def _has_relative(verb: Token) -> bool:
    return any(t.tag_ in {"WP", "WDT"} for t in verb.children)


def _antecedent(head: Token, noun: Token, subject: Token | None) -> tuple[list[Token], set[int]]:
    """Return the noun that a relative clause is about; "that" stays where it is the object."""
    if noun.lemma_ in PERIODS or any(t.tag_ == "WRB" for t in head.children):
        return [], set()
    relative = [t for t in head.children if t.tag_ in {"WP", "WDT"}]
    own = subject is not None and subject in relative
    joint = [] if own else [t for t in relative if t.lower_ == "that"]
    inside = {t.i for t in head.subtree}
    before = [t for t in phrase(_whole_noun(head, noun)) if t.i not in inside]
    return without(before, {t.i for t in before[-1:] if t.text == ","}) + joint, {t.i for t in relative}


def _whole_noun(head: Token, noun: Token) -> Token:
    """Return the noun of a relative clause, or the first of several if the verb counts them all."""
    which = any(t.lower_ == "which" for t in head.children)
    part = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ == "NOUN"
    if which and part and _is_person(noun):
        return noun.head.head
    many = head.tag_ == "VBP" or any(t.lower_ in {"are", "were", "have"} for t in head.children)
    return noun.head if many and noun.dep_ == "conj" and noun.tag_ not in {"NNS", "NNPS"} else noun


def _is_person(noun: Token) -> bool:
    return noun.lemma_.lower() in words("roles", "persons") | words("disputes", "persons")


def _borrowed(head: Token) -> list[Token]:
    """Return the subject that a verb shares with the verb it hangs on."""
    verb = head
    while verb.dep_ in SHARING and verb.head.i != verb.i and own_subject(verb) is None:
        verb = verb.head
    subject = own_subject(verb)
    if subject is None or verb is head or subject.i > head.i:
        return []
    if subject.tag_ in {"WP", "WDT"} and verb.dep_ == "relcl":
        return phrase(verb.head)
    return phrase(subject)


def source_words(saying: Token, index: ActorIndex) -> Worded:
    """Return who says something, with the verb and to whom: "the ministry said", "she told reporters"."""
    subject = own_subject(saying)
    who, _ = lead_of(saying)
    who = who or ([] if subject is None else phrase(subject))
    if not who or who[-1].tag_ in {"WP", "WDT"}:
        return "", ()
    standing = standing_for(index.document, index.at(who[0]), who[0]) if who[0].pos_ == "PRON" else None
    names = {who[0].i: standing.text} if standing and len(who) == 1 else {}
    own = [t for t in auxiliaries(saying) if t.head.i == saying.i] + [saying]
    told = (
        [t for c in saying.children if c.dep_ in TOLD and c.i > saying.i for t in phrase(c)] if _tells(saying) else []
    )
    text = words_of(index.document, who, within=True, names=names)
    said = words_of(index.document, own + told)
    return f"{text} {said}", (standing.span,) if standing and names else ()


def according_words(verb: Token, told: str, document: Document) -> str:
    """Return the source that "according to" names, where the words told have lost it."""
    according = next((c for c in verb.children if c.lower_ == "according"), None)
    source = next((t for t in according.subtree if t.dep_ == "pobj"), None) if according else None
    if according is None or source is None or "ccording to" in told:
        return ""
    return f", according to {words_of(document, phrase(source), within=True)}"


def _tells(saying: Token) -> bool:
    """Tell whether a verb cannot be without whom it addresses."""
    return saying.lemma_.lower() in {"tell", "remind", "assure", "inform"}


def phrase(noun: Token) -> list[Token]:
    """Return a noun with its modifiers, without relative clauses and appositions."""
    after = [c for n in (noun, *noun.conjuncts) for c in n.children if c.i > n.i]
    gone = {t.i for c in after if c.dep_ in {"relcl", "acl", "appos", "punct"} and not is_listing(c) for t in c.subtree}
    return with_marks(without(list(noun.subtree), gone), LONGEST)
