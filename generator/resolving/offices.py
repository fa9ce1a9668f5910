"""Tells whom a description by an office means: "the minister", "the Danish leader"; another state's is another."""

from generator.language import Token
from generator.lexicons import lexicon, words
from generator.resolving.countries import forms
from generator.resolving.describing import country
from generator.resolving.entries import Entry, state_of
from generator.resolving.nouns import singular
from generator.resolving.roles import Role


def holder(head: Token, phrase: list[Token], known: list[Entry]) -> Entry | None:
    """Return the only person whose office the description repeats or rounds off ("leader" for a president)."""
    code = country(phrase)
    nouns = {head.lower_, *lexicon("roles")["rounded"].get(head.lower_, [])}
    told = {t.lower_ for t in phrase[:-1] if t.text not in forms() and t.lower_ != "top"}
    fitting = []
    for entry in known:
        if entry.kind != "person" or (code and state_of(entry) not in {code, None}):
            continue
        if _is_posted_elsewhere(head, code, entry):
            continue
        for role in entry.roles:
            has = {t.lower_ for t in role.tokens}
            if nouns & {singular(t) for t in _own_words(role)} and told <= has:
                fitting.append(entry)
                break
    if len(fitting) != 1:
        return None
    if code and not state_of(fitting[0]):
        fitting[0].code = code
    return fitting[0]


def _is_posted_elsewhere(head: Token, code: str | None, entry: Entry) -> bool:
    """Tell whether a description is of another envoy: of a state not known as his, or sent where no role tells.

    After "special envoy Karl Berg", "the Danish ambassador to Mali" is someone else.
    """
    if head.lower_ not in words("roles", "posted"):
        return False
    told = {t.text for role in entry.roles for t in role.tokens}
    to = [t for c in head.rights if c.lower_ == "to" for t in c.rights if t.tag_ == "NNP"]
    return (code is not None and state_of(entry) is None) or any(t.text not in told for t in to)


def _own_words(role: Role) -> list[Token]:
    """Return the words of a role without those of whom it serves: aide in "the king's aide" and "aide to the king"."""
    kept: list[Token] = []
    for token in role.tokens:
        if token.lower_ in {"of", "to", "for", "with", "at"}:
            break
        kept = [] if token.tag_ == "POS" else [*kept, token]
    return kept or list(role.tokens)
