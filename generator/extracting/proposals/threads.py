"""A proposal in the making: the tellings of it, sentence by sentence, and what they say together."""

from dataclasses import dataclass

from generator.extracting.proposals.contents import noun_class
from generator.extracting.proposals.drafts import Draft
from generator.model import ProposalState


@dataclass(eq=False)
class Thread:
    """A proposal in the making: its first telling, and those that were linked to it."""

    drafts: list[Draft]

    @property
    def first(self) -> Draft:
        """The telling that opened the proposal."""
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
        """The proposers that all tellings name."""
        return tuple(dict.fromkeys(n for d in self.drafts for n in d.by))

    @property
    def to(self) -> tuple[str, ...]:
        """The addressees that all tellings name, proposers left out."""
        by = set(self.by)
        return tuple(n for n in dict.fromkeys(n for d in self.drafts for n in d.to) if n not in by)


def state_of(thread: Thread) -> ProposalState:
    """Return the state that the tellings give: the last firm one, else that of the first."""
    firm = [d.state for d in thread.drafts if d.state in {"rejected", "accepted", "withdrawn", "agreed"}]
    return firm[-1] if firm else thread.first.state
