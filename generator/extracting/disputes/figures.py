"""Reads figures with their claimants, and pairs those that different claimants give for one quantity."""

from collections.abc import Iterator

from generator.extracting.disputes.counting import counted_words, general_word
from generator.extracting.disputes.measuring import Figure, matters_of
from generator.extracting.disputes.quantities import disputes
from generator.extracting.shared.scene import Scene
from generator.grammar import governors, noun_phrase, objects, subjects, text_of
from generator.language import Document, Token, sentence_bounds, sentence_tokens
from generator.lexicons import lexicon, patterns, words
from generator.model import Dispute, Position
from generator.tracing import declined

RULE = "dispute.figure"
RECENT = 40  # figures with which a new one is compared


def disputed_figures(scene: Scene) -> Iterator[Dispute]:
    """Yield the quantities for which different claimants give different figures."""
    document = scene.document
    contested = _contested(document)
    open_: list[Figure] = []
    groups: list[list[Figure]] = []
    for sentence, tokens in document.body():
        for figure in _figures(scene, sentence.id, list(tokens)):
            home = next((f for f in reversed(open_[-RECENT:]) if disputes(figure, f, contested)), None)
            group = next((g for g in groups if home in g), None)
            if home and group:
                group.extend([figure] if figure.by not in {f.by for f in group} else [])
            elif home:
                groups.append([home, figure])
            open_.append(figure)
    for found in groups:
        yield _dispute(document, found)


def _figures(scene: Scene, sentence: int, tokens: list[Token]) -> Iterator[Figure]:
    document = scene.document
    again = _again(document, sentence)
    for token in tokens:
        inner = token.dep_ == "compound" and token.head.tag_ == "CD"
        if token.tag_ != "CD" or inner or token.ent_type_ in {"DATE", "TIME", "ORDINAL"}:
            continue
        near = [t for t in token.subtree if t.i <= token.i]
        spelt = lexicon("disputes")["numerals"]
        first = next((t for t in near if t.text[0].isdigit() or t.lower_ in spelt), None)
        if first is None:
            continue
        noun = token.head if token.dep_ == "nummod" and token.head.pos_ == "NOUN" else None
        share = noun is not None and noun.lemma_ == "percent"
        if noun is not None and noun.lemma_ in words("disputes", "no_count") and not share:
            continue
        unit = noun if noun is not None and (share or noun.lemma_ in words("disputes", "units")) else None
        amount = unit is not None or token.ent_type_ == "MONEY" or any(t.tag_ == "$" for t in near)
        counted = _measured(token) if amount or noun is None else noun
        by = claimant(scene, token)
        counted = _part_of(token) if counted is None else counted
        told = document.span(first).start in again
        figure = Figure(sentence, by, token, counted, unit, told, _counts_own(scene, by, counted))
        if first.text[0].isdigit() or (matters_of(figure) and by is not None):
            yield figure


def _part_of(number: Token) -> Token | None:
    """Return the noun of which a number counts a part: "20 of its soldiers"."""
    return next((t for of in number.rights if of.lower_ == "of" for t in of.rights if t.pos_ == "NOUN"), None)


def _measured(number: Token) -> Token | None:
    """Return the noun that an amount measures: "put the losses at 40 million", "stocks had fallen to 60 tonnes"."""
    verb = next((v for v in governors(number) if v.lemma_ in words("disputes", "measure")), None)
    if verb is None or verb.i > number.i:
        return None
    transitive = verb.lemma_ in words("disputes", "estimate")
    things = objects(verb) if transitive else subjects(verb)
    preposition = number.doc[verb.i + 1 : number.i]
    nouns = [
        t for t in things if t.pos_ == "NOUN" and t.i < number.i and t.lemma_ not in words("disputes", "figure_words")
    ]
    return nouns[0] if nouns and any(t.lower_ in {"at", "to", "by"} for t in preposition) else None


def _counts_own(scene: Scene, by: str | None, counted: Token | None) -> bool:
    actor = scene.index.named(by)
    owners = scene.owners([t for t in noun_phrase(counted) if t.i < counted.i]) if counted is not None else []
    return bool(actor and actor.country and owners and owners[0].country == actor.country)


def _again(document: Document, sentence: int) -> set[int]:
    """Return where numbers stand that another word for a figure introduces ("put the number at ")."""
    text = document.sentence(sentence).text
    return {m.end() for p in patterns("disputes", "figure_again") for m in p.regex.finditer(text)}


def claimant(scene: Scene, number: Token) -> str | None:
    """Return who gives a figure: who follows "according to", else the subject of the verb of telling above."""
    for token in sentence_tokens(number):
        if token.lower_ == "according" and token.i + 1 < sentence_bounds(number)[1]:
            source = number.doc[token.i + 2 : token.i + 10]
            end = next((t.i for t in source if t.text == ","), source.end)
            named = scene.index.within(number.doc[token.i + 2 : end])
            return named[0].name if named else None
    if _is_denied(number):
        declined(RULE, number, "the figure is told as denied")
        return None
    for verb in governors(number):
        if _is_of_thing(scene, verb):
            return None
        if verb.lemma_ in words("disputes", "estimate") and (who := scene.holder(verb)):
            return who
    return next(iter(scene.speaker(number)), None)


def _is_of_thing(scene: Scene, verb: Token) -> bool:
    """Tell whether a relative clause gives the figure of the thing before it: "their list, which now counts 33"."""
    opened = any(t.tag_ == "WDT" and t.lower_ == "which" for t in subjects(verb))
    return verb.dep_ == "relcl" and opened and scene.index.at(verb.head) is None


def _is_denied(number: Token) -> bool:
    """Tell whether a figure stands in what a verb before it denies ("denied reports that 80 had died")."""
    for token in (number, *number.ancestors):
        if token.lemma_ in words("disputes", "denial") and token.pos_ == "VERB" and token.i < number.i:
            return True
        if token.dep_ == "conj" and token.pos_ in {"VERB", "AUX"}:
            return False
    return False


def _is_contesting(verb: Token) -> bool:
    """Tell whether a verb denies a figure or calls it names: "disputed that figure", "called the number a fable"."""
    figures = any(t.lemma_ in words("disputes", "figure_words") for t in verb.subtree if t.i > verb.i)
    calls = verb.lemma_ in {"call", "describe"} and any(
        t.lemma_ in words("disputes", "figure_words") and t.dep_ in {"dobj", "nsubj"} for t in verb.subtree
    )
    return verb.pos_ == "VERB" and ((verb.lemma_ in words("disputes", "denial") and figures) or calls)


def _contested(document: Document) -> set[int]:
    """Return the sentences in which someone denies a figure ("denied the report on the number of dead")."""
    return {sentence.id for sentence, tokens in document.body() if any(_is_contesting(t) for t in tokens)}


def _dispute(document: Document, figures: list[Figure]) -> Dispute:
    positions = tuple(_position(document, f) for f in figures)
    general = (f for f in figures if _is_unlike(figures) and general_word(f.number))
    first = next(general, None) or next((f for f in figures if f.counted is not None), figures[0])
    about = counted_words(document, first.number, first.counted)
    evidence = tuple(s for p in positions for s in p.evidence)
    return Dispute(kind="figure", about=about, positions=positions, evidence=evidence, rule=RULE)


def _is_unlike(figures: list[Figure]) -> bool:
    """Tell whether the sides count under different names: "his fighters had been killed", "40 dead"."""
    return len({f.counted.lemma_.lower() if f.counted is not None else "" for f in figures}) > 1


def _position(document: Document, figure: Figure) -> Position:
    near = [t for t in figure.number.subtree if t.i <= figure.number.i]
    says, span = text_of(document, [*near, *([figure.unit] if figure.unit is not None else [])])
    whole = document.whole(figure.sentence)
    return Position(by=figure.by, says=says, evidence=(span, whole) if span != whole else (span,), rule=RULE)
