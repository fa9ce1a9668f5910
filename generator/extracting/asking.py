"""Reads demands and appeals: "urged them to stop", "called for talks", "insisted that the army leave"."""

from collections.abc import Iterator

from generator.extracting.drafts import Draft, following, infinitive_after, is_unreal
from generator.extracting.obliging import oblige
from generator.extracting.points import split_points
from generator.extracting.scene import Scene
from generator.grammar import is_passive
from generator.language import Token, sentence_bounds
from generator.lexicons import lexicon, words

ADDRESSED = frozenset({"dobj", "pobj", "dative", "nsubj", "conj", "iobj"})


def read_asking(scene: Scene, token: Token) -> Iterator[Draft]:
    """Yield the demand that a verb makes, if it does."""
    if token.pos_ in {"VERB", "AUX"}:
        draft = _ask(scene, token) or oblige(scene, token)
        if draft and draft.by and draft.points:
            yield draft


def _ask(scene: Scene, verb: Token) -> Draft | None:
    if is_unreal(verb) or is_passive(verb):
        return None
    return _ask_for(scene, verb) or _ask_that(scene, verb) or _ask_to(scene, verb) or _ask_thing(scene, verb)


def _ask_for(scene: Scene, verb: Token) -> Draft | None:
    """Return what a verb calls for: "called (again) for talks"."""
    openings = lexicon("proposals")["ask_for"]
    if verb.lemma_ not in openings:
        return None
    after = next((t for t in following(verb, 3) if t.pos_ not in {"ADV", "PART"}), None)
    if after is None or after.lower_ != "for" or after.i + 1 >= sentence_bounds(verb)[1]:
        return None
    first = verb.doc[after.i + 1]
    thing = next((t for t in after.children if t.dep_ == "pobj"), first)
    if first.tag_ in {"VBZ", "VBD", "VBP"} or thing.lemma_ in words("proposals", "favours") or thing.pos_ == "PRON":
        return None
    points = split_points(scene.document, first)
    return Draft(
        act="ask",
        trigger=verb,
        rule="proposal.call-for",
        by=scene.parties(verb),
        state="demanded",
        title=openings[verb.lemma_],
        points=points,
    )


def _ask_to(scene: Scene, verb: Token) -> Draft | None:
    """Return what somebody is asked to do: "urged the parties to stop", "appealed to the union to wait"."""
    openings = lexicon("proposals")["ask_to"]
    if verb.lemma_ not in openings:
        return None
    first = infinitive_after(verb)
    if first is None or first.i - verb.i < 3:
        return None
    between = [t for t in verb.doc[verb.i + 1 : first.i] if t.lower_ not in {"to", "on", "upon"}]
    if not _asks_someone(scene, verb, between):
        return None
    points = split_points(scene.document, first)
    titled = tuple(t for t in verb.doc[between[0].i : points[0][-1].i + 1]) if points else ()
    return Draft(
        act="ask",
        trigger=verb,
        rule="proposal.asked-to",
        by=scene.parties(verb),
        to=_named(scene, between),
        state="proposed" if verb.lemma_ in words("proposals", "invite") else "demanded",
        title=openings[verb.lemma_],
        titled=titled,
        points=points,
    )


def _asks_someone(scene: Scene, verb: Token, between: list[Token]) -> bool:
    """Tell whether the words between a verb and an infinitive say who is asked ("urged the parties to stop")."""
    nominal = any(t.pos_ in {"NOUN", "PROPN", "PRON"} for t in between)
    if not nominal or any(t.lower_ in {"for", "about"} for t in between):
        return False
    if verb.lemma_ in {"call", "appeal", "plead"} and verb.doc[verb.i + 1].lower_ not in {"on", "upon", "to"}:
        return False
    if verb.lemma_ not in {"want", "push"}:
        return True
    people = words("proposals", "parties") | words("disputes", "persons") | {"citizen", "member", "voter"}
    return bool(_named(scene, between)) or any(t.lemma_ in people or t.pos_ == "PRON" for t in between)


def _ask_that(scene: Scene, verb: Token) -> Draft | None:
    """Return a clause that is asked for: "insisted that the army leave", "suggested that talks should resume"."""
    openings = lexicon("proposals")["ask_that"]
    if verb.lemma_ not in openings:
        return None
    for inner in (t for t in verb.rights if t.dep_ == "ccomp"):
        auxiliary = [t for t in inner.lefts if t.dep_ in {"aux", "auxpass"}]
        bare = (inner.tag_ == "VB" and not auxiliary) or [t.lower_ for t in auxiliary] == ["be"]
        own = [t for t in inner.lefts if t.dep_ in {"nsubj", "nsubjpass"}]
        expected = any(t.lower_ in {"able", "have"} for t in inner.children)
        obliged = not expected and any(t.lower_ in words("proposals", "obligation") for t in inner.lefts)
        if own and (bare or obliged):
            points = split_points(scene.document, own[0].left_edge, verb=inner)
            return Draft(
                act="ask",
                trigger=verb,
                rule="proposal.asked-that",
                by=scene.parties(verb),
                to=scene.names(own),
                state="proposed" if openings[verb.lemma_].startswith("Proposal") else "demanded",
                title=openings[verb.lemma_],
                points=points,
            )
    return None


def _ask_thing(scene: Scene, verb: Token) -> Draft | None:
    """Return a thing that is demanded or sought: "demanded a ceasefire"; "to seek" something is a wish, no demand."""
    openings = lexicon("proposals")["demand"]
    things = [t for t in verb.rights if t.dep_ == "dobj"]
    if verb.lemma_ not in openings or not things or things[0].pos_ != "NOUN":
        return None
    wished = verb.lemma_ == "seek" and verb.tag_ in {"VB", "VBG"} and not any(t.lemma_ == "be" for t in verb.lefts)
    if wished or things[0].lemma_ in words("proposals", "trifles"):
        return None
    points = split_points(scene.document, things[0].left_edge)
    return Draft(
        act="ask",
        trigger=verb,
        rule="proposal.demanded",
        by=scene.parties(verb),
        state="demanded",
        title=openings[verb.lemma_],
        points=points,
    )


def _named(scene: Scene, tokens: list[Token]) -> tuple[str, ...]:
    inner = {t.i for t in tokens if t.dep_ == "prep"}
    return scene.names([t for t in tokens if t.dep_ in ADDRESSED and t.head.i not in inner])
