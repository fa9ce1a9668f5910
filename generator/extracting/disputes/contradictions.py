"""Reads accounts that exclude each other without a word of denial.

One speaker affirms what another negates ("troops had crossed the border", "no troops had crossed"), somebody who is
spoken of answers ("police fired", "but the police said they were attacked"), or one who is blamed names another cause.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.extracting.disputes.claims import Claim, named, read_claims
from generator.extracting.disputes.opposing import TURNS, aide_beside, in_common, is_set_against, turns
from generator.extracting.disputes.wording import run
from generator.extracting.shared.cutting import trimmed
from generator.extracting.shared.scene import Scene
from generator.grammar import NEGATIONS, is_modal, is_negated, subjects
from generator.language import Token, sentence_tokens
from generator.lexicons import words
from generator.model import Quote, Span

NEAR = 4  # sentences between what two speakers say
BESIDE = 1  # sentences between an account and an answer to it
RECENT = 12  # sayings with which a new one is compared
LEAST = 4  # words of a quotation that tells something
LIMITING = frozenset({"only", "never"})
GENERIC = frozenset({"be", "have", "do", "make", "take", "get", "go", "come", "say"})


@dataclass(frozen=True, eq=False)
class Told:
    """What someone tells: the verb told, and the words with their speaker; `charge` if it blames."""

    sentence: int
    verb: Token
    claim: Claim
    charge: bool = False
    quoted: bool = False


def contradictions(scene: Scene) -> Iterator[tuple[Claim, Claim]]:
    """Yield pairs of what two speakers say that exclude each other; what is maintained or told first stands first."""
    told: list[Told] = []
    quotes: defaultdict[int, list[tuple[Quote, Span]]] = defaultdict(list)
    for quote, span in ((q, s) for q in scene.quotes for s in q.evidence):
        quotes[span.sentence].append((quote, span))
    for sentence, tokens in scene.document.body():
        tellings = (found for t in tokens for found in _told(scene, sentence.id, t))
        for now in (*tellings, *_quoted(scene, quotes[sentence.id])):
            for then in reversed(told[-RECENT:]):
                if own := aide_beside(scene, (now.claim, now.verb), (then.claim, then.verb)):
                    yield own
                    break
                if _is_other(now.claim, then.claim) and _excludes(now, then):
                    maintained = now.sentence == then.sentence and _is_set_against(now.claim.trigger)
                    yield (now.claim, then.claim) if maintained else (then.claim, now.claim)
                    break
            told.append(now)


def _told(scene: Scene, sentence: int, verb: Token) -> Iterator[Told]:
    if verb.pos_ != "VERB":
        return
    if verb.lemma_ in words("disputes", "accuse") | words("disputes", "criticise"):
        for claim in read_claims(scene, verb):
            yield Told(sentence, verb, claim, charge=True)
    elif (
        verb.lemma_ in words("verbs", "say") | words("disputes", "claim") | words("disputes", "firm")
        and not is_negated(verb)
        and not is_modal(verb)
        and not any(t.lower_ == "to" and t.dep_ == "aux" for t in verb.lefts)
    ):
        for inner in (t for t in verb.children if t.dep_ == "ccomp" and t.pos_ in {"VERB", "AUX"}):
            by = scene.holder(verb)
            said = tuple(t for t in run(scene, inner.left_edge) if t.i <= inner.right_edge.i)
            if by and said and not _is_telling(inner):
                yield Told(sentence, inner, Claim(by, said, verb))


def _quoted(scene: Scene, quotes: Iterable[tuple[Quote, Span]]) -> Iterator[Told]:
    """Yield what a sentence quotes, if its speaker is known and it is not told as a clause."""
    for quote, span in quotes:
        said = tuple(trimmed(scene.document.covered(span))) if quote.by else ()
        inside = {t.i for t in said}
        heads = [t for t in said if (t.pos_ in {"VERB", "AUX"} and t.head.i not in inside) or t.dep_ == "ROOT"]
        if heads and heads[0].dep_ in {"ROOT", "ccomp"} and len(said) >= LEAST:
            above = heads[0].head if heads[0].head.lemma_ in words("verbs", "say") else heads[0]
            by = next((a.name for a in scene.index.actors if quote.by in (a.name, *a.aliases)), quote.by)
            yield Told(span.sentence, heads[0], Claim(by, said, above, named(scene, said)), quoted=True)


def _is_telling(verb: Token) -> bool:
    """Tell whether a verb only hands on what is told: "said he believed that ..."."""
    return verb.lemma_ in words("verbs", "say") | words("disputes", "denial")


def _is_other(one: Claim, other: Claim) -> bool:
    left, right = ((c.by or "").lower().removeprefix("the ") for c in (one, other))
    return bool(left) and bool(right) and left != right


def _excludes(now: Told, then: Told) -> bool:
    apart = now.sentence - then.sentence
    if now.charge:
        return apart <= BESIDE and _is_charged(then, now)
    if then.charge:
        beside = apart <= BESIDE and _is_blamed(then, now.claim.by)
        return beside or (apart <= 2 * BESIDE and _answers_charge(now, then))
    if now.quoted or then.quoted:
        return False
    if apart <= BESIDE and is_set_against(now.claim, then.claim, (now.verb, then.verb)):
        return True
    if is_modal(now.verb) or is_modal(then.verb):
        return False
    if apart <= NEAR and (_opposed(now.verb, then.verb) or _denies_thing(now.verb, then.verb)):
        return True
    return apart <= BESIDE and (_answers(now, then) or _restricts(now, then))


def _opposed(one: Token, other: Token) -> bool:
    """Tell whether one clause negates the other: the same verb, subject and things, and only one "not"."""
    same = one.lemma_ == other.lemma_ and one.lemma_ not in {"be", "have", "do"}
    about = _subjects(one) & _subjects(other)
    if not same or not about:
        return False
    return is_negated(one) != is_negated(other) and len(_things(one) & _things(other)) > 1


def _denies_thing(now: Token, then: Token) -> bool:
    """Tell whether there was nothing of what somebody is said to have: "had permission", "no permission was given"."""
    none = {t.lemma_.lower() for t in subjects(now) if any(c.lower_ == "no" for c in t.lefts)}
    had = {t.lemma_.lower() for t in then.rights if t.dep_ == "dobj"}
    return then.lemma_ in {"have", "get", "receive"} and bool(none & had)


def _is_charged(then: Told, now: Told) -> bool:
    """Tell whether somebody who has just told something is blamed: "said the vote was lost", "accused him of lying"."""
    return _is_blamed(now, then.claim.by) and (then.charge or bool(in_common(then.claim.said, now.claim.said)))


def _is_blamed(charge: Told, by: str | None) -> bool:
    accused = {name.lower().removeprefix("the ") for name in charge.claim.about}
    return charge.claim.by is not None and (by or "").lower().removeprefix("the ") in accused


def _answers_charge(now: Told, then: Told) -> bool:
    """Tell whether the accused gives another account of what they are blamed for."""
    after = {t.lemma_.lower() for t in then.claim.said if t.pos_ in {"NOUN", "VERB"} and t.i > then.verb.i}
    return _is_blamed(then, now.claim.by) and bool(_subjects(now.verb) & after)


def _answers(now: Told, then: Told) -> bool:
    """Tell whether somebody who is spoken of objects: "police opened fire", "but the police said ..."."""
    turn = turns(now.claim, then.claim) or now.claim.trigger.lemma_ in words("disputes", "countering")
    if now.sentence == then.sentence and (_is_plea(now, then) or _is_set_against(now.claim.trigger)):
        return True
    spoken = {t.lower_ for s in subjects(then.verb) for t in s.subtree if t.pos_ in {"NOUN", "PROPN"}}
    speakers = {t.lower_ for s in subjects(now.claim.trigger) for t in s.subtree if t.pos_ in {"NOUN", "PROPN"}}
    return turn and bool(spoken & speakers)


def _restricts(now: Told, then: Told) -> bool:
    """Tell whether an account limits another one: "fired into the crowd", "fired only into the air"."""
    if not _is_limited(now.verb) or _is_limited(then.verb):
        return False
    if now.verb.lemma_ == then.verb.lemma_ and now.verb.lemma_ not in GENERIC:
        return True
    firm = turns(now.claim, then.claim) or now.claim.trigger.lemma_ in words("disputes", "insisting")
    return firm and bool((_subjects(now.verb) | _attributes(now.verb)) & _subjects(then.verb))


def _is_plea(now: Told, then: Told) -> bool:
    """Tell whether the defence answers the prosecution: "prosecutors told a jury ..., but his lawyer said ..."."""
    sides = [{t.lemma_.lower() for t in subjects(told.claim.trigger)} for told in (then, now)]
    opposed = bool(sides[0] & words("disputes", "prosecuting")) and bool(sides[1] & words("disputes", "defending"))
    return opposed and any(t.lower_ in TURNS for t in sentence_tokens(now.verb))


def _is_set_against(verb: Token) -> bool:
    """Tell whether a clause is set against its main clause: "exiles say ..., while the government maintains ..."."""
    set_off = any(t.dep_ == "mark" and t.lower_ in {"while", "whereas"} for t in verb.lefts)
    return set_off and verb.lemma_ in words("disputes", "insisting")


def _is_limited(verb: Token) -> bool:
    return any(
        t.lower_ in LIMITING | NEGATIONS for c in (verb, *verb.children) for t in (c, *c.children) if t.i != verb.i
    )


def _attributes(verb: Token) -> set[str]:
    return {t.lemma_.lower() for t in verb.rights if t.dep_ == "attr"}


def _subjects(verb: Token) -> set[str]:
    return {t.lemma_.lower() for t in subjects(verb) if t.pos_ in {"NOUN", "PROPN"}}


def _things(verb: Token) -> set[str]:
    """Return the lemmas of the nouns in a clause."""
    return {t.lemma_.lower() for t in verb.subtree if t.pos_ in {"NOUN", "PROPN"}}
