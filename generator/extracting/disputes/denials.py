"""Reads denials: who calls untrue what was said ("denied the report", "said it was false", "there is no such deal")."""

from dataclasses import replace

from generator.extracting.disputes.claims import Claim, named
from generator.extracting.disputes.refusing import is_deed, refusal
from generator.extracting.disputes.telling import content_of
from generator.extracting.disputes.untrue import called_untrue, falsely, is_lacking, is_of_claim, no_such, unproven
from generator.extracting.disputes.wording import run, worded
from generator.extracting.shared.cutting import trimmed
from generator.extracting.shared.scene import Scene, agent_tokens
from generator.grammar import NEGATIONS, in_quotation, is_modal, is_negated
from generator.language import Token
from generator.lexicons import lexicon, words
from generator.tracing import declined

RULE = "dispute.denied"
NONE = NEGATIONS | {"nothing"}
RESTRICTING = frozenset({"only"})


def read_denial(scene: Scene, token: Token) -> Claim | None:
    """Return a denial: "denied the report", "dismissed such speculation", "said it was false"."""
    if token.pos_ == "VERB" and token.lemma_ in words("disputes", "denial") | words("disputes", "doubt"):
        return _denial(scene, token) if _takes_place(token) else None
    if _calls_untrue(token) and is_of_claim(token):
        return called_untrue(scene, token)
    if (
        token.lemma_ in words("disputes", "proof")
        and token.pos_ == "NOUN"
        and any(t.lower_ in NONE for t in token.lefts)
    ):
        return unproven(scene, token)
    if token.lower_ in words("disputes", "falsely") and token.dep_ == "advmod":
        return falsely(scene, token.head)
    if token.lower_ == "such" and token.i > 0 and token.nbor(-1).lower_ in NONE:
        return no_such(scene, token)
    if token.lemma_ == "plead" and any(t.lower_ == "guilty" and is_negated(t) for t in token.rights):
        return refusal(scene, token)
    if token.pos_ == "VERB" and _defends(token):
        return _defence(scene, token)
    if token.lemma_ == "distance" and token.pos_ == "VERB" and any(t.lower_.endswith("self") for t in token.rights):
        return refusal(scene, token)
    return None


def _calls_untrue(word: Token) -> bool:
    """Tell whether a word says that something is not so: "false", "not true", "no truth"."""
    if word.lower_ in words("disputes", "true"):
        return word.head.lemma_ == "be" and is_negated(word.head)
    lacks = word.lemma_ in words("disputes", "lacking") and is_lacking(word)
    return lacks or word.lower_ in words("disputes", "untrue")


def _defends(verb: Token) -> bool:
    """Tell whether somebody stands up against criticism: "defended the decision", "hit back", "stood by it"."""
    beside = lexicon("disputes")["standing"].get(verb.lemma_, ())
    return verb.lemma_ in words("disputes", "defend") or any(t.lower_ in beside for t in verb.rights)


def _defence(scene: Scene, verb: Token) -> Claim | None:
    """Return a defence, which answers whoever accused or criticised the speaker."""
    own = [t for t in verb.rights if t.dep_ == "dobj" and (t.ent_type_ or t.lemma_ in words("disputes", "persons"))]
    if is_negated(verb) or is_modal(verb) or in_quotation(verb) or own:
        declined(RULE, verb, "nothing that was criticised is defended")
        return None
    found = refusal(scene, verb)
    return replace(found, weak=True) if found is not None else None


def _takes_place(verb: Token) -> bool:
    """Tell whether a denial was made: not "did not deny", "could deny" or "declined to confirm or deny"."""
    if is_negated(verb) or is_modal(verb):
        declined(RULE, verb, "the verb is negated or only possible")
        return False
    while verb.dep_ in {"xcomp", "conj"} and verb.head.i < verb.i:
        verb = verb.head
        if verb.lemma_ in words("disputes", "left_undone"):
            declined(RULE, verb, "what was denied was left undone")
            return False
    return True


def _denial(scene: Scene, verb: Token) -> Claim | None:
    """Return what a verb denies: a report or claim or, with "deny", a clause."""
    if verb.lemma_ == "contradict" and verb.tag_ == "VBG":
        return None
    if fronted := [t for t in verb.lefts if t.dep_ == "dobj" and t.lemma_ in words("disputes", "denial_nouns")]:
        return _aside(scene, verb, fronted[0].left_edge)
    if verb.dep_ == "relcl" and not any(t.dep_ in {"dobj", "ccomp", "xcomp"} for t in verb.rights):
        return _denied_aside(scene, verb)
    nouns = words("disputes", "accounts" if verb.lemma_ in words("disputes", "doubt") else "denial_nouns")
    objects = [t for t in verb.rights if t.dep_ in {"dobj", "ccomp", "xcomp"}]
    beside = [t for p in verb.rights if p.lower_ == "as" for t in p.rights if t.dep_ == "pobj"]
    for first in (*objects[:1], *beside):
        told = first.lemma_ in words("disputes", "worry") and content_of(first) is not None
        claimed = (
            told or first.lemma_ in nouns or (first.pos_ == "PRON" and verb.lemma_ not in words("disputes", "doubt"))
        )
        claimed = claimed or (verb.lemma_ == "deny" and is_deed(first))
        if claimed if first.dep_ in {"dobj", "pobj"} else verb.lemma_ == "deny":
            return refusal(scene, verb)
    declined(RULE, verb, "what it denies is no claim")
    return None


def _denied_aside(scene: Scene, verb: Token) -> Claim | None:
    """Return a denial in a relative clause: "a charge that she denies", "which Peru denies"."""
    opened = next((t for t in verb.lefts if t.tag_ == "WDT"), None)
    if verb.head.lemma_ in words("disputes", "denial_nouns"):
        start = verb.head.left_edge
    elif opened is not None and opened.dep_ == "dobj" and opened.nbor(-1).text == ",":
        start = opened
    else:
        return None
    return _aside(scene, verb, start)


def _aside(scene: Scene, verb: Token, start: Token) -> Claim | None:
    said = tuple(trimmed(list(verb.doc[start.i : verb.i + 1])))
    own = [t for t in agent_tokens(verb) if t.i > start.i]
    by = next(iter(scene.names(own)), None) or next((worded(scene, t) for t in own if t.pos_ != "PRON"), None)
    return Claim(by, said, verb, named(scene, said), clear=True) if said and own else None


def answer(scene: Scene, verb: Token) -> Claim | None:
    """Return what someone says with a "not", "no" or "only": an answer, if it follows a claim about the speaker."""
    if verb.pos_ != "VERB" or verb.lemma_ not in words("verbs", "say"):
        return None
    told = [t for t in verb.children if t.dep_ == "ccomp"]
    deeper = [t for inner in told if inner.lemma_ == "be" for t in inner.subtree if t.dep_ == "ccomp" and t.i > inner.i]
    for inner in (*told, *deeper):
        said = run(scene, inner.left_edge)
        if any(t.lower_ in NONE | RESTRICTING and t.head.i in {inner.i, inner.head.i} for t in said):
            by = next(iter(scene.agents(verb)), None)
            return Claim(by, said, verb, weak=True) if by else None
    return None
