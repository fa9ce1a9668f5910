"""Finds who stands behind a document: documents do not speak, those who issue them do."""

from generator.language import Document, Token
from generator.lexicons import words

DOCUMENTS = words("quotes", "documents")
ISSUED = words("quotes", "issued")
ISSUING = words("quotes", "issuing")
LOOK_BACK = 10  # sentences


def owner_of(noun: Token) -> Token | None:
    """Return who stands behind a document or a saying: "the ministry's statement", "a tweet by Doe"."""
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ == "compound" and child.ent_type_ == "ORG"):
            return child
        if child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from", "of"}:
            found = [t for t in child.children if t.dep_ == "pobj"]
            if found and found[0].ent_type_ not in {"DATE", "TIME"}:
                return found[0]
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in ISSUING:
        return next((t for t in noun.head.children if t.dep_ == "nsubj"), None)
    return None


def owner_before(noun: Token, document: Document) -> Token | None:
    """Return who stands behind a document told of before: 'The army issued a statement. "...," the statement said.'."""
    if noun.lemma_.lower() not in ISSUED:
        return None
    here = document.id_of(noun)
    for sentence in range(here, max(here - LOOK_BACK, 0), -1):
        for token in reversed(document.tokens(sentence)):
            earlier = sentence < here or token.i < noun.i
            owner = owner_of(token) if earlier and token.lemma_ == noun.lemma_ else None
            if owner is not None:
                return owner
    return None
