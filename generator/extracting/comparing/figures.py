"""Finds the figures of an article, disputed or not, with what they count, so that articles can be compared by them.

Left out are numbers that only name or date something, durations, and parts set apart from a whole ("another 20").
"""

from collections.abc import Iterator

from generator.extracting.comparing.counted import Counted, counted_by
from generator.extracting.comparing.dating import Dated, dates_of
from generator.extracting.comparing.lemmas import matter
from generator.extracting.comparing.numbers import Number, numbers
from generator.extracting.comparing.placing import places_of
from generator.extracting.comparing.wording import worded
from generator.extracting.disputes.figures import claimant
from generator.extracting.shared.scene import Scene
from generator.grammar import ActorIndex
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Figure, Findings, Sentence, Span

RULE = "figure.given"
FORMER = frozenset({"compared with", "compared to", "earlier from", "against"})
MOST = 12  # figures read in one sentence; what has more is a table


def find_figures(document: Document, found: Findings) -> Iterator[Figure]:
    """Yield every figure of the running text, with the thing that it counts or measures and who gives it."""
    scene = Scene(document, ActorIndex(document, found.actors), found.quotes)
    for sentence, _ in document.body():
        given = list(numbers(sentence.text))
        if not 0 < len(given) <= MOST:
            continue
        dates = dates_of(document, sentence)
        for number in given:
            dated = any(d.start < number.end and number.start < d.end for d in dates)
            if not dated and not _is_former(sentence.text[: number.opens]):
                yield from _figure(scene, sentence, number, dates)


def _figure(scene: Scene, sentence: Sentence, number: Number, dates: list[Dated]) -> Iterator[Figure]:
    inside = scene.document.covered(Span(sentence=sentence.id, start=number.start, end=number.end))
    counted = counted_by(inside, number.unit) if inside else None
    if counted is None or _is_year(sentence.text[number.start : number.end], counted):
        return
    root = inside[-1]
    span = Span(sentence=sentence.id, start=number.opens, end=max(number.end, scene.document.span(counted.ends).end))
    written = span if counted.unit else Span(sentence=sentence.id, start=number.opens, end=number.end)
    own = _clause(counted)
    when = next((d for d in dates if d.of_clause(own)), None)
    own_words = {t.i for t in (*inside, *counted.phrase)}
    whole = scene.document.whole(sentence.id)
    yield Figure(
        by=claimant(scene, root),
        says=scene.document.words(written),
        low=number.low,
        high=number.high,
        unit=counted.unit,
        counted=worded(scene.document, counted),
        kind=counted.kind,
        narrowed=counted.narrowed,
        scope=matter(t for t in own if t.i not in own_words),
        around=matter(t for t in scene.document.tokens(sentence.id) if t.i not in own_words),
        places=places_of(own),
        as_of=when.text if when else None,
        start=when.first if when else None,
        end=when.last if when else None,
        evidence=(span, whole) if span != whole else (span,),
        rule=RULE,
    )


def _is_former(before: str) -> bool:
    """Tell whether a number is only what another one is held against: "rose to 50 from 40"."""
    last = before.lower().split()[-2:]
    return " ".join(last) in FORMER or (last[-1:] == ["from"])


def _is_year(written: str, counted: Counted) -> bool:
    bare = len(written) == 4 and written.isdigit() and written[:2] in {"18", "19", "20"}
    return bare and not counted.unit and counted.noun.lemma_.lower() not in words("disputes", "persons")


def _clause(counted: Counted) -> list[Token]:
    """Return the words of the clause around a figure, below a verb of telling, without clauses that stand in it."""
    top = counted.verb if counted.verb is not None else counted.noun
    telling = words("verbs", "say") | words("disputes", "estimate")
    nested = {"ccomp", "advcl", "parataxis", "conj", "relcl"} if counted.verb is not None else {"ccomp", "parataxis"}
    gone = {
        t.i
        for child in top.children
        if child.dep_ in nested and child.pos_ in {"VERB", "AUX"} and counted.noun not in child.subtree
        for t in child.subtree
    }
    if top.lemma_ in telling and counted.verb is not None:
        gone |= {t.i for child in top.lefts for t in child.subtree if counted.noun not in child.subtree}
    return [t for t in top.subtree if t.i not in gone]
