"""Tells what came of a gathering: whether its article says what those who met agreed, decided or failed to agree."""

from functools import lru_cache

from generator.extracting.shared.phrasing import light
from generator.grammar import is_passive, noun_phrase, subjects, tense
from generator.language import Document, Token, sentence_tokens
from generator.lexicons import words

NEAR = 3  # sentences after a gathering in which one of those who met, or an agreement alone, may tell its result
LEAD = 3  # sentences of the lead, which may tell the result before the gathering
NOT_NOW = frozenset({"after", "since", "when", "if", "until", "unless", "before", "once", "although", "though"})
TIMES = frozenset({"DATE", "TIME"})
NOUNS = frozenset({"NOUN", "PROPN"})


def has_result(verb: Token) -> bool:
    """Tell whether the same clause goes on to say what came of it: "met and agreed to ..."."""
    purposes = [t for t in verb.children if t.dep_ == "advcl" and t.tag_ in {"VBG", "VBD"}]
    return any(t.lemma_ in words("questions", "results") for t in (*verb.conjuncts, *purposes))


def is_wished(verb: Token) -> bool:
    """Tell whether a gathering is only to be held: "wants elections to be held", not "is said to have held"."""
    aux = {t.lower_ for t in verb.lefts if t.dep_ in {"aux", "auxpass"}}
    return "to" in aux and "have" not in aux


def is_concluded(document: Document, verb: Token, event: Token | None = None) -> bool:
    """Tell whether the article says what came of a gathering, told by its verb and, if it has one, its noun.

    In the lead and in all that follows, "they", "the two sides", those who met or the gathering itself must be the
    subject of a verb of agreement; one person of those who met, or "an agreement", only soon after.
    """
    here = document.id_of(verb)
    mine = _names(_parties(verb, event))
    for sentence in range(here, min(here + NEAR, len(document.sentences)) + 1):
        verbs = () if document.sentence(sentence).heading else document.tokens(sentence)
        if any(t.i > verb.i and t.pos_ == "VERB" and _is_given(t, mine) for t in verbs):
            return True
    for sentence, token in _conclusions(document):
        near = here <= sentence <= here + NEAR
        told_before = LEAD < sentence < here or (sentence == here and token.i <= verb.i)
        if told_before or token.i == verb.i:
            continue
        if any(_is_theirs(subject, mine, near) for subject in subjects(token)) or (near and _is_made(token)):
            return True
    return False


@lru_cache(1)
def _conclusions(document: Document) -> tuple[tuple[int, Token], ...]:
    """Return the verbs that say that something was agreed or decided, with their sentences."""
    verbs = ((sentence.id, t) for sentence, tokens in document.body() for t in tokens if t.pos_ == "VERB")
    return tuple((sentence, token) for sentence, token in verbs if _is_conclusion(document, token))


def _is_given(verb: Token, mine: set[str]) -> bool:
    """Tell whether one of those who met gave something soon after, or what was to be agreed is said to be agreed."""
    owns = any(_bare(t) in mine for t in subjects(verb)) and verb.lemma_ in words("questions", "giving")
    terms = is_passive(verb) and any(t.lemma_.lower() in words("questions", "terms") for t in subjects(verb))
    return owns or (terms and verb.lemma_ in words("questions", "decisions"))


def is_reported(document: Document, verb: Token) -> bool:
    """Tell whether a sentence soon after tells what was said there: "told the council that", or any how it came out."""
    here = document.id_of(verb)
    bodies = {t.lemma_.lower() for t in subjects(verb) if t.pos_ in NOUNS}
    if _last_outcome(document) > here:
        return True
    for sentence in range(here + 1, min(here + NEAR, len(document.sentences)) + 1):
        for token in document.tokens(sentence):
            told = token.lemma_ in {"tell", "address"} and token.tag_ in {"VBD", "VBZ"}
            if told and any(t.dep_ == "dobj" and t.lemma_.lower() in bodies for t in token.rights):
                return True
    return False


@lru_cache(1)
def _last_outcome(document: Document) -> int:
    """Return the last sentence that tells how something came out ("the result", "no agreement"), or 0."""
    for sentence in range(len(document.sentences), 0, -1):
        for token in document.tokens(sentence):
            outcome = token.pos_ == "NOUN" and token.lemma_.lower() in words("questions", "outcomes")
            if outcome and any(t.lower_ in {"the", "no", "its", "their"} for t in token.lefts):
                return sentence
    return 0


def is_decided(document: Document, poll: Token) -> bool:
    """Tell whether a later sentence gives the result of an election or a trial."""
    if poll.lemma_.lower() not in words("questions", "polls"):
        return False
    return _last_result(document) > document.id_of(poll)


@lru_cache(1)
def _last_result(document: Document) -> int:
    """Return the last sentence that gives the result of an election or a trial, or 0."""
    results = words("questions", "poll_results")
    last_first = range(len(document.sentences), 0, -1)
    return next((s for s in last_first if any(t.lemma_.lower() in results for t in document.tokens(s))), 0)


def is_background(document: Document, verb: Token) -> bool:
    """Tell whether a gathering is told as what went before, or as what goes on: "had met in May", "met in 1998"."""
    before = any(t.lower_ in {"had", "'d"} for t in verb.lefts) and verb.dep_ != "ccomp"
    beside = verb.dep_ == "advcl" and tense(verb) == "present"
    return before or beside or _is_long_past(document, list(verb.subtree))


def _is_long_past(document: Document, tokens: list[Token]) -> bool:
    """Tell whether a time among tokens lies well before the article: an earlier year, "two years ago"."""
    year = (document.article.published or "")[:4]
    times = [t for t in tokens if t.ent_type_ in TIMES]
    dated = [t.text for t in times if len(t.text) == len("2014") and t.text.isdigit()]
    earlier = bool(dated) and bool(year) and all(d < year for d in dated)
    return earlier or any(t.lower_ in words("questions", "long_ago") for t in times)


def _parties(verb: Token, event: Token | None) -> list[Token]:
    """Return the nouns for those who met: the subjects and their lists, those met with, and those talks are between."""
    marks = [p for head in (verb, event) if head is not None for p in head.rights if p.lower_ in {"with", "between"}]
    heads = [*subjects(verb), *(t for t in verb.rights if t.dep_ == "dobj" and t is not event)]
    heads += [c for p in marks for t in p.rights if t.dep_ == "pobj" for c in (t, *t.conjuncts)]
    return [t for head in heads for t in light(head) if t.pos_ in NOUNS and t.ent_type_ not in TIMES]


def _names(nouns: list[Token]) -> set[str]:
    return {_bare(t) for t in nouns}


def _bare(noun: Token) -> str:
    return noun.lemma_.lower().removesuffix("s")


def _is_conclusion(document: Document, verb: Token) -> bool:
    """Tell whether a verb says that something was agreed, decided or not agreed, as news and not as history."""
    marks = {t.lower_ for t in verb.lefts if t.dep_ in {"mark", "advmod"}}
    history = verb.dep_ == "relcl" or (verb.dep_ in {"advcl", "pcomp"} and bool(marks & NOT_NOW))
    sets_up = verb.lemma_ == "set" and any(t.dep_ == "prt" and t.lower_ == "up" for t in verb.rights)
    done = tense(verb) == "past" and (sets_up or verb.lemma_ in words("questions", "decisions"))
    return done and not history and not _is_long_past(document, [t for t in sentence_tokens(verb) if t.head == verb])


def _is_theirs(subject: Token, mine: set[str], near: bool) -> bool:
    """Tell whether a subject means those who met: "they", "both", "the two sides", a noun that named them."""
    if subject.lower_ in {"they", "both"}:
        return near
    each = any(t.lower_ in {"both", "neither", "each", "all"} for t in subject.lefts)
    many = subject.tag_ in {"NNS", "NNPS"} or bool(subject.conjuncts) or each
    if many and subject.lemma_.lower() in words("questions", "parties"):
        return True
    if subject.lemma_.lower() in words("questions", "gatherings") | words("questions", "contests"):
        return any(t.lower_ in {"the", "their"} or t.dep_ == "poss" for t in subject.lefts)
    return _bare(subject) in mine and (many or near)


def _is_made(verb: Token) -> bool:
    """Tell whether an agreement is what was reached, or not reached: "no agreement was reached"."""
    made = [t for t in subjects(verb) if t.lemma_.lower() in words("questions", "settlements")]
    return is_passive(verb) and any(t.lower_ in {"a", "an", "no", "any"} for s in made for t in noun_phrase(s))
