"""Links tellings over sentences: "the proposal", "the deal" and "it" go back to what they mean, and replies to what they answer."""

from dataclasses import dataclass, field

from generator.extracting.drafts import Draft, Scene
from generator.extracting.naming import noun_class
from generator.grammar import is_negated
from generator.language import Token
from generator.lexicons import words
from generator.model import ProposalState

NEAR = 3


@dataclass(eq=False)
class Thread:
    """A proposal in the making: its first telling, and those that were linked to it."""

    drafts: list[Draft]
    replies: list[Token] = field(default_factory=list)

    @property
    def first(self) -> Draft:
        return self.drafts[0]

    @property
    def kind(self) -> str | None:
        """The class of nouns that may point back to this proposal."""
        nouns = [d.noun for d in self.drafts if d.noun is not None and d.noun.pos_ != "PRON"]
        if nouns:
            return noun_class(nouns[0].lemma_)
        return {"offer": "plan", "agree": "deal"}.get(self.first.act, "demand")

    @property
    def by(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(n for d in self.drafts for n in d.by))

    @property
    def to(self) -> tuple[str, ...]:
        return tuple(n for n in dict.fromkeys(n for d in self.drafts for n in d.to) if n not in self.by)


def link(scene: Scene, drafts: list[Draft]) -> list[Thread]:
    """Return the proposals that drafts, in the article's order, tell of."""
    threads: list[Thread] = []
    for draft in drafts:
        home = _home(scene, threads, draft)
        if home is not None:
            home.drafts.append(draft)
        elif draft.act != "more":
            threads.append(Thread([draft]))
    return threads


def _home(scene: Scene, threads: list[Thread], draft: Draft) -> Thread | None:
    here = scene.document.id_of(draft.trigger)
    for thread in reversed(threads):
        last = scene.document.id_of(thread.drafts[-1].trigger)
        if draft.act == "more" and _points_back(scene, thread, draft, here - last):
            return thread
        if draft.act != "more" and _is_same(scene, thread, draft, here - last):
            return thread
    return None


def _points_back(scene: Scene, thread: Thread, draft: Draft, distance: int) -> bool:
    assert draft.noun is not None
    if draft.noun.pos_ == "PRON":
        last = thread.drafts[-1]
        subject_before = last.noun is not None and (distance == 1)
        return subject_before and draft.noun.lower_ == "it" and last.act in {"noun", "more"}
    if any(t.lower_ in words("proposals", "revised") for t in draft.noun.lefts):
        return False
    owners = {a.name for a in scene.index.within(t for left in draft.noun.lefts for t in left.subtree)}
    return noun_class(draft.noun.lemma_) == thread.kind and (not owners or bool(owners & set(thread.by)))


def _is_same(scene: Scene, thread: Thread, draft: Draft, distance: int) -> bool:
    """Tell whether a telling repeats or goes on with a proposal: the same proposer, near by, to no other addressee."""
    if not set(thread.by) & set(draft.by) and thread.by != draft.by:
        return False
    demands = {"ask", "oblige", "condition"}
    if thread.first.act == "condition" and draft.act == "condition":
        return True
    if thread.first.noun is not None and draft.noun is not None:
        return thread.kind == noun_class(draft.noun.lemma_) and (
            draft.definite or thread.first.noun.lemma_ == draft.noun.lemma_
        )
    if thread.first.act in demands and draft.act in demands:
        apart = set(thread.to) and set(draft.to) and not set(thread.to) & set(draft.to)
        return distance <= NEAR and not apart
    return False


def state_of(thread: Thread) -> ProposalState:
    """Return the state that the tellings give: the last firm one, else that of the first."""
    firm = [d.state for d in thread.drafts if d.state in {"rejected", "accepted", "withdrawn", "agreed"}]
    return firm[-1] if firm else thread.first.state


def is_reply(token: Token) -> bool:
    """Tell whether a verb answers a proposal."""
    return token.lemma_ in words("proposals", "reply") and token.pos_ == "VERB" and not is_negated(token)
