"""Reads judgements that exclude each other on one thing: "null and void" from one side, "legitimate" from the other."""

from collections.abc import Iterator

from generator.extracting.shared.scene import Scene
from generator.grammar import subjects
from generator.language import Token, sentence_id, sentence_tokens
from generator.lexicons import lexicon, words
from generator.model import Dispute, Position, Span


def opposed_judgements(scene: Scene) -> Iterator[Dispute]:
    """Yield judgements that exclude each other on one thing: "null and void" and "legitimate"."""
    for topic in lexicon("disputes")["judgements"].values():
        sides: dict[str, list[tuple[str, Token]]] = {"good": [], "bad": []}
        for _, tokens in scene.document.body():
            for token in tokens:
                for side in ("good", "bad"):
                    if token.lower_ in topic[side] and (by := _judge(scene, token)):
                        sides[side].append((by, token))
        yield from _opposed(scene, sides)


def _judge(scene: Scene, token: Token) -> str | None:
    """Return who judges: the speaker of the words, by name or as the article words it."""
    if speaker := scene.speaker(token):
        described = speaker[0].lower().startswith("the ") and speaker[0][4:].islower()
        return None if described else speaker[0]
    verb = next((a for a in token.ancestors if a.lemma_ in words("verbs", "say")), None)
    worded = scene.holder(verb) if verb is not None else None
    described = worded is not None and worded.lower().startswith(("the ", "this ", "that "))
    return None if described and scene.index.named(worded) is None and not _is_body(verb) else worded


def _is_body(verb: Token | None) -> bool:
    """Tell whether who speaks is a body or people, as worded: "the electoral commission", not "the report"."""
    speaking = words("bodies", "organisations") | words("disputes", "persons")
    return verb is not None and any(t.lemma_.lower() in speaking for t in subjects(verb))


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
    offers = words("disputes", "offers")
    both = (
        bool(_nouns(one) & offers) and bool(_nouns(other) & offers) and abs(sentence_id(one) - sentence_id(other)) <= 1
    )
    return both or bool(_nouns(one) & _nouns(other)) or _points_back(other, one) or _points_back(one, other)


def _points_back(later: Token, earlier: Token) -> bool:
    """Tell whether a judgement is of "it", said right after a judgement on a thing."""
    apart = sentence_id(later) - sentence_id(earlier)
    verb = next((a for a in later.ancestors if a.lemma_ == "be"), None)
    return apart == 1 and verb is not None and any(s.lower_ in {"it", "they"} for s in subjects(verb))


def _nouns(token: Token) -> set[str]:
    if token.dep_ == "amod" and token.head.pos_ == "NOUN":
        return {token.head.lemma_.lower()}
    return {t.lemma_.lower() for t in sentence_tokens(token) if t.pos_ == "NOUN"}


def _noun_span(scene: Scene, pair: tuple[tuple[str, Token], tuple[str, Token]]) -> Span:
    """Return the words for what is judged, as the first of two judgements names it."""
    first, second = sorted((token for _, token in pair), key=lambda t: (sentence_id(t), t.i))
    nouns = [t for t in sentence_tokens(first) if t.pos_ == "NOUN"]
    offers = words("disputes", "offers") if _nouns(second) & words("disputes", "offers") else frozenset()
    shared = (_nouns(second) | offers) & {t.lemma_.lower() for t in nouns}
    beside = [first.head, *(s for above in first.ancestors for s in subjects(above))]
    own = [t for t in beside if t.pos_ == "NOUN"]
    noun = next((t for t in nouns if t.lemma_.lower() in shared), (own or nouns)[0])
    left = [t for t in noun.subtree if t.i <= noun.i]
    return scene.document.span(left[0], noun)


def _judged(scene: Scene, by: str, token: Token) -> Position:
    """Return a judgement's own words: the quotation around it, else the phrase it heads."""
    sentence = scene.document.id_of(token)
    whole = scene.document.whole(sentence)
    marks = [t for t in sentence_tokens(token) if t.text == '"']
    before, after = [t for t in marks if t.i < token.i], [t for t in marks if t.i > token.i]
    if before and after and len(before) % 2:
        span = scene.document.span(token.doc[before[-1].i + 1], token.doc[after[0].i - 1])
    else:
        span = scene.document.span(*_outer(token))
    return Position(by=by, says=scene.document.words(span), evidence=(whole,), rule="dispute.judged")


def _outer(token: Token) -> tuple[Token, Token]:
    tokens = list(token.subtree)
    return tokens[0], tokens[-1]
