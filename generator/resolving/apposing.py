"""Finds the role noun beside a name between commas: "the prime minister, Ali Omar,", "Ali Omar, the secretary"."""

from generator.grammar import SUBJECTS
from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.resolving.nouns import is_honorific, is_role
from generator.resolving.predicates import LONGEST, STOPS

OF_WHAT = frozenset({"for", "of", "at", "to"})
SINGULAR = frozenset({"NN", "NNP"})
BETWEEN = frozenset({"DT", "IN", "JJ", "NNP", "NNPS", "POS", "HYPH"})


def apposed_noun(first: Token) -> tuple[Token, int] | None:
    """Return the role noun of "Chad's prime minister, Ali Omar" and the index of the comma.

    The office may say what it is of: "a spokesman for the union, Anna Berg".
    """
    place = first.i - 1
    while place > 0 and (is_honorific(first.doc[place]) or first.doc[place].lower_ in words("roles", "ranks")):
        place -= 1
    comma = first.doc[place]
    if comma.text != "," or place - 1 < sentence_bounds(first)[0]:
        return None
    for at in range(place - 1, max(sentence_bounds(first)[0], place - LONGEST) - 1, -1):
        noun = first.doc[at]
        if is_role(noun) and (noun.tag_ in SINGULAR or _is_one_of(noun)):
            joined = _belong_together(noun, first)
            tail = noun.nbor(1).lower_
            told = tail in OF_WHAT or (tail == "in" and noun.i in {t.i for t in first.ancestors})
            whole = joined is not False if at == place - 1 else joined and told
            return (noun, place) if whole else None
        if noun.text in STOPS - {"(", ")"} or noun.pos_ in {"VERB", "AUX"}:
            return None
    return None


def is_apposed_person(name: list[Token]) -> bool:
    """Tell whether a name stands between commas beside a role: "a rebel leader in Bergen, Ali Omar, said".

    A body may stand beside one too ("the market leader, Bergen Dynamics"), so a role that a noun limits counts only
    where the words are of an office.
    """
    inside = {t.i for t in name}
    head = next((t for t in name if t.head.i not in inside), name[-1])
    if head.dep_ == "appos" and name[0].i > sentence_bounds(name[0])[0] and name[0].nbor(-1).text == ",":
        noun = head.head
        between = noun.doc[noun.i + 1 : name[0].i - 1]
        return noun.i < name[0].i and _is_personal(noun) and all(t.tag_ in BETWEEN for t in between)
    beside = next((t for t in head.rights if t.dep_ == "appos" and t.i > name[-1].i), None)
    return beside is not None and name[-1].nbor(1).text == "," and _is_personal(beside) and _is_office(beside)


def _is_personal(noun: Token) -> bool:
    """Tell whether a noun is one person's role, and no thing's that another noun tells: "the market leader"."""
    limited = any(t.dep_ in {"compound", "nmod"} and t.tag_ == "NN" for t in noun.lefts)
    return noun.tag_ in SINGULAR and is_role(noun) and (not limited or _is_office(noun))


def _is_office(noun: Token) -> bool:
    return noun.lower_ in words("roles", "state_offices") | words("roles", "offices") | words("roles", "tasks")


def _is_one_of(noun: Token) -> bool:
    """Tell whether a plural stands for one person: leaders in "one of its top leaders, Anna Berg"."""
    above = noun.head
    return noun.dep_ == "pobj" and above.lower_ == "of" and above.head.lower_ == "one"


def _belong_together(noun: Token, first: Token) -> bool | None:
    """Tell whether the parse joins a noun and the name after its comma; None where it says nothing of it.

    In "after she called her mother, Berg left" the name is the subject of another clause than the noun's.
    """
    name = first
    while name.dep_ == "compound":
        name = name.head
    if noun.dep_ in SUBJECTS or noun in name.ancestors or name in noun.ancestors:
        return True
    return False if name.dep_ in SUBJECTS else None
