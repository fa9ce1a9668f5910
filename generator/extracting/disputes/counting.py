"""Words what a figure counts: "Danish guards near the gate", "people who have fled", "losses"."""

from itertools import takewhile

from generator.extracting.shared.cutting import content, trimmed
from generator.grammar import noun_phrase
from generator.language import Document, Token, sentence_bounds, sentence_tokens
from generator.lexicons import lexicon, words

WORDS_OF_VERB = 8  # most tokens of what the clause says of a counted noun
NEAR = 4  # tokens from the noun to its verb


def counted_words(document: Document, number: Token, noun: Token | None) -> str:
    """Return what is counted in words of its sentence: "Danish guards near the gate", "people who have fled"."""
    if noun is None and (about := general_word(number) or _befallen(number) or _measured_by(document, number)):
        return about
    if noun is None:
        named = next((t for t in sentence_tokens(number) if t.lemma_ in words("disputes", "figure_words")), number)
        return document.words(document.span(named.left_edge, named)).removeprefix("the ")
    told = noun.i > number.i
    done = noun.dep_ == "dobj" and noun.head.lower_.endswith("ed") and _is_matter(noun.head)
    if told and done and _last_beside(noun).i > noun.i:
        return _done_to(document, number, noun)
    first = number.nbor() if told else noun.left_edge
    last = _last_beside(noun) if told else noun_phrase(noun)[-1]
    thing = document.words(document.span(first, last))
    for article in ("of ", "the ", "The ", "its ", "their ", "his ", "her ", "our ", "my "):
        thing = thing.removeprefix(article)
    return thing if last.i > noun.i or not told else _with_verb(document, noun, thing)


def general_word(number: Token) -> str:
    """Return the noun of a matter that a number counts: "dead" in "40 dead", "deaths" in "12 deaths", else nothing."""
    noun = number.nbor() if number.i + 1 < len(number.doc) else number
    lemmas = {lemma for found in lexicon("disputes")["matters"].values() for lemma in found}
    return noun.lower_ if noun.lemma_.lower() in lemmas and (noun.pos_ == "NOUN" or noun.lower_ == "dead") else ""


def _befallen(number: Token) -> str:
    """Return whom a number counts by what befell them: "people who were injured" for "13 injured"."""
    after = number.nbor() if number.i + 1 < len(number.doc) else number
    return f"people who were {after.lower_}" if after.tag_ in {"VBN", "VBD"} and _is_matter(after) else ""


def _measured_by(document: Document, number: Token) -> str:
    """Return the noun of which an amount says how large it is: "turnout" for "a turnout of 81 percent"."""
    of = next((t.head for t in (number, number.head) if t.dep_ == "pobj" and t.head.lower_ == "of"), None)
    noun = of.head if of is not None and of.head.pos_ == "NOUN" else None
    if noun is None or noun.lemma_ in words("disputes", "figure_words"):
        return ""
    return document.words(document.span(noun))


def _is_matter(verb: Token) -> bool:
    """Tell whether a verb says what befell those who are counted: "killed", "arrested"."""
    return any(verb.lemma_ in lemmas for lemmas in lexicon("disputes")["matters"].values())


def _done_to(document: Document, number: Token, noun: Token) -> str:
    """Return a counted noun with what was done to it and where: "soldiers who were killed in the attack"."""
    relative = "who" if noun.lemma_ in words("disputes", "persons") else "that"
    thing = document.words(document.span(number.nbor(), noun))
    return (
        f"{thing} {relative} were {noun.head.lower_} {document.words(document.span(noun.nbor(), _last_beside(noun)))}"
    )


def _last_beside(noun: Token) -> Token:
    """Return the last word of what stands right after a noun and belongs to it: "near the town's northern gates"."""
    last = noun
    for token in noun.doc[noun.i + 1 : sentence_bounds(noun)[1]]:
        if token.pos_ not in {"ADP", "DET", "ADJ", "NOUN", "PROPN", "NUM"} and token.tag_ != "POS":
            break
        last = token
    while last.pos_ in {"ADP", "DET"} and last.i > noun.i:
        last = last.doc[last.i - 1]
    return last


def _with_verb(document: Document, noun: Token, thing: str) -> str:
    """Return a counted noun with what its clause says of it: "people who have fled", "people killed"."""
    verb = noun.head
    if verb.pos_ not in {"VERB", "AUX"} or verb.lemma_ in words("disputes", "estimate"):
        return thing
    if noun.dep_ == "dobj" and verb.lower_.endswith("ed"):
        return f"{thing} {verb.lower_}"
    if noun.dep_ not in {"nsubj", "nsubjpass"} or verb.tag_ == "VBG" or verb.i - noun.i > NEAR:
        return thing
    told = list(trimmed(content(document, noun.nbor())))[:WORDS_OF_VERB]
    told = list(takewhile(lambda t: t.text != ",", told))
    relative = "who" if noun.lemma_ in words("disputes", "persons") else "that"
    return f"{thing} {relative} {document.words(document.span(told[0], told[-1]))}" if told else thing
