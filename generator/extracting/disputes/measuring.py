"""What a figure measures: the matter that it is of ("12 deaths"), and the time, place or case that it is for."""

from dataclasses import dataclass

from generator.grammar import governors, subjects
from generator.language import Token, sentence_tokens
from generator.lexicons import lexicon, words

PLACES = frozenset({"GPE", "LOC", "FAC"})
COMPARING = frozenset({"more", "fewer", "less"})  # before "than" they set nothing apart


@dataclass(frozen=True, eq=False)
class Figure:
    """A number of something, with who gives it (None: the article itself).

    `counted` is the noun that the number counts or, for an amount in a unit ("40 million euros"), the noun that is
    measured; `unit` is that unit. `again` marks another word for a figure told before; `own` that the claimant counts
    its own people.
    """

    sentence: int
    by: str | None
    number: Token
    counted: Token | None
    unit: Token | None = None
    again: bool = False
    own: bool = False


def matters_of(figure: Figure) -> set[str]:
    """Return what a figure is of, by the noun it counts and the verb of its clause: "dead", "attended"."""
    verb = next(governors(figure.number), None)
    beside = [t for t in verb.rights if t.dep_ == "dobj" and t.lemma_ == "part"] if verb is not None else []
    near = {t.lemma_.lower() for t in (figure.counted, verb, *beside) if t is not None}
    told = (
        {figure.counted.head.lemma_.lower()} if figure.counted is not None and figure.counted.dep_ == "pobj" else set()
    )
    words_of_figure = [t for t in _measured_by_verb(verb) if t.lemma_ in words("disputes", "figure_words")]
    near |= {t.lemma_.lower() for noun in words_of_figure for of in noun.rights for t in of.rights if of.lower_ == "of"}
    beside_it = matters_beside(figure.number)
    return beside_it or {name for name, lemmas in lexicon("disputes")["matters"].items() if (near | told) & set(lemmas)}


def matters_beside(number: Token) -> set[str]:
    """Return what a number is of by the word right after it: "12 killed", "ten dead"."""
    after = number.nbor().lemma_.lower() if number.i + 1 < len(number.doc) else ""
    return {name for name, lemmas in lexicon("disputes")["matters"].items() if after in lemmas}


def _measured_by_verb(verb: Token | None) -> list[Token]:
    """Return the objects of a verb that gives a figure for them: "put the number of dead at three"."""
    measures = verb is not None and verb.lemma_ in words("disputes", "measure")
    return [t for t in verb.rights if t.dep_ == "dobj"] if verb is not None and measures else []


def is_apart(now: Figure, then: Figure) -> bool:
    """Tell whether two figures are of different times, places or cases."""
    apart = words("disputes", "apart")
    clause = [t for t in _clause(now) if t.i + 1 < len(t.doc)]
    if _is_elsewhere(now, then):
        return True
    if any(t.lower_ in apart and not (t.lower_ in COMPARING and t.nbor().lower_ == "than") for t in clause):
        return True
    for labels, inside in ((frozenset({"DATE"}), sentence_tokens), (PLACES, None)):
        left, right = (
            {
                t.lower_
                for t in (inside(f.number) if inside else _clause(f))
                if t.ent_type_ in labels and t.pos_ not in {"ADP", "DET"}
            }
            for f in (now, then)
        )
        if left and right and not left & right:
            return True
    return False


def _is_elsewhere(now: Figure, then: Figure) -> bool:
    """Tell whether one figure is of a region by its giver, and the other's clause names another region."""
    for one, other in ((now, then), (then, now)):
        regions = [t for t in _behind(other) if t.lemma_.lower() in words("disputes", "regions")]
        named = {c.lower_ for t in regions for c in t.lefts if c.dep_ in {"compound", "amod", "poss"}}
        if (own := _own_region(one)) and named and not own & named:
            return True
    return False


def _own_region(figure: Figure) -> set[str]:
    """Return the region for which a body gives its figure: "organisers in the northern district reported 81"."""
    verb = next(governors(figure.number), None)
    givers = subjects(verb) if verb is not None and verb.lemma_ in words("disputes", "estimate") else []
    nouns = [t for giver in givers for p in giver.rights if p.lower_ in {"in", "of"} for t in p.rights]
    regions = [t for t in nouns if t.lemma_.lower() in words("disputes", "regions")]
    return {t.lower_ for noun in regions for t in noun.lefts if t.dep_ in {"compound", "amod", "poss"}}


def _behind(figure: Figure) -> list[Token]:
    """Return the words of a figure's clause up to its next number, if any region is named there, else all."""
    clause = sorted(_clause(figure), key=lambda t: t.i)
    later = [t.i for t in clause if t.tag_ == "CD" and t.i > figure.number.i]
    near = [t for t in clause if figure.number.i < t.i < min([*later, t.i + 1])]
    return near if any(t.lemma_.lower() in words("disputes", "regions") for t in near) else clause


def _clause(figure: Figure) -> list[Token]:
    """Return the clause that a figure stands in, below the verb of telling."""
    verb = next(governors(figure.number), None)
    if verb is None or verb.lemma_ in words("disputes", "estimate"):
        return [t for t in figure.number.head.subtree if t.pos_ != "VERB"]
    return list(verb.subtree)
