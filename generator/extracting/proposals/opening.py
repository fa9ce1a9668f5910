"""Makes a proposal of a document whose terms an article lists under a colon: "The package provides for:"."""

from dataclasses import replace

from generator.extracting.proposals.contents import noun_class
from generator.extracting.proposals.continuing import TERMS, opens_list
from generator.extracting.proposals.drafts import Draft, is_done
from generator.extracting.shared.scene import Scene
from generator.grammar import governors
from generator.language import Token
from generator.lexicons import words

BACK = 3  # sentences in which the document was told first


def opened_list(scene: Scene, draft: Draft) -> Draft | None:
    """Return a telling that opens a list as a proposal of its own, with those who signed it and its state.

    None where it is told of no plan, deal or bill, or where nobody is said to have concluded or presented it.
    """
    noun = draft.noun
    if draft.act != "more" or noun is None or noun_class(noun.lemma_) not in TERMS or not opens_list(draft.trigger):
        return None
    here = scene.document.id_of(draft.trigger)
    for sentence in range(here - 1, max(0, here - 1 - BACK), -1):
        for token in scene.document.tokens(sentence):
            if token.lemma_ == noun.lemma_ and (verb := _made(token)) is not None:
                signed = verb.lemma_ in words("proposals", "conclude")
                return replace(draft, act="noun", by=scene.parties(verb), state="agreed" if signed else "proposed")
    return None


def _made(noun: Token) -> Token | None:
    """Return the verb by which a proposal was signed or presented."""
    verb = next(governors(noun), None)
    makes = words("proposals", "conclude") | words("proposals", "announce")
    return verb if verb is not None and noun.dep_ == "dobj" and verb.lemma_ in makes and is_done(verb) else None
