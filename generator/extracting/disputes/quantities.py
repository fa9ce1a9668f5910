"""Tells whether two figures are of one quantity, in the same words or in unlike ones ("12 deaths", "50 had died")."""

from generator.extracting.disputes.measuring import Figure, is_apart, matters_beside, matters_of
from generator.grammar import governors, subjects
from generator.language import Token, sentence_tokens
from generator.lexicons import lexicon, words
from generator.tracing import declined

RULE = "dispute.figure"
FAMILY = 4  # first letters that a verb and a noun of one family share
LIMIT = 4  # tokens before a number among which a word such as "only" limits it
NEAR = 5  # sentences between two figures for one quantity


def disputes(now: Figure, then: Figure, contested: set[int]) -> bool:
    """Tell whether a figure contradicts an earlier one: other claimant, other value, the same thing counted.

    `contested` are the sentences in which someone denies a figure.
    """
    if not 0 <= now.sentence - then.sentence <= NEAR or _value(now) == _value(then):
        return False
    if now.by is None or _is_same(now.by, then.by):
        return False
    if _is_other_matter(now, then):
        declined(RULE, now.number, "it counts something else")
        return False
    if _corrects(now, then) or _is_set_against(now, then):
        return True
    matter = bool(matters_of(now) & matters_of(then))
    denied = any(then.sentence < n <= now.sentence <= n + 1 for n in contested)
    if then.counted is None and not (then.again or matter or denied):
        return False
    if is_apart(now, then):
        declined(RULE, now.number, "it is of another time, place or case")
        return False
    alike = matter and _counts_alike(now, then)
    if now.again:
        return now.counted is None or then.counted is None or now.counted.lemma_ == then.counted.lemma_ or alike
    unlike = now.counted is not None and then.counted is not None and now.counted.lemma_ != then.counted.lemma_
    unlike = unlike or (now.unit is None) != (then.unit is None)
    if denied and not unlike and then.by is not None and not then.own:
        return True
    return then.by is not None and (_counts_the_same(now, then) or alike)


def _corrects(now: Figure, then: Figure) -> bool:
    """Tell whether another claimant limits a figure that was just given: "30 per cent", "a drop of only 8 per cent"."""
    if then.by is None or now.sentence - then.sentence > 1 or not _is_limited(now.number) or is_apart(now, then):
        return False
    kinds = {_kind(now), _kind(then)}
    return len(kinds) == 1 or kinds == {"money", "bare"} or _is_of_verb(now, then)


def _is_of_verb(now: Figure, then: Figure) -> bool:
    """Tell whether what a figure counts is named after the verb of another: "signed by 4,112", "2,950 signatures"."""
    verb = next(governors(then.number), None)
    family = now.counted.lemma_.lower()[:FAMILY] if now.counted is not None else ""
    return verb is not None and len(family) == FAMILY and verb.lemma_.startswith(family)


def _is_limited(number: Token) -> bool:
    """Tell whether a number is told as less or more than was said: "just 800", "no more than 30,000"."""
    before = number.doc[max(sentence_tokens(number).start, number.i - LIMIT) : number.i]
    return any(t.lower_ in words("disputes", "limits") for t in before)


def _kind(figure: Figure) -> str:
    """Return what kind of thing a figure gives: an amount of money, a share, people, or what it counts."""
    number = figure.number
    if figure.unit is not None and figure.unit.lemma_ == "cent" and figure.unit.nbor(-1).lower_ == "per":
        return "share"
    noun = figure.unit if figure.unit is not None else figure.counted
    if number.ent_type_ == "PERCENT" or (noun is not None and noun.lemma_ == "percent"):
        return "share"
    if number.ent_type_ == "MONEY" or figure.unit is not None:
        return "money"
    if noun is None:
        return "bare"
    return "people" if noun.lemma_ in words("disputes", "persons") else noun.lemma_


def _value(figure: Figure) -> str:
    """Return a number's own words, without what softens it: "75 million"."""
    spelt = lexicon("disputes")["numerals"]
    near = (t.lower_ for t in figure.number.subtree if t.tag_ == "CD" and t.i <= figure.number.i)
    return " ".join(spelt.get(word, word) for word in near)


def _is_same(one: str, other: str | None) -> bool:
    """Tell whether two claimants are one: the same words, or fewer ("the interior ministry", "the ministry")."""
    left, right = (set(name.lower().split()) - {"the"} for name in (one, other or "?"))
    return left <= right or right <= left


def _is_set_against(now: Figure, then: Figure) -> bool:
    """Tell whether a sentence sets two amounts against each other: "A says the debt is 5, while B acknowledges 3"."""
    verb = next(governors(now.number), None)
    marked = verb is not None and any(t.dep_ == "mark" and t.lower_ in {"while", "whereas"} for t in verb.lefts)
    gives = verb is not None and verb.lemma_ in words("disputes", "estimate") and now.sentence == then.sentence
    same = now.unit is not None and then.unit is not None and now.unit.lemma_ == then.unit.lemma_
    return marked and gives and same and then.by is not None and now.counted is None


def _is_other_matter(now: Figure, then: Figure) -> bool:
    """Tell whether what stands right after two numbers sets them apart: "ten dead", "17 injured"."""
    left, right = (matters_beside(f.number) for f in (now, then))
    return bool(left | right) and not (left or matters_of(now)) & (right or matters_of(then))


def _counts_alike(now: Figure, then: Figure) -> bool:
    """Tell whether two figures on one matter count the same kind: the same noun, or people in general."""
    general = {lemma for lemmas in lexicon("disputes")["matters"].values() for lemma in lemmas} | {"people", "person"}
    kinds = [f.counted.lemma_.lower() if f.counted is not None else "people" for f in (now, then)]
    own = any(t.dep_ == "poss" for f in (now, then) if f.counted is not None for t in f.counted.lefts)
    units = {f.unit.lemma_ for f in (now, then) if f.unit is not None}
    same = kinds[0] == kinds[1] or set(kinds) <= general
    return same and not own and len(units) < 2 and (now.unit is None) == (then.unit is None)


def _counts_the_same(now: Figure, then: Figure) -> bool:
    if now.counted is None or then.counted is None or now.counted.lemma_ != then.counted.lemma_:
        return False
    return _frame(now) == _frame(then)


def _frame(figure: Figure) -> tuple[frozenset[str], str, str]:
    """Return what restricts a figure: the modifiers of what is counted, the verb it is counted by, and who acts."""
    if figure.counted is None:
        return frozenset(), "", ""
    modifiers = frozenset(t.lemma_.lower() for t in figure.counted.lefts if t.dep_ in {"amod", "compound", "poss"})
    verb = next(governors(figure.counted), None)
    saying = verb is None or verb.lemma_ in words("disputes", "estimate") or figure.unit is not None
    return (
        modifiers,
        "" if saying or verb is None else verb.lemma_,
        "" if saying or verb is None else _doer(figure, verb),
    )


def _doer(figure: Figure, verb: Token) -> str:
    """Return who has or wins what is counted; a pronoun stands for the claimant."""
    counted = figure.counted
    if counted is None or counted.dep_ not in {"dobj", "attr"} or matters_of(figure):
        return ""
    who = next((t for t in subjects(verb) if t.dep_ != "expl"), None)
    if who is None:
        return ""
    return (figure.by or "").lower().removeprefix("the ") if who.pos_ == "PRON" else who.lemma_.lower()
