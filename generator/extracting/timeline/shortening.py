"""Shortens a clause to a few words: drops what commas set off, then cuts where a phrase ends."""

from generator.grammar import SUBJECTS
from generator.language import Token
from generator.lexicons import words

LINKING = words("dates", "linking")
CONDITIONS = frozenset({"if", "unless", "whether"})
ASIDES = frozenset({"appos", "relcl", "advcl", "parataxis"})
STRAY = frozenset(",;:-–—.\"'`()[]") | {"--", "``", "''", "...", "…", "?", "!"}
DANGLING = frozenset({"IN", "DT", "POS", "TO", "MD", "WDT", "WP"})
CUT_BEFORE = frozenset(
    {",", ";", ":", "-", "--", "—", "–", "(", "which", "who", "after", "while", "because", "although"}
)
NEEDED = frozenset(
    {"pobj", "dobj", "xcomp", "ccomp", "pcomp", "attr", "acomp", "oprd", "prt", "nsubj", "nsubjpass", "case", "agent"}
)
PAIRED = frozenset(
    {
        "according",
        "because",
        "due",
        "such",
        "as",
        "between",
        "one",
        "number",
        "part",
        "instead",
        "hope",
        "search",
        "bid",
        "effort",
    }
)
ADDRESSING = frozenset({"tell", "assure", "inform", "remind", "warn", "promise", "persuade", "convince"})
BEYOND = 10  # words that a cut may come later where it would tear the clause
SHORTEST = 6  # words that must be left when a long clause is cut


def bared(tokens: list[Token]) -> list[Token]:
    """Drop marks, joining words and linking adverbs at the edges; a condition stays one."""
    while tokens and tokens[0].lower_ not in CONDITIONS and _is_joining(tokens[0]):
        tokens = tokens[1:]
    while tokens and (tokens[-1].text in STRAY or tokens[-1].dep_ in {"cc", "mark"} or _is_dangling(tokens[-1])):
        tokens = tokens[:-1]
    return tokens


def _is_dangling(last: Token) -> bool:
    """Tell a word that needs another one after it; "any" and "this" may stand alone as an object."""
    alone = last.tag_ == "DT" and last.dep_ in {"attr", "dobj", "pobj", "nsubj"}
    return last.tag_ in DANGLING and not alone


def _is_joining(first: Token) -> bool:
    linking = first.lower_ in LINKING and first.dep_ == "advmod"
    return linking or first.text in STRAY or first.dep_ in {"cc", "mark"} or first.tag_ in {"POS", "WDT", "WP"}


def word_count(tokens: list[Token]) -> int:
    """Return how many words some tokens are; marks and clitics are none."""
    return sum(t.text[0].isalnum() for t in tokens)


def shortened(tokens: list[Token], head: Token, longest: int, last: int = -1) -> list[Token]:
    """Keep some words: without appositions and asides first, then up to a boundary after the head.

    The token with the index `last` stays, and so do those it hangs on.
    """
    if word_count(tokens) <= longest:
        return tokens
    asides = {t.i for a in tokens if _is_aside(a) and not _holds(a, {head.i, last}) for t in a.subtree}
    if head.i not in asides:
        tokens = without(tokens, asides) or tokens
    tokens = tokens if word_count(tokens) <= longest else without(tokens, _openings(tokens, head, last))
    if word_count(tokens) <= longest:
        return tokens
    at_head, at_last = (max((k for k, t in enumerate(tokens) if t.i == i), default=0) for i in (head.i, last))
    least = max(SHORTEST, at_head + 2, at_last + 1)
    for loosely in (False, True):
        whole = [at for at in range(least, min(len(tokens), longest + BEYOND)) if not _tears(tokens, at, loosely)]
        for boundary in (_is_break, _is_joint, _is_word):
            if fit := [at for at in whole if longest // 2 <= at <= longest and boundary(tokens[at])]:
                return tokens[: fit[-1]]
        if whole:
            return tokens[: whole[0]]
    return tokens


def _openings(tokens: list[Token], head: Token, last: int) -> set[int]:
    """Return what stands before the subject behind a comma: "In a massive demonstration, ..."."""
    subject = min((c.left_edge.i for c in head.children if c.dep_ in SUBJECTS), default=0)
    first = tokens[0].i if tokens else 0
    opening = set(range(first, subject))
    set_off = subject > 0 and head.doc[subject - 1].text == ","
    return opening if set_off and last not in opening and head.i not in opening else set()


def _tears(tokens: list[Token], at: int, loosely: bool) -> bool:
    """Tell whether a cut parts a word from what it needs: a verb from its object, an article from its noun.

    Taken loosely, a verb needs no second object.
    """
    left, right = {t.i for t in tokens[:at]}, {t.i for t in tokens[at:]}
    if any(t.head.i in right and t.dep_ != "punct" for t in tokens[:at]):
        return True
    served = {t.head.i for t in tokens[:at] if t.dep_ in NEEDED and t.i > t.head.i} if loosely else set()
    torn = [t for t in tokens[at:] if t.head.i in left - served or (t.head.i in left and _is_content(t))]
    return any(t.dep_ in NEEDED or _is_paired(t) for t in torn) or (not loosely and any(_is_listed(t) for t in torn))


def _is_content(token: Token) -> bool:
    """Tell what somebody is told or assured of, without which the verb tells nothing."""
    return token.dep_ == "ccomp" and token.i > token.head.i and token.head.lemma_.lower() in ADDRESSING


def _is_listed(token: Token) -> bool:
    """Tell what comes next in a list of nouns, and the clause that says which "one" is meant."""
    if token.dep_ == "relcl":
        return token.head.pos_ == "PRON" or token.head.lower_ in {"one", "those"}
    return token.dep_ == "conj" and token.pos_ in {"NOUN", "PROPN", "NUM"}


def _is_paired(token: Token) -> bool:
    """Tell what two words open together: "according to", "in order to", "is in", and what a noun is "of"."""
    if token.dep_ == "advcl" and token.head.dep_ == "advmod" and token.head.pos_ == "ADV":
        return True
    if token.dep_ == "acl":
        return token.head.lower_ in {"order", "hope", "bid", "effort"}
    if token.lower_ == "of" and token.dep_ == "prep" and token.head.pos_ == "NOUN" and token.i == token.head.i + 1:
        return True
    if token.dep_ == "prep" and token.head.dep_ == "acl" and token.i == token.head.i + 1:
        return True
    placed = token.head.lemma_ == "be" and all(c.dep_ not in {"attr", "acomp"} for c in token.head.children)
    return token.dep_ == "prep" and (placed or token.head.lower_ in PAIRED)


def cut_back(tokens: list[Token], index: int) -> list[Token]:
    """Return the tokens before the one with an index, back to where a cut tears nothing."""
    most = sum(t.i < index for t in tokens)
    return tokens[: next((at for at in range(most, 0, -1) if not _tears(tokens, at, loosely=False)), 0)]


def is_torn(tokens: list[Token], verb: Token) -> bool:
    """Tell whether a verb that has objects or complements after it has lost them all, or is a bare "do"."""
    inside = {t.i for t in tokens}
    after = [c.i for c in verb.children if c.i > verb.i and c.dep_ in NEEDED]
    return (bool(after) and not set(after) & inside) or (verb.lemma_ == "do" and not after)


def _holds(token: Token, kept: set[int]) -> bool:
    return any(t.i in kept for t in token.subtree)


def _is_aside(token: Token) -> bool:
    """Tell an apposition or clause that commas set off, which can go without harm to the rest."""
    first, last = token.left_edge, token.right_edge
    opened = first.i > 0 and first.nbor(-1).text == ","
    closed = last.i + 1 < len(last.doc) and last.nbor().text == ","
    if is_listing(token):
        return False
    return opened and (token.dep_ in ASIDES or (token.dep_ == "prep" and closed))


def is_listing(token: Token) -> bool:
    """Tell the rest of a list that reads like an apposition: "the Kingdom of A, the Republic of B and C met"."""
    last = token.right_edge
    closed = last.i + 1 < len(last.doc) and last.nbor().text in STRAY
    joined = any(c.dep_ == "conj" for c in token.children) and any(c.lower_ == "and" for c in token.children)
    return token.dep_ == "appos" and joined and not closed


def without(tokens: list[Token], gone: set[int]) -> list[Token]:
    """Drop tokens, and the commas that set them off."""
    edges = {i + step for i in gone for step in (-1, 1)} - gone
    return [t for t in tokens if t.i not in gone and not (t.i in edges and t.text == ",")]


def _is_break(token: Token) -> bool:
    return token.lower_ in CUT_BEFORE and not (token.text == "-" and token.i and not token.nbor(-1).whitespace_)


def _is_word(token: Token) -> bool:
    return token.text not in STRAY and not token.is_punct


def _is_joint(token: Token) -> bool:
    return token.dep_ in {"prep", "cc", "mark", "aux"}
