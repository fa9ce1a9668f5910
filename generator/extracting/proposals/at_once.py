"""Reads answers that stand in the sentence of the proposal itself: "presented a plan, but the mayor rejected it".

So does what those did who were asked, where the asking stands below it: "voted to stay after he asked them to go".
"""

from collections.abc import Iterator

from generator.extracting.proposals.drafts import Draft, phrase_of
from generator.extracting.proposals.threads import Thread
from generator.extracting.shared.scene import Scene
from generator.grammar import FINITE, is_modal, subjects
from generator.language import Token, sentence_bounds
from generator.lexicons import words

FOR_IT = frozenset({"it", "that", "this", "them"})
LATER = frozenset({"after", "although", "though", "despite"})


def at_once(scene: Scene, thread: Thread) -> Iterator[int]:
    """Yield the sentences of a proposal that tell its answer too: by another side, and of no other thing."""
    for draft in thread.drafts:
        if draft.state == "agreed" or not (draft.points or draft.spare or draft.noun is not None):
            continue
        later = draft.trigger.doc[draft.trigger.i + 1 : sentence_bounds(draft.trigger)[1]]
        if any(_answers(scene, thread, verb) for verb in later) or _did_after(scene, thread, draft):
            yield scene.document.id_of(draft.trigger)


def _answers(scene: Scene, thread: Thread, verb: Token) -> bool:
    """Tell whether another's clause joined to the telling answers what "it" or "the idea" stands for."""
    if verb.tag_ not in FINITE | {"VBN"} or verb.dep_ not in {"conj", "advcl"} or is_modal(verb):
        return False
    if verb.lemma_ not in words("proposals", "reply") and phrase_of(verb) not in words("proposals", "reply_phrases"):
        return False
    things = [t for t in verb.rights if t.dep_ == "dobj"]
    things += [t for p in verb.rights if p.dep_ == "prep" for t in p.rights if t.dep_ == "pobj"]
    own = [t for t in verb.lefts if t.dep_ == "nsubj"]
    return bool(own) and any(map(_stands_for_it, things)) and _is_another(scene, thread, own[0], verb)


def _stands_for_it(thing: Token) -> bool:
    named = thing.lemma_ in words("proposals", "stand_ins") and any(t.lower_ in {"the", "this"} for t in thing.lefts)
    return thing.lower_ in FOR_IT or named


def _is_another(scene: Scene, thread: Thread, subject: Token, verb: Token) -> bool:
    names = set(scene.parties(verb)) or {scene.holder(verb) or "it"}
    return subject.pos_ != "PRON" and not names & set(thread.by)


def _did_after(scene: Scene, thread: Thread, draft: Draft) -> bool:
    """Tell whether a sentence tells what those did, decided or said who had been asked below it ("after he asked")."""
    if draft.act != "ask" or draft.trigger.dep_ != "advcl":
        return False
    marks = {t.lower_ for t in draft.trigger.lefts if t.dep_ == "mark"}
    main = draft.trigger.head
    own = set(scene.names(subjects(main)))
    done = main.lemma_ in words("proposals", "reply") | words("proposals", "reply_deeds")
    return bool(marks & LATER) and done and bool(own & set(thread.to)) and not own & set(thread.by)
