"""What the extractors ask of a parse: who does what, in which tense and mood, and which words make a clause.

Labels are those of spaCy's English pipelines (ClearNLP dependencies, Penn Treebank tags).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Literal

from generator.language import Document, Token, sentence_bounds
from generator.lexicons import words
from generator.model import Actor, Span

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
OBJECTS = frozenset({"dobj", "obj", "dative", "attr", "oprd"})
MODALS = frozenset({"would", "could", "may", "might", "should", "can", "must", "shall"})
NEGATIONS = frozenset({"no", "not", "never", "n't", "nobody", "none", "neither", "nor", "without", "hardly"})
DOUBLE_MARKS = frozenset({'"', "''", "``"})
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
Tense = Literal["past", "present", "future"]


def subjects(verb: Token) -> list[Token]:
    """Return the subjects of a verb, conjuncts included.

    A verb without a subject of its own ("met and agreed") takes that of the verb it is joined to.
    """
    own = [t for t in verb.lefts if t.dep_ in SUBJECTS] or [t for t in verb.rights if t.dep_ in SUBJECTS]
    if not own and verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        return subjects(verb.head)
    return [t for first in own for t in (first, *first.conjuncts)]


def objects(verb: Token) -> list[Token]:
    """Return the objects and complements of a verb."""
    return [t for t in verb.rights if t.dep_ in OBJECTS]


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is in the passive voice."""
    return any(t.dep_ in {"nsubjpass", "auxpass"} for t in verb.children)


def is_negated(verb: Token) -> bool:
    """Tell whether a verb, or its subject or object, is negated ("did not", "no one said", "gave no reply")."""
    own = any(t.dep_ == "neg" or t.lower_ in NEGATIONS for t in verb.children)
    return own or any(c.lower_ in NEGATIONS for t in verb.children if t.dep_ in SUBJECTS | OBJECTS for c in t.children)


def auxiliaries(verb: Token) -> list[Token]:
    """Return the auxiliaries of a verb, its own or those it shares with the verb it is joined to."""
    own = [t for t in verb.lefts if t.dep_ in {"aux", "auxpass"}]
    if not own and verb.dep_ == "conj" and not any(t.dep_ in SUBJECTS for t in verb.lefts):
        return auxiliaries(verb.head)
    return own


def is_modal(verb: Token) -> bool:
    """Tell whether a modal makes a verb possible or wished rather than real ("could", "must"; not "will")."""
    return any(t.lower_ in MODALS for t in auxiliaries(verb))


def tense(verb: Token) -> Tense:
    """Return the tense of a finite verb, read from its tag and auxiliaries; a perfect counts as past."""
    aux = auxiliaries(verb)
    if any(t.lower_ in {"will", "'ll", "wo", "shall"} for t in aux):
        return "future"
    if verb.tag_ == "VBD" or any(t.tag_ == "VBD" or t.lemma_ == "have" for t in aux):
        return "past"
    if (verb.tag_ == "VBN" and not aux) or _is_past_alike(verb):
        return "past"
    return "present"


def _is_past_alike(verb: Token) -> bool:
    """Tell "the army let it pass", past since its subject is one, from "they let it pass"."""
    if verb.lower_ not in words("verbs", "same_in_past") or auxiliaries(verb) or verb.tag_ == "VBG":
        return False
    subject = subjects(verb)
    return len(subject) == 1 and subject[0].tag_ in {"NN", "NNP"} and subject[0].i < verb.i


def governors(token: Token) -> Iterator[Token]:
    """Yield the verbs above a token, nearest first."""
    for above in token.ancestors:
        if above.pos_ in {"VERB", "AUX"}:
            yield above


def torn_clause(noun: Token) -> Token | None:
    """Return the verb of which a parse takes the subject for an object: "after an airliner with 298 on board crashed".

    It is joined to the verb above without an "and" and stands right behind the noun and what belongs to it.
    """
    opener = noun.head
    above = next(governors(noun), None)
    if noun.dep_ != "pobj" or opener.lower_ not in {"after", "before", "since", "until"} or above is None:
        return None
    for verb in above.rights:
        joined = verb.dep_ == "conj" and verb.tag_ in FINITE and not any(t.dep_ in SUBJECTS for t in verb.lefts)
        between = any(t.dep_ == "cc" and noun.i < t.i < verb.i for t in above.rights)
        if joined and not between and verb.left_edge.i == noun.right_edge.i + 1:
            return verb
    return None


def clause(head: Token, drop: Iterable[str] = ()) -> list[Token]:
    """Return the tokens of a head's subtree in order, less the subtrees attached to the head by a label in `drop`."""
    labels = frozenset(drop)
    gone = {t.i for child in head.children if child.dep_ in labels for t in child.subtree}
    return [t for t in head.subtree if t.i not in gone]


def in_quotation(token: Token) -> bool:
    """Tell whether a token stands inside a quotation of its paragraph."""
    data = token.doc.user_data
    if "quoted" not in data:
        before = accumulate((t.text in DOUBLE_MARKS for t in token.doc), initial=0)
        data["quoted"] = [marks % 2 == 1 for marks in before]
    quoted: list[bool] = data["quoted"]
    return quoted[token.i]


def noun_phrase(noun: Token) -> list[Token]:
    """Return a noun with what stands before it and its of-phrases: "the withdrawal of foreign troops"."""
    keep = {noun.i}
    for child in noun.children:
        before = child.i < noun.i and child.dep_ not in {"punct", "cc"}
        if before or (child.dep_ == "prep" and child.lower_ == "of"):
            keep |= {t.i for t in child.subtree}
    return [t for t in noun.subtree if t.i in keep]


@dataclass(frozen=True, eq=False)
class ActorIndex:
    """Answers which actor a token belongs to; built once per extractor from the document and its actors."""

    document: Document
    actors: tuple[Actor, ...]
    _at: dict[tuple[int, int], Actor] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for actor in self.actors:
            for mention in actor.mentions:
                for token in self.document.covered(mention.span):
                    self._at.setdefault((mention.span.sentence, token.i), actor)

    def at(self, token: Token) -> Actor | None:
        """Return the actor that a token names, describes or refers to."""
        return self._at.get((self.document.id_of(token), token.i))

    def within(self, tokens: Iterable[Token]) -> list[Actor]:
        """Return the actors among tokens, each once, in order."""
        found: dict[str, Actor] = {}
        for token in tokens:
            if actor := self.at(token):
                found.setdefault(actor.name, actor)
        return list(found.values())

    def named(self, name: str | None) -> Actor | None:
        """Return the actor of that name."""
        return next((a for a in self.actors if a.name == name), None)


def following(token: Token, limit: int) -> Iterator[Token]:
    """Yield up to `limit` tokens that follow a token in its sentence."""
    yield from token.doc[token.i + 1 : min(token.i + 1 + limit, sentence_bounds(token)[1])]


def text_of(document: Document, tokens: list[Token]) -> tuple[str, Span]:
    """Return the article's words from the first to the last of some tokens of one sentence, and their span."""
    span = document.span(tokens[0], tokens[-1])
    return document.words(span), span
