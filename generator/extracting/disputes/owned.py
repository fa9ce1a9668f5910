"""Reads claims that a denial names itself, with their owner: "the union's claim", "criticism from the union"."""

from generator.extracting.disputes.claims import Claim, named
from generator.extracting.disputes.telling import content_of
from generator.extracting.disputes.wording import run, worded
from generator.extracting.shared.agency import agent_tokens, is_party
from generator.extracting.shared.cutting import content
from generator.extracting.shared.scene import Scene
from generator.grammar import (
    is_modal,
    is_negated,
    noun_phrase,
)
from generator.language import Token
from generator.lexicons import words


def own_content(scene: Scene, denial: Claim) -> Claim | None:
    """Return the claim that a denial's object names with its matter: "denied the opposition's reports of arrests"."""
    if denial.weak or denial.trigger.pos_ != "VERB":
        return None
    nouns = words("disputes", "accounts") | words("disputes", "worry")
    for noun in (
        t for t in denial.trigger.rights if t.dep_ == "dobj" and t.lemma_ in nouns | words("disputes", "blame")
    ):
        if content_of(noun) is None and (voiced := _voiced(scene, noun)):
            return voiced
        matter = [t for of in noun.rights if of.lower_ == "of" for t in of.rights if t.dep_ in {"pobj", "pcomp"}]
        if matter and not scene.index.within(matter[0].subtree) and not _speaks(matter[0]):
            own = scene.names([t for t in noun.lefts if t.dep_ in {"poss", "compound"}])
            said = run(scene, noun)
            return Claim(next(iter(own), None), said, noun, named(scene, said), strong=True)
    return None


def responded(scene: Scene, token: Token) -> tuple[Claim, Claim] | None:
    """Return a claim and the answer: "Responding to claims that it ..., the ministry said ..."."""
    if token.lemma_ not in words("disputes", "responding"):
        return None
    nouns = words("disputes", "accounts") | words("disputes", "blame")
    claims = [t for p in token.rights if p.lower_ == "to" for t in p.rights if t.dep_ == "pobj" and t.lemma_ in nouns]
    first = content_of(claims[0]) if claims else None
    verb = next((a for a in token.ancestors if a.lemma_ in words("verbs", "say")), None)
    inner = next((t for t in verb.children if t.dep_ == "ccomp"), None) if verb is not None else None
    if first is None or verb is None or inner is None:
        return None
    owners = [*(t for t in claims[0].lefts if t.dep_ in {"poss", "compound"}), *_holders(claims[0])]
    told = tuple(t for t in run(scene, first) if t.i <= claims[0].right_edge.i)
    said = tuple(t for t in run(scene, inner.left_edge) if t.i <= inner.right_edge.i)
    claim = Claim(next(iter(scene.names(owners)), None), told, claims[0], strong=True)
    return (claim, Claim(scene.holder(verb), said, verb)) if told and said and scene.holder(verb) else None


def _holders(noun: Token) -> list[Token]:
    return [t for p in noun.rights if p.lower_ in {"from", "by"} for t in p.rights if t.dep_ == "pobj"]


def _voiced(scene: Scene, noun: Token) -> Claim | None:
    """Return a claim that is named with who makes it: "criticism from the union", "complaints by parents"."""
    by = [
        t
        for p in noun.rights
        if p.lower_ in {"from", "by"}
        for t in p.rights
        if t.dep_ == "pobj" and (scene.of(t) or is_party(t))
    ]
    if any(t.dep_ in {"acl", "ccomp"} for t in noun.subtree):
        return None
    said = run(scene, noun.left_edge)
    return (
        Claim(next(iter(scene.names(by)), None) or worded(scene, by[0]), said, noun, strong=True)
        if by and said
        else None
    )


def _speaks(noun: Token) -> bool:
    """Tell whether a noun names people or a body, who can claim something."""
    return noun.lemma_.lower() in words("disputes", "persons") | words("bodies", "organisations") or noun.ent_type_ in {
        "PERSON",
        "NORP",
        "ORG",
    }


def owned_claim(scene: Scene, verb: Token) -> Claim | None:
    """Return the claim that a denial names with its owner: "contested the union's claim to the hall"."""
    if verb.pos_ != "VERB" or verb.lemma_ not in words("disputes", "contest") or is_negated(verb) or is_modal(verb):
        return None
    nouns = words("disputes", "worry") | words("disputes", "rulings")
    for noun in (t for t in verb.rights if t.dep_ == "dobj" and t.lemma_ in nouns):
        if noun.lemma_ in words("disputes", "rulings"):
            return _ruled(scene, verb, noun)
        owners = scene.owners([t for t in noun_phrase(noun) if t.i < noun.i])
        if any(t.lemma_ in words("disputes", "figure_words") for t in content(scene.document, noun)):
            continue
        if owners and owners[0].name not in scene.agents(verb):
            return Claim(owners[0].name, tuple(content(scene.document, noun.left_edge)), noun, strong=True)
    return None


def _ruled(scene: Scene, verb: Token, noun: Token) -> Claim | None:
    """Return the ruling that another court overturns: "overturned a court's ruling that the ban was lawful"."""
    owner = next((t for t in noun.lefts if t.dep_ == "poss"), None)
    by = [t for p in noun.rights if p.lower_ in {"by", "of"} for t in p.rights if t.dep_ == "pobj" and is_party(t)]
    first = content_of(noun)
    owner = next(iter(by), None) if owner is None else owner
    courts = agent_tokens(verb)
    if (
        not any(is_party(t) or scene.of(t) for t in courts)
        or owner is None
        or owner.pos_ == "PRON"
        or verb.lemma_ not in words("disputes", "overrule")
    ):
        return None
    said = run(scene, first if first is not None else noun)
    name = scene.index.at(owner)
    return Claim(name.name if name else worded(scene, owner), said, noun, strong=True) if said else None
