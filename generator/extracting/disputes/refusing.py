"""Words a denial from its verb on: "flatly dismissed the claim"."""

from generator.extracting.disputes.claims import Claim, named
from generator.extracting.disputes.wording import until_next_telling
from generator.extracting.shared.agency import agent_tokens
from generator.extracting.shared.cutting import content, trimmed
from generator.extracting.shared.scene import Scene
from generator.language import Token, sentence_bounds
from generator.lexicons import words


def is_deed(noun: Token) -> bool:
    """Tell whether a noun names what somebody may have done or meant to do: "any part in it", "a build-up"."""
    if noun.pos_ != "NOUN":
        return False
    start = noun.i - 2 if noun.i > 1 and noun.nbor(-1).text == "-" else noun.i
    lemma = noun.lemma_.lower() if start == noun.i else f"{noun.doc[start].lower_}-{noun.lemma_.lower()}"
    return lemma in words("disputes", "deeds")


def refusal(scene: Scene, token: Token, by: tuple[str, ...] = ()) -> Claim | None:
    """Return a denial from its verb on, an adverb before it included ("flatly dismissed the claim")."""
    by = by or scene.agents(token)
    start = token.nbor(-1) if token.i > sentence_bounds(token)[0] and token.nbor(-1).pos_ == "ADV" else token
    said = until_next_telling(token, tuple(trimmed(content(scene.document, start))))
    holder = by[0] if by else scene.holder(token)
    pronoun = token.lemma_ == "deny" and any(t.lower_ in {"he", "she", "they"} for t in agent_tokens(token))
    return Claim(holder, said, token, named(scene, said)) if (holder or pronoun) and said else None
