"""Finds what is said to be so and not so, so that a denial in one article can meet the claim in another.

Read are the main clauses of the article, the clauses under a verb of telling, charges ("accused X of sending tanks")
and denials ("denied that it had sent tanks", "rejected claims that ...", "there are no tanks"). What is only possible,
asked or wished is left out.
"""

from collections.abc import Iterator

from generator.extracting.comparing.clauses import Clause, clause_of, is_denied, is_open
from generator.extracting.comparing.dating import Dated, dates_of
from generator.extracting.disputes.telling import content_of
from generator.extracting.shared.agency import agent_tokens
from generator.extracting.shared.cutting import trimmed
from generator.extracting.shared.scene import Scene
from generator.grammar import ActorIndex, is_modal, is_negated
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Assertion, Findings

RULE = "assertion.told"
VERBS = frozenset({"VERB", "AUX"})
LEAST = 2  # words of matter without which an assertion could meet anything


def find_assertions(document: Document, found: Findings) -> Iterator[Assertion]:
    """Yield what the article and those who speak in it say is so or not so."""
    scene = Scene(document, ActorIndex(document, found.actors), found.quotes)
    for sentence, tokens in document.body():
        if sentence.text.rstrip("\"”' ").endswith("?"):
            continue
        dates = dates_of(document, sentence)
        for clause in (c for t in tokens for c in _clauses(scene, t)):
            if len(clause.subject) + len(clause.things) + (clause.verb != "be") > LEAST:
                yield _assertion(scene, sentence.id, clause, dates)


def _clauses(scene: Scene, token: Token) -> Iterator[Clause]:
    """Yield what a word asserts or denies."""
    if token.pos_ == "VERB" and token.lemma_ in words("disputes", "denial"):
        yield from _denied(scene, token)
    elif token.pos_ == "VERB" and token.lemma_ in words("disputes", "accuse"):
        yield from _charged(scene, token)
    elif token.pos_ in VERBS and token.dep_ == "ROOT" and token.lemma_ not in words("verbs", "say"):
        yield from _told(scene, token, next(iter(scene.speaker(token)), None))
    elif token.pos_ in VERBS and token.dep_ == "ccomp" and _tells(token.head):
        yield from _told(scene, token, scene.holder(token.head) or next(iter(scene.speaker(token)), None))


def _tells(verb: Token) -> bool:
    """Tell whether a verb says that something is so: not "did not say", not "could say"."""
    telling = words("verbs", "say") | words("disputes", "claim") | words("disputes", "firm")
    telling -= words("disputes", "denial")
    return verb.lemma_ in telling and not is_negated(verb) and not is_modal(verb)


def _told(scene: Scene, verb: Token, by: str | None) -> Iterator[Clause]:
    """Yield a clause and those joined to it, unless it is only possible or itself a telling."""
    for head in (verb, *(t for t in verb.conjuncts if t.i > verb.i and t.pos_ in VERBS)):
        telling = head.lemma_ in words("verbs", "say") | words("disputes", "denial") | words("disputes", "accuse")
        if not telling and not is_open(head):
            yield clause_of(scene, head, by, denies=is_denied(head))


def _charged(scene: Scene, verb: Token) -> Iterator[Clause]:
    """Yield a charge: "accused the army of shelling the town"."""
    accused = [t for t in verb.rights if t.dep_ == "dobj"]
    deeds = [t for p in verb.rights if p.lower_ in {"of", "for"} for t in p.rights if t.dep_ == "pcomp"]
    deeds += [t for a in accused for p in a.rights if p.lower_ == "of" for t in p.rights if t.dep_ == "pcomp"]
    by = scene.holder(verb)
    if is_negated(verb) or not accused or by is None:
        return
    for deed in (d for first in deeds for d in (first, *first.conjuncts) if d.pos_ == "VERB"):
        yield clause_of(scene, deed, by, denies=False, subject=accused)


def _denied(scene: Scene, verb: Token) -> Iterator[Clause]:
    """Yield what a verb denies: a clause, a deed of the denier, or what a noun of claiming says."""
    by = scene.holder(verb) or next(iter(scene.speaker(verb)), None)
    if is_negated(verb) or is_modal(verb) or by is None or verb.dep_ == "xcomp":
        return
    for inner in (t for t in verb.rights if t.dep_ in {"ccomp", "xcomp", "dobj"}):
        if inner.pos_ in VERBS and verb.lemma_ == "deny" and inner.tag_ != "VB":
            own = agent_tokens(verb) if inner.dep_ == "xcomp" else None
            yield clause_of(scene, inner, by, denies=not is_denied(inner), subject=own)
        elif inner.lemma_ in words("disputes", "worry") and (first := content_of(inner)) is not None:
            heads = [t for t in (first, *first.ancestors) if t.pos_ in VERBS and t.head.i == inner.i]
            for head in heads[:1]:
                yield clause_of(scene, head, by, denies=not is_denied(head))


def _assertion(scene: Scene, sentence: int, clause: Clause, dates: list[Dated]) -> Assertion:
    document = scene.document
    said = trimmed(list(clause.words)) or list(clause.words)
    span = document.span(said[0], said[-1])
    whole = document.whole(sentence)
    when = next((d for d in dates if d.of_clause(clause.words)), None)
    return Assertion(
        by=clause.by,
        says=document.words(span),
        denies=clause.denies,
        subject=clause.subject,
        verb=clause.verb,
        things=clause.things,
        ahead=clause.ahead,
        start=when.first if when else None,
        end=when.last if when else None,
        evidence=(span, whole) if span != whole else (span,),
        rule=RULE,
    )
