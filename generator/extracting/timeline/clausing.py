"""Chooses the words of a dated clause: its own, without what hangs on it loosely, and without the date if it can go."""

from collections.abc import Iterable

from generator.extracting.timeline.events import own_subject, whole_verb
from generator.extracting.timeline.shortening import without
from generator.extracting.timeline.tenses import ARRANGING, PLANNING
from generator.extracting.timeline.timing import is_fixed
from generator.grammar import tense, torn_clause
from generator.language import Token
from generator.lexicons import words

LONG_QUOTATION = 24  # words; a longer one before its verb of saying is left out
BALLAST = frozenset({"advcl", "parataxis", "cc", "relcl", "mark", "intj", "meta", "preconj"})
LINKING = words("dates", "linking")
LINKING_PHRASES = words("dates", "linking_phrases")
LOOSE = frozenset({"just", "only", "even"})
WITH_SAYING = frozenset({"speak", "talk", "address", "write", "appear"})
DASHES = frozenset({"-", "--", "–", "—", "_"})
BOUNDING = frozenset(
    {"from", "since", "before", "after", "of", "as", "to", "through", "between", "for", "than", "within"}
)


def date_to_keep(verb: Token, head: Token, dated: list[Token], *, planned: bool) -> list[Token]:
    """Return the tokens of the date if the clause needs them, else none.

    It does where the date belongs to another word than the verb, where a preposition bounds it ("from May 5") or a dash
    sets it off, where it is one of several, where it is what the clause says ("set Friday as the day"), and where a
    past clause tells of a coming day.
    """
    root = next((t for t in dated if t.head not in dated), dated[0])
    told_before = planned and tense(verb) == "past" and verb.lemma_.lower() not in PLANNING | ARRANGING
    needed = (
        is_fixed(root) or _is_set_off(dated) or _is_bounded(root) or _is_one_of_several(dated) or _is_all(verb, root)
    )
    if head.i == verb.i and _is_own(root, verb) and not needed and not told_before:
        return []
    same = head.dep_ == "advcl" and head.i < verb.i and _at_once(head, verb)
    return [] if same else dated


def _is_own(root: Token, verb: Token) -> bool:
    """Tell whether a date hangs on a verb, on its infinitive or, standing before it, on what it says."""
    owner = root.head.head if root.dep_ == "pobj" else root.head
    if owner.pos_ not in {"VERB", "AUX"}:
        return False
    return whole_verb(owner).i == verb.i or (owner.dep_ == "ccomp" and owner.head.i == verb.i)


def _is_set_off(dated: list[Token]) -> bool:
    """Tell a date that a dash or bracket sets off, or that explains "back": what is left would not read."""
    before = dated[0].nbor(-1) if dated[0].i else None
    return before is not None and (before.text in {"-", "--", "–", "—", "("} or _is_loose(before))


def _is_loose(word: Token) -> bool:
    return word.lower_ == "back" and word.dep_ not in {"prt", "ROOT"}


def _is_bounded(root: Token) -> bool:
    """Tell a date whose preposition says more than when: "from May 5", "as of Friday"."""
    return root.dep_ in {"pobj", "pcomp"} and root.head.lower_ in BOUNDING


def _is_one_of_several(dated: list[Token]) -> bool:
    """Tell a date that is joined to what is not part of it: "on Monday and Tuesday"."""
    inside = {t.i for t in dated}
    return any(t.dep_ == "conj" and t.head.i not in inside for t in dated) or any(
        c.dep_ in {"conj", "appos"} and c.i not in inside for t in dated for c in t.children
    )


def _is_all(verb: Token, root: Token) -> bool:
    """Tell "the deadline is Friday", where the date is all that the verb says."""
    says = {c.i for c in verb.children if c.i > verb.i and c.dep_ not in {"punct", "advcl", "cc", "conj"}}
    return verb.lemma_ == "be" and verb.tag_ != "VBN" and says <= {root.i, *(t.i for t in root.ancestors)}


def _at_once(participle: Token, verb: Token) -> bool:
    """Tell "meeting in Paris, they met" and "speaking in Paris, she said" from "arrested in May, he left"."""
    return participle.tag_ == "VBG" and (participle.lemma_ == verb.lemma_ or participle.lemma_ in WITH_SAYING)


def dropped(dated: Iterable[Token]) -> set[int]:
    """Return a date's tokens, with the preposition before and the adverb that leans on it ("only in May")."""
    gone = {t.i for t in dated}
    gone |= {t.head.i for t in dated if t.dep_ == "pobj" and t.head.n_rights == 1}
    before = [t for t in dated if t.i == min(gone) and t.i][:1]
    return gone | {t.i - 1 for t in before if t.nbor(-1).lower_ in LOOSE and t.nbor(-1).head.i in gone}


def left_clause(verb: Token) -> tuple[Token | None, int]:
    """Return the verb of what is said before a verb of saying, and where that ends: "Rain will come, Doe said"."""
    said = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i and not _is_apart(c)), None)
    if said is None:
        return None, 0
    subject = own_subject(verb)
    return said, verb.i if subject is None or subject.i < said.i or subject.i > verb.i else subject.left_edge.i


def clause_of(head: Token, kept: Iterable[Token]) -> list[Token]:
    """Return the tokens of a verb's or noun's own clause, without what hangs on it loosely and holds nothing kept."""
    wanted = {t.i for t in kept}
    gone: set[int] = set()
    for child in head.children:
        inside = {t.i for t in child.subtree}
        joins = child.dep_ == "cc" and any(
            c.i > child.i and _holds(c, wanted) for c in head.children if c.dep_ == "conj"
        )
        if _is_loose_part(child, head, inside) and not inside & wanted and not joins:
            gone |= inside
    links = {t.i for c in head.children if _links(c) for t in c.subtree}
    marks = [c.i for c in head.children if c.dep_ == "mark" or c.tag_ == "WRB"]
    left = [t for t in without(list(head.subtree), links) if t.i not in gone and (not marks or t.i > min(marks))]
    torn = next((t for t in left if t.text in DASHES and t.i > head.i and t.i - 1 in gone), None)
    return left if torn is None else [t for t in left if t.i < torn.i or t.i in wanted]


def _holds(token: Token, wanted: set[int]) -> bool:
    return any(t.i in wanted for t in token.subtree)


def _is_loose_part(child: Token, head: Token, inside: set[int]) -> bool:
    verbal = head.pos_ in {"VERB", "AUX"}
    if child.dep_ == "conj" and _is_torn_off(child, head):
        return False
    if child.dep_ in BALLAST or (child.dep_ == "conj" and verbal) or _is_apart(child):
        return True
    if child.dep_ == "ccomp" and child.i < head.i and len(inside) > LONG_QUOTATION and _is_quoted(child):
        return True
    return not verbal and (child.dep_ in {"case", "det"} or (child.dep_ == "poss" and not child.ent_type_))


def _is_torn_off(child: Token, head: Token) -> bool:
    """Tell the verb of a clause whose subject the parse takes for an object of "after" and the like."""
    verbs = (torn_clause(t) for t in head.subtree if t.i < child.i)
    return any(verb is not None and verb.i == child.i for verb in verbs)


def _links(child: Token) -> bool:
    """Tell "however" and "in addition" from adverbs that say something."""
    if child.dep_ == "prep":
        return (
            child.text.lower() + " " + " ".join(t.lower_ for c in child.children for t in c.subtree) in LINKING_PHRASES
        )
    return child.dep_ == "advmod" and child.lower_ in LINKING and child.left_edge.is_sent_start is True


def _is_apart(clause: Token) -> bool:
    """Tell a clause before a colon or semicolon, which the parser takes for what the clause after it says."""
    return clause.dep_ == "ccomp" and any(
        t.text in {":", ";"} for t in clause.doc[clause.i : max(clause.i, clause.head.i)]
    )


def _is_quoted(clause: Token) -> bool:
    return clause.right_edge.i + 1 < len(clause.doc) and clause.right_edge.nbor().text in {'"', "'", "''"}
