"""Reads denials: who calls untrue what was said ("denied the report", "said it was false", "there is no such deal")."""

from dataclasses import replace

from generator.extracting.claims import Claim, content_of, named
from generator.extracting.cutting import content, trimmed
from generator.extracting.drafts import following
from generator.extracting.scene import Scene, agent_tokens
from generator.extracting.wording import run, until_next_telling, worded
from generator.grammar import NEGATIONS, in_quotation, is_modal, is_negated, subjects
from generator.language import Token, sentence_bounds, sentence_tokens
from generator.lexicons import lexicon, words
from generator.tracing import declined

RULE = "dispute.denied"
BEFORE, AFTER = 12, 6  # tokens around a word such as "false" in which what it judges is named
NONE = NEGATIONS | {"nothing"}
POINTING = frozenset({"this", "that", "those", "these"})
RESTRICTING = frozenset({"only"})
CALLING = frozenset({"call", "describe", "dismiss", "deny", "reject", "denounce", "brand", "label"})


def read_denial(scene: Scene, token: Token) -> Claim | None:
    """Return a denial: "denied the report", "dismissed such speculation", "said it was false"."""
    if token.pos_ == "VERB" and token.lemma_ in words("disputes", "denial") | words("disputes", "doubt"):
        return _denial(scene, token) if _takes_place(token) else None
    if token.lower_ in words("disputes", "untrue") and _of_claim(token):
        return _called_untrue(scene, token)
    if token.lemma_ in words("disputes", "lacking") and _is_lacking(token) and _of_claim(token):
        return _called_untrue(scene, token)
    if token.lower_ in words("disputes", "falsely") and token.dep_ == "advmod":
        return _falsely(scene, token.head)
    if token.lower_ == "such" and token.i > 0 and token.nbor(-1).lower_ in NONE:
        return _no_such(scene, token)
    if token.lemma_ == "plead" and any(t.lower_ == "guilty" and is_negated(t) for t in token.rights):
        return refusal(scene, token)
    if token.pos_ == "VERB" and _defends(token):
        return _defence(scene, token)
    if token.lemma_ == "distance" and token.pos_ == "VERB" and any(t.lower_.endswith("self") for t in token.rights):
        return refusal(scene, token)
    return None


def _defends(verb: Token) -> bool:
    """Tell whether somebody stands up against criticism: "defended the decision", "hit back", "stood by her remarks"."""
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


def _called_untrue(scene: Scene, word: Token) -> Claim | None:
    """Return a denial by a word such as "false": from the verb that calls it so, else of the whole sentence."""
    verb = next((a for a in word.ancestors if a.lemma_ in words("verbs", "say") | CALLING), None)
    by = (scene.agents(verb) if verb is not None and verb.i < word.i else ()) or scene.speaker(word)
    by = by or _quoted_by(scene, word)
    if verb is not None and verb.lemma_ in CALLING and verb.i < word.i:
        return refusal(scene, verb, by if _quotes(verb) else ())
    holder = scene.holder(verb) if verb is not None and not by else None
    by = by or ((holder,) if holder else ())
    if not by and _is_outlets(word):
        return _narrated(scene, word)
    if not by:
        declined(RULE, word, "no side that says so is named")
    return refusal(scene, sentence_tokens(word)[0] if by else word, by)


def _is_outlets(word: Token) -> bool:
    """Tell whether the article itself calls untrue what was just told: "That is false." """
    verb = word.head
    pointing = [t for t in subjects(verb) if t.lower_ in POINTING or any(c.lower_ in POINTING for c in t.lefts)]
    return verb.lemma_ == "be" and verb.dep_ == "ROOT" and bool(pointing) and not in_quotation(word) and not is_negated(verb)


def _narrated(scene: Scene, word: Token) -> Claim | None:
    said = tuple(trimmed(list(sentence_tokens(word))))
    return Claim(None, said, word, named(scene, said), clear=True) if said else None


def _quoted_by(scene: Scene, token: Token) -> tuple[str, ...]:
    """Return the speaker of the quotation that a token stands in, who may be no actor of the story (a news agency)."""
    span = scene.document.span(token)
    for quote in scene.quotes:
        if quote.by and any(e.sentence == span.sentence and e.start <= span.start < e.end for e in quote.evidence):
            return (quote.by,)
    return ()


def _falsely(scene: Scene, verb: Token) -> Claim | None:
    """Return the denial in "falsely claims that": of whoever says so of another's claim."""
    told = verb.lemma_ in words("disputes", "claim") | words("disputes", "accuse")
    by = [name for name in scene.speaker(verb) if name not in scene.agents(verb)]
    if not told or not by:
        return None
    said = run(scene, sentence_tokens(verb)[0])
    above = next((a for a in verb.ancestors if a.i > verb.i), verb)
    return Claim(by[0], said, above, named(scene, said)) if said else None


def _quotes(verb: Token) -> bool:
    """Tell whether a verb of calling is itself told by another ("he called it a lie, she said")."""
    return not agent_tokens(verb)


def _is_lacking(noun: Token) -> bool:
    """Tell whether there is none of a thing: "no truth in", "without any foundation"."""
    near = [*noun.lefts, noun.head]
    return any(t.lower_ in NONE for t in near) or is_negated(noun.head)


def _no_such(scene: Scene, such: Token) -> Claim | None:
    """Return a denial that points back: "said there was no such plan"."""
    verb = next((a for a in such.ancestors if a.lemma_ in words("verbs", "say")), None)
    by = scene.speaker(such) or ((scene.holder(verb),) if verb is not None else ())
    if not by or by[0] is None:
        declined(RULE, such, "no side that says so is named")
        return None
    first = next((t for t in such.ancestors if t.dep_ == "ccomp"), such).left_edge
    said = run(scene, first)
    return Claim(by[0], said, such, named(scene, said), clear=True) if said else None


def refusal(scene: Scene, token: Token, by: tuple[str, ...] = ()) -> Claim | None:
    """Return a denial from its verb on, an adverb before it included ("flatly dismissed the claim")."""
    by = by or scene.agents(token)
    start = token.nbor(-1) if token.i > sentence_bounds(token)[0] and token.nbor(-1).pos_ == "ADV" else token
    said = until_next_telling(token, tuple(trimmed(content(scene.document, start))))
    holder = by[0] if by else scene.holder(token)
    pronoun = token.lemma_ == "deny" and any(t.lower_ in {"he", "she", "they"} for t in agent_tokens(token))
    return Claim(holder, said, token, named(scene, said)) if (holder or pronoun) and said else None


def _of_claim(token: Token) -> bool:
    """Tell whether a word such as "false" judges a claim: "called the report false", "no truth in the report"."""
    if token.dep_ == "dobj" and token.head.lemma_ == "tell":
        return False
    before = token.doc[sentence_bounds(token)[0] : token.i][-BEFORE:]
    after = following(token, AFTER)
    nouns = words("disputes", "denial_nouns")
    pointed = any(t.lower_ in {"it", "this", "that"} for t in before)
    return pointed or any(t.lemma_ in nouns for t in (*before, *after))


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
