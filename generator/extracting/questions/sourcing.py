"""Questions that a source raises: a claim, a guess, a source without a name, an accusation, what nobody could check."""

from collections.abc import Iterator

from generator.extracting.questions.inverting import Asked, ask, questioned, subject_of
from generator.extracting.shared.phrasing import is_plural, light, words_of
from generator.grammar import ActorIndex, is_modal, is_negated
from generator.language import Document, Token
from generator.lexicons import patterns, words
from generator.model import Question
from generator.tracing import declined


def find_sourced(document: Document, actors: ActorIndex, token: Token) -> Iterator[Question]:
    """Yield the questions that a verb of telling, believing or checking raises by its source."""
    yield from _said(document, actors, token)
    yield from _according(document, actors, token)
    yield from _informed(document, actors, token)
    yield from _unchecked(document, actors, token)
    yield from _accused(document, actors, token)


def _said(document: Document, actors: ActorIndex, verb: Token) -> Iterator[Question]:
    """Yield what is claimed, believed possible, or told by a source without a name."""
    told = next((t for t in verb.children if t.dep_ == "ccomp" and t.pos_ in {"VERB", "AUX"}), None)
    source = (subject_of(verb) or _quoted(verb)) if told is not None else None
    hearer = any(t.dep_ in {"dobj", "dative"} for t in verb.children)
    if told is None or source is None or is_negated(verb) or (verb.lemma_ == "tell" and not hearer):
        return
    if any(t.lower_ in words("questions", "not_known") for t in told.children):
        declined("question.unconfirmed.unnamed source", verb, "what is told is itself unknown")
        return
    own = any(t.dep_ == "nsubj" and t.lower_ in {"he", "she", "they"} for t in told.lefts)
    plain = source.pos_ != "PRON" and not hearer and not own
    saying = "was quoted as saying" if verb.dep_ == "pcomp" else verb.text.lower()
    tail = f", as {words_of(document, light(source), within=True)} {saying}" if plain else ""
    if verb.lemma_ in words("questions", "claim"):
        yield from questioned("unconfirmed", "claim", ask(document, actors, told, mood="real", tail=tail))
    elif _is_unnamed(document, source):
        yield from questioned("unconfirmed", "unnamed source", ask(document, actors, told, mood="real", tail=tail))
    elif _is_any_medium(source):
        yield from questioned("unconfirmed", "media", ask(document, actors, told, mood="real", tail=tail))
    elif source.lemma_ in words("questions", "weak_sources") or _is_guess(verb, told):
        yield from questioned("unconfirmed", "guess", ask(document, actors, told, mood="real"))


def _according(document: Document, actors: ActorIndex, token: Token) -> Iterator[Question]:
    """Yield "Did the talks collapse, as two people familiar with them say?" from "according to two people ..."."""
    source = next((c for t in token.rights if t.lower_ == "to" for c in t.rights if c.dep_ == "pobj"), None)
    if token.lower_ != "according" or source is None:
        return
    verb = next((t for t in token.ancestors if t.pos_ in {"VERB", "AUX"}), None)
    unnamed = _is_unnamed(document, source) or _is_any_medium(source)
    if verb is None or not unnamed or is_negated(verb) or is_modal(verb) or verb.lemma_ in words("questions", "plan"):
        declined("question.unconfirmed.according", token, "the source has a name")
        return
    says = "say" if is_plural(source) or source.lower_ == "media" else "says"
    tail = f", as {words_of(document, light(source), within=True)} {says}"
    yield from questioned("unconfirmed", "according", ask(document, actors, verb, mood="real", tail=tail))


def _is_guess(verb: Token, told: Token) -> bool:
    may = any(t.lower_ in {"may", "might"} for t in told.lefts)
    return may and verb.lemma_ in words("questions", "believe")


def _is_any_medium(source: Token) -> bool:
    """Tell whether media are cited without a name; "the newspaper" is one that was named before."""
    named = source.tag_ == "NN" and any(t.lower_ in {"the", "this", "that"} for t in source.lefts)
    report = source.lemma_ == "report" and any(t.lower_ in words("questions", "reporting") for t in source.lefts)
    named = named or any(t.tag_ == "PRP$" for t in source.lefts)
    medium = source.pos_ == "NOUN" and source.lemma_.lower() in words("questions", "media")
    return (medium or report) and not named


def _is_unnamed(document: Document, source: Token) -> bool:
    named = any(t.dep_ == "appos" or t.ent_type_ == "PERSON" for t in source.subtree)
    one = any(t.lower_ in {"a", "an", "one"} and t.dep_ in {"det", "nummod"} for t in source.lefts)
    if source.lemma_ in words("questions", "unnamed") or (
        one and not named and source.lemma_ in words("questions", "unnamed_one")
    ):
        return True
    phrase = document.words(document.span(source.left_edge, source.right_edge))
    return any(p.regex.search(phrase) for p in patterns("questions", "anonymous"))


def _quoted(verb: Token) -> Token | None:
    """Return who is quoted: "an official was quoted as saying that ..."."""
    above = verb.head.head if verb.dep_ == "pcomp" and verb.head.lower_ == "as" else None
    if above is None or above.lemma_ not in {"quote", "cite"}:
        return None
    return next((t for t in above.lefts if t.dep_ == "nsubjpass"), None)


def _informed(document: Document, actors: ActorIndex, noun: Token) -> Iterator[Question]:
    """Yield "Has Chad moved troops?" from "he has information that Chad has moved troops"."""
    if noun.lemma_ not in words("questions", "information") or noun.head.lemma_ not in {"be", "have", "cite", "claim"}:
        return
    proof = noun.lemma_ in {"evidence", "proof", "confirmation"}
    lacks = proof and noun.head.lemma_ == "be" and any(t.lower_ == "no" for t in noun.lefts)
    told = [t for t in (*noun.children, *noun.head.children) if t.dep_ in {"acl", "ccomp", "relcl"} and t.i > noun.i]
    finite = next((t for t in told if any(c.dep_ in {"nsubj", "nsubjpass"} for c in t.lefts)), None)
    if finite is not None and (lacks or (noun.head.lemma_ != "be" and not is_negated(noun.head))):
        yield from questioned("unconfirmed", "information", ask(document, actors, finite, mood="real"))


def _accused(document: Document, actors: ActorIndex, verb: Token) -> Iterator[Question]:
    """Yield "Is Kenya right to accuse Somalia of theft?"; an accusation that is denied asks the same as a dispute."""
    if verb.pos_ != "VERB" or verb.lemma_ not in words("questions", "accuse"):
        return
    whom = [t for t in verb.rights if t.dep_ == "dobj"]
    mark = any(t.lower_ in {"of", "for"} for head in (verb, *whom) for t in head.rights)
    if verb.dep_ not in {"ROOT", "ccomp", "conj"} or not mark or not whom or is_negated(verb) or is_modal(verb):
        declined("question.unconfirmed.accused", verb, "nobody is said to have accused somebody of something")
        return
    charge = {form for t in verb.subtree if t.i > whom[0].i for form in (t.lemma_.lower(), t.lower_)}
    if charge & words("questions", "reproaches"):
        declined("question.unconfirmed.accused", verb, "it is a reproach, which no fact confirms")
        return
    if verb.tag_ not in {"VBG", "VB"} and not any(t.lower_ in {"each", "other", "one"} for t in whom):
        asked = ask(document, actors, verb, mood="right")
        whole = asked is not None and any(f" {mark} " in asked.text for mark in ("of", "for"))
        yield from questioned("unconfirmed", "accused", asked if whole else None)


def _unchecked(document: Document, actors: ActorIndex, verb: Token) -> Iterator[Question]:
    """Yield what could not be confirmed: "cannot confirm that it rained", "the report could not be verified"."""
    unable = (any(t.lower_ in {"can", "could", "ca"} for t in verb.lefts) and is_negated(verb)) or _is_impossible(verb)
    if verb.lemma_ not in words("questions", "check") or not unable:
        return
    told = next((t for t in verb.rights if t.dep_ == "ccomp" and t.pos_ in {"VERB", "AUX"}), None)
    if told is not None:
        yield from questioned("unconfirmed", "unchecked", ask(document, actors, told, mood="real"))
        return
    subject = next((t for t in verb.lefts if t.dep_ == "nsubjpass"), None)
    thing = subject or next((t for t in verb.rights if t.dep_ == "dobj"), None)
    thing = _of_none(thing)
    if thing is None or thing.pos_ != "NOUN":
        declined("question.unconfirmed.unchecked", verb, "what could not be checked is not named")
        return
    before = _told_before(document, thing) if subject is None or thing.i == subject.i else None
    asked = ask(document, actors, before, mood="real") if before is not None else None
    phrase = light(thing)
    own = document.span(phrase[0], phrase[-1])
    plain = Asked(
        text=f"{'Are' if is_plural(thing) else 'Is'} {words_of(document, phrase, within=True)} confirmed?",
        evidence=(own,),
    )
    found = Asked(text=asked.text, evidence=(*asked.evidence, own)) if asked is not None else plain
    yield from questioned("unconfirmed", "unchecked", found)


def _of_none(thing: Token | None) -> Token | None:
    """Return the accounts in "none of the accounts"."""
    if thing is None or thing.lower_ not in {"none", "neither"}:
        return thing
    return next((t for of in thing.rights if of.lower_ == "of" for t in of.rights if t.dep_ == "pobj"), thing)


def _is_impossible(verb: Token) -> bool:
    """Tell whether somebody is unable to do it: "was unable to verify", "it was not possible to verify"."""
    above = verb.head
    cannot = above.lower_ in {"unable", "impossible"} or (above.lemma_ == "fail" and above.pos_ == "VERB")
    possible = above.lower_ == "possible" or any(t.lower_ == "possible" for t in above.rights)
    return verb.dep_ == "xcomp" and (cannot or (possible and (is_negated(above) or is_negated(above.head))))


def _told_before(document: Document, thing: Token) -> Token | None:
    """Return the verb of what the sentence before tells, if a bare word points back to it ("the report")."""
    bare = thing.lemma_ in words("disputes", "accounts") and not list(thing.rights)
    here = document.id_of(thing)
    if not bare or here < 2 or document.sentence(here - 1).heading:
        return None
    told = (t for t in document.tokens(here - 1) if t.dep_ == "ccomp" and t.head.lemma_ in words("verbs", "say"))
    return next(told, None)
