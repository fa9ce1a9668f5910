"""What a denial is of: a deed that it names ("denied firing"), or what was just said ("denied it", "such charges")."""

from generator.extracting.disputes.claims import Claim
from generator.grammar import is_modal, is_negated, subjects
from generator.language import Token
from generator.lexicons import words

BARE = frozenset({"claim", "report", "say", "deny"})  # words of telling, which two sides share without a matter


def points_back(verb: Token) -> bool:
    """Tell whether a denial is of what was just said: "denied the claim", "rejected this", not "the claim that ..."."""
    things = [t for t in verb.rights if t.dep_ == "dobj"]
    if any(_is_short(t) for t in verb.rights):
        return True
    if any(t.lemma_ in words("disputes", "figure_words") for t in verb.subtree):
        return False
    if not things or (things[0].pos_ == "PRON" and things[0].lower_ not in {"it", "this", "that"}):
        return False
    pointing = any(t.lower_ in {"the", "this", "that", "these", "those", "such"} for t in things[0].lefts)
    if verb.lemma_ == "deny" and things[0].lemma_ in words("disputes", "guilt") and not list(things[0].rights):
        return True
    told = things[0].lemma_ in words("disputes", "denial_nouns") and pointing and not list(things[0].rights)
    return told or things[0].pos_ == "PRON"


def _is_short(clause: Token) -> bool:
    """Tell whether a clause leaves out the noun that was just told: "denied that there were any"."""
    there = clause.dep_ == "ccomp" and any(t.dep_ == "expl" for t in clause.lefts)
    return there and any(t.dep_ == "attr" and t.lower_ in {"any", "one", "some", "many"} for t in clause.rights)


def same_deed(claim: Claim, denial: Claim) -> bool:
    """Tell whether an answer has the verb of the claim: "the vote was stolen", "nothing was stolen"."""
    verbs = [{t.lemma_ for t in c.said if t.pos_ == "VERB" and not t.is_stop} for c in (claim, denial)]
    return bool(verbs[0] & verbs[1])


def denies_deed(verb: Token) -> bool:
    """Tell whether a denial is of a deed: "denied that its men had fired", "denied firing"."""
    inner = [t for t in verb.rights if t.dep_ in {"ccomp", "xcomp"}]
    return verb.lemma_ == "deny" and any(t.pos_ == "VERB" for t in inner)


def tells_deed(verb: Token) -> bool:
    """Tell whether a verb of saying tells what others did: "said rebels had shelled the village"."""
    deeds = [
        t for t in verb.children if t.dep_ == "ccomp" and t.pos_ == "VERB" and t.lemma_ not in words("verbs", "say")
    ]
    own = {s.lower_ for t in deeds for s in subjects(t)} & {"it", "he", "she", "they", "we", "i"}
    return bool(deeds) and not own and not any(is_modal(t) or is_negated(t) for t in deeds)


def lemmas(tokens: tuple[Token, ...]) -> set[str]:
    """Return the lemmas of the words that tell something, without those of telling itself."""
    return {t.lemma_.lower() for t in tokens if t.pos_ in {"NOUN", "VERB", "ADJ"} and not t.is_stop} - BARE
