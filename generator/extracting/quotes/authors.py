"""Finds who stands behind a document: documents do not speak, those who issue them do."""

from generator.grammar import SUBJECTS, is_passive
from generator.language import Document, Token
from generator.lexicons import lexicon, words

DOCUMENTS = words("quotes", "documents")
ISSUED = words("quotes", "issued")
ISSUING = words("quotes", "issuing")
MAKING: dict[str, list[str]] = lexicon("quotes")["making"]
SAYING = words("verbs", "say")
PUBLISHING = frozenset({"issue", "publish", "release"})
LOOK_BACK = 10  # sentences
NEAR = 3  # sentences


def owner_of(noun: Token) -> Token | None:
    """Return who stands behind a document or a saying: "the ministry's statement", "Doe said in a tweet"."""
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ == "compound" and child.ent_type_ == "ORG"):
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from", "of"} and (by := _governed(child)):
            return by
    if noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.head.head.lemma_.lower() in SAYING:
        return next((t for t in noun.head.head.children if t.dep_ == "nsubj"), None)
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in ISSUING:
        return next((t for t in noun.head.children if t.dep_ == "nsubj"), None)
    return None


def publisher_of(noun: Token) -> Token | None:
    """Return who brought a document out, where nobody is told to have written it: "the paper, published by Doe"."""
    made = [t for t in noun.children if t.dep_ == "acl" and t.tag_ == "VBN" and t.lemma_.lower() in ISSUING]
    return next((by for t in made for c in t.children if c.dep_ == "agent" and (by := _governed(c))), None)


def _governed(preposition: Token) -> Token | None:
    """Return the noun of "by the ministry", none for "from Monday"."""
    found = next((t for t in preposition.children if t.dep_ == "pobj"), None)
    return found if found is not None and found.ent_type_ not in {"DATE", "TIME"} else None


def owner_before(noun: Token, document: Document) -> Token | None:
    """Return who stands behind a document told of before: 'The army issued a statement. "...," the statement said.'.

    The document may have been told of by its verb alone: 'The court ruled for Doe. "...," the ruling said.'.
    """
    if noun.lemma_.lower() not in ISSUED:
        return None
    here = document.id_of(noun)
    for sentence in range(here, max(here - LOOK_BACK, 0), -1):
        for token in reversed(document.tokens(sentence)):
            if sentence == here and token.i >= noun.i:
                continue
            owner = owner_of(token) if token.lemma_ == noun.lemma_ else _maker(token, noun, near=here - sentence <= 1)
            if owner is not None:
                return owner
    return None


def _maker(verb: Token, noun: Token, *, near: bool) -> Token | None:
    """Return the subject of "ruled" for a ruling, and close by that of "issued a warning" for any statement."""
    lemma = verb.lemma_.lower()
    makes = lemma in MAKING.get(noun.lemma_.lower(), ()) or (
        near and lemma in PUBLISHING and noun.lemma_ == "statement"
    )
    if not makes or verb.pos_ != "VERB" or is_passive(verb):
        return None
    return next((t for t in verb.children if t.dep_ == "nsubj" and t.pos_ in {"NOUN", "PROPN"}), None)


def document_before(pronoun: Token, document: Document) -> Token | None:
    """Return the document that "it" is, where the sentences before are about one: "The paper names no one. It ..."."""
    here = document.id_of(pronoun)
    for sentence in range(here - 1, max(here - 1 - NEAR, 0), -1):
        tokens = document.tokens(sentence)
        subject = next((t for t in tokens.root.children if t.dep_ in SUBJECTS), None) if len(tokens) else None
        if subject is None or subject.lower_ != "it":
            return subject if subject is not None and subject.lemma_.lower() in DOCUMENTS else None
    return None
