"""Says which parts of a sentence must stay, because the sentence without them would say something else.

"A ship that sank was found" follows from "A ship that sank on Monday was found", but "No ship sank" does not follow
from "No ship sank on Monday". So nothing is left out under a negation, a condition, a verb that turns its content round
("ban", "deny"), a word that picks out one or all ("the first", "every"), and no part that itself denies,
conditions, hedges or attributes.
"""

from generator.grammar import NEGATIONS, SUBJECTS
from generator.language import Token, sentence_tokens
from generator.lexicons import words

AMOUNTS = frozenset({"CARDINAL", "PERCENT", "MONEY", "QUANTITY"})
POSSIBLE = frozenset({"may", "might", "could"})
RELATIVES = frozenset({"WDT", "WP", "WP$", "WRB"})
UNRESTRICTED = frozenset({"relcl", "appos"})
NARROWING = frozenset({"relcl", "acl", "appos"})
CONTENTS = frozenset({"ccomp", "relcl", "acl"})  # what is said in such a clause holds in it alone


def is_bound(token: Token, *, aside: bool) -> bool:
    """Tell whether leaving out a token's subtree could change the sense; an `aside` only adds to what is said."""
    if any(t.lower_ in words("summary", "sources") for t in token.subtree) or _holds_source(token):
        return True
    if token.dep_ not in NARROWING and any(_binds(t) for t in _within_reach(token)):
        return True
    opening = NEGATIONS | words("summary", "conditions")
    opens = [c for word in token.ancestors for c in word.children if c.lower_ in opening or c.dep_ == "neg"]
    if aside and token.dep_ in UNRESTRICTED:
        return False
    over = sentence_tokens(token) if token.dep_ == "conj" else token.ancestors
    opens += [t for t in over if t.lower_ in words("summary", "conditions")]
    if any(c.i < token.i for c in opens):
        return True
    above = [t for t in token.ancestors if t.i < token.i and not (token.dep_ == "conj" and t.i == token.head.i)]
    return not aside and any(_is_reversing(t) for t in above)


def _within_reach(token: Token) -> list[Token]:
    """Return a subtree without what is said, and what is told of a noun, deeper in it: "and said that he may go"."""
    inner = {t.i for c in token.subtree if c.dep_ in CONTENTS and c.i != token.i for t in c.subtree}
    return [t for t in token.subtree if t.i not in inner]


def only_narrows(token: Token) -> bool:
    """Tell whether a clause narrows down an object that says enough without it: "a bill that would ban lorries"."""
    noun = token.head
    if noun.pos_ not in {"NOUN", "PROPN"} or noun.ent_type_ or noun.lemma_.lower() in words("summary", "light_nouns"):
        return False
    if token.dep_ == "relcl" and not any(t.tag_ in RELATIVES and t.dep_ != "mark" for t in token.lefts):
        return False
    whole = noun
    while whole.dep_ == "pobj" and whole.head.lower_ == "of" and whole.head.head.pos_ in {"NOUN", "PROPN"}:
        whole = whole.head.head
    verb = whole.head.head if whole.dep_ == "pobj" else whole.head
    if noun.dep_ == "dobj" and token.dep_ == "acl" and verb.lemma_ in words("summary", "completed"):
        return False
    placed = whole.dep_ in {"dobj", "pobj"} and verb.pos_ in {"VERB", "AUX"} and verb.i < noun.i
    if not placed or _is_picked_out(noun) or _is_picked_out(whole):
        return False
    before = [t for t in noun.children if t.i < noun.i]
    if any(t.dep_ == "nummod" for t in before):
        return False
    if whole is not noun and not any(t.lower_ in {"a", "an"} for t in before):
        return False
    definite = any(t.lower_ in {"the", "this", "that", "those", "these"} for t in before)
    described = any(t.dep_ in {"compound", "amod", "poss", "nmod"} for t in before)
    return described or (not definite and any(t.lower_ in {"a", "an"} for t in before))


def _is_picked_out(noun: Token) -> bool:
    """Tell whether a noun's determiner or adjective picks out one or all, so that what restricts it counts."""
    return any(_picks_out(t) for t in noun.children if t.i < noun.i)


def is_measured(verb: Token, before: Token) -> bool:
    """Tell whether a clause ranks or counts, so that its time and place belong to what it says."""
    said = [t for t in verb.subtree if t.i < before.i]
    near = [t for child in verb.children if child.dep_ not in {"ccomp", "advcl"} for t in child.subtree]
    return any(_picks_out(t) for t in said) or any(t.ent_type_ in AMOUNTS for t in near)


def _is_reversing(token: Token) -> bool:
    """Tell whether a word turns round what follows from its content, as "ban", "deny" and "against" do."""
    return token.lemma_.lower() in words("summary", "reversing")


def _binds(token: Token) -> bool:
    return token.lower_ in NEGATIONS | words("summary", "binding") or (token.tag_ == "MD" and token.lower_ in POSSIBLE)


def _holds_source(token: Token) -> bool:
    """Tell whether a part ends, behind a comma, with who says it: ", the army said"."""
    inside = list(token.subtree)
    for verb in inside[-6:]:
        subject = [t for t in verb.children if t.dep_ in SUBJECTS]
        told = verb.lemma_ in words("verbs", "say") and subject
        if told and any(t.text == "," for t in inside if t.i < subject[0].i) and verb.dep_ != token.dep_:
            return True
    return False


def _picks_out(token: Token) -> bool:
    dated = token.ent_type_ in {"DATE", "TIME"}
    return token.tag_ in {"JJS", "RBS"} or (token.lower_ in words("summary", "picking") and not dated)
