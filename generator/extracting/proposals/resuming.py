"""Tells whether words point back to a proposal told before: "the plan", "it", "the document"."""

from generator.extracting.proposals.contents import noun_class
from generator.extracting.proposals.continuing import opens_list
from generator.extracting.proposals.drafts import Draft
from generator.extracting.proposals.reporting import told_before
from generator.extracting.proposals.threads import Thread
from generator.extracting.shared.scene import Scene
from generator.language import Token
from generator.lexicons import words

NEAR = 3  # sentences over which words reach back that name no addressee or noun
TEXTS = frozenset({"plan", "deal", "statement", "demand"})  # one may be told as another: "the plan", in a signed paper
FAR = 20  # sentences over which "the plan" reaches back


def _before(noun: Token) -> list[Token]:
    return [t for left in noun.lefts for t in left.subtree]


def owners_of(scene: Scene, noun: Token) -> set[str]:
    """Return the names of those whose proposal the words beside a noun say it is: "X's draft", "the plan of Y"."""
    return {a.name for a in scene.owners(_before(noun))} or set(scene.makers(noun))


def points_back(scene: Scene, thread: Thread, draft: Draft, distance: int) -> bool:
    """Tell whether a noun or "it", some sentences after a proposal's last telling, means that proposal."""
    if draft.noun is None or draft.rule == "proposal.continued":
        return distance == 1 and draft.rule == "proposal.continued"
    if draft.noun.lower_ in {"that", "this", "these"}:
        return distance == 1
    if draft.noun.pos_ == "PRON":
        last = thread.drafts[-1]
        if named := told_before(scene, draft.noun.head):
            kinds = {noun_class(t.lemma_.lower()) for t in named}
            return distance <= NEAR and (thread.kind in kinds or {thread.kind, *kinds} <= TEXTS)
        subject_before = last.noun is not None and distance == 1 and not _is_body(scene, last.noun, draft.noun)
        return subject_before and draft.noun.lower_ == "it" and last.act in {"noun", "more"}
    if any(t.lower_ in words("proposals", "revised") for t in draft.noun.lefts):
        return False
    kind = noun_class(draft.noun.lemma_)
    if kind == "statement":
        holds = bool(draft.points) or opens_list(draft.trigger)
        near = distance <= NEAR and thread.kind in {"deal", "plan", "demand"} and holds
        return near or bool(
            _told(thread) & {t.lemma_.lower() for t in draft.noun.lefts if noun_class(t.lemma_.lower())}
        )
    if kind != thread.kind or not _same_number(thread, draft.noun):
        return False
    owners = owners_of(scene, draft.noun)
    if owners:
        return bool(owners & set(thread.by))
    told = _told(thread)
    modifiers = {t.lemma_.lower() for t in draft.noun.lefts if t.dep_ in {"compound", "amod"}}
    own = any(d.noun is not None and d.noun.lemma_ == draft.noun.lemma_ for d in thread.drafts)
    far = thread.first.noun is not None and (own or draft.noun.lemma_ in words("proposals", "any_name"))
    reach = FAR if far else NEAR
    if _named_since(scene, thread, draft.noun):
        return False
    return distance <= reach and modifiers <= told and not _tells_another(draft.noun, told)


def _is_body(scene: Scene, noun: Token, pronoun: Token) -> bool:
    """Tell whether "it" goes on with the body that acts in a sentence, and not with the proposal told in it."""
    main = next((a for a in noun.ancestors if a.dep_ == "ROOT"), noun)
    if pronoun.head.tag_ != "VBD" or noun.dep_.startswith("nsubj"):
        return False
    return any(a.kind in {"organisation", "government"} for n in scene.agents(main) if (a := scene.index.named(n)))


def _named_since(scene: Scene, thread: Thread, noun: Token) -> bool:
    """Tell whether another thing of that name was told after a proposal that is nowhere called so."""
    if any(d.noun is not None and d.noun.lemma_ == noun.lemma_ for d in thread.drafts):
        return False
    last, here = scene.document.id_of(thread.drafts[-1].trigger), scene.document.id_of(noun)
    between = (t for n in range(last + 1, here) for t in scene.document.tokens(n))
    return any(t.lemma_ == noun.lemma_ and t.pos_ == "NOUN" for t in between)


def _tells_another(noun: Token, told: set[str]) -> bool:
    """Tell whether a noun has content of its own that was not told: "the application for asylum", after a request."""
    content = {t.lemma_.lower() for p in noun.rights if p.lower_ == "for" for t in p.subtree if t.pos_ == "NOUN"}
    return bool(content) and not content & told


def _told(thread: Thread) -> set[str]:
    return {t.lemma_.lower() for d in thread.drafts for p in (d.titled, *d.points, *d.spare) for t in p}


def _same_number(thread: Thread, noun: Token) -> bool:
    nouns = [d.noun for d in thread.drafts if d.noun is not None and d.noun.pos_ != "PRON"]
    return not nouns or nouns[0].tag_.endswith("S") == noun.tag_.endswith("S")
