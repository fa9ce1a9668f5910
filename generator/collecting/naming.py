"""Who is named in some words of an article: not by a part of another's name, and not by a title."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.lexicons import words
from generator.model import Actor, Briefing, Quote, Span

BEFORE_QUOTE = frozenset(
    {"", "as", "a", "an", "the", "of"}
)  # between a name and what it is called: 'called Berg a "liar"'
BETWEEN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Cast:
    """The actors of an article by the words that name them, and by the sentences they are mentioned in.

    `pattern` finds these words and those of roles, the longest at each place, so that "the US President" names nobody
    and "Norway's envoy" not Norway.
    """

    pattern: re.Pattern[str]
    by_words: Mapping[str, frozenset[str]]
    in_sentence: Mapping[int, frozenset[str]]

    def named(self, text: str, sentences: Iterable[int]) -> tuple[str, ...]:
        """Return who is both named in a text and mentioned in one of some sentences, in the text's order."""
        here = frozenset().union(*(self.in_sentence.get(id_, frozenset()) for id_ in sentences))
        found = (who for match in self.pattern.finditer(text) for who in sorted(self.by_words.get(match[0], ())))
        return tuple(dict.fromkeys(name for name in found if name in here))


def cast_of(briefing: Briefing) -> Cast:
    """Return who is named how and where in an article."""
    by_words: dict[str, set[str]] = defaultdict(set)
    in_sentence: dict[int, set[str]] = defaultdict(set)
    for actor in briefing.findings.actors:
        for form in _forms(briefing, actor):
            by_words[form].add(actor.name)
        for mention in actor.mentions:
            in_sentence[mention.span.sentence].add(actor.name)
    roles = {role.text for actor in briefing.findings.actors for role in actor.roles}
    longest = sorted({*by_words, *roles} - {""}, key=lambda form: (-len(form), form))
    return Cast(
        pattern=re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest)) or '(?!)'})(?!\w)"),
        by_words={form: frozenset(names) for form, names in by_words.items()},
        in_sentence={id_: frozenset(names) for id_, names in in_sentence.items()},
    )


def _forms(briefing: Briefing, actor: Actor) -> set[str]:
    """Return the words that name or describe an actor; a pronoun may be anybody's."""
    return {actor.name, *actor.aliases} | {briefing.words(m.span) for m in actor.mentions if m.form != "pronoun"}


def about(briefing: Briefing, quote: Quote) -> tuple[str, ...]:
    """Return whom a quotation is about: who is named in its words, or right before them ("called Berg a 'liar'").

    A state in which something only happens ("no troops in Norway") is not meant.
    """
    found = []
    for actor in briefing.findings.actors:
        spans = [m.span for m in actor.mentions if m.form != "pronoun"]
        state = actor.kind in ("government", "place")
        spans = [span for span in spans if not (state and _is_where(briefing.text(span.sentence)[: span.start]))]
        if actor.name != quote.by and any(_is_meant(briefing, quote, span, actor.name) for span in spans):
            found.append(actor.name)
    return tuple(found)


def _is_where(before: str) -> bool:
    """Tell whether the words before a name make it a place: "in", "in northern"."""
    return any(word in words("company", "where") for word in before.split()[-2:])


def _is_meant(briefing: Briefing, quote: Quote, span: Span, name: str) -> bool:
    for place in quote.evidence:
        if place.sentence != span.sentence or quote.text not in briefing.words(place):
            continue
        between = briefing.text(span.sentence)[span.end : place.start].split()
        near = len(between) <= BETWEEN and {re.sub(r"\W", "", word.lower()) for word in between} <= BEFORE_QUOTE
        if place.start <= span.start < place.end or (span.end <= place.start and near and name != quote.to):
            return True
    return False
