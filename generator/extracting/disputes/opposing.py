"""Tells whether what one side says is set against what another said: by signs of opposition, on one matter.

Signs are a turn ("but", "while"), a verb of holding firm on both sides ("argued", "insists"), a "not" on one side only,
one subject, and a speaker whom the other spoke of. Two signs and a shared matter make an opposition; one alone is only
another remark.
"""

from dataclasses import replace

from generator.extracting.disputes.claims import Claim
from generator.extracting.disputes.wording import worded
from generator.extracting.shared.agency import agent_tokens
from generator.extracting.shared.scene import Scene
from generator.grammar import OBJECTS, SUBJECTS, auxiliaries, is_negated, subjects
from generator.language import Token, sentence_id, sentence_tokens
from generator.lexicons import words

SIGNS = 2  # signs that make an opposition
SHARED = 2  # words of matter that two sides share
STEM = 5  # first letters by which words of one family are known: "unfit", "unfitness"
NEAR = 3  # sentences between what somebody says and what an aide says
OPENING = 2  # words of a sentence among which a "but" opens it
TURNS = frozenset({"but", "however", "while", "whereas", "though", "although", "yet"})
PERSONAL = frozenset({"i", "we", "he", "she", "it", "they"})
DUTIES = frozenset({"should", "must", "ought"})  # advice on one thing and against it is no dispute on what is so
CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})


def is_set_against(now: Claim, then: Claim, verbs: tuple[Token, Token]) -> bool:
    """Tell whether `now` opposes `then`; `verbs` head what they say."""
    advice = all(any(t.lower_ in DUTIES for t in auxiliaries(v)) for v in verbs)
    if advice or now.trigger in then.said or then.trigger in now.said:
        return False
    return _is_answer(now, then, verbs) or _is_rival(*verbs) or _has_signs(now, then, verbs)


def _is_answer(now: Claim, then: Claim, verbs: tuple[Token, Token]) -> bool:
    """Tell whether a camp answers the other, a doer what was told of the deed, or a "but" takes up a thing."""
    camps = _sides(now) | _sides(then)
    turned, firm = turns(now, then), now.trigger.lemma_ in words("disputes", "firm")
    if camps and (turned or firm or len(camps) > 1):
        return True
    marked = turned or firm or bool(in_common(now.said, then.said))
    return (marked and _is_doer(now, verbs[1])) or (turned and _takes_up(now, verbs[0], then))


def _has_signs(now: Claim, then: Claim, verbs: tuple[Token, Token]) -> bool:
    """Tell whether two sayings share a matter and bear two signs of opposition."""
    alike, meant, same = len(in_common(now.said, then.said)), _is_meant(now, then), _same_subject(*verbs)
    firm = all(c.trigger.lemma_ in words("disputes", "firm") for c in (now, then))
    if alike < SHARED - (meant or firm) and not same:
        return False
    denies, turned = is_denying(verbs[0]) != is_denying(verbs[1]), turns(now, then)
    return (turned or firm or denies) and sum((turned, firm, denies, meant, same)) >= SIGNS


def _sides(claim: Claim) -> set[str]:
    """Return the camps that a speaker's noun names: "critics of the plan", "supporters"."""
    heads = {t.lemma_.lower() for t in agent_tokens(claim.trigger)}
    return {camp for camp in ("critics", "supporters") if heads & words("disputes", camp)}


def turns(now: Claim, then: Claim) -> bool:
    """Tell whether a word such as "but" or "while" stands between two sayings."""
    if sentence_id(now.trigger) != sentence_id(then.trigger):
        return any(t.lower_ in TURNS for t in sentence_tokens(now.trigger)[:OPENING])
    first, last = sorted((now.trigger.i, then.trigger.i))
    return any(t.lower_ in TURNS for t in now.trigger.doc[first:last])


def matter(said: tuple[Token, ...]) -> set[str]:
    """Return the families of the words that tell what is spoken of, without dates and words that say little."""
    plain = words("verbs", "say") | words("disputes", "bare")
    lemmas = ((t, t.lemma_.lower()) for t in said if t.pos_ in CONTENT and not t.is_stop and len(t.text) > 3)
    return {
        lemma[:STEM] for t, lemma in lemmas if lemma not in plain and t.ent_type_ not in {"DATE", "TIME", "CARDINAL"}
    }


def in_common(one: tuple[Token, ...], other: tuple[Token, ...]) -> set[str]:
    """Return the families of words that two sayings share: "harm" and "harmful" are one."""
    left, right = matter(one), matter(other)
    return {a for a in left if any(a.startswith(b) or b.startswith(a) for b in right)}


def aide_beside(scene: Scene, now: tuple[Claim, Token], then: tuple[Claim, Token]) -> tuple[Claim, Claim] | None:
    """Return what somebody and an own aide say, if one negates the other: "his spokeswoman said he would"."""
    pair = [replace(c, by=_aide(scene, c)) if _aide(scene, c) else c for c, _ in (then, now)]
    one, other = (v for _, v in (then, now))
    generic = one.lemma_ in {"be", "have", "do"}
    negated = not generic and one.lemma_ == other.lemma_ and is_negated(one) != is_negated(other)
    same = then[0].by == now[0].by and pair[0].by != pair[1].by
    return (pair[0], pair[1]) if same and negated and sentence_id(other) - sentence_id(one) <= NEAR else None


def _aide(scene: Scene, claim: Claim) -> str | None:
    """Return an aide who speaks, as worded: "Hale's spokeswoman"."""
    heads = [t for t in agent_tokens(claim.trigger) if t.lemma_.lower() in words("disputes", "aides")]
    return worded(scene, heads[0]) if heads else None


def is_denying(verb: Token) -> bool:
    """Tell whether a clause denies: "did not", "nothing", "no one".

    What speakers have not done themselves denies nothing: "said she had no information".
    """
    if any(t.pos_ == "PRON" and t.lower_ in PERSONAL for t in subjects(verb)):
        return False
    near = [
        verb,
        *verb.children,
        *(g for c in verb.children if c.dep_ in SUBJECTS | OBJECTS | {"acomp"} for g in c.children),
    ]
    return is_negated(verb) or any(t.lemma_ in words("disputes", "denying") for t in near)


def _is_meant(now: Claim, then: Claim) -> bool:
    """Tell whether the speaker of an answer was spoken of, or the answer speaks of the other speaker."""
    return _speaks_of(then, now) or _speaks_of(now, then)


def _speaks_of(one: Claim, other: Claim) -> bool:
    if other.by is not None and other.by in one.about:
        return True
    own = {t.lower_ for s in subjects(other.trigger) for t in _own_words(s)}
    return bool(own & {t.lower_ for t in one.said if t.pos_ in {"NOUN", "PROPN"}})


def _own_words(subject: Token) -> list[Token]:
    """Return the nouns that name a speaker, without those of the body or the place that the speaker is of."""
    named = [t for t in subject.subtree if t.pos_ in {"NOUN", "PROPN"}]
    beside = [t for t in named if t.dep_ in {"pobj", "poss"}]
    gone = {c.i for t in beside for c in t.subtree}
    return [t for t in named if t.i not in gone]


def _is_doer(now: Claim, told: Token) -> bool:
    """Tell whether a speaker answers what was told of the speaker's own deed: "said police fired", "police said"."""
    own = {t.lemma_.lower() for t in agent_tokens(now.trigger) if t.pos_ in {"NOUN", "PROPN"}}
    return bool(own & {t.lemma_.lower() for t in subjects(told)})


def _takes_up(now: Claim, told: Token, then: Claim) -> bool:
    """Tell whether a clause is about a thing that the other side spoke of: "the dam threatens the fish", "the fish"."""
    things = {t.lemma_.lower() for t in subjects(told) if t.pos_ == "NOUN"} - words("disputes", "bare")
    return now.trigger.dep_ in {"ROOT", "conj"} and bool(
        things & {t.lemma_.lower() for t in then.said if t.pos_ == "NOUN"}
    )


def _is_rival(now: Token, then: Token) -> bool:
    """Tell whether two clauses say by one verb different things of one: "held a gun", "held a book"."""
    if now.lemma_ != then.lemma_ or now.lemma_ in words("disputes", "bare") | {"be", "have", "do", "go"}:
        return False
    one, other = ({t.lemma_.lower() for t in v.rights if t.dep_ in OBJECTS} for v in (now, then))
    points = any(t.pos_ == "PRON" for t in subjects(now))
    return points and (is_negated(now) != is_negated(then) or bool(one and other and not one & other))


def _same_subject(now: Token, then: Token) -> bool:
    """Tell whether two clauses say something of one thing: "the tax breaks"."""
    left, right = ({t.lemma_.lower() for t in subjects(v) if t.pos_ in {"NOUN", "PROPN"}} for v in (now, then))
    here = sentence_id(now) == sentence_id(then)
    turned = any(t.lower_ in TURNS for t in sentence_tokens(now))
    return bool(left & right) or (here and turned and any(t.lower_ in {"it", "they"} for t in subjects(now)))
