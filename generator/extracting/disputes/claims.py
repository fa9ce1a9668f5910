"""Reads claims: who accuses, alleges or fears what ("accused the army of shelling", "fears that the dam may break")."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extracting.disputes.telling import charge_of, content_of
from generator.extracting.disputes.wording import run, worded
from generator.extracting.shared.agency import agent_tokens, is_party
from generator.extracting.shared.scene import Scene
from generator.grammar import SUBJECTS, following, is_negated, is_passive
from generator.language import Token, sentence_bounds
from generator.lexicons import words
from generator.tracing import declined

REACH = 14  # tokens from "accuse" to its "of"
CHARGED = frozenset({"of", "for", "with"})
ASKING = frozenset({"how", "who", "what", "why", "when", "where", "whether"})
RULE = "dispute.claimed"


@dataclass(frozen=True, eq=False)
class Claim:
    """Words that someone says or fears: `by` is who, `said` runs to a cut, `about` names whom the words are about.

    A `strong` claim accuses, alleges or fears; a `weak` one counts only as an answer to a strong one. A `clear` denial
    points back at what was said ("there is no such deal") and needs no word of claiming before it.
    """

    by: str | None
    said: tuple[Token, ...]
    trigger: Token
    about: tuple[str, ...] = ()
    strong: bool = False
    weak: bool = False
    clear: bool = False


def read_claims(scene: Scene, token: Token) -> Iterator[Claim]:
    """Yield what a word claims: "accused X of ...", "alleged that ...", "fears that ..."."""
    if token.pos_ in {"VERB", "AUX"} and token.lemma_ in words("disputes", "accuse") | words("disputes", "criticise"):
        yield from _accusation(scene, token)
    elif token.pos_ == "VERB" and token.lemma_ in words("disputes", "claim") and not is_negated(token):
        for inner in (t for t in token.children if t.dep_ == "ccomp"):
            said = _in_relative(token, inner) or _told(scene, inner)
            if said and inner.lemma_ not in words("disputes", "denial") and not _is_unknown(inner):
                yield _claim(scene, token, said, token.lemma_ in words("disputes", "strong_claim"))
        if token.lemma_ == "claim" and any(t.dep_ == "dobj" for t in token.rights):
            yield _claim(scene, token, run(scene, token), strong=False)
    elif token.pos_ == "NOUN" and token.lemma_ in words("disputes", "worry"):
        first = content_of(token) or charge_of(token)
        if first is not None:
            yield _worry(scene, token, first)
    else:
        yield from _unowned(scene, token)


def _unowned(scene: Scene, token: Token) -> Iterator[Claim]:
    """Yield what somebody allegedly did, or what those who are worried fear."""
    if token.lower_ in words("disputes", "allegedly") and token.head.pos_ == "VERB":
        said = run(scene, token)
        if said:
            yield Claim(None, said, token, named(scene, said), strong=True)
    elif token.lower_ in words("disputes", "worried") and (first := content_of(token)) is not None:
        yield _worry(scene, token, first)


def _told(scene: Scene, inner: Token) -> tuple[Token, ...]:
    """Return the words of a claimed clause up to a cut, which does not come right after a verb without an object."""
    said = tuple(t for t in run(scene, _opening(inner)) if t.i <= inner.right_edge.i)
    if said and said[-1].i < inner.i:
        after = [t for t in run(scene, inner) if t.i <= inner.right_edge.i]
        return (*inner.doc[said[0].i : inner.i], *after) if after else said
    rest = inner.doc[inner.i + 1 : inner.right_edge.i + 1]
    bare = bool(said) and said[-1].i == inner.i and len(rest) > 1 and rest[0].dep_ == "prep"
    return (*said, *rest) if bare and not any(t.is_punct for t in rest) else said


def _is_unknown(clause: Token) -> bool:
    """Tell whether a clause claims nothing but that something is not known: "there is no picture of how many"."""
    lacks = is_negated(clause) or any(c.lower_ == "no" for t in clause.rights if t.dep_ == "attr" for c in t.lefts)
    return lacks and any(t.lower_ in ASKING and t.i > clause.i for t in clause.subtree)


def _in_relative(verb: Token, inner: Token) -> tuple[Token, ...]:
    """Return a noun with what somebody says of it in passing: "a passport that he said had been taken from a guard"."""
    subject = next((t for t in inner.lefts if t.dep_ in SUBJECTS), None)
    passing = verb.dep_ == "relcl" and subject is not None and subject.i < verb.i and subject.tag_ in {"WDT", "IN"}
    first = verb.head.left_edge
    if not passing or first.i >= verb.i:
        return ()
    return tuple(t for t in verb.doc[first.i : inner.right_edge.i + 1] if not t.is_punct)


def _opening(inner: Token) -> Token:
    """Return the first word of a claimed clause: its subject, if a phrase of time or place and a comma precede it."""
    own = [t.left_edge for t in inner.lefts if t.dep_ in SUBJECTS]
    between = inner.doc[inner.left_edge.i : own[0].i] if own else ()
    return own[0] if any(t.text == "," for t in between) else inner.left_edge


def _accusation(scene: Scene, verb: Token) -> Iterator[Claim]:
    """Yield an accusation, "accused X of shelling" or "blame X for the attack"; the words between name the accused."""
    if is_negated(verb):
        declined(RULE, verb, "the accusation is negated")
        return
    if is_mutual(verb):
        return
    if is_passive(verb):
        yield from _accused(scene, verb)
        return
    mark = _mark(verb)
    criticises = verb.lemma_ in words("disputes", "criticise")
    if mark is None and not criticises and verb.lemma_ != "blame":
        declined(RULE, verb, "nothing says of what")
        return
    between = verb.doc[verb.i + 1 : mark.i if mark is not None else _end_of_object(verb)]
    accused = scene.index.within(between)
    objects = [t for t in between if t.dep_ == "dobj" and t.tag_ not in {"WDT", "WP"}]
    objects = [t for t in objects if is_party(t)] if criticises else objects
    by = scene.holder(verb)
    if (by and (accused or objects)) if criticises else objects or (accused and mark is not None):
        said = run(scene, verb)
        about = tuple(a.name for a in accused) or tuple(worded(scene, t) for t in objects)
        yield Claim(by, said, verb, about, strong=True)


def _end_of_object(verb: Token) -> int:
    """Return where the first object of a verb ends."""
    return next((t.right_edge.i + 1 for t in verb.rights if t.dep_ == "dobj"), verb.right_edge.i + 1)


def is_mutual(verb: Token) -> bool:
    """Tell whether two sides do to each other what a verb says: "each other", "one another", "the other"."""
    first, second, third = (*(t.lower_ for t in following(verb, 3)), "", "", "")[:3]
    alone = (first, second) == ("the", "other") and third in CHARGED
    return alone or (first, second) in {("each", "other"), ("one", "another")}


def _mark(verb: Token) -> Token | None:
    """Return the "of", "for" or "with" after which a charge stands, which is not part of the name of the accused."""
    marks = [t for t in following(verb, REACH) if t.lower_ in CHARGED and t.i > verb.i + 1]
    own = next((t for t in marks if t.head.i == verb.i or t.nbor().tag_ == "VBG" or t.lower_ == "for"), None)
    last = [t for t in marks if t.lower_ == "of"][-1:]
    return own if own is not None or verb.lemma_ != "accuse" or not last else last[0]


def _accused(scene: Scene, verb: Token) -> Iterator[Claim]:
    """Yield an accusation in the passive: "has been accused of dumping waste"."""
    accused = [t for t in verb.lefts if t.dep_ == "nsubjpass"]
    if accused and verb.i + 1 < sentence_bounds(verb)[1] and verb.nbor().lower_ in CHARGED | {"by"}:
        about = scene.names(accused) or tuple(worded(scene, t) for t in accused if t.pos_ != "PRON")
        yield Claim(_accuser(scene, verb), run(scene, verb), verb, about, strong=True)


def _accuser(scene: Scene, verb: Token) -> str | None:
    """Return who accuses in the passive: an actor, else a party as worded ("by the union")."""
    parties = [t for t in agent_tokens(verb) if is_party(t)]
    return next(iter(scene.agents(verb)), None) or next((worded(scene, t) for t in parties), None)


def _claim(scene: Scene, verb: Token, said: tuple[Token, ...], strong: bool) -> Claim:
    return Claim(scene.holder(verb) or _teller(scene, verb), said, verb, named(scene, said), strong)


def _teller(scene: Scene, verb: Token) -> str | None:
    """Return who says that they claim something: "her lawyers said they might argue that ..."."""
    own = agent_tokens(verb)
    above = next((a for a in verb.ancestors if a.lemma_ in words("verbs", "say")), None)
    told = above is not None and above.i < verb.i and len(own) == 1 and own[0].lower_ in {"they", "he", "she", "it"}
    return scene.holder(above) if above is not None and told else None


def _worry(scene: Scene, noun: Token, first: Token) -> Claim:
    within = first.i == noun.i or any(t.i == first.i for t in noun.subtree)
    said = tuple(t for t in run(scene, first) if not within or t.i <= noun.right_edge.i)
    between = noun.doc[noun.i + 1 : first.i]
    holders = [t for t in between if t.pos_ in {"NOUN", "PROPN"}]
    owners = [t for t in noun.lefts if t.dep_ == "poss"]
    by = next(iter(scene.names([*holders, *owners])), None)
    if noun.pos_ != "NOUN":
        by = _worrier(scene, noun.head)
    if by is None and holders:
        by = "".join(t.text_with_ws for t in between if t.pos_ != "ADP" and t.lower_ != "that").strip()
    if by is None and owners and owners[0].pos_ != "PRON":
        by = worded(scene, owners[0])
    return Claim(by, said, noun, named(scene, said), strong=True)


def _worrier(scene: Scene, verb: Token) -> str | None:
    """Return who is worried; for "the mayor said she was worried" who says so."""
    own = next((t for t in verb.lefts if t.dep_ == "nsubj"), None)
    told = verb.dep_ == "ccomp" and own is not None and own.pos_ == "PRON" and scene.index.at(own) is None
    return scene.holder(verb.head) if told else next(iter(scene.agents(verb)), None)


def named(scene: Scene, tokens: tuple[Token, ...]) -> tuple[str, ...]:
    """Return the names of the actors among tokens."""
    return tuple(a.name for a in scene.index.within(tokens))
