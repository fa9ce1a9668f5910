"""Who is named in some words of an article: not by a part of another's name, and not by a title."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.lexicons import words
from generator.model import Briefing, Quote, Span

BEFORE_QUOTE = frozenset(
    {"", "as", "a", "an", "the", "of"}
)  # between a name and what it is called: 'called Berg a "liar"'
BETWEEN = 3


@dataclass(frozen=True, slots=True)
class Form:
    """Words that name an actor, or, without an actor, those of a role, which name nobody."""

    words: str
    actor: str | None


def forms_by_sentence(briefing: Briefing) -> Mapping[int, Sequence[Form]]:
    """Return for each sentence by which words those who are mentioned in it are named in the article.

    A pronoun is no name, since it may be anybody's.
    """
    found: dict[int, list[Form]] = defaultdict(list)
    roles = {role.text for actor in briefing.findings.actors for role in actor.roles}
    for actor in briefing.findings.actors:
        named = {briefing.words(m.span) for m in actor.mentions if m.form != "pronoun"}
        forms = [Form(words, actor.name) for words in {actor.name, *actor.aliases, *named} - {""}]
        for sentence in {mention.span.sentence for mention in actor.mentions}:
            found[sentence] += forms
    return {id_: [*forms, *(Form(role, None) for role in roles - {""})] for id_, forms in found.items()}


def named(text: str, forms: Iterable[Form]) -> tuple[str, ...]:
    """Return the actors whom a text names, in its order.

    The longest words count at each place, so that "the US President" names nobody and "Norway's envoy" not Norway.
    """
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, str]] = []
    longest = sorted(set(forms), key=lambda form: (-len(form.words), form.words))
    for told, same in groupby(longest, key=lambda form: form.words):
        places = [(start, start + len(told)) for start in _places(text, told)]
        free = [(start, end) for start, end in places if not any(s < end and start < e for s, e in taken)]
        taken += free
        found += [(start, form.actor) for form in same for start, _ in free if form.actor]
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def _places(text: str, words: str) -> Iterator[int]:
    """Yield where whole words stand in a text."""
    place = text.find(words)
    while place >= 0:
        end = place + len(words)
        if not (text[place - 1 : place].isalnum() or text[end : end + 1].isalnum()):
            yield place
        place = text.find(words, end)


def about(briefing: Briefing, quote: Quote) -> tuple[str, ...]:
    """Return whom a quotation is about: who is named in its words, or right before them ("called Berg a 'liar'").

    A state in which something only happens ("no troops in Norway") is not meant.
    """
    found = []
    for actor in briefing.findings.actors:
        spans = [m.span for m in actor.mentions if m.form != "pronoun"]
        state = actor.kind in ("government", "place")
        spans = [span for span in spans if not (state and is_where(briefing.text(span.sentence)[: span.start]))]
        if actor.name != quote.by and any(_is_meant(briefing, quote, span, actor.name) for span in spans):
            found.append(actor.name)
    return tuple(found)


def is_where(before: str) -> bool:
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
