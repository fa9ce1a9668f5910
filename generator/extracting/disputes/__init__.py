"""Finds disputes: figures that differ by claimant, claims beside their denials, judgements that exclude each other."""

from collections.abc import Iterator
from dataclasses import replace

from generator.extracting.disputes.answering import by_accused, denied, denied_deed
from generator.extracting.disputes.claims import Claim, read_claims
from generator.extracting.disputes.contradictions import contradictions
from generator.extracting.disputes.denials import answer, read_denial
from generator.extracting.disputes.figures import disputed_figures
from generator.extracting.disputes.judgements import opposed_judgements
from generator.extracting.disputes.mutual import read_mutual
from generator.extracting.disputes.owned import owned_claim, responded
from generator.extracting.disputes.records import on_record
from generator.extracting.disputes.refusing import refusal
from generator.extracting.disputes.titling import is_of_denial, opened, titled
from generator.extracting.disputes.wording import run
from generator.extracting.shared.phrasing import lowered
from generator.extracting.shared.scene import Scene
from generator.grammar import FINITE, SUBJECTS, ActorIndex, in_quotation
from generator.language import Document, Token
from generator.lexicons import words
from generator.model import Dispute, Findings, Position, Span, Status

RECENT = 100  # disputes of two sides that a new one is held against


def find_disputes(document: Document, found: Findings) -> Iterator[Dispute]:
    """Yield the disputes of an article: figures, then claims, then judgements."""
    scene = Scene(document, ActorIndex(document, found.actors), found.quotes)
    yield from disputed_figures(scene)
    yield from _merged([*_denied_claims(scene), *opposed_judgements(scene)])


def _merged(disputes: list[Dispute]) -> list[Dispute]:
    """Return disputes with those that repeat another one merged into it."""
    kept: list[Dispute] = []
    by_sides: dict[frozenset[str | None], list[int]] = {}
    for dispute in disputes:
        alike = by_sides.setdefault(frozenset(p.by for p in dispute.positions), [])
        place = next((n for n in alike[-RECENT:] if _is_same(kept[n], dispute)), None)
        if place is None:
            alike.append(len(kept))
            kept.append(dispute)
        else:
            evidence = tuple(sorted({*kept[place].evidence, *dispute.evidence}))
            kept[place] = replace(kept[place], evidence=evidence)
    return kept


def _is_same(one: Dispute, other: Dispute) -> bool:
    """Tell whether two disputes of the same sides are one: half of the words of the shorter claim are in the other."""
    left, right = (set(d.about.lower().split()) for d in (one, other))
    return 2 * len(left & right) >= min(len(left), len(right))


def _denied_claims(scene: Scene) -> Iterator[Dispute]:
    """Yield the claims of an article that someone denies, rejects or answers."""
    claims = {s.id: [c for t in tokens for c in read_claims(scene, t)] for s, tokens in scene.document.body()}
    taken: list[Claim] = []
    for _, tokens in scene.document.body():
        for token in tokens:
            owned = owned_claim(scene, token)
            denial = read_denial(scene, token) or (refusal(scene, token) if owned else answer(scene, token))
            denial = by_accused(scene, denial, claims) if denial else None
            claim = owned or (denied(scene, denial, claims) or denied_deed(scene, denial) if denial else None)
            if denial and claim and claim not in taken:
                taken.append(claim)
                yield _dispute(scene, claim, denial, "attributed" if denial.weak else "denied")
            if pair := responded(scene, token):
                yield _dispute(scene, *pair, "attributed")
            if mutual := read_mutual(scene, token):
                yield _both(scene, *mutual)
    for one, other in (*contradictions(scene), *on_record(scene)):
        yield _dispute(scene, one, other, "attributed")


def _dispute(scene: Scene, claim: Claim, denial: Claim, status: Status) -> Dispute:
    ones = [_position(scene, by, claim.said, claim.trigger, _standing(claim, denial)) for by in _sides(scene, claim)]
    one = ones[0]
    own_words = None if denial.strong else _quoted(scene, denial)
    denial = _with_account(scene, denial)
    other = own_words or _position(scene, denial.by, denial.said, denial.trigger, status)
    text, named = titled(scene, claim.said)
    about = _about(claim, text, one.says)
    lead = scene.document.whole(scene.document.id_of(denial.trigger))
    spans = dict.fromkeys((*one.evidence, lead, *other.evidence, *named))
    return Dispute(
        kind="claim",
        about=about[0].upper() + about[1:],
        positions=(*ones, other),
        evidence=tuple(spans),
        rule="dispute.denied",
    )


def _standing(claim: Claim, denial: Claim) -> Status:
    """Return how a claim stands: feared, attributed to somebody, or only implied by its denial."""
    trigger = claim.trigger
    if trigger.lemma_ in words("disputes", "hedging") or trigger.lower_ in words("disputes", "worried"):
        return "hedged"
    return "implied" if is_of_denial(claim, denial) else "attributed"


def _with_account(scene: Scene, denial: Claim) -> Claim:
    """Return a bare denial with what the same side says instead: "denied it and said ...", "hit back, saying ..."."""
    verb = denial.trigger
    bare = all(t.pos_ == "PRON" or not list(t.rights) for t in verb.rights if t.dep_ == "dobj")
    telling = [t for t in verb.rights if t.dep_ in {"conj", "advcl"} and t.lemma_ in words("disputes", "account")]
    for inner in (c for t in telling if bare for c in t.rights if c.dep_ == "ccomp"):
        said = tuple(t for t in run(scene, inner.left_edge) if t.i <= inner.right_edge.i)
        return replace(denial, said=said) if said else denial
    return denial


def _within(first: Token, text: str) -> str:
    """Return words as they stand within a sentence, where "I" keeps its capital."""
    return text if first.lower_ == "i" else lowered(first, text)


def _about(claim: Claim, text: str, says: str) -> str:
    """Return what a claim is about: "Whether ..." for a clause, which "we" in a quotation cannot follow."""
    asked = _is_clause(claim) and claim.said[0].lower_ not in {"we", "our"}
    return f"Whether {text or _within(claim.said[0], says)}" if asked else text or says


def _sides(scene: Scene, claim: Claim) -> tuple[str | None, ...]:
    """Return who makes a claim: several where a list of them is the subject ("Kenya and Chad accuse ...")."""
    names = scene.agents(claim.trigger) if claim.trigger.pos_ == "VERB" else ()
    return names if len(names) > 1 and claim.by == names[0] else (claim.by,)


def _is_clause(claim: Claim) -> bool:
    """Tell whether what is claimed is a clause with its subject, and not "accused the army of ..." or "claims"."""
    inside = {t.i for t in claim.said}
    verbs = {t.head.i for t in claim.said if t.dep_ in SUBJECTS and t.head.tag_ in FINITE | {"VBN", "VBG", "VB"}}
    return claim.said[0].i != claim.trigger.i and bool(verbs & inside) and claim.trigger.i not in inside


def _both(scene: Scene, by: tuple[str, ...], said: tuple[Token, ...]) -> Dispute:
    """Return what two sides say of each other alike."""
    positions = tuple(_position(scene, name, said, said[0]) for name in by)
    whole = opened(said, said[0])
    text, named = titled(scene, whole)
    about = text or scene.document.words(scene.document.span(whole[0], whole[-1]))
    return Dispute(
        kind="claim",
        about=about[0].upper() + about[1:],
        positions=positions,
        evidence=(*positions[0].evidence, *named),
        rule="dispute.mutual",
    )


def _quoted(scene: Scene, denial: Claim) -> Position | None:
    """Return the denier's own words, if a quotation stands beside the denial or right after it."""
    here = scene.document.id_of(denial.trigger)
    if in_quotation(denial.said[0]):
        return _in_quotation(scene, denial)
    for quote in scene.quotes:
        if quote.by == denial.by and quote.cites and here <= quote.cites[0] <= here + 1:
            return Position(
                by=denial.by, says=quote.text, evidence=quote.evidence, rule="dispute.denied", status="denied"
            )
    return None


def _in_quotation(scene: Scene, denial: Claim) -> Position | None:
    """Return a denial that stands inside a quotation, with all that the quotation rests on, its speaker included."""
    here = scene.document.span(denial.said[0])
    for quote in scene.quotes:
        if quote.by == denial.by and any(e.sentence == here.sentence and e.start <= here.start for e in quote.evidence):
            says = _position(scene, denial.by, denial.said, denial.trigger, "denied")
            return replace(says, evidence=tuple(dict.fromkeys((*says.evidence, *quote.evidence))))
    return None


def _position(
    scene: Scene, by: str | None, said: tuple[Token, ...], trigger: Token, status: Status = "attributed"
) -> Position:
    sentence = scene.document.id_of(trigger)
    span = Span(sentence=sentence, start=scene.document.span(said[0]).start, end=scene.document.span(said[-1]).end)
    whole = scene.document.whole(sentence)
    return Position(by=by, says=scene.document.words(span), evidence=(whole,), rule="dispute.claimed", status=status)
