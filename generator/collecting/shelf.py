"""The shelf: the articles of a collection, read once so that findings of one can be looked up in the others.

How rare a word is, is its inverse document frequency (K. Spärck Jones, "A statistical interpretation of term
specificity", 1972), counted over the collection as if it held `PRIOR` more articles, so that two articles alone do not
make every word they share a common one. Reading costs one pass over the words of each article; its lines are cut only
when something asks for them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log

from generator.collecting.joining import Known
from generator.collecting.stems import content
from generator.model import Briefing, Span

PRIOR = 100  # articles that hold none of the words in question
SMOOTHED = 2  # articles more that hold any word
RARE = 2.4  # rarity from which a word tells which thing is meant; of 1,000 articles, one of ten hold it at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A sentence as it is compared: its content stems, and the dossiers that it names."""

    article: int
    id: int
    text: str
    stems: frozenset[str]
    names: Mapping[str, tuple[Span, ...]]  # where each dossier is named


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Briefings oldest first, with the content stems of each and the articles (by their place) that hold a stem.

    The other three keep what was looked up before.
    """

    briefings: Sequence[Briefing]
    known_as: Known
    stems: tuple[frozenset[str], ...]
    holding: Mapping[str, Sequence[int]]
    read: dict[tuple[int, int], Line] = field(default_factory=dict)
    named: dict[int, dict[int, dict[str, tuple[Span, ...]]]] = field(default_factory=dict)
    rarities: dict[str, float] = field(default_factory=dict)

    def published(self, article: int) -> str | None:
        """Return the day on which an article was published."""
        day = self.briefings[article].article.published
        return day[:10] if day else None

    def line(self, article: int, sentence: int) -> Line:
        """Return a sentence of an article by its number, or the headline as number 0."""
        key = (article, sentence)
        if key not in self.read:
            if article not in self.named:
                self.named[article] = _named(self, article)
            text = self.briefings[article].text(sentence)
            names = self.named[article].get(sentence, {})
            self.read[key] = Line(article=article, id=sentence, text=text, stems=content(text), names=names)
        return self.read[key]

    def rarity(self, stem: str) -> float:
        """Return how rare a stem is, 0 for one that every article holds."""
        if stem not in self.rarities:
            self.rarities[stem] = log((len(self.briefings) + PRIOR) / (len(self.holding.get(stem, ())) + SMOOTHED))
        return self.rarities[stem]

    def weight(self, stems: Iterable[str]) -> float:
        """Return the rarities of some stems added up."""
        return sum(map(self.rarity, sorted(stems)))

    def rare(self, stems: Iterable[str]) -> frozenset[str]:
        """Return those of some stems that tell which thing is meant."""
        return frozenset(stem for stem in stems if self.rarity(stem) >= RARE)

    def rarest(self, stems: Iterable[str], most: int) -> list[str]:
        """Return the rarest of some stems, at most so many."""
        return sorted(stems, key=lambda stem: (-self.rarity(stem), stem))[:most]

    def leads(self, stems: Iterable[str], most: int) -> list[str]:
        """Return the rarest of some stems, at most so many, without those that lead nowhere: one article holds them."""
        return self.rarest((stem for stem in stems if len(self.holding.get(stem, ())) != 1), most)


def shelve(briefings: Sequence[Briefing], known_as: Known) -> Shelf:
    """Read briefings, oldest first, into a shelf."""
    stems = tuple(_held(briefing) for briefing in briefings)
    holding: dict[str, list[int]] = defaultdict(list)
    for article, held in enumerate(stems):
        for stem in held:
            holding[stem].append(article)
    return Shelf(briefings=briefings, known_as=known_as, stems=stems, holding=holding)


def told_in(briefing: Briefing, sentence: int) -> tuple[tuple[str, str], ...]:
    """Return the first and last days of what an article tells as past in one sentence."""
    return tuple((e.start, e.end) for e in briefing.findings.timeline if sentence in e.cites and not e.planned)


def _held(briefing: Briefing) -> frozenset[str]:
    return frozenset[str]().union(*(content(briefing.text(n)) for n in range(len(briefing.sentences) + 1)))


def _named(shelf: Shelf, article: int) -> dict[int, dict[str, tuple[Span, ...]]]:
    """Return by sentence where each dossier is named."""
    briefing = shelf.briefings[article]
    named: dict[int, dict[str, tuple[Span, ...]]] = defaultdict(dict)
    for actor in briefing.findings.actors:
        dossier = shelf.known_as[briefing.article.path, actor.name]
        for mention in actor.mentions:
            if mention.form == "name":
                here = named[mention.span.sentence]
                here[dossier] = tuple(sorted({*here.get(dossier, ()), mention.span}))
    return named
