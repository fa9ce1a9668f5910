"""Questions that a fact left out raises: who was not named, what was not set, who is missing, no reason given."""

from collections.abc import Iterator

from generator.extracting.questions.inverting import Asked, questioned, subject_of
from generator.extracting.shared.phrasing import alone, is_plural, words_of
from generator.grammar import is_negated, is_passive
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Question, QuestionKind

ABOUT = frozenset({"about", "of", "on"})


def find_left_out(document: Document, token: Token) -> Iterator[Question]:
    """Yield what the text says was left out or not found, word by word."""
    yield from _undetermined(document, token)
    yield from _unpublished(document, token)
    yield from _missing(document, token)
    yield from _without(document, token)
    yield from _scant(document, token)
    yield from _at_issue(document, token)
    yield from _uncounted(document, token)
    yield from _ruled_out(document, token)
    yield from _sought(document, token)


def _of(
    document: Document, kind: QuestionKind, cue: str, text: str, head: Token, part: list[Token]
) -> Iterator[Question]:
    first, last = min(head, part[0], key=lambda t: t.i), max(head, part[-1], key=lambda t: t.i)
    yield from questioned(kind, cue, Asked(text=text, evidence=(document.span(first, last),)))


def _undetermined(document: Document, verb: Token) -> Iterator[Question]:
    """Yield "Who is the pilot?" from "the pilot has not been named", "What is the cause?" from "... determined"."""
    kinds = (("unnamed_verbs", "Who"), ("untraced_verbs", "Where"), ("undetermined_verbs", "What"))
    ask = next((word for group, word in kinds if verb.lemma_ in words("questions", group)), None)
    if (
        ask is None
        or verb.pos_ != "VERB"
        or verb.dep_ == "relcl"
        or not is_passive(verb)
        or not any(t.dep_ == "neg" for t in verb.lefts)
    ):
        return
    subject = subject_of(verb)
    thing = alone(document, subject)
    if subject is not None and _is_unread(verb, subject):
        return
    if subject is None or thing is None or any(t.lower_ in {"could", "would", "can", "to"} for t in verb.lefts):
        return
    if ask == "Who" and subject.lemma_.lower() not in words("disputes", "persons") | words("questions", "named_one"):
        ask = "What"
    yield from _of(document, "unclear", "undetermined", f"{ask} {_be(subject)} {thing[0]}?", verb, thing[1])


def _is_unread(verb: Token, subject: Token) -> bool:
    """Tell whether a text was kept back: "the report was not published"."""
    kept = verb.lemma_ in words("questions", "publish")
    return kept and subject.lemma_.lower() in words("questions", "papers") | words("questions", "texts")


def _unpublished(document: Document, verb: Token) -> Iterator[Question]:
    """Yield "What does the text say?" from "the text was not published"."""
    subject = subject_of(verb) if verb.pos_ == "VERB" and is_passive(verb) and verb.dep_ != "relcl" else None
    if subject is None or not _is_unread(verb, subject) or not any(t.dep_ == "neg" for t in verb.lefts):
        return
    if (thing := alone(document, subject)) is not None and not any(t.lower_ in {"to", "would"} for t in verb.lefts):
        does = "do" if is_plural(subject) else "does"
        yield from _of(document, "unclear", "undetermined", f"What {does} {thing[0]} say?", verb, thing[1])


def _be(noun: Token) -> str:
    return "are" if is_plural(noun) else "is"


def _missing(document: Document, cue: Token) -> Iterator[Question]:
    """Yield "What has become of more than 200 people?" from "more than 200 people are still missing"."""
    be = cue.head if cue.dep_ == "acomp" else cue
    lost = cue.lower_ in {"missing", "unaccounted"} and any(t.lemma_ in {"be", "remain"} for t in (be, *be.lefts))
    fled = (
        cue.lower_ in {"large", "run"}
        and cue.i > 1
        and cue.nbor(-1).lower_ in {"at", "the"}
        and "on" in {t.lower_ for t in (cue.head, cue.nbor(-2))} | {cue.nbor(-1).lower_.replace("at", "on")}
    )
    if not (lost or fled) or not _can_be_lost(subject_of(be)):
        return
    verb = next((t for t in (be, *be.ancestors) if t.pos_ in {"VERB", "AUX"}), be)
    if (who := alone(document, subject_of(verb))) is not None and not is_negated(verb):
        yield from _of(document, "unclear", "missing", f"What has become of {who[0]}?", cue, who[1])


def _can_be_lost(noun: Token | None) -> bool:
    """Tell whether a noun names who or what can be searched for: "43 students", "a plane", not "the will"."""
    if noun is None:
        return False
    known = words("disputes", "persons") | words("roles", "persons") | words("questions", "sought")
    known |= words("questions", "named_one") | words("questions", "losable")
    counted = noun.ent_type_ in {"PERSON", "CARDINAL"} or any(t.tag_ == "CD" for t in noun.subtree)
    return counted or noun.lemma_.lower() in known


def _without(document: Document, noun: Token) -> Iterator[Question]:
    """Yield "What is the reason for the expulsions?" from "gave no reason for the expulsions"."""
    verb = noun.head
    gives = verb.lemma_ in words("questions", "give") and noun.dep_ == "dobj"
    no = any(t.lower_ == "no" for t in noun.lefts) or any(t.dep_ == "neg" for t in verb.lefts)
    without = verb.dep_ == "pcomp" and verb.head.lower_ == "without"
    if noun.lemma_ not in words("questions", "particulars") or not gives or not (no or without):
        return
    beside = next((t for t in noun.rights if t.dep_ == "prep"), None)
    inside = next((alone(document, t) for t in beside.rights if t.dep_ == "pobj"), None) if beside else None
    if beside is not None and inside is not None:
        joined = next((t.i for t in inside[1] if t.dep_ == "cc"), inside[1][-1].i + 1)
        told = words_of(document, [t for t in inside[1] if t.i < joined], within=True)
        text = f"What {_be(noun)} the {noun.lower_} {beside.lower_} {told}?"
        yield from _of(document, "unclear", "without", text, verb, inside[1])
        return
    who = subject_of(verb.head.head if without else verb)
    if who is not None and (named := alone(document, who)) is not None:
        does = "do" if is_plural(who) else "does"
        yield from _of(document, "unclear", "without", f"What {noun.lower_} {does} {named[0]} give?", noun, named[1])


def _scant(document: Document, cue: Token) -> Iterator[Question]:
    """Yield "What is known about the deal?" from "little is known about the deal", "few details have emerged"."""
    little = cue.lower_ == "little" and cue.dep_ in {"nsubjpass", "nsubj", "dobj"} and cue.head.lemma_ == "know"
    few = cue.lower_ in words("questions", "news") and any(t.lower_ in {"few", "little", "scant"} for t in cue.lefts)
    if not (little or few):
        return
    marks = [t for head in (cue, cue.head) for t in head.rights if t.lower_ in ABOUT]
    noun = next((c for t in marks for c in t.rights if c.dep_ == "pobj"), None)
    if (matter := alone(document, noun)) is not None:
        yield from _of(document, "unclear", "scant", f"What is known about {matter[0]}?", cue, matter[1])


def _at_issue(document: Document, noun: Token) -> Iterator[Question]:
    """Yield "What is the likely role of the banks?" from "the main question is the likely role of the banks"."""
    if noun.lemma_ not in {"question", "unknown"} or noun.dep_ != "nsubj" or noun.head.lemma_ not in {"be", "remain"}:
        return
    asked = next((t for t in noun.head.rights if t.dep_ == "attr" and t.pos_ == "NOUN"), None)
    matter = alone(document, asked) if asked is not None and any(t.dep_ == "prep" for t in asked.rights) else None
    if asked is not None and matter is not None and matter[1][0].lower_ == "the" and not is_negated(noun.head):
        yield from _of(document, "unclear", "at issue", f"What {_be(asked)} {matter[0]}?", noun, matter[1])


def _uncounted(document: Document, noun: Token) -> Iterator[Question]:
    """Yield "How many people were trapped?" from "an unknown number of people were trapped"."""
    unknown = any(t.lower_ in words("questions", "uncounted") for t in noun.lefts)
    of = next((t for t in noun.rights if t.lower_ == "of"), None)
    counted = next((alone(document, t) for t in of.rights if t.dep_ == "pobj"), None) if of is not None else None
    if noun.lemma_ not in {"number", "amount", "sum"} or not unknown or counted is None:
        return
    many = "How many" if noun.lemma_ == "number" else "How much"
    verb = noun.head
    if noun.dep_ in {"nsubj", "nsubjpass"} and verb.pos_ in {"VERB", "AUX"}:
        told = words_of(document, [t for t in verb.subtree if t.i > noun.right_edge.i and not t.is_punct], within=True)
        yield from _of(document, "unclear", "uncounted", f"{many} {counted[0]} {told}?", noun, [verb.right_edge])
    else:
        text = f"What is the {noun.lower_} of {counted[0]}?"
        yield from _of(document, "unclear", "uncounted", text, noun, counted[1])


def _ruled_out(document: Document, verb: Token) -> Iterator[Question]:
    """Yield "Can arson be ruled out?" from "police have not ruled out arson"."""
    thing = next((t for t in verb.rights if t.dep_ == "dobj"), None)
    out = verb.lemma_ == "rule" and any(t.lower_ == "out" for t in verb.rights) and is_negated(verb)
    what = alone(document, thing) if out else None
    if what is not None:
        yield from _of(document, "unclear", "ruled out", f"Can {what[0]} be ruled out?", verb, what[1])


def _sought(document: Document, verb: Token) -> Iterator[Question]:
    """Yield "Have 12 miners been found?" from "rescue teams are looking for 12 miners"."""
    goes_on = verb.tag_ == "VBG" and any(t.lower_ in {"is", "are", "been"} for t in verb.lefts)
    if verb.lemma_ not in words("questions", "search") or not goes_on or is_negated(verb):
        return
    noun = next((c for t in verb.rights if t.lower_ == "for" for c in t.rights if c.dep_ == "pobj"), None)
    who = alone(document, noun) if noun is not None and noun.lemma_.lower() in words("questions", "sought") else None
    if noun is not None and who is not None:
        text = f"{'Have' if is_plural(noun) else 'Has'} {who[0]} been found?"
        yield from _of(document, "outcome", "sought", text, verb, who[1])
