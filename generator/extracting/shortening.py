"""Shortens a clause to a few words: drops what commas set off, then cuts where a phrase ends."""

from generator.language import Token

ASIDES = frozenset({"appos", "relcl", "advcl", "parataxis"})
STRAY = frozenset(",;:-–—.\"'`()[]") | {"--", "``", "''", "...", "…", "?", "!"}
DANGLING = frozenset({"IN", "DT", "POS", "TO", "MD", "WDT", "WP"})
CUT_BEFORE = frozenset(
    {",", ";", ":", "-", "--", "—", "–", "(", "which", "who", "after", "while", "because", "although"}
)
SHORTEST = 6  # words that must be left when a long clause is cut


def trimmed(tokens: list[Token]) -> list[Token]:
    """Drop marks and joining words at the edges."""
    while tokens and (
        tokens[0].text in STRAY or tokens[0].dep_ in {"cc", "mark"} or tokens[0].tag_ in {"POS", "WDT", "WP"}
    ):
        tokens = tokens[1:]
    while tokens and (tokens[-1].text in STRAY or tokens[-1].dep_ in {"cc", "mark"} or tokens[-1].tag_ in DANGLING):
        tokens = tokens[:-1]
    return tokens


def shortened(tokens: list[Token], head: Token, longest: int) -> list[Token]:
    """Keep some words: without appositions and asides first, then up to a boundary after the head."""
    if len(tokens) <= longest:
        return tokens
    asides = {t.i for a in tokens if _is_aside(a) and a.i != head.i for t in a.subtree}
    if head.i not in asides:
        tokens = without(tokens, asides) or tokens
    if len(tokens) <= longest:
        return tokens
    least = max([SHORTEST, *(k + 2 for k, t in enumerate(tokens) if t.i == head.i)])
    for boundary in (_is_break, _is_joint):
        for at in range(longest, least, -1):
            if at < len(tokens) and boundary(tokens[at]):
                return tokens[:at]
    return tokens[: max(longest, least)]


def _is_aside(token: Token) -> bool:
    """Tell an apposition or clause that commas set off, which can go without harm to the rest."""
    first, last = token.left_edge, token.right_edge
    opened = first.i > 0 and first.nbor(-1).text == ","
    closed = last.i + 1 < len(last.doc) and last.nbor().text == ","
    return opened and (token.dep_ in ASIDES or (token.dep_ == "prep" and closed))


def without(tokens: list[Token], gone: set[int]) -> list[Token]:
    """Drop tokens, and the commas that set them off."""
    edges = {i + step for i in gone for step in (-1, 1)} - gone
    return [t for t in tokens if t.i not in gone and not (t.i in edges and t.text == ",")]


def _is_break(token: Token) -> bool:
    return token.lower_ in CUT_BEFORE and not (token.text == "-" and token.i and not token.nbor(-1).whitespace_)


def _is_joint(token: Token) -> bool:
    return token.dep_ in {"prep", "cc", "mark", "aux"}
