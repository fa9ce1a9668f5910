"""Weighs sentences: which ones tell the story.

The weight adds up where a sentence stands, how central its words are to the article (tf-idf against the
article's own sentences, after Radev's centroid method, MEAD, 2004), how many of the headline's words and of the
weightiest actors it names, and which findings rest on it. Choice is by weight less redundancy with what is
chosen already (maximal marginal relevance, Carbonell and Goldstein, 1998).
"""

import math
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from generator.language import Document, Token, Tokens
from generator.lexicons import words
from generator.model import Finding, Findings

POSITION, CENTRAL, HEADLINE, ACTORS, CARRIED = 1.0, 0.5, 0.5, 0.5, 1.5  # most that each adds to the weight
MAIN_ACTORS = 6  # actors whose names weigh
SHORT, UNCLEAR_SUBJECT = 0.8, 0.5  # what a short line or a question loses, and a sentence that opens with a pronoun
LEAST_WORDS = 6  # of a sentence that is not short
MOST_CARRIED = 3  # findings on a sentence beyond which more add nothing
TELLING = frozenset({"disputed", "unanswered", "unclear", "unconfirmed"})

Vector = dict[str, float]


@dataclass(frozen=True, eq=False)
class Salience:
    """The weight of every sentence of running text, and its words as a vector of unit length."""

    weight: dict[int, float]
    vector: dict[int, Vector]

    def redundancy(self, sentence: int, chosen: Iterable[int]) -> float:
        """Return the likeness, 0 to 1, of a sentence to the likest of those chosen."""
        mine = self.vector[sentence]
        return max((cosine(mine, self.vector[other]) for other in chosen if other in self.vector), default=0.0)

    def weightiest(self, most: int) -> list[int]:
        """Return the sentences that weigh most, weightiest first."""
        return sorted(self.weight, key=lambda s: (-self.weight[s], s))[:most]

    def worth(self, sentence: int, chosen: Iterable[int]) -> float:
        """Return what a sentence adds to those chosen."""
        return self.weight[sentence] - self.redundancy(sentence, chosen)


def weigh(document: Document, found: Findings) -> Salience:
    """Return the weights of an article's sentences."""
    terms = {s.id: Counter(content_words(tokens)) for s, tokens in document.body()}
    spread = Counter(term for counted in terms.values() for term in counted)
    vectors = {i: _unit({t: n * math.log(1 + len(terms) / spread[t]) for t, n in c.items()}) for i, c in terms.items()}
    centre = _unit(_sum(vectors.values()))
    headline = set(content_words(document.tokens(0)))
    main = [{m.span.sentence for m in actor.mentions} for actor in found.actors[:MAIN_ACTORS]]
    carried = _carried(found)
    weight = {}
    for order, (sentence, tokens) in enumerate(document.body(), 1):
        named = sum(sentence.id in places for places in main)
        weight[sentence.id] = (
            POSITION / order**0.5
            + CENTRAL * cosine(vectors[sentence.id], centre)
            + HEADLINE * len(headline & set(terms[sentence.id])) / (len(headline) or 1)
            + ACTORS * min(named, 3) / 3
            + CARRIED * min(carried[sentence.id], MOST_CARRIED) / MOST_CARRIED
            - _drawbacks(tokens)
        )
    return Salience(weight=weight, vector=vectors)


def content_words(tokens: Tokens) -> list[str]:
    """Return the lemmas of the content words of a sentence."""
    return [t.lemma_.lower() for t in tokens if _is_content(t)]


def cosine(one: Vector, other: Vector) -> float:
    """Return the likeness of two vectors of unit length."""
    return sum(value * other.get(term, 0.0) for term, value in one.items())


def _is_content(token: Token) -> bool:
    return token.pos_ in {"NOUN", "PROPN", "VERB", "ADJ", "NUM"} and token.lemma_.lower() not in words("verbs", "say")


def _unit(vector: Vector) -> Vector:
    length = math.sqrt(sum(v * v for v in vector.values())) or 1.0
    return {t: v / length for t, v in vector.items()}


def _sum(vectors: Iterable[Vector]) -> Vector:
    total: Vector = {}
    for vector in vectors:
        for term, value in vector.items():
            total[term] = total.get(term, 0.0) + value
    return total


def _carried(found: Findings) -> Counter[int]:
    """Count the proposals, their points and replies, disputes, planned events and open questions on each sentence."""
    planned = [event for event in found.timeline if event.planned]
    replies = [reply for proposal in found.proposals for reply in proposal.replies]
    raised = [question for question in found.questions if question.kind in TELLING]
    points = [point for proposal in found.proposals for point in proposal.points]
    findings: list[Finding] = [*found.proposals, *points, *replies, *found.disputes, *planned, *raised]
    return Counter(sentence for finding in findings for sentence in finding.cites)


def _drawbacks(tokens: Tokens) -> float:
    short = SHORT if len([t for t in tokens if t.is_alpha]) < LEAST_WORDS or tokens.text.endswith("?") else 0.0
    pronoun = UNCLEAR_SUBJECT if any(t.dep_ == "nsubj" and t.pos_ == "PRON" for t in tokens[:3]) else 0.0
    return short + pronoun
