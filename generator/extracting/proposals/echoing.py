"""Reads answers that do not name the proposal: "Ann Lee said that would take months", "Chad says the raids will go on".

"That", "this" and "it" mean the proposal while one sentence after another speaks of it, and only where the words judge
it or tell what it would do.
"""

from collections.abc import Iterator

from generator.extracting.proposals.drafts import phrase_of
from generator.extracting.proposals.threads import Thread
from generator.extracting.shared.scene import Scene
from generator.grammar import is_modal, is_negated, subjects
from generator.language import Token, sentence_bounds
from generator.lexicons import words

NEAR = 2  # sentences over which a contrast or a critic still speaks of a proposal
STEM = 6  # letters that two words of one family share ("withdraw", "withdrawal")
CHAINED = 4  # sentences, one after another, that may go on answering
WORTH = frozenset({"would", "'d", "should", "must"})
PRONOUNS = frozenset({"that", "this", "it"})


def echoes(scene: Scene, thread: Thread, answered: set[int]) -> Iterator[int]:
    """Yield the sentences in which others answer a proposal without naming it; `answered` are known replies."""
    told = {scene.document.id_of(d.trigger) for d in thread.drafts}
    chain = told | answered
    for sentence in range(max(1, min(told) - 1), min(max(chain) + CHAINED, len(scene.document.sentences)) + 1):
        if sentence in chain:
            continue
        for verb in scene.document.tokens(sentence):
            if verb.pos_ == "VERB" and not is_modal(verb) and _by_another(scene, thread, verb):
                beside = sentence - 1 in chain and _speaks_of_it(scene, verb)
                if beside or _goes_on(thread, verb) or (_is_soon(sentence, told) and _counters(thread, verb)):
                    chain.add(sentence)
                    yield sentence
                    break


def _is_soon(sentence: int, told: set[int]) -> bool:
    return any(0 < sentence - n <= NEAR for n in told)


def _by_another(scene: Scene, thread: Thread, verb: Token) -> bool:
    """Tell whether somebody other than the proposers acts by a verb; a pronoun that nothing explains is nobody."""
    names = set(scene.parties(verb)) or {scene.holder(verb) or "it"}
    return not names & set(thread.by) and not any(n.lower() in words("proposals", "pronouns") for n in names)


def _speaks_of_it(scene: Scene, verb: Token) -> bool:
    """Tell whether a verb answers, or says something of, what "that", "this" or "it" stands for."""
    inner = [t for t in verb.children if t.dep_ == "ccomp"] if verb.lemma_ in words("verbs", "say") else []
    inner += [t for v in inner if v.lemma_ in words("proposals", "views") for t in v.rights if t.dep_ == "ccomp"]
    if is_negated(verb) and inner:
        return False
    return any(_answers_it(v) for v in (verb, *inner)) or any(_judges_it(scene, verb, v) for v in inner)


def _answers_it(verb: Token) -> bool:
    """Tell whether a verb of answering has a bare pronoun for the proposal: "opposed it", "could live with that"."""
    answers = verb.lemma_ in words("proposals", "reply") or phrase_of(verb) in words("proposals", "reply_phrases")
    things = [t for t in verb.rights if t.dep_ == "dobj"]
    things += [t for p in verb.rights if p.dep_ == "prep" for t in p.rights if t.dep_ == "pobj"]
    things += [s for c in verb.rights if c.dep_ in {"ccomp", "oprd"} for s in c.lefts if s.dep_ == "nsubj"]
    return answers and any(t.lower_ in PRONOUNS and t.pos_ != "SCONJ" and _is_free(t) for t in things)


def _judges_it(scene: Scene, said: Token, verb: Token) -> bool:
    """Tell whether a clause says what "that" would do or is worth: "that would add months", "this is a mistake"."""
    own = [t for t in subjects(verb) if t.lower_ in PRONOUNS and t.i < verb.i and _is_free(t)]
    if not own or verb.tag_ in {"WDT", "WP"}:
        return False
    would = any(t.lower_ in WORTH for t in verb.lefts)
    kinds = {a.kind for n in scene.parties(said) if (a := scene.index.named(n)) is not None}
    if own[0].lower_ == "it" and kinds != {"person"}:
        return False
    judged = any(
        t.lower_ in words("proposals", "opinions") for t in verb.subtree if t.dep_ in {"acomp", "attr", "amod"}
    )
    return would or (verb.lemma_ == "be" and judged)


def _is_free(pronoun: Token) -> bool:
    """Tell whether no thing stands before a pronoun in its sentence that it could mean instead."""
    before = pronoun.doc[sentence_bounds(pronoun)[0] : pronoun.i]
    return not any(t.dep_ in {"dobj", "pobj"} and t.pos_ in {"NOUN", "PROPN"} for t in before)


def _goes_on(thread: Thread, verb: Token) -> bool:
    """Tell whether somebody says that what a demand is about will go on: "Chad says the raids will continue"."""
    if verb.lemma_ not in words("verbs", "say") or thread.kind != "demand":
        return False
    matter = {t.lemma_ for d in thread.drafts for p in (*d.points, *d.spare) for t in p if t.pos_ == "NOUN"}
    for inner in (t for t in verb.children if t.dep_ == "ccomp"):
        future = any(t.lower_ in {"will", "would"} for t in inner.lefts)
        on = inner.lemma_ in words("proposals", "go_on") or phrase_of(inner) == "go on"
        if future and on and not is_negated(inner) and matter & {t.lemma_ for t in inner.subtree}:
            return True
    return False


def _counters(thread: Thread, verb: Token) -> bool:
    """Tell whether somebody speaks against the matter: "But critics say ...", "Bush, however, sees no ..."."""
    if verb.lemma_ not in words("verbs", "say") or verb.dep_ != "ROOT":
        return False
    opening = verb.doc[sentence_bounds(verb)[0] : verb.i]
    if any(t.lemma_ in words("disputes", "critics") and not list(t.rights) for t in subjects(verb)):
        return True
    contrast = any(t.lower_ in words("proposals", "contrast") for t in opening)
    matter = {t.lemma_[:STEM] for d in thread.drafts for p in (*d.points, *d.spare) for t in p if _weighs(t)}
    said = [t for c in verb.children if c.dep_ == "ccomp" for t in c.subtree]
    return contrast and bool(matter & {t.lemma_[:STEM] for t in said if _weighs(t)})


def _weighs(token: Token) -> bool:
    return token.pos_ in {"NOUN", "VERB"} and len(token.lemma_) >= STEM
