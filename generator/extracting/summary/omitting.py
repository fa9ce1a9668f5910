"""Names the parts of a sentence that may be left out, and how dear each is: dearer parts say more.

Brackets and linking words cost nothing, what commas set off little; then come the time and place of a report,
background, aims, clauses that narrow a noun down, and joined clauses.
"""

from collections.abc import Iterator

from generator.extracting.shared.phrasing import is_break
from generator.extracting.summary.adjuncts import DASHES, TIMES, cost_of_adjunct, is_fronted, is_set_off
from generator.extracting.summary.asides import Part, brackets, dashed, links
from generator.extracting.summary.binding import RELATIVES, is_bound, is_measured, only_narrows
from generator.grammar import FINITE, SUBJECTS, is_modal, subjects, tense
from generator.language import Token, Tokens, sentence_bounds
from generator.lexicons import words

JOINTS = frozenset({"after", "before", "while", "since", "as", "when", "because", "where"})


def parts_of(tokens: Tokens) -> Iterator[Part]:
    """Yield the parts of a sentence that may be left out without changing what it says."""
    yield from links(tokens)
    yield from brackets(tokens)
    yield from dashed(tokens)
    unread = next((t.i for t in tokens if t.dep_ == "ROOT" and not subjects(t)), tokens.start)
    for token in tokens:
        cost = _cost(token) if token.i >= unread else None
        if cost is not None and not is_bound(token, aside=is_set_off(token)):
            yield Part(tokens=_with_commas(tokens, token), cost=cost)


def _cost(token: Token) -> int | None:
    """Return how dear it is to leave out a token's subtree; None means that it stays."""
    clause = {"relcl", "acl", "advcl", "conj"}
    if token.lemma_ in words("verbs", "say") and token.dep_ in clause and not _says_more(token):
        return None
    if token.dep_ in clause and any(t.text in DASHES | {":"} for t in token.subtree):
        return None
    if token.dep_ in {"appos", "conj"} and (_is_listed(token) or _tells_who(token)):
        return None
    if token.dep_ in {"acl", "relcl"} and _is_remark(token.head):
        return None
    if _is_remark(token):
        return 1
    if token.dep_ in clause | {"appos"}:
        return None if _swallows_more(token) else _cost_of_clause(token, set_off=is_set_off(token))
    return cost_of_adjunct(token)


def _is_listed(token: Token) -> bool:
    """Tell whether a part is an item of a list: behind a colon, or with "and" somewhere among its items."""
    nominal = token.pos_ in {"NOUN", "PROPN", "NUM"}
    behind_colon = any(t.text == ":" for t in token.doc[sentence_bounds(token)[0] : token.i])
    items = [t for t in token.subtree if t.dep_ == "conj" and t.head.dep_ in {"conj", "appos", "pobj"}]
    last = [t for t in items if t.pos_ == "NOUN" and t.lefts and not _closes_aside(token)]
    return nominal and (behind_colon or (token.dep_ == "appos" and token.head.pos_ == "NOUN" and len(last) > 1))


def _closes_aside(token: Token) -> bool:
    """Tell whether a comma closes a part, after which its sentence goes on."""
    after = token.right_edge.i + 1
    return after < sentence_bounds(token)[1] and token.doc[after].text == ","


def _tells_who(token: Token) -> bool:
    """Tell whether an apposition is who says it, hung on what is said: ", the head of the board, Ann Lee, said"."""
    others = [t for t in token.head.children if t.dep_ == "appos" and t.ent_type_ == "PERSON" and t.i != token.i]
    return token.lemma_.lower() in words("roles", "persons") and token.head.ent_type_ != "PERSON" and bool(others)


def _says_more(token: Token) -> bool:
    """Tell whether a verb of saying tells of something else said: ", as it repeated that talks go on"."""
    if token.dep_ == "conj":
        return _is_joined_clause(token) and any(t.dep_ in {"ccomp", "dobj", "prep"} for t in token.rights)
    if token.dep_ == "relcl" and is_set_off(token):
        return any(t.tag_ in RELATIVES for t in token.subtree)
    if not subjects(token):
        asked = token.lemma_ in {"ask", "press"} and is_fronted(token)
        return not asked and (token.dep_ != "acl" or is_set_off(token))
    joined = any(t.dep_ == "mark" and t.lower_ in JOINTS for t in token.children)
    told = {"ccomp"} if any(t.dep_ == "mark" and t.lower_ == "as" for t in token.children) else {"ccomp", "dobj"}
    return token.dep_ == "advcl" and joined and any(t.dep_ in told and t.i > token.i for t in token.children)


def _is_remark(token: Token) -> bool:
    """Tell whether a noun behind a comma remarks on the clause before: ", a case that nobody wants"."""
    before = token.left_edge
    return (
        token.pos_ == "NOUN"
        and is_set_off(token)
        and before.lower_ in {"a", "an"}
        and token.dep_ not in SUBJECTS | {"conj"}
        and token.head.i < before.i
        and token.head.pos_ in {"VERB", "AUX"}
        and any(t.dep_ in {"acl", "relcl"} for t in token.children)
    )


def _cost_of_clause(token: Token, *, set_off: bool) -> int | None:
    match token.dep_:
        case "relcl":
            return 1 if set_off else 5 if _closes(token) and only_narrows(token) else None
        case "acl":
            return 2 if set_off else 6 if _is_participle(token) and _closes(token) and only_narrows(token) else None
        case "appos":
            listed = any(t.dep_ == "conj" for t in token.children)
            return 1 if set_off and not listed and token.pos_ == "NOUN" else None
        case "advcl":
            return _cost_of_adverbial(token, set_off=set_off)
    verbs = token.pos_ in {"VERB", "AUX"} and token.head.pos_ in {"VERB", "AUX"}
    return 7 if verbs and _is_joined_clause(token) and _closes(token) else None


def _cost_of_adverbial(token: Token, *, set_off: bool) -> int | None:
    as_ = any(t.dep_ == "mark" and t.lower_ == "as" for t in token.children)
    if not as_ and (tense(token.head) == "future" or is_modal(token.head)):
        return None
    dated = 3 if any(t.ent_type_ in TIMES for t in token.subtree) else 0
    if set_off or is_fronted(token):
        return (2 if token.tag_ in {"VBG", "VBN"} else 4) + dated
    if token.i < token.head.i or is_measured(token.head, token):
        return None
    joined = any(t.dep_ in {"mark", "advmod"} and t.lower_ in JOINTS for t in token.children)
    timed = token.left_edge.i > 0 and token.left_edge.nbor(-1).lemma_ in words("summary", "measures")
    ready = joined and not timed and tense(token.head) == "past" and bool(subjects(token))
    return 5 + dated if ready and _closes(token) else None


def _is_participle(token: Token) -> bool:
    return token.tag_ in {"VBG", "VBN"} and not any(t.dep_ in {"mark", *SUBJECTS} for t in token.children)


def _closes(token: Token) -> bool:
    """Tell whether a part ends its sentence but for who says it."""
    end = token.right_edge.i
    last = sentence_bounds(token)[1] - 1
    rest = [t for t in token.doc[end + 1 : last + 1] if not t.is_punct]
    return not rest or (token.doc[end + 1].text == "," and _opens_clause(token.doc[min(end + 2, last)]))


def _swallows_more(token: Token) -> bool:
    """Tell whether a part seems to hold the main verb: a comma closes an aside, and a verb follows."""
    finite = [t for t in token.subtree if t.tag_ in FINITE and t.i > token.left_edge.i]
    return any(t.nbor(-1).text == "," for t in finite)


def _is_joined_clause(token: Token) -> bool:
    """Tell whether a verb is joined by "and" or a semicolon to one that has its own complement."""
    joints = [t for t in token.head.children if t.dep_ == "cc" and t.i == token.left_edge.i - 1]
    marks = [t for t in token.head.children if t.text == ";" and t.i == token.left_edge.i - 1]
    own = [t for t in token.head.rights if t.i < token.left_edge.i and t.dep_ not in {"cc", "punct"}]
    listed = token.head.dep_ == "conj" and not any(t.dep_ == "cc" for t in token.head.head.children)
    finite = token.tag_ in FINITE or any(t.dep_ in {"aux", "auxpass"} for t in token.lefts)
    under = any(t.dep_ == "mark" and t.lower_ != "that" for t in token.head.lefts)
    if listed or under or not finite or token.tag_ == "VBG":
        return False
    complete = bool(own) or any(t.dep_ in SUBJECTS for t in token.lefts)
    return complete and (bool(marks) or bool(joints and joints[-1].lower_ == "and"))


def _opens_clause(first: Token) -> bool:
    """Tell whether a token opens a clause that needs a comma before it: ", the newspaper said"."""
    return any(s.left_edge.i == first.i for verb in first.ancestors if verb.i > first.i for s in subjects(verb))


def _with_commas(tokens: Tokens, token: Token) -> frozenset[int]:
    """Return a subtree with the commas that set it off, and the "and" that joins it."""
    start, end = token.left_edge.i, token.right_edge.i
    if token.dep_ == "conj":
        joints = [t.i for t in token.head.children if t.dep_ == "cc" and t.i < token.i]
        start = min(start, joints[-1]) if joints else start
    while end > start and tokens.doc[end].text in {".", "!", "?"}:
        end -= 1
    before = start > tokens.start and is_break(tokens.doc[start - 1])
    after = (
        end + 1 < tokens.end
        and is_break(tokens.doc[end + 1])
        and tokens.doc[min(end + 2, tokens.end - 1)].lower_ != "according"
    )
    after = after and not (before and _opens_clause(tokens.doc[min(end + 2, tokens.end - 1)]))
    aged = before and start - 3 >= tokens.start and tokens.doc[start - 2].like_num and tokens.doc[start - 3].text == ","
    if before:
        start -= 1
    if after and not aged and (before or start == tokens.start):
        end += 1
    return frozenset(range(start, end + 1))
