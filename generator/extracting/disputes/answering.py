"""Finds the claim that a denial or an answer means: the nearest one of somebody else that it is about."""

from dataclasses import replace

from generator.extracting.disputes.claims import Claim, named
from generator.extracting.disputes.deeds import denies_deed, lemmas, points_back, same_deed, tells_deed
from generator.extracting.disputes.opposing import in_common
from generator.extracting.disputes.owned import own_content
from generator.extracting.disputes.refusing import is_deed
from generator.extracting.disputes.wording import run, until_next_telling
from generator.extracting.shared.agency import agent_tokens
from generator.extracting.shared.scene import Scene
from generator.language import Token
from generator.lexicons import words
from generator.tracing import declined

RULE = "dispute.denied"
BACK, AHEAD = 5, 2  # sentences before and after a denial in which the claim is looked for
NEAREST = 40  # claims around a denial that it may mean
FURTHEST = 40  # sentences before the denial of a deed in which a charge with the same words is looked for
FARTHEST = 100  # claims further before the denial of a deed among which such a charge is looked for
FAR = 3  # sentences between an accusation and "rejected the criticism", where a quotation may stand between
ALIKE = 2  # words that a claim shares with the deed that is denied


def denied(scene: Scene, denial: Claim, claims: dict[int, list[Claim]]) -> Claim | None:
    """Return the claim that a denial means, from claims by sentence: the nearest before it, else one right after it.

    It is of someone else, and about the denier or in the same words; or it stands beside the denial. Where the denial
    itself says what is denied, it is the claim that shares most words with it.
    """
    if own := own_content(scene, denial):
        return own
    here = scene.document.id_of(denial.trigger)
    order = [*range(here, here - BACK - 1, -1), *(() if denial.weak else range(here + 1, here + AHEAD + 1))]
    near = [c for sentence in order for c in reversed(claims.get(sentence, []))][:NEAREST]
    fitting = [c for c in near if _is_others(scene, c, denial) and _answers(scene, c, denial)]
    if denies_deed(denial.trigger):
        fitting = fitting or [c for c in _far_before(claims, here) if _charges_with(scene, c, denial)]
        if fitting:
            return max(fitting, key=lambda c: _fits(scene, c, denial))
    if not fitting and not denial.weak:
        declined(RULE, denial.trigger, "no claim that it denies was found near it")
    return next((c for c in fitting if c.strong), fitting[0] if fitting else None)


def _fits(scene: Scene, claim: Claim, denial: Claim) -> tuple[int, bool, bool]:
    """Return how well a claim fits the denial of a deed: by shared words, by standing beside it, by its strength."""
    distance = abs(scene.document.id_of(denial.trigger) - scene.document.id_of(claim.trigger))
    return len(lemmas(claim.said) & lemmas(denial.said)), distance <= 1, claim.strong


def _far_before(claims: dict[int, list[Claim]], here: int) -> list[Claim]:
    """Return the claims of the sentences further before a denial, the latest first."""
    before = range(here - BACK - 1, max(0, here - FURTHEST), -1)
    return [c for sentence in before for c in claims.get(sentence, [])][:FARTHEST]


def _charges_with(scene: Scene, claim: Claim, denial: Claim) -> bool:
    """Tell whether somebody was charged, further above, with the very deed that is denied."""
    charged = claim.strong and claim.by is not None and _is_others(scene, claim, denial)
    return charged and len(lemmas(claim.said) & lemmas(denial.said)) >= ALIKE


def by_accused(scene: Scene, denial: Claim, claims: dict[int, list[Claim]]) -> Claim:
    """Return a denial by "she" right after "accused the mayor" as that of the accused, since accusers deny nothing."""
    here = scene.document.id_of(denial.trigger)
    pronoun = any(t.lower_ in {"he", "she", "they", "it"} for t in agent_tokens(denial.trigger))
    for claim in claims.get(here - 1, []) if pronoun else []:
        if (
            claim.by == denial.by
            and scene.index.named(next(iter(claim.about), None))
            and claim.trigger.lemma_ in words("disputes", "accuse")
        ):
            return replace(denial, by=claim.about[0])
    return denial


def denied_deed(scene: Scene, denial: Claim) -> Claim | None:
    """Return what a denial itself says is not so: "denied that prisoners were beaten", "denies sending troops"."""
    verb = denial.trigger
    if denial.weak:
        return None
    if verb.lemma_ == "plead":
        return _pleaded(scene, verb)
    if verb.lemma_ != "deny":
        return _judged(scene, denial)
    deeds = [t for t in verb.rights if t.dep_ in {"ccomp", "xcomp"} and t.pos_ in {"VERB", "AUX"} and t.tag_ != "VB"]
    nouns = [t for t in verb.rights if t.dep_ == "dobj" and is_deed(t) and list(t.rights)]
    for deed in (*deeds, *nouns):
        first = deed.left_edge.nbor() if deed.left_edge.lower_ in {"that", "any"} else deed.left_edge
        said = until_next_telling(verb, run(scene, first))
        if said:
            told = verb if deed.dep_ == "ccomp" else deed  # what is told as a clause is asked "whether"
            return Claim(None, said, told, named(scene, said), strong=True)
    return None


def _pleaded(scene: Scene, verb: Token) -> Claim | None:
    """Return the charge to which somebody pleads not guilty: "to nine counts of corruption"."""
    to = (p for p in verb.subtree if p.lower_ == "to" and p.dep_ == "prep")
    charge = next((t for p in to for t in p.rights if t.dep_ == "pobj"), None)
    said = run(scene, charge.left_edge) if charge is not None else ()
    return Claim(None, said, charge, named(scene, said), strong=True) if charge is not None and said else None


def _judged(scene: Scene, denial: Claim) -> Claim | None:
    """Return the claim of which a denial says that it is untrue: "his claims about the dam are unfounded"."""
    for noun in denial.said:
        matter = [t for t in noun.rights if t.dep_ == "acl" or t.lower_ == "about"]
        if noun.lemma_ in words("disputes", "accounts") and noun.dep_ == "nsubj" and matter:
            own = scene.names([t for t in noun.lefts if t.dep_ == "poss"])
            said = tuple(t for t in run(scene, noun.left_edge) if t.i <= noun.right_edge.i)
            return Claim(next(iter(own), None), said, noun, named(scene, said), strong=True)
    return None


def _is_others(scene: Scene, claim: Claim, denial: Claim) -> bool:
    """Tell whether a claim can be what a denial means: somebody else's, and not what the denier goes on to tell."""
    if not claim.said or (claim.by is not None and claim.by == denial.by):
        return False
    if scene.document.id_of(denial.trigger) != scene.document.id_of(claim.trigger):
        return True
    goes_on = claim.trigger.pos_ == "VERB" and claim.trigger.i > denial.trigger.i
    inside = denial.weak and any(t.i == claim.trigger.i for t in denial.said)
    around = any(t.i == denial.trigger.i for t in claim.said)
    return not goes_on and not inside and not around and claim.trigger.i != denial.trigger.i


def _answers(scene: Scene, claim: Claim, denial: Claim) -> bool:
    distance = scene.document.id_of(denial.trigger) - scene.document.id_of(claim.trigger)
    about = _concerns(scene, claim, denial.by)
    if denial.weak:
        near = distance <= 1 or bool(lemmas(claim.said) & lemmas(denial.said))
        return claim.strong and ((about and near) or same_deed(claim, denial))
    if denial.trigger.lemma_ in words("disputes", "proof"):
        told = tuple(t for t in denial.trigger.subtree if t.i > denial.trigger.i)
        return distance >= 0 and denial.trigger not in claim.said and bool(in_common(told, claim.said))
    if denial.clear:
        before = distance == 0 and claim.trigger.i < denial.trigger.i
        return before or (distance == 1 and claim.by is not None and denial.trigger.pos_ != "VERB")
    shared = lemmas(claim.said) & lemmas(denial.said)
    pointed = distance == 1 and any(t.lemma_ in words("disputes", "worry") for t in denial.said)
    back = (
        0 <= distance <= (2 if _names_account(denial.trigger) else 1)
        and claim.by is not None
        and points_back(denial.trigger)
    )
    beside = distance == 1 and claim.by is not None and denies_deed(denial.trigger) and tells_deed(claim.trigger)
    if denies_deed(denial.trigger) and len(shared) >= ALIKE and claim.by is not None:
        return True
    if denies_deed(denial.trigger) and distance < 0 and not shared:
        return False
    reach = FAR if points_back(denial.trigger) else 1
    near = claim.strong and (about or bool(shared) or 0 <= distance <= reach)
    return near or beside or back or (about and (bool(shared) or pointed))


def _names_account(verb: Token) -> bool:
    """Tell whether a denial names what it means: "dismissed the statement", which may be two sentences before."""
    return any(t.dep_ == "dobj" and t.lemma_ in words("disputes", "accounts") for t in verb.rights)


def _concerns(scene: Scene, claim: Claim, denier: str | None) -> bool:
    """Tell whether a claim is about the denier or the denier's country."""
    actor = scene.index.named(denier)
    country = actor.country if actor else None
    bare = _bare(denier)
    return any(
        _bare(n) == bare or (country and (a := scene.index.named(n)) and a.country == country) for n in claim.about
    )


def _bare(name: str | None) -> str:
    return (name or "?").lower().removeprefix("the ")
