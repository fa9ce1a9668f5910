"""Names a speaker: the actor that the words stand for, the words themselves, or nobody.

Behind "the statement said" stands the body that issued it; where nobody does, the document speaks for itself. "The
officials" are those who spoke before. A pronoun that the actors do not explain is the last speaker, if the kind fits.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.extracting.quotes.authors import DOCUMENTS, document_before, owner_before, owner_of, publisher_of
from generator.extracting.quotes.descriptions import (
    bare,
    called,
    closing_name,
    is_part,
    phrase,
    sex,
    shared_name,
    to_comma,
    unbroken,
)
from generator.extracting.quotes.introductions import introduced
from generator.extracting.quotes.persons import is_called, names_subject, own_pronoun
from generator.grammar import ActorIndex
from generator.language import Token
from generator.lexicons import words
from generator.model import Actor, Span

NOBODY = words("quotes", "nobody")
RELATIVE = frozenset({"who", "that", "which"})
ACTING = frozenset({"person", "group", "organisation", "government"})
NUMBERS_AND_TIMES = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "CARDINAL"})
TOLD = words("quotes", "told")
ADDRESSING = frozenset({"tell", "ask", "remind", "warn", "assure", "inform"})
NEAR = 1  # paragraphs
FITTING = {
    "he": frozenset({"person"}),
    "she": frozenset({"person"}),
    "it": frozenset({"organisation", "government"}),
    "they": frozenset({"group", "organisation", "government"}),
}


@dataclass(frozen=True, eq=False)
class Voices:
    """Who has spoken so far: `spoken` maps the last noun of a description to it; `last` holds the last speaker.

    `origins` tells where a description stands, `documents` which of them are no persons.
    """

    index: ActorIndex
    spoken: dict[str, str] = field(default_factory=dict)
    last: list[tuple[str, int]] = field(default_factory=list)
    heard_at: list[tuple[int, int]] = field(default_factory=list)
    origins: dict[str, Span] = field(default_factory=dict)
    documents: set[str] = field(default_factory=set)

    def heard(self, name: str | None, token: Token | None = None) -> None:
        """Remember a speaker and the noun by which it was described."""
        if name is None:
            return
        paragraph = 0 if token is None else self._paragraph(token)
        self.last[:] = [(name, paragraph)]
        self.heard_at[:] = [] if token is None else [(self.index.document.id_of(token), token.i)]
        if token is not None and token.pos_ == "NOUN":
            self.spoken[token.lemma_.lower()] = name

    def origin(self, *names: str | None) -> tuple[Span, ...]:
        """Return where the descriptions among some names stand; the names of actors have evidence of their own."""
        return tuple(self.origins[name] for name in names if name in self.origins)

    def name(self, token: Token) -> str | None:
        """Return the actor that a token stands for, else the words that describe a speaker, else None."""
        if token.lower_ in FITTING:
            return self._of_pronoun(token)
        actor = self._actor(token)
        if actor is not None:
            return actor.name
        if token.lemma_.lower() in DOCUMENTS:
            owner = owner_of(token) or owner_before(token, self.index.document) or publisher_of(token)
            named = None if owner is None else self.name(owner)
            return named or self._document(token)
        if (own := called(token) or shared_name(token)) is not None:
            return self.name(own)
        if is_part(token):
            return self._described(token)
        if token.pos_ == "PRON" or token.lower_ in NOBODY or token.lower_ in RELATIVE:
            return None
        if token.pos_ not in {"NOUN", "PROPN"} or token.ent_type_ in NUMBERS_AND_TIMES:
            return None
        return self._described(token)

    def acting(self, token: Token) -> str | None:
        """Return the name of the actor that a token, its apposition or the name that ends its phrase stands for."""
        if token.lower_ in FITTING:
            return self._of_pronoun(token)
        actor = self._actor(token)
        return None if actor is None else actor.name

    def _actor(self, token: Token) -> Actor | None:
        """Return the actor of a token, of its apposition, or of the name that ends its phrase."""
        run = phrase(token)
        beside = [d for c in token.children if c.dep_ == "appos" for d in (c, *c.children)]
        appositions = [d for d in beside if d.dep_ == "appos" and d.pos_ == "PROPN"]
        for candidate in (*appositions, token, *self._ending(run)):
            actor = self.index.at(candidate)
            if actor is not None and actor.kind in ACTING and (candidate is token or actor.kind == "person"):
                return actor
        return None

    def _ending(self, run: list[Token]) -> list[Token]:
        """Return the name that ends "Ambassador to Norway Jane Doe", but not that of "the wife of Jane Doe"."""
        actor, at = self.index.at(run[-1]), len(run) - 1
        while at > 0 and self.index.at(run[at - 1]) is actor:
            at -= 1
        named = actor is not None and at > 0 and (run[at - 1].pos_ in {"NOUN", "PROPN"} or run[at - 1].text == ",")
        return run[-1:] if named else []

    def _paragraph(self, token: Token) -> int:
        return self.index.document.sentence(self.index.document.id_of(token)).paragraph

    def _of_pronoun(self, token: Token) -> str | None:
        """Return the last speaker if it fits and spoke close by, else what the actors say, else the last speaker."""
        if token.lower_ == "it" and (written := document_before(token, self.index.document)) is not None:
            return self.name(written)
        actor = self.index.at(token)
        last, paragraph = self.last[0] if self.last else (None, 0)
        fits = last is not None and self._fits(last, token)
        near = self._paragraph(token) - paragraph <= NEAR
        known = self.index.named(last)
        meant = actor if actor is not None and actor.kind in ACTING and self._fits(actor.name, token) else None
        if fits and token.lower_ == "it":
            return last
        if (
            fits
            and near
            and known is not None
            and is_called(known, token, self.index)
            and not names_subject(meant, self.heard_at, token, self.index)
        ):
            return last
        if meant is not None:
            return meant.name
        return last if fits and (near or token.lower_ != "they") else None

    def _fits(self, name: str, pronoun: Token) -> bool:
        """Tell whether a speaker can be meant by a pronoun, by kind and sex."""
        known = self.index.named(name)
        if known is not None and known.kind not in FITTING[pronoun.lower_]:
            return False
        if known is None and (name[0].isupper() or name in self.documents) != (pronoun.lower_ == "it"):
            return False
        forms = (name,) if known is None else (known.name, *known.aliases)
        told = sex(forms) or (own_pronoun(known, self.index) if known is not None and known.name[0].islower() else None)
        return pronoun.lower_ not in {"he", "she"} or told in {None, pronoun.lower_}

    def _described(self, noun: Token) -> str:
        """Return a noun phrase as written, or the fuller description or name that it refers back to."""
        run = unbroken(phrase(noun))
        if noun.ent_type_ != "PERSON" and (named := closing_name(run)):
            run = named
        run = to_comma(run, noun)
        definite = run[0].lower_ in {"the", "this", "that", "these", "those"}
        run = bare(run)
        if definite and len(run) == 1:
            earlier = introduced(noun, self.index)
            if earlier is not None:
                return earlier.name if isinstance(earlier, Actor) else self._words(earlier)
            if (told := self.spoken.get(noun.lemma_.lower()) or self._ending_in(noun.lower_)) is not None:
                return told
        return self._words(run)

    def _document(self, noun: Token) -> str:
        """Return the words for a document behind which nobody stands."""
        name = self._described(noun)
        self.documents.add(name)
        return name

    def _words(self, run: list[Token]) -> str:
        """Return the words of a phrase as written, and remember where they stand."""
        span = self.index.document.span(run[0], run[-1])
        words_ = self.index.document.words(span)
        self.origins.setdefault(words_, span)
        return words_

    def _ending_in(self, word: str) -> str | None:
        """Return the one body whose name ends in a word: "the committee" is the High Level Committee."""
        bodies = [a.name for a in self.index.actors if a.kind != "person" and a.name.lower().split()[-1] == word]
        return bodies[0] if len(bodies) == 1 else None


def addressee(tokens: Iterable[Token], voices: Voices) -> str | None:
    """Return the addressee of "told X", "asked X" among the words of a frame."""
    for token in tokens:
        if token.lemma_ in ADDRESSING and token.pos_ == "VERB":
            heard = [c for c in token.children if c.dep_ in {"dobj", "dative"} and c.i > token.i]
            if heard and heard[0].lemma_.lower() not in TOLD:
                return voices.name(heard[0])
    return None
