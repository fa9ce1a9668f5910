"""Finds where a noun that names a proposal tells its content: "a plan to ...", "a bill that would ..."."""

from functools import cache

from generator.extracting.drafts import following, opens_infinitive
from generator.language import Token, sentence_bounds
from generator.lexicons import lexicon, words


@cache
def noun_class(lemma: str) -> str | None:
    """Return the class of a noun that names a proposal ("accord" is a "deal"), or None."""
    return next((name for name, nouns in lexicon("proposals")["nouns"].items() if lemma in nouns), None)


def content_of(noun: Token) -> Token | None:
    """Return the first word of a noun's content: "to ...", "for ...", "on ...", "that would ...", "under which ..."."""
    if (relative := relative_content(noun)) is not None:
        return relative
    after = noun.doc[noun.i + 1 : sentence_bounds(noun)[1]]
    if len(after) and after[0].lower_ in {"by", "from"}:
        after = (
            noun.doc[after[0].right_edge.i + 1 : sentence_bounds(noun)[1]] if after[0].right_edge.i > noun.i else after
        )
        owner_end = next((n for n, t in enumerate(after) if opens_infinitive(t)), None)
        return after[owner_end + 1] if owner_end is not None and owner_end < 6 else None
    if len(after) < 3:
        return None
    if opens_infinitive(after[0]):
        return after[1]
    if after[0].lower_ in {"for", "on"}:
        return _thing_of(after[0])
    terms = noun_class(noun.lemma_) in {"plan", "deal", "bill"}
    if terms and after[0].lower_ in {"under", "in"} and after[1].lower_ == "which":
        return after[2]
    return None


def relative_content(noun: Token) -> Token | None:
    """Return where a relative clause near a noun tells what it holds: at "that would ..." or "includes ..."."""
    for token in following(noun, 9):
        if token.text in {";", ":"} or noun_class(token.lemma_) or token.i + 2 >= sentence_bounds(token)[1]:
            return None
        if token.lower_ in {"that", "which"}:
            verb = token.nbor()
            if verb.lower_ in {"would", "will"}:
                return None if verb.head.lemma_ in words("proposals", "effects") - {"be", "have"} else verb
            return _after_holding(verb)
    return None


def _thing_of(preposition: Token) -> Token | None:
    """Return the first word after "for" or "on": not of a date, and inside it the content of another such noun."""
    after = list(following(preposition, 6))
    chained = next((t for t in after[:3] if noun_class(t.lemma_)), None)
    if chained is not None:
        return content_of(chained)
    thing = next((t for t in after if t.pos_ in {"NOUN", "PROPN"}), None)
    return None if not after or (thing is not None and thing.ent_type_ in {"DATE", "TIME"}) else after[0]


def _after_holding(verb: Token) -> Token | None:
    """Return the first word that a verb such as "includes" or "calls for" says a proposal holds."""
    if verb.lemma_ not in words("proposals", "hold") or verb.tag_ not in {"VBZ", "VBD", "VBP"}:
        return None
    first = verb.nbor()
    return first.nbor() if first.lower_ in {"for", "of", "that"} else first


def subject_modal(noun: Token) -> Token | None:
    """Return the modal of a clause whose subject a proposal is: "a resolution by France would impose ..."."""
    if noun.dep_ != "nsubj":
        return None
    if noun.head.lemma_ in words("proposals", "effects"):
        return None
    return next((t for t in noun.head.lefts if t.i > noun.i and t.lower_ in {"would", "will"}), None)
