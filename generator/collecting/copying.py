"""Copied sentences: which sentences of different articles are the same, but for small edits.

A sentence is the set of its runs of two words; two sentences are nearly the same by the resemblance of their sets
(Broder, "On the resemblance and containment of documents", 1997). Runs of four words lead to the sentences that are
worth comparing, and a run that many articles hold leads to the first of them only: so the cost grows with the number
of sentences, and in a group of copies each is still compared with the oldest.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import chain

from generator.collecting.stems import folded
from generator.model import Briefing, Sentence

COMPARED = 2  # words in a run by which two sentences are compared
LEADING = 4  # words in a run that leads from a sentence to others
HOLDERS = 40  # sentences to which one run leads
NEAR = 0.4  # resemblance from which two sentences are nearly the same; one word in eight may differ
OWN = 8  # words outside quotation marks with which a sentence counts
QUOTED = re.compile('[“„«"][^“”„«»"]*[”»"]')
WORD = re.compile(r"\w+")
HYPHENS = re.compile(r"(?<=\w)[-‐‑](?=\w)")

Words = tuple[str, ...]
Places = tuple[int, int]  # ids of two sentences, one an article
Copies = Mapping[tuple[int, int], list[Places]]


def copies(briefings: Sequence[Briefing]) -> Copies:
    """Return the ids of sentences that are nearly the same by the places of their two articles, lower first."""
    printed = [(place, s.id, words(s.text)) for place, b in enumerate(briefings) for s in b.sentences if not s.heading]
    leads: dict[Words, list[int]] = defaultdict(list)
    found: dict[tuple[int, int], list[Places]] = defaultdict(list)

    @cache
    def pairs(number: int) -> frozenset[Words]:
        return frozenset(runs(printed[number][2], COMPARED))

    for number, (place, id_, text) in enumerate(printed):
        leading = set(runs(text, LEADING))
        near = set(chain.from_iterable(leads[run] for run in leading if run in leads))
        for other in sorted(near):
            there, its_id, _ = printed[other]
            if there != place and resemblance(pairs(other), pairs(number)) >= NEAR:
                found[there, place].append((its_id, id_))
        for run in leading:
            if len(leads[run]) < HOLDERS:
                leads[run].append(number)
    return found


def words(text: str) -> Words:
    """Return the words of a text without what copies differ in: capitals, accents, hyphens in words, marks."""
    return tuple(WORD.findall(folded(HYPHENS.sub("", text))))


def runs(found: Words, length: int) -> list[Words]:
    """Return all runs of so many words; a shorter text is one run."""
    if len(found) <= length:
        return [found] if found else []
    return list(zip(*(found[start:] for start in range(length)), strict=False))


def resemblance(one: frozenset[Words], other: frozenset[Words]) -> float:
    """Return which part of what two sets hold both hold."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def weights(briefing: Briefing) -> dict[int, int]:
    """Return for each sentence how many words speak for a common origin.

    Two reporters who listen to one speaker print the same quotations, and a short sentence says what anybody says:
    what counts are the words outside quotation marks, of sentences that have some and are not mostly quotation.
    """
    quoted: dict[int, list[tuple[int, int]]] = defaultdict(list)
    for quote in briefing.findings.quotes:
        for span in quote.evidence:
            quoted[span.sentence].append((span.start, span.end))
    return {s.id: _weight(s, quoted.get(s.id, [])) for s in briefing.sentences if not s.heading}


def _weight(sentence: Sentence, quoted: Sequence[tuple[int, int]]) -> int:
    text = sentence.text
    for start, end in quoted:
        text = text[:start] + " " * (end - start) + text[end:]
    own, every = len(WORD.findall(QUOTED.sub(" ", text))), len(WORD.findall(sentence.text))
    return own if own >= OWN and own > every - own else 0
