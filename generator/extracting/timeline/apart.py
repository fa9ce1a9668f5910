"""Tells a date that belongs to another event than the clause around it tells, and words that other event alone.

"After touring the port on Thursday, the mayor said ..." says nothing of Thursday but the tour. What is tied to a
clause by "before", "after" or "ahead of", stands in a relative clause or is named within another noun has a day of
its own; where it cannot be told alone nothing is told.
"""

from collections.abc import Iterator

from generator.extracting.shared.phrasing import words_of
from generator.extracting.timeline.clausing import clause_of, date_to_keep, dropped
from generator.extracting.timeline.events import own_subject
from generator.extracting.timeline.marking import tidy, with_marks
from generator.extracting.timeline.nearest import JUDGING, MEASURES, PARTING
from generator.extracting.timeline.shortening import bared, is_torn, shortened, word_count
from generator.extracting.timeline.subjects import phrase
from generator.language import Document, Token

LONGEST = 22  # words
TOO_LONG = 34  # words; what cannot be cut to this is told in another way or left out
LEAST_NAMED = 2  # content words by which a noun says more than the clause that it is only the matter of
LEAST_PHRASE = 3  # content words by which a noun alone says what happened
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "NUM", "ADJ"})
MATTERS = frozenset({"into", "about", "over", "of", "from", "against"})
DOING = frozenset({"VBG"})
WALK = 12  # steps up the parse; sentences are not deeper


def _way(head: Token, verb: Token) -> Iterator[Token]:
    """Yield a date's verb or noun and what stands above it, up to the verb that would be told."""
    for _ in range(WALK):
        if head.i == verb.i:
            return
        yield head
        if head.head.i == head.i:
            return
        head = head.head


def is_apart(head: Token, verb: Token) -> bool:
    """Tell whether a date's verb or noun has a day of its own, which is not that of the verb above it."""
    return _is_measured(head) or any(
        _parts(token) or _is_accompanying(token) or _is_hidden(token) for token in _way(head, verb)
    )


def _parts(token: Token) -> bool:
    """Tell "before", "after", "ahead of" and the like, which put a clause on another day than what they govern."""
    return token.lower_ in PARTING and token.dep_ in {"prep", "advmod", "pcomp", "npadvmod", "pobj"}


def _is_measured(token: Token) -> bool:
    """Tell a happening from which a time is counted: "within weeks of his capture"."""
    return token.pos_ == "NOUN" and token.head.lower_ == "of" and token.head.head.lemma_.lower() in MEASURES


def _is_accompanying(verb: Token) -> bool:
    """Tell what "with" adds to a clause: "with the first trams arriving on Tuesday"."""
    above = verb.head
    with_subject = verb.dep_ == "pcomp" and own_subject(verb) is not None
    with_noun = verb.dep_ == "acl" and (above := _whole(above)).dep_ == "pobj"
    return verb.tag_ in DOING and "with" in {
        above.lower_ if with_subject else "",
        above.head.lower_ if with_noun else "",
    }


def _whole(noun: Token) -> Token:
    """Climb from a part's noun to the whole phrase: "the first of the trams" from "trams"."""
    for _ in range(WALK):
        if noun.dep_ != "pobj" or noun.head.lower_ != "of":
            break
        noun = noun.head.head
    return noun


def _is_hidden(verb: Token) -> bool:
    """Tell a relative clause that cannot be told alone: "with whom the mayor met on Monday"."""
    return verb.dep_ in {"relcl", "advcl"} and any(
        t.tag_ in {"WP", "WDT"} and t.head.i != verb.i and t.head.dep_ == "prep" and t.head.i < verb.i
        for t in verb.subtree
        if t.i < verb.i
    )


def is_within_noun(head: Token) -> bool:
    """Tell a happening that is named as the matter of something: "the inquiry into the May 5 bombings"."""
    above = head.head
    if head.dep_ == "dobj" and above.lemma_.lower() in JUDGING:
        return any(c.dep_ == "poss" or c.lower_ == "of" for c in head.children)
    inside = above.head.pos_ in {"NOUN", "PROPN"} or above.lower_ in MATTERS
    return head.dep_ == "pobj" and above.dep_ == "prep" and inside


def _doing(head: Token, verb: Token, dated: list[Token]) -> tuple[list[Token], list[Token]]:
    """Return who does what, for a participle with a day of its own: "the mayor" and "touring the port"; else nothing.

    What commas or joining words set off is left out.
    """
    first = head
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    own = own_subject(head)
    subject = own_subject(verb) if own is None else own
    passive = any(t.dep_ == "auxpass" and t.tag_ in DOING for t in head.children)
    if subject is None or subject.pos_ in {"PRON", "VERB", "AUX"} or first.dep_ not in {"pcomp", "advcl"}:
        return [], []
    if head.tag_ not in DOING and not passive:
        return [], []
    loose = _is_own(dated, head) and not date_to_keep(head, head, dated, planned=False)
    gone = dropped(dated) if loose else set()
    gone |= {t.i for t in own.subtree} if own is not None else set()
    gone |= {t.i for t in head.children if passive and t.dep_ in {"aux", "auxpass"}}
    return phrase(subject), bared([t for t in clause_of(head, dated) if t.i not in gone])


def _is_own(dated: list[Token], head: Token) -> bool:
    """Tell whether a date hangs on a verb itself and can go without harm."""
    root = next((t for t in dated if t.head not in dated), dated[0])
    return head.i in {root.head.i, root.head.head.i if root.dep_ == "pobj" else head.i + 1}


def words_apart(head: Token, verb: Token, dated: list[Token], document: Document) -> str:
    """Word an event that has another day than the clause around it; nothing if it cannot be told alone."""
    head = next((t for t in _way(head, verb) if _is_accompanying(t)), head)
    who, what = _doing(head, verb, dated)
    what = fitted(what, head, TOO_LONG)
    if who and not is_torn(what, head) and word_count([*who, *what]) <= TOO_LONG:
        return tidy(f"{words_of(document, who)} {words_of(document, what)}")
    return participle_words(head, dated, document) or noun_words(head, dated, document)


def participle_words(head: Token, dated: list[Token], document: Document) -> str:
    """Return a noun with the participle that is dated: "a statement read on state television"."""
    if head.dep_ != "acl" or head.tag_ not in {"VBN", "VBG", "VBD"} or head.head.pos_ not in {"NOUN", "PROPN"}:
        return ""
    kept = date_to_keep(head, head, dated, planned=False)
    own = [t for t in clause_of(head, kept) if kept or t.i not in dropped(dated)]
    if len(own) == 1:
        own = list(head.subtree)
    noun = phrase(_whole(head.head) if _is_accompanying(head) else head.head)
    tokens = fitted([*noun, *(t for t in own if t not in noun)], head, TOO_LONG)
    return tidy(words_of(document, tokens)) if word_count(tokens) <= TOO_LONG and not is_torn(tokens, head) else ""


def noun_words(noun: Token, dated: list[Token], document: Document, least: int = LEAST_PHRASE) -> str:
    """Return a noun with its own words if they say enough alone, else nothing."""
    if noun.pos_ not in {"NOUN", "PROPN"}:
        return ""
    tokens = [t for t in clause_of(noun, ()) if t.i not in dropped(dated)]
    tokens = fitted(tokens, noun, TOO_LONG)
    if sum(t.pos_ in CONTENT for t in tokens) < least or all(t.i != noun.i for t in tokens):
        return ""
    return tidy(words_of(document, tokens))


def fitted(tokens: list[Token], head: Token, most: int, last: int = -1) -> list[Token]:
    """Return tokens cut to a length in words, with their quotations whole; the token with the index `last` stays."""
    return with_marks(bared(shortened(tokens, head, LONGEST, last)), most)
