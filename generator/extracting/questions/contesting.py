"""Questions that a dispute raises: how many there are, or whether the claim is so."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.extracting.questions.inverting import Asked, ask
from generator.extracting.shared.calling import is_hanging
from generator.extracting.shared.phrasing import even, is_plural, light, lowered, words_of
from generator.grammar import ActorIndex
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Dispute, Question, Span

MANY = frozenset({"people", "dead", "injured", "wounded"})  # words for several without a plural
BARE = 4  # words of a denial that points back at all that was said: "reject that argument"
LEAST_ABOUT = 2  # words of what a dispute is about


def ask_disputed(document: Document, actors: ActorIndex, dispute: Dispute) -> Iterator[Question]:
    """Yield the question about a dispute; it rests on the sentences of all its sides."""
    asked = ask_figure(document, dispute) if dispute.kind == "figure" else _is_it_so(document, actors, dispute)
    if asked is None:
        return
    evidence = tuple(dict.fromkeys((*dispute.evidence, *asked.evidence)))
    yield Question(kind="disputed", text=asked.text, evidence=evidence, rule=f"question.disputed.{dispute.kind}")


def ask_figure(document: Document, dispute: Dispute) -> Asked | None:
    """Return "How many Danish guards are near the gates?" for "Danish guards near the gates".

    Where the figures have units of their own, which figure is right is asked. A matter with a figure in it is left out.
    """
    if any(c.isdigit() for c in dispute.about):
        return None
    about = dispute.about[0].lower() + dispute.about[1:] if dispute.about.partition(" ")[0].istitle() else dispute.about
    what, _, happened = re.sub(r" (?:that|who|which) ", "|", dispute.about, count=1).partition("|")
    if happened:
        return Asked(text=f"How many {what} {happened}?", evidence=())
    if any(
        w.isalpha() and w not in words("questions", "figure_words") for p in dispute.positions for w in p.says.split()
    ):
        return Asked(
            text=f"Which figure for {about} is right: {' or '.join(p.says for p in dispute.positions)}?", evidence=()
        )
    for sentence in dispute.cites:
        text = document.sentence(sentence).text
        start = text.find(dispute.about)
        if start >= 0:
            span = Span(sentence=sentence, start=start, end=start + len(dispute.about))
            return Asked(text=_counted(document, document.covered(span)), evidence=())
    return Asked(text=f"How many {dispute.about} are there?", evidence=())


def _counted(document: Document, tokens: list[Token]) -> str:
    """Return the question for a noun and what counts it: where those counted are, or what happened to them."""
    inside = {t.i for t in tokens}
    head = next((t for t in tokens if t.head.i not in inside and t.pos_ in {"NOUN", "PROPN"}), tokens[0])
    place = next((t for t in tokens if t.i > head.i and t.dep_ == "prep" and t.lower_ != "of"), None)
    shown = [document.words(document.span(t)) for t in tokens]
    shown[0] = lowered(tokens[0], shown[0])
    many = "How many" if is_plural(head) or head.lower_ in MANY else "How much"
    verb = "are" if many == "How many" else "is"
    if place is None and head.dep_ in {"nsubj", "nsubjpass"} and head.head.pos_ == "VERB":
        told = [t for t in light(head.head) if t.i > head.right_edge.i and t.i >= head.head.i - 3]
        return f"{many} {_joined(tokens, shown)} {words_of(document, told, within=True)}?"
    if place is None:
        return f"{many} {_joined(tokens, shown)} {verb} there?"
    cut = next(k for k, t in enumerate(tokens) if t.i == place.i)
    return f"{many} {_joined(tokens[:cut], shown[:cut])} {verb} {_joined(tokens[cut:], shown[cut:])}?"


def _joined(tokens: Iterable[Token], shown: list[str]) -> str:
    return "".join(word + token.whitespace_ for token, word in zip(tokens, shown, strict=True)).strip()


def _is_it_so(document: Document, actors: ActorIndex, dispute: Dispute) -> Asked | None:
    """Return what is claimed as a question, or whether a side or which account is right; None if unclear."""
    matter = dispute.about.partition("Whether ")[2]
    about = dispute.about[0].lower() + dispute.about[1:]
    said = dispute.positions[0].says
    found = found_in(document, matter or about, dispute.cites) or found_in(document, said, dispute.cites)
    spans = [*found, *dispute.positions[0].evidence]
    tops = [verb for span in spans for verb in heads(document.covered(span))]
    clauses = heads(document.covered(spans[0]))[:1] if matter and spans else [v for top in tops for v in _contents(top)]
    whole = " and that " in matter and len(dispute.positions[-1].says.split()) <= BARE
    for verb in () if whole else clauses:
        if asked := ask(document, actors, verb, mood="real"):
            return asked
    if matter and not is_hanging(matter):
        return Asked(text=even(f"Is it true that {matter}?"), evidence=())
    judging = words("questions", "judge")
    for verb in tops:
        if verb.lemma_ in judging and (asked := ask(document, actors, verb, mood="right")):
            return _as_titled(asked, said, about)
    if is_hanging(dispute.about) or len(dispute.about.split()) < LEAST_ABOUT:
        return None
    first, _, rest = about.partition(" ")
    if first in words("questions", "hedges"):
        return Asked(text=f"Which account of {rest} is right?", evidence=())
    if found_in(document, dispute.about, dispute.cites):
        return Asked(text=f"Which account of {dispute.about} is right?", evidence=())
    return Asked(text=f"Which account is right: {about}?", evidence=())


def _as_titled(asked: Asked, said: str, about: str) -> Asked:
    """Return a question in which the words of a side stand as in the title, where a pronoun gave way to a name."""
    tail, titled = said.partition(" ")[2], about[about.find(said.partition(" ")[0]) :].partition(" ")[2]
    return replace(asked, text=asked.text.replace(tail, titled)) if tail and titled else asked


def found_in(document: Document, text: str, cites: Iterable[int]) -> list[Span]:
    """Return where the sentences cited hold a text."""
    starts = [(i, document.sentence(i).text.find(text)) for i in cites] if text else []
    return [Span(sentence=i, start=start, end=start + len(text)) for i, start in starts if start >= 0]


def heads(tokens: list[Token]) -> list[Token]:
    """Return the verbs among tokens that hang on none of the others."""
    inside = {t.i for t in tokens}
    return [t for t in tokens if t.pos_ in {"VERB", "AUX"} and (t.head.i not in inside or t.head.i == t.i)]


def _contents(verb: Token) -> list[Token]:
    """Return the verb of what is said or feared: "said that it rained", "raised fears that it might rain"."""
    hidden = {t.i for c in verb.subtree if c.dep_ in {"relcl", "advcl", "conj"} for t in c.subtree}
    heads = [t for t in verb.subtree if t.dep_ in {"ccomp", "acl", "pcomp"} and t.pos_ in {"VERB", "AUX"}]
    clauses = [t for t in heads if t.i not in hidden and t.lemma_ not in words("verbs", "say")]
    return [t for t in clauses if any(c.dep_ in {"nsubj", "nsubjpass"} for c in t.lefts)][:1]
