"""Finds where a noun that names a proposal tells its content: "a plan to ...", "a bill that would ..."."""

from functools import cache

from generator.extracting.proposals.drafts import infinitive_after, opens_infinitive
from generator.extracting.proposals.listing import after_colon, listed_later
from generator.grammar import FINITE, following
from generator.language import Token, Tokens, sentence_bounds
from generator.lexicons import lexicon, words


@cache
def noun_class(lemma: str) -> str | None:
    """Return the class of a noun that names a proposal ("accord" is a "deal"), or None."""
    return next((name for name, nouns in lexicon("proposals")["nouns"].items() if lemma in nouns), None)


def is_money(token: Token) -> bool:
    """Tell whether a token names a sum, or a thing whose number is a sum: "$40 a share", "1,850 francs"."""
    counted = token.lemma_ in words("proposals", "currencies") and any(t.dep_ == "nummod" for t in token.lefts)
    return counted or any(t.ent_type_ == "MONEY" or t.text in set("$€£¥") for t in (token, *token.lefts))


def is_bid(noun: Token) -> bool:
    """Tell whether a "bid" offers a price ("a bid of $40 a share"), and is not an attempt ("a bid to win")."""
    priced = next((t for t in following(noun, 3) if t.lower_ == "of"), None)
    return any(map(is_money, noun.lefts)) or (priced is not None and any(map(is_money, following(priced, 3))))


def content_of(noun: Token) -> Token | None:
    """Return the first word of a noun's content: "to ...", "for ...", "on ...", "that would ...", "under which ..."."""
    if (listed := after_colon(noun) or listed_later(noun)) is not None:
        return listed
    if (relative := relative_content(noun)) is not None:
        return relative
    if noun.lemma_ in words("proposals", "described"):
        return None
    after = noun.doc[noun.i + 1 : sentence_bounds(noun)[1]]
    if len(after) and after[0].lower_ in {"by", "from"}:
        return _past_owner(noun, after[0])
    return _right_after(noun, after) if len(after) > 2 else None


def _past_owner(noun: Token, preposition: Token) -> Token | None:
    """Return the first word of the content after an owner: "a request by the union to ...", "calls by X for ..."."""
    after = noun.doc[preposition.i + 1 : min(preposition.i + 9, sentence_bounds(noun)[1])]
    end = next((n for n, t in enumerate(after) if opens_infinitive(t) or t.lower_ == "for"), None)
    if end is None or end + 1 >= len(after):
        return None
    return _thing_of(after[end]) if after[end].lower_ == "for" else after[end + 1]


def _right_after(noun: Token, after: Tokens) -> Token | None:
    """Return the first word of the content that stands right after a noun."""
    opens, first = after[0], after[1]
    if noun.lemma_ == "bid" or is_money(first):
        return first if opens.lower_ in {"of", "at"} and is_bid(noun) else None
    if opens.tag_ == "VBG" and (held := held_from(opens)) is not None:
        return held
    if opens.lower_ in words("proposals", "meant") and first.lower_ in {"to", "at"}:
        return after[2]
    if opens_infinitive(opens):
        empty = noun.lemma_ in words("proposals", "promises") and first.lemma_ not in words("proposals", "measures")
        return None if empty or (noun.lemma_ == "plan" and first.lemma_ in words("proposals", "journeys")) else first
    if opens.lower_ in {"for", "on"} or (opens.lower_ == "of" and noun.lemma_ in words("proposals", "of_what")):
        return _thing_of(opens)
    if opens.lower_ == "that" and opens.dep_ == "mark":
        return first if _is_asked(opens.head) else None
    terms = noun_class(noun.lemma_) in {"plan", "deal", "bill"}
    return after[2] if terms and opens.lower_ in {"under", "in"} and first.lower_ == "which" else None


def _is_asked(verb: Token) -> bool:
    """Tell whether the clause after a proposal's name says what should be: "a suggestion that he resign"."""
    auxiliary = {t.lower_ for t in verb.lefts if t.dep_ in {"aux", "auxpass"}}
    return bool(auxiliary & {"should", "must", "be"}) or (verb.tag_ in {"VB", "VBP"} and not auxiliary)


def relative_content(noun: Token) -> Token | None:
    """Return where a relative clause near a noun tells what it holds: at "that would ..." or "includes ..."."""
    for token in following(noun, 9):
        if token.text in {";", ":"} or noun_class(token.lemma_) or token.i + 2 >= sentence_bounds(token)[1]:
            return None
        if token.text == "," and token.nbor().lower_ in {"a", "an", "the"}:
            return None
        if token.lower_ in {"that", "which"}:
            verb = token.nbor()
            if verb.lower_ in {"would", "will"}:
                return None if verb.head.lemma_ in words("proposals", "effects") - {"be", "have"} else verb
            return held_from(verb) if verb.tag_ in FINITE else None
    return None


def _thing_of(preposition: Token) -> Token | None:
    """Return the first word after "for" or "on": not of a date, and inside it the content of another such noun."""
    after = list(following(preposition, 6))
    chained = next((t for t in after[:3] if t.pos_ in {"NOUN", "PROPN"} and noun_class(t.lemma_)), None)
    if chained is not None:
        return content_of(chained)
    thing = next((t for t in after if t.pos_ in {"NOUN", "PROPN"}), None)
    if after and after[0].tag_ == "PRP":
        return None
    return None if not after or (thing is not None and thing.ent_type_ in {"DATE", "TIME"}) else after[0]


def held_from(verb: Token) -> Token | None:
    """Return where the content begins that a verb says a proposal has: after "includes", "calls for"; at "bans"."""
    if verb.lemma_ in words("proposals", "rule"):
        return verb
    last = sentence_bounds(verb)[1] - 1
    if verb.lemma_ not in words("proposals", "hold") or verb.i >= last:
        return None
    first = verb.nbor()
    if verb.lemma_ == "call" and first.lower_ in {"on", "upon"}:
        return infinitive_after(first, 12)
    return first.nbor() if first.lower_ in {"for", "of", "that"} and first.i < last else first


def subject_modal(noun: Token) -> Token | None:
    """Return the modal of a clause whose subject a proposal is: "a resolution by France would impose ..."."""
    if noun.dep_ != "nsubj":
        return None
    if noun.head.lemma_ in words("proposals", "effects"):
        return None
    return next((t for t in noun.head.lefts if t.i > noun.i and t.lower_ in {"would", "will"}), None)


def with_noun(noun: Token, first: Token, points: tuple[tuple[Token, ...], ...]) -> tuple[tuple[Token, ...], ...]:
    """Return the points of a noun that tells what it is, and after "for" whom it is for: "an amnesty law for all"."""
    named = [t for t in noun.lefts if t.dep_ in {"compound", "amod"} and t.tag_ in {"NN", "NNS"}]
    whom = first.nbor(-1).lower_ == "for" and (first.pos_ in {"PRON", "PROPN"} or first.lower_ in {"those", "all"})
    whole = named and whom and points
    return (tuple(noun.doc[named[0].i : points[-1][-1].i + 1]),) if whole else points
