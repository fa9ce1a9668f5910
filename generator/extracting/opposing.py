"""Tells whether what one side says is set against what another said: by signs of opposition, on one matter.

Signs are a turn ("but", "while"), a verb of holding firm on both sides ("argued", "insists"), a "not" on one side only,
one subject, and a speaker whom the other spoke of. Two signs and a shared matter make an opposition; one alone is only
another remark.
"""

from generator.extracting.agency import agent_tokens
from generator.extracting.claims import Claim
from generator.grammar import OBJECTS, SUBJECTS, auxiliaries, is_negated, subjects
from generator.language import Token, sentence_id, sentence_tokens
from generator.lexicons import words

SIGNS = 2  # signs that make an opposition
SHARED = 2  # words of matter that two sides share
STEM = 5  # first letters by which words of one family are known: "unfit", "unfitness"
OPENING = 2  # words of a sentence among which a "but" opens it
TURNS = frozenset({"but", "however", "while", "whereas", "though", "although", "yet"})
PERSONAL = frozenset({"i", "we", "he", "she", "it", "they"})
DUTIES = frozenset({"should", "must", "ought"})  # advice on one thing and against it is no dispute on what is so
CONTENT = frozenset({"NOUN", "VERB", "ADJ", "PROPN"})


def is_set_against(now: Claim, then: Claim, verbs: tuple[Token, Token]) -> bool:
    """Tell whether `now` opposes `then`; `verbs` head what they say."""
    alike = len(in_common(now.said, then.said))
    meant = _is_meant(now, then)
    if _sides(now) | _sides(then) == {"critics", "supporters"}:
        return True
    if all(any(t.lower_ in DUTIES for t in auxiliaries(v)) for v in verbs):
        return False
    nested = now.trigger in then.said or then.trigger in now.said
    firm = all(c.trigger.lemma_ in words("disputes", "firm") for c in (now, then))
    same = _same_subject(*verbs)
    if nested or (alike < SHARED - (meant or firm) and not same):
        return False
    denies = is_denying(verbs[0]) != is_denying(verbs[1])
    turned = turns(now, then)
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
    own = {t.lower_ for s in subjects(other.trigger) for t in s.subtree if t.pos_ in {"NOUN", "PROPN"}}
    return bool(own & {t.lower_ for t in one.said if t.pos_ in {"NOUN", "PROPN"}})


def _same_subject(now: Token, then: Token) -> bool:
    """Tell whether two clauses say something of one thing: "the tax breaks"."""
    left, right = ({t.lemma_.lower() for t in subjects(v) if t.pos_ in {"NOUN", "PROPN"}} for v in (now, then))
    here = sentence_id(now) == sentence_id(then)
    turned = any(t.lower_ in TURNS for t in sentence_tokens(now))
    return bool(left & right) or (here and turned and any(t.lower_ in {"it", "they"} for t in subjects(now)))
