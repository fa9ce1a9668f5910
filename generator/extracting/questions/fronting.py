"""Puts the finite verb of a question before its subject, with do-support where there is no auxiliary.

Quirk et al., A Comprehensive Grammar of the English Language, 1985, sections 2.48 to 2.50.
"""

from typing import Literal

from generator.extracting.shared.phrasing import is_plural
from generator.grammar import SUBJECTS, auxiliaries, tense
from generator.language import Token
from generator.lexicons import lexicon, words

Mood = Literal["told", "real", "future", "right"]
DEGREES = frozenset({"most", "more", "very", "quite", "rather", "almost"})
DO_FORMS = {"VBD": "did", "VBN": "did", "VBZ": "does", "VBP": "do"}  # by the tag of the verb that needs one


def negation_of(verb: Token, gone: frozenset[int]) -> list[str]:
    """Return "not" where a verb has it, as the word that follows the subject of the question."""
    return ["not" for t in verb.children if t.dep_ == "neg" and t.lower_ in {"not", "n't", "n’t"} and t.i not in gone]


def front_of(verb: Token, subject: Token, mood: Mood) -> tuple[str, ...] | None:
    """Return the word before the subject, then the words between the subject and the rest."""
    helpers = [t for t in auxiliaries(verb) if t.lower_ != "to"]
    adverbs = _adverbs(verb)
    if mood == "real" and _is_bare(verb):
        return _bare(verb, subject, helpers)
    if [t.lower_ for t in helpers] == ["had"] and any(t.ent_type_ in {"DATE", "TIME"} for t in verb.subtree):
        return ("did", *adverbs, verb.lemma_.lower())
    if mood == "right":
        return ("are" if is_plural(subject) else "is", "right to", *adverbs, verb.lemma_.lower())
    if mood == "future":
        passive = any(t.dep_ == "auxpass" for t in helpers)
        return ("will", "be", *adverbs, verb.text) if passive else ("will", *adverbs, verb.lemma_.lower())
    if mood == "real" and helpers and helpers[0].lower_ in {"may", "might", "must"}:
        return _real(verb, subject, helpers[1:])
    if helpers and mood == "real" and helpers[0].lower_ == "had":
        return ("have" if is_plural(subject) else "has", *(t.lower_ for t in helpers[1:]), *adverbs, verb.text)
    if helpers:
        return (_full(helpers[0]), *(t.lower_ for t in helpers[1:]), *adverbs, verb.text)
    if verb.lemma_ == "be":
        return (_full(verb), *adverbs)
    if verb.tag_ in DO_FORMS:
        return (DO_FORMS[verb.tag_], *adverbs, verb.lemma_.lower())
    return None


def _is_bare(verb: Token) -> bool:
    """Tell whether a verb has no tense of its own: an infinitive with "to", or a form in -ing without an auxiliary."""
    lefts = [t for t in verb.lefts if t.dep_ in {"aux", "auxpass"}]
    return any(t.lower_ == "to" for t in lefts) or (verb.tag_ == "VBG" and not lefts and verb.dep_ != "conj")


def _bare(verb: Token, subject: Token, helpers: list[Token]) -> tuple[str, ...]:
    """Return the front for a verb without a tense: that of the verb above it, or of what is over."""
    over = verb.tag_ == "VBG" and not helpers and verb.lemma_ != "be"
    past = over or any(t.lower_ in {"was", "were"} or t.tag_ == "VBD" for t in (verb.head, *verb.head.lefts))
    front, *rest = _real(verb, subject, helpers)
    told = {"is": "was", "are": "were", "do": "did", "does": "did"}.get(front, front) if past else front
    return (told, *rest)


def _real(verb: Token, subject: Token, helpers: list[Token]) -> tuple[str, ...]:
    many, perfect = is_plural(subject), any(t.lower_ == "have" for t in helpers)
    be = ("were" if many else "was") if perfect else ("are" if many else "is")
    adverbs = _adverbs(verb)
    if any(t.dep_ == "auxpass" or t.lower_ == "be" for t in helpers):
        return (be, *adverbs, verb.text)
    if verb.lemma_ == "be":
        return (be, *adverbs)
    return ("did" if perfect else "do" if many else "does", *adverbs, verb.lemma_.lower())


def _full(token: Token) -> str:
    full: dict[str, str] = lexicon("questions")["contractions"]
    if token.lower_ in {"'s", "’s", "'d", "’d"}:
        return {"have": "has", "be": "is"}.get(token.lemma_, "would")
    return full.get(token.lower_.replace("’", "'"), token.lower_)


def _adverbs(verb: Token) -> list[str]:
    """Return the adverbs that stand directly before the verb and say how, not how surely."""
    dropped = words("questions", "hedges") | words("questions", "linking_adverbs")
    start = max([t.i for t in verb.lefts if t.dep_ in SUBJECTS], default=verb.i)
    near = [t for t in verb.lefts if t.dep_ == "advmod" and t.i > start and t.n_lefts == 0]
    return [t.lower_ for t in near if t.lower_ not in dropped and not _is_degree(t, dropped)]


def _is_degree(adverb: Token, dropped: frozenset[str]) -> bool:
    """Tell "most" before an adverb that a question leaves out: "would most probably begin"."""
    return adverb.tag_ in {"RBS", "RBR", "RB"} and adverb.lower_ in DEGREES and adverb.nbor().lower_ in dropped


def over_before(verb: Token) -> frozenset[int]:
    """Return the clauses by which what is to come follows on something told in the past: "when it had arrived".

    In a question with "will" they would stand in the wrong tense.
    """
    gone: set[int] = set()
    for child in verb.rights:
        clauses = [child, *(t for t in child.children if child.pos_ == "ADV")]
        if any(t.dep_ == "advcl" and _is_timed(t) and tense(t) == "past" for t in clauses):
            gone |= {t.i for t in child.subtree}
            gone |= {t.i for t in verb.rights if t.pos_ == "ADV" and t.i == child.i - 1}
    return frozenset(gone)


def _is_timed(clause: Token) -> bool:
    marks = {t.lower_ for t in clause.lefts}
    return bool(marks & {"when", "once", "after", "until"}) or ("as" in marks and clause.head.pos_ == "ADV")
