"""Reads claims beside their denials: "accused the army of shelling" and "dismissed the report", with who says what."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.extracting.drafts import Scene
from generator.extracting.points import content
from generator.grammar import is_negated
from generator.language import Token
from generator.lexicons import lexicon, words
from generator.model import Dispute, Position, Span

BACK = 5


@dataclass(frozen=True, eq=False)
class Claim:
    """Words that someone says or fears: `by` is an actor's name or None, `words` run to a cut; `about` names the accused."""

    by: str | None
    said: tuple[Token, ...]
    trigger: Token
    about: tuple[str, ...] = ()
    strong: bool = False


def disputed_claims(scene: Scene) -> Iterator[Dispute]:
    """Yield the claims of an article that someone denies, rejects or answers with the opposite."""
    claims: list[Claim] = []
    taken: list[Claim] = []
    for _, tokens in scene.document.body():
        here = [c for t in tokens for c in _claims(scene, t)]
        for token in tokens:
            denial = _denial(scene, token)
            if denial and (claim := _denied(scene, denial, [*claims, *here])) and claim not in taken:
                taken.append(claim)
                yield _dispute(scene, claim, denial)
        for token in tokens:
            yield from _mutual(scene, token)
        claims += here
    yield from _judgements(scene)


def _claims(scene: Scene, token: Token) -> Iterator[Claim]:
    """Yield what a word claims: "accused X of ...", "alleged that ...", "fears that ..."."""
    if token.pos_ in {"VERB", "AUX"} and token.lemma_ in words("disputes", "accuse"):
        yield from _accusation(scene, token)
    elif token.pos_ == "VERB" and token.lemma_ in words("disputes", "claim") and not is_negated(token):
        for inner in (t for t in token.children if t.dep_ == "ccomp"):
            first = min(inner.subtree, key=lambda t: t.i)
            said = _run(scene, first) if first.i > token.i else tuple(inner.subtree)
            yield _claim(scene, token, said, token.lemma_ in words("disputes", "strong_claim"))
    elif token.pos_ == "NOUN" and token.lemma_ in words("disputes", "worry"):
        for inner in token.sent:
            if (
                inner.i > token.i
                and inner.lower_ == "that"
                and inner.i - token.i < 6
                and inner.dep_ in {"mark", "nsubj"}
            ):
                yield _worry(scene, token, inner)
                return


def _accusation(scene: Scene, verb: Token) -> Iterator[Claim]:
    mark = next((t for t in verb.rights if t.dep_ == "prep" and t.lower_ in {"of", "for"}), None)
    accused = [t for t in verb.rights if t.dep_ == "dobj"]
    if mark is None or not accused or mark.i + 1 >= verb.sent.end:
        return
    said = tuple(content(scene.document, verb))
    yield Claim(next(iter(scene.agents(verb)), None), said, verb, scene.names(accused), strong=True)


def _claim(scene: Scene, verb: Token, said: tuple[Token, ...], strong: bool) -> Claim:
    return Claim(next(iter(scene.agents(verb)), None), said, verb, _named(scene, said), strong)


def _worry(scene: Scene, noun: Token, mark: Token) -> Claim:
    said = _run(scene, noun.doc[mark.i + 1])
    between = noun.doc[noun.i + 1 : mark.i]
    holders = [t for t in between if t.pos_ in {"NOUN", "PROPN"}]
    owners = [t for t in noun.lefts if t.dep_ == "poss"]
    by = next(iter(scene.names([*holders, *owners])), None)
    if by is None and holders:
        by = "".join(t.text_with_ws for t in between if t.pos_ != "ADP").strip()
    return Claim(by, said, noun, _named(scene, said), strong=True)


def _denial(scene: Scene, token: Token) -> Claim | None:
    """Return a denial: "denied the report", "dismissed such speculation", "said it was false"."""
    if token.pos_ == "VERB" and token.lemma_ in words("disputes", "denial") and not is_negated(token):
        objects = [t for t in token.rights if t.dep_ in {"dobj", "ccomp", "xcomp"}]
        if not objects or (
            objects[0].dep_ == "dobj"
            and objects[0].lemma_ not in words("disputes", "denial_nouns")
            and objects[0].pos_ != "PRON"
        ):
            return None
        if objects[0].dep_ != "dobj" and token.lemma_ != "deny":
            return None
        by = scene.agents(token)
    elif token.lower_ in words("disputes", "untrue") and token.pos_ in {"ADJ", "NOUN"}:
        by = scene.speaker(token)
    else:
        return None
    start = token.doc[token.i - 1] if token.i > token.sent.start and token.doc[token.i - 1].pos_ == "ADV" else token
    said = tuple(content(scene.document, start))
    return Claim(next(iter(by), None), said, token, _named(scene, said)) if by else None


def _denied(scene: Scene, denial: Claim, claims: list[Claim]) -> Claim | None:
    """Return the nearest claim that a denial means: of someone else, about the denier or in the same words."""
    here = scene.document.id_of(denial.trigger)
    for claim in reversed(claims):
        distance = here - scene.document.id_of(claim.trigger)
        if distance > BACK:
            return None
        if (claim.by == denial.by and claim.by) or not claim.said or claim.trigger.i == denial.trigger.i:
            continue
        about = _concerns(scene, claim, denial.by)
        shared = _lemmas(claim.said) & _lemmas(denial.said)
        if (claim.strong and (about or shared or distance <= 1)) or (about and shared):
            return claim
    return None


def _concerns(scene: Scene, claim: Claim, denier: str | None) -> bool:
    """Tell whether a claim is about the denier or the denier's country."""
    actor = scene.index.named(denier)
    country = actor.country if actor else None
    return any(n == denier or (country and (a := scene.index.named(n)) and a.country == country) for n in claim.about)


def _lemmas(tokens: tuple[Token, ...]) -> set[str]:
    return {t.lemma_.lower() for t in tokens if t.pos_ in {"NOUN", "VERB", "ADJ"} and not t.is_stop} - {
        "claim",
        "report",
        "say",
        "deny",
    }


def _dispute(scene: Scene, claim: Claim, denial: Claim) -> Dispute:
    one = _position(scene, claim.by, claim.said, claim.trigger)
    other = _quoted(scene, denial) or _position(scene, denial.by, denial.said, denial.trigger)
    about = (
        f"Whether {one.says}"
        if claim.trigger.pos_ == "NOUN" or claim.trigger.lemma_ not in words("disputes", "accuse")
        else one.says
    )
    lead = scene.document.whole(scene.document.id_of(denial.trigger))
    spans = dict.fromkeys((*one.evidence, lead, *other.evidence))
    return Dispute(
        kind="claim",
        about=about[0].upper() + about[1:],
        positions=(one, other),
        evidence=tuple(spans),
        rule="dispute.denied",
    )


def _quoted(scene: Scene, denial: Claim) -> Position | None:
    """Return the denier's own words, if a quotation stands beside the denial or right after it."""
    here = scene.document.id_of(denial.trigger)
    for quote in scene.quotes:
        if quote.by == denial.by and quote.cites and here <= quote.cites[0] <= here + 1:
            return Position(by=denial.by, says=quote.text, evidence=quote.evidence, rule="dispute.denied")
    return None


def _position(scene: Scene, by: str | None, said: tuple[Token, ...], trigger: Token) -> Position:
    sentence = scene.document.id_of(trigger)
    span = Span(sentence=sentence, start=scene.document.span(said[0]).start, end=scene.document.span(said[-1]).end)
    whole = scene.document.whole(sentence)
    return Position(by=by, says=scene.document.words(span), evidence=(whole,), rule="dispute.claimed")


def _mutual(scene: Scene, verb: Token) -> Iterator[Dispute]:
    """ "accused each other of breaking the truce": both sides say the same of the other."""
    if verb.lemma_ not in words("disputes", "accuse") or verb.pos_ != "VERB":
        return
    after = [t.lower_ for t in verb.doc[verb.i + 1 : verb.i + 3]]
    by = scene.agents(verb) or scene.two_before(verb)
    if after not in (["each", "other"], ["one", "another"]) or len(by) < 2:
        return
    said = tuple(content(scene.document, verb))
    positions = tuple(_position(scene, name, said, verb) for name in by)
    about = positions[0].says
    yield Dispute(
        kind="claim",
        about=about[0].upper() + about[1:],
        positions=positions,
        evidence=positions[0].evidence,
        rule="dispute.mutual",
    )


def _judgements(scene: Scene) -> Iterator[Dispute]:
    """Judgements that exclude each other on one thing: "null and void" and "legitimate"."""
    for topic in lexicon("disputes")["judgements"].values():
        sides: dict[str, list[tuple[str, Token]]] = {"good": [], "bad": []}
        for _, tokens in scene.document.body():
            for token in tokens:
                for side in ("good", "bad"):
                    if token.lower_ in topic[side] and (by := scene.speaker(token)):
                        sides[side].append((by[0], token))
        yield from _opposed(scene, sides)


def _opposed(scene: Scene, sides: dict[str, list[tuple[str, Token]]]) -> Iterator[Dispute]:
    found: dict[str, Position] = {}
    pairs = [(a, b) for a in sides["bad"] for b in sides["good"] if a[0] != b[0] and _share_noun(a[1], b[1])]
    for pair in pairs:
        for by, token in pair:
            found.setdefault(by, _judged(scene, by, token))
    if found:
        positions = tuple(sorted(found.values(), key=lambda p: p.evidence[0]))
        evidence = tuple(s for p in positions for s in p.evidence)
        about = scene.document.words(_noun_span(scene, pairs[0]))
        yield Dispute(
            kind="claim",
            about=about[0].upper() + about[1:],
            positions=positions,
            evidence=evidence,
            rule="dispute.judged",
        )


def _share_noun(one: Token, other: Token) -> bool:
    return bool(_nouns(one) & _nouns(other))


def _nouns(token: Token) -> set[str]:
    return {t.lemma_.lower() for t in token.sent if t.pos_ == "NOUN"}


def _noun_span(scene: Scene, pair: tuple[tuple[str, Token], tuple[str, Token]]) -> Span:
    shared = _nouns(pair[1][1])
    noun = next(t for t in pair[0][1].sent if t.pos_ == "NOUN" and t.lemma_.lower() in shared)
    left = [t for t in noun.subtree if t.i <= noun.i]
    return scene.document.span(left[0], noun)


def _judged(scene: Scene, by: str, token: Token) -> Position:
    """Return a judgement's own words: the quotation around it, else the phrase it heads."""
    sentence = scene.document.id_of(token)
    whole = scene.document.whole(sentence)
    marks = [t for t in token.sent if t.text == '"']
    before, after = [t for t in marks if t.i < token.i], [t for t in marks if t.i > token.i]
    if before and after and len(before) % 2:
        span = scene.document.span(token.doc[before[-1].i + 1], token.doc[after[0].i - 1])
    else:
        span = scene.document.span(*_outer(token))
    return Position(by=by, says=scene.document.words(span), evidence=(whole,), rule="dispute.judged")


def _outer(token: Token) -> tuple[Token, Token]:
    tokens = list(token.subtree)
    return tokens[0], tokens[-1]


def _run(scene: Scene, first: Token) -> tuple[Token, ...]:
    return tuple(content(scene.document, first))


def _named(scene: Scene, tokens: tuple[Token, ...]) -> tuple[str, ...]:
    return tuple(a.name for a in scene.index.within(tokens))
