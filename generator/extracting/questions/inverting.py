"""Turns a clause of the article into the question that a reader would ask about it.

"Berg reportedly wrote the letter" becomes "Did Berg write the letter?": the finite verb or its first
auxiliary goes before the subject, with do-support where there is none (Quirk et al., A Comprehensive Grammar of
the English Language, 1985, sections 2.48 to 2.50). All other words are the article's own, in the article's order.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.extracting.questions.fronting import Mood, front_of, negation_of, over_before
from generator.extracting.shared.phrasing import even, hedges_on, is_break, is_empty, is_plural, light, words_of
from generator.extracting.shared.pronouns import PERSONAL, Standing, names_for, standing_for, subject_before
from generator.grammar import FINITE, SUBJECTS, ActorIndex
from generator.language import Document, Token, sentence_bounds
from generator.lexicons import words
from generator.model import Actor, Question, QuestionKind, Span

NOBODY = frozenset({"no", "neither", "nobody"})  # subjects of which a question would ask the opposite
MOST_WORDS = 32  # of a question
ASIDES = frozenset({"advcl", "prep", "npadvmod", "ccomp", "conj", "dep", "advmod"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question and the words of the article that it is built from."""

    text: str
    evidence: tuple[Span, ...]


def ask(
    document: Document,
    actors: ActorIndex,
    verb: Token,
    *,
    subject: Token | None = None,
    mood: Mood = "told",
    asking: str = "",
    without: Iterable[Token] = (),
    tail: str = "",
) -> Asked | None:
    """Return a clause as a question, or None where that is not safe.

    `mood` "told" keeps the tense, "real" asks whether what may be so is so, "future" whether it will be so,
    "right" whether it is right to do so.
    `asking` is a question word to begin with, `without` are tokens to leave out, `tail` closes the question.
    """
    subject = subject or subject_of(verb)
    gone = frozenset(t.i for t in without) | (over_before(verb) if mood == "future" else frozenset())
    front = front_of(verb, subject, mood) if subject is not None else None
    named = _named(document, actors, subject, gone | _around(verb, subject)) if subject is not None else None
    if subject is None or front is None or named is None or _is_over(verb):
        return None
    rest = _rest(verb, gone)
    if any(t.lower_ in words("questions", "speaker") for t in rest):
        return None
    standing = names_for(document, actors, [*light(subject, gone), *rest]) or {}
    if any(t.lower_ in PERSONAL and t.i not in standing and _hangs(t, subject) for t in rest):
        return None
    names = {t.i: standing[t.i].text for t in rest if t.i in standing}
    told = words_of(document, rest, within=True, names=names)
    parts = [asking, front[0], named.text, *negation_of(verb, gone), *front[1:], told]
    text = _spaced(even(" ".join(part for part in parts if part)))
    if len(text.split()) > MOST_WORDS or "..." in text or "…" in text:
        return None
    used = [verb, subject, *rest]
    own = document.span(min(used, key=lambda t: t.i), max(used, key=lambda t: t.i))
    spans = (standing[i].span for i in names)
    return Asked(text=f"{text[0].upper()}{text[1:]}{tail}?", evidence=(own, *named.evidence, *spans))


def questioned(kind: QuestionKind, cue: str, asked: Asked | None) -> Iterator[Question]:
    """Yield the finding of a question that a cue raises, or nothing where it could not be asked."""
    if asked is not None:
        yield Question(kind=kind, text=asked.text, evidence=asked.evidence, rule=f"question.{kind}.{cue}")


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb, its own or the one it shares; for "which" the noun that it stands for."""
    own = [t for t in verb.children if t.dep_ in SUBJECTS]
    if not own:
        shares = verb.dep_ in {"conj", "xcomp"} and verb.head.pos_ in {"VERB", "AUX"}
        return subject_of(verb.head) if shares else None
    if own[0].tag_ in {"WDT", "WP"} or own[0].lower_ == "that":
        return verb.head if verb.dep_ == "relcl" else None
    if own[0].dep_ == "expl" and own[0].lower_ != "there":
        return next((t for t in own if t.dep_ != "expl"), own[0])
    return own[0]


def _is_over(verb: Token) -> bool:
    """Tell whether "no longer" or "no more" denies what a clause says; a question without it would ask the opposite."""
    return any(
        t.dep_ == "advmod" and any(c.lower_ in {"no", "not", "never"} for c in t.children) for t in verb.children
    )


def _around(verb: Token, subject: Token) -> frozenset[int]:
    """Return the clause of the subject that the verb stands in: in "a plan that will help", all but "a plan"."""
    clauses = [list(child.subtree) for child in subject.children]
    return frozenset(t.i for clause in clauses if verb in clause for t in clause)


def _hangs(pronoun: Token, subject: Token) -> bool:
    """Tell whether no person can be what a pronoun stands for: the subject is a thing, and no noun stands between."""
    between = [t for t in pronoun.doc[subject.i : pronoun.i] if t.pos_ in {"NOUN", "PROPN"}]
    return not any(t.ent_type_ in {"", "PERSON"} for t in between)


def _spaced(text: str) -> str:
    """Return a text without marks that stand at its end or twice in a row."""
    return re.sub(r"(?: ?,)+", ",", text).rstrip(" ,;:-–—")


def _named(document: Document, actors: ActorIndex, subject: Token, gone: frozenset[int]) -> Asked | None:
    """Return a subject in words that can be read alone; a pronoun gives way to the name that it stands for."""
    if (
        subject.pos_ == "PRON"
        and subject.lower_ not in words("questions", "standing_pronouns")
        and not is_empty(subject)
    ):
        standing = standing_for(document, actors.at(subject), subject)
        teller = _teller(subject)
        if teller is not None and (standing is None or _is_beside(document, standing, teller)):
            return _named(document, actors, teller, gone | _around(subject.head, teller))
        standing = standing or subject_before(document, subject)
        return Asked(text=standing.text, evidence=(standing.span,)) if standing else None
    tokens = light(subject, gone)
    if tokens and tokens[0].lower_ == "neither" and subject.head.lemma_ in words("verbs", "say"):
        return Asked(text=f"either {words_of(document, tokens[1:], within=True)}", evidence=())
    if any(t.lower_ in words("questions", "speaker") | NOBODY for t in tokens):
        return None
    if any(t.i < subject.i and t.tag_ in FINITE for t in tokens) or any(t.lower_ == "whom" for t in tokens):
        return None
    if tokens and (tokens[0].tag_ == "WP$" or (tokens[0] == subject and len(tokens) == 1 and subject.tag_ == "DT")):
        return None
    if any(t.text in {",", ";"} for t in tokens) and not list(subject.conjuncts):
        return None
    owns = tokens[0] if tokens and tokens[0].tag_ == "PRP$" else None
    if owns is not None:
        standing = standing_for(document, _owner(actors, owns), owns)
        text = f"{standing.text} {words_of(document, tokens[1:], within=True)}" if standing else ""
        return Asked(text=text, evidence=(standing.span,)) if standing else None
    text = words_of(document, tokens, within=True)
    bare = subject.tag_ == "NN" and subject.n_lefts == 0 and subject.i > sentence_bounds(subject)[0]
    that = bare and subject.nbor(-1).lower_ == "that" and subject.nbor(-1).dep_ == "det"
    return Asked(text=f"that {text}" if that else text, evidence=())


def _is_beside(document: Document, standing: Standing, teller: Token) -> bool:
    """Tell whether a name only says who the teller is: "Lind, an aide to Berg, said she hopes ..." means Lind."""
    inside = {(t.i, document.id_of(t)) for t in teller.subtree if t.i > teller.i}
    first = document.covered(standing.span)[:1]
    return any((t.i, document.id_of(t)) in inside for t in first)


def _teller(pronoun: Token) -> Token | None:
    """Return who tells a clause whose subject stands for the teller: "ministers have not said whether they ..."."""
    told = pronoun.head
    above = next((t for t in told.ancestors if t.pos_ == "VERB"), None) if told.dep_ in {"ccomp", "pcomp"} else None
    above = above if above is not None and above.lemma_ in words("verbs", "say") else None
    who = next((t for t in above.lefts if t.dep_ == "nsubj"), None) if above is not None else None
    if who is None or who.pos_ not in {"NOUN", "PROPN"}:
        return None
    if pronoun.lower_ == "they":
        return who if is_plural(who) or any(t.lower_ == "neither" for t in who.lefts) else None
    person = who.ent_type_ == "PERSON" or (who.pos_ == "NOUN" and _is_person(who))
    fits = (pronoun.lower_ == "it" and not person) or (pronoun.lower_ in {"he", "she"} and person)
    return who if fits and not is_plural(who) else None


def _is_person(noun: Token) -> bool:
    """Tell whether a noun means a person: "a nurse who ...", "an official", "one diplomat"."""
    people = words("disputes", "persons") | words("questions", "unnamed_one") | words("questions", "unnamed")
    people |= words("questions", "named_one")
    return noun.lemma_.lower() in people or any(c.lower_ == "who" for t in noun.rights for c in t.lefts)


def _owner(actors: ActorIndex, pronoun: Token) -> Actor | None:
    """Return whom a possessive stands for: for "its" the last body named before it in the sentence, if there is one."""
    before = [t for t in pronoun.doc[sentence_bounds(pronoun)[0] : pronoun.i] if t.pos_ != "PRON"]
    bodies = [actor for actor in actors.within(reversed(before)) if actor.kind not in {"person", "place"}]
    return bodies[0] if bodies and pronoun.lower_ == "its" else actors.at(pronoun)


def _rest(verb: Token, gone: frozenset[int]) -> list[Token]:
    """Return what follows the verb, less joined clauses, attributions and what commas set off."""
    dropped = set(gone)
    for child in verb.rights:
        start = child.left_edge.i
        aside = child.dep_ in ASIDES and start > 0 and is_break(child.doc[start - 1])
        joined = child.dep_ == "cc" or (child.dep_ in {"conj", "parataxis"} and child.pos_ in {"VERB", "AUX"})
        if aside or joined or child.lower_ == "according" or child.dep_ == "neg":
            dropped |= {t.i for t in child.subtree}
    told = (t for t in light(verb, frozenset(dropped)) if t.i > verb.i)
    return [t for t in told if t.lower_ not in words("questions", "hedges") or not hedges_on(t, verb)]
