"""Reads replies to proposals: who accepted, rejected, welcomed, studied or ignored them, in the article's words.

A reply names the proposal ("dismissed the plan"), or is the addressee's own word on it soon after ("Chad refused").
That no reply is reported must be true, so whatever an addressee says of the matter counts.
"""

from collections.abc import Iterator

from generator.extracting.proposals.at_once import at_once
from generator.extracting.proposals.drafts import Draft, phrase_of
from generator.extracting.proposals.echoing import echoes
from generator.extracting.proposals.threads import Thread
from generator.extracting.shared.scene import Scene
from generator.grammar import governors, is_modal, is_negated, is_passive
from generator.language import Token
from generator.lexicons import words
from generator.model import Statement

SOON = 4  # sentences within which an addressee's word on the matter answers a proposal


def replies(scene: Scene, thread: Thread) -> tuple[Statement, ...]:
    """Return the answers of others to a proposal, each once, in the article's order."""
    found: dict[int, Statement] = {}
    for draft in sorted(thread.drafts, key=lambda d: d.trigger.i):
        if draft.state == "agreed" or (thread.kind == "deal" and draft is thread.first):
            continue
        told = [v for v in _answers(draft) if not _is_possible(v) and _by_another(scene, thread, v)]
        told += [v for v in _verdicts(draft) if not _is_possible(v) and _by_another(scene, thread, v)]
        for verb in (*told, *(v for v in _reactions(draft) if not _is_possible(v))):
            sentence = scene.document.id_of(verb)
            found.setdefault(sentence, _statement(scene, sentence, "proposal.reply"))
    for sentence, reply in (*_silences(scene, thread), *_words_of_addressees(scene, thread)):
        found.setdefault(sentence, reply)
    for sentence in at_once(scene, thread):
        found.setdefault(sentence, _statement(scene, sentence, "proposal.reply"))
    if thread.first.state != "agreed":
        for sentence in echoes(scene, thread, set(found)):
            found.setdefault(sentence, _statement(scene, sentence, "proposal.reply"))
    return tuple(found[sentence] for sentence in sorted(found))


def _by_another(scene: Scene, thread: Thread, verb: Token) -> bool:
    """Tell whether it is not the proposers who act by a verb; the subject may be no actor ("bank lobbyists")."""
    holder = scene.holder(verb)
    return bool((set(scene.parties(verb)) or ({holder} if holder else set())) - set(thread.by))


def silent(scene: Scene, thread: Thread) -> bool:
    """Tell whether the article says that someone has not answered a proposal yet."""
    return any(True for _ in _silences(scene, thread))


def _silences(scene: Scene, thread: Thread) -> Iterator[tuple[int, Statement]]:
    """Yield what says right after a proposal or another reply that someone "has not yet answered"."""
    told = {scene.document.id_of(d.trigger) for d in thread.drafts}
    for sentence in sorted({n + 1 for n in told} - told):
        if sentence > len(scene.document.sentences):
            continue
        for verb in scene.document.tokens(sentence):
            bare = verb.lemma_ in words("proposals", "silent") and not any(t.dep_ == "prep" for t in verb.children)
            by = set(scene.parties(verb)) if bare and is_negated(verb) and verb.pos_ == "VERB" else set()
            if by and not by & set(thread.by):
                yield sentence, _statement(scene, sentence, "proposal.no-reply")


def _statement(scene: Scene, sentence: int, rule: str) -> Statement:
    """Return a sentence as a statement, without the dateline before it."""
    tokens = scene.document.tokens(sentence)
    span = scene.document.span(tokens[0], tokens[-1])
    return Statement(text=scene.document.words(span), evidence=(span,), rule=rule)


def _is_possible(verb: Token) -> bool:
    """Tell whether a verb only may come true; "said it would consider" is as good as done."""
    reported = verb.dep_ == "ccomp" and any(t.lower_ == "would" for t in verb.lefts) and not is_passive(verb)
    return is_modal(verb) and not reported


def _is_reply(verb: Token) -> bool:
    return verb.lemma_ in words("proposals", "reply") or phrase_of(verb) in words("proposals", "reply_phrases")


def _answers(draft: Draft) -> Iterator[Token]:
    """Yield the verb or adjective that answers what a noun names: "rejected the plan", "opposed to the plan"."""
    if draft.noun is None or draft.noun.dep_ not in {"dobj", "pobj", "nsubjpass"}:
        return
    for above in draft.noun.ancestors:
        if _is_reply(above) or above.lower_ in {"opposed", "open"}:
            yield above if above.pos_ == "VERB" else next(governors(above), above)
            return
        if above.pos_ == "VERB":
            return


def _reactions(draft: Draft) -> Iterator[Token]:
    """Yield the verb by which a proposal meets a reaction: "the offer drew criticism", "no comment on the offer"."""
    if draft.noun is None:
        return
    for above in draft.noun.ancestors:
        if above.lemma_ in words("proposals", "reactions"):
            yield next(governors(above), above)
            return
        if above.pos_ == "VERB":
            if above.lemma_ not in words("proposals", "meet"):
                return
            met = (t for t in above.subtree if t.lemma_ in words("proposals", "reactions") and t.i > draft.noun.i)
            if draft.noun.dep_ == "nsubj" and next(met, None) is not None:
                yield above
            return


def _verdicts(draft: Draft) -> Iterator[Token]:
    """Yield the verb of saying under which a proposal is judged: "said the plan was no offer but an ultimatum"."""
    noun = draft.noun
    if noun is None or noun.dep_ != "nsubj" or noun.head.lemma_ != "be":
        return
    judged = [t for t in noun.head.rights if t.dep_ in {"attr", "acomp"}]
    worth = words("proposals", "opinions") | words("proposals", "verdicts")
    if any(t.lemma_.lower() in worth for first in judged for t in (first, *first.conjuncts)):
        yield from [a for a in noun.ancestors if a.lemma_ in words("verbs", "say")][:1]


def _words_of_addressees(scene: Scene, thread: Thread) -> Iterator[tuple[int, Statement]]:
    """Yield the sentences soon after a proposal in which one of those it goes to answers or speaks of the matter."""
    told = {scene.document.id_of(d.trigger) for d in thread.drafts if d.by}
    soon = {n + later for n in told for later in range(1, SOON + 1)} - told
    drafts = sorted(thread.drafts, key=lambda d: scene.document.id_of(d.trigger), reverse=True)
    matter: set[str] = set()
    for sentence in sorted(n for n in soon if n <= len(scene.document.sentences)):
        while drafts and scene.document.id_of(drafts[-1].trigger) < sentence:
            draft = drafts.pop()
            matter |= {t.lemma_ for p in (*draft.points, *draft.spare) for t in p if _is_thing(t)}
        for verb in scene.document.tokens(sentence):
            said = verb.lemma_ in words("verbs", "say") or _is_reply(verb)
            if verb.pos_ != "VERB" or not said or _is_possible(verb) or not _is_addressed(scene, thread, verb):
                continue
            if _stands_for_it(verb) or (said and matter & {t.lemma_ for t in verb.subtree if _is_thing(t)}):
                yield sentence, _statement(scene, sentence, "proposal.reply")
                break


def _is_thing(token: Token) -> bool:
    """Tell whether a token names a thing by itself, not a kind of thing: "returns" in "tax returns"."""
    return token.pos_ == "NOUN" and token.dep_ not in {"compound", "nmod", "npadvmod"}


def _is_addressed(scene: Scene, thread: Thread, verb: Token) -> bool:
    """Tell whether those who act by a verb are among those whom a proposal goes to, or speak for their state."""
    agents = scene.agents(verb)
    states = {a.country for n in thread.to if (a := scene.index.named(n)) and a.kind == "government" and a.country}
    allied = any((a := scene.index.named(n)) and a.country in states for n in agents)
    return bool(set(agents) & set(thread.to)) or (allied and not set(agents) & set(thread.by))


def _stands_for_it(verb: Token) -> bool:
    """Tell whether a verb answers without naming the proposal: "refused", "said that is out of the question"."""
    things = [t for t in verb.children if t.dep_ in {"dobj", "pobj"} or (t.dep_ == "prep" and t.i > verb.i)]
    press = any(t.dep_ == "xcomp" and t.lemma_ in words("proposals", "press") for t in verb.children)
    if verb.lemma_ in words("proposals", "reply_alone") and not press and not any(t.dep_ == "dobj" for t in things):
        return not _tells_what(verb)
    if _is_reply(verb):
        return any(
            t.lemma_ in words("proposals", "stand_ins") or t.lower_ in {"it", "this", "that"} for t in verb.subtree
        )
    first = next((t for t in verb.subtree if t.is_alpha), verb)
    return first.lower_ in {"that", "this", "it"} and first.dep_ in {"nsubj", "nsubjpass"}


def _tells_what(verb: Token) -> bool:
    """Tell whether a verb of answering goes on to another matter: "agreed on the need for buses"."""
    things = [t for p in verb.rights if p.lower_ in {"on", "about"} for t in p.rights if t.dep_ == "pobj"]
    return any(t.lemma_ not in words("proposals", "stand_ins") and t.pos_ != "PRON" for t in things)
