"""Links tellings over sentences: "the proposal", "the deal" and "it" go back to the proposal that they mean."""

from dataclasses import replace
from itertools import islice

from generator.extracting.proposals.contents import noun_class
from generator.extracting.proposals.drafts import Draft
from generator.extracting.proposals.opening import opened_list
from generator.extracting.proposals.resuming import FAR, NEAR, owners_of, points_back
from generator.extracting.proposals.threads import Thread
from generator.extracting.shared.scene import Scene
from generator.grammar import following
from generator.lexicons import words

RECENT = 60  # proposals, and tellings of one, that a new telling is held against
TERMS = 8  # sentences over which a side spells out the terms of a plan or deal
DEMANDS = frozenset({"ask", "oblige", "condition"})
LOOSE = frozenset({"proposal.exhorted", "proposal.sued"})  # acts that stand alone, unless they speak of one thing


def link(scene: Scene, drafts: list[Draft]) -> list[Thread]:
    """Return the proposals that drafts, in the article's order, tell of."""
    threads: list[Thread] = []
    loose: list[Draft] = []
    for draft in drafts:
        if (terms := _terms(scene, threads, draft)) is not None:
            terms.drafts.append(replace(draft, act="more", by=(), to=draft.to))
        elif (home := _home(scene, threads, draft)) is not None:
            known = set(draft.by) & set(home.by) or not home.by
            home.drafts.append(draft if known else replace(draft, by=()))
        elif (opened := opened_list(scene, draft)) is not None:
            threads.append(Thread([opened]))
        elif draft.act == "more" and not _is_background(draft):
            loose.append(draft)
        elif not draft.weak:
            threads.append(Thread([draft]))
            loose = _gather(scene, threads[-1], loose)
    return threads


def _is_background(draft: Draft) -> bool:
    """Tell whether a telling without a proposal before it states its own terms: "Under the 2010 accord, ..."."""
    if draft.noun is None or draft.noun.pos_ == "PRON" or not draft.points:
        return False
    would = draft.noun.dep_ == "nsubj" and any(t.lower_ == "would" for t in draft.noun.head.lefts)
    return draft.noun.head.lower_ == "under" or (would and noun_class(draft.noun.lemma_) in {"plan", "bill", "deal"})


def _gather(scene: Scene, thread: Thread, loose: list[Draft]) -> list[Draft]:
    """Add to a new proposal what pointed to it before it was told ("X's draft"); return what is still loose."""
    rest = []
    for draft in loose:
        owned = draft.noun is not None and draft.noun.pos_ != "PRON" and owners_of(scene, draft.noun)
        if owned and points_back(scene, thread, draft, 0):
            thread.drafts.append(draft)
        else:
            rest.append(draft)
    return rest


def _terms(scene: Scene, threads: list[Thread], draft: Draft) -> Thread | None:
    """Return the plan or deal, told by name alone so far, whose terms one of its side spells out in an obligation."""
    if draft.act != "oblige":
        return None
    for thread in islice(reversed(threads), RECENT):
        told = any(d.points and d.act != "more" for d in thread.drafts)
        near = scene.document.id_of(draft.trigger) - scene.document.id_of(thread.first.trigger) <= TERMS
        if near and not told and thread.kind in {"plan", "deal"} and _allied(scene, draft.by, thread.by):
            return thread
    return None


def _allied(scene: Scene, some: tuple[str, ...], others: tuple[str, ...]) -> bool:
    """Tell whether two sets of actors share a name, or a country with a government among the others."""
    if set(some) & set(others):
        return True
    countries = {a.country for n in others if (a := scene.index.named(n)) and a.kind == "government" and a.country}
    return any((a := scene.index.named(n)) and a.country in countries for n in some)


def _home(scene: Scene, threads: list[Thread], draft: Draft) -> Thread | None:
    """Return the last proposal that a telling points back to or repeats."""
    here = scene.document.id_of(draft.trigger)
    for thread in islice(reversed(threads), RECENT):
        last = scene.document.id_of(thread.drafts[-1].trigger)
        if draft.act == "more" and points_back(scene, thread, draft, here - last):
            return thread
        if draft.act != "more" and _is_same(thread, draft, here - last):
            return thread
    return None


def _may_be_one(thread: Thread, draft: Draft) -> bool:
    """Tell whether two descriptions may mean one party: "the rebels" set conditions, "the main coalition" others."""
    bare = [n[4:] if n.lower().startswith("the ") else n for n in (*thread.by, *draft.by)]
    named = [n for n in bare if n != n.lower()]
    return not named and thread.first.act == draft.act == "condition"


def _is_same(thread: Thread, draft: Draft, distance: int) -> bool:
    """Tell whether a telling repeats or goes on with a proposal: the same proposer, near by, to no other addressee."""
    apart = not set(thread.by) & set(draft.by) and thread.by != draft.by
    if apart and draft.act != "agree" and not _may_be_one(thread, draft):
        return False
    if thread.first.act == "condition" and draft.act == "condition":
        return True
    if thread.first.act == "ask" and draft.noun is not None and noun_class(draft.noun.lemma_) == "demand":
        return bool(_lemmas(thread.first) & _lemmas(draft))
    if draft.act == "offer" and distance == 0 and thread.drafts[-1].act == "more":
        return True
    if thread.first.noun is not None and draft.noun is not None:
        return thread.kind == noun_class(draft.noun.lemma_) and (
            draft.definite or thread.first.noun.lemma_ == draft.noun.lemma_
        )
    if {thread.first.rule, draft.rule} == {"proposal.planned"}:
        return (distance <= 1 and bool(_lemmas(thread.first) & _lemmas(draft))) or _alike(thread.first, draft)
    if {thread.first.act, draft.act} <= DEMANDS:
        return _is_same_demand(thread, draft, distance)
    if draft.act == "offer" and thread.kind == "plan":
        return _alike(thread.first, draft)
    if thread.first.act == "agree" and draft.act == "agree":
        we = any(t.lower_ == "we" for t in draft.trigger.lefts)
        return (set(thread.by) == set(draft.by) or we) and bool(_lemmas(thread.first) & _lemmas(draft))
    return False


def _is_same_demand(thread: Thread, draft: Draft, distance: int) -> bool:
    """Tell whether a demand goes on with another of the same side: same addressee, near by, or of one thing."""
    if thread.first.state != draft.state and "proposed" in {thread.first.state, draft.state}:
        return False
    if (thread.first.rule == "proposal.ultimatum") != (draft.rule == "proposal.ultimatum"):
        return False
    if any(_addresses_another(d, draft) for d in thread.drafts[-RECENT:]):
        return False
    shared = set(thread.to) & set(draft.to)
    unsaid = not thread.to or not draft.to
    names = {word.lower() for name in (*thread.by, *draft.by) for word in name.split()}
    alike = bool((_lemmas(thread.first) & _lemmas(draft)) - names)
    if LOOSE & {thread.first.rule, draft.rule} and not alike:
        return distance <= 1 and not thread.to and not draft.to
    return (bool(shared) and distance <= FAR) or (unsaid and distance <= (FAR if alike else NEAR))


def _addresses_another(some: Draft, other: Draft) -> bool:
    """Tell whether two demands tell in their own words whom they ask, and one of them asks someone who is no actor."""
    asked = [d for d in (some, other) if d.rule == "proposal.asked-to" and not d.to and not _asks_pronoun(d)]
    worded = [d for d in asked if d.trigger.lemma_ in words("proposals", "orders")]
    told = all(d.to or d in asked for d in (some, other))
    return bool(worded) and told and some.title != other.title


def _asks_pronoun(draft: Draft) -> bool:
    return any(t.tag_ == "PRP" for t in following(draft.trigger, 2))


def _alike(some: Draft, other: Draft) -> bool:
    """Tell whether two tellings speak of the same things: two nouns in common, or half of the shorter one's."""
    shared, least = _lemmas(some) & _lemmas(other), min(len(_lemmas(some)), len(_lemmas(other)))
    return len(shared) > 1 or 0 < least <= 2 * len(shared)


def _lemmas(draft: Draft) -> set[str]:
    return {t.lemma_.lower() for p in (*draft.points, *draft.spare) for t in p if t.pos_ in {"NOUN", "PROPN"}}
