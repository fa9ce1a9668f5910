"""Reads demands, appeals and obligations: "urged them to stop", "called for talks", "said the army must leave"."""

from collections.abc import Iterator

from generator.extracting.drafts import Draft, following, infinitive_after, is_unreal
from generator.extracting.points import split_points
from generator.extracting.scene import Scene
from generator.grammar import is_passive, subjects
from generator.language import Token, sentence_bounds
from generator.lexicons import lexicon, words

ADDRESSED = frozenset({"dobj", "pobj", "dative", "nsubj", "conj", "iobj"})


def read_asking(scene: Scene, token: Token) -> Iterator[Draft]:
    """Yield the demand that a verb makes, if it does."""
    if token.pos_ in {"VERB", "AUX"}:
        draft = _ask(scene, token) or _oblige(scene, token)
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
        titled=points[0] if points else (),
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
                titled=points[0] if points else (),
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
        titled=points[0] if points else (),
        points=points,
    )


def _oblige(scene: Scene, verb: Token) -> Draft | None:
    """Return what a speaker says others must do: "said the government must release prisoners"."""
    modal = next((t for t in verb.lefts if t.lower_ in words("proposals", "obligation")), None)
    own = subjects(verb)
    if not own or not _is_duty(verb, modal, own[0]) or _is_otherwise(verb, own):
        return None
    by, to = scene.speaker(verb), _obliged(scene, verb, own)
    if not by or set(to) & set(by):
        return None
    weak = not to and own[0].lemma_ not in words("proposals", "parties")
    points = split_points(scene.document, own[0].left_edge, verb=verb)
    return Draft(
        act="oblige",
        trigger=verb,
        rule="proposal.obliged",
        weak=weak,
        by=by,
        to=to,
        state="demanded",
        title="Demand that",
        titled=points[0] if points else (),
        points=points,
    )


def _is_duty(verb: Token, modal: Token | None, subject: Token) -> bool:
    """Tell whether a verb after its subject is what the subject must or needs to do; "they need it" is a lack."""
    if modal is not None:
        return subject.i <= min(verb.i, modal.i)
    things = {"xcomp", "dobj"} if verb.tag_ == "VBP" else {"xcomp"}
    needs = verb.lemma_ == "need" and any(t.dep_ in things for t in verb.rights)
    return needs and subject.pos_ != "PRON" and subject.i <= verb.i


def _is_otherwise(verb: Token, own: list[Token]) -> bool:
    """Tell whether a clause with "must" or "should" asks, supposes or expects, or the parse has torn its subject."""
    able = any(t.lower_ in {"able", "have"} and t.tag_ in {"JJ", "VB"} for t in verb.children)
    relative = any(t.tag_ in {"WDT", "WP"} for t in own)
    supposed = any(t.dep_ == "mark" and t.lower_ in {"if", "as"} for t in verb.children)
    asked = any(t.tag_ in {"WRB", "WP"} for t in verb.lefts)
    before = verb.doc[own[0].left_edge.i : own[0].i]
    torn = any(t.tag_ in {"VBD", "VBZ", "VBP"} and t.dep_ != "relcl" for t in before)
    return able or relative or supposed or asked or torn


def _obliged(scene: Scene, verb: Token, own: list[Token]) -> tuple[str, ...]:
    """Return who must do what a verb says: its subjects, or else whom the verb of saying above it addresses."""
    told = _told(scene, next((a for a in verb.ancestors if a.lemma_ in words("verbs", "say")), None))
    return (told if own[0].pos_ == "PRON" else ()) or scene.names(own) or told


def _told(scene: Scene, above: Token | None) -> tuple[str, ...]:
    """Return whom a verb of saying addresses ("told the parties it should ...")."""
    if above is None:
        return ()
    return scene.names([t for t in above.rights if t.dep_ in {"dobj", "dative"}])


def _named(scene: Scene, tokens: list[Token]) -> tuple[str, ...]:
    inner = {t.i for t in tokens if t.dep_ == "prep"}
    return scene.names([t for t in tokens if t.dep_ in ADDRESSED and t.head.i not in inner])
