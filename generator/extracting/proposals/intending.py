"""Reads what a side is ready to give and what it plans: "is ready to lift the ban", "said it would close two mines"."""

from collections.abc import Iterator

from generator.extracting.proposals.contents import noun_class
from generator.extracting.proposals.drafts import (
    Draft,
    infinitive_after,
    is_doubtful,
    is_unreal,
    opens_time,
    rejects,
    withdraws,
)
from generator.extracting.proposals.points import split_points
from generator.extracting.shared.scene import Scene
from generator.grammar import following, governors, is_negated, is_passive, subjects
from generator.language import Token, sentence_bounds
from generator.lexicons import lexicon, words
from generator.tracing import declined

PLANNED = "proposal.planned"


def read_intending(scene: Scene, token: Token) -> Iterator[Draft]:
    """Yield the offer that "ready to" makes, or the plan that "intends to" or "said it would" tells."""
    readers = (_ready, _planned, _considered, _foretold)
    if draft := next((d for read in readers if (d := read(scene, token))), None):
        yield draft


def _ready(scene: Scene, word: Token) -> Draft | None:
    """Return what a side is ready to do for another: "is willing to revoke the ban"."""
    before = word.doc[max(sentence_bounds(word)[0], word.i - 4) : word.i]
    predicate = any(t.lemma_ in {"be", "remain", "stand", "stay"} for t in before) and before[-1].lower_ != "well"
    if word.lemma_ not in words("proposals", "ready") or word.pos_ not in {"ADJ", "VERB"} or not predicate:
        return None
    first = infinitive_after(word, 4)
    verb = next(governors(word), word) if word.pos_ == "ADJ" else word
    if first is None or _main(first).lemma_ not in words("proposals", "concede"):
        return None
    if is_doubtful(verb) or any(t.lower_ == "but" for t in first.doc[first.i : sentence_bounds(first)[1]]):
        declined("proposal.ready", word, "the readiness is negated, possible or taken back")
        return None
    return _draft(scene, verb, first, "proposal.ready", "Offer to")


def _planned(scene: Scene, word: Token) -> Draft | None:
    """Return a measure that is planned: "the ministry intends to close two mines"; private plans are none."""
    openings = lexicon("proposals")["intend"]
    if word.lemma_.lower() not in openings or word.pos_ not in {"VERB", "ADJ"}:
        return None
    verb = next(governors(word), word) if word.pos_ == "ADJ" or is_passive(word) else word
    first = infinitive_after(word, 3)
    opens = next((t for t in following(word, 3) if t.pos_ != "ADV"), None)
    if first is None or opens is None or opens.lower_ != "to" or verb.dep_ in {"acl", "relcl"}:
        return None
    title = openings[word.lemma_.lower()]
    given_up = any(t.lower_ == "had" for t in word.lefts)
    if given_up or not _is_measure(scene, verb, _main(first)) or is_unreal(verb) or is_negated(verb):
        declined(PLANNED, word, "it is negated, possible or past, or no measure that others would feel")
        return None
    return _draft(scene, verb, first, PLANNED, title)


def _considered(scene: Scene, verb: Token) -> Draft | None:
    """Return a measure that is considered: "the council is considering closing two schools"."""
    if verb.lemma_ not in words("proposals", "consider") or verb.pos_ != "VERB" or is_passive(verb):
        return None
    first = next((t for t in following(verb, 3) if t.pos_ != "ADV"), None)
    if first is None or first.tag_ != "VBG" or not _is_measure(scene, verb, first):
        return None
    if is_unreal(verb):
        declined(PLANNED, verb, "the considering is negated or only possible")
        return None
    return _draft(scene, verb, first, PLANNED, "Plan for")


def _foretold(scene: Scene, modal: Token) -> Draft | None:
    """Return what a side says that it will do: "said it would close two mines"."""
    verb = modal.head
    if modal.lower_ not in {"would", "will", "'ll"} or modal.dep_ != "aux" or is_passive(verb):
        return None
    above = _teller(verb)
    own = [t for t in subjects(verb) if t.i < modal.i]
    if (
        above is None
        or above.dep_ == "pcomp"
        or not own
        or own[0].tag_ in {"WDT", "WP"}
        or not _is_measure(scene, verb, verb)
    ):
        return None
    asked = any(t.dep_ == "mark" and t.lower_ in {"if", "whether"} for t in verb.lefts)
    if is_negated(verb) or is_unreal(above) or asked:
        declined(PLANNED, modal, "it is negated, possible or only asked about")
        return None
    after = next((t for t in following(modal, 6) if t.i >= verb.i or t.pos_ != "ADV"), verb)
    return _draft(scene, verb, after, PLANNED, "Plan to")


def _teller(verb: Token) -> Token | None:
    """Return the verb of saying under which a clause stands, before or after it."""
    first = verb
    while first.dep_ == "conj" and first.head.pos_ == "VERB":
        first = first.head
    above = first.head
    said = first.dep_ == "ccomp" and above.lemma_ in words("proposals", "foretell")
    return above if said and above.i != first.i else None


def _is_measure(scene: Scene, verb: Token, main: Token) -> bool:
    """Tell whether a verb is a measure of public weight: what a person alone would do for himself is none."""
    settles = withdraws(main) or rejects(main) or main.lemma_ in words("proposals", "accept")
    things = [t for t in main.rights if t.dep_ == "dobj"]
    if main.lemma_ not in words("proposals", "measures") or any(t.pos_ == "PRON" for t in things):
        return False
    if any(t.lemma_ in words("proposals", "routine") or (settles and noun_class(t.lemma_)) for t in things):
        return False
    kinds = {a.kind for n in scene.parties(verb) if (a := scene.index.named(n)) is not None}
    return kinds != {"person"} or main.lemma_ not in words("proposals", "private")


def _main(first: Token) -> Token:
    """Return the verb of an infinitive that opens with an adverb or a negation."""
    return first if first.tag_ == "VB" else next((t for t in first.ancestors if t.tag_ == "VB"), first)


def _draft(scene: Scene, verb: Token, first: Token, rule: str, title: str) -> Draft | None:
    by, points = scene.parties(verb), split_points(scene.document, first)
    if not by or not points:
        declined(rule, verb, "no one who offers or plans it is named")
        return None
    if rule == PLANNED and (_is_dated(points) or _is_foreign(scene, verb, by)):
        declined(rule, verb, "it has a day, and so is an event to come, or it is told by another country")
        return None
    return Draft(act="offer", trigger=verb, rule=rule, by=by, title=title, points=points)


def _is_dated(points: tuple[tuple[Token, ...], ...]) -> bool:
    """Tell whether a plan names its day or hour ("on Monday"): it then is an event to come; a deadline is none."""
    return any(t.lower_ in {"on", "at"} and opens_time(t) for point in points for t in point[:-1])


def _is_foreign(scene: Scene, verb: Token, by: tuple[str, ...]) -> bool:
    """Tell whether a plan is told by another country than its own ("Canada said Chad was considering sending guns")."""
    above = next((t for t in verb.ancestors if t.lemma_ in words("verbs", "say")), None)
    tellers = scene.agents(above) if above is not None else ()
    theirs = {a.country for n in tellers if (a := scene.index.named(n)) and a.country}
    own = {a.country for n in by if (a := scene.index.named(n)) and a.country}
    return bool(theirs and own) and not theirs & own
