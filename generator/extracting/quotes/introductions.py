"""Finds how somebody told of by one noun was introduced before: by name, with a title, or in a fuller description."""

from generator.extracting.quotes.descriptions import bare, called, phrase, unbroken
from generator.grammar import ActorIndex
from generator.language import Token, sentence_bounds
from generator.lexicons import lexicon
from generator.model import Actor

TITLES: dict[str, list[str]] = lexicon("quotes")["titles"]
LOOK_BACK = 20  # sentences


def introduced(noun: Token, index: ActorIndex) -> Actor | list[Token] | None:
    """Return how a noun was introduced last: "Doe, a farmer", "a group called the Reds", "Sen. Doe", "one guard"."""
    document = index.document
    here = document.id_of(noun)
    for sentence in range(here, max(here - LOOK_BACK, 0), -1):
        for token in reversed(document.tokens(sentence)):
            if sentence == here and token.i >= noun.i:
                continue
            found = _full(token, index) if token.lemma_.lower() == noun.lemma_.lower() else _titled(token, noun, index)
            if found is not None:
                return found
    return None


def _titled(title: Token, noun: Token, index: ActorIndex) -> Actor | None:
    """Return the person after a title that is short for a noun: "Sen. Doe" for "the senator"."""
    if noun.lemma_.lower() not in TITLES.get(title.lower_.rstrip("."), ()) or title.i + 1 >= sentence_bounds(title)[1]:
        return None
    person = index.at(title.nbor(1))
    return person if person is not None and person.kind == "person" else None


def _full(noun: Token, index: ActorIndex) -> Actor | list[Token] | None:
    """Return the actor that a noun names or stands beside, else its phrase, if that is more than the noun."""
    named = noun.head if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" else called(noun)
    actor = index.at(noun) if named is None else index.at(named)
    run = bare(unbroken(phrase(noun)))
    if actor is not None and run[0].lower_ != "another":
        return actor
    says = noun.dep_ in {"nsubj", "nsubjpass"} and noun.pos_ == "NOUN"
    return run if says and len(run) > 1 else None
