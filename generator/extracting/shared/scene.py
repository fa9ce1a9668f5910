"""Who does and says what in an article: the document with its actors and quotations, as the finding rules ask them."""

from dataclasses import dataclass

from generator.extracting.shared.agency import agent_tokens, agrees, coordinated, is_party, may_mean, state_of
from generator.extracting.shared.pairs import two_bearers, two_persons
from generator.grammar import FINITE, SUBJECTS, ActorIndex, governors, noun_phrase
from generator.language import Document, Token, sentence_bounds
from generator.lexicons import lexicon, words
from generator.model import Actor, Quote

__all__ = ["Scene", "agent_tokens"]

BACK = 5  # sentences in which "both sides" were named
GROUPS = frozenset({"two", "both"})
FIRST_PERSON = frozenset({"i", "we"})


@dataclass(frozen=True, eq=False)
class Scene:
    """What the rules look at: the document, its actors and its quotations."""

    document: Document
    index: ActorIndex
    quotes: tuple[Quote, ...]

    def speaker(self, token: Token) -> tuple[str, ...]:
        """Return who says the words around a token: the quotation's speaker, else who speaks in the clause above."""
        sentence = self.document.id_of(token)
        at = self.document.span(token).start
        for quote in self.quotes:
            for span in quote.evidence:
                if span.sentence == sentence and span.start <= at < span.end and (known := self._known(quote.by)):
                    return (known,)
        for verb in token.ancestors:
            own = {t.i for t in agent_tokens(verb)}
            if verb.lemma_ in words("verbs", "say") and token.i not in own and (found := self.agents(verb)):
                return found
        return self._beside(token)

    def _beside(self, token: Token) -> tuple[str, ...]:
        """Return who is said to speak in a parenthesis of the clause: "The army, Smith said, must leave"."""
        for verb in (token, *token.ancestors):
            for said in verb.children:
                if said.dep_ == "parataxis" and said.lemma_ in words("verbs", "say") and (found := self.agents(said)):
                    return found
        return ()

    def _known(self, name: str | None) -> str | None:
        """Return the name of the actor who is called `name`, as a name or as another form of it."""
        return next((a.name for a in self.index.actors if name and name in (a.name, *a.aliases)), None)

    def agents(self, verb: Token) -> tuple[str, ...]:
        """Return the names of those who do what a verb says; the speaker for "we" and "I", the antecedent for "who"."""
        found = self.names(agent_tokens(verb)) or self._nearest_before(verb)
        if not found and verb.dep_ == "acl" and verb.tag_ == "VBG":
            above = next(governors(verb.head), None)
            return self.names(agent_tokens(above)) if above is not None else ()
        return found

    def names(self, tokens: list[Token]) -> tuple[str, ...]:
        """Return the names of the actors that tokens stand for, each once."""
        found: dict[str, None] = {}
        for token in [t for noun in tokens for t in self._parties_of(noun)]:
            actors = self._joined(token) or self._going_on(token) or [a.name for a in self.of(token)]
            if not actors and token.lower_ in FIRST_PERSON:
                actors = list(self.speaker(token))
            elif not actors and token.pos_ == "PRON" and token.head.dep_ in {"ccomp", "conj", "advcl"}:
                above = [t for t in agent_tokens(token.head.head) if t.pos_ != "PRON"]
                actors = [a.name for t in above for a in self.of(t) if agrees(token, a)]
            elif not actors and token.lower_ == "they":
                actors = self._plural_before(token)
            found.update(dict.fromkeys(actors))
        return tuple(found)

    def _parties_of(self, noun: Token) -> list[Token]:
        """Return the parties that a noun stands for, where each of several in one phrase is an actor of its own."""
        several = coordinated(noun)
        return several if len({a.name for t in several for a in self.of(t)[:1]}) > 1 else [noun]

    def _joined(self, token: Token) -> list[str]:
        """Return who "it" or "he" is as the subject of a second clause: "The union met, and it called for talks"."""
        if token.lower_ not in {"it", "he", "she"} or token.head.dep_ != "conj" or token.dep_ != "nsubj":
            return []
        first = [t for t in token.head.head.lefts if t.dep_ == "nsubj" and t.pos_ != "PRON"]
        return [a.name for t in first for a in self.of(t) if agrees(token, a)]

    def _going_on(self, token: Token) -> list[str]:
        """Return who "it" or "he" is in "it added": whoever was said to speak in the sentence before."""
        here = self.document.id_of(token)
        if token.lower_ not in {"it", "he", "she"} or token.head.lemma_ != "add" or here < 2:
            return []
        said = [t for t in self.document.tokens(here - 1) if t.lemma_ in words("verbs", "say") and t.dep_ == "ROOT"]
        return [a.name for v in said for t in agent_tokens(v) for a in self.of(t) if agrees(token, a)]

    def of(self, token: Token) -> list[Actor]:
        """Return the actor of a token, of its apposition, or of the words before it ("the Danish delegation")."""
        if actor := self.index.at(token):
            return [actor]
        if token.pos_ == "PRON":
            return []
        beside = [t for c in token.children if c.dep_ == "appos" for t in (c, *c.conjuncts)]
        if found := self.index.within(beside):
            return found
        before = [t for t in noun_phrase(token) if t.i < token.i]
        found = self.owners(before) or self.index.within(noun_phrase(token))[:1]
        return [a for a in found if _speaks_for(token, a)]

    def owners(self, tokens: list[Token]) -> list[Actor]:
        """Return the actors that words before a noun name or, as the adjective of a state, mean ("French", "its")."""
        if found := self.index.within(tokens)[:1]:
            return found
        if any(t.lower_ in {"his", "her"} for t in tokens):
            before = self.index.within(tokens[0].doc[sentence_bounds(tokens[0])[0] : tokens[0].i])
            return [a for a in before if a.kind == "person"][-1:]
        codes = {c for n in range(len(tokens)) for c in (state_of(tokens[n : n + 3]),) if c}
        return [a for a in self.index.actors if a.kind == "government" and a.country in codes][:1]

    def _plural_before(self, token: Token) -> list[str]:
        """Return who "they" are: the nearest subject before it that means several people or a body."""
        here = self.document.id_of(token)
        for sentence in range(here - 1, max(0, here - 4), -1):
            actors = [
                a for t in agent_tokens(self.document.tokens(sentence).root) if t.pos_ != "PRON" for a in self.of(t)
            ]
            if len(actors) > 1 or any(a.kind != "person" for a in actors):
                return [a.name for a in actors]
        return []

    def _nearest_before(self, verb: Token) -> tuple[str, ...]:
        """Return the actor named nearest before a finite verb in its clause: a net under the parse."""
        aux = {t.lemma_ for t in verb.doc[max(sentence_bounds(verb)[0], verb.i - 8) : verb.i]}
        finite = {"VBN": "have" in aux, "VBG": "be" in aux}
        if verb.tag_ not in {"VBD", "VBZ", "VBP"} and not finite.get(verb.tag_):
            return ()
        own = [t.left_edge.i for t in verb.lefts if t.dep_ in SUBJECTS and t.pos_ in {"NOUN", "PROPN"}]
        for token in reversed(verb.doc[max([sentence_bounds(verb)[0], *own]) : verb.i]):
            if token.lower_ in {";", '"', "that", "which", "who", "but", "and", "while", "as"}:
                return ()
            if token.tag_ in FINITE and token.pos_ == "VERB" and token.dep_ == "relcl":
                return ()
            actor = self.index.at(token)
            if actor and token.dep_ != "pobj":
                return () if token.nbor().tag_ == "POS" else (actor.name,)
        return ()

    def holder(self, verb: Token) -> str | None:
        """Return who acts by a verb: an actor's name, else the subject as worded ("several officials")."""
        if named := self.agents(verb):
            return named[0]
        own = next((t for t in agent_tokens(verb) if t.pos_ in {"NOUN", "PROPN"} and t.i < verb.i), None)
        if own is None or verb.i - own.left_edge.i > 12:
            return None
        last = [t for t in noun_phrase(own) if t.i < verb.i][-1]
        return self.document.words(self.document.span(own.left_edge, last))

    def parties(self, verb: Token) -> tuple[str, ...]:
        """Return who acts by a verb as a party: actors' names, else a body as worded ("the port authority")."""
        if found := self.agents(verb):
            return tuple(dict.fromkeys((*found, *self._worded_beside(verb))))
        own = agent_tokens(verb)
        if verb.dep_ == "ccomp" and own and own[0].pos_ == "PRON" and verb.head.lemma_ in words("verbs", "say"):
            meant = agent_tokens(verb.head)
            return self.parties(verb.head) if meant and may_mean(own[0], meant[0]) else ()
        heads = [t for t in own if t.pos_ in {"NOUN", "PROPN"} and is_party(t)]
        worded = self.holder(verb) if heads else None
        if worded is None or heads[0].left_edge.lower_ in {"no", "any", "every", "each"}:
            return ()
        determined = heads[0].left_edge.pos_ == "DET"
        return (worded[0].lower() + worded[1:] if determined else worded,)

    def _worded_beside(self, verb: Token) -> list[str]:
        """Return the party as worded that a name stands beside: "rebel leaders" in "Kenya and rebel leaders agreed"."""
        found = []
        for noun in agent_tokens(verb):
            first = coordinated(noun)[0]
            own = self.index.at(noun)
            if first.i < noun.i and is_party(noun) and (own is None or own is self.index.at(first)):
                found.append(self.document.words(self.document.span(noun.doc[first.i + 2], noun)))
        return found

    def makers(self, noun: Token) -> tuple[str, ...]:
        """Return who brought forward what a noun names, by a clause beside it: "put forward by X", "that X handed"."""
        passed = words("proposals", "enact") if noun.lemma_ in lexicon("proposals")["nouns"]["bill"] else frozenset()
        for verb in noun.rights:
            if verb.lemma_ not in words("proposals", "present") | passed or verb.dep_ not in {
                "acl",
                "relcl",
            }:
                continue
            by = [t for agent in verb.children if agent.dep_ == "agent" for t in agent.children if t.dep_ == "pobj"]
            if by:
                return self.names([t for first in by for t in (first, *first.conjuncts)])
            if noun.i not in {t.i for t in agent_tokens(verb)}:
                return self.parties(verb)
        return ()

    def two_before(self, verb: Token) -> tuple[str, ...]:
        """Return the two parties that "both sides" or "the two countries" mean: those named last before the verb."""
        own = agent_tokens(verb)
        if not own or not any(t.lower_ in GROUPS for t in own[0].children):
            return ()
        if own[0].lemma_.lower() in words("roles", "persons"):
            return two_bearers(self.index, own[0])
        if own[0].lemma_.lower() in words("proposals", "human"):
            return two_persons(self.index, verb)
        here = self.document.id_of(verb)
        before = [t for n in range(max(1, here - BACK), here + 1) for t in self.document.tokens(n)]
        found: dict[str, None] = {}
        for token in reversed(before):
            actor = self.index.at(token)
            if actor and actor.kind == "government" and (self.document.id_of(token) < here or token.i < verb.i):
                found.setdefault(actor.name)
        return tuple(reversed(list(found)[:2])) if len(found) > 1 else ()


def _speaks_for(noun: Token, actor: Actor) -> bool:
    """Tell whether a noun beside a name stands for its bearer: "the Danish delegation", not "Danish farmers"."""
    if actor.kind not in {"government", "person"}:
        return noun.lemma_.lower() not in words("proposals", "bystanders")
    return noun.lemma_.lower() in words("proposals", "voices")
