"""Reads denials, and finds the claim that each one means."""

from generator.extracting.claims import Claim, named, run
from generator.extracting.cutting import content, trimmed
from generator.extracting.scene import Scene
from generator.grammar import NEGATIONS, is_modal, is_negated, noun_phrase, subjects
from generator.language import Token, sentence_bounds, sentence_tokens
from generator.lexicons import words

BACK, AHEAD = 5, 2  # sentences before and after a denial in which the claim is looked for


def read_denial(scene: Scene, token: Token) -> Claim | None:
    """Return a denial: "denied the report", "dismissed such speculation", "said it was false"."""
    if token.pos_ == "VERB" and token.lemma_ in words("disputes", "denial") and _takes_place(token):
        return _denial(scene, token)
    if token.lower_ in words("disputes", "untrue") and _of_claim(token):
        return _called_untrue(scene, token)
    if token.lemma_ == "distance" and token.pos_ == "VERB" and any(t.lower_.endswith("self") for t in token.rights):
        return refusal(scene, token)
    return None


def _takes_place(verb: Token) -> bool:
    """Tell whether a denial was made: not "did not deny", "could deny" or "declined to confirm or deny"."""
    if is_negated(verb) or is_modal(verb):
        return False
    while verb.dep_ in {"xcomp", "conj"} and verb.head.i < verb.i:
        verb = verb.head
        if verb.lemma_ in words("disputes", "left_undone"):
            return False
    return True


def _denial(scene: Scene, verb: Token) -> Claim | None:
    """Return what a verb denies: a report or claim or, with "deny", a clause."""
    objects = [t for t in verb.rights if t.dep_ in {"dobj", "ccomp", "xcomp"}]
    if verb.lemma_ == "contradict" and verb.tag_ == "VBG":
        return None
    if not objects:
        relative = verb.dep_ == "relcl" and verb.head.lemma_ in words("disputes", "denial_nouns")
        return refusal(scene, verb) if relative else None
    first = objects[0]
    claimed = first.lemma_ in words("disputes", "denial_nouns") or first.pos_ == "PRON"
    fits = claimed if first.dep_ == "dobj" else verb.lemma_ == "deny"
    return refusal(scene, verb) if fits else None


def _called_untrue(scene: Scene, word: Token) -> Claim | None:
    """Return a denial by a word such as "false": from the verb that calls it so, else of the whole sentence."""
    verb = next((a for a in word.ancestors if a.lemma_ in words("verbs", "say")), None)
    by = scene.speaker(word)
    if verb is not None and verb.lemma_ in {"call", "describe", "dismiss"} and verb.i < word.i:
        return refusal(scene, verb, by)
    return refusal(scene, sentence_tokens(word)[0] if by else word, by)


def refusal(scene: Scene, token: Token, by: tuple[str, ...] = ()) -> Claim | None:
    """Return a denial from its verb on, an adverb before it included ("flatly dismissed the claim")."""
    by = by or scene.agents(token)
    start = token.nbor(-1) if token.i > sentence_bounds(token)[0] and token.nbor(-1).pos_ == "ADV" else token
    said = _until_next_telling(token, tuple(trimmed(content(scene.document, start))))
    holder = by[0] if by else scene.holder(token)
    return Claim(holder, said, token, named(scene, said)) if holder and said else None


def _until_next_telling(verb: Token, said: tuple[Token, ...]) -> tuple[Token, ...]:
    """Return words up to an "and" that opens what the same speaker tells next ("denied it and accused the army")."""
    telling = words("verbs", "say") | words("disputes", "accuse")
    for token in said:
        if token.lower_ == "and" and token.i > verb.i and token.i + 1 < sentence_bounds(token)[1]:
            after = next((t for t in token.doc[token.i + 1 : token.i + 3] if t.pos_ != "ADV"), token)
            if after.tag_ in {"VBD", "VBZ", "VBP", "VBN"} and after.lemma_ in telling:
                return tuple(t for t in said if t.i < token.i)
    return said


def _of_claim(token: Token) -> bool:
    """Tell whether a word such as "false" judges a claim: "called the report false", "said it was a lie"."""
    if token.dep_ == "dobj" and token.head.lemma_ == "tell":
        return False
    before = token.doc[sentence_bounds(token)[0] : token.i]
    return any(
        t.lemma_ in words("disputes", "denial_nouns") or t.lower_ in {"it", "this", "that"} for t in before[-12:]
    )


def denied(scene: Scene, denial: Claim, claims: dict[int, list[Claim]]) -> Claim | None:
    """Return the claim that a denial means, from claims by sentence: the nearest before it, else one right after it.

    It is of someone else, and about the denier or in the same words; or it stands beside the denial.
    """
    here = scene.document.id_of(denial.trigger)
    order = [*range(here, here - BACK - 1, -1), *range(here + 1, here + AHEAD + 1)]
    for claim in (c for sentence in order for c in reversed(claims.get(sentence, []))):
        distance = here - scene.document.id_of(claim.trigger)
        own = claim.trigger.pos_ == "VERB" and distance == 0 and claim.trigger.i > denial.trigger.i
        if own or (claim.by == denial.by and claim.by) or not claim.said or claim.trigger.i == denial.trigger.i:
            continue
        about = _concerns(scene, claim, denial.by)
        if denial.weak and not (claim.strong and about):
            continue
        if distance == 0 and denial.trigger.dep_ == "relcl" and claim.trigger.i < denial.trigger.i:
            return claim
        pointed = distance == 1 and any(t.lemma_ in words("disputes", "worry") for t in denial.said)
        shared = _lemmas(claim.said) & _lemmas(denial.said)
        beside = distance == 1 and claim.by is not None and _denies_deed(denial.trigger) and _tells_deed(claim.trigger)
        if (claim.strong and (about or shared or 0 <= distance <= 1)) or (about and (shared or pointed)) or beside:
            return claim
    return None


def owned_claim(scene: Scene, verb: Token) -> Claim | None:
    """Return the claim that a denial names with its owner: "contested the union's claim to the hall"."""
    if verb.pos_ != "VERB" or verb.lemma_ not in words("disputes", "contest"):
        return None
    for noun in (t for t in verb.rights if t.dep_ == "dobj" and t.lemma_ in words("disputes", "worry")):
        owners = scene.owners([t for t in noun_phrase(noun) if t.i < noun.i])
        if any(t.lemma_ in words("disputes", "figure_words") for t in content(scene.document, noun)):
            continue
        if owners and owners[0].name not in scene.agents(verb):
            return Claim(owners[0].name, tuple(content(scene.document, noun.left_edge)), noun, strong=True)
    return None


def answer(scene: Scene, verb: Token) -> Claim | None:
    """Return what someone says with a "not", "no" or "only": an answer, if it follows a claim about the speaker."""
    if verb.pos_ != "VERB" or verb.lemma_ not in words("verbs", "say"):
        return None
    for inner in (t for t in verb.children if t.dep_ == "ccomp"):
        said = run(scene, inner.left_edge)
        if any(t.lower_ in NEGATIONS | {"only"} and t.head.i in {inner.i, inner.head.i} for t in said):
            by = next(iter(scene.agents(verb)), None)
            return Claim(by, said, verb, weak=True) if by else None
    return None


def _concerns(scene: Scene, claim: Claim, denier: str | None) -> bool:
    """Tell whether a claim is about the denier or the denier's country."""
    actor = scene.index.named(denier)
    country = actor.country if actor else None
    return any(n == denier or (country and (a := scene.index.named(n)) and a.country == country) for n in claim.about)


def _denies_deed(verb: Token) -> bool:
    """Tell whether a denial is of a deed: "denied that its men had fired", "denied firing"."""
    inner = [t for t in verb.rights if t.dep_ in {"ccomp", "xcomp"}]
    return verb.lemma_ == "deny" and any(t.pos_ == "VERB" for t in inner)


def _tells_deed(verb: Token) -> bool:
    """Tell whether a verb of saying tells what others did: "said rebels had shelled the village"."""
    deeds = [
        t for t in verb.children if t.dep_ == "ccomp" and t.pos_ == "VERB" and t.lemma_ not in words("verbs", "say")
    ]
    own = {s.lower_ for t in deeds for s in subjects(t)} & {"it", "he", "she", "they", "we", "i"}
    return bool(deeds) and not own and not any(is_modal(t) or is_negated(t) for t in deeds)


def _lemmas(tokens: tuple[Token, ...]) -> set[str]:
    return {t.lemma_.lower() for t in tokens if t.pos_ in {"NOUN", "VERB", "ADJ"} and not t.is_stop} - {
        "claim",
        "report",
        "say",
        "deny",
    }
