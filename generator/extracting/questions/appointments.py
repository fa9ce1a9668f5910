"""Questions that a day named for something raises: "the report is due in June", "a strike called for Tuesday"."""

from collections.abc import Iterator

from generator.extracting.questions.inverting import Asked, ask, questioned, subject_of
from generator.extracting.questions.plans import is_argument
from generator.extracting.shared.phrasing import light, words_of
from generator.grammar import ActorIndex, is_modal, is_negated, noun_phrase
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Question
from generator.tracing import declined

TIMES = frozenset({"DATE", "TIME"})
TIME_PARTS = frozenset({"prep", "npadvmod", "advmod", "dobj", "pobj"})
UNTIL = frozenset({"until", "till"})
ONCE = frozenset({"when", "until", "before", "once", "after"})
MOST = 14  # tokens of what is due


def find_appointments(document: Document, actors: ActorIndex, token: Token, *, dated: bool) -> Iterator[Question]:
    """Yield the questions that a day named for something raises; `dated` if the sentence has a planned date."""
    yield from _fixed(document, token)
    yield from _called(document, token)
    yield from _until(document, actors, token)
    yield from _at_its_time(document, actors, token, dated)
    if dated:
        yield from _named_by_day(document, token)


def _fixed(document: Document, cue: Token) -> Iterator[Question]:
    """Yield "What will the final report say?" from "the final report is due in June", "expected next week"."""
    if cue.lower_ not in words("questions", "fixed") or any(t.dep_ in {"xcomp", "ccomp"} for t in cue.children):
        return
    be = cue.head if cue.dep_ in {"acomp", "attr", "oprd"} else cue
    forms = {t.lower_ for t in (be, *be.lefts)}
    whole = be.dep_ in {"ROOT", "ccomp", "conj", "relcl", "parataxis"} and bool(forms & {"is", "are", "remains"})
    thing = subject_of(be) if whole else cue.head if cue.dep_ in {"acl", "relcl"} and cue.head.i < cue.i else None
    when = _time(be) or _time(cue)
    if thing is None or when is None or is_negated(be) or is_modal(be) or thing.pos_ not in {"NOUN", "PROPN"}:
        declined("question.pending.fixed", cue, "nothing is said to be due at a time")
        return
    yield from _what_it_brings(document, thing, when, cue)


def _time(head: Token) -> list[Token] | None:
    """Return the words of the time that hangs on a word: "in early June", "next week"."""
    for child in head.rights:
        own = [c for c in child.children if c.dep_ not in {"relcl", "acl"}]
        near = (child, *own, *(t for c in own for t in c.children))
        timed = child.dep_ in TIME_PARTS and any(t.ent_type_ in TIMES for t in near)
        if timed and child.lower_ not in {"since", "for", "over", "during"}:
            return list(child.subtree)
        if timed and child.lower_ == "for" and all(t.ent_type_ in TIMES for t in list(child.subtree)[1:2]):
            return list(child.subtree)
    return None


def _time_below(verb: Token) -> list[Token] | None:
    """Return the words of a time that the parse hangs on an object: "hopes to reopen the port by Sunday"."""
    nouns = (t for t in verb.rights if t.dep_ == "dobj")
    return next((when for noun in nouns if (when := _time(noun))), None)


def _what_it_brings(document: Document, thing: Token, when: list[Token], cue: Token) -> Iterator[Question]:
    phrase = [t for t in light(thing) if t.i < max(cue.i, thing.i + 1) or t.i <= thing.i]
    if not phrase or len(phrase) > MOST or any(t.pos_ == "PRON" and t.tag_ != "PRP$" for t in phrase):
        return
    if thing.ent_type_ in TIMES | {"MONEY", "PERCENT", "CARDINAL", "QUANTITY"} or phrase[0].tag_ == "PRP$":
        return
    name = definite(words_of(document, phrase, within=True))
    text = f"What will {name} {_verb_of(thing)}?"
    if not _verb_of(thing):
        text = f"Will {name} take place {_on(words_of(document, when))}?"
        if thing.lemma_.lower() not in words("questions", "happenings"):
            return
    evidence = (document.span(phrase[0], phrase[-1]), document.span(min(cue, when[0], key=lambda t: t.i), when[-1]))
    yield from questioned("pending", "fixed", Asked(text=text, evidence=evidence))


def _verb_of(thing: Token) -> str:
    """Return what is asked of a thing to come: a report says, a verdict is, a summit brings something."""
    lemma = thing.lemma_.lower()
    frames = (("papers", "say"), ("verdicts", "be"), ("findings", "show"), ("gatherings", "bring"))
    return next((verb for group, verb in frames if lemma in words("questions", group)), "")


def definite(phrase: str) -> str:
    """Return a phrase with "the" in place of "a", since a question is about the thing that was told."""
    first, _, rest = phrase.partition(" ")
    return f"the {rest}" if first in {"a", "an"} else phrase


def _on(when: str) -> str:
    return f"on {when[4:]}" if when.startswith("for ") else when


def _called(document: Document, noun: Token) -> Iterator[Question]:
    """Yield "Will the general strike take place on Tuesday?" from "unions have called a general strike for Tuesday"."""
    verb = noun.head
    happening = noun.lemma_.lower() in words("questions", "happenings") | words("questions", "gatherings")
    if noun.dep_ != "dobj" or not happening or verb.lemma_ not in words("questions", "call_for_a_day"):
        return
    marks = [c for head in (noun, verb) for c in head.rights if c.lower_ in {"for", "on"}]
    when = next((list(c.subtree) for c in marks if any(t.ent_type_ in TIMES for t in c.rights)), None)
    if when is None or is_negated(verb) or is_modal(verb) or any(t.dep_ == "prt" for t in verb.rights):
        declined("question.pending.fixed", noun, "no day is named for it")
        return
    yield from _what_it_brings(document, noun, when, noun)


def _until(document: Document, actors: ActorIndex, mark: Token) -> Iterator[Question]:
    """Yield "Will the rebels leave the city by Friday?" from "the rebels have until Friday to leave the city"."""
    verb = mark.head
    gives = verb.lemma_ in {"give", "grant", "allow"} and verb.pos_ == "VERB"
    if mark.lower_ not in UNTIL or not (gives or verb.lemma_ == "have"):
        return
    given = next((t for t in verb.rights if t.dep_ in {"dative", "dobj"} and t.i < mark.i), None)
    who = given if gives and given is not None else subject_of(verb)
    when = list(mark.subtree)
    act = next((t for t in verb.subtree if t.tag_ == "VB" and t.i > mark.i and _is_infinitive(t)), None)
    if who is None or is_negated(verb) or not any(t.ent_type_ in TIMES for t in when):
        declined("question.pending.until", mark, "nobody has a time to do something")
        return
    if act is not None:
        when = [t for t in when if t.i < act.left_edge.i]
        by = f" by {words_of(document, when[1:])}"
        aside = [t for c in act.subtree if c.dep_ == "advcl" and c.i != act.i for t in c.subtree]
        asked = ask(document, actors, act, subject=who, mood="future", tail=by, without=aside)
        yield from questioned("pending", "until", asked)
    elif who.pos_ in {"NOUN", "PROPN"} and gives:
        name = words_of(document, noun_phrase(who), within=True)
        text = f"What will happen when the time given to {name} ends?"
        yield from questioned("pending", "until", Asked(text=text, evidence=(document.span(verb, when[-1]),)))


def _is_infinitive(verb: Token) -> bool:
    return any(t.lower_ == "to" and t.dep_ == "aux" for t in verb.lefts)


def _is_ahead(document: Document, when: list[Token]) -> bool:
    """Tell whether a time is to come by its own words: "by Sunday", "next week", or a year after the article's."""
    year = (document.article.published or "9999")[:4]
    return any(
        t.lower_ in words("questions", "ahead") or (t.text.isdigit() and len(t.text) == len(year) and t.text > year)
        for t in when
    )


def _at_its_time(document: Document, actors: ActorIndex, verb: Token, dated: bool) -> Iterator[Question]:
    """Yield "Will the case be heard in May?" from "when it is heard in May", if that May is still to come."""
    clause = verb.dep_ == "advcl" and any(t.lower_ in ONCE for t in verb.lefts)
    hoped = verb.dep_ == "xcomp" and verb.head.lemma_ in words("questions", "hope") and _is_infinitive(verb)
    told = verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.head.lemma_ in words("questions", "announce"))
    would = told and any(t.lower_ == "would" and t.dep_ == "aux" for t in verb.lefts)
    now = verb.tag_ in {"VBZ", "VBP"} or any(t.lower_ in {"is", "are"} for t in verb.lefts)
    when = _time(verb) or (_time_below(verb) if hoped else None)
    if not ((clause and now) or hoped or would) or when is None or is_negated(verb):
        return
    if not dated and not _is_ahead(document, when):
        declined("question.pending.time", verb, "its time is not known to lie ahead")
        return
    if (
        any(t.lower_ == "if" for t in verb.lefts)
        or (would and is_argument(actors, verb))
        or (hoped and _is_no_hope(verb.head))
    ):
        return
    who = subject_of(verb.head) if hoped else None
    yield from questioned("pending", "time", ask(document, actors, verb, subject=who, mood="future"))


def _is_no_hope(verb: Token) -> bool:
    """Tell whether a hope is denied, given up or only told in passing: "had hoped", "who agreed to"."""
    return is_negated(verb) or verb.dep_ == "relcl" or verb.tag_ == "VB" or any(t.lower_ == "had" for t in verb.lefts)


def _named_by_day(document: Document, noun: Token) -> Iterator[Question]:
    """Yield "What will Monday's debate bring?" from a gathering that is named by its day."""
    if noun.lemma_.lower() not in words("questions", "contests") or noun.pos_ != "NOUN":
        return
    days = [t for t in noun.lefts if t.dep_ in {"poss", "nmod", "compound", "npadvmod"} and t.ent_type_ == "DATE"]
    if not days or any(t.lower_ in {"last", "past"} for t in days[0].subtree):
        return
    phrase = noun_phrase(noun)
    first = 1 if phrase[0].tag_ == "DT" and any(t.dep_ == "poss" for t in days) else 0
    text = f"What will {words_of(document, phrase[first:], within=True)} bring?"
    evidence = (document.span(phrase[0], phrase[-1]),)
    yield from questioned("pending", "named", Asked(text=text, evidence=evidence))
