"""Tells what a number counts or measures: its noun, what narrows that, and the verb of which it is a part."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extracting.comparing.lemmas import lemma_of, matter
from generator.grammar import governors, noun_phrase, objects, subjects
from generator.language import Token, sentence_bounds
from generator.lexicons import lexicon, words

NARROWING = frozenset({"amod", "compound", "nmod", "poss", "advmod"})
INTO = frozenset({"at", "to", "by", "of", "from", "as"})
GENERAL = frozenset({"people", "victim", "casualty", "those", "other"})


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Counted:
    """What is counted: `kind` and `narrowed` for comparing, `phrase` the words, `ends` the last token of the figure."""

    noun: Token
    phrase: tuple[Token, ...]
    kind: str
    narrowed: tuple[str, ...]
    unit: str
    ends: Token
    verb: Token | None


def counted_by(number: list[Token], unit: str) -> Counted | None:
    """Return what a number counts or measures, or None if it is no count of a thing or only a part of one."""
    inside = {t.i for t in number}
    root = next((t for t in number if t.head.i not in inside or t.head.i == t.i), number[-1])
    noun = root.head if root.dep_ in {"nummod", "quantmod", "amod", "compound"} else None
    ends = number[-1]
    units = lexicon("comparing")["units"]
    if noun is not None and noun.lemma_.lower() in units and noun.i > root.i:
        unit = unit or units[noun.lemma_.lower()]
        ends, root, noun = (noun if noun.i > ends.i else ends), noun, None
    elif unit:
        noun = None
    elif ends.i + 1 < sentence_bounds(ends)[1] and ends.nbor().lemma_.lower() in units:
        ends = root = ends.nbor()
        unit, noun = units[root.lemma_.lower()], None
    thing = _thing(root, noun, measured=bool(unit))
    if thing is None and unit and (paid := _paid(root, unit, ends)):
        return paid
    if thing is None or thing.i in inside or thing.lemma_.lower() in words("comparing", "uncounted"):
        return None
    if thing.pos_ not in {"NOUN", "PROPN"} or (thing.pos_ == "PROPN" and not unit):
        return None
    return _counted(root, thing, unit, ends)


def _paid(root: Token, unit: str, ends: Token) -> Counted | None:
    """Return an amount that somebody pays, owes or spends: "Norland owes the company 1.7 million euros"."""
    verb = root.head
    who = [t for t in subjects(verb) if t.i < verb.i and t.pos_ in {"NOUN", "PROPN"}]
    if root.dep_ != "dobj" or verb.lemma_ not in words("comparing", "paying") or not who:
        return None
    phrase = tuple(verb.doc[who[0].left_edge.i : verb.i + 1])
    return Counted(noun=verb, phrase=phrase, kind=lemma_of(verb), narrowed=(), unit=unit, ends=ends, verb=verb)


def _thing(root: Token, noun: Token | None, *, measured: bool) -> Token | None:
    """Return the noun that a number counts, or the one that an amount in a unit measures."""
    if noun is not None and not measured:
        return noun if noun.pos_ in {"NOUN", "PROPN"} and noun.i > root.i else None
    part = next((t for of in root.rights if of.lower_ == "of" for t in of.rights if t.dep_ == "pobj"), None)
    if part is not None and part.pos_ == "NOUN":
        return part
    if root.dep_ == "pobj" and root.head.lower_ == "of" and root.head.head.pos_ == "NOUN":
        return root.head.head
    if root.dep_ in {"npadvmod", "dobj", "nummod"} and root.head.lower_ == "worth":
        return next((a for a in root.head.ancestors if a.pos_ == "NOUN"), None)
    if root.dep_ in {"compound", "nmod", "amod"} and measured and root.head.pos_ == "NOUN" and root.head.i > root.i:
        return root.head
    return _valued(root)


def _valued(root: Token) -> Token | None:
    """Return the thing to which a verb gives a value: "put the losses at 40 million", "the bridge cost 12 million"."""
    verb = next(governors(root), None)
    if verb is None or verb.i > root.i:
        return None
    direct = root.dep_ in {"dobj", "attr", "npadvmod"} and root.head.i == verb.i
    beside = root.dep_ == "pobj" and root.head.head.i == verb.i and root.head.lower_ in INTO
    if not (direct or beside):
        return None
    given = [t for t in objects(verb) if t.i < root.i] if beside else []
    for noun in (*given, *subjects(verb)):
        if noun.pos_ == "NOUN" and noun.i < root.i:
            return noun
    return None


def _counted(root: Token, thing: Token, unit: str, ends: Token) -> Counted | None:
    narrowing = [t for t in thing.lefts if t.dep_ in NARROWING and t.i != root.i]
    if any(_is_partial(t) for t in (*narrowing, *thing.lefts, *root.lefts)):
        return None
    verb = _verb_of(thing)
    kind, narrowed = lemma_of(thing), matter(narrowing)
    if not unit and (befell := _matter_of(thing, verb)):
        person = () if lemma_of(thing) in GENERAL or _is_matter(thing, befell) else (lemma_of(thing),)
        kind, narrowed = befell, tuple(dict.fromkeys((*person, *narrowed)))
    elif kind in words("comparing", "counts"):
        of = next((t for p in thing.rights if p.lower_ == "of" for t in p.rights if t.dep_ == "pobj"), None)
        if of is None:
            return None
        kind = lemma_of(of)
    beside = next((a for a in root.ancestors if a.i == thing.i or a.pos_ in {"VERB", "AUX"}), thing)
    if unit and beside.i != thing.i and beside.lemma_ not in words("comparing", "valuing") | words("verbs", "say"):
        kind = f"{kind} {lemma_of(beside)}"
    phrase = tuple(t for t in noun_phrase(thing) if t.i >= thing.i or t in narrowing or t.head in narrowing)
    ends = ends if unit or thing.i < ends.i else thing
    return Counted(
        noun=thing, phrase=_run(thing, phrase), kind=kind, narrowed=narrowed, unit=unit, ends=ends, verb=verb
    )


def _is_partial(token: Token) -> bool:
    """Tell whether a word sets what is counted apart from a whole: "another", "more", but not "more than"."""
    partial = words("comparing", "partial")
    comparing = token.i + 1 < len(token.doc) and token.nbor().lower_ == "than"
    return not comparing and (token.lemma_.lower() in partial or token.lower_ in partial)


def _run(thing: Token, phrase: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return the words of a noun phrase that stand together around its noun, without the number."""
    before = [t for t in phrase if t.i < thing.i and t.pos_ not in {"NUM", "DET"}]
    kept = [thing]
    for token in reversed(before):
        if token.i == kept[0].i - 1:
            kept.insert(0, token)
    return tuple(kept)


def _verb_of(thing: Token) -> Token | None:
    """Return the verb that says what the counted do or what befell them: of a clause after them, else above them."""
    for clause in thing.rights:
        if clause.dep_ in {"acl", "relcl"} and clause.pos_ == "VERB":
            return clause
    return next(governors(thing), None)


def _matter_of(thing: Token, verb: Token | None) -> str | None:
    """Return what a count of people is of, if that is told: "dead", "hurt", "arrested", "attended", "fled"."""
    for name, lemmas in lexicon("disputes")["matters"].items():
        if any(t.lemma_.lower() in lemmas for t in _near(thing, verb)):
            return str(name)
    return None


def _near(thing: Token, verb: Token | None) -> Iterator[Token]:
    yield thing
    yield from (t for t in thing.lefts if t.dep_ == "compound")
    yield from (t for t in thing.rights if t.dep_ in {"amod", "acl"})
    if thing.dep_ == "pobj" and thing.head.lower_ in {"of", "to"}:
        yield thing.head.head
    if verb is None:
        return
    if thing.head.i == verb.i or verb.head.i == thing.i:
        yield verb
        yield from (t for t in verb.rights if t.dep_ in {"acomp", "oprd", "dobj"} and t.i != thing.i)


def _is_matter(thing: Token, name: str) -> bool:
    return thing.lemma_.lower() in lexicon("disputes")["matters"][name]
